/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet-sources.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "catalogue/tl-source.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"

#include "tl-answer.h"
#include "tl-figures.h"
#include "tl-quarters.h"
#include "tl-sheet-block.h"

/* --- Terms --- */

static const struct
{
  const char *term;
  const char *meaning;
} terms[] = {
  { NC_("term", "Strategy"), N_("Why, what for, for whom, and what may get in the way.") },
  { NC_("term", "Plan"),
    N_("Who does what, where and when. It is derived from the strategy, and each of its lines says from "
       "which answers.") },
  { NC_("term", "Action"), N_("A line of the plan.") },
  { NC_("term", "Because"), N_("The answers of the strategy that an action comes from.") },
  { NC_("term", "Objective"),
    N_("The one thing that social media is to do for the business: make it known, sell, or keep customers.") },
  { NC_("term", "Theme"), N_("What posts are about. Each theme has its share of them.") },
  { NC_("term", "Key date"), N_("A day or some days on which something happens in the business. Posts take it up.") },
  { NC_("term", "Obstacle"), N_("What may get in the way, the sign that tells it has come, and what is done then.") },
  { NC_("term", "Insight"), N_("Something that was heard, and what it means for the business.") },
  { NC_("term", "Persona"), N_("A kind of person whom the business wants to reach.") },
  { NC_("term", "Channel"), N_("A place where the business can publish and talk.") },
  { NC_("term", "Score"),
    N_("How well a channel suits a persona, 0 to 100; the sheet of the personas shows of what it consists. "
       "For several personas: the mean by their shares, times how well the channel serves the objective.") },
  { NC_("term", "Mix"), N_("Which kinds of pieces the posts of a channel are.") },
  { NC_("term", "Responsible"), N_("Who does it.") },
  { NC_("term", "Accountable"), N_("The one person who answers for it.") },
  { NC_("term", "Consulted"), N_("Who is asked first.") },
  { NC_("term", "Informed"), N_("Who is told.") },
  { NC_("term", "Backup"), N_("Who takes over while somebody is away.") },
  { NC_("term", "Hours there are"),
    N_("What people said that they can really give, without the days on which they are away.") },
  { NC_("term", "Hours planned"), N_("What the actions take, approvals included.") },
  { NC_("term", "Overdue"), N_("Neither done nor left out, and its day is over.") },
  { NC_("term", "At the quarter’s start"),
    N_("From where a number goes into a quarter. What adds up starts at 0 where it should grow, and has no "
       "start where it should not; everything else starts from what it was before.") },
  { NC_("term", "Target"),
    N_("What a number is to come to in a quarter. A quarter without a target has none: nothing is put in "
       "its place.") },
  { NC_("term", "Actual"), N_("What was read, all periods of the quarter together.") },
  { NC_("term", "Variance"), N_("The actual number less the target.") },
  { NC_("term", "% of target"), N_("The actual number divided by the target.") },
  { NC_("term", "At the quarter’s end, at this pace"),
    N_("What a number will be at the end of the quarter if it goes on as so far.") },
  { NC_("term", "What others reach"),
    N_("A published figure to compare with. Shares of different things are never compared.") },
  { NC_("term", "Return (ROI)"), N_("What the results are worth less what they cost, divided by what they cost.") },
  { NC_("term", "Not known"),
    N_("Nobody said it or wrote it down yet. That is not the same as nothing, so that no sum is made with it.") },
};

