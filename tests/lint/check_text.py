"""Bytes, blanks, names and lengths of files."""
import collections
import os
import re

from tree import bare, code, data, files, text

# Texts whose odd bytes and blanks are the point.
FIXTURES = ("corpus/", "tests/rules/", "tests/syntax/", "tests/schema/",
            "tests/cli/")
FILE_LINES = 500
HARNESS_LINES = 60
FUNCTION_LINES = 60


def written():
    """Files that people wrote as text."""
    return [f for f in files() if not f.startswith(FIXTURES) or
            f.endswith((".c", ".h", ".def", ".py", ".sh", ".md"))]


def check_bytes():
    """Files are UTF-8 with LF line ends and one newline at their end."""
    for path in written():
        raw = data(path)
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            yield "%s: not UTF-8" % path
        if b"\r" in raw:
            yield "%s: CR in a line end" % path
        if raw and (not raw.endswith(b"\n") or raw.endswith(b"\n\n")):
            yield "%s: not exactly one newline at the end" % path


def check_blanks():
    """No blanks at line ends, none before a tab."""
    for path in written():
        for number, line in enumerate(text(path).split("\n"), 1):
            where = "%s:%d: " % (path, number)
            if line != line.rstrip(" \t") and not path.endswith(".md"):
                yield where + "blank at the end of the line"
            if re.match(r" +\t", line):
                yield where + "blank before a tab"


def check_unfinished():
    """Nothing is left to do in the sources: an issue says it."""
    word = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
    for path in written():
        for number, line in enumerate(text(path).split("\n"), 1):
            if word.search(line) and path.startswith(
                    ("src", "fuzz", "tests/unit", "tests/lint", "Makefile")):
                yield "%s:%d: unfinished" % (path, number)


def check_file_names():
    """A source file's name is unique; a family of rules is named after what
    it judges."""
    same = collections.defaultdict(list)
    for path in code("src"):
        if not path.startswith("src/rules/"):
            same[os.path.basename(path)].append(path)
    for name, paths in same.items():
        if len(paths) > 1:
            yield "%s: %s" % (name, " ".join(paths))


def check_seed_names():
    """A fuzzing input is named after what it showed, not by libFuzzer."""
    for path in files():
        if re.search(r"^corpus/.*[0-9a-f]{40}$", path):
            yield path


def check_file_length():
    """A file has at most 500 lines and one purpose, a harness at most 60."""
    for path in code("src", "fuzz", "tests", kinds=(".c", ".h", ".py")):
        lines = text(path).count("\n")
        most = HARNESS_LINES if path.startswith("fuzz/fuzz_") else FILE_LINES
        if lines > most:
            yield "%s: %d lines, at most %d" % (path, lines, most)


def functions(path):
    """(name, first line, lines) of each function: a `{` at the line's begin,
    after a line that begins with its name, to the `}` at a line's begin. The
    cases of a switch are a table and don't count."""
    lines = bare(path).split("\n")
    begin = None
    for number, line in enumerate(lines):
        name = re.match(r"(\w+)\(", line)
        if name:
            begin = (name.group(1), number)
        elif line.startswith("{") and begin:
            first = number
            while number + 1 < len(lines) and lines[number] != "}":
                number += 1
            cases = sum(line.startswith("\tcase ")
                        for line in lines[first:number])
            yield begin[0], begin[1] + 1, number - first - 1 - cases
            begin = None


def check_function_length():
    """A function has at most 60 lines, about 40 is the aim; a unit test may
    be a list."""
    for path in code("src", "fuzz", "tests", kinds=(".c",)):
        if path.startswith("tests/unit/"):
            continue
        for name, line, length in functions(path):
            if length > FUNCTION_LINES:
                yield "%s:%d: %s has %d lines" % (path, line, name, length)


def check_first_lines():
    """A source begins with its name and what it is in one sentence."""
    for path in code("src", "fuzz", "tests", kinds=(".c", ".h")):
        name = os.path.basename(path)
        if not text(path).startswith("/* %s - " % name):
            yield "%s:1: does not begin with /* %s - " % (path, name)
