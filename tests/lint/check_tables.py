"""The tables, and what is made from them or has to follow them."""
import glob
import os
import re
import subprocess
import tempfile

from tree import bare, code, files, rows, text

PRCHECK = os.environ.get("PRCHECK", "build/prcheck")
PLACES = re.compile(r"(^|[^\w.])/(work|farm|root|tmp)/\w")


def rule_ids():
    return [strings[0] for _, strings in rows("src/rules/rules.def", "RULE")]


def check_rule_tests():
    """Each rule has tests/rules/ID with a bad-*.txt, and no folder is left."""
    ids = rule_ids()
    for rule in ids:
        if not glob.glob("tests/rules/%s/bad-*.txt" % rule):
            yield "tests/rules/%s: no bad-*.txt" % rule
    for folder in sorted(glob.glob("tests/rules/*/")):
        if os.path.basename(folder[:-1]) not in ids:
            yield "%s: no such rule" % folder


def check_rule_order():
    """Ids of rules begin with their family and are spelt as in C."""
    for name, strings in rows("src/rules/rules.def", "RULE"):
        if name.replace("_", "-") != strings[0]:
            yield "%s is not %s" % (name, strings[0])
    ids = rule_ids()
    if len(set(ids)) != len(ids):
        yield "a rule is there twice"


def check_limits():
    """Each limit is used, outside its table, and has a test that names it."""
    used = " ".join(bare(f) for f in code("src", kinds=(".c", ".h")))
    tested = " ".join(text(f) for f in files() if f.startswith(
        ("tests/unit/", "tests/cli/", "tests/schema/")))
    for name, _ in rows("src/base/limits.def", "LIMIT"):
        if "LIMIT_" + name not in used:
            yield "src/base/limits.def: %s is not used" % name
        if not re.search(r"\bLIMIT_%s\b" % name, tested):
            yield "src/base/limits.def: no test names LIMIT_%s" % name


def made(arguments):
    """What a command writes; nothing when there is no such program."""
    if not os.path.exists(PRCHECK):
        return ""
    return subprocess.run(arguments, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL).stdout.decode()


def check_made_pages():
    """What is made from the tables is what `make docs` writes."""
    for path in ("docs/rules.md", "schemas/prcheck.schema.json"):
        fresh = os.path.join("build/docs", os.path.basename(path))
        if not os.path.exists(path) or not os.path.exists(fresh):
            yield path + ": missing, run make docs"
        elif open(fresh, encoding="utf-8").read() != text(path):
            yield path + ": stale, run make docs"


def check_built_in():
    """The program knows the schemas and lexicons of the tree, no others."""
    known = set(re.findall(r"^[a-z][a-z0-9-]*", made(
        [PRCHECK, "--list-schemas"]), re.M))
    there = {os.path.basename(f)[:-5] for f in glob.glob("schemas/*.yaml")}
    for name in sorted(known ^ there):
        yield "schema %s: %s" % (name, "not built in" if name in there
                                 else "stale")


def check_linked():
    """The program is linked with no thread, socket, other program or clock."""
    known = re.compile(
        r"(pthread_|thrd_|mtx_|cnd_|call_once|clone|v?fork|exec[lv]|posix_spawn|"
        r"system|popen|dlopen|socket|connect|bind|listen|accept|send|recv|"
        r"getaddrinfo|gethostby|time|clock|gettimeofday|s?rand|getrandom)"
        r"\w*(@.*)?$")
    linked = made(["nm", "-D", "--undefined-only", PRCHECK]).split("\n")
    if not any(" memcpy" in line for line in linked):
        yield "nm shows nothing of %s" % PRCHECK
    for line in linked:
        name = line.split()[-1] if line.split() else ""
        if known.match(name):
            yield "%s is linked with %s" % (PRCHECK, name)


def check_readme():
    """What README.md shows is what the program says today."""
    blocks = re.findall(r"^```(\w*)\n(.*?)^```", text("README.md"),
                        re.M | re.S)
    for kind, block in blocks:
        first, _, rest = block.partition("\n")
        if first.startswith("$ prcheck "):
            said = made([PRCHECK] + first.split()[2:])
            if said.rstrip("\n") != rest.rstrip("\n"):
                yield "README.md: `%s` says something else now" % first
        if kind == "yaml":
            with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
                file.write(block.encode("utf-8"))
                file.flush()
                if subprocess.run([PRCHECK, "-q", "--check-schema",
                                   file.name]).returncode:
                    yield "README.md: the schema does not load"


def check_places():
    """No file names a path of one machine."""
    for path in files():
        if path.startswith(("tests/lint/", "corpus/fuzz/")):
            continue
        for number, line in enumerate(text(path).split("\n"), 1):
            if PLACES.search(line):
                yield "%s:%d: %s" % (path, number, line.strip()[:60])
