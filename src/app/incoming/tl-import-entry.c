/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-import-entry.h"

#include <glib/gi18n.h>

struct _TlImportEntry
{
  GObject parent_instance;

  TlImportEntryKind kind;
  TlWorkbookChange *change; /* or NULL */
  TlWorkbookState state;    /* of the change, as it is said */
  char *heading;
  char *title;  /* or NULL */
  char *text;   /* or NULL */
  char *mine;   /* of a conflict: the value of the document */
  char *theirs; /* of a conflict: the value of the workbook */
};

typedef enum
{
  PROP_TAKE = 1,
  PROP_TEXT,
} TlImportEntryProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (TlImportEntry, tl_import_entry, G_TYPE_OBJECT)

static void
tl_import_entry_finalize (GObject *object)
{
  TlImportEntry *self = TL_IMPORT_ENTRY (object);

  g_free (self->heading);
  g_free (self->title);
  g_free (self->text);
  g_free (self->mine);
  g_free (self->theirs);

  G_OBJECT_CLASS (tl_import_entry_parent_class)->finalize (object);
}

static void
tl_import_entry_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TlImportEntryProperty) id)
    {
    case PROP_TAKE:
      g_value_set_boolean (value, tl_import_entry_get_take (TL_IMPORT_ENTRY (object)));
      break;

    case PROP_TEXT:
      g_value_set_string (value, tl_import_entry_get_text (TL_IMPORT_ENTRY (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_import_entry_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((TlImportEntryProperty) id)
    {
    case PROP_TAKE:
      tl_import_entry_set_take (TL_IMPORT_ENTRY (object), g_value_get_boolean (value));
      break;

    case PROP_TEXT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_import_entry_class_init (TlImportEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tl_import_entry_finalize;
  object_class->get_property = tl_import_entry_get_property;
  object_class->set_property = tl_import_entry_set_property;

  properties[PROP_TAKE] = g_param_spec_boolean ("take", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_import_entry_init (TlImportEntry *self)
{
}

TlImportEntryKind
tl_import_entry_get_kind (TlImportEntry *self)
{
  return self->kind;
}

/* An action or a measure; or "Left out". */
const char *
tl_import_entry_get_heading (TlImportEntry *self)
{
  return self->heading;
}

/* What of it changes, or NULL. */
const char *
tl_import_entry_get_title (TlImportEntry *self)
{
  return self->title;
}

/* How it changes, or what is the matter with it; or NULL. */
const char *
tl_import_entry_get_text (TlImportEntry *self)
{
  return self->text;
}

/* Of a conflict, the value of the document, in words; else NULL. */
const char *
tl_import_entry_get_mine (TlImportEntry *self)
{
  return self->mine;
}

/* Of a conflict, the value of the workbook, in words; else NULL. */
const char *
tl_import_entry_get_theirs (TlImportEntry *self)
{
  return self->theirs;
}

gboolean
tl_import_entry_get_take (TlImportEntry *self)
{
  return self->change != NULL && tl_workbook_change_is_taken (self->change);
}

void
tl_import_entry_set_take (TlImportEntry *self,
                          gboolean       take)
{
  g_return_if_fail (TL_IS_IMPORT_ENTRY (self));

  if (self->kind == TL_IMPORT_ENTRY_NOTE || self->change->take == !!take)
    return;

  self->change->take = !!take;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKE]);
}

/* --- Making --- */

/* Groups that stand below one heading each. */
typedef struct
{
  const TlReading *reading;
  GListStore *groups; /* of GListStore */
  GListStore *group;  /* the last one; borrowed */
  char *heading;      /* of the last one */
} Builder;

static void
add (Builder       *self,
     TlImportEntry *entry)
{
  g_autoptr (TlImportEntry) owned = entry;

  if (self->group == NULL || !g_str_equal (self->heading, entry->heading))
    {
      self->group = g_list_store_new (TL_TYPE_IMPORT_ENTRY);
      g_list_store_append (self->groups, self->group);
      g_object_unref (self->group);
      g_set_str (&self->heading, entry->heading);
    }
  g_list_store_append (self->group, entry);
}

static GListModel *
builder_end (Builder *self)
{
  g_free (self->heading);

  return G_LIST_MODEL (self->groups);
}

static TlImportEntry *
entry_new (TlImportEntryKind  kind,
           TlWorkbookChange  *change,
           char              *heading)
{
  TlImportEntry *self = g_object_new (TL_TYPE_IMPORT_ENTRY, NULL);

  self->kind = kind;
  self->change = change;
  self->heading = heading;

  return self;
}

static void
say_conflict (TlImportEntry   *self,
              const TlReading *reading)
{
  const TlWorkbookValue *value = self->change->value;
  g_autofree char *base = tl_wording_input_value (reading, value->field, value->base);
  g_autofree char *mine = tl_wording_input_value (reading, value->field, self->change->current);
  g_autofree char *theirs = tl_wording_input_value (reading, value->field, self->change->wanted);

  g_free (self->text);
  /* Translators: a value. */
  self->text = g_strdup_printf (_("Changed in both; before, it was %s"), base);
  g_free (self->mine);
  /* Translators: a value; whoever presses this keeps it. */
  self->mine = g_strdup_printf (_("Keep what stands here: %s"), mine);
  g_free (self->theirs);
  /* Translators: a value; whoever presses this takes it. */
  self->theirs = g_strdup_printf (_("Take it from the workbook: %s"), theirs);
}

/* What can be done with a change, and what is said of it. */
static void
say_change (TlImportEntry   *self,
            const TlReading *reading)
{
  g_autofree char *replaced = NULL;

  self->state = self->change->state;
  self->kind = self->state == TL_WORKBOOK_CONFLICT ? TL_IMPORT_ENTRY_CONFLICT
               : self->state == TL_WORKBOOK_NEW    ? TL_IMPORT_ENTRY_CHANGE
                                                   : TL_IMPORT_ENTRY_NOTE;
  if (self->kind == TL_IMPORT_ENTRY_CONFLICT)
    {
      say_conflict (self, reading);
    }
  else
    {
      g_free (self->text);
      self->text = tl_workbook_change_say_state (reading, self->change);
    }
  replaced = tl_workbook_change_say_replaced (self->change);
  if (replaced != NULL)
    {
      /* Translators: two sentences; the first one has no stop. */
      char *both = g_strdup_printf (_("%s. %s"), self->text, replaced);

      g_free (self->text);
      self->text = both;
    }
}

/**
 * tl_import_entry_update:
 * @self: an entry
 * @reading: of the document
 *
 * Says what became of a change by tl_workbook_changes_judge().
 */
void
tl_import_entry_update (TlImportEntry   *self,
                        const TlReading *reading)
{
  g_return_if_fail (TL_IS_IMPORT_ENTRY (self));

  if (self->change == NULL || self->change->state == self->state)
    return;

  say_change (self, reading);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
add_choice (Builder          *self,
            TlWorkbookChange *change)
{
  const TlWorkbookValue *value = change->value;
  TlImportEntry *entry = entry_new (TL_IMPORT_ENTRY_CHANGE, change,
                                    tl_wording_input_row (self->reading, value->row, value->field));

  entry->title = g_strdup (tl_wording_input_field (value->field));
  say_change (entry, self->reading);
  add (self, entry);
}

static void
add_note (Builder *self,
          char    *text)
{
  TlImportEntry *entry = entry_new (TL_IMPORT_ENTRY_NOTE, NULL, g_strdup (_("Left out")));

  entry->text = text;
  add (self, entry);
}

/* Rows in which somebody has to choose between two values. */
static GHashTable *
list_undecided (TlWorkbookChanges *changes)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      if (change->state == TL_WORKBOOK_CONFLICT)
        g_hash_table_add (rows, change->value->row);
    }

  return rows;
}

/* What cannot come in can, once another value of its row is taken. */
static gboolean
is_choice (const TlWorkbookChange *change,
           GHashTable             *undecided)
{
  const gboolean held = change->found == TL_WORKBOOK_NEW || change->found == TL_WORKBOOK_CONFLICT;

  return tl_workbook_change_is_choice (change) || (held && g_hash_table_contains (undecided, change->value->row));
}

/**
 * tl_import_entries_new:
 * @reading: of the document
 * @changes: what the workbook would change
 *
 * Lists what there is to decide, then what is left out whatever is decided. What the
 * document says already is not listed.
 *
 * Returns: (transfer full) (element-type GListModel): lists of entries, one for each
 *   heading
 */
GListModel *
tl_import_entries_new (const TlReading   *reading,
                       TlWorkbookChanges *changes)
{
  Builder builder = { reading, g_list_store_new (G_TYPE_LIST_MODEL), NULL, NULL };
  g_autoptr (GHashTable) undecided = list_undecided (changes);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      if (is_choice (change, undecided))
        add_choice (&builder, change);
    }
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      if (!is_choice (change, undecided) && change->state != TL_WORKBOOK_SAME)
        add_note (&builder, tl_workbook_change_say (reading, change));
    }
  for (guint i = 0; i < changes->data->problems->len; i++)
    add_note (&builder, tl_workbook_problem_say (g_ptr_array_index (changes->data->problems, i)));

  return builder_end (&builder);
}

/**
 * tl_import_entries_new_refused:
 * @reading: of the document
 * @changes: what was to come into the document
 *
 * Returns: (transfer full) (element-type GListModel): likewise, what did not come into
 *   the document after all
 */
GListModel *
tl_import_entries_new_refused (const TlReading   *reading,
                               TlWorkbookChanges *changes)
{
  Builder builder = { reading, g_list_store_new (G_TYPE_LIST_MODEL), NULL, NULL };

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      if (change->refused != NULL && change->state != TL_WORKBOOK_REFUSED)
        add_note (&builder, tl_workbook_change_say (reading, change));
    }

  return builder_end (&builder);
}
