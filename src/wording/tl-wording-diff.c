/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "tl-wording-private.h"

/* More names than these are not read in a sentence; they are counted. */
#define MOST_NAMES 2

static void
add_part (GString *parts,
          char    *part)
{
  if (parts->len == 0)
    g_string_append (parts, part);
  else
    {
      g_autofree char *before = g_strdup (parts->str);

      /* Translators: joins the parts of a sentence: “3 new, 2 gone”. */
      g_string_printf (parts, C_("list", "%s, %s"), before, part);
    }

  g_free (part);
}

/* --- How many actions --- */

/* What a sentence begins with. */
static char *
count_actions (TlDiffKind kind,
               guint      n)
{
  switch (kind)
    {
    case TL_DIFF_NEW:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new action", "%u new actions", n), n);
    case TL_DIFF_GONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action gone", "%u actions gone", n), n);
    case TL_DIFF_DONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action done", "%u actions done", n), n);
    case TL_DIFF_SKIPPED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action skipped", "%u actions skipped", n), n);
    case TL_DIFF_RESUMED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action to do again", "%u actions to do again", n), n);
    case TL_DIFF_MOVED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action moved", "%u actions moved", n), n);
    case TL_DIFF_GIVEN:
      /* Translators: somebody else does them now, or nobody. */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action in other hands", "%u actions in other hands", n), n);
    case TL_DIFF_CHANGED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action changed", "%u actions changed", n), n);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* What it goes on with. */
static char *
count_more_actions (TlDiffKind kind,
                    guint      n)
{
  /* Translators: these and those below go on after “12 actions moved, …”. */
  switch (kind)
    {
    case TL_DIFF_NEW:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u new", "%u new", n), n);
    case TL_DIFF_GONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u gone", "%u gone", n), n);
    case TL_DIFF_DONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u done", "%u done", n), n);
    case TL_DIFF_SKIPPED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u skipped", "%u skipped", n), n);
    case TL_DIFF_RESUMED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to do again", "%u to do again", n), n);
    case TL_DIFF_MOVED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u moved", "%u moved", n), n);
    case TL_DIFF_GIVEN:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u in other hands", "%u in other hands", n), n);
    case TL_DIFF_CHANGED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u otherwise changed", "%u otherwise changed", n), n);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static void
add_actions (GString          *parts,
             const TlPlanDiff *diff)
{
  static const TlDiffKind order[] = {
    TL_DIFF_MOVED, TL_DIFF_NEW, TL_DIFF_GONE, TL_DIFF_GIVEN,
    TL_DIFF_CHANGED, TL_DIFF_DONE, TL_DIFF_SKIPPED, TL_DIFF_RESUMED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint n = diff->counts[order[i]];

      if (n > 0)
        add_part (parts, parts->len == 0 ? count_actions (order[i], n) : count_more_actions (order[i], n));
    }
}

/* --- Channels, people, weeks --- */

static void
add_channels (GString          *parts,
              const TlReading  *before,
              const TlReading  *now,
              const TlPlanDiff *diff)
{
  guint n_paces = 0;

  for (guint i = 0; i < diff->n_channels; i++)
    {
      const TlDiffChannel *channel = &diff->channels[i];
      g_autofree char *name = tl_words_channel (channel->now != NULL ? now : before, channel->id);

      if (channel->old == NULL)
        /* Translators: a channel that is used from now on. */
        add_part (parts, g_strdup_printf (_("%s taken in"), name));
      else if (channel->now == NULL)
        /* Translators: a channel that is no longer used. */
        add_part (parts, g_strdup_printf (_("%s left out"), name));
      else
        n_paces++;
    }

  if (n_paces > 0)
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "%u channel at another pace",
                                                   "%u channels at another pace",
                                                   n_paces),
                                      n_paces));
}

/* “−1.5 h”, with a sign always. */
static char *
say_more_hours (int tenths)
{
  const char *sign = tenths < 0 ? "−" : "+";

  if (tenths % 10 == 0)
    /* Translators: by how many whole hours something became more or less, with a
     * sign: “−2 h”. */
    return g_strdup_printf (_("%s%d h"), sign, abs (tenths) / 10);

  /* Translators: likewise, with a decimal: “−1.5 h”. */
  return g_strdup_printf (_("%s%.1f h"), sign, abs (tenths) / 10.0);
}

static char *
say_person (const TlReading    *before,
            const TlReading    *now,
            const TlDiffPerson *person)
{
  gboolean is_there = tl_words_find (now->strategy, TL_STRATEGY_TEAM, person->id) != NULL;
  g_autofree char *name = tl_wording_person (is_there ? now : before, person->id);
  g_autofree char *hours = say_more_hours (person->tenths);

  /* Translators: a person, and how much more or less they have to do: “Anna −1.5 h
   * a week”. */
  return g_strdup_printf (_("%s %s a week"), name, hours);
}

static void
add_people (GString          *parts,
            const TlReading  *before,
            const TlReading  *now,
            const TlPlanDiff *diff)
{
  /* One name says as much as “1 more person”. */
  guint n_named = diff->n_people <= MOST_NAMES + 1 ? diff->n_people : MOST_NAMES;
  guint n_more = diff->n_people - n_named;

  for (guint i = 0; i < n_named; i++)
    add_part (parts, say_person (before, now, &diff->people[i]));

  if (n_more > 0)
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "other hours for %u more person",
                                                   "other hours for %u more people",
                                                   n_more),
                                      n_more));
}

