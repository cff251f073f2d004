/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-team-forms.h"

#include <glib/gi18n.h>
#include <math.h>

#include "strategy/tl-absence.h"
#include "strategy/tl-member.h"
#include "strategy/tl-readiness.h"
#include "wording/tl-wording.h"

/* --- A person --- */

/* One leads, so that whoever is named takes the place of whoever was. */
static void
write_lead (TlRecord     *record,
            guint         field,
            const GValue *value,
            GtkWidget    *row)
{
  TlDocument *document = tl_widget_get_document (row);
  TlRecord *strategy = tl_record_get_owner (record, NULL);
  TlRecordList *team = strategy != NULL ? tl_record_get_list (strategy, TL_STRATEGY_TEAM) : NULL;

  if (document != NULL)
    tl_document_begin_group (document, g_value_get_boolean (value) ? _("Change the lead") : _("Remove the lead"));

  for (guint i = 0; team != NULL && g_value_get_boolean (value) && i < tl_record_list_get_length (team); i++)
    {
      TlRecord *member = tl_record_list_get (team, i);

      if (member != record)
        tl_record_set_boolean (member, TL_MEMBER_LEAD, FALSE);
    }
  tl_record_set_value (record, field, value);

  if (document != NULL)
    tl_document_end_group (document);
}

static char *
summarise_member (TlDocument *document,
                  TlRecord   *member)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  double hours = tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK);

  if (tl_record_is_set (member, TL_MEMBER_JOB_TITLE))
    g_strv_builder_add (builder, tl_record_get_text (member, TL_MEMBER_JOB_TITLE));

  if (!isnan (hours))
    {
      g_autofree char *time = tl_wording_hours ((guint) lround (hours * 60));

      /* Translators: time that a person gives, as in "5 h a week". */
      g_strv_builder_take (builder, g_strdup_printf (_("%s a week"), time));
    }

  if (tl_record_get_boolean (member, TL_MEMBER_LEAD))
    /* Translators: the person who answers for the whole. */
    g_strv_builder_add (builder, _("leads"));

  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static const TlFormItem person_items[] = {
  { TL_MEMBER_NAME },
  { TL_MEMBER_JOB_TITLE },
  { TL_MEMBER_FUNCTION },
  { TL_MEMBER_MEETS_CUSTOMERS },
  { TL_MEMBER_LEAD, TL_LOOK_USUAL, write_lead },
  { 0 },
};

static const TlFormItem time_items[] = {
  { TL_MEMBER_HOURS_PER_WEEK },
  { TL_MEMBER_WEEKDAYS },
  { TL_MEMBER_QUIET_FROM },
  { TL_MEMBER_QUIET_TO },
  { TL_MEMBER_COST_PER_HOUR },
  { 0 },
};

static const TlFormItem skill_items[] = {
  { TL_MEMBER_SKILLS },
  { TL_MEMBER_BACKUP },
  { 0 },
};

static const TlFormItem absences_items[] = {
  { TL_MEMBER_ABSENCES },
  { 0 },
};

static const TlFormGroup member_groups[] = {
  { .items = person_items },
  { .title = N_("Time"), .items = time_items },
  { .title = N_("Skills"), .description = N_("Work goes to those who are good at it."), .items = skill_items },
  { .items = absences_items },
};

/* --- Days off --- */

static char *
name_absence (TlDocument *document,
              TlRecord   *absence)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!tl_record_is_set (absence, TL_ABSENCE_FIRST) || !tl_record_is_set (absence, TL_ABSENCE_LAST))
    return tl_wording_record (absence);

  first = tl_wording_date (tl_record_get_date (absence, TL_ABSENCE_FIRST));
  last = tl_wording_date (tl_record_get_date (absence, TL_ABSENCE_LAST));

  /* Translators: from one day to another. */
  return g_strdup_printf (_("%s – %s"), first, last);
}

static char *
summarise_absence (TlDocument *document,
                   TlRecord   *absence)
{
  return g_strdup (tl_record_get_text (absence, TL_ABSENCE_REASON));
}

