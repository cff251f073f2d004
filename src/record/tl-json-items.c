/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Items of lists that are read while the text is parsed.
 *
 * json-glib says that an object or a list begins, but not as which member, and
 * gives an element only when it is there. So the names are noted before, when the
 * text is looked through, in the order in which the objects and lists begin; only
 * of those outside of all lists, which are few. With them it is known, at each
 * element of a list, which list of which record it is for.
 */

#include "tl-json-private.h"

#include <string.h>

#include "tl-record-private.h"

/* An object or list that has begun and not ended. Where it is nothing that the
 * records know, both are NULL. */
typedef struct
{
  gboolean is_list;
  TlRecord *record;      /* of an object, borrowed */
  TlRecordList *list;    /* of a list, borrowed */
  GHashTable *ids;       /* of the items of the list */
} Level;

typedef struct
{
  const char *start; /* in the text */
  gsize length;
} Name;

struct _TlJsonItems
{
  TlRecord *record;
  GArray *names;     /* of Name */
  guint lists;       /* open while the names are noted */
  guint next;        /* name */
  GArray *levels;    /* of Level */
  guint inside;      /* objects and lists that are open inside the last level, a list */
  GError *error;     /* the first */
};

static void
level_clear (gpointer data)
{
  Level *level = data;

  g_clear_pointer (&level->ids, g_hash_table_unref);
}

TlJsonItems *
tl_json_items_new (TlRecord *record)
{
  TlJsonItems *self = g_new0 (TlJsonItems, 1);

  self->record = record;
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_array_set_clear_func (self->levels, level_clear);

  return self;
}

/*
 * tl_json_items_free:
 * @error: what was refused in the items, if anything was
 */
void
tl_json_items_free (TlJsonItems  *self,
                    GError      **error)
{
  if (self->error != NULL)
    g_propagate_error (error, self->error);

  g_array_unref (self->names);
  g_array_unref (self->levels);
  g_free (self);
}

/*
 * tl_json_items_announce:
 * @is_list: whether it is a list that begins, or else an object
 * @name: the last text before it, with its quotes; of a member, that is its name
 * @name_end: where that ends; @name itself if there is none
 *
 * Notes, in the order of the text, what begins.
 */
void
tl_json_items_announce (TlJsonItems *self,
                        gboolean     is_list,
                        const char  *name,
                        const char  *name_end)
{
  if (self->lists == 0)
    {
      Name found = { name, 0 };

      if (name_end - name > 2)
        found = (Name) { name + 1, name_end - name - 2 };

      g_array_append_val (self->names, found);
    }

  if (is_list)
    self->lists++;
}

/*
 * tl_json_items_announce_end:
 *
 * Notes that a list ends.
 */
void
tl_json_items_announce_end (TlJsonItems *self)
{
  if (self->lists > 0)
    self->lists--;
}

/* Finds what the next member of @owner, an object or a list, is for. */
static void
find_target (TlJsonItems *self,
             TlRecord    *owner,
             Level       *level)
{
  const Name *name = &g_array_index (self->names, Name, self->next);
  TlRecordClass *klass = TL_RECORD_GET_CLASS (owner);
  g_autofree char *member = g_strndup (name->start, name->length);
  guint field = tl_json_find_field (klass, member, 0);

  if (field == 0)
    return;

  if (level->is_list && klass->infos[field]->kind == TL_FIELD_LIST)
    {
      level->list = tl_record_get_list (owner, field);
      level->ids = g_hash_table_new (g_str_hash, g_str_equal);
    }
  else if (!level->is_list && klass->infos[field]->kind == TL_FIELD_CHILD)
    level->record = tl_record_get_child (owner, field);
}

/*
 * tl_json_items_begin:
 * @is_list: whether it is a list that begins, or else an object
 *
 * Called for each object and list that was announced, in the same order.
 */
void
tl_json_items_begin (TlJsonItems *self,
                     gboolean     is_list)
{
  const Level *last = NULL;
  Level level = { .is_list = is_list };

  if (self->levels->len > 0)
    last = &g_array_index (self->levels, Level, self->levels->len - 1);

  if (last != NULL && last->is_list)
    {
      self->inside++;
      return;
    }

  if (last == NULL && !is_list)
    level.record = self->record;
  else if (last != NULL && last->record != NULL && self->next < self->names->len)
    find_target (self, last->record, &level);

  self->next++;
  g_array_append_val (self->levels, level);
}

void
tl_json_items_end (TlJsonItems *self)
{
  if (self->inside > 0)
    self->inside--;
  else
    g_array_set_size (self->levels, self->levels->len - 1);
}

static void
refuse (TlJsonItems  *self,
        TlRecordList *list,
        GError       *error)
{
  guint field;
  TlRecord *owner = tl_record_list_get_owner (list, &field);
  g_autofree char *path = tl_record_dup_path (owner, field);

  g_set_error (&self->error, error->domain, error->code, "%s[%u]%s", path,
               tl_record_list_get_length (list), error->message);
}

/*
 * tl_json_items_take:
 * @array: a list that is being parsed
 *
 * Reads the last element of @array and removes it, if it is for a list of ours.
 */
void
tl_json_items_take (TlJsonItems *self,
                    JsonArray   *array)
{
  g_autoptr (GError) error = NULL;
  const Level *level;
  guint last;

  if (self->inside > 0 || self->error != NULL)
    return;

  level = &g_array_index (self->levels, Level, self->levels->len - 1);
  if (level->list == NULL)
    return;

  last = json_array_get_length (array) - 1;
  if (tl_json_read_item (level->list, level->ids, json_array_get_element (array, last), &error))
    json_array_remove_element (array, last);
  else
    refuse (self, level->list, error);
}
