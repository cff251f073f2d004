/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

#include "export/tl-cell-text.h"
#include "tl-answer.h"

enum
{
  QUESTION,
  ANSWER,
  N_COLUMNS
};

/* A row can be 409 points high. Longer answers go on in the next one. */
#define MOST_LINES 26

/* How a part of the strategy is laid out. */
typedef enum
{
  PART_FIELD, /* one question */
  PART_CHILD, /* its questions, answered or not */
  PART_SET,   /* its questions that are answered */
  PART_LIST,  /* a block for each record, with what is answered */
  PART_NAMES, /* the records' names; another sheet tells the rest */
} Part;

typedef struct
{
  TlStrategyField field;
  Part part;
} StepPart;

static const StepPart team_parts[] = {
  { TL_STRATEGY_TEAM, PART_NAMES },
  { TL_STRATEGY_APPROVER, PART_FIELD },
  { TL_STRATEGY_MATURITY, PART_FIELD },
  { TL_STRATEGY_READINESS, PART_CHILD },
};

static const StepPart objective_parts[] = {
  { TL_STRATEGY_BUSINESS, PART_CHILD },
  { TL_STRATEGY_WHYS, PART_CHILD },
  { TL_STRATEGY_AIM, PART_CHILD },
  { TL_STRATEGY_COURSE, PART_CHILD },
  { TL_STRATEGY_PILLARS, PART_LIST },
  { TL_STRATEGY_KEY_DATES, PART_LIST },
  { TL_STRATEGY_OBSTACLES, PART_LIST },
};

static const StepPart listening_parts[] = {
  { TL_STRATEGY_TOPICS, PART_NAMES },
  { TL_STRATEGY_ACCOUNTS, PART_NAMES },
  { TL_STRATEGY_COMPETITORS, PART_NAMES },
  { TL_STRATEGY_INSIGHTS, PART_NAMES },
};

static const StepPart audience_parts[] = {
  { TL_STRATEGY_PERSONAS, PART_NAMES },
  { TL_STRATEGY_OWN_CHANNELS, PART_LIST },
  { TL_STRATEGY_CHANNEL_CHOICES, PART_LIST },
};

static const StepPart metrics_parts[] = {
  { TL_STRATEGY_KPIS, PART_NAMES },
  { TL_STRATEGY_VALUE_MODEL, PART_CHILD },
  { TL_STRATEGY_ESTIMATES, PART_SET },
  { TL_STRATEGY_FORMAT_TIMES, PART_LIST },
};

static const struct
{
  const char *title;
  const StepPart *parts;
  guint n_parts;
} steps[] = {
  { NC_("step", "1 Team"), team_parts, G_N_ELEMENTS (team_parts) },
  { NC_("step", "2 Objective"), objective_parts, G_N_ELEMENTS (objective_parts) },
  { NC_("step", "3 Listening"), listening_parts, G_N_ELEMENTS (listening_parts) },
  { NC_("step", "4 Audience"), audience_parts, G_N_ELEMENTS (audience_parts) },
  { NC_("step", "5 Metrics"), metrics_parts, G_N_ELEMENTS (metrics_parts) },
};

static void
write_answer (TlSheet    *sheet,
              const char *question,
              const char *answer)
{
  const char *rest = answer != NULL ? answer : "";

  tl_sheet_write_text (sheet, QUESTION, TL_LOOK_MUTED, question);

  if (*rest == '\0')
    {
      tl_sheet_write_text (sheet, ANSWER, TL_LOOK_MUTED, _("Not answered yet"));
      tl_sheet_end_row (sheet);
      return;
    }

  while (*rest != '\0')
    {
      g_autofree char *piece = NULL;
      const char *begin = rest;

      tl_cell_text_count_lines (begin, g_array_index (sheet->widths, double, ANSWER), MOST_LINES, &rest);
      piece = g_strndup (begin, (gsize) (rest - begin));
      tl_sheet_write_text (sheet, ANSWER, TL_LOOK_TEXT, piece);
      tl_sheet_end_row (sheet);
    }
}

static void
write_child (TlWorkbook *workbook,
             TlSheet    *sheet,
             TlRecord   *child,
             gboolean    only_answered)
{
  for (guint field = 1; field <= tl_record_get_n_fields (child); field++)
    {
      g_autofree char *answer = tl_answer_dup_text (workbook->reading, child, field);

      if (answer != NULL || !only_answered)
        write_answer (sheet, tl_wording_field (G_OBJECT_TYPE (child), field), answer);
    }
}