static char *
count_more_weeks (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more week", "%u more weeks", n), n);
}

static char *
count_fewer_weeks (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u week less", "%u weeks less", n), n);
}

/* Adds the days from a Monday to before another one, if there are any. */
static void
add_days (GPtrArray *spans,
          TlDay      monday,
          TlDay      end)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (monday >= end)
    return;
  first = tl_wording_date (monday);
  last = tl_wording_date (end - 1);
  /* Translators: two days: “Mon 5 Apr 2027 to Sun 18 Apr 2027”. */
  g_ptr_array_add (spans, g_strdup_printf (_("%s to %s"), first, last));
}

/* The weeks that a plan has and another one has not. */
static char *
say_only_of (const TlPlan *plan,
             const TlPlan *other)
{
  g_autoptr (GPtrArray) spans = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  TlDay begin = plan->frame.start, end = begin + 7 * plan->frame.weeks;
  TlDay other_begin = other->frame.start, other_end = other_begin + 7 * other->frame.weeks;

  add_days (spans, begin, MIN (end, other_begin));
  add_days (spans, MAX (begin, other_end), end);

  return tl_words_list ((const char * const *) spans->pdata, 2);
}

static void
add_weeks (GString      *parts,
           char         *count,
           const TlPlan *plan,
           const TlPlan *other)
{
  g_autofree char *number = count;
  g_autofree char *days = say_only_of (plan, other);

  /* Translators: a number of weeks, and their days: “2 more weeks (Mon 5 Apr 2027 to
   * Sun 18 Apr 2027)”. */
  add_part (parts, g_strdup_printf (C_("weeks", "%s (%s)"), number, days));
}

char *
tl_wording_diff_weeks (const TlPlanDiff *diff)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  if (diff->more_weeks > 0)
    add_weeks (parts, count_more_weeks (diff->more_weeks), diff->now, diff->old);
  if (diff->fewer_weeks > 0)
    add_weeks (parts, count_fewer_weeks (diff->fewer_weeks), diff->old, diff->now);

  return parts->len > 0 ? g_string_free_and_steal (g_steal_pointer (&parts)) : NULL;
}

/* How many weeks a sentence names. */
#define MOST_WEEKS 3

/* The weeks in which there is more to do, or less, by their Mondays. */
static char *
list_weeks (const TlPlanDiff *diff,
            gboolean          more,
            guint            *n)
{
  g_autoptr (GPtrArray) mondays = g_ptr_array_new_null_terminated (diff->n_weeks, g_free, TRUE);

  for (guint i = 0; i < diff->n_weeks; i++)
    {
      const TlDiffWeek *week = &diff->weeks[i];

      if (more ? week->now_minutes > week->old_minutes : week->now_minutes < week->old_minutes)
        g_ptr_array_add (mondays, tl_words_day (week->monday));
    }
  *n = mondays->len;

  return tl_words_list ((const char * const *) mondays->pdata, MOST_WEEKS);
}

