/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-obstacle.h"

#include "catalogue/tl-terms.h"
#include "strategy/tl-member.h"

TL_DEFINE_RECORD (TlObstacle, tl_obstacle)

static void
tl_obstacle_class_init (TlObstacleClass *klass)
{
  GParamSpec *fields[] = {
    [TL_OBSTACLE_TEXT] = tl_param_text ("text"),
    [TL_OBSTACLE_KIND] = tl_param_enum ("kind", TL_TYPE_OBSTACLE_KIND, TL_OBSTACLE_FEARED),
    [TL_OBSTACLE_LIKELIHOOD] = tl_param_enum ("likelihood", TL_TYPE_LEVEL, TL_LEVEL_UNSET),
    [TL_OBSTACLE_IMPACT] = tl_param_enum ("impact", TL_TYPE_LEVEL, TL_LEVEL_UNSET),
    [TL_OBSTACLE_SIGN] = tl_param_text ("sign"),
    [TL_OBSTACLE_ADJUSTMENT] = tl_param_text ("adjustment"),
    [TL_OBSTACLE_WATCHER] = tl_param_ref ("watcher", TL_TYPE_MEMBER),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
