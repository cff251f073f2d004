/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/tl-exporter.h"

G_BEGIN_DECLS

/* The brief as PDF, on the paper of the business's country. */
extern const TlExporter tl_brief_exporter;

G_END_DECLS
