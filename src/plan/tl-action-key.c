/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-key.h"

#include <string.h>

#define N_PARTS 4

/* Which part of a key says what. */
typedef enum
{
  NOTHING,
  CHANNEL,
  SUBJECT,
  READINESS,
} Meaning;

static const struct
{
  const char *first;    /* part of the key */
  const char *second;   /* or NULL: any */
  const char *last;     /* how the last part begins, or NULL: any */
  TlActionKind kind;
  TlTask task;
  Meaning second_is;
  Meaning third_is;
} forms[] = {
  { "post", NULL, NULL, TL_ACTION_POST, TL_TASK_MAKE, CHANNEL, NOTHING },
  { "duty", "listen", NULL, TL_ACTION_DUTY, TL_TASK_LISTEN, NOTHING, NOTHING },
  { "duty", "look-ahead", NULL, TL_ACTION_DUTY, TL_TASK_LOOK_AHEAD, NOTHING, NOTHING },
  { "duty", "report", NULL, TL_ACTION_DUTY, TL_TASK_REPORT, NOTHING, NOTHING },
  { "duty", "review", NULL, TL_ACTION_DUTY, TL_TASK_REVIEW, NOTHING, NOTHING },
  { "duty", "read-kpi", NULL, TL_ACTION_DUTY, TL_TASK_READ_KPI, NOTHING, SUBJECT },
  { "duty", "watch", NULL, TL_ACTION_DUTY, TL_TASK_WATCH, NOTHING, SUBJECT },
  { "duty", "answer", NULL, TL_ACTION_DUTY, TL_TASK_ANSWER, NOTHING, CHANNEL },
  { "duty", "join", NULL, TL_ACTION_DUTY, TL_TASK_JOIN, NOTHING, CHANNEL },
  { "once", "channel", "open", TL_ACTION_ONCE, TL_TASK_OPEN_ACCOUNT, NOTHING, CHANNEL },
  { "once", "account", "fix", TL_ACTION_ONCE, TL_TASK_FIX_ACCOUNT, NOTHING, SUBJECT },
  { "once", "account", "close", TL_ACTION_ONCE, TL_TASK_CLOSE_ACCOUNT, NOTHING, SUBJECT },
  { "once", "account", "rest", TL_ACTION_ONCE, TL_TASK_REST_ACCOUNT, NOTHING, SUBJECT },
  { "once", "readiness", "step", TL_ACTION_ONCE, TL_TASK_READINESS, NOTHING, READINESS },
  { "key", NULL, "post", TL_ACTION_KEY, TL_TASK_MAKE, SUBJECT, CHANNEL },
  { "key", NULL, "lead-up", TL_ACTION_KEY, TL_TASK_LEAD_UP, SUBJECT, CHANNEL },
};

/* FALSE if there are not just so many parts, or one is too long for us. */
static gboolean
split (const char *text, char parts[N_PARTS][TL_ACTION_KEY_PART])
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      const char *end = i + 1 < N_PARTS ? strchr (text, '/') : text + strlen (text);

      if (end == NULL || end - text >= TL_ACTION_KEY_PART)
        return FALSE;
      memcpy (parts[i], text, end - text);
      parts[i][end - text] = '\0';
      text = end + 1;
    }
  return TRUE;
}

static void
take (TlActionKey *key,
      Meaning      meaning,
      const char  *part)
{
  if (meaning == CHANNEL)
    g_strlcpy (key->channel, part, sizeof key->channel);
  else if (meaning == SUBJECT)
    g_strlcpy (key->subject, part, sizeof key->subject);
  else if (meaning == READINESS)
    g_snprintf (key->subject, sizeof key->subject, "strategy.readiness.%s", part);
}

/**
 * tl_action_key_read:
 * @text: a key
 * @key: (out caller-allocates): what it tells
 *
 * Reads a key, whether or not there is anything that it speaks of.
 */
void
tl_action_key_read (const char  *text,
                    TlActionKey *key)
{
  char parts[N_PARTS][TL_ACTION_KEY_PART];
  guint64 slot = 0;

  memset (key, 0, sizeof *key);
  key->kind = TL_ACTION_HAND;
  key->task = TL_TASK_OWN;
  if (!split (text, parts))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (!g_str_equal (parts[0], forms[i].first)
          || (forms[i].second != NULL && !g_str_equal (parts[1], forms[i].second))
          || (forms[i].last != NULL && !g_str_has_prefix (parts[3], forms[i].last)))
        continue;
      key->kind = forms[i].kind;
      key->task = forms[i].task;
      take (key, forms[i].second_is, parts[1]);
      take (key, forms[i].third_is, parts[2]);
      break;
    }
  if (key->kind == TL_ACTION_POST && tl_day_parse (parts[2], &key->monday)
      && g_ascii_string_to_unsigned (parts[3], 10, 1, G_MAXUINT, &slot, NULL))
    key->slot = (guint) slot;
}
