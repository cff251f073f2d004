/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-audience-forms.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/step-audience/tl-persona-fit.h"
#include "catalogue/tl-cadence.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-channel-format.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-persona-channel.h"
#include "wording/tl-reading.h"
#include "wording/tl-wording.h"

/* --- A persona --- */

static char *
summarise_persona (TlDocument *document,
                   TlRecord   *persona)
{
  int priority = tl_record_get_enum (persona, TL_PERSONA_PRIORITY);
  g_autofree char *percent = NULL;

  if (tl_record_is_set (persona, TL_PERSONA_SHARE))
    {
      percent = tl_wording_percent (tl_record_get_optional (persona, TL_PERSONA_SHARE));

      /* Translators: what part of all people to reach a persona is. */
      return g_strdup_printf (_("%s of the audience"), percent);
    }

  if (priority != TL_LEVEL_UNSET)
    /* Translators: how much a persona matters, as in "Matters: high". */
    return g_strdup_printf (_("Matters: %s"), tl_wording_term (TL_TYPE_LEVEL, priority));

  return NULL;
}

static const TlFormItem persona_items[] = {
  { TL_PERSONA_NAME },
  { TL_PERSONA_SHARE },
  { TL_PERSONA_PRIORITY, TL_LOOK_CHIPS },
  { TL_PERSONA_STAGE, TL_LOOK_CHIPS },
  { TL_PERSONA_LANGUAGE, TL_LOOK_LANGUAGE },
  { TL_PERSONA_COUNTRY, TL_LOOK_COUNTRY },
  { 0 },
};

static const TlFormItem lens_items[] = {
  { TL_PERSONA_AGES },
  { TL_PERSONA_GENDERS },
  { TL_PERSONA_INCOMES },
  { TL_PERSONA_EDUCATIONS },
  { TL_PERSONA_COMMUNITIES },
  { 0 },
};

static const TlFormItem heart_items[] = {
  { TL_PERSONA_VALUES, TL_LOOK_LONG },
  { TL_PERSONA_INTERESTS, TL_LOOK_LONG },
  { TL_PERSONA_CHALLENGES, TL_LOOK_LONG },
  { TL_PERSONA_PERSUADED_BY, TL_LOOK_LONG },
  { 0 },
};

static const TlFormItem persona_channels_items[] = {
  { TL_PERSONA_CHANNELS },
  { 0 },
};

static const TlFormItem online_items[] = {
  { TL_PERSONA_ACTIVITIES },
  { TL_PERSONA_ONLINE_DAYS },
  { TL_PERSONA_ONLINE_FROM },
  { TL_PERSONA_ONLINE_TO },
  { 0 },
};