static void
write_term (TlSheet    *sheet,
            const char *term,
            const char *meaning)
{
  const TlBlockText texts[] = {
    { TL_SOURCES_WHAT, TL_SOURCES_WHAT, TL_LOOK_LABEL, term },
    { TL_SOURCES_SAYS, G_MAXUINT, TL_LOOK_TEXT, meaning },
  };

  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

static void
write_status_rule (TlWorkbook *workbook,
                   TlSheet    *sheet)
{
  g_autoptr (GPtrArray) quarters = tl_quarters_new (workbook);
  g_autofree char *rule = NULL;

  if (quarters->len == 0)
    return;

  rule = tl_wording_status_rule (g_ptr_array_index (quarters, 0));
  write_term (sheet, C_("number", "Status"), rule);
}

static void
write_quarter (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  TlRecord *business = tl_record_get_child (workbook->strategy, TL_STRATEGY_BUSINESS);
  g_autofree char *month = tl_answer_dup_text (workbook->reading, business, TL_BUSINESS_FISCAL_YEAR_START);
  /* Translators: %s is a month. */
  g_autofree char *meaning = g_strdup_printf (_("Three months of the business’s fiscal year, which begins in %s."), month);

  write_term (sheet, _("Quarter"), meaning);
}

static void
write_terms (TlWorkbook *workbook,
             TlSheet    *sheet)
{
  tl_sheet_begin_block (sheet, _("What the words mean"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    write_term (sheet, g_dpgettext2 (GETTEXT_PACKAGE, "term", terms[i].term), _(terms[i].meaning));
  write_quarter (workbook, sheet);
  write_status_rule (workbook, sheet);
}

/* --- Measures --- */

static void
add_fact (GString    *facts,
          const char *question,
          const char *answer)
{
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append_printf (facts, "%s: %s", question, answer);
}

/* What has to be known before a number is compared with another. */
static char *
dup_kpi_facts (TlRecord *kpi,
               gpointer  definition)
{
  GString *facts = g_string_new (NULL);
  int denominator = tl_record_get_enum (kpi, TL_KPI_DENOMINATOR);
  int funnel = tl_record_get_enum (kpi, TL_KPI_FUNNEL);

  if (denominator == TL_DENOMINATOR_NONE && definition != NULL)
    denominator = tl_record_get_enum (definition, TL_KPI_DEFINITION_DENOMINATOR);
  if (denominator != TL_DENOMINATOR_NONE)
    add_fact (facts, tl_wording_field (TL_TYPE_KPI, TL_KPI_DENOMINATOR),
              tl_wording_term (TL_TYPE_DENOMINATOR, denominator));
  add_fact (facts, tl_wording_field (TL_TYPE_KPI, TL_KPI_PERIODS),
            tl_wording_term (TL_TYPE_PERIODS, tl_kpi_get_periods (TL_KPI (kpi), definition)));
  if (funnel != TL_FUNNEL_UNSET)
    add_fact (facts, tl_wording_field (TL_TYPE_KPI, TL_KPI_FUNNEL), tl_wording_term (TL_TYPE_FUNNEL, funnel));

  return g_string_free_and_steal (facts);
}

static const char *
get_formula_source (gpointer definition)
{
  const char *source = definition != NULL ? tl_record_get_text (definition, TL_KPI_DEFINITION_FORMULA_SOURCE) : "";

  /* Translators: A formula that nobody published but us. */
  return g_str_equal (source, "own") ? C_("formula", "Our own") : source;
}

static void
write_measure (TlWorkbook *workbook,
               TlSheet    *sheet,
               TlRecord   *kpi)
{
  const TlReading *reading = workbook->reading;
  gpointer definition = tl_catalogue_find_kpi (reading->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));
  const char *own = tl_record_get_text (kpi, TL_KPI_FORMULA);
  const char *formula = definition != NULL ? tl_record_get_text (definition, TL_KPI_DEFINITION_FORMULA) : "";
  const char *note = definition != NULL ? tl_record_get_text (definition, TL_KPI_DEFINITION_NOTE) : "";
  g_autofree char *name = tl_wording_kpi (reading, tl_record_get_id (kpi));
  g_autofree char *facts = dup_kpi_facts (kpi, definition);
  const TlBlockText texts[] = {
    { TL_SOURCES_WHAT, TL_SOURCES_WHAT, TL_LOOK_LABEL, name },
    { TL_SOURCES_SAYS, TL_SOURCES_SAYS, TL_LOOK_TEXT, *own != '\0' ? own : tl_wording_catalogue (formula) },
    { TL_SOURCES_PUBLISHER, TL_SOURCES_PUBLISHER, TL_LOOK_TEXT, *own != '\0' && g_strcmp0 (own, tl_wording_catalogue (formula)) != 0
                                          ? _("The team’s own") : get_formula_source (definition) },
    { TL_SOURCES_TITLE, TL_SOURCES_TITLE, TL_LOOK_TEXT, tl_wording_catalogue (note) },
    { TL_SOURCES_YEAR, TL_SOURCES_EVIDENCE, TL_LOOK_TEXT, facts },
  };

  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

static void
write_measures (TlWorkbook *workbook,
                TlSheet    *sheet)
{
  TlRecordList *kpis = tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS);
  const TlBlockColumn columns[] = {
    { TL_SOURCES_WHAT, TL_SOURCES_WHAT, tl_wording_field (TL_TYPE_KPI, TL_KPI_NAME), TL_LOOK_HEADER },
    { TL_SOURCES_SAYS, TL_SOURCES_SAYS, tl_wording_field (TL_TYPE_KPI, TL_KPI_FORMULA), TL_LOOK_HEADER },
    { TL_SOURCES_PUBLISHER, TL_SOURCES_PUBLISHER, _("Who published the formula"), TL_LOOK_HEADER },
    { TL_SOURCES_TITLE, TL_SOURCES_TITLE, _("What to beware of"), TL_LOOK_HEADER },
    { TL_SOURCES_YEAR, TL_SOURCES_EVIDENCE, _("How to read it"), TL_LOOK_HEADER },
  };

  tl_sheet_begin_block (sheet, _("What the numbers mean"), NULL);
  if (tl_record_list_get_length (kpis) == 0)
    {
      tl_sheet_write_note (sheet, TL_LOOK_TEXT, _("Nothing is measured yet."));
      return;
    }

  tl_sheet_write_columns (sheet, columns, G_N_ELEMENTS (columns), FALSE);
  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    write_measure (workbook, sheet, tl_record_list_get (kpis, i));
}

/* --- Published figures --- */

static void
write_source_cells (TlSheet    *sheet,
                    gpointer    source,
                    const char *what,
                    TlLook      what_look,
                    const char *says)
{
  int year = source != NULL ? tl_record_get_integer (source, TL_SOURCE_YEAR) : 0;
  const TlBlockText texts[] = {
    { TL_SOURCES_WHAT, TL_SOURCES_WHAT, what_look, what },
    { TL_SOURCES_SAYS, TL_SOURCES_SAYS, TL_LOOK_TEXT, says },
    { TL_SOURCES_PUBLISHER, TL_SOURCES_PUBLISHER, TL_LOOK_TEXT, source != NULL ? tl_record_get_text (source, TL_SOURCE_PUBLISHER) : _("Not stated") },
    { TL_SOURCES_TITLE, TL_SOURCES_TITLE, TL_LOOK_TEXT, source != NULL ? tl_record_get_text (source, TL_SOURCE_TITLE) : NULL },
    { TL_SOURCES_EVIDENCE, TL_SOURCES_EVIDENCE, TL_LOOK_TEXT,
      source != NULL ? tl_wording_term (TL_TYPE_EVIDENCE, tl_record_get_enum (source, TL_SOURCE_EVIDENCE)) : NULL },
  };

  tl_sheet_write_number (sheet, TL_SOURCES_YEAR, TL_LOOK_COUNT, year != 0 ? year : (double) NAN);
  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

static void
write_figure_header (TlSheet    *sheet,
                     const char *what,
                     const char *says,
                     gboolean    repeat)
{
  const TlBlockColumn columns[TL_SOURCES_N_COLUMNS] = {
    { TL_SOURCES_WHAT, TL_SOURCES_WHAT, what, TL_LOOK_HEADER },
    { TL_SOURCES_SAYS, TL_SOURCES_SAYS, says, TL_LOOK_HEADER },
    { TL_SOURCES_PUBLISHER, TL_SOURCES_PUBLISHER, _("Publisher"), TL_LOOK_HEADER },
    { TL_SOURCES_TITLE, TL_SOURCES_TITLE, _("Title"), TL_LOOK_HEADER },
    { TL_SOURCES_YEAR, TL_SOURCES_YEAR, _("Year"), TL_LOOK_HEADER_END },
    { TL_SOURCES_EVIDENCE, TL_SOURCES_EVIDENCE, _("How it was obtained"), TL_LOOK_HEADER },
  };

  tl_sheet_write_columns (sheet, columns, TL_SOURCES_N_COLUMNS, repeat);
}

static void
write_figures (TlWorkbook *workbook,
               TlSheet    *sheet,
               GPtrArray  *figures)
{
  lxw_row_t first;

  tl_sheet_begin_block (sheet, _("Published figures that this plan rests on"), NULL);
  if (figures->len == 0)
    {
      tl_sheet_write_note (sheet, TL_LOOK_TEXT, _("None yet: they are looked up when there is a plan."));
      return;
    }

  write_figure_header (sheet, tl_wording_type (TL_TYPE_CHANNEL), _("What it says"), TRUE);
  first = sheet->row;
  for (guint i = 0; i < figures->len; i++)
    {
      const TlFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *channel = tl_wording_channel (workbook->reading, figure->channel);

      write_source_cells (sheet, figure->source, channel, TL_LOOK_LABEL, figure->says);
    }
  tl_sheet_finish_block (sheet, first, TL_SOURCES_EVIDENCE, "Figures", TRUE);
}

static char *
dup_source_note (gpointer source)
{
  const char *note = tl_wording_catalogue (tl_record_get_text (source, TL_SOURCE_NOTE));
  const char *url = tl_record_get_text (source, TL_SOURCE_URL);

  return g_strconcat (note, *note != '\0' && *url != '\0' ? "\n" : "", url, NULL);
}

/* Each source once, in the order of the catalogue. */
static void
write_sources (TlWorkbook *workbook,
               TlSheet    *sheet,
               GPtrArray  *figures)
{
  TlRecordList *sources = tl_record_get_list (workbook->reading->catalogue, TL_CATALOGUE_SOURCES);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < figures->len; i++)
    g_hash_table_add (used, ((TlFigure *) g_ptr_array_index (figures, i))->source);
  if (figures->len == 0)
    return;

  tl_sheet_begin_block (sheet, _("Who published the figures below"), NULL);
  write_figure_header (sheet, _("How many figures"), _("Who was asked, and what to beware of"), FALSE);
  for (guint i = 0; i < tl_record_list_get_length (sources); i++)
    {
      gpointer source = tl_record_list_get (sources, i);
      g_autofree char *note = NULL;
      g_autofree char *count = NULL;
      guint n = 0;

      if (!g_hash_table_contains (used, source))
        continue;

      for (guint j = 0; j < figures->len; j++)
        n += ((TlFigure *) g_ptr_array_index (figures, j))->source == source;
      note = dup_source_note (source);
      count = g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
      write_source_cells (sheet, source, count, TL_LOOK_TEXT, note);
    }
}

/* What a person wrote into the strategy. */
static void
write_own_benchmarks (TlWorkbook *workbook,
                      TlSheet    *sheet)
{
  TlRecordList *kpis = tl_record_get_list (workbook->strategy, TL_STRATEGY_KPIS);
  gboolean begun = FALSE;

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlRecord *kpi = tl_record_list_get (kpis, i);
      int year = tl_record_get_integer (kpi, TL_KPI_BENCHMARK_YEAR);
      int denominator = tl_record_get_enum (kpi, TL_KPI_BENCHMARK_DENOMINATOR);
      const char *publisher = tl_record_get_text (kpi, TL_KPI_BENCHMARK_PUBLISHER);
      g_autofree char *name = tl_wording_kpi (workbook->reading, tl_record_get_id (kpi));
      g_autofree char *number = tl_wording_number (tl_record_get_optional (kpi, TL_KPI_BENCHMARK));
      g_autofree char *says = NULL;
      TlBlockText texts[] = {
        { TL_SOURCES_WHAT, TL_SOURCES_WHAT, TL_LOOK_LABEL, name },
        { TL_SOURCES_SAYS, TL_SOURCES_SAYS, TL_LOOK_TEXT, NULL },
        { TL_SOURCES_PUBLISHER, TL_SOURCES_PUBLISHER, TL_LOOK_TEXT, *publisher != '\0' ? publisher : _("Not stated") },
        { TL_SOURCES_TITLE, TL_SOURCES_TITLE, TL_LOOK_TEXT, NULL },
        { TL_SOURCES_EVIDENCE, TL_SOURCES_EVIDENCE, TL_LOOK_TEXT, _("Written down by the team") },
      };

      if (*number == '\0')
        continue;

      if (!begun)
        {
          tl_sheet_begin_block (sheet, _("Figures that the team wrote down"), NULL);
          write_figure_header (sheet, tl_wording_field (TL_TYPE_KPI, TL_KPI_NAME), _("What it says"), FALSE);
          begun = TRUE;
        }
      /* Translators: what others reach, and what it is a share of. */
      says = g_strdup_printf (_("What others reach: %s; share of what: %s"), number,
                              tl_wording_term (TL_TYPE_DENOMINATOR, denominator));
      texts[1].text = says;
      tl_sheet_write_number (sheet, TL_SOURCES_YEAR, TL_LOOK_COUNT, year != 0 ? year : (double) NAN);
      tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
    }
}

/* What the other sheets speak of, and where their figures come from. */
void
tl_workbook_write_sources (TlWorkbook *workbook)
{
  static const double widths[TL_SOURCES_N_COLUMNS] = {
    [TL_SOURCES_WHAT] = 33,
    [TL_SOURCES_SAYS] = 60,
    [TL_SOURCES_PUBLISHER] = 20,
    [TL_SOURCES_TITLE] = 34,
    [TL_SOURCES_YEAR] = 7,
    [TL_SOURCES_EVIDENCE] = 22,
  };
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_SOURCES];
  g_autoptr (GPtrArray) figures = tl_figures_new (workbook->reading);

  tl_sheet_fit_widths (sheet, widths, TL_SOURCES_N_COLUMNS, TL_SOURCES_SAYS, 76, workbook->letter);
  tl_sheet_begin_blocks (sheet, _("Definitions and sources"), _("What the words mean, and who says what the plan rests on"), TL_SOURCES_WHAT + 1);
  write_terms (workbook, sheet);
  write_measures (workbook, sheet);
  tl_workbook_write_estimates (workbook);
  write_own_benchmarks (workbook, sheet);
  write_sources (workbook, sheet, figures);
  write_figures (workbook, sheet, figures);

  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
  });
}
