/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-overview-page.h"

#include <glib/gi18n.h>

#include "app/form/tl-form.h"
#include "app/tl-bind-row.h"
#include "app/tl-findings-group.h"
#include "app/tl-needs-group.h"
#include "app/tl-resource.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-whys.h"
#include "wording/tl-reading.h"
#include "tl-found-group.h"
#include "tl-past-group.h"

/* How many actions of a week are listed. */
#define MAX_WEEK_ROWS 6

struct _TlOverviewPage
{
  TlPage parent_instance;

  GPtrArray *week_rows; /* borrowed from the group */

  TlNeedsGroup *needs_group;
  TlFoundGroup *found_group;
  AdwActionRow *business_row;
  AdwActionRow *objective_row;
  AdwActionRow *why_row;
  AdwActionRow *audience_row;
  AdwActionRow *capacity_row;
  AdwActionRow *channels_row;
  AdwActionRow *actions_row;
  AdwEntryRow *start_row;
  AdwSpinRow *weeks_row;
  TlPastGroup *past_group;
  AdwPreferencesGroup *week_group;
  TlFindingsGroup *errors_group;
  TlFindingsGroup *warnings_group;
  TlFindingsGroup *hints_group;
};

G_DEFINE_FINAL_TYPE (TlOverviewPage, tl_overview_page, TL_TYPE_PAGE)

static TlDocument *
get_document (TlOverviewPage *self)
{
  return tl_page_get_document (TL_PAGE (self));
}

static void
set_answer (AdwActionRow *row,
            const char   *answer)
{
  adw_action_row_set_subtitle (row, answer != NULL && *answer != '\0' ? answer : _("Not answered yet"));
}

/* "Sales; it serves: Sell out by six" */
static char *
dup_objective (TlStrategy *strategy)
{
  TlRecord *aim = tl_record_get_child (strategy, TL_STRATEGY_AIM);
  TlRecord *business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  const char * const *serves = tl_record_get_refs (aim, TL_AIM_SERVES);
  int primary = tl_record_get_enum (aim, TL_AIM_PRIMARY);
  g_autoptr (GString) served = g_string_new (NULL);

  for (guint i = 0; serves != NULL && serves[i] != NULL; i++)
    {
      TlRecord *objective = tl_record_list_find (tl_record_get_list (business, TL_BUSINESS_OBJECTIVES), serves[i], NULL);

      if (objective == NULL)
        continue;

      if (served->len > 0)
        g_string_append_c (served, '\n');
      g_string_append (served, tl_record_get_text (objective, TL_BUSINESS_OBJECTIVE_TEXT));
    }

  if (primary == TL_OBJECTIVE_UNSET)
    return NULL;
  if (served->len == 0)
    return g_strdup (tl_wording_term (TL_TYPE_OBJECTIVE, primary));

  /* Translators: the primary objective of social media and the objectives of
   * the business that it serves, one a line. */
  return g_strdup_printf (_("%s, for:\n%s"), tl_wording_term (TL_TYPE_OBJECTIVE, primary), served->str);
}

static char *
dup_names (TlRecordList *list)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    {
      g_autofree char *name = tl_wording_record (tl_record_list_get (list, i));

      /* Translators: what stands between the parts of an enumeration. */
      g_string_append_printf (names, "%s%s", i > 0 ? C_("enumeration", ", ") : "", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
update_strategy (TlOverviewPage *self)
{
  TlStrategy *strategy = tl_document_get_strategy (get_document (self));
  TlRecord *business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  TlRecord *whys = tl_record_get_child (strategy, TL_STRATEGY_WHYS);
  g_autofree char *objective = dup_objective (strategy);
  g_autofree char *personas = dup_names (tl_record_get_list (strategy, TL_STRATEGY_PERSONAS));
  const char *name = tl_record_get_text (business, TL_BUSINESS_NAME);
  const char *activity = tl_record_get_text (business, TL_BUSINESS_ACTIVITY);
  g_autofree char *both = *name != '\0' && *activity != '\0' ? g_strdup_printf ("%s\n%s", name, activity) : NULL;

  set_answer (self->business_row, both != NULL ? both : *name != '\0' ? name : activity);
  set_answer (self->objective_row, objective);
  set_answer (self->why_row, tl_record_get_text (whys, TL_WHYS_WHY_SOCIAL));
  set_answer (self->audience_row, personas);
}

static char *
dup_channels (const TlReading *reading)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < reading->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &reading->plan->channels[i];
      g_autofree char *name = NULL;

      if (!channel->chosen)
        continue;

      name = tl_wording_channel (reading, channel->id);
      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      g_string_append_printf (lines,
                              /* Translators: a channel and how often something is
                               * published there, “Instagram, 3 times a week”. */
                              ngettext ("%s, once a week", "%s, %u times a week", channel->cadence),
                              name, channel->cadence);
    }

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

static char *
dup_counts (const TlPlan *plan)
{
  guint unstaffed = 0;
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  for (guint i = 0; i < plan->n_actions; i++)
    unstaffed += plan->actions[i].operator_id == NULL;

  all = g_strdup_printf (ngettext ("%u action", "%u actions", plan->n_actions), plan->n_actions);
  if (unstaffed == 0)
    return g_steal_pointer (&all);

  some = g_strdup_printf (ngettext ("%u has nobody to do it", "%u have nobody to do them", unstaffed), unstaffed);
  /* Translators: “84 actions, 2 have nobody to do them”. */
  return g_strdup_printf (C_("counts", "%s, %s"), all, some);
}

static void
update_plan (TlOverviewPage  *self,
             const TlReading *reading)
{
  g_autofree char *capacity = tl_wording_capacity (reading);
  g_autofree char *left_out = tl_wording_left_out (reading);
  g_autofree char *channels = dup_channels (reading);
  g_autofree char *counts = dup_counts (reading->plan);
  gboolean planned = reading->plan->needs == 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->capacity_row), capacity);
  adw_action_row_set_subtitle (self->capacity_row, left_out);
  gtk_widget_set_visible (GTK_WIDGET (self->capacity_row), planned);
  adw_action_row_set_subtitle (self->channels_row, *channels != '\0' ? channels : _("None is chosen"));
  adw_action_row_set_subtitle (self->actions_row, counts);
}

