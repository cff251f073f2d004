/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-findings-group.h"

#include <glib/gi18n.h>

#include "wording/tl-wording.h"

struct _TlFindingsGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows;     /* borrowed from the group */
  char *shown;         /* what they show, to tell whether it is different */
  char *title;
};

typedef enum
{
  PROP_TITLE = 1,
} TlFindingsGroupProperty;

static GParamSpec *properties[PROP_TITLE + 1];

G_DEFINE_FINAL_TYPE (TlFindingsGroup, tl_findings_group, ADW_TYPE_BIN)

static const char *
get_icon_name (TlSeverity severity)
{
  switch (severity)
    {
    case TL_SEVERITY_ERROR:
      return "tl-finding-error-symbolic";

    case TL_SEVERITY_WARNING:
      return "tl-finding-warning-symbolic";

    case TL_SEVERITY_HINT:
    default:
      return "tl-finding-hint-symbolic";
    }
}

static const char *
get_style_class (TlSeverity severity)
{
  switch (severity)
    {
    case TL_SEVERITY_ERROR:
      return "error";

    case TL_SEVERITY_WARNING:
      return "warning";

    case TL_SEVERITY_HINT:
    default:
      return "accent";
    }
}

static GtkWidget *
new_row (const TlFinding *finding)
{
  g_autofree char *sentence = tl_wording_finding (finding);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon_name (finding->severity));

  gtk_widget_add_css_class (icon, get_style_class (finding->severity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tl_wording_severity (finding->severity), -1);
  gtk_widget_set_tooltip_text (icon, tl_wording_severity (finding->severity));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  if (finding->where != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Go there"), -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", finding->where);
    }

  return row;
}

static void
tl_findings_group_finalize (GObject *object)
{
  TlFindingsGroup *self = TL_FINDINGS_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->shown);
  g_free (self->title);

  G_OBJECT_CLASS (tl_findings_group_parent_class)->finalize (object);
}

static void
tl_findings_group_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((TlFindingsGroupProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, TL_FINDINGS_GROUP (object)->title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_findings_group_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TlFindingsGroup *self = TL_FINDINGS_GROUP (object);

  switch ((TlFindingsGroupProperty) id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        {
          adw_preferences_group_set_title (self->group, self->title);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_findings_group_class_init (TlFindingsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tl_findings_group_finalize;
  object_class->get_property = tl_findings_group_get_property;
  object_class->set_property = tl_findings_group_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_findings_group_init (TlFindingsGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  /* Translators: heads a list of what is missing or contradictory on a page. */
  g_object_set (self, "title", _("To look at"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
replace_rows (TlFindingsGroup *self,
              GPtrArray       *findings)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      GtkWidget *row = new_row (g_ptr_array_index (findings, i));

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), findings->len > 0);
}

/**
 * tl_findings_group_set_findings:
 * @findings: (nullable) (element-type TlFinding): findings
 * @filter: (nullable) (scope call): which of them to show; all if %NULL
 *
 * Sets the findings that the group shows. Activating one goes to its place.
 */
void
tl_findings_group_set_findings (TlFindingsGroup *self,
                                GPtrArray       *findings,
                                TlFindingFilter  filter,
                                gpointer         user_data)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GString) shown = g_string_new (NULL);

  g_return_if_fail (TL_IS_FINDINGS_GROUP (self));

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence = NULL;

      if (filter != NULL && !filter (finding, user_data))
        continue;

      sentence = tl_wording_finding (finding);
      g_string_append_printf (shown, "%d\t%s\t%s\n", finding->severity, finding->where, sentence);
      g_ptr_array_add (wanted, (gpointer) finding);
    }

  if (g_set_str (&self->shown, shown->str))
    replace_rows (self, wanted);
}
