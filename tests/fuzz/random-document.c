/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-document.h"

#include "record/tl-day.h"

static const char *const channels[] = {
  "bluesky", "facebook", "google-business-profile", "instagram", "linkedin", "pinterest", "reddit",
  "snapchat", "threads", "tiktok", "whatsapp", "x", "youtube",
};
static const char *const formats[] = { "text", "story", "photo", "carousel", "short_video", "article", "long_film" };
static const char *const skills[] = { "strategy", "writing", "design", "photo", "video", "community", "analytics", "approval" };
static const char *const weekdays[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
static const char *const ages[] = { "18-29", "30-49", "50-64", "65+" };
static const char *const genders[] = { "women", "men" };
static const char *const incomes[] = { "under_30k", "30k-70k", "70k-100k", "100k+" };
static const char *const educations[] = { "school", "some_college", "college" };
static const char *const communities[] = { "urban", "suburban", "rural" };
static const char *const activities[] = { "watch", "read", "talk", "buy" };
static const char *const stages[] = { "unset", "unaware", "aware", "trial", "repeat", "advocate" };
static const char *const levels[] = { "unset", "low", "medium", "high" };
static const char *const objectives[] = { "awareness", "sales", "loyalty" };
static const char *const customers[] = { "unset", "consumers", "businesses", "both" };
static const char *const countries[] = { "US", "US", "DE", "GB", "FR" };
static const char *const industries[] = { "food_beverage", "higher_ed", "influencers", "media", "nonprofits", "sports_teams" };
static const char *const kpis[] = { "reach", "impressions", "er_followers", "ctr", "conv", "reviews", "returning" };
static const char *const sources[] = { "customers", "market", "competitors" };
static const char *const strengths[] = { "weak", "medium", "strong" };
static const char *const verdicts[] = { "unset", "keep", "fix", "rest", "close" };
static const char *const kinds[] = { "season", "promotion", "launch", "event", "closure" };
static const char *const frequencies[] = { "unset", "weekly", "monthly", "quarterly" };
static const char *const funnels[] = { "unset", "awareness", "engagement", "conversion", "loyalty" };
static const char *const readiness[] = {
  "leadership_involved", "leadership_convinced", "governance_policies", "culture_open", "culture_trusting",
  "technology_simple", "technology_interactive",
};
static const char *const answers[] = { "unset", "not_yet", "partly", "yes" };
static const char *const estimates[][3] = {
  /* Name, least and most in hundredths. */
  { "weight_insight", "0", "10000" },    { "weight_behaviour", "0", "10000" }, { "weight_account", "0", "10000" },
  { "weight_usage", "0", "10000" },      { "strength_medium", "0", "100" },    { "heard_market", "0", "100" },
  { "use_sometimes", "0", "100" },       { "foreign_usage", "0", "100" },      { "fit_unknown", "0", "100" },
  { "reach_score", "0", "10000" },       { "cadence_low", "0", "900" },        { "cadence_high", "0", "2000" },
  { "recurring_share", "0", "10000" },   { "duty_share", "0", "10000" },       { "once_share", "0", "10000" },
  { "adapt_minutes", "0", "9000" },      { "native_every", "100", "1000" },    { "join_minutes", "0", "9000" },
  { "approve_minutes", "0", "6000" },    { "lead_up_minutes", "0", "24000" },  { "lead_up_days", "0", "6000" },
  { "kpi_minutes", "0", "9000" },        { "sign_minutes", "0", "9000" },      { "audit_minutes", "0", "48000" },
  { "readiness_minutes", "0", "48000" },  { "slack_share", "0", "10000" },     { "administration_share", "0", "10000" },
  { "silent_days", "0", "36600" },       { "target_factor", "100", "100000" },
};

#define PICK(dice, words) ((words)[dice_below ((dice), G_N_ELEMENTS (words))])

/* What references can lead to. */
typedef struct
{
  Dice *dice;
  GPtrArray *members, *personas, *pillars, *own_channels, *objectives, *kpis, *obstacles;
  TlDay start;
  guint n_ids;
} Maker;

static JsonObject *
add_item (Maker      *maker,
          JsonArray  *list,
          const char *prefix,
          GPtrArray  *ids)
{
  JsonObject *item = json_object_new ();
  g_autofree char *id = NULL;

  /* The middle is random, so that the order of ids is not that of the list. */
  id = g_strdup_printf ("%s-%04x-%u", prefix, dice_below (maker->dice, 0x10000), maker->n_ids++);
  json_object_set_string_member (item, "id", id);
  json_array_add_object_element (list, item);
  if (ids != NULL)
    g_ptr_array_add (ids, g_steal_pointer (&id));
  return item;
}

static JsonArray *
add_list (JsonObject *owner,
          const char *name)
{
  JsonArray *list = json_array_new ();

  json_object_set_array_member (owner, name, list);
  return list;
}

static void
set_words (Maker             *maker,
           JsonObject        *object,
           const char        *name,
           const char *const *words,
           guint              n_words,
           guint              percent)
{
  JsonArray *list = add_list (object, name);

  for (guint i = 0; i < n_words; i++)
    if (dice_chance (maker->dice, percent))
      json_array_add_string_element (list, words[i]);
}

static void
set_date (JsonObject *object,
          const char *name,
          TlDay       day)
{
  g_autofree char *text = tl_day_to_string (day);

  json_object_set_string_member (object, name, text);
}

static void
set_time (Maker      *maker,
          JsonObject *object,
          const char *name)
{
  g_autofree char *text = tl_minutes_to_string (5 * dice_range (maker->dice, 0, 287));

  json_object_set_string_member (object, name, text);
}

/* Some references lead nowhere, as they may in a file. */
static const char *
any_id (Maker     *maker,
        GPtrArray *ids)
{
  if (ids->len == 0 || dice_chance (maker->dice, 2))
    return "nobody-knows";
  return ids->pdata[dice_below (maker->dice, ids->len)];
}

static const char *
any_channel (Maker *maker)
{
  if (maker->own_channels->len > 0 && dice_chance (maker->dice, 20))
    return any_id (maker, maker->own_channels);
  return PICK (maker->dice, channels);
}

static void
set_refs (Maker      *maker,
          JsonObject *object,
          const char *name,
          GPtrArray  *ids,
          guint       percent)
{
  JsonArray *list = add_list (object, name);

  for (guint i = 0; i < ids->len; i++)
    if (dice_chance (maker->dice, percent))
      json_array_add_string_element (list, ids->pdata[i]);
}

static void
make_team (Maker      *maker,
           JsonObject *strategy)
{
  Dice *dice = maker->dice;
  JsonArray *team = add_list (strategy, "team");
  int n = dice_range (dice, dice_chance (dice, 5) ? 0 : 1, 8);

  for (int i = 0; i < n; i++)
    {
      JsonObject *member = add_item (maker, team, "m", maker->members);
      JsonArray *absences = add_list (member, "absences");
      g_autofree char *name = g_strdup_printf ("Person %d", i + 1);

      json_object_set_string_member (member, "name", name);
      if (dice_chance (dice, 92))
        json_object_set_double_member (member, "hours_per_week", dice_range (dice, 0, dice_chance (dice, 20) ? 160 : 36) / 4.0);
      if (dice_chance (dice, 50))
        set_words (maker, member, "weekdays", weekdays, 7, 50);
      if (dice_chance (dice, 50))
        set_time (maker, member, "quiet_from");
      set_words (maker, member, "skills", skills, G_N_ELEMENTS (skills), 50);
      json_object_set_boolean_member (member, "lead", dice_chance (dice, 30));
      for (guint a = dice_chance (dice, 30) ? dice_below (dice, 3) : 0; a > 0; a--)
        {
          JsonObject *absence = add_item (maker, absences, "a", NULL);
          TlDay first = maker->start + dice_below (dice, 200);

          set_date (absence, "first", first);
          if (dice_chance (dice, 80))
            set_date (absence, "last", first + dice_below (dice, 40));
        }
    }
  for (int i = 0; i < n; i++)
    if (dice_chance (dice, 40))
      json_object_set_string_member (json_array_get_object_element (team, (guint) i), "backup", any_id (maker, maker->members));
  if (dice_chance (dice, 40))
    json_object_set_string_member (strategy, "approver", any_id (maker, maker->members));
}

static void
make_objective (Maker      *maker,
                JsonObject *strategy)
{
  Dice *dice = maker->dice;
  JsonObject *business = json_object_new (), *whys = json_object_new (), *aim = json_object_new (), *course = json_object_new ();
  JsonArray *served = add_list (business, "objectives");

  json_object_set_object_member (strategy, "business", business);
  json_object_set_object_member (strategy, "whys", whys);
  json_object_set_object_member (strategy, "aim", aim);
  json_object_set_object_member (strategy, "course", course);

  if (dice_chance (dice, 70))
    json_object_set_string_member (business, "country", PICK (dice, countries));
  if (dice_chance (dice, 50))
    json_object_set_string_member (business, "industry", PICK (dice, industries));
  json_object_set_int_member (business, "fiscal_year_start", dice_range (dice, 1, 12));
  json_object_set_string_member (business, "customers", PICK (dice, customers));
  for (int i = dice_range (dice, dice_chance (dice, 5) ? 0 : 1, 3); i > 0; i--)
    json_object_set_string_member (add_item (maker, served, "o", maker->objectives), "text", "Sell more");
  if (dice_chance (dice, 97))
    json_object_set_string_member (whys, "why_social", "People ask there");
  if (dice_chance (dice, 60))
    json_object_set_string_member (whys, "ten_years", "Everybody knows us");
  if (dice_chance (dice, 97))
    json_object_set_string_member (aim, "primary", PICK (dice, objectives));
  set_refs (maker, aim, "serves", maker->objectives, dice_chance (dice, 5) ? 0 : 90);
  if (dice_chance (dice, 60))
    json_object_set_string_member (course, "complaints_rule", "Answer within a day");
}

static void
make_course (Maker      *maker,
             JsonObject *strategy)
{
  Dice *dice = maker->dice;
  JsonArray *pillars = add_list (strategy, "pillars"), *dates = add_list (strategy, "key_dates");
  JsonArray *obstacles = add_list (strategy, "obstacles");

  for (guint i = dice_below (dice, 6); i > 0; i--)
    {
      JsonObject *pillar = add_item (maker, pillars, "pi", maker->pillars);

      json_object_set_string_member (pillar, "name", "A theme");
      if (dice_chance (dice, 85))
        json_object_set_double_member (pillar, "share", dice_range (dice, 0, dice_chance (dice, 50) ? 40 : 1000) / 10.0);
    }
  for (guint i = dice_chance (dice, 60) ? dice_below (dice, 6) : 0; i > 0; i--)
    {
      JsonObject *date = add_item (maker, dates, "kd", NULL);
      TlDay first = maker->start + dice_below (dice, 200);

      first -= dice_chance (dice, 30) ? 365 * dice_below (dice, 3) : 0;
      json_object_set_string_member (date, "name", "A day");
      json_object_set_string_member (date, "kind", PICK (dice, kinds));
      set_date (date, "first", first);
      if (dice_chance (dice, 60))
        set_date (date, "last", first + dice_below (dice, 20));
      json_object_set_boolean_member (date, "yearly", dice_chance (dice, 30));
      if (dice_chance (dice, 50))
        json_object_set_string_member (date, "pillar", any_id (maker, maker->pillars));
    }
  for (guint i = dice_below (dice, 4); i > 0; i--)
    {
      JsonObject *obstacle = add_item (maker, obstacles, "ob", maker->obstacles);

      json_object_set_string_member (obstacle, "text", "Something may come");
      json_object_set_string_member (obstacle, "likelihood", PICK (dice, levels));
      json_object_set_string_member (obstacle, "impact", PICK (dice, levels));
      if (dice_chance (dice, 60))
        json_object_set_string_member (obstacle, "watcher", any_id (maker, maker->members));
    }
}

static void
make_own_channels (Maker      *maker,
                   JsonObject *strategy)
{
  Dice *dice = maker->dice;
  JsonArray *own = add_list (strategy, "own_channels");

  for (guint i = dice_chance (dice, 40) ? dice_below (dice, 4) : 0; i > 0; i--)
    {
      JsonObject *channel = add_item (maker, own, "oc", maker->own_channels);
      JsonArray *list = add_list (channel, "formats"), *cadences = add_list (channel, "cadences");

      json_object_set_string_member (channel, "name", "Our own");
      json_object_set_boolean_member (channel, "adapts", dice_chance (dice, 60));
      json_object_set_int_member (channel, "answer_minutes", dice_below (dice, 20));
      for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
        if (dice_chance (dice, 30))
          {
            JsonObject *entry = add_item (maker, list, "of", NULL);

            json_object_set_string_member (entry, "format", formats[f]);
            json_object_set_int_member (entry, "parts", dice_range (dice, 1, 5));
          }
      if (dice_chance (dice, 60))
        {
          JsonObject *cadence = add_item (maker, cadences, "ca", NULL);
          int low = dice_range (dice, 0, 6);

          json_object_set_int_member (cadence, "low", low);
          json_object_set_int_member (cadence, "high", low + dice_range (dice, 0, 12));
          json_object_set_boolean_member (cadence, "ruling", TRUE);
        }
    }
}

static void
make_personas (Maker      *maker,
               JsonObject *strategy)
{
  Dice *dice = maker->dice;
  JsonArray *personas = add_list (strategy, "personas");

  for (int i = dice_range (dice, dice_chance (dice, 5) ? 0 : 1, 6); i > 0; i--)
    {
      JsonObject *persona = add_item (maker, personas, "pe", maker->personas);
      JsonArray *list = add_list (persona, "channels");
      guint described = dice_chance (dice, 70) ? 45 : 0;

      json_object_set_string_member (persona, "name", "Somebody");
      if (dice_chance (dice, 85))
        json_object_set_int_member (persona, "share", dice_range (dice, 0, 100));
      if (dice_chance (dice, 30))
        json_object_set_string_member (persona, "country", PICK (dice, countries));
      set_words (maker, persona, "ages", ages, G_N_ELEMENTS (ages), described);
      set_words (maker, persona, "genders", genders, G_N_ELEMENTS (genders), described);
      set_words (maker, persona, "incomes", incomes, G_N_ELEMENTS (incomes), described);
      set_words (maker, persona, "educations", educations, G_N_ELEMENTS (educations), described);
      set_words (maker, persona, "communities", communities, G_N_ELEMENTS (communities), described);
      set_words (maker, persona, "online_days", weekdays, 7, dice_chance (dice, 60) ? 35 : 0);
      set_words (maker, persona, "activities", activities, G_N_ELEMENTS (activities), 40);
      if (dice_chance (dice, 50))
        set_time (maker, persona, "online_from");
      json_object_set_string_member (persona, "stage", PICK (dice, stages));
      for (guint c = dice_chance (dice, 75) ? dice_below (dice, 5) : 0; c > 0; c--)
        {
          JsonObject *entry = add_item (maker, list, "pc", NULL);

          json_object_set_string_member (entry, "channel", any_channel (maker));
          json_object_set_string_member (entry, "use", dice_chance (dice, 50) ? "daily" : "sometimes");
        }
    }
}

static void
make_listening (Maker      *maker,
                JsonObject *strategy)
{
  Dice *dice = maker->dice;
  JsonArray *topics = add_list (strategy, "topics"), *accounts = add_list (strategy, "accounts");
  JsonArray *insights = add_list (strategy, "insights"), *choices = add_list (strategy, "channel_choices");

  for (guint i = dice_below (dice, 4); i > 0; i--)
    json_object_set_string_member (add_item (maker, topics, "to", NULL), "text", "Bread");
  for (guint i = dice_below (dice, 5); i > 0; i--)
    {
      JsonObject *account = add_item (maker, accounts, "ac", NULL);

      json_object_set_string_member (account, "channel", any_channel (maker));
      json_object_set_string_member (account, "verdict", PICK (dice, verdicts));
      if (dice_chance (dice, 50))
        json_object_set_int_member (account, "followers", dice_range (dice, 0, 20000));
      set_refs (maker, account, "keyholders", maker->members, 30);
    }
  for (guint i = dice_below (dice, 8); i > 0; i--)
    {
      JsonObject *insight = add_item (maker, insights, "in", NULL);

      json_object_set_string_member (insight, "text", "They like it warm");
      if (dice_chance (dice, 90))
        json_object_set_string_member (insight, "channel", any_channel (maker));
      json_object_set_string_member (insight, "source", PICK (dice, sources));
      json_object_set_string_member (insight, "strength", PICK (dice, strengths));
      set_refs (maker, insight, "personas", maker->personas, 50);
    }
  for (guint i = dice_chance (dice, 40) ? dice_below (dice, 5) : 0; i > 0; i--)
    {
      JsonObject *choice = add_item (maker, choices, "ch", NULL);

      json_object_set_string_member (choice, "channel", any_channel (maker));
      json_object_set_string_member (choice, "pin", dice_chance (dice, 60) ? "in" : "out");
    }
}

static void
make_metrics (Maker      *maker,
              JsonObject *strategy)
{
  Dice *dice = maker->dice;
  JsonArray *list = add_list (strategy, "kpis"), *times = add_list (strategy, "format_times");

  for (int i = dice_range (dice, dice_chance (dice, 5) ? 0 : 1, 6); i > 0; i--)
    {
      JsonObject *kpi = add_item (maker, list, "k", maker->kpis);
      JsonArray *targets = add_list (kpi, "targets");

      json_object_set_string_member (kpi, "name", "A number");
      if (dice_chance (dice, 60))
        json_object_set_string_member (kpi, "definition", PICK (dice, kpis));
      if (dice_chance (dice, 30))
        json_object_set_string_member (kpi, "objective", PICK (dice, objectives));
      if (dice_chance (dice, 30))
        json_object_set_string_member (kpi, "scope", "channel");
      if (dice_chance (dice, 30))
        json_object_set_string_member (kpi, "channel", any_channel (maker));
      json_object_set_string_member (kpi, "funnel", PICK (dice, funnels));
      json_object_set_string_member (kpi, "frequency", PICK (dice, frequencies));
      if (dice_chance (dice, 50))
        json_object_set_string_member (kpi, "reader", any_id (maker, maker->members));
      for (guint t = dice_below (dice, 4); t > 0; t--)
        {
          JsonObject *target = add_item (maker, targets, "t", NULL);

          json_object_set_int_member (target, "fiscal_year", dice_range (dice, 2026, 2029));
          json_object_set_int_member (target, "quarter", dice_range (dice, 1, 4));
          if (dice_chance (dice, 90))
            json_object_set_int_member (target, "value", dice_range (dice, 1, 1000));
        }
    }
  for (guint i = dice_chance (dice, 25) ? dice_below (dice, 4) : 0; i > 0; i--)
    {
      JsonObject *time = add_item (maker, times, "ft", NULL);

      json_object_set_string_member (time, "format", PICK (dice, formats));
      json_object_set_int_member (time, "minutes", 5 * dice_range (dice, 1, 60));
    }
}

static void
make_odd_numbers (Maker      *maker,
                  JsonObject *strategy)
{
  JsonObject *own = json_object_new (), *state = json_object_new ();

  json_object_set_object_member (strategy, "estimates", own);
  json_object_set_object_member (strategy, "readiness", state);
  for (guint i = 0; i < G_N_ELEMENTS (readiness); i++)
    if (dice_chance (maker->dice, 40))
      json_object_set_string_member (state, readiness[i], PICK (maker->dice, answers));
  if (dice_chance (maker->dice, 75))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (estimates); i++)
    if (dice_chance (maker->dice, 20))
      json_object_set_double_member (own, estimates[i][0],
                                     dice_range (maker->dice, atoi (estimates[i][1]), atoi (estimates[i][2])) / 100.0);
}

