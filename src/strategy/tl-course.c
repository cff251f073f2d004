/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-course.h"

#include "strategy/tl-member.h"

TL_DEFINE_RECORD (TlCourse, tl_course)

static void
tl_course_class_init (TlCourseClass *klass)
{
  GParamSpec *fields[] = {
    [TL_COURSE_APPROACH] = tl_param_text ("approach"),
    [TL_COURSE_TONE] = tl_param_text ("tone"),
    [TL_COURSE_NEVER_DO] = tl_param_text ("never-do"),
    [TL_COURSE_COMPLAINTS_RULE] = tl_param_text ("complaints-rule"),
    [TL_COURSE_COMPLAINTS_OWNER] = tl_param_ref ("complaints-owner", TL_TYPE_MEMBER),
    [TL_COURSE_PHOTO_CONSENT] = tl_param_text ("photo-consent"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
