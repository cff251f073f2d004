/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <locale.h>
#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "export/tl-cell-text.h"
#include "export/tl-paper-size.h"
#include "strategy/tl-business.h"
#include "tl-workbook-finish.h"

#define PROPERTY_MAX 200

/* Programs find the sheet by it. */
#define BASE_NAME "throughline"

static const struct
{
  const char *name;
  void (*write) (TlWorkbook *workbook);
} sheets[TL_WORKBOOK_N_SHEETS] = {
  /* Translators: Names of the sheets of the workbook: at most 31 characters,
   * none of [ ] : * ? / \ ' among them. */
  [TL_WORKBOOK_SUMMARY] = { NC_("sheet", "Summary"), tl_workbook_write_summary },
  [TL_WORKBOOK_STRATEGY] = { NC_("sheet", "Strategy"), tl_workbook_write_strategy },
  [TL_WORKBOOK_TEAM] = { NC_("sheet", "Team"), tl_workbook_write_team },
  [TL_WORKBOOK_KPIS] = { NC_("sheet", "Goals and KPIs"), tl_workbook_write_kpis },
  [TL_WORKBOOK_LISTENING] = { NC_("sheet", "Listening"), tl_workbook_write_listening },
  [TL_WORKBOOK_PERSONAS] = { NC_("sheet", "Personas"), tl_workbook_write_personas },
  [TL_WORKBOOK_CHANNELS] = { NC_("sheet", "Channel plan"), tl_workbook_write_channels },
  [TL_WORKBOOK_ACTIONS] = { NC_("sheet", "Actions"), tl_workbook_write_actions },
  [TL_WORKBOOK_CALENDAR] = { NC_("sheet", "Calendar"), tl_workbook_write_calendar },
  [TL_WORKBOOK_WORKLOAD] = { NC_("sheet", "Workload"), tl_workbook_write_workload },
  [TL_WORKBOOK_BUDGET] = { NC_("sheet", "Budget and ROI"), tl_workbook_write_budget },
  [TL_WORKBOOK_RESULTS] = { NC_("sheet", "Results"), tl_workbook_write_results },
  [TL_WORKBOOK_LISTS] = { NC_("sheet", "Lists"), tl_workbook_write_lists },
  [TL_WORKBOOK_SOURCES] = { NC_("sheet", "Definitions and sources"), tl_workbook_write_sources },
  [TL_WORKBOOK_BASE] = { NULL, tl_workbook_write_base },
};

/* Sheets that others refer to come first. */
static const TlWorkbookSheet writing_order[TL_WORKBOOK_N_SHEETS] = {
  TL_WORKBOOK_LISTS,
  TL_WORKBOOK_WORKLOAD,
  TL_WORKBOOK_ACTIONS,
  TL_WORKBOOK_CALENDAR,
  TL_WORKBOOK_KPIS,
  TL_WORKBOOK_RESULTS,
  TL_WORKBOOK_BUDGET,
  TL_WORKBOOK_CHANNELS,
  TL_WORKBOOK_TEAM,
  TL_WORKBOOK_LISTENING,
  TL_WORKBOOK_PERSONAS,
  TL_WORKBOOK_STRATEGY,
  TL_WORKBOOK_SUMMARY,
  TL_WORKBOOK_SOURCES,
  TL_WORKBOOK_BASE,
};

/* The code and not a sign, since "$" is the money of many countries. */
static char *
make_money_format (TlBusiness *business)
{
  const char *currency = tl_record_get_text (business, TL_BUSINESS_CURRENCY);

  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_isupper (currency[i]))
        return g_strdup ("#,##0.00");
    }

  return g_strdup_printf ("#,##0.00\\ [$%.3s]", currency);
}

/* The business; nobody where it has no name yet. */
static char *
dup_owner (TlWorkbook *workbook)
{
  TlBusiness *business = tl_record_get_child (workbook->strategy, TL_STRATEGY_BUSINESS);

  return tl_cell_text_flatten (tl_record_get_text (business, TL_BUSINESS_NAME), PROPERTY_MAX);
}

static void
set_properties (TlWorkbook *workbook)
{
  const gint64 seconds = ((gint64) workbook->plan->frame.start - tl_day_new (1970, 1, 1)) * 24 * 60 * 60;
  /* Translators: What people look for to find the workbook among others, with commas
   * between. */
  const char *keywords = _("social media, strategy, plan, editorial calendar, KPIs, budget");
  g_autofree char *owner = dup_owner (workbook);
  lxw_doc_properties properties = {
    .title = workbook->title,
    .subject = _("Social media strategy and plan"),
    .author = *owner != '\0' ? owner : NULL,
    .company = *owner != '\0' ? owner : NULL,
    .keywords = keywords,
    .comments = _("Made with Throughline"),
    /* A fixed date, so that the same plan gives the same file; 0 would mean
     * the present time. */
    .created = (time_t) (seconds != 0 ? seconds : 1),
  };

  tl_sheet_check (&workbook->sheets[0], workbook_set_properties (workbook->book.file, &properties));
}

