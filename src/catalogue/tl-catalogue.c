/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-catalogue.h"

struct _TlCatalogue
{
  TlRecord parent_instance;

  GHashTable *index; /* id → borrowed record; NULL until something is looked up */
};

G_DEFINE_FINAL_TYPE (TlCatalogue, tl_catalogue, TL_TYPE_RECORD)

static void
tl_catalogue_finalize (GObject *object)
{
  TlCatalogue *self = TL_CATALOGUE (object);

  g_clear_pointer (&self->index, g_hash_table_unref);

  G_OBJECT_CLASS (tl_catalogue_parent_class)->finalize (object);
}

static void
tl_catalogue_class_init (TlCatalogueClass *klass)
{
  GParamSpec *fields[] = {
    [TL_CATALOGUE_SOURCES] = tl_param_list ("sources", TL_TYPE_SOURCE),
    [TL_CATALOGUE_FORMATS] = tl_param_list ("formats", TL_TYPE_FORMAT),
    [TL_CATALOGUE_CHANNELS] = tl_param_list ("channels", TL_TYPE_CHANNEL),
    [TL_CATALOGUE_INDUSTRIES] = tl_param_list ("industries", TL_TYPE_INDUSTRY),
    [TL_CATALOGUE_KPIS] = tl_param_list ("kpis", TL_TYPE_KPI_DEFINITION),
    [TL_CATALOGUE_DUTIES] = tl_param_list ("duties", TL_TYPE_DUTY),
    [TL_CATALOGUE_ESTIMATES] = tl_param_child ("estimates", TL_TYPE_ESTIMATES),
    [TL_CATALOGUE_ESTIMATES_SOURCE] = tl_param_ref ("estimates-source", TL_TYPE_SOURCE),
  };

  G_OBJECT_CLASS (klass)->finalize = tl_catalogue_finalize;

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
tl_catalogue_init (TlCatalogue *self G_GNUC_UNUSED)
{
}

/**
 * tl_catalogue_find:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Looks up a record of any type. From the second time on it takes the same
 * short time whatever the catalogue's size, unlike tl_record_find().
 *
 * Returns: (transfer none) (nullable): the record
 */
TlRecord *
tl_catalogue_find (TlCatalogue *self,
                   const char  *id)
{
  g_return_val_if_fail (TL_IS_CATALOGUE (self), NULL);

  if (id == NULL)
    return NULL;

  if (self->index == NULL)
    self->index = tl_record_index (self);

  return g_hash_table_lookup (self->index, id);
}

static gpointer
find_of_type (TlCatalogue *self,
              const char  *id,
              GType        type)
{
  TlRecord *record = tl_catalogue_find (self, id);

  return record != NULL && G_TYPE_CHECK_INSTANCE_TYPE (record, type) ? record : NULL;
}

/**
 * tl_catalogue_find_channel:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Looks up a built-in channel. Channels of one's own are in the strategy.
 *
 * Returns: (transfer none) (nullable): the channel
 */
TlChannel *
tl_catalogue_find_channel (TlCatalogue *self,
                           const char  *id)
{
  return find_of_type (self, id, TL_TYPE_CHANNEL);
}

/**
 * tl_catalogue_find_format:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the format
 */
TlFormat *
tl_catalogue_find_format (TlCatalogue *self,
                          const char  *id)
{
  return find_of_type (self, id, TL_TYPE_FORMAT);
}

/**
 * tl_catalogue_find_kpi:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the definition of the KPI
 */
TlKpiDefinition *
tl_catalogue_find_kpi (TlCatalogue *self,
                       const char  *id)
{
  return find_of_type (self, id, TL_TYPE_KPI_DEFINITION);
}

/**
 * tl_catalogue_find_industry:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the industry
 */
TlIndustry *
tl_catalogue_find_industry (TlCatalogue *self,
                            const char  *id)
{
  return find_of_type (self, id, TL_TYPE_INDUSTRY);
}

/**
 * tl_catalogue_find_source:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the source
 */
TlSource *
tl_catalogue_find_source (TlCatalogue *self,
                          const char  *id)
{
  return find_of_type (self, id, TL_TYPE_SOURCE);
}

/**
 * tl_catalogue_find_duty:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the duty
 */
TlDuty *
tl_catalogue_find_duty (TlCatalogue *self,
                        const char  *id)
{
  return find_of_type (self, id, TL_TYPE_DUTY);
}

/**
 * tl_catalogue_find_usage:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Looks up a wave of a survey. Its owner is the channel.
 *
 * Returns: (transfer none) (nullable): the usage
 */
TlUsage *
tl_catalogue_find_usage (TlCatalogue *self,
                         const char  *id)
{
  return find_of_type (self, id, TL_TYPE_USAGE);
}

/**
 * tl_catalogue_find_benchmark:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Looks up what others reach. Its owner is the channel.
 *
 * Returns: (transfer none) (nullable): the benchmark
 */
TlBenchmark *
tl_catalogue_find_benchmark (TlCatalogue *self,
                             const char  *id)
{
  return find_of_type (self, id, TL_TYPE_BENCHMARK);
}

/**
 * tl_catalogue_find_cadence:
 * @self: a catalogue
 * @id: (nullable): an id
 *
 * Looks up how often others post. Its owner is the channel.
 *
 * Returns: (transfer none) (nullable): the cadence
 */
TlCadence *
tl_catalogue_find_cadence (TlCatalogue *self,
                           const char  *id)
{
  return find_of_type (self, id, TL_TYPE_CADENCE);
}

/**
 * tl_catalogue_get_estimates:
 * @self: a catalogue
 *
 * Returns: (transfer none): the numbers of the plan's rules
 */
TlEstimates *
tl_catalogue_get_estimates (TlCatalogue *self)
{
  g_return_val_if_fail (TL_IS_CATALOGUE (self), NULL);

  return tl_record_get_child (self, TL_CATALOGUE_ESTIMATES);
}
