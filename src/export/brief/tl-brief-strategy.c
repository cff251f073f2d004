/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brief's first half: what, why, for whom, how. */

#include "config.h"

#include "tl-brief-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "export/tl-cell-text.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-course.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-whys.h"
#include "wording/tl-wording-brief.h"

#define BEFORE_PAIR 5

#define BESIDE TL_BRIEF_BESIDE
#define BESIDE_WIDTH TL_BRIEF_BESIDE_COLUMNS

/* --- What and why --- */

static void
append_line (GString    *lines,
             const char *text)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, text);
}

static char *
dup_objective (TlBriefWriter *writer)
{
  TlBusiness *business = tl_record_get_child (writer->strategy, TL_STRATEGY_BUSINESS);
  TlAim *aim = tl_record_get_child (writer->strategy, TL_STRATEGY_AIM);
  TlRecordList *objectives = tl_record_get_list (business, TL_BUSINESS_OBJECTIVES);
  const char * const *ids = tl_record_get_refs (aim, TL_AIM_SERVES);
  const int primary = tl_record_get_enum (aim, TL_AIM_PRIMARY);
  GString *lines = g_string_new (primary == TL_OBJECTIVE_UNSET ? "" : tl_wording_term (TL_TYPE_OBJECTIVE, primary));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      TlRecord *objective = tl_record_list_find (objectives, ids[i], NULL);
      g_autofree char *name = objective != NULL ? tl_wording_record (objective) : NULL;
      g_autofree char *line = NULL;

      if (name == NULL)
        continue;
      line = g_strdup_printf ("– %s", name);
      append_line (lines, line);
    }

  return g_string_free_and_steal (lines);
}

void
tl_brief_write_why (TlBriefWriter *writer)
{
  TlBusiness *business = tl_record_get_child (writer->strategy, TL_STRATEGY_BUSINESS);
  TlWhys *whys = tl_record_get_child (writer->strategy, TL_STRATEGY_WHYS);
  g_autofree char *objective = dup_objective (writer);

  tl_brief_write_heading (writer, _("What we do, and why"));
  tl_brief_write_pair (writer, _("What we do"), tl_record_get_text (business, TL_BUSINESS_ACTIVITY), TRUE);
  tl_brief_write_pair (writer, _("Why social media"), tl_record_get_text (whys, TL_WHYS_WHY_SOCIAL), TRUE);
  tl_brief_write_pair (writer, _("What it is to bring"), objective, TRUE);
  tl_brief_write_pair (writer, _("How it fits us"), tl_record_get_text (whys, TL_WHYS_WHY_FIT), FALSE);
  tl_brief_write_pair (writer, _("Where we want to be"), tl_record_get_text (business, TL_BUSINESS_VISION), FALSE);
  tl_brief_write_pair (writer, _("In ten years"), tl_record_get_text (whys, TL_WHYS_TEN_YEARS), FALSE);
}

/* --- For whom --- */

static void
put_field (TlBriefWriter *writer,
           gpointer       record,
           guint          field,
           const char    *label)
{
  const char *text = tl_record_get_text (record, field);

  if (*text != '\0')
    tl_brief_flow_put_labelled (writer->flow, BESIDE, BESIDE_WIDTH, TL_BRIEF_BODY, writer->limits->cell_lines - 1,
                                label, text);
}

void
tl_brief_write_audience (TlBriefWriter *writer)
{
  TlRecordList *personas = tl_record_get_list (writer->strategy, TL_STRATEGY_PERSONAS);
  const guint n = tl_record_list_get_length (personas);

  tl_brief_write_heading (writer, _("For whom"));
  if (n == 0)
    tl_brief_write_nothing (writer, _("Nobody is described yet."));

  for (guint i = 0; i < MIN (n, writer->limits->personas); i++)
    {
      TlRecord *persona = tl_record_list_get (personas, i);
      const double share = tl_record_get_optional (persona, TL_PERSONA_SHARE);
      g_autofree char *name = tl_wording_record (persona);

      tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PAIR, BEFORE_PAIR);
      tl_brief_flow_put (writer->flow, 0, BESIDE, TL_BRIEF_NAME, 3, name);
      if (!isnan (share))
        {
          g_autofree char *percent = tl_wording_percent (share);
          /* Translators: a percentage. */
          g_autofree char *text = g_strdup_printf (_("%s of the audience"), percent);

          tl_brief_flow_put (writer->flow, 0, BESIDE, TL_BRIEF_NOTE, 1, text);
        }
      put_field (writer, persona, TL_PERSONA_CHALLENGES, _("Their challenge"));
      put_field (writer, persona, TL_PERSONA_WE_DO, _("What we do for them"));
      put_field (writer, persona, TL_PERSONA_NEXT_ACTION, _("What they do next"));
    }

  tl_brief_write_more (writer, n, writer->limits->personas);
}