static gboolean
has_answer (TlWorkbook *workbook,
            TlRecord   *child)
{
  for (guint field = 1; field <= tl_record_get_n_fields (child); field++)
    {
      g_autofree char *answer = tl_answer_dup_text (workbook->reading, child, field);

      if (answer != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A record without a name of its own is about something: that comes first. */
static char *
dup_subject (TlWorkbook *workbook,
             TlRecord   *item)
{
  if (tl_param_get_kind (tl_record_get_field (item, 1)) != TL_FIELD_REF)
    return NULL;

  return tl_answer_dup_text (workbook->reading, item, 1);
}

/* Its name, with the facts beside it, and below what is told of it. */
static void
write_item (TlWorkbook *workbook,
            TlSheet    *sheet,
            TlRecord   *item)
{
  g_autofree char *subject = dup_subject (workbook, item);
  g_autofree char *name = subject != NULL ? g_strdup (subject) : tl_wording_record (item);
  g_autofree char *facts = tl_answer_dup_facts (workbook->reading, item, subject != NULL ? 2 : 1);

  tl_sheet_write_text (sheet, QUESTION, TL_LOOK_LABEL, name);
  tl_sheet_write_text (sheet, ANSWER, TL_LOOK_TEXT, facts);
  sheet->keeps = TRUE;
  tl_sheet_end_row (sheet);

  for (guint field = 1; field <= tl_record_get_n_fields (item); field++)
    {
      g_autofree char *answer = tl_answer_is_fact (item, field) ? NULL : tl_answer_dup_text (workbook->reading, item, field);

      /* The block is headed by the name already. */
      if (answer != NULL && !g_str_equal (answer, name))
        write_answer (sheet, tl_wording_field (G_OBJECT_TYPE (item), field), answer);
    }
}

static void
write_list (TlWorkbook   *workbook,
            TlSheet      *sheet,
            TlRecordList *list)
{
  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    write_item (workbook, sheet, tl_record_list_get (list, i));

  if (tl_record_list_get_length (list) == 0)
    {
      tl_sheet_write_text (sheet, QUESTION, TL_LOOK_MUTED, _("None yet"));
      tl_sheet_write_text (sheet, ANSWER, TL_LOOK_BLANK, NULL);
      tl_sheet_end_row (sheet);
    }
}

/* A line each. */
static char *
dup_record_names (TlRecordList *list)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    {
      g_autofree char *name = tl_wording_record (tl_record_list_get (list, i));

      g_string_append_printf (names, "%s• %s", i > 0 ? "\n" : "", name);
    }

  return g_string_free_and_steal (names);
}

static void
write_part (TlWorkbook     *workbook,
            TlSheet        *sheet,
            const StepPart *part)
{
  TlStrategy *strategy = workbook->strategy;
  const char *label = tl_wording_field (TL_TYPE_STRATEGY, part->field);
  g_autofree char *answer = NULL;

  switch (part->part)
    {
    case PART_FIELD:
      answer = tl_answer_dup_text (workbook->reading, strategy, part->field);
      write_answer (sheet, label, answer);
      break;

    case PART_NAMES:
      answer = dup_record_names (tl_record_get_list (strategy, part->field));
      write_answer (sheet, label, answer);
      break;

    case PART_SET:
      if (!has_answer (workbook, tl_record_get_child (strategy, part->field)))
        break;
      G_GNUC_FALLTHROUGH;

    case PART_CHILD:
      tl_sheet_write_band (sheet, TL_LOOK_GROUP, label);
      write_child (workbook, sheet, tl_record_get_child (strategy, part->field), part->part == PART_SET);
      break;

    case PART_LIST:
      tl_sheet_write_band (sheet, TL_LOOK_GROUP, label);
      write_list (workbook, sheet, tl_record_get_list (strategy, part->field));
      break;

    default:
      g_assert_not_reached ();
    }
}

/* All answers, in the order in which they are asked for. */
void
tl_workbook_write_strategy (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_STRATEGY];
  const TlColumn columns[N_COLUMNS] = {
    [QUESTION] = { _("Question"), 38, TL_LOOK_HEADER },
    [ANSWER] = { _("Answer"), 110, TL_LOOK_HEADER },
  };

  tl_sheet_write_title (sheet, _("Strategy"),
                        _("All answers, step by step; people, listening, personas and KPIs have sheets of their own"));
  tl_sheet_write_header (sheet, columns, N_COLUMNS);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      tl_sheet_write_band (sheet, TL_LOOK_STEP, g_dpgettext2 (GETTEXT_PACKAGE, "step", steps[i].title));
      for (guint j = 0; j < steps[i].n_parts; j++)
        write_part (workbook, sheet, &steps[i].parts[j]);
    }

  tl_sheet_set_paper (sheet, &(TlPaper) {
    .title = workbook->title,
    .letter = workbook->letter,
  });
}
