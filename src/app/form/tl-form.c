/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/form/tl-list-editor.h"
#include "app/tl-completeness.h"

struct _TlForm
{
  GtkBox parent_instance;

  TlDocument *document;
  TlRecord *record;
  const TlFormGroup *groups;
  guint n_groups;
  gboolean built;
};

typedef enum
{
  PROP_DOCUMENT = 1,
} TlFormProperty;

static GParamSpec *properties[PROP_DOCUMENT + 1];

G_DEFINE_FINAL_TYPE (TlForm, tl_form, GTK_TYPE_BOX)

static TlRecord *
get_group_record (TlForm            *self,
                  const TlFormGroup *group)
{
  return group->child != 0 ? tl_record_get_child (self->record, group->child) : self->record;
}

static gboolean
is_list_group (TlForm            *self,
               const TlFormGroup *group)
{
  return group->items != NULL &&
         tl_param_get_kind (tl_record_get_field (get_group_record (self, group), group->items[0].field)) == TL_FIELD_LIST;
}

/* --- A group of rows --- */

static void
add_rows (TlForm            *self,
          const TlFormGroup *group,
          GtkWidget         *parent)
{
  TlRecord *record = get_group_record (self, group);

  for (const TlFormItem *item = group->items; item->field != 0; item++)
    {
      GtkWidget *row = tl_form_row_new (self->document, record, item);

      if (ADW_IS_EXPANDER_ROW (parent))
        adw_expander_row_add_row (ADW_EXPANDER_ROW (parent), row);
      else
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (parent), row);
    }
}

static G_DEFINE_QUARK (tl-form-group, group)
static G_DEFINE_QUARK (tl-form-expander, expander)

/* What is folded is made when it is first unfolded. */
static void
on_unfolded (TlForm     *self,
             GParamSpec *pspec,
             GtkWidget  *expander)
{
  const TlFormGroup *group = g_object_get_qdata (G_OBJECT (expander), group_quark ());

  if (group == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)))
    return;

  g_object_set_qdata (G_OBJECT (expander), group_quark (), NULL);
  add_rows (self, group, expander);
}

static GtkWidget *
make_folded (TlForm            *self,
             const TlFormGroup *group)
{
  GtkWidget *widget = adw_preferences_group_new ();
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _(group->title));
  if (group->description != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), _(group->description));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _(group->title), -1);
  g_object_set_qdata (G_OBJECT (expander), group_quark (), (gpointer) group);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (on_unfolded), self, G_CONNECT_SWAPPED);
  g_object_set_qdata (G_OBJECT (widget), expander_quark (), expander);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), expander);

  return widget;
}

static GtkWidget *
make_group (TlForm            *self,
            const TlFormGroup *group)
{
  GtkWidget *widget;

  if (group->make != NULL)
    return group->make (self->document, get_group_record (self, group));

  if (is_list_group (self, group))
    return tl_list_editor_new (self->document, get_group_record (self, group), group->items[0].field, group->note);

  if (group->folded)
    return make_folded (self, group);

  widget = adw_preferences_group_new ();
  if (group->title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), _(group->title));
  if (group->description != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (widget), _(group->description));
  add_rows (self, group, widget);

  return widget;
}

/**
 * tl_form_build:
 * @self: a form
 *
 * Makes the form's rows now, if they are not there yet.
 */
void
tl_form_build (TlForm *self)
{
  g_return_if_fail (TL_IS_FORM (self));

  if (self->built || self->record == NULL)
    return;

  self->built = TRUE;
  for (guint i = 0; i < self->n_groups; i++)
    gtk_box_append (GTK_BOX (self), make_group (self, &self->groups[i]));
}

static void
tl_form_map (GtkWidget *widget)
{
  tl_form_build (TL_FORM (widget));

  GTK_WIDGET_CLASS (tl_form_parent_class)->map (widget);
}

/* --- Showing a place --- */

/**
 * tl_form_find_row:
 * @widget: a widget
 * @record: (nullable): a record, %NULL for any
 * @field: one of its fields, 0 for any
 *
 * Returns: (transfer none) (nullable): @widget or the first row below it that
 *   is bound to that field
 */