/* --- How --- */

static void
write_pillars (TlBriefWriter *writer)
{
  TlRecordList *pillars = tl_record_get_list (writer->strategy, TL_STRATEGY_PILLARS);
  const guint n = tl_record_list_get_length (pillars);
  const guint shown = MIN (n, writer->limits->pillars);

  if (n == 0)
    return;

  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PAIR, BEFORE_PAIR);
  tl_brief_flow_put (writer->flow, 0, BESIDE, TL_BRIEF_LABEL, 2, _("What we talk about"));

  for (guint i = 0; i < shown; i++)
    {
      TlRecord *pillar = tl_record_list_get (pillars, i);
      const double share = tl_record_get_optional (pillar, TL_PILLAR_SHARE);
      const char *gives = tl_record_get_text (pillar, TL_PILLAR_GIVES);
      g_autofree char *name = tl_wording_record (pillar);
      g_autofree char *percent = isnan (share) ? NULL : tl_wording_percent (share);
      g_autofree char *short_name = tl_cell_text_flatten (name, 80);
      /* Translators: a theme and its share of the posts: “Behind the counter (40 %)”. */
      g_autofree char *label = percent != NULL ? g_strdup_printf (C_("theme", "%s (%s)"), short_name, percent)
                                               : g_strdup (short_name);

      if (*gives != '\0')
        tl_brief_flow_put_labelled (writer->flow, BESIDE, BESIDE_WIDTH, TL_BRIEF_BODY, 2, label, gives);
      else
        tl_brief_flow_put (writer->flow, BESIDE, BESIDE_WIDTH, TL_BRIEF_NAME, 2, label);
    }

  if (n > shown)
    {
      g_autofree char *more = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n - shown), n - shown);

      tl_brief_flow_put (writer->flow, BESIDE, BESIDE_WIDTH, TL_BRIEF_NOTE, 1, more);
    }
}

static char *
dup_complaints (TlBriefWriter *writer,
                gpointer       course)
{
  const char *rule = tl_record_get_text (course, TL_COURSE_COMPLAINTS_RULE);
  const char *owner = tl_record_get_ref (course, TL_COURSE_COMPLAINTS_OWNER);
  g_autofree char *name = tl_wording_person (writer->reading, owner);

  if (*rule == '\0' || *owner == '\0')
    return g_strdup (rule);

  /* Translators: a rule, and the person who sees to it: “Answer within a day. (Ben
   * Miller)”. */
  return g_strdup_printf (C_("rule", "%s (%s)"), rule, name);
}

void
tl_brief_write_course (TlBriefWriter *writer)
{
  TlCourse *course = tl_record_get_child (writer->strategy, TL_STRATEGY_COURSE);
  g_autofree char *complaints = dup_complaints (writer, course);

  tl_brief_write_heading (writer, _("How we go about it"));
  tl_brief_write_pair (writer, _("Approach"), tl_record_get_text (course, TL_COURSE_APPROACH), TRUE);
  write_pillars (writer);
  tl_brief_write_pair (writer, _("How we sound"), tl_record_get_text (course, TL_COURSE_TONE), FALSE);
  tl_brief_write_pair (writer, _("We never"), tl_record_get_text (course, TL_COURSE_NEVER_DO), FALSE);
  tl_brief_write_pair (writer, _("When somebody complains"), complaints, FALSE);
  tl_brief_write_pair (writer, _("People in pictures"), tl_record_get_text (course, TL_COURSE_PHOTO_CONSENT), FALSE);
}