/* An id and what names it. Ids are compared by their place in memory: a plan has
 * each of them once. Where it does not, a name is made again. */
typedef struct
{
  TlNaming naming;
  const char *id;
} Naming;

static guint
hash_naming (gconstpointer data)
{
  const Naming *self = data;

  return g_direct_hash (self->id) ^ GPOINTER_TO_UINT (self->naming);
}

static gboolean
equal_naming (gconstpointer a,
              gconstpointer b)
{
  const Naming *first = a, *second = b;

  return first->naming == second->naming && first->id == second->id;
}

/**
 * tl_workbook_get_name:
 * @naming: a function that names what ids of a kind refer to
 * @id: (nullable): one of them, which lives as long as @workbook
 *
 * Makes each name once, since thousands of actions share a few.
 *
 * Returns: (transfer none): the name
 */
const char *
tl_workbook_get_name (TlWorkbook *workbook,
                      TlNaming    naming,
                      const char *id)
{
  const Naming key = { naming, id };
  const char *name = g_hash_table_lookup (workbook->names, &key);
  char *made;

  if (name != NULL)
    return name;

  made = naming (workbook->reading, id);
  g_hash_table_insert (workbook->names, g_memdup2 (&key, sizeof key), made);

  return made;
}

static void
workbook_init (TlWorkbook          *workbook,
               const TlExportInput *input,
               lxw_workbook        *file)
{
  TlBusiness *business = tl_record_get_child (input->reading.strategy, TL_STRATEGY_BUSINESS);

  *workbook = (TlWorkbook) {
    .input = input,
    .reading = &input->reading,
    .strategy = input->reading.strategy,
    .plan = input->reading.plan,
    .title = tl_cell_text_flatten (tl_record_get_text (business, TL_BUSINESS_NAME), PROPERTY_MAX),
    .letter = tl_paper_is_letter (input->reading.strategy),
    .book = {
      .file = file,
      .money = make_money_format (business),
      /* Translators: If your language is written from right to left, translate
       * this as "rtl". Otherwise leave it as it is. */
      .mirrored = g_str_equal (C_("direction of spreadsheets", "ltr"), "rtl"),
    },
    .quarters = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_results_unref),
    .periods = tl_inputs_list_periods (&input->situation),
    .actions = g_ptr_array_new (),
    .result_rows = g_hash_table_new (NULL, NULL),
    .return_rows = g_hash_table_new (NULL, NULL),
    .names = g_hash_table_new_full (hash_naming, equal_naming, g_free, g_free),
    .sentences = tl_workbook_sentences_new (),
    .load_rows = g_hash_table_new (g_str_hash, g_str_equal),
  };

  if (*workbook->title == '\0')
    {
      g_free (workbook->title);
      workbook->title = g_strdup (_("Social media strategy"));
    }

  for (guint i = 0; i < TL_WORKBOOK_N_SHEETS; i++)
    tl_sheet_init (&workbook->sheets[i], &workbook->book,
                   sheets[i].name != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "sheet", sheets[i].name) : BASE_NAME);
}

static void
workbook_clear (TlWorkbook *workbook)
{
  for (guint i = 0; i < TL_WORKBOOK_N_SHEETS; i++)
    tl_sheet_clear (&workbook->sheets[i]);
  g_clear_pointer (&workbook->quarters, g_ptr_array_unref);
  g_clear_pointer (&workbook->periods, g_ptr_array_unref);
  g_clear_pointer (&workbook->actions, g_ptr_array_unref);
  g_clear_pointer (&workbook->result_rows, g_hash_table_unref);
  g_clear_pointer (&workbook->return_rows, g_hash_table_unref);
  g_clear_pointer (&workbook->names, g_hash_table_unref);
  g_clear_pointer (&workbook->sentences, g_hash_table_unref);
  g_clear_pointer (&workbook->load_rows, g_hash_table_unref);
  g_clear_pointer (&workbook->book.money, g_free);
  g_clear_pointer (&workbook->title, g_free);
}

/* The library writes numbers by the locale, where the file format wants a
 * decimal point. Only this thread, and only while it writes, sees another
 * locale. */
