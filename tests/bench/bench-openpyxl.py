#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how many milliseconds openpyxl takes to write the cells of a workbook.

Usage: bench-openpyxl.py WORKBOOK ROUNDS
"""

import io
import sys
import time

import openpyxl


def write(sheets):
    book = openpyxl.Workbook(write_only=True)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(io.BytesIO())


def main():
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    sheets = [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in book]
    times = []
    for _ in range(int(sys.argv[2])):
        begin = time.process_time()
        write(sheets)
        times.append(time.process_time() - begin)
    print(1000 * min(times))


main()