static const TlFormItem absence_items[] = {
  { TL_ABSENCE_FIRST },
  { TL_ABSENCE_LAST },
  { TL_ABSENCE_REASON },
  { 0 },
};

static const TlFormGroup absence_groups[] = {
  { .items = absence_items },
};

const TlListForm tl_team_list_forms[] = {
  {
    .get_type = tl_member_get_type,
    .add = N_("Add person"),
    .own_page = TRUE,
    .groups = member_groups,
    .n_groups = G_N_ELEMENTS (member_groups),
    .summary = summarise_member,
  },
  {
    .get_type = tl_absence_get_type,
    .add = N_("Add days off"),
    .groups = absence_groups,
    .n_groups = G_N_ELEMENTS (absence_groups),
    .name = name_absence,
    .summary = summarise_absence,
  },
  { NULL },
};

/* --- The page --- */

static const TlFormItem team_items[] = {
  { TL_STRATEGY_TEAM },
  { 0 },
};

static const TlFormItem approver_items[] = {
  { TL_STRATEGY_APPROVER },
  { 0 },
};

static const TlFormItem maturity_items[] = {
  { TL_STRATEGY_MATURITY, TL_LOOK_CHIPS },
  { 0 },
};

static const TlFormItem leadership_items[] = {
  { TL_READINESS_LEADERSHIP_INVOLVED, TL_LOOK_CHIPS },
  { TL_READINESS_LEADERSHIP_ENTHUSIASTIC, TL_LOOK_CHIPS },
  { TL_READINESS_LEADERSHIP_CONVINCED, TL_LOOK_CHIPS },
  { 0 },
};

static const TlFormItem governance_items[] = {
  { TL_READINESS_GOVERNANCE_CROSS_FUNCTIONAL, TL_LOOK_CHIPS },
  { TL_READINESS_GOVERNANCE_SHARED_EXPERTISE, TL_LOOK_CHIPS },
  { TL_READINESS_GOVERNANCE_POLICIES, TL_LOOK_CHIPS },
  { 0 },
};

static const TlFormItem culture_items[] = {
  { TL_READINESS_CULTURE_OPEN, TL_LOOK_CHIPS },
  { TL_READINESS_CULTURE_TRUSTING, TL_LOOK_CHIPS },
  { TL_READINESS_CULTURE_COLLABORATIVE, TL_LOOK_CHIPS },
  { 0 },
};

static const TlFormItem technology_items[] = {
  { TL_READINESS_TECHNOLOGY_SIMPLE, TL_LOOK_CHIPS },
  { TL_READINESS_TECHNOLOGY_AFFORDABLE, TL_LOOK_CHIPS },
  { TL_READINESS_TECHNOLOGY_INTERACTIVE, TL_LOOK_CHIPS },
  { 0 },
};

const TlFormGroup tl_team_groups[] = {
  {
    .items = team_items,
  },
  {
    .title = N_("Approval"),
    .items = approver_items,
  },
  {
    .title = N_("Readiness: leadership"),
    .description = N_("How true is this today? What is not yet true becomes a step in the plan, and is asked again every quarter."),
    .child = TL_STRATEGY_READINESS,
    .items = leadership_items,
  },
  {
    .title = N_("Readiness: who decides"),
    .child = TL_STRATEGY_READINESS,
    .items = governance_items,
  },
  {
    .title = N_("Readiness: working together"),
    .child = TL_STRATEGY_READINESS,
    .items = culture_items,
  },
  {
    .title = N_("Readiness: tools"),
    .child = TL_STRATEGY_READINESS,
    .items = technology_items,
  },
  {
    .title = N_("Where you stand"),
    .description = N_("Most begin at the first: of a hundred businesses about 60 stand there, 30 at the second, 9 at the third and 1 at the last."),
    .items = maturity_items,
  },
};

const guint tl_team_n_groups = G_N_ELEMENTS (tl_team_groups);