static void
make_reviews (Maker      *maker,
              JsonObject *tracking)
{
  Dice *dice = maker->dice;
  JsonArray *reviews = add_list (tracking, "reviews"), *adjustments = add_list (tracking, "adjustments");
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_free);

  for (guint i = dice_below (dice, 3); i > 0; i--)
    {
      JsonObject *review = add_item (maker, reviews, "re", held);
      JsonObject *state = json_object_new ();

      json_object_set_object_member (review, "readiness", state);
      set_date (review, "held_on", maker->start - dice_below (dice, 200));
      json_object_set_int_member (review, "fiscal_year", dice_range (dice, 2026, 2028));
      json_object_set_int_member (review, "quarter", dice_range (dice, 1, 4));
      json_object_set_string_member (review, "results", "Better than before");
      json_object_set_string_member (state, PICK (dice, readiness), PICK (dice, answers));
      set_refs (maker, review, "obstacles", maker->obstacles, 50);
    }
  for (guint i = dice_below (dice, 4); i > 0; i--)
    {
      JsonObject *adjustment = add_item (maker, adjustments, "ad", NULL);

      set_date (adjustment, "decided_on", maker->start - dice_below (dice, 200));
      json_object_set_string_member (adjustment, "text", "Fewer films");
      json_object_set_string_member (adjustment, "review", any_id (maker, held));
      json_object_set_string_member (adjustment, "obstacle", any_id (maker, maker->obstacles));
    }
}

