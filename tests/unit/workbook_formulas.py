# SPDX-License-Identifier: GPL-3.0-or-later
"""Works out the formulas of our workbooks, as a spreadsheet would.

Knows what we write and no more: IF, AND, OR, NOT, ISNUMBER, MIN, MAX, SUM, ABS, LARGE,
SUMPRODUCT, the four operations, comparisons, words in quotes, cells and ranges, of other
sheets and by names too. What is done to a range is done to each of its cells. An empty
cell is None, and counts as 0 in a sum.
"""

import datetime
import operator
import re

from openpyxl.utils.datetime import to_excel

TOKENS = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
           |(?P<word>"(?:[^"]|"")*")
           |(?P<place>(?:'(?P<sheet>(?:[^']|'')*)'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)
           |(?P<name>[A-Z]+)(?=\()
           |(?P<range>[A-Z][A-Za-z]+)
           |(?P<sign><>|<=|>=|[-+*/(),=<>]))""",
    re.VERBOSE,
)
COMPARISONS = {"=": operator.eq, "<>": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt,
               ">=": operator.ge}


def rank(value):
    """Numbers come before words."""
    return (isinstance(value, str), value if value is not None else 0)


def as_number(value):
    """Days and times are numbers to formulas."""
    return to_excel(value) if isinstance(value, (datetime.datetime, datetime.time)) else value


def number(value):
    if value is None:
        return 0
    if isinstance(value, str):
        raise ValueError(f"{value!r} is no number")
    return value


def each(work, left, right):
    """What @work makes of two values, or of each cell of a range and a value or another range."""
    if not isinstance(left, list) and not isinstance(right, list):
        return work(left, right)
    n = len(left if isinstance(left, list) else right)
    lefts = left if isinstance(left, list) else [left] * n
    rights = right if isinstance(right, list) else [right] * n
    return [work(*pair) for pair in zip(lefts, rights, strict=True)]


def sum_products(columns):
    """Of ranges, words in them being 0."""
    total = 0
    for row in zip(*(column if isinstance(column, list) else [column] for column in columns), strict=True):
        product = 1
        for value in row:
            product *= value if isinstance(value, (int, float)) else 0
        total += product
    return total


class Formula:
    def __init__(self, text, sheet, values):
        """@values: by the name of a sheet, something that has cells by their places."""
        if not text.startswith("="):
            raise ValueError(text)
        self.sheet = sheet
        self.values = values
        self.tokens = []
        place = 1
        while place < len(text):
            match = TOKENS.match(text, place)
            if match is None:
                raise ValueError(f"{text}, from {text[place:]}")
            self.tokens.append(match)
            place = match.end()
        self.next = 0

    def peek(self):
        return self.tokens[self.next].group().strip() if self.next < len(self.tokens) else ""

    def take(self, sign=None):
        token = self.tokens[self.next]
        if sign is not None and self.peek() != sign:
            raise ValueError(f"{sign} expected, not {self.peek()}")
        self.next += 1
        return token

    def value(self):
        value = self.comparison()()
        if self.next != len(self.tokens):
            raise ValueError(f"more than a formula: {self.peek()}")
        return value

    # Each of these returns a function, so that IF works out one branch only.

    def comparison(self):
        left = self.sum()
        if self.peek() not in COMPARISONS:
            return left
        compare = COMPARISONS[self.take().group().strip()]
        right = self.sum()
        return lambda: each(lambda one, other: compare(rank(one), rank(other)), left(), right())

    def sum(self):
        left = self.product()
        while self.peek() in ("+", "-"):
            left = self.join(left, self.take().group().strip(), self.product())
        return left

    def product(self):
        left = self.operand()
        while self.peek() in ("*", "/"):
            left = self.join(left, self.take().group().strip(), self.operand())
        return left

    @staticmethod
    def join(left, sign, right):
        work = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}[sign]
        return lambda: each(lambda one, other: work(number(one), number(other)), left(), right())

    def operand(self):
        token = self.take()
        if token["number"]:
            return lambda: float(token["number"])
        if token["word"]:
            return lambda: token["word"][1:-1].replace('""', '"')
        if token["place"]:
            return lambda: self.cells(token)
        if token["range"]:
            return lambda: self.named_cells(token["range"])
        if token["name"]:
            return self.call(token["name"])
        if token["sign"] == "-":
            inner = self.operand()
            return lambda: -number(inner())
        if token["sign"] == "(":
            inner = self.comparison()
            self.take(")")
            return inner
        raise ValueError(f"unexpected {token.group()}")

    def cells(self, token):
        place = token["place"].rpartition("!")[2].replace("$", "")
        found = self.values[token["sheet"] or self.sheet][place]
        if isinstance(found, tuple):
            return [as_number(cell.value) for row in found for cell in row]
        return as_number(found.value)

    def named_cells(self, name):
        (sheet, place), = self.values.defined_names[name].destinations
        found = self.values[sheet][place.replace("$", "")]
        cells = [cell for row in found for cell in row] if isinstance(found, tuple) else [found]
        return [as_number(cell.value) for cell in cells]

    def call(self, name):
        self.take("(")
        arguments = [self.comparison()]
        while self.peek() == ",":
            self.take(",")
            arguments.append(self.comparison())
        self.take(")")
        return lambda: self.work_out(name, arguments)

    @staticmethod
    def work_out(name, arguments):
        def numbers():
            for argument in arguments:
                value = argument()
                yield from (each for each in (value if isinstance(value, list) else [value])
                            if isinstance(each, (int, float)))

        if name == "IF":
            return arguments[1 if arguments[0]() else 2]()
        if name == "AND":
            return all([argument() for argument in arguments])
        if name == "OR":
            return any([argument() for argument in arguments])
        if name == "NOT":
            return not arguments[0]()
        if name == "ISNUMBER":
            return isinstance(arguments[0](), (int, float))
        if name == "ABS":
            return abs(number(arguments[0]()))
        if name == "LARGE":
            values = arguments[0]()
            return sorted(values if isinstance(values, list) else [values])[-int(arguments[1]())]
        if name == "SUMPRODUCT":
            return sum_products([argument() for argument in arguments])
        if name in ("MIN", "MAX", "SUM"):
            return {"MIN": min, "MAX": max, "SUM": sum}[name](list(numbers()))
        raise ValueError(f"we do not write {name}")
