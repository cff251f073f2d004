/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plan/tl-fix.h"
#include "tl-wording-findings-private.h"

/* What a repair is called, on its button and where it can be undone. */

static char *
say_kpi_fix (const TlFinding *finding,
             const char      *person)
{
  if ((finding->count & TL_KPI_LACKS_READER) == 0)
    return g_strdup (_("Read it every month"));
  if ((finding->count & TL_KPI_LACKS_FREQUENCY) == 0)
    /* Translators: a person; “it” is a number that is measured. */
    return g_strdup_printf (_("Let %s read it"), person);

  /* Translators: a person; “it” is a number that is measured. */
  return g_strdup_printf (_("Let %s read it every month"), person);
}

static char *
say_span_fix (const TlFinding *finding)
{
  g_autofree char *date = NULL;
  TlDay day;

  if (g_strcmp0 (finding->detail, "TlMember") == 0)
    return g_strdup (_("Swap the two times"));
  if (finding->fix_name == NULL || !tl_day_parse (finding->fix_name, &day))
    return g_strdup (_("Swap the two days"));

  date = tl_wording_date (day);
  /* Translators: a day: “Wed 6 Jan 2027”. */
  return g_strdup_printf (_("End it on %s"), date);
}

char *
tl_wording_fix_label (const TlFinding *finding)
{
  g_autofree char *person = NULL;
  g_autofree char *channel = NULL;

  if (!tl_finding_can_fix (finding))
    return NULL;

  person = tl_words_name_or (finding->fix_name, _("Person without a name"));

  switch ((guint) finding->code)
    {
    case TL_FINDING_SEVERAL_LEADS:
      /* Translators: a person, of several who lead. */
      return g_strdup_printf (_("Keep %s as the only lead"), person);
    case TL_FINDING_DANGLING_REFERENCE:
      return g_strdup (finding->figure > 0 ? _("Take out what does not belong") : _("Take out what is gone"));
    case TL_FINDING_NO_LEAD:
      /* Translators: a person. */
      return g_strdup_printf (_("Let %s lead"), person);
    case TL_FINDING_PINNED_BELOW_LOW:
      channel = tl_words_name_or (finding->fix_name, _("Channel without a name"));
      /* Translators: a channel. */
      return g_strdup_printf (_("Let the plan decide on %s"), channel);
    case TL_FINDING_PILLAR_SHARES:
      return g_strdup (_("Make themes add up to 100 %"));
    case TL_FINDING_KPI_INCOMPLETE:
      return say_kpi_fix (finding, person);
    case TL_FINDING_NO_COMPLAINTS_RULE:
      /* Translators: a person. */
      return g_strdup_printf (_("Let %s answer complaints"), person);
    case TL_FINDING_OBSTACLE_INCOMPLETE:
      /* Translators: a person; “it” is the sign of an obstacle. */
      return g_strdup_printf (_("Let %s look for it"), person);
    case TL_FINDING_REVERSED_SPAN:
      return say_span_fix (finding);
    case TL_FINDING_UNKNOWN_CODE:
      /* Translators: a code: “DE”. */
      return g_strdup_printf (_("Write “%s”"), finding->fix_name);
    default:
      g_return_val_if_reached (NULL);
    }
}
