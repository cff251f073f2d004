/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlTool:
 *
 * A tool that the business has.
 */
#define TL_TYPE_TOOL (tl_tool_get_type ())
G_DECLARE_FINAL_TYPE (TlTool, tl_tool, TL, TOOL, TlRecord)

/**
 * TlToolField:
 * @TL_TOOL_NAME: what it is called
 * @TL_TOOL_PURPOSE: what it is used for
 * @TL_TOOL_COST_PER_MONTH: in the business's currency
 */
typedef enum
{
  TL_TOOL_NAME = 1,
  TL_TOOL_PURPOSE,
  TL_TOOL_COST_PER_MONTH,
} TlToolField;

G_END_DECLS
