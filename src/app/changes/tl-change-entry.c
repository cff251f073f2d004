/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-change-entry.h"

#include <glib/gi18n.h>

#include "wording/tl-wording.h"

struct _TlChangeEntry
{
  GObject parent_instance;

  char *text;
  char *heading;      /* over it and the others of its kind */
  const char *action; /* that leads to what it is about, or NULL */
  GVariant *target;   /* of the action, or NULL */
};

G_DEFINE_FINAL_TYPE (TlChangeEntry, tl_change_entry, G_TYPE_OBJECT)

/* What entries are made from. */
typedef struct
{
  const TlPlanDiff *diff;
  TlReading before;
  TlReading now;
} Source;

static void
tl_change_entry_finalize (GObject *object)
{
  TlChangeEntry *self = TL_CHANGE_ENTRY (object);

  g_free (self->text);
  g_free (self->heading);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (tl_change_entry_parent_class)->finalize (object);
}

static void
tl_change_entry_class_init (TlChangeEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_change_entry_finalize;
}

static void
tl_change_entry_init (TlChangeEntry *self)
{
}

const char *
tl_change_entry_get_text (TlChangeEntry *self)
{
  g_return_val_if_fail (TL_IS_CHANGE_ENTRY (self), NULL);

  return self->text;
}

/**
 * tl_change_entry_get_heading:
 *
 * Returns: what it is headed by, and all others of its kind: “Moved (12)”
 */
const char *
tl_change_entry_get_heading (TlChangeEntry *self)
{
  g_return_val_if_fail (TL_IS_CHANGE_ENTRY (self), NULL);

  return self->heading;
}

/**
 * tl_change_entry_get_action:
 *
 * Returns: (nullable): the action of the window that leads to what it is about;
 *   %NULL where that is gone
 */
const char *
tl_change_entry_get_action (TlChangeEntry *self)
{
  g_return_val_if_fail (TL_IS_CHANGE_ENTRY (self), NULL);

  return self->action;
}

/**
 * tl_change_entry_get_target:
 *
 * Returns: (transfer none) (nullable): the target of that action
 */
GVariant *
tl_change_entry_get_target (TlChangeEntry *self)
{
  g_return_val_if_fail (TL_IS_CHANGE_ENTRY (self), NULL);

  return self->target;
}

/* Takes @text. */
static void
add_entry (GListStore *entries,
           const char *title,
           guint       count,
           char       *text,
           const char *action,
           const char *target)
{
  g_autoptr (TlChangeEntry) entry = g_object_new (TL_TYPE_CHANGE_ENTRY, NULL);

  entry->text = text;
  /* Translators: a heading, and how many things are below it: “Moved (12)”. */
  entry->heading = g_strdup_printf (C_("heading", "%s (%u)"), title, count);
  if (target != NULL)
    {
      entry->action = action;
      entry->target = g_variant_ref_sink (g_variant_new_string (target));
    }
  g_list_store_append (entries, entry);
}

/* Adds @entries, if there are any. */
static void
add_section (GListStore *sections,
             GListStore *entries)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (entries)) > 0)
    g_list_store_append (sections, entries);
}

static void
add_channels (GListStore   *sections,
              const Source *source)
{
  g_autoptr (GListStore) entries = g_list_store_new (TL_TYPE_CHANGE_ENTRY);

  for (guint i = 0; i < source->diff->n_channels; i++)
    add_entry (entries, _("Channels"), source->diff->n_channels,
               tl_wording_diff_channel (&source->before, &source->now, &source->diff->channels[i]), "win.show-page",
               "channels");
  add_section (sections, entries);
}

static void
add_people (GListStore   *sections,
            const Source *source)
{
  g_autoptr (GListStore) entries = g_list_store_new (TL_TYPE_CHANGE_ENTRY);

  for (guint i = 0; i < source->diff->n_people; i++)
    {
      const TlDiffPerson *person = &source->diff->people[i];
      TlRecord *member = tl_record_find (source->now.strategy, person->id);
      g_autofree char *path = member != NULL ? tl_record_dup_path (member, 0) : NULL;

      add_entry (entries, _("People"), source->diff->n_people,
                 tl_wording_diff_person (&source->before, &source->now, source->diff, person), "win.go-to", path);
    }
  add_section (sections, entries);
}

