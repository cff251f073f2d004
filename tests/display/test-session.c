/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The session is asked to wait as long as there are changes that are not
 * saved. */

#include "tl-display.h"

#include "strategy/tl-business.h"

static const char interface_xml[] =
  "<node>"
  "  <interface name='org.gnome.SessionManager'>"
  "    <method name='Inhibit'>"
  "      <arg type='s' direction='in'/>"
  "      <arg type='u' direction='in'/>"
  "      <arg type='s' direction='in'/>"
  "      <arg type='u' direction='in'/>"
  "      <arg type='u' direction='out'/>"
  "    </method>"
  "    <method name='Uninhibit'>"
  "      <arg type='u' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

#define INHIBIT_LOGOUT 1 /* of the flags of that interface */

/* A session manager in a thread of its own: the program waits for its answers. */
typedef struct
{
  GThread *thread;
  GMainLoop *loop;
  int ready;       /* atomic, as the rest */
  int n_inhibitors;
  int flags;       /* of the last one */
} Session;

static void
on_call (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  Session *session = user_data;
  guint flags;

  if (g_str_equal (method, "Inhibit"))
    {
      g_variant_get (parameters, "(&su&su)", NULL, NULL, NULL, &flags);
      g_atomic_int_set (&session->flags, (int) flags);
      g_atomic_int_inc (&session->n_inhibitors);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 7));
    }
  else
    {
      g_atomic_int_add (&session->n_inhibitors, -1);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

static void
on_name (GDBusConnection *connection,
         const char      *name,
         gpointer         user_data)
{
  Session *session = user_data;

  g_atomic_int_set (&session->ready, TRUE);
  g_main_context_wakeup (NULL);
}

static gpointer
run_session (gpointer user_data)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_call };
  Session *session = user_data;
  GMainContext *context = g_main_loop_get_context (session->loop);
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autoptr (GDBusConnection) bus = NULL;
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  guint owner;

  g_main_context_push_thread_default (context);
  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, NULL);
  g_assert_nonnull (bus);
  g_dbus_connection_register_object (bus, "/org/gnome/SessionManager", info->interfaces[0], &vtable, session, NULL, NULL);
  owner = g_bus_own_name_on_connection (bus, "org.gnome.SessionManager", G_BUS_NAME_OWNER_FLAGS_NONE, on_name, NULL,
                                        session, NULL);
  g_main_loop_run (session->loop);
  g_bus_unown_name (owner);
  g_main_context_pop_thread_default (context);

  return NULL;
}

static gboolean
is_ready (gpointer session)
{
  return g_atomic_int_get (&((Session *) session)->ready);
}

static gboolean
is_inhibited (gpointer session)
{
  return g_atomic_int_get (&((Session *) session)->n_inhibitors) == 1;
}

static gboolean
is_free (gpointer session)
{
  return g_atomic_int_get (&((Session *) session)->n_inhibitors) == 0;
}

static void
start_session (Session *session)
{
  g_autoptr (GMainContext) context = g_main_context_new ();

  session->loop = g_main_loop_new (context, FALSE);
  session->thread = g_thread_new ("session", run_session, session);
  tl_wait_for (is_ready, session);
}

static void
end_session (Session *session)
{
  g_main_loop_quit (session->loop);
  g_thread_join (session->thread);
  g_main_loop_unref (session->loop);
}

static void
test_inhibit (void)
{
  Session session = { NULL };
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GFile) file = tl_test_file_new ("session.throughline");
  TlRecord *business;
  TlWindow *window;

  start_session (&session);

  document = tl_test_document_new ();
  business = tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_BUSINESS);
  window = tl_test_window_new (document);
  tl_wait_for (is_inhibited, &session);
  g_assert_cmpint (g_atomic_int_get (&session.flags), ==, INHIBIT_LOGOUT);

  tl_window_save_to (window, file, FALSE);
  tl_wait_for (is_free, &session);

  tl_record_set_text (business, TL_BUSINESS_NAME, "Crust");
  tl_wait_for (is_inhibited, &session);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  tl_wait_for (is_free, &session);

  /* A window that is gone holds nobody up. */
  tl_record_set_text (business, TL_BUSINESS_NAME, "Crust");
  tl_wait_for (is_inhibited, &session);
  tl_test_window_end (window);
  tl_wait_for (is_free, &session);

  end_session (&session);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/session/inhibit", test_inhibit);

  return g_test_run ();
}
