/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-findings-private.h"

/* What each code has to tell is laid down in plan/tl-finding.h: the same
 * sentence each time, or one that is made of what the finding holds. */
static const struct
{
  const char *sentence;
  char *(*say) (const TlFinding *finding);
} findings[TL_N_FINDING_CODES] = {
  [TL_FINDING_NO_PERSON_WITH_HOURS] = { .say = tl_words_say_no_person },
  [TL_FINDING_NO_WHY] = { .sentence = N_("Why do you want to be on social media at all? One sentence will do.") },
  [TL_FINDING_NO_BUSINESS_OBJECTIVE] = { .say = tl_words_say_no_business_objective },
  [TL_FINDING_NO_OBJECTIVE] = { .sentence = N_("Decide what social media is for: awareness, sales or loyalty. One of them.") },
  [TL_FINDING_NO_PERSONA] = { .sentence = N_("Describe one kind of people that you want to reach.") },
  [TL_FINDING_NO_CHANNEL] = { .sentence = N_("All channels are ruled out by hand. Allow at least one.") },
  [TL_FINDING_NO_KPI] = { .sentence = N_("Choose one number that will tell whether it works.") },
  [TL_FINDING_SEVERAL_LEADS] = { .say = tl_words_say_several_leads },
  [TL_FINDING_DANGLING_REFERENCE] = { .say = tl_words_say_dangling },
  [TL_FINDING_DENOMINATOR_MISMATCH] = { .say = tl_words_say_denominators },
  [TL_FINDING_NO_LEAD] = { .sentence = N_("Nobody leads. Choose the person who answers for the whole.") },
  [TL_FINDING_PERSON_WITHOUT_HOURS] = { .say = tl_words_say_without_hours },
  [TL_FINDING_MISSING_SKILL] = { .say = tl_words_say_missing_skill },
  [TL_FINDING_UNSTAFFED] = { .say = tl_words_say_unstaffed },
  [TL_FINDING_APPROVER_OVERLOADED] = { .say = tl_words_say_approver },
  [TL_FINDING_NO_BACKUP] = { .say = tl_words_say_no_backup },
  [TL_FINDING_PERSONA_NOT_REACHED] = { .say = tl_words_say_not_reached },
  [TL_FINDING_PINNED_BELOW_LOW] = { .say = tl_words_say_below_low },
  [TL_FINDING_FOREIGN_FIGURES] = { .say = tl_words_say_foreign },
  [TL_FINDING_PILLAR_SHARES] = { .say = tl_words_say_pillars },
  [TL_FINDING_NO_TARGET] = { .say = tl_words_say_no_target },
  [TL_FINDING_KPI_INCOMPLETE] = { .say = tl_words_say_kpi_incomplete },
  [TL_FINDING_NO_COMPLAINTS_RULE] = { .say = tl_words_say_no_rule },
  [TL_FINDING_OBSTACLE_INCOMPLETE] = { .say = tl_words_say_obstacle_incomplete },
  [TL_FINDING_ONE_FUNCTION] = { .say = tl_words_say_one_function },
  [TL_FINDING_LITTLE_SLACK] = { .say = tl_words_say_little_slack },
  [TL_FINDING_OVER_CAPACITY] = { .say = tl_words_say_over_capacity },
  [TL_FINDING_ACTION_TOO_LONG] = { .say = tl_words_say_too_long },
  [TL_FINDING_APPROVER_ABSENT] = { .say = tl_words_say_approver_absent },
  [TL_FINDING_KEYS_HELD_BY_ONE] = { .say = tl_words_say_keys },
  [TL_FINDING_ACCOUNT_SILENT] = { .say = tl_words_say_silent },
  [TL_FINDING_BRAND_ONLY_LISTENING] = { .say = tl_words_say_brand_only },
  [TL_FINDING_PERSONA_INCOMPLETE] = { .say = tl_words_say_persona_incomplete },
  [TL_FINDING_KPI_OFF_OBJECTIVE] = { .say = tl_words_say_off_objective },
  [TL_FINDING_KPI_BEYOND_MATURITY] = { .say = tl_words_say_beyond_maturity },
  [TL_FINDING_ONLY_VANITY_KPIS] = { .sentence = N_("All that you measure grows without anybody being moved. Add a number that tells what people do.") },
  [TL_FINDING_TARGET_AGAINST_DIRECTION] = { .say = tl_words_say_against_direction },
  [TL_FINDING_TARGET_OUT_OF_PROPORTION] = { .say = tl_words_say_out_of_proportion },
  [TL_FINDING_KPI_UNFED] = { .say = tl_words_say_unfed },
  [TL_FINDING_TOO_MUCH_ADMINISTRATION] = { .say = tl_words_say_administration },
  [TL_FINDING_OVER_BUDGET] = { .say = tl_words_say_over_budget },
  [TL_FINDING_HAND_MADE_WITHOUT_REASON] = { .say = tl_words_say_hand_made },
  [TL_FINDING_OVERDUE] = { .say = tl_words_say_overdue },
  [TL_FINDING_EDITS_IN_QUESTION] = { .say = tl_words_say_in_question },
  [TL_FINDING_ADAPTED_TOO_EARLY] = { .say = tl_words_say_adapted },
  [TL_FINDING_ACTIONS_OUTSIDE] = { .say = tl_words_say_outside },
  [TL_FINDING_EDITS_HOMELESS] = { .say = tl_words_say_homeless },
  [TL_FINDING_REVERSED_SPAN] = { .say = tl_words_say_reversed_span },
  [TL_FINDING_UNKNOWN_CODE] = { .say = tl_words_say_unknown_code },
  [TL_FINDING_INSIGHT_UNUSED] = { .say = tl_words_say_insight_unused },
  [TL_FINDING_NO_VISION] = { .sentence = N_("The business has no vision yet. Where does it want to be in ten years?") },
  [TL_FINDING_NO_FIT] = { .sentence = N_("How does social media fit where the business wants to be? One sentence will do.") },
  [TL_FINDING_NO_TEN_YEARS] = { .sentence = N_("What should social media have changed ten years on? One sentence will do.") },
  [TL_FINDING_NO_COMPETITOR] = { .sentence = N_("Nobody is named whom your customers look at besides you. Add one competitor.") },
  [TL_FINDING_READINESS_WEAK] = { .say = tl_words_say_readiness },
  [TL_FINDING_KEY_DATE_WITHOUT_ACTION] = { .say = tl_words_say_key_date },
  [TL_FINDING_OBJECTIVE_PARKED_LONG] = { .say = tl_words_say_parked },
};

