/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-icalendar.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

#include "strategy/tl-business.h"

#include "tl-plain-text.h"

/* A post appears in a moment; calendars show nothing that takes no time. */
#define SHOWN_MINUTES 15

/* When a day begins for whoever is reminded of work that has no hour. */
#define MORNING (8 * 60)

typedef struct
{
  const TlExportInput *input;
  icalcomponent *calendar;
  char *zone; /* TZID, or NULL */
  TlDay day;  /* from which the plan is looked at */
  struct icaltimetype stamp;
} Calendar;

/* What one event is. */
typedef struct
{
  const TlPlanAction *action;
  const char *part;    /* what the UID ends in */
  const char *summary;
  TlDay day;
  int time;
  guint minutes;
} Event;

static struct icaltimetype
make_time (TlDay day,
           int   minutes)
{
  struct icaltimetype time = icaltime_null_time ();
  guint year;
  guint month;
  guint day_of_month;

  tl_day_split (day, &year, &month, &day_of_month);
  time.year = (int) year;
  time.month = (int) month;
  time.day = (int) day_of_month;
  time.is_date = minutes == TL_MINUTES_NONE;
  if (!time.is_date)
    icaltime_adjust (&time, 0, 0, minutes, 0);

  return time;
}

static void
add_text (icalcomponent         *component,
          icalproperty_kind      kind,
          const char            *text)
{
  g_autofree char *clean = tl_plain_text_clean (text);
  icalproperty *property;

  if (*clean == '\0')
    return;

  property = icalproperty_new (kind);
  icalproperty_set_value (property, icalvalue_new_text (clean));
  icalcomponent_add_property (component, property);
}

/* The library takes a comma for the beginning of the next category. */
static void
add_category (icalcomponent *component,
              const char    *name)
{
  g_autofree char *clean = tl_plain_text_clean (name);

  g_strdelimit (clean, ",\n\t", ' ');
  if (*clean != '\0')
    icalcomponent_add_property (component, icalproperty_new_categories (clean));
}

static void
add_time (const Calendar         *self,
          icalcomponent          *event,
          icalproperty           *property,
          gboolean                has_hour)
{
  if (has_hour && self->zone != NULL)
    icalproperty_add_parameter (property, icalparameter_new_tzid (self->zone));
  else if (!has_hour)
    icalproperty_add_parameter (property, icalparameter_new_value (ICAL_VALUE_DATE));
  icalcomponent_add_property (event, property);
}

