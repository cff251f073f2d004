/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-menu-button.h"

#include "tl-resource.h"

struct _TlMenuButton
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (TlMenuButton, tl_menu_button, ADW_TYPE_BIN)

static void
tl_menu_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_MENU_BUTTON);

  G_OBJECT_CLASS (tl_menu_button_parent_class)->dispose (object);
}

static void
tl_menu_button_class_init (TlMenuButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tl_menu_button_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), TL_RESOURCE_UI "tl-menu-button.ui");
}

static void
tl_menu_button_init (TlMenuButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
