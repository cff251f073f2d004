/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tl-day.h"
#include "tl-param.h"

G_BEGIN_DECLS

/**
 * TlRecord:
 *
 * The abstract base of everything that a document or the catalogue holds.
 *
 * A type declares its fields once, with the functions of tl-param.h, and gets
 * from that declaration: properties, storage, range checks, reading, writing,
 * change tracking and undo. Fields are numbered from 1 in the order of the
 * declaration, which is also their order in a file; a type's header names the
 * numbers in an enumeration.
 *
 * Records form a tree: a child or the items of a list belong to one owner,
 * which holds the only lasting reference to them. What somebody else still
 * holds when its owner goes is then without an owner, and works on.
 *
 * A setter compares first. A field that really changes notifies its property
 * once, and the topmost record emits #TlRecord::changed once, with a #TlChange,
 * for each change anywhere below it: the change before the notification, so
 * that what a handler of the latter changes further is reported after. Without
 * a handler at the topmost record no #TlChange is made.
 *
 * A record that lives in a list has an id, made once and never changed; others
 * need none. It consists of ASCII letters, digits, "-" and "_", at most 64 of
 * them, and is unique in the tree.
 *
 * Records belong to one thread, that of the main loop.
 */
#define TL_TYPE_RECORD (tl_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (TlRecord, tl_record, TL, RECORD, GObject)

typedef struct _TlRecordList TlRecordList;
typedef struct _TlChange TlChange;

struct _TlRecordClass
{
  GObjectClass parent_class;

  /* Whether it says what was, so that its references stay when what they name is
   * removed; NULL: never. */
  gboolean (*keeps_references) (TlRecord *self);

  /*< private >*/
  GParamSpec **fields; /* [0] is NULL */
  guint n_fields;      /* fields are 1 to n_fields */
  const struct _TlFieldInfo **infos;
  GValue *initial;
};

/**
 * TL_DEFINE_RECORD:
 *
 * Defines a final record type that has fields and nothing else. The file that
 * uses it writes `type_name_class_init`, which ends in
 * tl_record_class_install().
 */
#define TL_DEFINE_RECORD(TypeName, type_name)                            \
  struct _##TypeName                                                     \
  {                                                                      \
    TlRecord parent_instance;                                            \
  };                                                                     \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, TL_TYPE_RECORD)              \
  static void type_name##_init (TypeName *self G_GNUC_UNUSED)            \
  {                                                                      \
  }

/**
 * TL_ERROR:
 *
 * What can be wrong with a value or a file. The message is one sentence in the
 * reader's language; where it concerns a place in a file it begins with its
 * path: "strategy.personas[2].share: 140 is not between 0 and 100".
 */
#define TL_ERROR (tl_error_quark ())
typedef enum
{
  TL_ERROR_SYNTAX,  /* not JSON that we accept; the message begins with a line */
  TL_ERROR_TYPE,    /* another kind of value is expected there */
  TL_ERROR_RANGE,   /* the value is not allowed there */
  TL_ERROR_MISSING, /* something that has to be there is not */
  TL_ERROR_VERSION, /* written by a newer version of the program */
  TL_ERROR_SIZE,    /* larger than any document that we make */
} TlError;

GQuark          tl_error_quark          (void);

void            tl_record_class_install (TlRecordClass  *klass,
                                         GParamSpec    **fields,
                                         guint           n_fields);
GParamSpec     *tl_record_class_get_field  (TlRecordClass *klass,
                                            guint          field);
guint           tl_record_class_find_field (TlRecordClass *klass,
                                            GParamSpec    *pspec);

gboolean        tl_record_id_is_valid   (const char     *id);
gpointer        tl_record_new           (GType           type,
                                         const char     *id);
const char     *tl_record_get_id        (gpointer        record);
guint           tl_record_get_n_fields  (gpointer        record);
GParamSpec     *tl_record_get_field     (gpointer        record,
                                         guint           field);

