/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "catalogue/tl-terms.h"
#include "strategy/tl-member.h"
#include "wording/tl-wording.h"

/* All types that can be referred to are called by their first field. */
#define NAME_FIELD 1

struct _TlOption
{
  GObject parent_instance;

  char *id;
  char *label;
};

typedef enum
{
  OPTION_PROP_LABEL = 1,
} TlOptionProperty;

static GParamSpec *option_properties[OPTION_PROP_LABEL + 1];

G_DEFINE_FINAL_TYPE (TlOption, tl_option, G_TYPE_OBJECT)

static void
tl_option_finalize (GObject *object)
{
  TlOption *self = TL_OPTION (object);

  g_free (self->id);
  g_free (self->label);

  G_OBJECT_CLASS (tl_option_parent_class)->finalize (object);
}

static void
tl_option_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch ((TlOptionProperty) property_id)
    {
    case OPTION_PROP_LABEL:
      g_value_set_string (value, TL_OPTION (object)->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_option_class_init (TlOptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tl_option_finalize;
  object_class->get_property = tl_option_get_property;

  option_properties[OPTION_PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL,
                         NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (option_properties), option_properties);
}

static void
tl_option_init (TlOption *self)
{
}

/**
 * tl_option_new:
 * @id: what is stored
 * @label: what is shown
 *
 * Returns: (transfer full): a choice
 */
TlOption *
tl_option_new (const char *id,
               const char *label)
{
  TlOption *self = g_object_new (TL_TYPE_OPTION, NULL);

  self->id = g_strdup (id);
  self->label = g_strdup (label);

  return self;
}

const char *
tl_option_get_id (TlOption *self)
{
  g_return_val_if_fail (TL_IS_OPTION (self), NULL);

  return self->id;
}

const char *
tl_option_get_label (TlOption *self)
{
  g_return_val_if_fail (TL_IS_OPTION (self), NULL);

  return self->label;
}

/* --- The list --- */

struct _TlOptions
{
  GObject parent_instance;

  GPtrArray *items; /* of TlOption */
  gboolean changing;

  /* Of a list of records. */
  TlStrategy *strategy;
  TlCatalogue *catalogue;
  GType target;
};

typedef enum
{
  SIGNAL_SETTLED,
} TlOptionsSignal;

static guint signals[SIGNAL_SETTLED + 1];

static void tl_options_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TlOptions, tl_options, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tl_options_list_model_init))

static GType
tl_options_get_item_type (GListModel *model)
{
  return TL_TYPE_OPTION;
}

static guint
tl_options_get_n_items (GListModel *model)
{
  return TL_OPTIONS (model)->items->len;
}

