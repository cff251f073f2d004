/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The estimates of our own that the plan rests on. */

#include "config.h"

#include "tl-sheet-sources.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "catalogue/tl-duty.h"
#include "catalogue/tl-source.h"
#include "strategy/tl-format-time.h"

#include "tl-sheet-block.h"

static void
write_estimate (TlSheet    *sheet,
                const char *what,
                const char *says,
                double      value,
                gboolean    changed)
{
  const TlBlockText texts[] = {
    { TL_SOURCES_WHAT, TL_SOURCES_WHAT, TL_LOOK_LABEL, what },
    { TL_SOURCES_SAYS, TL_SOURCES_SAYS, TL_LOOK_TEXT, says },
    { TL_SOURCES_TITLE, G_MAXUINT, TL_LOOK_TEXT, changed ? _("The team’s own") : _("Our own estimate") },
  };

  tl_sheet_write_number (sheet, TL_SOURCES_PUBLISHER, TL_LOOK_NUMBER, value);
  tl_sheet_write_texts (sheet, texts, G_N_ELEMENTS (texts));
}

static void
write_rules (TlWorkbook *workbook,
             TlSheet    *sheet)
{
  TlRecord *own = tl_record_get_child (workbook->strategy, TL_STRATEGY_ESTIMATES);

  for (guint field = 1; field <= tl_record_get_n_fields (own); field++)
    write_estimate (sheet, tl_wording_field (TL_TYPE_ESTIMATES, field), tl_wording_field_hint (TL_TYPE_ESTIMATES, field),
                    tl_strategy_get_estimate (workbook->strategy, workbook->reading->catalogue, field),
                    tl_record_is_set (own, field));
}

/* What the team says that a format takes it. */
static double
find_own_minutes (TlStrategy *strategy,
                  const char *format)
{
  TlRecordList *times = tl_record_get_list (strategy, TL_STRATEGY_FORMAT_TIMES);

  for (guint i = 0; i < tl_record_list_get_length (times); i++)
    {
      TlRecord *time = tl_record_list_get (times, i);

      if (g_strcmp0 (tl_record_get_ref (time, TL_FORMAT_TIME_FORMAT), format) == 0)
        return tl_record_get_integer (time, TL_FORMAT_TIME_MINUTES);
    }

  return NAN;
}

static void
write_formats (TlWorkbook *workbook,
               TlSheet    *sheet)
{
  TlRecordList *formats = tl_record_get_list (workbook->reading->catalogue, TL_CATALOGUE_FORMATS);

  for (guint i = 0; i < tl_record_list_get_length (formats); i++)
    {
      TlRecord *format = tl_record_list_get (formats, i);
      double own = find_own_minutes (workbook->strategy, tl_record_get_id (format));
      /* Translators: a kind of piece: “Short video”. */
      g_autofree char *what = g_strdup_printf (_("Minutes to make: %s"),
                                               tl_wording_catalogue (tl_record_get_text (format, TL_FORMAT_NAME)));

      write_estimate (sheet, what, isnan (own) ? tl_wording_catalogue (tl_record_get_text (format, TL_FORMAT_NOTE)) : NULL,
                      isnan (own) ? tl_record_get_integer (format, TL_FORMAT_MINUTES) : own, !isnan (own));
    }
}

static void
write_duties (TlWorkbook *workbook,
              TlSheet    *sheet)
{
  TlRecordList *duties = tl_record_get_list (workbook->reading->catalogue, TL_CATALOGUE_DUTIES);

  for (guint i = 0; i < tl_record_list_get_length (duties); i++)
    {
      TlRecord *duty = tl_record_list_get (duties, i);
      g_autofree char *least = tl_wording_hours ((guint) tl_record_get_integer (duty, TL_DUTY_LEAST_MINUTES));
      /* Translators: something that comes back: “Report on the month”. */
      g_autofree char *what = g_strdup_printf (_("Minutes each time: %s"),
                                               tl_wording_catalogue (tl_record_get_text (duty, TL_DUTY_NAME)));
      /* Translators: %s are minutes. */
      g_autofree char *says = g_strdup_printf (_("For people with few hours, at least %s"), least);

      write_estimate (sheet, what, tl_record_is_set (duty, TL_DUTY_LEAST_MINUTES) ? says : NULL,
                      tl_record_get_integer (duty, TL_DUTY_MINUTES), FALSE);
    }
}