static void
add_weeks (GListStore   *sections,
           const Source *source)
{
  g_autoptr (GListStore) entries = g_list_store_new (TL_TYPE_CHANGE_ENTRY);
  char *weeks = tl_wording_diff_weeks (source->diff);
  char *load = tl_wording_diff_load (source->diff);
  guint n = source->diff->more_weeks + source->diff->fewer_weeks;

  for (guint i = 0; i < source->diff->n_weeks; i++)
    n += source->diff->weeks[i].old_minutes != source->diff->weeks[i].now_minutes;

  if (weeks != NULL)
    add_entry (entries, _("Weeks"), n, weeks, NULL, NULL);
  if (load != NULL)
    add_entry (entries, _("Weeks"), n, load, NULL, NULL);
  add_section (sections, entries);
}

static const char *
get_title (TlDiffKind kind)
{
  switch (kind)
    {
    case TL_DIFF_NEW:
      /* Translators: this and those below head lists of actions: new ones, those
       * that are gone… */
      return C_("actions", "New");
    case TL_DIFF_GONE:
      return C_("actions", "Gone");
    case TL_DIFF_DONE:
      return C_("actions", "Done");
    case TL_DIFF_SKIPPED:
      return C_("actions", "Skipped");
    case TL_DIFF_RESUMED:
      return C_("actions", "To do again");
    case TL_DIFF_MOVED:
      return C_("actions", "Moved");
    case TL_DIFF_GIVEN:
      return C_("actions", "In other hands");
    case TL_DIFF_CHANGED:
    default:
      return C_("actions", "Otherwise changed");
    }
}

static void
add_actions (GListStore   *sections,
             const Source *source,
             TlDiffKind    kind)
{
  const TlPlanDiff *diff = source->diff;
  g_autoptr (GListStore) entries = g_list_store_new (TL_TYPE_CHANGE_ENTRY);

  for (guint i = 0; i < diff->n_actions; i++)
    {
      const TlDiffAction *action = &diff->actions[i];

      if (action->kind == kind)
        add_entry (entries, get_title (kind), diff->counts[kind],
                   tl_wording_diff_action (&source->before, &source->now, action), "win.show-action",
                   action->now != NULL ? action->now->key : NULL);
    }
  add_section (sections, entries);
}

static Source
get_source (TlDocument *document,
            TlPlanDiff *diff)
{
  Source source = {
    .diff = diff,
    .now = {
      .strategy = tl_document_get_strategy (document),
      .catalogue = tl_document_get_catalogue (document),
      .plan = diff->now,
    },
  };

  source.before = source.now;
  source.before.plan = diff->old;

  return source;
}

/**
 * tl_change_entries_sum_up:
 * @document: a document
 * @diff: what became of its plan; not empty
 *
 * Returns: (transfer full): all of it in one line
 */
char *
tl_change_entries_sum_up (TlDocument *document,
                          TlPlanDiff *diff)
{
  Source source;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (diff != NULL, NULL);

  source = get_source (document, diff);

  return tl_wording_diff (&source.before, &source.now, diff);
}

/**
 * tl_change_entries_new:
 * @document: a document
 * @diff: what became of its plan
 *
 * Returns: (transfer full): lists of #TlChangeEntry, one for each kind; none is
 *   empty
 */
GListModel *
tl_change_entries_new (TlDocument *document,
                       TlPlanDiff *diff)
{
  static const TlDiffKind order[] = {
    TL_DIFF_MOVED, TL_DIFF_NEW, TL_DIFF_GONE, TL_DIFF_GIVEN,
    TL_DIFF_CHANGED, TL_DIFF_DONE, TL_DIFF_SKIPPED, TL_DIFF_RESUMED,
  };
  g_autoptr (GListStore) sections = g_list_store_new (G_TYPE_LIST_MODEL);
  Source source;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (diff != NULL, NULL);

  source = get_source (document, diff);
  add_channels (sections, &source);
  add_people (sections, &source);
  add_weeks (sections, &source);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_actions (sections, &source, order[i]);

  return G_LIST_MODEL (g_steal_pointer (&sections));
}