char *
tl_wording_diff_load (const TlPlanDiff *diff)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  guint n_more, n_less;
  g_autofree char *more = list_weeks (diff, TRUE, &n_more);
  g_autofree char *less = list_weeks (diff, FALSE, &n_less);

  if (n_more > 0)
    /* Translators: Mondays: “1 March and 8 March”. */
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "More to do in the week of %s",
                                                   "More to do in the weeks of %s",
                                                   n_more),
                                      more));
  if (n_less > 0 && n_more == 0)
    /* Translators: Mondays: “1 March and 8 March”. */
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "Less to do in the week of %s",
                                                   "Less to do in the weeks of %s",
                                                   n_less),
                                      less));
  else if (n_less > 0)
    /* Translators: Mondays: “1 March and 8 March”; goes on after “More to do in the
     * week of 5 April, …”. */
    add_part (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "less in the week of %s",
                                                   "less in the weeks of %s",
                                                   n_less),
                                      less));

  return parts->len > 0 ? g_string_free_and_steal (g_steal_pointer (&parts)) : NULL;
}

char *
tl_wording_diff (const TlReading  *before,
                 const TlReading  *now,
                 const TlPlanDiff *diff)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  add_actions (parts, diff);
  add_channels (parts, before, now, diff);
  add_people (parts, before, now, diff);
  if (diff->more_weeks > 0)
    add_part (parts, count_more_weeks (diff->more_weeks));
  if (diff->fewer_weeks > 0)
    add_part (parts, count_fewer_weeks (diff->fewer_weeks));

  return parts->len > 0 ? g_string_free_and_steal (g_steal_pointer (&parts)) : NULL;
}

/* --- One action --- */

static void add_format (GString    *parts,
                        const char *format,
                        ...) G_GNUC_PRINTF (2, 3);

static void
add_format (GString    *parts,
            const char *format,
            ...)
{
  va_list values;

  va_start (values, format);
  add_part (parts, g_strdup_vprintf (format, values));
  va_end (values);
}

static char *
or_nobody (char *name)
{
  if (*name != '\0')
    return name;

  g_free (name);

  /* Translators: who does it now, or did before: “by nobody instead of Anna”. */
  return g_strdup (_("nobody"));
}

static char *
or_any_time (char *time)
{
  if (*time != '\0')
    return time;

  g_free (time);

  /* Translators: the time of something, “at any time instead of 08:30”. */
  return g_strdup (_("any time"));
}

/* Whether the piece was and is made on the day on which it appears. */
static gboolean
moves_with_date (const TlDiffAction *action)
{
  return action->old->prepare_on == action->old->publish_on && action->now->prepare_on == action->now->publish_on;
}

static void
add_times (GString            *parts,
           const TlDiffAction *action)
{
  const TlPlanAction *old = action->old;
  const TlPlanAction *now = action->now;
  g_autofree char *day = tl_wording_date (tl_plan_action_get_day (now));
  g_autofree char *old_day = tl_wording_date (tl_plan_action_get_day (old));
  g_autofree char *time = or_any_time (tl_wording_time (now->time));
  g_autofree char *old_time = or_any_time (tl_wording_time (old->time));
  g_autofree char *prepare_on = tl_wording_date (now->prepare_on);
  g_autofree char *old_prepare_on = tl_wording_date (old->prepare_on);

  if (action->aspects & TL_DIFF_DATE)
    /* Translators: two dates. */
    add_format (parts, _("on %s instead of %s"), day, old_day);
  if (action->aspects & TL_DIFF_TIME)
    /* Translators: two times of day. */
    add_format (parts, _("at %s instead of %s"), time, old_time);
  if (action->aspects & TL_DIFF_PREPARE_ON && !moves_with_date (action))
    /* Translators: two dates. */
    add_format (parts, _("to be made on %s instead of %s"), prepare_on, old_prepare_on);
}

