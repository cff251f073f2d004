/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Where the window's resources are. */
#define TL_RESOURCE_PREFIX "/io/github/throughline/Throughline/"
#define TL_RESOURCE_UI TL_RESOURCE_PREFIX "ui/"
