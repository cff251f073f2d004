/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

#include "catalogue/tl-estimates.h"
#include "strategy/tl-persona.h"

#include "tl-answer.h"
#include "tl-sheet-block.h"

enum
{
  PERSONA,
  CHANNEL,
  SCORE,
  CHOSEN,
  FIRST_PART, /* points and what they come from, for each part of a score */
  N_COLUMNS = FIRST_PART + 2 * TL_N_CONTRIBUTIONS
};

#define POINTS(kind) (FIRST_PART + 2 * (kind))
#define EVIDENCE(kind) (POINTS (kind) + 1)

static void
write_pair (TlSheet    *sheet,
            const char *first_label,
            const char *first,
            const char *second_label,
            const char *second)
{
  const TlBlockText texts[] = {
    { PERSONA, CHANNEL, TL_LOOK_MUTED, first_label },
    { SCORE, EVIDENCE (TL_CONTRIBUTION_INSIGHT), TL_LOOK_TEXT, first },
    { POINTS (TL_CONTRIBUTION_BEHAVIOUR), EVIDENCE (TL_CONTRIBUTION_BEHAVIOUR), TL_LOOK_MUTED, second_label },
    { POINTS (TL_CONTRIBUTION_ACCOUNT), G_MAXUINT, TL_LOOK_TEXT, second },
  };

  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

static void
write_facts (TlWorkbook *workbook,
             TlSheet    *sheet,
             TlRecord   *persona)
{
  g_autofree char *facts = tl_answer_dup_facts (workbook->reading, persona, 1);
  const TlBlockText texts[] = {
    { PERSONA, CHANNEL, TL_LOOK_MUTED, _("In short") },
    { SCORE, G_MAXUINT, TL_LOOK_TEXT, facts },
  };

  sheet->keeps = TRUE;
  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

/* All that is said of a persona, two answers a row. */
static void
write_persona (TlWorkbook *workbook,
               TlSheet    *sheet,
               TlRecord   *persona)
{
  g_autofree char *name = tl_wording_record (persona);
  g_autofree char *waiting = NULL;
  const char *waiting_label = NULL;

  tl_sheet_write_band (sheet, TL_LOOK_GROUP, name);
  write_facts (workbook, sheet, persona);

  for (guint field = TL_PERSONA_NAME + 1; field <= tl_record_get_n_fields (persona); field++)
    {
      const char *label = tl_wording_field (TL_TYPE_PERSONA, field);
      g_autofree char *answer = NULL;

      if (tl_answer_is_fact (persona, field))
        continue;
      answer = tl_answer_dup_text (workbook->reading, persona, field);
      if (answer == NULL)
        continue;

      if (waiting == NULL)
        {
          waiting = g_steal_pointer (&answer);
          waiting_label = label;
          continue;
        }
      write_pair (sheet, waiting_label, waiting, label, answer);
      g_clear_pointer (&waiting, g_free);
    }

  if (waiting != NULL)
    write_pair (sheet, waiting_label, waiting, NULL, NULL);
}

/* --- How well channels suit them --- */

typedef struct
{
  const TlPlanChannel *channel;
  const TlPersonaScore *score;
} Fit;

static int
compare_fits (gconstpointer a,
              gconstpointer b)
{
  const Fit *first = a;
  const Fit *second = b;

  if (first->score->score != second->score->score)
    return first->score->score > second->score->score ? -1 : 1;

  return first->channel < second->channel ? -1 : first->channel > second->channel;
}

/* The best one first. */
static GArray *
collect_fits (const TlPlan *plan,
              const char   *persona)
{
  GArray *fits = g_array_new (FALSE, FALSE, sizeof (Fit));

  for (guint i = 0; i < plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &plan->channels[i];

      for (guint j = 0; j < channel->n_personas; j++)
        {
          const Fit fit = { channel, &channel->personas[j] };

          if (g_str_equal (fit.score->persona, persona))
            g_array_append_val (fits, fit);
        }
    }
  g_array_sort (fits, compare_fits);

  return fits;
}

static void
write_fit_header (TlSheet *sheet)
{
  const TlBlockColumn columns[N_COLUMNS] = {
    { PERSONA, PERSONA, tl_wording_type (TL_TYPE_PERSONA), TL_LOOK_HEADER },
    { CHANNEL, CHANNEL, tl_wording_type (TL_TYPE_CHANNEL), TL_LOOK_HEADER },
    { SCORE, SCORE, _("Score, 0 to 100"), TL_LOOK_HEADER_END },
    { CHOSEN, CHOSEN, _("In the plan"), TL_LOOK_HEADER },
    { 4, 4, tl_wording_field (TL_TYPE_ESTIMATES, TL_ESTIMATES_WEIGHT_INSIGHT), TL_LOOK_HEADER_END },
    { 5, 5, _("What was heard there"), TL_LOOK_HEADER },
    { 6, 6, tl_wording_field (TL_TYPE_ESTIMATES, TL_ESTIMATES_WEIGHT_BEHAVIOUR), TL_LOOK_HEADER_END },
    { 7, 7, _("Whether they are there"), TL_LOOK_HEADER },
    { 8, 8, tl_wording_field (TL_TYPE_ESTIMATES, TL_ESTIMATES_WEIGHT_ACCOUNT), TL_LOOK_HEADER_END },
    { 9, 9, _("The business’s account"), TL_LOOK_HEADER },
    { 10, 10, tl_wording_field (TL_TYPE_ESTIMATES, TL_ESTIMATES_WEIGHT_USAGE), TL_LOOK_HEADER_END },
    { 11, 11, _("How many use it, and who says so"), TL_LOOK_HEADER },
  };

  tl_sheet_write_columns (sheet, columns, N_COLUMNS, TRUE);
}

static void
write_score (TlSheet              *sheet,
             const TlPersonaScore *score)
{
  GString *formula = g_string_new ("=MIN(100,");
  double sum = 0;

  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    {
      g_autofree char *cell = tl_sheet_dup_local (sheet, sheet->row, POINTS (i), sheet->row, POINTS (i));

      g_string_append_printf (formula, "%s%s", i > 0 ? "+" : "", cell);
      sum += score->contributions[i].points / 100.0;
    }
  g_string_append_c (formula, ')');

  tl_sheet_write_formula (sheet, SCORE, TL_LOOK_COUNT, formula->str, MIN (100, sum));
  g_string_free (formula, TRUE);
}

static void
write_fit (TlWorkbook *workbook,
           TlSheet    *sheet,
           TlRecord   *persona,
           const Fit  *fit)
{
  const TlReading *reading = workbook->reading;

  tl_sheet_take_text (sheet, PERSONA, TL_LOOK_TEXT, tl_wording_record (persona));
  tl_sheet_take_text (sheet, CHANNEL, TL_LOOK_LABEL, tl_wording_channel (reading, fit->channel->id));
  write_score (sheet, fit->score);
  if (workbook->plan->needs != 0)
    tl_sheet_write_text (sheet, CHOSEN, TL_LOOK_BLANK, NULL);
  else if (fit->channel->chosen)
    /* Translators: A channel that the plan uses, or not. */
    tl_sheet_write_text (sheet, CHOSEN, TL_LOOK_LABEL, C_("channel", "✓ Chosen"));
  else
    tl_sheet_write_text (sheet, CHOSEN, TL_LOOK_MUTED, C_("channel", "Not chosen"));

  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    {
      const TlContribution *part = &fit->score->contributions[i];

      tl_sheet_write_number (sheet, POINTS (i), TL_LOOK_POINTS, part->points / 100.0);
      tl_sheet_take_text (sheet, EVIDENCE (i), part->points > 0 ? TL_LOOK_TEXT : TL_LOOK_MUTED,
                          tl_wording_contribution (reading, fit->channel, fit->score, part));
    }
  tl_sheet_end_row (sheet);
}

static double
get_estimate (TlWorkbook *workbook,
              guint       field)
{
  return tl_strategy_get_estimate (workbook->strategy, workbook->reading->catalogue, field);
}

static char *
dup_score_note (TlWorkbook *workbook)
{
  g_autofree char *heard = tl_wording_number (get_estimate (workbook, TL_ESTIMATES_WEIGHT_INSIGHT));
  g_autofree char *there = tl_wording_number (get_estimate (workbook, TL_ESTIMATES_WEIGHT_BEHAVIOUR));
  g_autofree char *account = tl_wording_number (get_estimate (workbook, TL_ESTIMATES_WEIGHT_ACCOUNT));
  g_autofree char *usage = tl_wording_number (get_estimate (workbook, TL_ESTIMATES_WEIGHT_USAGE));
  g_autofree char *reach = tl_wording_number (get_estimate (workbook, TL_ESTIMATES_REACH_SCORE));

  /* Translators: five numbers of points. */
  return g_strdup_printf (_("The score is the sum of four parts: at most %s points for what was heard there, %s for people "
                            "being there, %s for an account, %s for public figures. Where a part cannot be told, or the figures are "
                            "another country’s, points go to the other parts. From %s on, a channel reaches a persona. How many points there are is our own estimate."),
                          heard, there, account, usage, reach);
}

static void
write_fits (TlWorkbook   *workbook,
            TlSheet      *sheet,
            TlRecordList *personas)
{
  g_autofree char *note = dup_score_note (workbook);
  lxw_row_t first;

  tl_sheet_begin_block (sheet, _("Which channel suits whom, and why"), note);
  write_fit_header (sheet);
  first = sheet->row;
  for (guint i = 0; i < tl_record_list_get_length (personas); i++)
    {
      TlRecord *persona = tl_record_list_get (personas, i);
      g_autoptr (GArray) fits = collect_fits (workbook->plan, tl_record_get_id (persona));

      for (guint j = 0; j < fits->len; j++)
        write_fit (workbook, sheet, persona, &g_array_index (fits, Fit, j));
    }
  tl_sheet_rule_groups_except (sheet, PERSONA, N_COLUMNS);
  tl_sheet_finish_block (sheet, first, N_COLUMNS - 1, "ChannelFit", TRUE);
}

/* Whom the business wants to reach, and where they are met. */
void
tl_workbook_write_personas (TlWorkbook *workbook)
{
  static const double widths[N_COLUMNS] = { 15, 15, 8, 11.5, 8.5, 29, 8.5, 16, 8.5, 16.5, 8.5, 32 };
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_PERSONAS];
  TlRecordList *personas = tl_record_get_list (workbook->strategy, TL_STRATEGY_PERSONAS);

  tl_sheet_fit_widths (sheet, widths, N_COLUMNS, N_COLUMNS - 1, 46, workbook->letter);
  tl_sheet_begin_blocks (sheet, _("Personas"), _("Whom the business wants to reach, and where they are met"), CHANNEL + 1);

  if (tl_record_list_get_length (personas) == 0)
    {
      tl_sheet_write_note (sheet, TL_LOOK_TEXT, _("There is no persona yet."));
    }
  else
    {
      tl_sheet_begin_block (sheet, _("Who they are"), NULL);
      for (guint i = 0; i < tl_record_list_get_length (personas); i++)
        write_persona (workbook, sheet, tl_record_list_get (personas, i));
      write_fits (workbook, sheet, personas);
    }

  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
  });
}