/* What was measured, spent, reviewed and decided. */
static void
make_log (Maker      *maker,
          JsonObject *tracking)
{
  Dice *dice = maker->dice;
  JsonArray *actuals = add_list (tracking, "actuals"), *months = add_list (tracking, "spending");

  for (guint i = dice_below (dice, 8); i > 0; i--)
    {
      JsonObject *actual = add_item (maker, actuals, "av", NULL);
      TlDay first = maker->start - 60 + dice_below (dice, 150);

      json_object_set_string_member (actual, "kpi", any_id (maker, maker->kpis));
      set_date (actual, "period_first", first);
      set_date (actual, "period_last", first + dice_below (dice, 40));
      if (dice_chance (dice, 90))
        json_object_set_int_member (actual, "value", dice_range (dice, -10, 1000));
      if (dice_chance (dice, 60))
        set_date (actual, "read_on", first + dice_below (dice, 60));
    }
  for (guint i = dice_below (dice, 4); i > 0; i--)
    {
      JsonObject *month = add_item (maker, months, "sp", NULL);

      set_date (month, "month", maker->start - 60 + dice_below (dice, 150));
      json_object_set_int_member (month, dice_chance (dice, 50) ? "tools" : "advertising", dice_range (dice, 0, 500));
    }
  make_reviews (maker, tracking);
}

