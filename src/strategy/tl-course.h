/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlCourse:
 *
 * The course and the methods: how the business goes about it.
 */
#define TL_TYPE_COURSE (tl_course_get_type ())
G_DECLARE_FINAL_TYPE (TlCourse, tl_course, TL, COURSE, TlRecord)

/**
 * TlCourseField:
 * @TL_COURSE_APPROACH: in a few sentences
 * @TL_COURSE_TONE: the tone of voice
 * @TL_COURSE_NEVER_DO: what the house never does
 * @TL_COURSE_COMPLAINTS_RULE: what happens with a complaint
 * @TL_COURSE_COMPLAINTS_OWNER: who answers complaints
 * @TL_COURSE_PHOTO_CONSENT: how people in pictures are asked
 */
typedef enum
{
  TL_COURSE_APPROACH = 1,
  TL_COURSE_TONE,
  TL_COURSE_NEVER_DO,
  TL_COURSE_COMPLAINTS_RULE,
  TL_COURSE_COMPLAINTS_OWNER,
  TL_COURSE_PHOTO_CONSENT,
} TlCourseField;

G_END_DECLS
