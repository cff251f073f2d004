/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-page.h"

#include <glib/gi18n.h>

#include "tl-findings-group.h"
#include "tl-menu-button.h"
#include "tl-resource.h"
#include "tl-toast.h"

typedef struct
{
  TlDocument *document;
  char *icon_name;
  char *description;
  TlCompleteness completeness;
  gboolean narrow;
  gboolean visited; /* and left again */
  gboolean stale;   /* the plan has changed while the page was not seen */
  TlPage *previous; /* borrowed: pages live and die together */
  TlPage *next;     /* likewise */

  AdwBin *body;
  GtkBox *column;
  TlFindingsGroup *findings_group;
} TlPagePrivate;

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_ICON_NAME,
  PROP_DESCRIPTION,
  PROP_COMPLETENESS,
  PROP_NARROW,
  PROP_PREVIOUS,
  PROP_NEXT,
} TlPageProperty;

static GParamSpec *properties[PROP_NEXT + 1];

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (TlPage, tl_page, ADW_TYPE_NAVIGATION_PAGE,
                                  G_ADD_PRIVATE (TlPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

static GtkBuildableIface *parent_buildable_iface;

static TlPagePrivate *
get_private (TlPage *self)
{
  return tl_page_get_instance_private (self);
}

static gboolean
is_own_finding (const TlFinding *finding,
                gpointer         user_data)
{
  return tl_page_owns_path (user_data, finding->where);
}

static void
update_findings (TlPage *self)
{
  TlPagePrivate *priv = get_private (self);
  GPtrArray *findings = tl_document_get_findings (priv->document);

  tl_findings_group_set_findings (priv->findings_group, tl_page_is_silent (self) ? NULL : findings, is_own_finding,
                                  self);
}

static void
update (TlPage *self)
{
  TlPagePrivate *priv = get_private (self);
  TlPageClass *klass = TL_PAGE_GET_CLASS (self);

  if (klass->fields != NULL)
    {
      TlCompleteness completeness = tl_completeness_of_fields (priv->document, klass->fields);

      update_findings (self);

      if (completeness != priv->completeness)
        {
          priv->completeness = completeness;
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETENESS]);
        }
    }

  priv->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!priv->stale && klass->updated != NULL)
    klass->updated (self);
}