static gboolean
is_own (TlWorkbook *workbook,
        TlRecord   *cadence)
{
  gpointer source = tl_catalogue_find_source (workbook->reading->catalogue, tl_record_get_ref (cadence, TL_CADENCE_SOURCE));

  return source != NULL && tl_record_get_enum (source, TL_SOURCE_EVIDENCE) == TL_EVIDENCE_OWN;
}

static void
write_cadence (TlWorkbook          *workbook,
               TlSheet             *sheet,
               const TlPlanChannel *channel,
               const char          *name)
{
  gpointer cadence = channel->ruling != NULL
                     ? tl_catalogue_find_cadence (workbook->reading->catalogue, channel->ruling) : NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  const char *note;

  if (cadence == NULL || !is_own (workbook, cadence))
    return;

  note = tl_wording_catalogue (tl_record_get_text (cadence, TL_CADENCE_NOTE));
  /* Translators: a channel. */
  low = g_strdup_printf (_("Posts a week, at least: %s"), name);
  write_estimate (sheet, low, note, tl_record_get_optional (cadence, TL_CADENCE_LOW), FALSE);
  /* Translators: a channel. */
  high = g_strdup_printf (_("Posts a week, at most: %s"), name);
  write_estimate (sheet, high, NULL, tl_record_get_optional (cadence, TL_CADENCE_HIGH), FALSE);
}

/* What we say of how often to post, and of the work on channels that the plan uses. */
static void
write_channels (TlWorkbook *workbook,
                TlSheet    *sheet)
{
  const TlPlan *plan = workbook->plan;

  for (guint i = 0; i < plan->n_channels; i++)
    {
      gpointer channel = tl_catalogue_find_channel (workbook->reading->catalogue, plan->channels[i].id);
      g_autofree char *name = tl_wording_channel (workbook->reading, plan->channels[i].id);
      /* Translators: a channel. */
      g_autofree char *what = g_strdup_printf (_("Minutes a day to answer: %s"), name);

      write_cadence (workbook, sheet, &plan->channels[i], name);
      if (plan->channels[i].chosen && channel != NULL)
        write_estimate (sheet, what, tl_wording_catalogue (tl_record_get_text (channel, TL_CHANNEL_NOTE)),
                        tl_record_get_integer (channel, TL_CHANNEL_ANSWER_MINUTES), FALSE);
    }
}

/* What nobody publishes. */
void
tl_workbook_write_estimates (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_SOURCES];
  const TlBlockColumn columns[] = {
    { TL_SOURCES_WHAT, TL_SOURCES_WHAT, C_("estimate", "What"), TL_LOOK_HEADER },
    { TL_SOURCES_SAYS, TL_SOURCES_SAYS, _("Note"), TL_LOOK_HEADER },
    { TL_SOURCES_PUBLISHER, TL_SOURCES_PUBLISHER, C_("estimate", "Value"), TL_LOOK_HEADER_END },
    { TL_SOURCES_TITLE, G_MAXUINT, _("Who says so"), TL_LOOK_HEADER },
  };

  tl_sheet_begin_block (sheet, _("Estimates of our own"),
                        _("Nobody publishes these. They are what the makers of Throughline think, to plan with until you know better; "
                          "so are the mix of a channel’s posts and how well a channel serves an objective. "
                          "Change those that your own work shows to be wrong."));
  tl_sheet_write_columns (sheet, columns, G_N_ELEMENTS (columns), FALSE);
  write_rules (workbook, sheet);
  write_formats (workbook, sheet);
  write_duties (workbook, sheet);
  write_channels (workbook, sheet);
}
