/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlObstacle:
 *
 * What may get in the way, and what is done when it comes.
 */
#define TL_TYPE_OBSTACLE (tl_obstacle_get_type ())
G_DECLARE_FINAL_TYPE (TlObstacle, tl_obstacle, TL, OBSTACLE, TlRecord)

/**
 * TlObstacleField:
 * @TL_OBSTACLE_TEXT: the obstacle
 * @TL_OBSTACLE_KIND: foreseen or feared
 * @TL_OBSTACLE_LIKELIHOOD: how likely it is
 * @TL_OBSTACLE_IMPACT: how much it would hurt
 * @TL_OBSTACLE_SIGN: that tells it has come
 * @TL_OBSTACLE_ADJUSTMENT: what is done then
 * @TL_OBSTACLE_WATCHER: who looks for the sign
 */
typedef enum
{
  TL_OBSTACLE_TEXT = 1,
  TL_OBSTACLE_KIND,
  TL_OBSTACLE_LIKELIHOOD,
  TL_OBSTACLE_IMPACT,
  TL_OBSTACLE_SIGN,
  TL_OBSTACLE_ADJUSTMENT,
  TL_OBSTACLE_WATCHER,
} TlObstacleField;

G_END_DECLS