static gboolean
is_text (TlPage     *self,
         const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
undo_tooltip (TlPage     *self,
              const char *label)
{
  if (!is_text (self, label))
    return g_strdup (C_("button", "Undo"));

  /* Translators: %s is what was done, as in “Undo: Remove Anna”. */
  return g_strdup_printf (_("Undo: %s"), label);
}

static char *
redo_tooltip (TlPage     *self,
              const char *label)
{
  if (!is_text (self, label))
    return g_strdup (C_("button", "Redo"));

  /* Translators: %s is what was undone, as in “Redo: Remove Anna”. */
  return g_strdup_printf (_("Redo: %s"), label);
}

static void
tl_page_add_child (GtkBuildable *buildable,
                   GtkBuilder   *builder,
                   GObject      *child,
                   const char   *type)
{
  TlPagePrivate *priv = get_private (TL_PAGE (buildable));

  if (g_strcmp0 (type, "body") == 0)
    adw_bin_set_child (priv->body, GTK_WIDGET (child));
  else if (priv->column != NULL && type == NULL && GTK_IS_WIDGET (child))
    gtk_box_append (priv->column, GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = tl_page_add_child;
}

static void
tl_page_real_reveal (TlPage     *self,
                     const char *path)
{
  gtk_widget_child_focus (GTK_WIDGET (get_private (self)->body), GTK_DIR_TAB_FORWARD);
}

static void
tl_page_hidden (AdwNavigationPage *page)
{
  TlPage *self = TL_PAGE (page);
  TlPagePrivate *priv = get_private (self);

  if (!priv->visited)
    {
      priv->visited = TRUE;
      if (TL_PAGE_GET_CLASS (self)->fields != NULL)
        update_findings (self);
    }

  if (ADW_NAVIGATION_PAGE_CLASS (tl_page_parent_class)->hidden != NULL)
    ADW_NAVIGATION_PAGE_CLASS (tl_page_parent_class)->hidden (page);
}

static void
tl_page_map (GtkWidget *widget)
{
  TlPage *self = TL_PAGE (widget);
  TlPagePrivate *priv = get_private (self);

  if (priv->stale && TL_PAGE_GET_CLASS (self)->updated != NULL)
    TL_PAGE_GET_CLASS (self)->updated (self);
  priv->stale = FALSE;

  GTK_WIDGET_CLASS (tl_page_parent_class)->map (widget);
}

static void
tl_page_constructed (GObject *object)
{
  TlPage *self = TL_PAGE (object);

  G_OBJECT_CLASS (tl_page_parent_class)->constructed (object);

  g_signal_connect_object (get_private (self)->document, "notify::findings", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
tl_page_dispose (GObject *object)
{
  TlPagePrivate *priv = get_private (TL_PAGE (object));

  if (priv->document != NULL)
    g_signal_handlers_disconnect_by_func (priv->document, update, object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_PAGE);

  G_OBJECT_CLASS (tl_page_parent_class)->dispose (object);
}

static void
tl_page_finalize (GObject *object)
{
  TlPagePrivate *priv = get_private (TL_PAGE (object));

  g_clear_object (&priv->document);
  g_free (priv->icon_name);
  g_free (priv->description);

  G_OBJECT_CLASS (tl_page_parent_class)->finalize (object);
}

static void
tl_page_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  TlPagePrivate *priv = get_private (TL_PAGE (object));

  switch ((TlPageProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, priv->document);
      break;

    case PROP_ICON_NAME:
      g_value_set_string (value, priv->icon_name);
      break;

    case PROP_DESCRIPTION:
      g_value_set_string (value, priv->description);
      break;

    case PROP_COMPLETENESS:
      g_value_set_enum (value, priv->completeness);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;

    case PROP_PREVIOUS:
      g_value_set_object (value, priv->previous);
      break;

    case PROP_NEXT:
      g_value_set_object (value, priv->next);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_page_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  TlPagePrivate *priv = get_private (TL_PAGE (object));
  gboolean changed = FALSE;

  switch ((TlPageProperty) id)
    {
    case PROP_DOCUMENT:
      priv->document = g_value_dup_object (value);
      break;

    case PROP_ICON_NAME:
      changed = g_set_str (&priv->icon_name, g_value_get_string (value));
      break;

    case PROP_DESCRIPTION:
      changed = g_set_str (&priv->description, g_value_get_string (value));
      break;

    case PROP_NARROW:
      changed = priv->narrow != g_value_get_boolean (value);
      priv->narrow = g_value_get_boolean (value);
      break;

    case PROP_PREVIOUS:
      changed = priv->previous != g_value_get_object (value);
      priv->previous = g_value_get_object (value);
      break;

    case PROP_NEXT:
      changed = priv->next != g_value_get_object (value);
      priv->next = g_value_get_object (value);
      break;

    case PROP_COMPLETENESS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
tl_page_class_init (TlPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = tl_page_constructed;
  object_class->dispose = tl_page_dispose;
  object_class->finalize = tl_page_finalize;
  object_class->get_property = tl_page_get_property;
  object_class->set_property = tl_page_set_property;
  widget_class->map = tl_page_map;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = tl_page_hidden;
  klass->reveal = tl_page_real_reveal;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, TL_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, writable);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, writable);
  properties[PROP_COMPLETENESS] = g_param_spec_enum ("completeness", NULL, NULL, TL_TYPE_COMPLETENESS,
                                                     TL_COMPLETENESS_UNSET,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, writable);
  properties[PROP_PREVIOUS] = g_param_spec_object ("previous", NULL, NULL, TL_TYPE_PAGE, writable);
  properties[PROP_NEXT] = g_param_spec_object ("next", NULL, NULL, TL_TYPE_PAGE, writable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TL_TYPE_FINDINGS_GROUP);
  g_type_ensure (TL_TYPE_MENU_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, TlPage, body);
  gtk_widget_class_bind_template_child_private (widget_class, TlPage, column);
  gtk_widget_class_bind_template_child_private (widget_class, TlPage, findings_group);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, undo_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, redo_tooltip);
}

static void
tl_page_init (TlPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_page_get_document:
 *
 * Returns: (transfer none): the document that the page shows
 */
TlDocument *
tl_page_get_document (TlPage *self)
{
  g_return_val_if_fail (TL_IS_PAGE (self), NULL);

  return get_private (self)->document;
}

/**
 * tl_page_get_icon_name:
 *
 * Returns: (nullable): the name of the icon that stands for the page
 */
const char *
tl_page_get_icon_name (TlPage *self)
{
  g_return_val_if_fail (TL_IS_PAGE (self), NULL);

  return get_private (self)->icon_name;
}

/**
 * tl_page_get_completeness:
 *
 * Returns: how far the answers that the page asks for have come
 */
TlCompleteness
tl_page_get_completeness (TlPage *self)
{
  g_return_val_if_fail (TL_IS_PAGE (self), TL_COMPLETENESS_UNSET);

  return get_private (self)->completeness;
}

/**
 * tl_page_get_narrow:
 *
 * Returns: whether there is little room across
 */
gboolean
tl_page_get_narrow (TlPage *self)
{
  g_return_val_if_fail (TL_IS_PAGE (self), FALSE);

  return get_private (self)->narrow;
}

/**
 * tl_page_owns_path:
 * @path: (nullable): the path of a place in the document
 *
 * Returns: whether the page asks for what stands there
 */
gboolean
tl_page_owns_path (TlPage     *self,
                   const char *path)
{
  const guint *fields;

  g_return_val_if_fail (TL_IS_PAGE (self), FALSE);

  fields = TL_PAGE_GET_CLASS (self)->fields;

  for (guint i = 0; fields != NULL && fields[i] != 0; i++)
    {
      g_autofree char *prefix = tl_record_dup_path (tl_document_get_strategy (get_private (self)->document), fields[i]);

      if (tl_path_is_below (path, prefix))
        return TRUE;
    }

  return FALSE;
}

/**
 * tl_page_is_silent:
 *
 * Returns: whether nothing is said yet of what was found in the answers that the
 *   page asks for: nobody has come by, and there can be no plan
 */
gboolean
tl_page_is_silent (TlPage *self)
{
  TlPagePrivate *priv;

  g_return_val_if_fail (TL_IS_PAGE (self), FALSE);

  priv = get_private (self);

  return !priv->visited && tl_document_get_plan (priv->document)->needs != 0;
}

/**
 * tl_page_reveal:
 * @path: the path of a place that the page asks for
 *
 * Shows that place. The page has to be the one that is shown.
 */
void
tl_page_reveal (TlPage     *self,
                const char *path)
{
  g_return_if_fail (TL_IS_PAGE (self));
  g_return_if_fail (path != NULL);

  TL_PAGE_GET_CLASS (self)->reveal (self, path);
}

/**
 * tl_page_focus:
 *
 * Gives the focus to the first thing on the page that takes it. The page has to
 * be the one that is shown.
 */
void
tl_page_focus (TlPage *self)
{
  GtkWidget *body;
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (TL_IS_PAGE (self));

  body = GTK_WIDGET (get_private (self)->body);
  root = gtk_widget_get_root (body);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* It may have come along by itself, and would go on to the second thing. */
  if (focus == NULL || !gtk_widget_is_ancestor (focus, body))
    gtk_widget_child_focus (body, GTK_DIR_TAB_FORWARD);
}

/**
 * tl_page_remove_record:
 * @widget: a page or a widget on one
 * @record: an item of a list
 * @label: what undo calls it: “Remove Anna”
 * @told: what the toast says: “Anna” removed
 *
 * Removes a record, and the references to it, and offers to undo that.
 *
 * Returns: %FALSE if it could not be removed
 */
gboolean
tl_page_remove_record (GtkWidget  *widget,
                       TlRecord   *record,
                       const char *label,
                       const char *told)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *page;
  TlDocument *document;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (TL_IS_RECORD (record), FALSE);

  page = gtk_widget_get_ancestor (widget, TL_TYPE_PAGE);
  g_return_val_if_fail (page != NULL, FALSE);

  document = get_private (TL_PAGE (page))->document;
  if (!tl_document_remove (document, record, label, &error))
    {
      tl_toast_show (page, error->message);
      return FALSE;
    }

  tl_toast_show_undo (page, document, told);

  return TRUE;
}
