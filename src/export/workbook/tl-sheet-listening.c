/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

#include "strategy/tl-account.h"
#include "strategy/tl-competitor.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-topic.h"

#include "tl-answer.h"
#include "tl-sheet-block.h"

/* Columns that the four tables share. */
enum
{
  WHAT,
  WHERE,
  WHO,
  NUMBER,
  DAY,
  FACT,
  TOLD,
  N_COLUMNS
};

/* A field that a column shows. */
typedef struct
{
  guint first;
  guint last;
  guint field;
} Shown;

typedef struct
{
  TlStrategyField list;
  GType (*get_type) (void);
  const char *title;
  const char *none;
  const char *defined_name;
  gboolean last;
  Shown shown[8]; /* up to a field 0 */
} Table;

static const Table tables[] = {
  {
    TL_STRATEGY_ACCOUNTS, tl_account_get_type, N_("Accounts that were looked at"),
    N_("No account was looked at yet."), "Accounts", FALSE,
    {
      { WHAT, WHAT, TL_ACCOUNT_HANDLE },
      { WHERE, WHERE, TL_ACCOUNT_CHANNEL },
      { WHO, WHO, TL_ACCOUNT_KEYHOLDERS },
      { NUMBER, NUMBER, TL_ACCOUNT_FOLLOWERS },
      { DAY, DAY, TL_ACCOUNT_LAST_POST },
      { FACT, FACT, TL_ACCOUNT_VERDICT },
      { TOLD, TOLD, TL_ACCOUNT_NOTE },
    },
  },
  {
    TL_STRATEGY_COMPETITORS, tl_competitor_get_type, N_("Competitors"),
    N_("No competitor was looked at yet."), "Competitors", FALSE,
    {
      { WHAT, WHAT, TL_COMPETITOR_NAME },
      { WHERE, WHERE, TL_COMPETITOR_CHANNELS },
      { NUMBER, NUMBER, TL_COMPETITOR_AUDIENCE },
      { WHO, WHO, TL_COMPETITOR_STRENGTHS },
      { DAY, TOLD, TL_COMPETITOR_GAPS },
    },
  },
  {
    TL_STRATEGY_TOPICS, tl_topic_get_type, N_("Topics to listen for"),
    N_("There is no topic to listen for yet."), "Topics", FALSE,
    {
      { WHAT, WHAT, TL_TOPIC_TEXT },
      { WHERE, WHERE, TL_TOPIC_KIND },
      { WHO, TOLD, TL_TOPIC_WHERE },
    },
  },
  {
    TL_STRATEGY_INSIGHTS, tl_insight_get_type, N_("What was heard"),
    N_("Nothing was written down yet that was heard."), "Insights", TRUE,
    {
      { WHAT, WHAT, TL_INSIGHT_TEXT },
      { WHERE, WHERE, TL_INSIGHT_CHANNEL },
      { WHO, WHO, TL_INSIGHT_PERSONAS },
      { NUMBER, NUMBER, TL_INSIGHT_STRENGTH },
      { DAY, DAY, TL_INSIGHT_HEARD_ON },
      { FACT, FACT, TL_INSIGHT_SOURCE },
      { TOLD, TOLD, TL_INSIGHT_MEANING },
    },
  },
};

static gboolean
is_number (const Table *table,
           const Shown *shown)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (table->get_type ());

  return tl_param_get_kind (tl_record_class_get_field (TL_RECORD_CLASS (klass), shown->field)) == TL_FIELD_OPTIONAL;
}

static void
write_header (TlSheet     *sheet,
              const Table *table)
{
  TlBlockColumn columns[G_N_ELEMENTS (table->shown)];
  guint n_columns = 0;

  for (const Shown *shown = table->shown; shown->field != 0; shown++)
    columns[n_columns++] = (TlBlockColumn) {
      shown->first, shown->last, tl_wording_field (table->get_type (), shown->field),
      is_number (table, shown) ? TL_LOOK_HEADER_END : TL_LOOK_HEADER,
    };

  tl_sheet_write_columns (sheet, columns, n_columns, table->last);
}

static void
write_record (TlWorkbook  *workbook,
              TlSheet     *sheet,
              const Table *table,
              TlRecord    *record)
{
  TlBlockText texts[G_N_ELEMENTS (table->shown)];
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  guint n_texts = 0;

  for (const Shown *shown = table->shown; shown->field != 0; shown++)
    {
      TlFieldKind kind = tl_param_get_kind (tl_record_get_field (record, shown->field));
      char *answer;

      if (kind == TL_FIELD_OPTIONAL)
        {
          tl_sheet_write_number (sheet, shown->first, TL_LOOK_AMOUNT, tl_record_get_optional (record, shown->field));
          continue;
        }
      if (kind == TL_FIELD_DATE)
        {
          tl_sheet_write_date (sheet, shown->first, TL_LOOK_DATE, tl_record_get_date (record, shown->field));
          continue;
        }

      /* What a row is about is always said. */
      answer = tl_answer_dup_text (workbook->reading, record, shown->field);
      if (answer == NULL && shown->first == WHAT)
        answer = tl_wording_record (record);
      if (answer != NULL)
        g_ptr_array_add (answers, answer);
      texts[n_texts++] = (TlBlockText) {
        shown->first, shown->last, shown->first == WHAT ? TL_LOOK_LABEL : TL_LOOK_TEXT, answer,
      };
    }

  tl_sheet_write_texts (sheet, texts, n_texts);
}

static void
write_table (TlWorkbook  *workbook,
             TlSheet     *sheet,
             const Table *table)
{
  TlRecordList *records = tl_record_get_list (workbook->strategy, table->list);
  lxw_row_t first;

  tl_sheet_begin_block (sheet, _(table->title), NULL);
  if (tl_record_list_get_length (records) == 0)
    {
      tl_sheet_write_note (sheet, TL_LOOK_TEXT, _(table->none));
      return;
    }

  write_header (sheet, table);
  first = sheet->row;
  for (guint i = 0; i < tl_record_list_get_length (records); i++)
    write_record (workbook, sheet, table, tl_record_list_get (records, i));
  tl_sheet_finish_block (sheet, first, TOLD, table->defined_name, table->last);
}

static double
get_number_width (TlWorkbook  *workbook,
                  const Table *table)
{
  TlRecordList *records = tl_record_get_list (workbook->strategy, table->list);
  double width = 0;

  for (guint i = 0; i < tl_record_list_get_length (records); i++)
    {
      TlRecord *record = tl_record_list_get (records, i);

      for (const Shown *shown = table->shown; shown->field != 0; shown++)
        {
          if (is_number (table, shown))
            width = MAX (width, tl_sheet_get_number_width (tl_record_get_optional (record, shown->field), 0));
        }
    }

  return width;
}

/* What was found by looking and listening around. */
void
tl_workbook_write_listening (TlWorkbook *workbook)
{
  double widths[N_COLUMNS] = {
    [WHAT] = 42,
    [WHERE] = 19,
    [WHO] = 30,
    [NUMBER] = 11,
    [DAY] = 12.5,
    [FACT] = 18,
    [TOLD] = 42,
  };
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_LISTENING];

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    widths[NUMBER] = MAX (widths[NUMBER], get_number_width (workbook, &tables[i]));
  tl_sheet_fit_widths (sheet, widths, N_COLUMNS, TOLD, 60, workbook->letter);
  tl_sheet_begin_blocks (sheet, _("Listening"), _("What there is already, who else is there, and what people say"), WHAT + 1);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    write_table (workbook, sheet, &tables[i]);

  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
  });
}