char *
tl_wording_need (TlPlanNeed need)
{
  switch (need)
    {
    case TL_NEED_PERSON:
      return g_strdup (_("One person, and how many hours a week they can give"));
    case TL_NEED_WHY:
      return g_strdup (_("One answer to why you want to be on social media"));
    case TL_NEED_SERVES:
      return g_strdup (_("One business objective that all this is to serve"));
    case TL_NEED_OBJECTIVE:
      return g_strdup (_("The primary objective: awareness, sales or loyalty"));
    case TL_NEED_PERSONA:
      return g_strdup (_("One kind of people that you want to reach"));
    case TL_NEED_CHANNEL:
      return g_strdup (_("One channel that you have not ruled out"));
    case TL_NEED_KPI:
      return g_strdup (_("One number that will tell whether it works"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* Something that has a name, or @otherwise. */
char *
tl_words_name_or (const char *name,
                  const char *otherwise)
{
  if (!tl_words_is_text (name))
    return g_strdup (otherwise);

  return tl_words_line (tl_wording_catalogue (name), TL_WORDS_NAME_LENGTH);
}

char *
tl_words_quote_or (const char *name,
                   const char *otherwise)
{
  if (!tl_words_is_text (name))
    return g_strdup (otherwise);

  return tl_words_quote (tl_wording_catalogue (name));
}

/* The words of the bits that are set, "a or b". */
char *
tl_words_list_bits (guint              bits,
                    const char * const words[],
                    guint              n_words,
                    const char        *context)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_null_terminated (n_words, NULL, TRUE);

  for (guint i = 0; i < n_words; i++)
    {
      if (bits & (1u << i))
        g_ptr_array_add (list, (char *) g_dpgettext2 (GETTEXT_PACKAGE, context, words[i]));
    }

  return tl_words_list_or ((const char * const *) list->pdata);
}

char *
tl_wording_finding (const TlFinding *finding)
{
  g_return_val_if_fail ((guint) finding->code < TL_N_FINDING_CODES, g_strdup (""));

  if (findings[finding->code].say != NULL)
    return findings[finding->code].say (finding);

  return g_strdup (_(findings[finding->code].sentence));
}
