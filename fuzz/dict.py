"""Writes a libFuzzer dictionary from the tables of the project.

usage: dict.py release|schema > FILE

release: marks, the labels and cues of every lexicon, and what attacks
output. schema: the keys and choices of meta.def, the ids of the rules.
"""
import glob
import re
import sys

import yaml

HOSTILE = ["\ufeff", "\u202e", "\u200d", "\u00a0", "\u0301", "\r\n", "\0",
           "\x1b[31m", "%0A", "::error ", "]]>", "</script>", "\x85", "\u2028",
           "https://", "mailto:", "ann@example.org", "+1 555 010 0199",
           "(BUSINESS WIRE) -- ", " \u2014 ", "March 4, 2024", "U.S.", "Jr."]


def table(path, macro):
    """The rows of a .def file: lists of their string arguments."""
    row = re.compile(r"^\s*%s\((.*)\)" % macro)
    for line in open(path, encoding="utf-8"):
        match = row.match(line)
        if match:
            yield re.findall(r'"((?:[^"\\]|\\.)*)"', match.group(1))


def leaves(node):
    if isinstance(node, dict):
        for value in node.values():
            yield from leaves(value)
    elif isinstance(node, list):
        for value in node:
            yield from leaves(value)
    elif isinstance(node, str):
        yield node


def of_lexicon(path):
    words = yaml.safe_load(open(path, encoding="utf-8"))
    for key in ("section-labels", "statement-leads", "pronouns", "honorifics"):
        yield from leaves(words.get(key, []))
    for verb in words.get("verbs", [])[:40]:
        yield from verb.get("forms", [])[:2]
    for fixed in words.get("fixed", []):
        yield re.sub(r"\{.*?\}", "", fixed["pattern"]).strip()


def release():
    yield from HOSTILE
    for row in table("src/lex/quotemark.def", "GLYPH"):
        yield row[0].encode().decode("unicode_escape").encode(
            "latin-1").decode("utf-8")
    for path in sorted(glob.glob("schemas/lexicon/*.yaml")):
        yield from of_lexicon(path)


def schema():
    yield from ["extends: standard", "rules:", "structure:", "  - id: ", "&a",
                "*a", "!!str ", "<<: ", "%TAG ! a", "---", "...", "? ", "[",
                "{", "| ", "> ", "{city}", "{dash}", "[{date}]", "(a|b)"]
    for macro in ("KEY", "SECTION_KEY", "SECTION_KIND"):
        for row in table("src/schema/meta.def", macro):
            yield row[0].split(".")[-1]
            for text in row[1:]:
                if "|" in text:
                    yield from text.split("|")
    for row in table("src/rules/rules.def", "RULE"):
        yield row[0]


def escaped(word):
    return "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else
                   "\\x%02X" % b for b in word.encode("utf-8"))


if __name__ == "__main__":
    words = {"release": release, "schema": schema}[sys.argv[1]]()
    for word in sorted({w for w in words if w and len(w) < 64}):
        print('"%s"' % escaped(word))
