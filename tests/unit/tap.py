# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs test cases and prints what the Test Anything Protocol wants."""

import os
import sys
import unittest


class _Result(unittest.TextTestResult):
    n = 0

    def line(self, word, test, note=""):
        type(self).n += 1
        print(f"{word} {self.n} {test.id().partition('.')[2]}{note}", flush=True)

    def addSuccess(self, test):
        self.line("ok", test)

    def addSkip(self, test, reason):
        self.line("ok", test, f" # SKIP {reason}")

    def addFailure(self, test, err):
        self.explain(test, err)

    def addError(self, test, err):
        self.explain(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.explain(subtest, err)

    def explain(self, test, err):
        self.failures.append((test, ""))
        self.line("not ok", test)
        for line in self._exc_info_to_string(err, test).splitlines():
            print(f"# {line}", flush=True)


def run(*classes):
    """Returns the exit status of a program that did nothing else."""
    load = unittest.defaultTestLoader.loadTestsFromTestCase
    suite = unittest.TestSuite(load(case) for case in classes)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        result = unittest.TextTestRunner(stream=nowhere, resultclass=_Result).run(suite)
    print(f"1..{_Result.n}")
    sys.stdout.flush()
    return 0 if result.wasSuccessful() else 1
