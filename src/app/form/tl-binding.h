/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/tl-bind-row.h"

G_BEGIN_DECLS

/*
 * TlBinding:
 *
 * What ties a row to a field. Handlers are connected with it as their object,
 * so that they go with it.
 */
#define TL_TYPE_BINDING (tl_binding_get_type ())
G_DECLARE_FINAL_TYPE (TlBinding, tl_binding, TL, BINDING, GObject)

struct _TlBinding
{
  GObject parent_instance;

  TlRecord *record; /* weak */
  guint field;
  GParamSpec *pspec;
  TlFieldKind kind;
  GtkWidget *row;   /* borrowed: it owns this */
  TlBindWrite write;
  gboolean updating; /* the row is being made to show what is stored */
  gboolean waits;    /* what is typed is stored only when the person is done with it */
  gboolean touched;  /* of one that waits: something was typed since */

  /* Of rows in which a number is typed: what was stored before. */
  GValue before;
  gboolean restoring; /* it is being stored again, under what is typed */

  char *title;      /* of the row, without what is expected */
  char *expected;   /* said in the title while something else is typed */

  /* Of rows with choices. */
  GListStore *unknown; /* a stored value that is none of the choices */
  GListModel *choices;

  void (*update) (TlBinding *self); /* makes the row show what is stored */
  void (*leave)  (TlBinding *self); /* the person leaves the row, or NULL */

  /* Of rows that can hold what is not stored, or NULL. */
  TlTyped (*get_typed) (TlBinding *self);
  void    (*drop)      (TlBinding *self); /* makes the row show nothing else */
};

void tl_binding_store     (TlBinding    *self,
                           const GValue *value);
void tl_binding_set_wrong (TlBinding    *self,
                           gboolean      wrong);
void tl_binding_mark      (TlBinding    *self,
                           gboolean      wrong);
void tl_binding_seal      (TlBinding    *self);

/* One for each kind of row; each connects the row and sets `update`. */
void tl_binding_bind_entry  (TlBinding *self);
void tl_binding_bind_text   (TlBinding *self);
void tl_binding_bind_spin   (TlBinding *self);
void tl_binding_bind_switch (TlBinding *self);
void tl_binding_bind_combo  (TlBinding *self);
void tl_binding_bind_chips  (TlBinding *self);

/*
 * TlTextChange:
 *
 * The smallest replacement that makes one text of another, in characters.
 */
typedef struct
{
  guint start;
  guint end;            /* of what goes, in the old text */
  const char *inserted; /* what comes, in the new text */
  gsize n_bytes;        /* of @inserted */
  guint n_inserted;
} TlTextChange;

void tl_text_change_find (TlTextChange *change,
                          const char   *old_text,
                          const char   *new_text,
                          guint         cursor);

G_END_DECLS
