#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer in Python of bench-export.

Usage: bench-openpyxl.py WORKBOOK ROUNDS CELLS

Writes to CELLS which cells the workbook has, and prints how many milliseconds openpyxl takes to write the same, in as many fonts.
A line of CELLS is a sheet's name, or what a cell holds: kind, row, column, number of its format, value of a formula
and text or number, with tabs between; \\t, \\n and \\\\ stand for themselves.
"""

import datetime
import io
import sys
import time

import openpyxl
from openpyxl.styles import Font

EPOCH = datetime.datetime(1899, 12, 30)


def number_of(value):
    if isinstance(value, datetime.time):
        value = datetime.datetime.combine(EPOCH, value)
    if isinstance(value, datetime.datetime):
        return (value - EPOCH) / datetime.timedelta(days=1)
    return float(value or 0)


def escaped(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def line_of(cell, value):
    if cell.value is None:
        kind, result, content = "blank", 0, ""
    elif cell.data_type == "f":
        kind, result, content = "formula", value if isinstance(value, (int, float)) else 0, escaped(str(cell.value))
    elif isinstance(cell.value, str):
        kind, result, content = "text", 0, escaped(cell.value)
    else:
        kind, result, content = "number", 0, repr(number_of(cell.value))
    return f"{kind}\t{cell.row - 1}\t{cell.column - 1}\t{cell.style_id}\t{result!r}\t{content}\n"


def list_cells(path, out):
    values = openpyxl.load_workbook(path, data_only=True)
    with open(out, "w", encoding="utf-8") as file:
        for sheet in openpyxl.load_workbook(path):
            file.write(f"sheet\t{sheet.title}\n")
            for key, cell in sorted(sheet._cells.items()):
                file.write(line_of(cell, values[sheet.title].cell(*key).value))


def write(sheets):
    book = openpyxl.Workbook()
    fonts = {}
    for name, cells in sheets:
        sheet = book.create_sheet(name)
        for row, column, style, value in cells:
            cell = sheet.cell(row, column, value)
            if style:
                cell.font = fonts.setdefault(style, Font(size=8 + style))
    book.save(io.BytesIO())


def main():
    path, rounds, out = sys.argv[1:]
    list_cells(path, out)
    sheets = [(sheet.title, [(*key, cell.style_id, cell.value) for key, cell in sorted(sheet._cells.items())])
              for sheet in openpyxl.load_workbook(path)]
    times = []
    for _ in range(int(rounds)):
        begin = time.process_time()
        write(sheets)
        times.append(time.process_time() - begin)
    print(1000 * min(times))


main()
