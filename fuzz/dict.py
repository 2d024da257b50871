"""Writes what the harnesses know of words, from the tables of the project.

usage: dict.py HARNESS > FILE    a libFuzzer dictionary
       dict.py slots > FILE      words that stand in each other's place, in C

Of releases: marks, the labels and cues of every lexicon, and what attacks
output. Of YAML: the keys and choices of meta.def, the ids of the rules.
"""
import glob
import re
import sys

import yaml

# Harnesses whose input is YAML first of all.
YAML = ("schema", "lexicon", "yaml")

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


def of_lexicon(words):
    for key in ("section-labels", "statement-leads", "pronouns", "honorifics"):
        yield from leaves(words.get(key, []))
    for verb in words.get("verbs", [])[:40]:
        yield from verb.get("forms", [])[:2]
    for fixed in words.get("fixed", []):
        yield re.sub(r"\{.*?\}", "", fixed["pattern"]).strip()


def marks():
    for row in table("src/lex/quotemark.def", "GLYPH"):
        yield row[0].encode().decode("unicode_escape").encode(
            "latin-1").decode("utf-8")


def lexicons():
    for path in sorted(glob.glob("schemas/lexicon/*.yaml")):
        yield yaml.safe_load(open(path, encoding="utf-8"))


def release():
    yield from HOSTILE
    yield from marks()
    for words in lexicons():
        yield from of_lexicon(words)


def meta(macro):
    """The last part of each key of meta.def, and the choices of each."""
    for row in table("src/schema/meta.def", macro):
        yield [row[0].split(".")[-1]]
        for text in row[1:]:
            if "|" in text:
                yield text.split("|")


def schema():
    yield from ["extends: standard", "rules:", "structure:", "  - id: ", "&a",
                "*a", "!!str ", "<<: ", "%TAG ! a", "---", "...", "? ", "[",
                "{", "| ", "> ", "{city}", "{dash}", "[{date}]", "(a|b)"]
    for macro in ("KEY", "SECTION_KEY", "SECTION_KIND"):
        for words in meta(macro):
            yield from words
    for row in table("src/rules/rules.def", "RULE"):
        yield row[0]


def slots():
    """Lists of words; one may stand where another of its list does."""
    yield list(marks())
    yield [" -- ", " - ", "-", "\u2013", "\u2014", " \u2014 ", ":", ", "]
    yield ["\n", "\r\n", "\n\n", "\r", "\u2028", "\x85"]
    yield [" ", "\u00a0", "\u202f", "\u2009", "\t", "\u200b", "  "]
    for words in lexicons():
        for key in ("months", "weekdays", "honorifics", "titles", "pronouns",
                    "conjunctions", "prepositions", "determiners"):
            yield list(leaves(words.get(key, [])))
        yield [form for verb in words.get("verbs", [])[:60]
               for form in verb.get("forms", [])]
        yield [labels[0] for labels in map(
            lambda node: list(leaves(node)),
            words.get("section-labels", {}).values()) if labels]
    for macro in ("KEY", "SECTION_KEY"):
        yield [words[0] for words in meta(macro)]
        yield from (words for words in meta(macro) if len(words) > 1)
    yield [row[0] for row in table("src/rules/rules.def", "RULE")]
    yield ["off", "info", "warning", "error"]


def escaped(word):
    return "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else
                   "\\x%02X" % b for b in word.encode("utf-8"))


def write_dictionary(harness):
    words = schema() if harness in YAML else release()
    for word in sorted({w for w in words if w and len(w) < 64}):
        print('"%s"' % escaped(word))


def write_slots():
    rows = []
    print('/* Made by dict.py. */\n#include "../../fuzz/slots.h"\n')
    for words in slots():
        words = [w for w in dict.fromkeys(words) if isinstance(w, str) and w]
        if len(words) < 2:
            continue
        print("static const char *const slot_%d[] = {" % len(rows))
        for word in words:
            print('\t"%s",' % "".join("\\%03o" % b for b in word.encode()))
        print("};")
        rows.append("\t{%d, slot_%d}," % (len(words), len(rows)))
    print("const Slot fuzz_slots[] = {\n%s\n};" % "\n".join(rows))
    print("const uint32_t fuzz_slot_count = %d;" % len(rows))


if __name__ == "__main__":
    if sys.argv[1] == "slots":
        write_slots()
    else:
        write_dictionary(sys.argv[1])