static GtkWidget *
new_week_row (const TlReading    *reading,
              const TlPlanAction *action)
{
  g_autofree char *title = tl_wording_action_title (reading, action);
  g_autofree char *date = tl_wording_date (tl_plan_action_get_day (action));
  g_autofree char *person = action->operator_id != NULL ? tl_wording_person (reading, action->operator_id)
                                                        : g_strdup (_("Nobody has the time"));
  /* Translators: when, and who: “Mon, 1 March · Anna”. */
  g_autofree char *subtitle = g_strdup_printf (C_("when and who", "%s · %s"), date, person);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", action->key);

  return row;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const TlPlanAction *one = *(const TlPlanAction * const *) a;
  const TlPlanAction *other = *(const TlPlanAction * const *) b;

  if (tl_plan_action_get_day (one) != tl_plan_action_get_day (other))
    return tl_plan_action_get_day (one) < tl_plan_action_get_day (other) ? -1 : 1;
  if (one->time != other->time)
    return one->time < other->time ? -1 : 1;

  return 0;
}

/* The week of the plan in which today is; the first one before it begins, and
 * none when it is over.
 */
static guint
get_week (TlOverviewPage *self,
          const TlPlan   *plan,
          gboolean       *is_now)
{
  TlDay today = tl_document_get_today (get_document (self));
  guint week;

  *is_now = today >= plan->frame.start;
  if (!*is_now)
    return 1;

  week = (today - plan->frame.start) / 7 + 1;

  return week <= plan->frame.weeks ? week : 0;
}

static void
update_week (TlOverviewPage  *self,
             const TlReading *reading)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  gboolean is_now;
  guint week = get_week (self, reading->plan, &is_now);

  for (guint i = 0; i < self->week_rows->len; i++)
    adw_preferences_group_remove (self->week_group, g_ptr_array_index (self->week_rows, i));
  g_ptr_array_set_size (self->week_rows, 0);

  for (guint i = 0; i < reading->plan->n_actions; i++)
    {
      if (reading->plan->actions[i].week == week)
        g_ptr_array_add (actions, (gpointer) &reading->plan->actions[i]);
    }
  g_ptr_array_sort (actions, compare_days);

  for (guint i = 0; i < actions->len && i < MAX_WEEK_ROWS; i++)
    {
      GtkWidget *row = new_week_row (reading, g_ptr_array_index (actions, i));

      adw_preferences_group_add (self->week_group, row);
      g_ptr_array_add (self->week_rows, row);
    }

  adw_preferences_group_set_title (self->week_group, is_now ? _("This week") : _("The first week"));
  gtk_widget_set_visible (GTK_WIDGET (self->week_group), actions->len > 0);
}

/* Which findings a group shows. */
typedef struct
{
  TlOverviewPage *page;
  TlSeverity severity;
} Choice;

/* A step of which nothing is said yet on its own page is left in peace here. */
static gboolean
is_silent (TlOverviewPage *self,
           const char     *where)
{
  g_autoptr (TlPage) page = NULL;

  g_object_get (self, "next", &page, NULL);
  while (page != NULL && !tl_page_owns_path (page, where))
    {
      g_autoptr (TlPage) before = g_steal_pointer (&page);

      g_object_get (before, "next", &page, NULL);
    }

  return page != NULL && tl_page_is_silent (page);
}