static void
append_line (GString    *text,
             const char *line)
{
  if (*line == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* Appends a line that says @value, if there is one. */
static void G_GNUC_PRINTF (3, 4)
append_if (GString    *text,
           const char *value,
           const char *format,
           ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  if (value == NULL || *value == '\0')
    return;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  append_line (text, line);
}

static char *
dup_description (const Calendar     *self,
                 const TlPlanAction *action)
{
  const TlReading *reading = &self->input->reading;
  g_autofree char *prompt = tl_wording_action_prompt (reading, action);
  g_autofree char *because = tl_wording_action_because (reading, action);
  g_autofree char *measure = tl_wording_action_measure (reading, action);
  g_autofree char *hours = tl_wording_hours (action->minutes);
  g_autofree char *maker = tl_wording_person (reading, action->operator_id);
  g_autofree char *approver = tl_wording_person (reading, action->approver);
  g_autofree char *accountable = tl_wording_person (reading, action->accountable);
  GString *text = g_string_new (NULL);

  append_line (text, prompt);
  append_line (text, because);
  append_line (text, measure);
  /* Translators: %s is somebody's name. */
  append_if (text, maker, _("Done by: %s"), maker);
  /* Translators: %s is somebody's name. */
  append_if (text, approver, _("Approved by: %s"), approver);
  /* Translators: %s is somebody's name. */
  append_if (text, accountable, _("Answers for it: %s"), accountable);
  /* Translators: %s is how long it takes, "1.5 h". */
  append_if (text, hours, _("Takes: %s"), hours);
  append_if (text, action->note, "%s", action->note);
  append_if (text, action->text, "\n%s", action->text);

  return g_string_free_and_steal (text);
}

static void
add_alarm (const Calendar *self,
           icalcomponent  *event,
           const char     *summary,
           gboolean        has_hour)
{
  icalcomponent *alarm = icalcomponent_new_valarm ();
  struct icaltriggertype trigger = { .time = icaltime_null_time () };

  trigger.duration = icaldurationtype_from_int (60 * (has_hour ? -self->input->alarm : MORNING));
  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  add_text (alarm, ICAL_DESCRIPTION_PROPERTY, summary);
  icalcomponent_add_component (event, alarm);
}

static void
add_event (const Calendar *self,
           const Event    *event)
{
  const TlPlanAction *action = event->action;
  const TlReading *reading = &self->input->reading;
  const gboolean has_hour = event->time != TL_MINUTES_NONE;
  const gboolean over = action->status != TL_ACTION_PLANNED;
  g_autofree char *uid = g_strconcat (self->input->document, "/", action->key, event->part, NULL);
  g_autofree char *description = dup_description (self, action);
  g_autofree char *channel = tl_wording_channel (reading, action->channel);
  g_autofree char *pillar = tl_wording_pillar (reading, action->pillar);
  icalcomponent *component = icalcomponent_new_vevent ();

  add_text (component, ICAL_UID_PROPERTY, uid);
  icalcomponent_add_property (component, icalproperty_new_dtstamp (self->stamp));
  icalcomponent_add_property (component, icalproperty_new_sequence ((int) self->day));
  add_time (self, component, icalproperty_new_dtstart (make_time (event->day, event->time)), has_hour);
  add_time (self, component,
            icalproperty_new_dtend (has_hour ? make_time (event->day, event->time + (int) event->minutes)
                                             : make_time (event->day + 1, TL_MINUTES_NONE)),
            has_hour);
  add_text (component, ICAL_SUMMARY_PROPERTY, event->summary);
  add_text (component, ICAL_DESCRIPTION_PROPERTY, description);
  add_category (component, channel);
  add_category (component, pillar);
  if (action->status == TL_ACTION_DONE)
    add_category (component, tl_wording_action_status (TL_ACTION_DONE));
  icalcomponent_add_property (component,
                              icalproperty_new_status (action->status == TL_ACTION_SKIPPED ? ICAL_STATUS_CANCELLED
                                                                                          : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (component,
                              icalproperty_new_transp (has_hour && event->part[0] == '\0' && action->publish_on == TL_DAY_NONE
                                                       ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
  add_text (component, ICAL_URL_PROPERTY, action->link);
  if (self->input->alarm >= 0 && !over)
    add_alarm (self, component, event->summary, has_hour);

  icalcomponent_add_component (self->calendar, component);
}

static void
add_work (const Calendar     *self,
          const TlPlanAction *action)
{
  const gboolean appears = action->publish_on != TL_DAY_NONE;
  g_autofree char *title = tl_wording_action_title (&self->input->reading, action);

  add_event (self, &(Event) {
               .action = action,
               .part = "",
               .summary = title,
               .day = appears ? action->publish_on : action->prepare_on,
               .time = action->time,
               .minutes = appears ? SHOWN_MINUTES : MAX (action->minutes, 1),
             });

  if (appears && action->prepare_on != action->publish_on)
    {
      /* Translators: The work for what appears on another day. %s says what it is,
       * "Instagram photo: “Behind the counter”, for Young families". */
      g_autofree char *work = g_strdup_printf (_("Prepare: %s"), title);

      add_event (self, &(Event) {
                   .action = action,
                   .part = "/work",
                   .summary = work,
                   .day = action->prepare_on,
                   .time = TL_MINUTES_NONE,
                 });
    }
}

/* Whoever approves does it on the day of the work: from then on there is something
 * to approve. */
static void
add_approval (const Calendar     *self,
              const TlPlanAction *action)
{
  g_autofree char *title = tl_wording_action_title (&self->input->reading, action);
  /* Translators: %s says what is to be approved. */
  g_autofree char *summary = g_strdup_printf (_("Approve: %s"), title);
  g_autofree char *part = g_strconcat ("/approval/", action->approver, NULL);

  add_event (self, &(Event) {
               .action = action,
               .part = part,
               .summary = summary,
               .day = action->prepare_on,
               .time = TL_MINUTES_NONE,
             });
}

static void
add_actions (const Calendar *self,
             GCancellable   *cancellable)
{
  const TlPlan *plan = self->input->reading.plan;
  const char *person = self->input->person;

  for (guint i = 0; i < plan->n_actions && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const TlPlanAction *action = &plan->actions[i];

      if (person == NULL || g_strcmp0 (action->operator_id, person) == 0)
        add_work (self, action);
      else if (g_strcmp0 (action->approver, person) == 0)
        add_approval (self, action);
    }
}

/* A time zone that the library does not know is none; that is said of the answer
 * itself. */
static void
add_zone (Calendar *self)
{
  TlBusiness *business = tl_record_get_child (self->input->reading.strategy, TL_STRATEGY_BUSINESS);
  const char *name = tl_record_get_text (business, TL_BUSINESS_TIME_ZONE);
  icaltimezone *zone = *name == '\0' ? NULL : icaltimezone_get_builtin_timezone (name);
  icalcomponent *rules;
  icalproperty *property;

  if (zone == NULL || icaltimezone_get_component (zone) == NULL)
    return;

  rules = icalcomponent_new_clone (icaltimezone_get_component (zone));
  property = icalcomponent_get_first_property (rules, ICAL_TZID_PROPERTY);
  icalproperty_set_tzid (property, name);
  icalcomponent_add_component (self->calendar, rules);
  self->zone = g_strdup (name);
}

static void
add_head (const Calendar *self)
{
  const TlReading *reading = &self->input->reading;
  TlBusiness *business = tl_record_get_child (reading->strategy, TL_STRATEGY_BUSINESS);
  const char *name = tl_record_get_text (business, TL_BUSINESS_NAME);
  const char *whole = *name != '\0' ? name : _("Social media plan");
  g_autofree char *person = tl_wording_person (reading, self->input->person);
  g_autofree char *title = *person == '\0' ? g_strdup (whole)
                                           /* Translators: A calendar: the business's name, then a person's. */
                                           : g_strdup_printf (C_("calendar", "%s – %s"), whole, person);
  icalproperty *shown_name = icalproperty_new_x ("");
  g_autofree char *clean = tl_plain_text_clean (title);

  icalcomponent_add_property (self->calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (self->calendar, icalproperty_new_prodid ("-//Throughline//Throughline " PACKAGE_VERSION "//EN"));
  icalcomponent_add_property (self->calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (self->calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  icalcomponent_add_property (self->calendar, icalproperty_new_name (clean));
  /* What was in use before NAME was made a standard (RFC 7986). */
  icalproperty_set_x_name (shown_name, "X-WR-CALNAME");
  icalproperty_set_value (shown_name, icalvalue_new_text (clean));
  icalcomponent_add_property (self->calendar, shown_name);
}

static GBytes *
icalendar_make (const TlExportInput  *input,
                GCancellable         *cancellable,
                GError              **error)
{
  const TlDay today = input->situation.today;
  Calendar self = {
    .input = input,
    .calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT),
    .day = today != TL_DAY_NONE ? today : input->reading.plan->frame.start,
  };
  char *text = NULL;
  GBytes *bytes = NULL;

  self.stamp = make_time (self.day, 0);
  self.stamp.zone = icaltimezone_get_utc_timezone ();
  add_head (&self);
  add_zone (&self);
  add_actions (&self, cancellable);

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      text = icalcomponent_as_ical_string_r (self.calendar);
      bytes = g_bytes_new_with_free_func (text, strlen (text), free, text);
    }
  icalcomponent_free (self.calendar);
  g_free (self.zone);

  return bytes;
}

static const char *
icalendar_label (void)
{
  return _("Calendar");
}

static const char *
icalendar_caution (void)
{
  return _("Importing it again updates what is there; some calendars do so only with an export of a later day. What is "
           "no longer in the plan stays in the calendar until it is deleted there; a calendar of its own makes that "
           "easy.");
}

const TlExporter tl_icalendar_exporter = {
  .name = "ics",
  .label = icalendar_label,
  .caution = icalendar_caution,
  .extension = "ics",
  .mime_type = "text/calendar",
  .has_person = TRUE,
  .has_alarm = TRUE,
  .make = icalendar_make,
};
