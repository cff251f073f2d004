/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-findings-group.h"

#include <glib/gi18n.h>

#include "app/tl-bind-row.h"
#include "plan/tl-fix.h"
#include "tl-finding-row.h"
#include "tl-focus.h"
#include "tl-page.h"
#include "tl-toast.h"
#include "tl-workspace.h"
#include "wording/tl-wording.h"

struct _TlFindingsGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkListBox *list;
  GtkWidget *more_row; /* at the end of the list */
  GPtrArray *wanted;   /* of TlFinding, in their order */
  gboolean all;        /* the person wants to see all of them */
  char *title;
  guint limit;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_LIMIT,
} TlFindingsGroupProperty;

static GParamSpec *properties[PROP_LIMIT + 1];

G_DEFINE_FINAL_TYPE (TlFindingsGroup, tl_findings_group, ADW_TYPE_BIN)

static GtkWidget *
get_row (TlFindingsGroup *self,
         guint            position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) position);

  return TL_IS_FINDING_ROW (row) ? GTK_WIDGET (row) : NULL;
}

/* Repairing. */

static void
on_fix (TlFindingsGroup *self,
        TlFindingRow    *row)
{
  const TlFinding *finding = tl_finding_row_get_finding (row);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TL_TYPE_PAGE);
  TlDocument *document = tl_page_get_document (TL_PAGE (page));
  g_autofree char *label = tl_wording_fix_label (finding);
  g_autofree char *told = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  TlSituation situation;

  tl_document_get_situation (document, tl_document_get_plan (document), &situation);
  changes = tl_finding_list_fix (finding, &situation);

  /* What it was about may have changed just now. */
  if (changes == NULL)
    return;

  if (!tl_document_apply (document, label, changes, &error))
    {
      tl_toast_show (page, error->message);
      return;
    }

  /* Translators: %s is what a button did: “Done: Let Anna lead”. */
  told = g_strdup_printf (_("Done: %s"), label);
  tl_toast_show_undo (page, document, told);
}

/* Rows. */

static guint
count_shown (TlFindingsGroup *self)
{
  /* A row that stands for one finding may as well be that finding. */
  if (self->all || self->limit == 0 || self->wanted->len <= self->limit + 1)
    return self->wanted->len;

  return self->limit;
}

/* What stands nowhere on a page is only told. */
static gboolean
leads_somewhere (TlFindingsGroup *self,
                 const TlFinding *finding)
{
  TlDocument *document = tl_widget_get_document (GTK_WIDGET (self));

  return document == NULL || tl_workspace_has_place (document, finding->where);
}

static GtkWidget *
take_row (GPtrArray       *rows,
          const TlFinding *finding,
          gboolean         leads)
{
  for (guint i = 0; i < rows->len; i++)
    {
      TlFindingRow *row = g_ptr_array_index (rows, i);

      if (tl_finding_row_is_about (row, finding))
        {
          g_ptr_array_steal_index (rows, i);
          tl_finding_row_set_finding (row, finding, leads);
          return GTK_WIDGET (row);
        }
    }

  return NULL;
}

static GtkWidget *
find_focused_row (TlFindingsGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  return GTK_IS_LIST_BOX_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
}

/* Leaves the list for what stands before it. */
static void
leave (TlFindingsGroup *self)
{
  GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (self));

  while (before != NULL && !gtk_widget_child_focus (before, GTK_DIR_TAB_BACKWARD))
    before = gtk_widget_get_prev_sibling (before);

  if (before == NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

/* Gives the focus to the neighbour of a row that is about to go: the one after
 * it, else the one before it.
 */
static void
save_focus (TlFindingsGroup *self,
            GPtrArray       *going)
{
  GtkWidget *focused = find_focused_row (self);
  GtkWidget *neighbour;

  if (focused == NULL || !g_ptr_array_find (going, focused, NULL))
    return;

  neighbour = focused;
  do
    neighbour = gtk_widget_get_next_sibling (neighbour);
  while (neighbour != NULL && (g_ptr_array_find (going, neighbour, NULL) || !gtk_widget_get_visible (neighbour)));

  if (neighbour == NULL)
    {
      neighbour = focused;
      do
        neighbour = gtk_widget_get_prev_sibling (neighbour);
      while (neighbour != NULL && g_ptr_array_find (going, neighbour, NULL));
    }

  if (neighbour != NULL)
    gtk_widget_grab_focus (neighbour);
  else
    leave (self);
}

static void
place_rows (TlFindingsGroup *self,
            GPtrArray       *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      g_autoptr (GtkWidget) focus = NULL;

      if (get_row (self, i) == row)
        continue;

      focus = tl_focus_take (row);
      if (gtk_widget_get_parent (row) != NULL)
        gtk_list_box_remove (self->list, row);
      gtk_list_box_insert (self->list, row, (int) i);
      tl_focus_give (focus);
    }
}

