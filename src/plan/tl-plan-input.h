/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-channel.h"
#include "plan/tl-plan.h"
#include "strategy/tl-persona.h"

G_BEGIN_DECLS

/*
 * What the engine works on: the strategy and the catalogue made ready for
 * reckoning. Defaults are filled in, references are resolved to indexes, hours
 * are minutes, and everything is sorted by id, so that no result can depend on
 * the order in which somebody typed.
 *
 * Private to the engine. Strings that outlive the input are copied by
 * tl_plan_input_intern(), into a chunk that the plan takes over.
 */

#define TL_NOBODY (-1)

typedef struct
{
  TlDay first;
  TlDay last;
} TlSpan;

typedef struct
{
  const char *id;
  guint position;      /* in the team's order */
  guint minutes;       /* a week, without absences */
  guint weekdays;      /* TlWeekdays */
  guint n_weekdays;
  int quiet_from;      /* TL_MINUTES_NONE: any time */
  guint quiet_minutes; /* of a day, %G_MAXUINT: as many as are wanted */
  guint skills;        /* TlSkills */
  int backup;          /* index of a person, or TL_NOBODY */
  const TlSpan *absences;
  guint n_absences;
} TlPerson;

typedef struct
{
  const char *id;
  double share;        /* only the proportions matter */
  guint bands[TL_N_LENSES]; /* a set for each lens; 0: not described */
  const char *country; /* or NULL */
  guint online_days;   /* TlWeekdays, 0: not said */
  int online_from;
  guint activities;    /* TlActivities */
  TlStage stage;
  gboolean names_channels;
  TlPersona *record;
} TlReader;

typedef struct
{
  const char *format;
  guint parts;
  guint minutes;
  guint skills;        /* any one is enough; 0: anybody can */
  guint activities;
} TlChannelPiece;

typedef struct
{
  const char *id;
  TlChannel *record;
  gboolean own;        /* a channel of one's own, that is not in the catalogue */
  TlPin pin;
  gboolean pinned;
  const char *choice;  /* id of the TlChannelChoice, where pinned */
  const TlChannelPiece *pieces; /* in the order of the usual mix */
  guint n_pieces;
  gboolean adapts;
  guint answer_minutes;  /* a working day */
  gboolean joins;        /* people talk there, and an insight was heard */
  gboolean has_account;  /* one that is kept or to be fixed */
  gboolean account_ended; /* the only ones are to be closed or to rest */
  double fit;            /* 0 to 1, for the objective and the customers */
  guint low;
  guint high;
  guint recommended_low;
  const char *ruling;
} TlCandidate;

typedef struct
{
  const char *id;
  double share;        /* percent of the posts, NaN: not said */
  guint weight;        /* hundredths of a percent of the posts */
} TlTheme;

typedef struct
{
  const char *id;
  TlDay first;
  TlDay last;
  gboolean yearly;
  guint days_ahead;    /* between its post and its first day */
  int theme;           /* index of its pillar, or TL_NOBODY */
} TlOccasion;

typedef struct
{
  TlStrategy *strategy;
  TlCatalogue *catalogue;
  GStringChunk *strings;
  GString *key;          /* that is being put together */
  TlDay period_day;      /* the last one that was asked for */
  char *period;
  double *estimates;     /* [TL_ESTIMATES_ field] */
  guint *rounded;        /* likewise, to whole numbers */

  TlPerson *people;
  guint n_people;
  int lead;              /* index, or TL_NOBODY */
  int approver;
  guint team_minutes;    /* a week, without absences */

  TlReader *readers;     /* the personas */
  guint n_readers;

  TlCandidate *candidates; /* channels, those pinned out included */
  guint n_candidates;

  TlTheme *themes;       /* the pillars */
  guint n_themes;

  TlOccasion *occasions; /* the key dates but closures */
  guint n_occasions;
  TlOccasion *closures;
  guint n_closures;

  TlObjective objective;
  guint fiscal_year_start; /* month */
} TlPlanInput;

/**
 * tl_plan_input_estimate:
 * @self: the input
 * @field: a TL_ESTIMATES_ field
 *
 * Returns: the team's own number where it has one, else the catalogue's
 */
static inline double
tl_plan_input_estimate (const TlPlanInput *self,
                        guint              field)
{
  return self->estimates[field];
}

/* The same, rounded to a whole number. */
static inline guint
tl_plan_input_minutes (const TlPlanInput *self,
                       guint              field)
{
  return self->rounded[field];
}

const char  *tl_plan_input_get_period (TlPlanInput     *self,
                                       TlDay            day);
const char  *tl_plan_input_add_key  (TlPlanInput       *self,
                                     const char        *kind,
                                     const char        *subject,
                                     const char        *period,
                                     guint              number);
TlPlanInput *tl_plan_input_new      (TlStrategy        *strategy,
                                     TlCatalogue       *catalogue);
void         tl_plan_input_free     (TlPlanInput       *self);
const char  *tl_plan_input_intern   (TlPlanInput       *self,
                                     const char        *text);

int          tl_plan_input_person   (const TlPlanInput *self,
                                     const char        *id);
int          tl_plan_input_candidate (const TlPlanInput *self,
                                      const char        *id);
int          tl_plan_input_reader   (const TlPlanInput *self,
                                     const char        *id);
const char  *tl_plan_input_theme_id (const TlPlanInput *self,
                                     int                theme);
gboolean     tl_plan_input_is_closed (const TlPlanInput *self,
                                      TlDay              day);
gboolean     tl_plan_input_works_on (const TlPlanInput *self,
                                     guint              person,
                                     TlDay              day);
guint        tl_plan_input_working_days (const TlPlanInput *self,
                                         guint              person,
                                         TlDay              monday);
guint        tl_plan_input_capacity (const TlPlanInput *self,
                                     guint              person,
                                     TlDay              monday);
guint        tl_plan_input_open_days (const TlPlanInput *self,
                                      TlDay              monday);
gboolean     tl_candidate_is_out    (const TlCandidate *candidate);
TlDay        tl_occasion_post_day   (const TlPlanInput *self,
                                     const TlOccasion  *occasion,
                                     TlDay              monday);
gboolean     tl_occasion_begins_on  (const TlOccasion  *occasion,
                                     TlDay              day);
TlDay        tl_occasion_falls_in   (const TlOccasion  *occasion,
                                     TlDay              monday,
                                     guint              ahead);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPlanInput, tl_plan_input_free)

G_END_DECLS