GtkWidget *
tl_form_find_row (GtkWidget *widget,
                  TlRecord  *record,
                  guint      field)
{
  guint bound_field;
  TlRecord *bound = tl_bound_row_get (widget, &bound_field);

  if (bound != NULL && (record == NULL || bound == record) && (field == 0 || bound_field == field))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = tl_form_find_row (child, record, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The group that shows @field of @record or the list that leads there. */
static const TlFormGroup *
find_group (TlForm   *self,
            TlRecord *record,
            guint     field,
            guint    *position)
{
  for (*position = 0; *position < self->n_groups; (*position)++)
    {
      const TlFormGroup *group = &self->groups[*position];
      TlRecord *group_record = get_group_record (self, group);

      if (group->items == NULL)
        continue;

      for (const TlFormItem *item = group->items; item->field != 0; item++)
        {
          TlRecord *above = record;
          guint above_field = field;

          while (above != NULL && (above != group_record || above_field != item->field))
            above = tl_record_get_owner (above, &above_field);
          if (above != NULL)
            return group;
        }
    }

  return NULL;
}

static GtkWidget *
get_nth_child (GtkWidget *widget,
               guint      n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * tl_form_show_row:
 * @row: a row of a form
 *
 * Gives the row the focus; the window scrolls there.
 */
void
tl_form_show_row (GtkWidget *row)
{
  if (!gtk_widget_grab_focus (row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

/**
 * tl_form_reveal_first:
 * @widget: a form or a part of one
 *
 * Gives the first row below it the focus.
 */
void
tl_form_reveal_first (GtkWidget *widget)
{
  GtkWidget *row = tl_form_find_row (widget, NULL, 0);

  if (row != NULL)
    tl_form_show_row (row);
}

/**
 * tl_form_reveal:
 * @self: a form that is shown
 * @record: a record
 * @field: one of its fields, or 0
 *
 * Shows where a field is edited: unfolds or opens what hides it and gives it
 * the focus.
 *
 * Returns: %FALSE if it is edited nowhere in this form
 */
gboolean
tl_form_reveal (TlForm   *self,
                TlRecord *record,
                guint     field)
{
  const TlFormGroup *group;
  GtkWidget *widget;
  GtkWidget *row;
  guint position;

  g_return_val_if_fail (TL_IS_FORM (self), FALSE);
  g_return_val_if_fail (TL_IS_RECORD (record), FALSE);

  tl_form_build (self);
  group = find_group (self, record, field, &position);
  if (group == NULL)
    return FALSE;

  widget = get_nth_child (GTK_WIDGET (self), position);
  if (TL_IS_LIST_EDITOR (widget))
    return tl_list_editor_reveal (TL_LIST_EDITOR (widget), record, field);

  if (group->folded)
    adw_expander_row_set_expanded (g_object_get_qdata (G_OBJECT (widget), expander_quark ()), TRUE);

  row = tl_form_find_row (widget, record, field);
  if (row == NULL)
    return FALSE;

  tl_form_show_row (row);

  return TRUE;
}

/* Finds what @path names below @root, "strategy.team[1].name". */
static TlRecord *
find_path (TlRecord   *root,
           const char *path,
           guint      *field)
{
  for (guint i = 1; i <= tl_record_get_n_fields (root); i++)
    {
      g_autofree char *own = tl_record_dup_path (root, i);
      TlFieldKind kind = tl_param_get_kind (tl_record_get_field (root, i));

      *field = i;
      if (strcmp (own, path) == 0)
        return root;

      if (!tl_path_is_below (path, own))
        continue;

      if (kind == TL_FIELD_CHILD)
        return find_path (tl_record_get_child (root, i), path, field);

      if (kind == TL_FIELD_LIST)
        {
          TlRecordList *list = tl_record_get_list (root, i);
          guint64 position = g_ascii_strtoull (path + strlen (own) + 1, NULL, 10);
          const char *rest = strchr (path + strlen (own), ']');

          if (path[strlen (own)] != '[' || rest == NULL || position >= tl_record_list_get_length (list))
            return root;

          root = tl_record_list_get (list, (guint) position);
          *field = 0;

          return rest[1] == '\0' ? root : find_path (root, path, field);
        }

      return root;
    }

  *field = 0;

  return root;
}

/**
 * tl_form_reveal_path:
 * @self: a form that is shown
 * @path: a path of the document
 *
 * Shows what the path names, like tl_form_reveal().
 *
 * Returns: %FALSE if it is edited nowhere in this form
 */
gboolean
tl_form_reveal_path (TlForm     *self,
                     const char *path)
{
  TlRecord *record;
  guint field;

  g_return_val_if_fail (TL_IS_FORM (self), FALSE);

  record = find_path (TL_RECORD (tl_document_get_strategy (self->document)), path, &field);

  return tl_form_reveal (self, record, field);
}

/* --- The widget --- */

static void
tl_form_get_property (GObject    *object,
                      guint       property_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch ((TlFormProperty) property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, TL_FORM (object)->document);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_form_finalize (GObject *object)
{
  TlForm *self = TL_FORM (object);

  g_clear_object (&self->record);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tl_form_parent_class)->finalize (object);
}

static void
tl_form_class_init (TlFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tl_form_get_property;
  object_class->finalize = tl_form_finalize;
  GTK_WIDGET_CLASS (klass)->map = tl_form_map;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL,
                         TL_TYPE_DOCUMENT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_form_init (TlForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}

/**
 * tl_form_set_up:
 * @self: a form without a record yet
 * @document: the document
 * @record: the record that is edited
 * @groups: (array length=n_groups): what is edited; kept, not copied
 * @n_groups: their number
 *
 * Says what a form that a template made is for.
 */
void
tl_form_set_up (TlForm            *self,
                TlDocument        *document,
                TlRecord          *record,
                const TlFormGroup *groups,
                guint              n_groups)
{
  g_return_if_fail (TL_IS_FORM (self));
  g_return_if_fail (self->record == NULL);

  self->document = g_object_ref (document);
  self->record = g_object_ref (record);
  self->groups = groups;
  self->n_groups = n_groups;
}

GtkWidget *
tl_form_new (TlDocument        *document,
             TlRecord          *record,
             const TlFormGroup *groups,
             guint              n_groups)
{
  TlForm *self = g_object_new (TL_TYPE_FORM, NULL);

  tl_form_set_up (self, document, record, groups, n_groups);

  return GTK_WIDGET (self);
}
