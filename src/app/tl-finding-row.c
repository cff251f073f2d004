/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-finding-row.h"

#include <glib/gi18n.h>

#include "tl-resource.h"
#include "wording/tl-wording.h"

struct _TlFindingRow
{
  AdwPreferencesRow parent_instance;

  TlFinding *finding;

  GtkImage *icon;
  GtkLabel *label;
  GtkButton *fix_button;
  GtkLabel *fix_label;
  GtkImage *arrow;
};

enum
{
  FIX,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlFindingRow, tl_finding_row, ADW_TYPE_PREFERENCES_ROW)

static const struct
{
  const char *icon_name;
  const char *style_class;
} looks[] = {
  [TL_SEVERITY_ERROR] = { "tl-finding-error-symbolic", "error" },
  [TL_SEVERITY_WARNING] = { "tl-finding-warning-symbolic", "warning" },
  [TL_SEVERITY_HINT] = { "tl-finding-hint-symbolic", "accent" },
};

/**
 * tl_finding_row_picture:
 * @icon: an image
 * @severity: a severity
 *
 * Makes the image that of findings of a severity.
 */
void
tl_finding_row_picture (GtkImage   *icon,
                        TlSeverity  severity)
{
  gtk_image_set_from_icon_name (icon, looks[severity].icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (icon), (const char *[]) { looks[severity].style_class, NULL });
}

static void
on_fix_clicked (TlFindingRow *self)
{
  g_signal_emit (self, signals[FIX], 0);
}

static void
tl_finding_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (tl_finding_row_parent_class)->dispose (object);
}

static void
tl_finding_row_finalize (GObject *object)
{
  g_clear_pointer (&TL_FINDING_ROW (object)->finding, tl_finding_free);

  G_OBJECT_CLASS (tl_finding_row_parent_class)->finalize (object);
}

static void
tl_finding_row_class_init (TlFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_finding_row_dispose;
  object_class->finalize = tl_finding_row_finalize;

  signals[FIX] = g_signal_new ("fix", TL_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TlFindingRow, label);
  gtk_widget_class_bind_template_child (widget_class, TlFindingRow, fix_button);
  gtk_widget_class_bind_template_child (widget_class, TlFindingRow, fix_label);
  gtk_widget_class_bind_template_child (widget_class, TlFindingRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, on_fix_clicked);
}

static void
tl_finding_row_init (TlFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_finding_row_new:
 * @finding: a finding
 * @leads: whether a page shows its place
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
tl_finding_row_new (const TlFinding *finding,
                    gboolean         leads)
{
  GtkWidget *self = g_object_new (TL_TYPE_FINDING_ROW, NULL);

  tl_finding_row_set_finding (TL_FINDING_ROW (self), finding, leads);

  return self;
}

static void
show_severity (TlFindingRow *self)
{
  TlSeverity severity = self->finding->severity;
  const char *word = tl_wording_severity (severity);

  tl_finding_row_picture (self->icon, severity);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}

static void
show_place (TlFindingRow *self,
            gboolean      leads)
{
  const char *where = leads ? self->finding->where : NULL;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), where != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), where != NULL);
  if (where == NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self), NULL);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->arrow), _("Go there"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Go there"), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", where);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.go-to");
}

static void
show_fix (TlFindingRow *self)
{
  g_autofree char *label = tl_wording_fix_label (self->finding);

  if (label == NULL && gtk_widget_is_focus (GTK_WIDGET (self->fix_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->fix_button), label != NULL);
  gtk_label_set_label (self->fix_label, label != NULL ? label : "");
}

/**
 * tl_finding_row_set_finding:
 * @finding: a finding
 * @leads: whether a page shows its place
 *
 * Sets what the row says. It keeps the focus, and so does its button as long as
 * there is a repair.
 */
void
tl_finding_row_set_finding (TlFindingRow    *self,
                            const TlFinding *finding,
                            gboolean         leads)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (TL_IS_FINDING_ROW (self));
  g_return_if_fail (finding != NULL);

  g_clear_pointer (&self->finding, tl_finding_free);
  self->finding = tl_finding_copy (finding);

  sentence = tl_wording_finding (finding);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), sentence);
  gtk_label_set_label (self->label, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  show_severity (self);
  show_place (self, leads);
  show_fix (self);
}

/**
 * tl_finding_row_get_finding:
 *
 * Returns: (transfer none): what the row says
 */
const TlFinding *
tl_finding_row_get_finding (TlFindingRow *self)
{
  g_return_val_if_fail (TL_IS_FINDING_ROW (self), NULL);

  return self->finding;
}

/**
 * tl_finding_row_is_about:
 * @finding: a finding
 *
 * Returns: whether the row says the same already, though perhaps in other words
 */
gboolean
tl_finding_row_is_about (TlFindingRow    *self,
                         const TlFinding *finding)
{
  g_return_val_if_fail (TL_IS_FINDING_ROW (self), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  return self->finding->code == finding->code && g_strcmp0 (self->finding->where, finding->where) == 0 &&
         g_strcmp0 (self->finding->channel, finding->channel) == 0 &&
         g_strcmp0 (self->finding->person, finding->person) == 0;
}
