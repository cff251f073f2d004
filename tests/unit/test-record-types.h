/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-change.h"
#include "record/tl-json.h"
#include "record/tl-record-list.h"

G_BEGIN_DECLS

/* Types of record that have a field of every kind, and what the tests of the
 * record room share.
 */

typedef enum
{
  TEST_RHYTHM_UNSET,
  TEST_RHYTHM_DAILY,
  TEST_RHYTHM_SOMETIMES,
} TestRhythm;

typedef enum
{
  TEST_DAYS_MON = 1 << 0,
  TEST_DAYS_TUE = 1 << 1,
  TEST_DAYS_WED = 1 << 2,
  TEST_DAYS_START = TEST_DAYS_MON | TEST_DAYS_TUE,
} TestDays;

typedef enum
{
  TEST_SIZE_SMALL,
  TEST_SIZE_LARGE,
} TestSize;

#define TEST_TYPE_RHYTHM (test_rhythm_get_type ())
#define TEST_TYPE_DAYS (test_days_get_type ())
#define TEST_TYPE_SIZE (test_size_get_type ())

GType test_rhythm_get_type (void);
GType test_days_get_type   (void);
GType test_size_get_type   (void);

enum
{
  TEST_STEP_LABEL = 1,
  TEST_STEP_DONE_BY,
};

#define TEST_TYPE_STEP (test_step_get_type ())
G_DECLARE_FINAL_TYPE (TestStep, test_step, TEST, STEP, TlRecord)

enum
{
  TEST_PERSON_NAME = 1,
  TEST_PERSON_SHARE,
  TEST_PERSON_FRIEND,
  TEST_PERSON_FRIENDS,
  TEST_PERSON_STEPS,
};

#define TEST_TYPE_PERSON (test_person_get_type ())
G_DECLARE_FINAL_TYPE (TestPerson, test_person, TEST, PERSON, TlRecord)

enum
{
  TEST_PART_NOTE = 1,
  TEST_PART_BEST,
  TEST_PART_PEOPLE,
};

#define TEST_TYPE_PART (test_part_get_type ())
G_DECLARE_FINAL_TYPE (TestPart, test_part, TEST, PART, TlRecord)

enum
{
  TEST_ROOT_NAME = 1,
  TEST_ROOT_TAGS,
  TEST_ROOT_IS_OPEN,
  TEST_ROOT_COUNT,
  TEST_ROOT_OFFSET,
  TEST_ROOT_SHARE,
  TEST_ROOT_BUDGET,
  TEST_ROOT_ANY_NUMBER,
  TEST_ROOT_RHYTHM,
  TEST_ROOT_SIZE,
  TEST_ROOT_DAYS,
  TEST_ROOT_WORK_DAYS,
  TEST_ROOT_START,
  TEST_ROOT_AT,
  TEST_ROOT_LEADER,
  TEST_ROOT_HELPERS,
  TEST_ROOT_PART,
  TEST_ROOT_PEOPLE,
  TEST_ROOT_STEPS,
};

#define TEST_TYPE_ROOT (test_root_get_type ())
G_DECLARE_FINAL_TYPE (TestRoot, test_root, TEST, ROOT, TlRecord)

TestRoot   *test_root_new         (void);
TestRoot   *test_root_new_filled  (void);
TestRoot   *test_root_new_for     (const char    *text);
JsonNode   *test_parse            (const char    *text);
char       *test_write            (gpointer       record);
gboolean    test_is_plain         (GParamSpec    *pspec);
void        test_make_value       (GParamSpec    *pspec,
                                   guint          i,
                                   GValue        *value);

/* Counts what a record says of its changes. */
typedef struct
{
  TlRecord *root;
  TlRecord *record;
  GPtrArray *changes; /* of TlChange */
  GPtrArray *names;   /* of the properties notified */
} TestWatch;

TestWatch  *test_watch_new        (gpointer       root,
                                   gpointer       record);
TlChange   *test_watch_take       (TestWatch     *watch,
                                   const char    *name);
void        test_watch_free       (TestWatch     *watch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestWatch, test_watch_free)

G_END_DECLS