static gpointer
tl_options_get_item (GListModel *model,
                     guint       position)
{
  TlOptions *self = TL_OPTIONS (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
tl_options_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_options_get_item_type;
  iface->get_n_items = tl_options_get_n_items;
  iface->get_item = tl_options_get_item;
}

static void
tl_options_finalize (GObject *object)
{
  TlOptions *self = TL_OPTIONS (object);

  g_ptr_array_unref (self->items);
  g_clear_object (&self->strategy);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (tl_options_parent_class)->finalize (object);
}

static void
tl_options_class_init (TlOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_options_finalize;

  /**
   * TlOptions::settled:
   *
   * A change is over, and whoever shows a choice looks again where it is.
   */
  signals[SIGNAL_SETTLED] =
    g_signal_new ("settled", TL_TYPE_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tl_options_init (TlOptions *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tl_options_new:
 *
 * Returns: (transfer full): an empty list, to be filled before it is shown
 */
TlOptions *
tl_options_new (void)
{
  return g_object_new (TL_TYPE_OPTIONS, NULL);
}

/**
 * tl_options_append:
 * @self: a list that is being made
 * @id: what is stored
 * @label: what is shown
 */
void
tl_options_append (TlOptions  *self,
                   const char *id,
                   const char *label)
{
  g_return_if_fail (TL_IS_OPTIONS (self));

  g_ptr_array_add (self->items, tl_option_new (id, label));
}

gboolean
tl_options_is_changing (TlOptions *self)
{
  g_return_val_if_fail (TL_IS_OPTIONS (self), FALSE);

  return self->changing;
}

/**
 * tl_options_new_terms:
 * @type: an enumeration or a set of terms
 *
 * Returns: (transfer full): its values in their order; the ids are the nicks, and
 *   "" where the nick is "unset"
 */
TlOptions *
tl_options_new_terms (GType type)
{
  TlOptions *self = tl_options_new ();

  if (G_TYPE_IS_ENUM (type))
    {
      GEnumClass *klass = g_type_class_ref (type);

      for (guint i = 0; i < klass->n_values; i++)
        {
          const char *nick = klass->values[i].value_nick;

          tl_options_append (self, strcmp (nick, "unset") == 0 ? "" : nick,
                             tl_wording_term (type, klass->values[i].value));
        }
      g_type_class_unref (klass);
    }
  else
    {
      GFlagsClass *klass = g_type_class_ref (type);

      for (guint i = 0; i < klass->n_values; i++)
        tl_options_append (self, klass->values[i].value_nick, tl_wording_term (type, (int) klass->values[i].value));
      g_type_class_unref (klass);
    }

  return self;
}

/* --- Records --- */

typedef struct
{
  TlOptions *self;
  GHashTable *known; /* id → TlOption of before */
  GPtrArray *items;
  gboolean translate;
} Gathering;

static gboolean
gather (TlRecord *record,
        gpointer  user_data)
{
  Gathering *gathering = user_data;
  g_autofree char *label = NULL;
  TlOption *choice;
  const char *id;

  if (G_OBJECT_TYPE (record) != gathering->self->target)
    return TRUE;

  id = tl_record_get_id (record);
  if (gathering->translate)
    label = g_strdup (tl_wording_catalogue (tl_record_get_text (record, NAME_FIELD)));
  else
    label = tl_wording_record (record);

  choice = g_hash_table_lookup (gathering->known, id);
  if (choice != NULL && strcmp (choice->label, label) == 0)
    g_ptr_array_add (gathering->items, g_object_ref (choice));
  else
    g_ptr_array_add (gathering->items, tl_option_new (id, label));

  return TRUE;
}

static void
gather_all (TlOptions *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Gathering gathering = { .self = self, .known = known };
  g_autoptr (GPtrArray) old_items = self->items;
  guint n_removed = old_items->len;

  for (guint i = 0; i < old_items->len; i++)
    {
      TlOption *choice = old_items->pdata[i];

      g_hash_table_insert (known, choice->id, choice);
    }

  gathering.items = self->items = g_ptr_array_new_with_free_func (g_object_unref);
  /* Translators: the answer that nobody of the team is meant, and that nothing in a list is. */
  g_ptr_array_add (self->items, tl_option_new ("", self->target == TL_TYPE_MEMBER ? _("Nobody") : _("None")));
  tl_record_foreach (self->strategy, gather, &gathering);
  gathering.translate = TRUE;
  tl_record_foreach (self->catalogue, gather, &gathering);

  if (n_removed == 0)
    return;

  self->changing = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_removed, self->items->len);
  self->changing = FALSE;
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
}

static void
rename_record (TlOptions *self,
               TlRecord  *record)
{
  g_autofree char *label = tl_wording_record (record);
  const char *id = tl_record_get_id (record);

  for (guint i = 0; i < self->items->len; i++)
    {
      TlOption *choice = self->items->pdata[i];

      if (strcmp (choice->id, id) != 0 || strcmp (choice->label, label) == 0)
        continue;

      self->items->pdata[i] = tl_option_new (id, label);
      self->changing = TRUE;
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
      self->changing = FALSE;
      g_object_unref (choice);
      g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
      return;
    }
}

static void
on_changed (TlOptions *self,
            TlChange  *change)
{
  if (change->kind == TL_CHANGE_SET)
    {
      if (change->field == NAME_FIELD && G_OBJECT_TYPE (change->record) == self->target)
        rename_record (self, change->record);
    }
  else if (G_OBJECT_TYPE (change->item) == self->target)
    gather_all (self);
}

/**
 * tl_options_get_records:
 * @document: a document
 * @target: the type of the records
 *
 * The records that a reference can lead to: those of the strategy, then those
 * of the catalogue, with "none" first. One list a type serves all rows.
 *
 * Returns: (transfer none): the list, which lives as long as the document
 */
TlOptions *
tl_options_get_records (TlDocument *document,
                        GType       target)
{
  g_autofree char *key = g_strconcat ("tl-options-", g_type_name (target), NULL);
  TlOptions *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), key);
  if (self != NULL)
    return self;

  self = tl_options_new ();
  self->strategy = g_object_ref (tl_document_get_strategy (document));
  self->catalogue = g_object_ref (tl_document_get_catalogue (document));
  self->target = target;
  gather_all (self);
  g_signal_connect_object (tl_document_get_envelope (document), "changed",
                           G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (document), key, self, g_object_unref);

  return self;
}