static void
add_work (GString            *parts,
          const TlReading    *before,
          const TlReading    *now,
          const TlDiffAction *action)
{
  g_autofree char *person = or_nobody (tl_wording_person (now, action->now->operator_id));
  g_autofree char *old_person = or_nobody (tl_wording_person (before, action->old->operator_id));
  g_autofree char *hours = NULL;
  g_autofree char *old_hours = NULL;

  tl_words_two_hours (action->now->minutes, action->old->minutes, &hours, &old_hours);
  if (action->aspects & TL_DIFF_OPERATOR)
    /* Translators: two people, or “nobody”. */
    add_format (parts, _("by %s instead of %s"), person, old_person);
  if (action->aspects & TL_DIFF_MINUTES && action->now->minutes != action->old->minutes)
    /* Translators: two times of work: “2 h instead of 90 min”. */
    add_format (parts, _("%s instead of %s"), hours, old_hours);
}

typedef char *(*Name) (const TlReading *reading,
                       const char      *id);

/* A field of an action that refers to something. */
typedef struct
{
  guint aspect;
  TlActionField field;
  gsize offset;
  Name name;
} Reference;

static const Reference references[] = {
  { TL_DIFF_CHANNEL, TL_ACTION_FIELD_CHANNEL, G_STRUCT_OFFSET (TlPlanAction, channel), tl_wording_channel },
  { TL_DIFF_PERSONA, TL_ACTION_FIELD_PERSONA, G_STRUCT_OFFSET (TlPlanAction, persona), tl_wording_persona },
  { TL_DIFF_PILLAR, TL_ACTION_FIELD_PILLAR, G_STRUCT_OFFSET (TlPlanAction, pillar), tl_wording_pillar },
  { TL_DIFF_FORMAT, TL_ACTION_FIELD_FORMAT, G_STRUCT_OFFSET (TlPlanAction, format), tl_wording_format },
  { TL_DIFF_KPI, TL_ACTION_FIELD_KPI, G_STRUCT_OFFSET (TlPlanAction, kpi), tl_wording_kpi },
  { TL_DIFF_ACCOUNTABLE, TL_ACTION_FIELD_ACCOUNTABLE, G_STRUCT_OFFSET (TlPlanAction, accountable), tl_wording_person },
  { TL_DIFF_APPROVER, TL_ACTION_FIELD_APPROVER, G_STRUCT_OFFSET (TlPlanAction, approver), tl_wording_person },
};

static void
add_reference (GString            *parts,
               const TlReading    *before,
               const TlReading    *now,
               const TlDiffAction *action,
               const Reference    *reference)
{
  const char *label = tl_wording_term (TL_TYPE_ACTION_FIELD, (int) reference->field);
  g_autofree char *value = reference->name (now, G_STRUCT_MEMBER (const char *, action->now, reference->offset));
  g_autofree char *replaced = reference->name (before, G_STRUCT_MEMBER (const char *, action->old, reference->offset));

  if (*value != '\0' && *replaced != '\0')
    /* Translators: a label, and two values: “Theme: Recipes instead of News”. */
    add_format (parts, _("%s: %s instead of %s"), label, value, replaced);
  else if (*value != '\0')
    /* Translators: a label and a value, where there was none before. */
    add_format (parts, _("%s: %s, new"), label, value);
  else if (*replaced != '\0')
    /* Translators: a label and a value that is there no longer. */
    add_format (parts, _("%s: no longer %s"), label, replaced);
}

static char *
say_changes (const TlReading    *before,
             const TlReading    *now,
             const TlDiffAction *action)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  add_times (parts, action);
  add_work (parts, before, now, action);
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (action->aspects & references[i].aspect)
      add_reference (parts, before, now, action, &references[i]);

  if (action->aspects & TL_DIFF_TITLE)
    {
      g_autofree char *title = tl_wording_action_title (before, action->old);

      /* Translators: what an action was called before, quoted. */
      add_format (parts, _("before, “%s”"), title);
    }
  if (action->aspects & TL_DIFF_NOTE)
    add_part (parts, g_strdup (_("another note or link")));

  return parts->len > 0 ? g_string_free_and_steal (g_steal_pointer (&parts)) : NULL;
}

