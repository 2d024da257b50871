"""The examples of each rule in tests/rules: how many, and what they show."""
import collections
import glob
import json
import os
import re
import subprocess
import tempfile

from check_tables import PRCHECK, rule_ids
from tree import text

LEAST = 2  # failing releases, and passing ones
OTHER = "uk"  # a language whose words no English release has


def goldens(rule, kind="*"):
    return sorted(glob.glob("tests/rules/%s/%s-*.txt" % (rule, kind)))


def schema_of(golden):
    """The schema of a release: its own, that of the folder, or standard."""
    for path in (golden[:-4] + ".yaml",
                 os.path.join(os.path.dirname(golden), "schema.yaml")):
        if os.path.exists(path):
            return path
    return "standard"


def by_schema(files):
    groups = collections.defaultdict(list)
    for path in files:
        groups[schema_of(path)].append(path)
    return sorted(groups.items())


def said(arguments):
    """The JSON lines that prcheck prints."""
    run = subprocess.run([PRCHECK, "-q"] + arguments, stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL)
    return [json.loads(line) for line in run.stdout.splitlines() if line]


def findings(rule, schema, files, *more):
    """What the rule finds, as a set."""
    lines = said(["-f", "jsonl", "--exit-zero", "-s", schema, *more, *files])
    return {(f["path"], f["start"], f["detail"]) for f in lines
            if f["rule"] == rule}


def check_golden_counts():
    """Each rule has two failing and two passing releases."""
    for rule in rule_ids():
        for kind in ("bad", "ok"):
            if len(goldens(rule, kind)) < LEAST:
                yield "tests/rules/%s: fewer than %d %s-*.txt" % (rule, LEAST,
                                                                  kind)


def of_one_language(schema):
    """The schema names its language, or extends one that does."""
    return schema != "standard" and re.search(
        r"^(language:|extends: (?!standard))", text(schema), re.M)


def depends_on_language(rule):
    """Read in another language, its failing releases give other findings."""
    return any(findings(rule, schema, files) !=
               findings(rule, schema, files, "--language", OTHER)
               for schema, files in by_schema(goldens(rule, "bad"))
               if not of_one_language(schema))


def check_golden_languages():
    """A rule that finds other things in its releases when they are read in
    another language has a release that is not English."""
    for rule in rule_ids() if os.path.exists(PRCHECK) else ():
        if depends_on_language(rule):
            spoken = {d["language"] for d in
                      said(["--tree=json"] + goldens(rule))}
            if not spoken - {"en", "und"}:
                yield "tests/rules/%s: every release is English" % rule


def numbers_of(path):
    """(start, end) of the integers of a schema, but for its version."""
    return [m.span(1) for m in re.finditer(r"[:\[] ?(\d+)\b", text(path))
            if not text(path)[:m.start()].endswith("prcheck-schema")]


def shows_boundary(rule, path, files):
    """Something is judged otherwise once a number changes by one."""
    before = {f[:2] for f in findings(rule, path, files)}
    for start, end in numbers_of(path):
        for step in (-1, 1):
            whole = text(path)
            number = str(int(whole[start:end]) + step)
            with tempfile.NamedTemporaryFile(suffix=".yaml") as trial:
                trial.write((whole[:start] + number + whole[end:]).encode())
                trial.flush()
                after = findings(rule, trial.name, files)
            if {f[:2] for f in after} != before:
                return True
    return False


def numeric_rules():
    """Ids of the rules that read a number: their own, or one of the schema
    that has a default or turns them on."""
    found = set()
    keys = {name: fallback != "NULL" for kind in ("KEY", "SECTION_KEY")
            for name, fallback in re.findall(
                r'^%s\((\w+), "[^"]*", INTEGER, ([^,]*),' % kind,
                text("src/schema/meta.def"), re.M)}
    natures = dict(re.findall(r'^RULE\((\w+), "[^"]*", (\w+),',
                              text("src/rules/rules.def"), re.M))
    for path in glob.glob("src/rules/*.def"):
        for name, params in re.findall(r"^PARAMS\((\w+),(.*?)\)\)$",
                                       text(path), re.M | re.S):
            read = [key for key in re.findall(r"PATH\((\w+),", params)
                    if key in keys and (keys[key] or
                                        natures[name] == "HOUSE")]
            if "INTEGER(" in params or read:
                found.add(name.replace("_", "-"))
    return found


def check_golden_boundaries():
    """A rule that reads a number has a release at its boundary: with the
    number one higher or lower it is judged otherwise."""
    numeric = numeric_rules() if os.path.exists(PRCHECK) else ()
    for rule in rule_ids():
        if rule in numeric and not any(
                shows_boundary(rule, schema, files)
                for schema, files in by_schema(goldens(rule))
                if schema != "standard"):
            yield "tests/rules/%s: no release at the boundary" % rule
