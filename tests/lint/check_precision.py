"""The figures of docs/precision.md."""
import os
import re
import sys

from tree import text

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "..", "eval"))
import wilson  # noqa: E402

PAGE = "docs/precision.md"


def check_precision():
    """Each row of docs/precision.md can be true, and their sum is today's."""
    page = text(PAGE)
    rules = set(re.findall(r'RULE\(\w+, "([a-z-]+)"',
                           text("src/rules/rules.def")))
    for row in wilson.rows(page):
        found, judged, true = (int(row[name].replace(",", ""))
                               for name in ("Findings", "Judged", "True"))
        if row["Rule"] not in rules:
            yield "%s: there is no rule %s" % (PAGE, row["Rule"])
        if not true <= judged <= found:
            yield "%s: %s: %d true of %d judged of %d" % (
                PAGE, row["Rule"], true, judged, found)
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", row["Date"]):
            yield "%s: %s: no date" % (PAGE, row["Rule"])
    if wilson.renewed(page) != page:
        yield "%s: run tests/eval/wilson.py --write" % PAGE