static gboolean
is_chosen (const TlFinding *finding,
           gpointer         user_data)
{
  const Choice *choice = user_data;

  /* What is needed for a plan stands at the top already. */
  return finding->severity == choice->severity && finding->code > TL_FINDING_NO_KPI &&
         !is_silent (choice->page, finding->where);
}

static void
update_findings (TlOverviewPage *self)
{
  TlFindingsGroup *groups[] = {
    [TL_SEVERITY_ERROR] = self->errors_group,
    [TL_SEVERITY_WARNING] = self->warnings_group,
    [TL_SEVERITY_HINT] = self->hints_group,
  };
  GPtrArray *findings = tl_document_get_findings (get_document (self));
  guint counts[G_N_ELEMENTS (groups)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      Choice choice = { .page = self, .severity = i };

      tl_findings_group_set_findings (groups[i], findings, is_chosen, &choice);
      for (guint j = 0; j < findings->len; j++)
        counts[i] += is_chosen (g_ptr_array_index (findings, j), &choice);
    }

  tl_found_group_set_counts (self->found_group, counts);
}

static void
on_found_activated (TlOverviewPage *self)
{
  TlFindingsGroup *groups[] = { self->errors_group, self->warnings_group, self->hints_group };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      if (gtk_widget_get_visible (GTK_WIDGET (groups[i])))
        {
          gtk_widget_child_focus (GTK_WIDGET (groups[i]), GTK_DIR_TAB_FORWARD);
          return;
        }
    }
}

static void
tl_overview_page_updated (TlPage *page)
{
  TlOverviewPage *self = TL_OVERVIEW_PAGE (page);
  TlReading reading = tl_reading_of (get_document (self));

  tl_needs_group_set_needs (self->needs_group, reading.plan->needs);
  update_strategy (self);
  update_plan (self, &reading);
  update_week (self, &reading);

  tl_past_group_update (self->past_group, get_document (self));
  update_findings (self);
}

/* Somebody may have come by a step meanwhile. */
static void
tl_overview_page_shown (AdwNavigationPage *page)
{
  update_findings (TL_OVERVIEW_PAGE (page));

  if (ADW_NAVIGATION_PAGE_CLASS (tl_overview_page_parent_class)->shown != NULL)
    ADW_NAVIGATION_PAGE_CLASS (tl_overview_page_parent_class)->shown (page);
}

/* A plan begins on a Monday; any other day stands for its week. */
static void
write_start (TlRecord     *record,
             guint         field,
             const GValue *value,
             GtkWidget    *row)
{
  TlDay day = g_value_get_uint (value);

  tl_record_set_date (record, field, day != TL_DAY_NONE ? tl_day_get_monday (day) : TL_DAY_NONE);
}

static void
tl_overview_page_constructed (GObject *object)
{
  TlOverviewPage *self = TL_OVERVIEW_PAGE (object);
  TlRecord *settings;

  G_OBJECT_CLASS (tl_overview_page_parent_class)->constructed (object);

  settings = tl_record_get_child (tl_document_get_envelope (get_document (self)), TL_ENVELOPE_PLAN);
  tl_form_add_calendar (GTK_WIDGET (self->start_row));
  tl_bind_row_full (settings, TL_PLAN_SETTINGS_START, GTK_WIDGET (self->start_row), write_start);
  tl_bind_row (settings, TL_PLAN_SETTINGS_WEEKS, GTK_WIDGET (self->weeks_row));
}

static void
tl_overview_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (tl_overview_page_parent_class)->dispose (object);
}

static void
tl_overview_page_finalize (GObject *object)
{
  g_ptr_array_unref (TL_OVERVIEW_PAGE (object)->week_rows);

  G_OBJECT_CLASS (tl_overview_page_parent_class)->finalize (object);
}

static void
tl_overview_page_class_init (TlOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tl_overview_page_constructed;
  object_class->dispose = tl_overview_page_dispose;
  object_class->finalize = tl_overview_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = tl_overview_page_shown;
  TL_PAGE_CLASS (klass)->updated = tl_overview_page_updated;

  g_type_ensure (TL_TYPE_NEEDS_GROUP);
  g_type_ensure (TL_TYPE_FOUND_GROUP);
  g_type_ensure (TL_TYPE_PAST_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, needs_group);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, found_group);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, business_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, objective_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, why_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, audience_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, capacity_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, channels_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, actions_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, start_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, weeks_row);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, past_group);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, week_group);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, errors_group);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, warnings_group);
  gtk_widget_class_bind_template_child (widget_class, TlOverviewPage, hints_group);
  gtk_widget_class_bind_template_callback (widget_class, on_found_activated);
}

static void
tl_overview_page_init (TlOverviewPage *self)
{
  self->week_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