/* Values. The getters borrow, and never return %NULL for a text or a list; what
 * they return is valid until the field changes. The setters copy; a value that
 * tl_record_check() refuses is a programming error and changes nothing, and so
 * is a field of another kind than the function's name says.
 */
const char     *tl_record_get_text      (gpointer        record,
                                         guint           field);
const char * const *
                tl_record_get_texts     (gpointer        record,
                                         guint           field);
gboolean        tl_record_get_boolean   (gpointer        record,
                                         guint           field);
int             tl_record_get_integer   (gpointer        record,
                                         guint           field);
double          tl_record_get_optional  (gpointer        record,
                                         guint           field);
int             tl_record_get_enum      (gpointer        record,
                                         guint           field);
guint           tl_record_get_flags     (gpointer        record,
                                         guint           field);
TlDay           tl_record_get_date      (gpointer        record,
                                         guint           field);
int             tl_record_get_time      (gpointer        record,
                                         guint           field);
const char     *tl_record_get_ref       (gpointer        record,
                                         guint           field);
const char * const *
                tl_record_get_refs      (gpointer        record,
                                         guint           field);
gpointer        tl_record_get_child     (gpointer        record,
                                         guint           field);
TlRecordList   *tl_record_get_list      (gpointer        record,
                                         guint           field);
const GValue   *tl_record_get_value     (gpointer        record,
                                         guint           field);
gboolean        tl_record_is_set        (gpointer        record,
                                         guint           field);

gboolean        tl_record_check         (gpointer        record,
                                         guint           field,
                                         const GValue   *value,
                                         GError        **error);
void            tl_record_set_value     (gpointer        record,
                                         guint           field,
                                         const GValue   *value);
void            tl_record_set_text      (gpointer        record,
                                         guint           field,
                                         const char     *text);
void            tl_record_set_texts     (gpointer        record,
                                         guint           field,
                                         const char * const *texts);
void            tl_record_set_boolean   (gpointer        record,
                                         guint           field,
                                         gboolean        boolean);
void            tl_record_set_integer   (gpointer        record,
                                         guint           field,
                                         int             integer);
void            tl_record_set_optional  (gpointer        record,
                                         guint           field,
                                         double          number);
void            tl_record_set_enum      (gpointer        record,
                                         guint           field,
                                         int             value);
void            tl_record_set_flags     (gpointer        record,
                                         guint           field,
                                         guint           value);
void            tl_record_set_date      (gpointer        record,
                                         guint           field,
                                         TlDay           day);
void            tl_record_set_time      (gpointer        record,
                                         guint           field,
                                         int             minutes);
void            tl_record_set_ref       (gpointer        record,
                                         guint           field,
                                         const char     *id);
void            tl_record_set_refs      (gpointer        record,
                                         guint           field,
                                         const char * const *ids);

gpointer        tl_record_copy          (gpointer        record,
                                         const char     *id);

/* The tree. */
TlRecord       *tl_record_get_owner     (gpointer        record,
                                         guint          *field);
TlRecord       *tl_record_get_root      (gpointer        record);
char           *tl_record_dup_path      (gpointer        record,
                                         guint           field);
gpointer        tl_record_find          (gpointer        root,
                                         const char     *id);
GHashTable     *tl_record_index         (gpointer        root);
gboolean        tl_record_keeps_references (gpointer     record);
gboolean        tl_record_check_ids     (gpointer        root,
                                         GError        **error);

/**
 * TlRecordFunc:
 *
 * @record: a record
 * @user_data: what was given to tl_record_foreach()
 *
 * Called for a record of a tree.
 *
 * Returns: %FALSE to stop the walk
 */
typedef gboolean (*TlRecordFunc) (TlRecord *record,
                                  gpointer  user_data);
gboolean        tl_record_foreach       (gpointer        root,
                                         TlRecordFunc    func,
                                         gpointer        user_data);

G_END_DECLS