static const TlFormItem purpose_items[] = {
  { TL_PERSONA_WE_DO, TL_LOOK_LONG },
  { TL_PERSONA_NEXT_ACTION, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup persona_groups[] = {
  { .items = persona_items },
  {
    .title = N_("Who they are"),
    .description = N_("Mark all that are typical, and leave out what you do not know. Published figures for these groups tell where they are."),
    .items = lens_items,
  },
  { .title = N_("What moves them"), .items = heart_items },
  { .items = persona_channels_items },
  { .title = N_("Online"), .items = online_items },
  { .title = N_("You and they"), .items = purpose_items },
};

/* --- A channel that a persona uses --- */

static char *
name_persona_channel (TlDocument *document,
                      TlRecord   *persona_channel)
{
  TlReading reading = tl_reading_of (document);
  g_autofree char *channel = tl_wording_channel (&reading, tl_record_get_ref (persona_channel, TL_PERSONA_CHANNEL_CHANNEL));

  return *channel != '\0' ? g_steal_pointer (&channel) : g_strdup (_("Channel not chosen yet"));
}

static char *
summarise_persona_channel (TlDocument *document,
                           TlRecord   *persona_channel)
{
  return g_strdup (tl_wording_term (TL_TYPE_USE, tl_record_get_enum (persona_channel, TL_PERSONA_CHANNEL_USE)));
}

static const TlFormItem persona_channel_items[] = {
  { TL_PERSONA_CHANNEL_CHANNEL },
  { TL_PERSONA_CHANNEL_USE, TL_LOOK_CHIPS },
  { 0 },
};

static const TlFormGroup persona_channel_groups[] = {
  { .items = persona_channel_items },
};

/* --- A channel of one's own --- */

static char *
summarise_channel (TlDocument *document,
                   TlRecord   *channel)
{
  return g_strdup (tl_record_get_text (channel, TL_CHANNEL_NOTE));
}

/* How often to post is asked on the page; the plan uses the answer. */
static void
prepare_channel (TlDocument *document,
                 TlRecord   *channel)
{
  TlRecordList *cadences = tl_record_get_list (channel, TL_CHANNEL_CADENCES);

  tl_record_set_boolean (tl_record_list_append_new (cadences, NULL), TL_CADENCE_RULING, TRUE);
}

static const TlFormItem channel_items[] = {
  { TL_CHANNEL_NAME },
  { TL_CHANNEL_NOTE, TL_LOOK_LONG },
  { TL_CHANNEL_ANSWER_MINUTES },
  { TL_CHANNEL_ADAPTS },
  { TL_CHANNEL_CONVERSATIONS },
  { 0 },
};

static const TlFormItem channel_formats_items[] = {
  { TL_CHANNEL_FORMATS },
  { 0 },
};

static const TlFormItem cadences_items[] = {
  { TL_CHANNEL_CADENCES },
  { 0 },
};

static const TlFormGroup channel_groups[] = {
  { .items = channel_items },
  { .items = channel_formats_items },
  { .items = cadences_items },
};

/* --- What can be published there --- */

static char *
name_channel_format (TlDocument *document,
                     TlRecord   *channel_format)
{
  TlReading reading = tl_reading_of (document);
  g_autofree char *format = tl_wording_format (&reading, tl_record_get_ref (channel_format, TL_CHANNEL_FORMAT_FORMAT));

  return *format != '\0' ? g_steal_pointer (&format) : g_strdup (_("Kind not chosen yet"));
}

static char *
summarise_channel_format (TlDocument *document,
                          TlRecord   *channel_format)
{
  int parts = tl_record_get_integer (channel_format, TL_CHANNEL_FORMAT_PARTS);

  return g_strdup_printf (ngettext ("%d part of the mix", "%d parts of the mix", (gulong) parts), parts);
}

static const TlFormItem channel_format_items[] = {
  { TL_CHANNEL_FORMAT_FORMAT },
  { TL_CHANNEL_FORMAT_PARTS },
  { 0 },
};

static const TlFormGroup channel_format_groups[] = {
  { .items = channel_format_items },
};

/* --- How often --- */

static char *
name_cadence (TlDocument *document,
              TlRecord   *cadence)
{
  double low = tl_record_get_optional (cadence, TL_CADENCE_LOW);
  double high = tl_record_get_optional (cadence, TL_CADENCE_HIGH);
  g_autofree char *low_text = NULL;
  g_autofree char *high_text = NULL;

  if (isnan (low) && isnan (high))
    return g_strdup (_("Not decided yet"));

  low_text = tl_wording_number (isnan (low) ? high : low);
  high_text = tl_wording_number (isnan (high) ? low : high);

  /* Translators: how often to post: "1 to 3 posts a week". */
  return g_strdup_printf (_("%s to %s posts a week"), low_text, high_text);
}

static char *
summarise_cadence (TlDocument *document,
                   TlRecord   *cadence)
{
  return g_strdup (tl_record_get_boolean (cadence, TL_CADENCE_RULING) ? _("The plan uses this") : _("Only for comparison"));
}

/* The first one rules. */
static void
prepare_cadence (TlDocument *document,
                 TlRecord   *cadence)
{
  TlRecordList *cadences = tl_record_get_list (tl_record_get_owner (cadence, NULL), TL_CHANNEL_CADENCES);

  for (guint i = 0; i < tl_record_list_get_length (cadences); i++)
    {
      if (tl_record_get_boolean (tl_record_list_get (cadences, i), TL_CADENCE_RULING))
        return;
    }

  tl_record_set_boolean (cadence, TL_CADENCE_RULING, TRUE);
}

/* One rules, so that whichever is named takes the place of the other. */
static void
write_ruling (TlRecord     *record,
              guint         field,
              const GValue *value,
              GtkWidget    *row)
{
  TlDocument *document = tl_widget_get_document (row);
  TlRecord *channel = tl_record_get_owner (record, NULL);
  TlRecordList *cadences = channel != NULL ? tl_record_get_list (channel, TL_CHANNEL_CADENCES) : NULL;

  if (document != NULL)
    tl_document_begin_group (document, _("Change how often to post"));

  for (guint i = 0; cadences != NULL && g_value_get_boolean (value) && i < tl_record_list_get_length (cadences); i++)
    {
      TlRecord *cadence = tl_record_list_get (cadences, i);

      if (cadence != record)
        tl_record_set_boolean (cadence, TL_CADENCE_RULING, FALSE);
    }
  tl_record_set_value (record, field, value);

  if (document != NULL)
    tl_document_end_group (document);
}

static const TlFormItem cadence_items[] = {
  { TL_CADENCE_LOW },
  { TL_CADENCE_HIGH },
  { TL_CADENCE_RULING, TL_LOOK_USUAL, write_ruling },
  { TL_CADENCE_NOTE, TL_LOOK_LONG },
  { 0 },
};

static const TlFormGroup cadence_groups[] = {
  { .items = cadence_items },
};

const TlListForm tl_audience_list_forms[] = {
  {
    .get_type = tl_persona_get_type,
    .add = N_("Add persona"),
    .own_page = TRUE,
    .groups = persona_groups,
    .n_groups = G_N_ELEMENTS (persona_groups),
    .summary = summarise_persona,
    .make_beside = tl_persona_fit_new,
  },
  {
    .get_type = tl_persona_channel_get_type,
    .add = N_("Add channel that they use"),
    .groups = persona_channel_groups,
    .n_groups = G_N_ELEMENTS (persona_channel_groups),
    .name = name_persona_channel,
    .summary = summarise_persona_channel,
  },
  {
    .get_type = tl_channel_get_type,
    .add = N_("Add channel of your own"),
    .own_page = TRUE,
    .groups = channel_groups,
    .n_groups = G_N_ELEMENTS (channel_groups),
    .summary = summarise_channel,
    .prepare = prepare_channel,
  },
  {
    .get_type = tl_channel_format_get_type,
    .add = N_("Add kind of piece"),
    .groups = channel_format_groups,
    .n_groups = G_N_ELEMENTS (channel_format_groups),
    .name = name_channel_format,
    .summary = summarise_channel_format,
  },
  {
    .get_type = tl_cadence_get_type,
    .add = N_("Add how often to post"),
    .groups = cadence_groups,
    .n_groups = G_N_ELEMENTS (cadence_groups),
    .name = name_cadence,
    .summary = summarise_cadence,
    .prepare = prepare_cadence,
  },
  { NULL },
};

/* --- The page --- */

static const TlFormItem personas_items[] = {
  { TL_STRATEGY_PERSONAS },
  { 0 },
};

static const TlFormItem own_channels_items[] = {
  { TL_STRATEGY_OWN_CHANNELS },
  { 0 },
};

const TlFormGroup tl_audience_groups[] = {
  { .items = personas_items },
  { .items = own_channels_items },
};

const guint tl_audience_n_groups = G_N_ELEMENTS (tl_audience_groups);
