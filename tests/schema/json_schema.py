"""Compares schemas/prcheck.schema.json with the verdicts of the loader.

usage: json_schema.py PRCHECK

JSON Schema knows keys, types, ranges and words; it can't know references,
files or contradictions. So: what it refuses, the loader refuses; what it
accepts, the loader accepts or refuses for a reason of the second kind. Tried
on the schemas of the tree, on the goldens beside this file, and on every good
schema with one thing broken.
"""
import copy
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

# What no JSON Schema sees. Files are refused before it is asked.
BEYOND = {"schema-structure", "schema-reference", "schema-conflict",
          "schema-min-max", "schema-template", "schema-ambiguous",
          "schema-missing-file", "schema-cycle", "schema-chain",
          "schema-language", "schema-abstract", "schema-override",
          "schema-lexicon", "schema-home"}
# Rows that it sees, but for these files: ids that stand twice, what a whole
# chain lacks, names of the lexicon, faults of another file.
BEYOND_HERE = {"schema-id/bad-twice", "schema-required/bad-language",
               "schema-required/bad-structure", "schema-choice/bad-label",
               "schema-missing-file/bad-parent", "schema-lexicon/bad",
               "schema-lexicon/bad-marks", "schema-lexicon/bad-nodes",
               "schema-lexicon/bad-code-e", "schema-lexicon/bad-code-sign",
               "schema-lexicon/bad-code-englishes",
               "schema-lexicon/bad-code-figure",
               "schema-lexicon/bad-code-upper",
               "schema-lexicon/bad-code-brace",
               "schema-lexicon/bad-marks-empty"}


class Core(yaml.SafeLoader):
    """Plain true, false and integers have types, all else is text."""


Core.yaml_implicit_resolvers = {}
Core.add_implicit_resolver("tag:yaml.org,2002:bool",
                           re.compile("^(?:true|false)$"), list("tf"))
Core.add_implicit_resolver("tag:yaml.org,2002:int",
                           re.compile("^-?[0-9]{1,9}$"), list("-0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])
Core.add_constructor("tag:yaml.org,2002:int",
                     lambda loader, node: int(node.value))


def loader_says(prcheck, path):
    """The ids of the faults that the loader finds."""
    run = subprocess.run([prcheck, "--check-schema", path],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode not in (0, 2):
        sys.exit("%s: exit status %d" % (path, run.returncode))
    out = run.stdout.decode("utf-8", "replace")
    return set(re.findall(r"\[(schema-[a-z-]+)\]$", out, re.M))


def number_as_text(error):
    """`title: 2024` is a text for the loader, a number for editors."""
    return (error.validator == "type" and error.validator_value == "string"
            and isinstance(error.instance, (bool, int)))


def compare(validator, value, ids, beyond):
    """None, or what is wrong."""
    errors = list(validator.iter_errors(value))
    if errors and not ids and all(map(number_as_text, errors)):
        return None
    refused = bool(errors)
    if refused and not ids:
        error = next(validator.iter_errors(value))
        return "the JSON Schema alone refuses it: %s" % error.message[:90]
    if not refused and ids - BEYOND and not beyond:
        return "the loader alone refuses it: %s" % sorted(ids)
    return None


def spots(value, path=()):
    """Every place of a value, as a path."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from spots(value[key], path + (key,))
    elif isinstance(value, list):
        for index in range(min(len(value), 3)):
            yield from spots(value[index], path + (index,))


def broken(value):
    """The value with one thing changed, over and over."""
    for path in spots(value):
        if not path:
            continue
        for change in ([], {}, "zzz", "", -1, 0, 987654321, True, ["zzz"],
                       {"zzz": 1}, "rename", "drop"):
            fresh = copy.deepcopy(value)
            holder = fresh
            for step in path[:-1]:
                holder = holder[step]
            if change == "drop":
                del holder[path[-1]]
            elif change == "rename" and isinstance(holder, dict):
                holder[path[-1] + "z"] = holder.pop(path[-1])
            else:
                holder[path[-1]] = change
            yield "%s = %r" % (".".join(map(str, path)), change), fresh


def thin(cases, most):
    """At most so many of them, evenly."""
    step = max(1, len(cases) // most)
    return cases[::step]


def main():
    prcheck = sys.argv[1]
    with open("schemas/prcheck.schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    passed = failed = 0
    good = sorted(glob.glob("schemas/*.yaml"))
    golden = sorted(glob.glob("tests/schema/*/ok-*.yaml") +
                    glob.glob("tests/schema/*/bad*.yaml"))
    cases = []
    for path in good + golden:
        with open(path, "rb") as file:
            data = file.read()
        ids = loader_says(prcheck, path)
        try:
            value = yaml.load(data.decode("utf-8-sig"), Core)
        except (yaml.YAMLError, UnicodeDecodeError, ValueError, TypeError):
            continue
        name = os.path.splitext(path)[0].replace("tests/schema/", "")
        if ids & {"schema-duplicate-key", "schema-control", "schema-tag",
                  "schema-alias", "schema-merge-key", "schema-directive",
                  "schema-document", "schema-complex-key", "schema-depth",
                  "schema-tab"}:
            continue
        cases.append((path, compare(validator, value, ids,
                                    name in BEYOND_HERE)))
    with tempfile.TemporaryDirectory() as folder:
        scratch = os.path.join(folder, "x.yaml")
        for path in good:
            with open(path, encoding="utf-8") as file:
                value = yaml.load(file, Core)
            for what, fresh in thin(list(broken(value)), 150):
                with open(scratch, "w", encoding="utf-8") as file:
                    json.dump(fresh, file, ensure_ascii=False)
                ids = loader_says(prcheck, scratch)
                # what is lost may be missed by the chain or by a reference
                beyond = "drop" in what or "rename" in what
                cases.append(("%s: %s" % (path, what),
                              compare(validator, fresh, ids, beyond)))
    for name, problem in cases:
        if problem:
            failed += 1
            print("%s: %s" % (name, problem))
        else:
            passed += 1
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


main()