static char *
say_status (const TlDiffAction *action,
            const char         *what)
{
  g_autofree char *day = NULL;

  if (action->kind == TL_DIFF_SKIPPED)
    /* Translators: then what will not be done. */
    return g_strdup_printf (_("Skipped: %s"), what);
  if (action->kind == TL_DIFF_RESUMED)
    /* Translators: then what was done or skipped before. */
    return g_strdup_printf (_("To do again: %s"), what);
  if (action->now->done_on == TL_DAY_NONE)
    /* Translators: then what was done. */
    return g_strdup_printf (_("Done: %s"), what);

  day = tl_wording_date (action->now->done_on);
  /* Translators: a date, then what was done. */
  return g_strdup_printf (_("Done on %s: %s"), day, what);
}

static char *
say_with_day (const char         *title,
              const TlPlanAction *action)
{
  g_autofree char *day = tl_wording_date (tl_plan_action_get_day (action));

  /* Translators: a piece of work and its date. */
  return g_strdup_printf (_("%s, on %s"), title, day);
}

static char *
say_one_sided (const TlReading    *reading,
               TlDiffKind          kind,
               const TlPlanAction *action)
{
  g_autofree char *title = tl_wording_action_title (reading, action);
  g_autofree char *day = tl_wording_date (tl_plan_action_get_day (action));
  g_autofree char *person = or_nobody (tl_wording_person (reading, action->operator_id));

  if (kind == TL_DIFF_NEW)
    /* Translators: what there is to do, a date, a person. */
    return g_strdup_printf (_("New: %s, on %s, by %s"), title, day, person);

  /* Translators: what there was to do, a date, a person. */
  return g_strdup_printf (_("Gone: %s, on %s, by %s"), title, day, person);
}

char *
tl_wording_diff_action (const TlReading    *before,
                        const TlReading    *now,
                        const TlDiffAction *action)
{
  g_autofree char *title = NULL;
  g_autofree char *what = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *status = NULL;

  if (action->now == NULL)
    return say_one_sided (before, action->kind, action->old);
  if (action->old == NULL)
    return say_one_sided (now, action->kind, action->now);

  title = tl_wording_action_title (now, action->now);
  what = action->aspects & TL_DIFF_DATE ? g_strdup (title) : say_with_day (title, action->now);
  changes = say_changes (before, now, action);

  if (action->aspects & TL_DIFF_STATUS)
    {
      status = say_status (action, what);
      if (changes == NULL)
        return g_steal_pointer (&status);

      /* Translators: joins the parts of a sentence: “3 new, 2 gone”. */
      return g_strdup_printf (C_("list", "%s, %s"), status, changes);
    }

  if (changes == NULL)
    /* Translators: a piece of work. */
    return g_strdup_printf (_("Changed: %s"), what);

  /* Translators: a piece of work, then what is different about it. */
  return g_strdup_printf (C_("difference", "%s: %s"), what, changes);
}

char *
tl_wording_diff_channel (const TlReading     *before,
                         const TlReading     *now,
                         const TlDiffChannel *channel)
{
  g_autofree char *name = tl_words_channel (channel->now != NULL ? now : before, channel->id);

  if (channel->now == NULL)
    /* Translators: a channel. */
    return g_strdup_printf (_("%s is left out"), name);

  if (channel->old == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: a channel. */
                                         "%s is taken in, with %u post a week",
                                         "%s is taken in, with %u posts a week",
                                         channel->now->cadence),
                            name, channel->now->cadence);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: a channel. */
                                       "%s: %u post a week instead of %u",
                                       "%s: %u posts a week instead of %u",
                                       channel->now->cadence),
                          name, channel->now->cadence, channel->old->cadence);
}

char *
tl_wording_diff_person (const TlReading    *before,
                        const TlReading    *now,
                        const TlPlanDiff   *diff,
                        const TlDiffPerson *person)
{
  g_autofree char *change = say_person (before, now, person);
  g_autofree char *hours = NULL;
  g_autofree char *old_hours = NULL;

  tl_words_two_hours (person->now_minutes / MAX (diff->n_weeks, 1), person->old_minutes / MAX (diff->n_weeks, 1),
                      &hours, &old_hours);
  /* Translators: “Anna −1.5 h a week: 4.5 h instead of 6 h”. */
  return g_strdup_printf (_("%s: %s instead of %s"), change, hours, old_hours);
}