static lxw_error
close_file (lxw_workbook *file)
{
  locale_t readers = uselocale ((locale_t) 0);
  locale_t with_point = newlocale (LC_NUMERIC_MASK, "C", duplocale (readers));
  lxw_error failure;

  if (with_point == (locale_t) 0)
    g_error ("The C locale is missing");

  uselocale (with_point);
  failure = workbook_close (file);
  uselocale (readers);
  freelocale (with_point);

  return failure;
}

static GBytes *
workbook_make (const TlExportInput  *input,
               GCancellable         *cancellable,
               GError              **error)
{
  const char *buffer = NULL;
  gsize length = 0;
  lxw_workbook_options options = {
    .tmpdir = g_get_tmp_dir (),
    .output_buffer = &buffer,
    .output_buffer_size = &length,
  };
  g_autoptr (GBytes) written = NULL;
  TlWorkbook workbook;
  lxw_error failure;

  g_return_val_if_fail (TL_IS_STRATEGY (input->reading.strategy), NULL);
  g_return_val_if_fail (input->reading.plan != NULL, NULL);

  workbook_init (&workbook, input, workbook_new_opt (NULL, &options));
  set_properties (&workbook);

  for (guint i = 0; i < TL_WORKBOOK_N_SHEETS; i++)
    {
      if (!g_cancellable_is_cancelled (cancellable))
        sheets[writing_order[i]].write (&workbook);
    }

  for (guint i = 0; i < TL_WORKBOOK_N_SHEETS; i++)
    {
      /* A table on a protected sheet cannot grow or be sorted. */
      if (i != TL_WORKBOOK_ACTIONS && i != TL_WORKBOOK_RESULTS)
        tl_sheet_protect (&workbook.sheets[i]);
    }

  failure = close_file (workbook.book.file);
  if (workbook.book.failure != LXW_NO_ERROR)
    failure = workbook.book.failure;
  workbook_clear (&workbook);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      free ((char *) buffer);
      return NULL;
    }

  if (failure != LXW_NO_ERROR || buffer == NULL)
    {
      free ((char *) buffer);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: %s is a technical cause, in English. */
                   _("The workbook could not be made: %s"), lxw_strerror (failure));
      return NULL;
    }

  written = g_bytes_new_with_free_func (buffer, length, free, (char *) buffer);

  return tl_workbook_finish (written, BASE_NAME, error);
}

static const char *
workbook_label (void)
{
  return _("Workbook");
}

const TlExporter tl_workbook_exporter = {
  .name = "xlsx",
  .label = workbook_label,
  .extension = "xlsx",
  .mime_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  .make = workbook_make,
};

/**
 * tl_workbook_get_load:
 * @minutes: (out): what the person has to do over the whole plan
 *
 * Returns: whether the plan has a row for @person
 */
gboolean
tl_workbook_get_load (TlWorkbook *workbook,
                      const char *person,
                      guint      *minutes)
{
  *minutes = 0;

  for (guint i = 0; i < workbook->plan->n_loads; i++)
    {
      if (g_str_equal (workbook->plan->loads[i].person, person))
        *minutes += workbook->plan->loads[i].minutes;
    }

  return g_hash_table_contains (workbook->load_rows, person);
}

/**
 * tl_workbook_get_week_minutes:
 *
 * Returns: what the team has to do in a week of the plan
 */
guint
tl_workbook_get_week_minutes (TlWorkbook *workbook,
                              guint       week)
{
  guint minutes = 0;

  for (guint i = 0; i < workbook->plan->n_loads; i++)
    {
      if (workbook->plan->loads[i].week == week)
        minutes += workbook->plan->loads[i].minutes;
    }

  return minutes;
}

/**
 * tl_workbook_write_needs:
 * @sheet: a sheet between two rows
 *
 * Where there is no plan, writes what is still needed, a row each.
 *
 * Returns: whether there is no plan
 */
gboolean
tl_workbook_write_needs (TlWorkbook *workbook,
                         TlSheet    *sheet)
{
  if (workbook->plan->needs == 0)
    return FALSE;

  tl_sheet_write_text (sheet, 0, TL_LOOK_LEAD, _("There is no plan yet. It still needs:"));
  tl_sheet_end_row (sheet);

  for (guint bit = 1; bit <= TL_NEED_KPI; bit <<= 1)
    {
      if ((workbook->plan->needs & bit) == 0)
        continue;

      tl_sheet_take_text (sheet, 0, TL_LOOK_LEAD, tl_wording_need (bit));
      tl_sheet_end_row (sheet);
    }

  return TRUE;
}

guint
tl_workbook_get_n_sheets (void)
{
  guint n = 0;

  for (guint i = 0; i < TL_WORKBOOK_N_SHEETS; i++)
    n += sheets[i].name != NULL ? 1 : 0;

  return n;
}