/* Where the row that asks for all of them goes, the focus goes to the first one
 * that came for it.
 */
static void
update_more (TlFindingsGroup *self,
             guint            n_shown,
             guint            n_before)
{
  gboolean is_more = n_shown < self->wanted->len;
  /* Translators: a button; all of a list of errors, warnings or hints. */
  g_autofree char *label = g_strdup_printf (_("Show all %u"), self->wanted->len);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more_row), label);
  if (!is_more && find_focused_row (self) == self->more_row)
    {
      if (n_shown > 0)
        gtk_widget_grab_focus (get_row (self, MIN (n_before, n_shown - 1)));
      else
        leave (self);
    }
  gtk_widget_set_visible (self->more_row, is_more);
}

static void
update (TlFindingsGroup *self)
{
  guint n_shown = count_shown (self);
  guint n_before;
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; get_row (self, i) != NULL; i++)
    g_ptr_array_add (old, g_object_ref (get_row (self, i)));
  n_before = old->len;

  for (guint i = 0; i < n_shown; i++)
    {
      const TlFinding *finding = g_ptr_array_index (self->wanted, i);
      gboolean leads = leads_somewhere (self, finding);
      GtkWidget *row = take_row (old, finding, leads);

      if (row == NULL)
        {
          row = g_object_ref_sink (tl_finding_row_new (finding, leads));
          g_signal_connect_object (row, "fix", G_CALLBACK (on_fix), self, G_CONNECT_SWAPPED);
        }
      g_ptr_array_add (rows, row);
    }

  save_focus (self, old);
  for (guint i = 0; i < old->len; i++)
    gtk_list_box_remove (self->list, g_ptr_array_index (old, i));
  place_rows (self, rows);
  update_more (self, n_shown, n_before);

  gtk_widget_set_visible (GTK_WIDGET (self), self->wanted->len > 0);
}

static void
on_more (TlFindingsGroup *self)
{
  self->all = TRUE;
  update (self);
}

/* Making. */

static void
tl_findings_group_finalize (GObject *object)
{
  TlFindingsGroup *self = TL_FINDINGS_GROUP (object);

  g_ptr_array_unref (self->wanted);
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

    case PROP_LIMIT:
      g_value_set_uint (value, TL_FINDINGS_GROUP (object)->limit);
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
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          self->title != NULL ? self->title : "", -1);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_LIMIT:
      if (self->limit != g_value_get_uint (value))
        {
          self->limit = g_value_get_uint (value);
          update (self);
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
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = tl_findings_group_finalize;
  object_class->get_property = tl_findings_group_get_property;
  object_class->set_property = tl_findings_group_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_LIMIT] = g_param_spec_uint ("limit", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_findings_group_init (TlFindingsGroup *self)
{
  self->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_finding_free);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->more_row = adw_button_row_new ();

  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_list_box_append (self->list, self->more_row);
  gtk_widget_set_visible (self->more_row, FALSE);
  g_signal_connect_object (self->more_row, "activated", G_CALLBACK (on_more), self, G_CONNECT_SWAPPED);

  adw_preferences_group_add (self->group, GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  /* Translators: heads a list of what is missing or contradictory on a page. */
  g_object_set (self, "title", _("To look at"), NULL);
}

/**
 * tl_findings_group_set_findings:
 * @findings: (nullable) (element-type TlFinding): findings, the worst first
 * @filter: (nullable) (scope call): which of them to show; all if %NULL
 * @user_data: for @filter
 *
 * Sets the findings that the group shows. Activating one goes to its place.
 */
void
tl_findings_group_set_findings (TlFindingsGroup *self,
                                GPtrArray       *findings,
                                TlFindingFilter  filter,
                                gpointer         user_data)
{
  g_return_if_fail (TL_IS_FINDINGS_GROUP (self));

  g_ptr_array_set_size (self->wanted, 0);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);

      if (filter == NULL || filter (finding, user_data))
        g_ptr_array_add (self->wanted, tl_finding_copy (finding));
    }

  update (self);
}
