#!/usr/bin/env python3
"""sample.py - a real release, clean and with one fault at a time.

usage: sample.py --prcheck PROGRAM FILE

The release stays out of the repository: names are taken from the file by
their position, and every sentence that is put into it is our own.
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SCHEMA = "strict-gov"
# What may be found in the text as it is: true, but no error of its editor.
LISTED = {
    "encoding-final-newline": None, "typography-leading-space": 19,
    "lead-when": 5, "date-relative": 15, "typography-range": 15,
    "style-first-person": 23, "name-acronym": 19, "name-later-form": None,
    "quote-position": None,
}
OURS = "“A bridge that nobody crosses is only a long way to a shore.”"


class Wrong(Exception):
    """A claim that does not hold."""


def expect(claim, wanted, found):
    if wanted != found:
        raise Wrong(f"{claim}: expected {wanted!r}, found {found!r}")


def run(program, options, text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.txt"
        path.write_bytes("\n".join(text).encode())
        return subprocess.run([program, "--schema", SCHEMA, *options, path],
                              capture_output=True, timeout=10)


def findings(program, text):
    done = run(program, ["--format", "json", "--quiet"], text)
    if done.returncode not in (0, 1):
        raise Wrong(f"exit {done.returncode}: {done.stderr.decode()}")
    file, = json.loads(done.stdout)["files"]
    return done.returncode, file["findings"]


def document(program, text):
    done = run(program, ["--tree=json"], text)
    expect("exit status of --tree=json", 0, done.returncode)
    return json.loads(done.stdout)


def headline_speaker(lines):
    """The words before the colon of the first line."""
    return lines[0].partition(":")[0]


def answering_speaker(lines):
    """The name after the words that hand over: two words with a capital."""
    for line in lines:
        found = re.search(r"For\shis\spart,\s(\w+\s\w+)", line)
        if found:
            return found.group(1)
    raise Wrong("nobody speaks for his part: another release?")


def plain(text):
    return " ".join(text.split())


def check_document(program, lines):
    tree = document(program, lines)
    first, last = headline_speaker(lines), answering_speaker(lines)
    wanted = [plain(first), plain(first), plain(last)]
    quotes = tree["quotes"]
    expect("quotations", 3, len(quotes))
    said = [quote["attribution"] for quote in quotes]
    if None in said:
        raise Wrong("a quotation has no attribution")
    expect("heads", ["he"] * 3, [each["head"]["text"] for each in said])
    expect("ambiguous", [False] * 3, [each["ambiguous"] for each in said])
    expect("persons", wanted, [
        None if each["person"] is None
        else plain(tree["people"][each["person"]]["name"]) for each in said])


def check_clean(program, lines):
    """Nothing but what is listed, and that where it is."""
    status, found = findings(program, lines)
    expect("exit status", 0, status)
    expect("findings", [], [
        (each["rule"], each["line"]) for each in found
        if LISTED.get(each["rule"], 0) not in (None, each["line"])])


def check_mutation(program, lines, rule, line, before):
    """Exactly one more finding, of this rule, on this line. What is listed
    may be silent then: nobody judges the lead that stands elsewhere."""
    _, found = findings(program, lines)
    _, known = findings(program, before)
    more = [(each["rule"], each["line"]) for each in found]
    for each in known:
        same = [item for item in more if item[0] == each["rule"]]
        if same:
            more.remove(same[0])
    expect("findings", [(rule, line)], more)


def unclosed(lines):
    expect("closing marks in line 19", 1, lines[18].count("”"))
    lines[18] = lines[18].replace("”", "")


def unattributed(lines):
    lines[7:7] = ["", OURS]


def swapped(lines):
    lines[2], lines[4] = lines[4], lines[2]


# What is done to the text, the rule that says so, and on which line.
MUTATIONS = [
    (unclosed, "quote-unclosed", 19),
    (unattributed, "attribution-missing", 9),
    (swapped, "structure-order", 3),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--prcheck", required=True)
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    text = args.file.read_bytes().decode().split("\n")
    checks = [("document", check_document, []), ("clean", check_clean, [])]
    for mutate, rule, line in MUTATIONS:
        checks.append((mutate.__name__, check_mutation, [rule, line, text]))
    mutations = {mutate.__name__: mutate for mutate, _, _ in MUTATIONS}
    failed = 0
    for name, check, wanted in checks:
        lines = list(text)
        try:
            if name in mutations:
                mutations[name](lines)
            check(args.prcheck, lines, *wanted)
        except (Wrong, subprocess.TimeoutExpired, ValueError) as error:
            failed += 1
            print(f"sample: {name}: {error}")
    print(f"sample: {len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