static JsonObject *
make_frame (Maker *maker)
{
  Dice *dice = maker->dice;
  JsonObject *plan = json_object_new ();
  TlDay origin;

  maker->start = tl_day_get_monday (tl_day_new (2026, 11, 2) + 7 * dice_below (dice, 60));
  origin = maker->start - (dice_chance (dice, 50) ? 7 * dice_below (dice, 60) : 0);
  set_date (plan, "start", maker->start);
  set_date (plan, "origin", origin);
  json_object_set_int_member (plan, "weeks", dice_chance (dice, 10) ? dice_range (dice, 53, 156)
                                             : dice_chance (dice, 60) ? 13 : dice_range (dice, 1, 52));
  return plan;
}

JsonNode *
random_document_new (Dice *dice)
{
  Maker maker = { .dice = dice };
  GPtrArray **lists[] = { &maker.members, &maker.personas, &maker.pillars, &maker.own_channels, &maker.objectives, &maker.kpis,
                          &maker.obstacles };
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *root = json_object_new (), *strategy = json_object_new (), *tracking = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    *lists[i] = g_ptr_array_new_with_free_func (g_free);
  json_object_set_object_member (root, "plan", make_frame (&maker));
  json_object_set_object_member (root, "strategy", strategy);
  json_object_set_object_member (root, "tracking", tracking);
  make_team (&maker, strategy);
  make_objective (&maker, strategy);
  make_course (&maker, strategy);
  make_own_channels (&maker, strategy);
  make_personas (&maker, strategy);
  make_listening (&maker, strategy);
  make_metrics (&maker, strategy);
  make_odd_numbers (&maker, strategy);
  make_log (&maker, tracking);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_unref (*lists[i]);
  json_node_take_object (node, root);
  return node;
}
