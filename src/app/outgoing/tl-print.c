/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-print.h"

#include "export/brief/tl-brief.h"
#include "export/tl-paper-size.h"

#include "tl-export-copy.h"

/* How long the program waits for the pages at a time, before it looks after itself
 * again: half of what a screen shows a picture for. */
#define GLANCE_US 8000

/* What is printed. The thread has it until @laid_out. */
typedef struct
{
  TlExportCopy *document;
  double width; /* of the paper, in points */
  double height;

  GMutex lock; /* of what follows */
  GCond wake;
  gboolean laid_out;
  TlBrief *brief; /* or NULL: there is nothing to print */
} Print;

static void
print_clear (gpointer data)
{
  Print *self = data;

  g_clear_pointer (&self->brief, tl_brief_free);
  g_cond_clear (&self->wake);
  g_mutex_clear (&self->lock);
  tl_export_copy_unref (self->document);
}

static void
print_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, print_clear);
}

static gpointer
lay_out (gpointer data)
{
  Print *self = data;
  TlExportInput input;
  TlBrief *brief = NULL;

  if (tl_export_copy_open (self->document, &input, NULL, NULL))
    {
      brief = tl_brief_new (&input, self->width, self->height);
      tl_export_copy_close (self->document);
    }

  g_mutex_lock (&self->lock);
  self->brief = brief;
  self->laid_out = TRUE;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);

  print_unref (self);

  return NULL;
}

static void
on_begin (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          gpointer           user_data)
{
  Print *self = user_data;

  self->width = gtk_print_context_get_width (context);
  self->height = gtk_print_context_get_height (context);
  self->laid_out = FALSE;
  g_clear_pointer (&self->brief, tl_brief_free);
  g_thread_unref (g_thread_new ("brief", lay_out, g_atomic_rc_box_acquire (self)));
}

/* Called again and again until there are pages. */
static gboolean
on_paginate (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             gpointer           user_data)
{
  Print *self = user_data;
  const gint64 end = g_get_monotonic_time () + GLANCE_US;
  gboolean laid_out;

  g_mutex_lock (&self->lock);
  while (!self->laid_out && g_cond_wait_until (&self->wake, &self->lock, end))
    ;
  laid_out = self->laid_out;
  g_mutex_unlock (&self->lock);

  if (!laid_out)
    return FALSE;

  if (self->brief != NULL)
    gtk_print_operation_set_n_pages (operation, (int) tl_brief_get_n_pages (self->brief));
  else
    gtk_print_operation_cancel (operation);

  return TRUE;
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  const Print *self = user_data;

  tl_brief_draw_page (self->brief, (guint) page, gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
new_page_setup (TlDocument *document)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (tl_paper_is_letter (tl_document_get_strategy (document))
                                                ? GTK_PAPER_NAME_LETTER
                                                : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);

  return setup;
}

/**
 * tl_print_operation_new:
 * @document: a document
 *
 * Makes an operation that prints the brief of @document as it is now, at first on the
 * paper of the business's country. The pages are laid out in a thread.
 *
 * Returns: (transfer full): the operation
 */
GtkPrintOperation *
tl_print_operation_new (TlDocument *document)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autofree char *title = NULL;
  Print *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  self = g_atomic_rc_box_new0 (Print);
  self->document = tl_export_copy_new (document);
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);

  title = tl_document_dup_title (document);
  setup = new_page_setup (document);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_object_set_data_full (G_OBJECT (operation), "print", self, print_unref);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), self);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), self);

  return operation;
}
