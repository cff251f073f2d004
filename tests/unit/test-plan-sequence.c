/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sequence of shares, and the mix of formats that is laid out by it. */

#include "plan-fixture.h"

#include "plan/tl-sequence.h"

#define MAX_ITEMS 5
#define MAX_WEIGHT 5

/* Every beginning holds every item within one of its share, and after one period
 * exactly. */
static void
check_weights (const guint *weights,
               guint        n)
{
  g_auto (TlSequence) sequence = { 0 };
  guint counts[MAX_ITEMS] = { 0 };
  guint first[MAX_ITEMS * MAX_WEIGHT];
  guint sum = 0, period;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  period = sum > 0 ? sum : n;
  tl_sequence_init (&sequence, weights, n);
  for (guint step = 1; step <= 2 * period; step++)
    {
      guint item = tl_sequence_next (&sequence);

      g_assert_cmpuint (item, <, n);
      counts[item]++;
      if (step <= period)
        first[step - 1] = item;
      else
        g_assert_cmpuint (item, ==, first[step - 1 - period]);
      for (guint i = 0; i < n; i++)
        {
          int weight = (int) (sum > 0 ? weights[i] : 1);

          g_assert_cmpint (ABS ((int) (counts[i] * period) - weight * (int) step), <, (int) period);
        }
    }
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (counts[i], ==, 2 * (sum > 0 ? weights[i] : 1));
}

static void
test_all_small_weights (void)
{
  for (guint n = 1; n <= MAX_ITEMS; n++)
    {
      guint weights[MAX_ITEMS] = { 0 };
      guint i;

      do
        {
          check_weights (weights, n);
          for (i = 0; i < n && ++weights[i] > MAX_WEIGHT; i++)
            weights[i] = 0;
        }
      while (i < n);
    }
}

static void
test_order (void)
{
  static const struct
  {
    guint weights[3];
    guint n;
    const char *order;
  } rows[] = {
    { { 7 }, 1, "0000" },
    { { 1, 1 }, 2, "0101" },
    { { 2, 1 }, 2, "010010" },
    { { 0, 3 }, 2, "1111" },
    { { 0, 0, 0 }, 3, "012012" },
    { { 10000, 10000, 10000 }, 3, "012012" },
  };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_auto (TlSequence) sequence = { 0 };

      tl_sequence_init (&sequence, rows[r].weights, rows[r].n);
      for (const char *c = rows[r].order; *c != '\0'; c++)
        g_assert_cmpuint (tl_sequence_next (&sequence), ==, (guint) (*c - '0'));
    }
}

/* Alpha's mix is two photos of 30 minutes to one text of 15. */
static void
test_mix (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ("");
  const TlPlanInput *input = fixture->input;
  guint alpha = plan_fixture_candidate (fixture, "alpha");
  guint beta = plan_fixture_candidate (fixture, "beta"), gamma = plan_fixture_candidate (fixture, "gamma");
  const TlMix photo = 1 << 0, text = 1 << 1;
  TlMix mix = photo | text;

  g_assert_cmpuint (tl_mix_makeable (input, alpha, TL_SKILL_WRITING), ==, text);
  g_assert_cmpuint (tl_mix_makeable (input, alpha, TL_SKILL_PHOTO | TL_SKILL_VIDEO), ==, photo);
  g_assert_cmpuint (tl_mix_makeable (input, alpha, TL_SKILL_ANALYTICS), ==, 0);

  /* What people do there counts twice; of two alike, the cheaper. */
  g_assert_cmpuint (tl_mix_weight (input, alpha, 0, 0), ==, 2);
  g_assert_cmpuint (tl_mix_weight (input, alpha, 1, TL_ACTIVITY_READ), ==, 2);
  g_assert_cmpuint (tl_mix_base (input, alpha, photo | text, 0), ==, photo);
  g_assert_cmpuint (tl_mix_base (input, alpha, photo | text, TL_ACTIVITY_READ), ==, text);
  g_assert_cmpuint (tl_mix_base (input, alpha, 0, 0), ==, 0);
  g_assert_cmpuint (tl_mix_cheapest (input, alpha, photo | text), ==, text);
  g_assert_cmpuint (tl_mix_parts (input, alpha, photo | text), ==, 3);

  g_assert_true (tl_mix_drop_dearest (input, alpha, text, &mix));
  g_assert_cmpuint (mix, ==, text);
  g_assert_false (tl_mix_drop_dearest (input, alpha, text, &mix));

  g_assert_false (tl_mix_is_taken_by (input, alpha, photo, beta));
  g_assert_true (tl_mix_is_taken_by (input, alpha, text, beta));
  g_assert_true (tl_mix_is_taken_by (input, beta, 1, alpha));
  g_assert_false (tl_mix_is_taken_by (input, alpha, 0, beta));
  g_assert_false (tl_mix_is_taken_by (input, gamma, 1, gamma));

  /* The worst window of photo, text, photo, again and again. */
  g_assert_cmpuint (tl_mix_worst_minutes (input, alpha, photo | text, 0, 0), ==, 0);
  g_assert_cmpuint (tl_mix_worst_minutes (input, alpha, photo | text, 0, 1), ==, 30);
  g_assert_cmpuint (tl_mix_worst_minutes (input, alpha, photo | text, 0, 2), ==, 60);
  g_assert_cmpuint (tl_mix_worst_minutes (input, alpha, photo | text, 0, 3), ==, 75);
  g_assert_cmpuint (tl_mix_worst_minutes (input, alpha, photo | text, 0, 7), ==, 180);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/sequence/all-small-weights", test_all_small_weights);
  g_test_add_func ("/plan/sequence/order", test_order);
  g_test_add_func ("/plan/mix", test_mix);
  return g_test_run ();
}
