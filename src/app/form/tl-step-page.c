/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-step-page.h"

#include "app/tl-resource.h"

typedef struct
{
  TlForm *form;
} TlStepPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TlStepPage, tl_step_page, TL_TYPE_PAGE)

static TlStepPagePrivate *
get_private (TlStepPage *self)
{
  return tl_step_page_get_instance_private (self);
}

static void
tl_step_page_reveal (TlPage     *page,
                     const char *path)
{
  tl_form_reveal_path (get_private (TL_STEP_PAGE (page))->form, path);
}

static void
tl_step_page_constructed (GObject *object)
{
  TlStepPage *self = TL_STEP_PAGE (object);
  TlStepPageClass *klass = TL_STEP_PAGE_GET_CLASS (self);
  TlDocument *document = tl_page_get_document (TL_PAGE (self));

  G_OBJECT_CLASS (tl_step_page_parent_class)->constructed (object);

  tl_form_set_up (get_private (self)->form, document, TL_RECORD (tl_document_get_strategy (document)),
                  klass->groups, klass->n_groups);
}

static void
tl_step_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_STEP_PAGE);

  G_OBJECT_CLASS (tl_step_page_parent_class)->dispose (object);
}

static void
tl_step_page_class_init (TlStepPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tl_step_page_constructed;
  object_class->dispose = tl_step_page_dispose;
  TL_PAGE_CLASS (klass)->reveal = tl_step_page_reveal;

  g_type_ensure (TL_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-step-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, TlStepPage, form);
}

static void
tl_step_page_init (TlStepPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TlForm *
tl_step_page_get_form (TlStepPage *self)
{
  g_return_val_if_fail (TL_IS_STEP_PAGE (self), NULL);

  return get_private (self)->form;
}
