"""Changes one operator, constant or branch of src/ at a time: some quick test
must fail.

usage: mutants.py [--seed N] [--count N] [--only FILE-PREFIX]... [--list]

The tree is copied to build/mutants and built there once: changes of the tree
while it runs do no harm. Results are kept in
build/mutants/results: what is there is not run again, so that a run can be
interrupted, and grows with --count. A mutant that gives the same object code
changes nothing, and does not count; nor does one that does not compile.
"""
import argparse
import collections
import filecmp
import hashlib
import os
import re
import shutil
import subprocess
import sys

TREE = "build/mutants/tree"
RESULTS = "build/mutants/results"
EXPLAINED = "tests/mutants/explained.txt"
FOLDERS = "base text lex doc parse schema align rules report cli".split()
SECONDS = 120

SWAP = {"==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">",
        "&&": "||", "||": "&&", "+": "-", "-": "+",
        "true": "false", "false": "true"}
TOKEN = re.compile(r"""
    //[^\n]* | /\*.*?\*/ | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*'
  | (?P<condition>\b(?:if|while)\s\() | (?P<not>!(?!=))
  | (?P<number>\b\d+\b) | (?P<word>\b(?:true|false)\b)
  | <<=? | >>=? | -> | \+\+ | -- | [-+*/%&|^]=
  | (?P<operator>(?<=\s)(?:==|!=|<=|>=|&&|\|\||[<>+-])(?=\s))
  | [A-Za-z_]\w*""", re.S | re.X)
BODY = re.compile(r"^\{\n.*?^\}\n", re.S | re.M)

QUOTED = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'""",
                    re.S)

Mutant = collections.namedtuple("Mutant", "name path begin end text")


def closing(code, at):
    """The place of the parenthesis that closes the one at `at`."""
    code = QUOTED.sub(lambda m: " " * len(m.group()), code)
    depth = 0
    for i in range(at, len(code)):
        depth += {"(": 1, ")": -1}.get(code[i], 0)
        if depth == 0:
            return i
    raise ValueError("no closing parenthesis")


def changes(code, found):
    """(begin, end, text) of each mutant of one token."""
    begin, end = found.span()
    if found.group("condition"):
        close = closing(code, end - 1)
        yield end - 1, close + 1, "(!%s)" % code[end - 1:close + 1]
    elif found.group("not"):
        yield begin, end, ""
    elif found.group("number"):
        yield begin, end, str(int(found.group()) + 1)
        if found.group() == "1":
            yield begin, end, "0"
    elif found.group("word") or found.group("operator"):
        yield begin, end, SWAP[found.group()]


def read_code(path):
    with open(os.path.join(TREE, path), encoding="utf-8") as source:
        return source.read()


def mutants_of(path):
    code = read_code(path)
    seen = collections.Counter()
    for body in BODY.finditer(code):
        for found in TOKEN.finditer(code, body.start(), body.end()):
            for begin, end, text in changes(code, found):
                name = name_of(path, code, (begin, end, text))
                seen[name] += 1
                if seen[name] > 1:
                    name += " (%d)" % seen[name]
                yield Mutant(name, path, begin, end, text)


def name_of(path, code, change):
    """Stays the same when lines are added above: the file, the line of code
    and what becomes of it."""
    begin, end, text = change
    line = code.rfind("\n", 0, begin) + 1
    stop = code.find("\n", end)
    before = " ".join(code[line:stop].split())
    after = " ".join((code[line:begin] + text + code[end:stop]).split())
    return "%s: %s => %s" % (path, before, after)


def place_of(mutant, code):
    return "%s:%d" % (mutant.path, code.count("\n", 0, mutant.begin) + 1)


def run(command, seconds=SECONDS, folder=TREE):
    """True when the command ends with 0 in time."""
    try:
        # Without a fork the unit tests have no limits of time of their own.
        return subprocess.run(command, cwd=folder, timeout=seconds,
                              env=dict(os.environ, CK_FORK="no"),
                              stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def refresh(source, target):
    """Copies what differs, as new: an interrupted run leaves its mutant."""
    if not os.path.exists(target) or not filecmp.cmp(source, target, False):
        shutil.copy(source, target)


class Workshop:
    """The copy of the tree, built; what the tests are and how they are run."""

    def __init__(self):
        harnesses = [name[:-2] for name in sorted(os.listdir("fuzz"))
                     if name.startswith("fuzz_") and name.endswith(".c")]
        seeds = "corpus/fuzz corpus/releases schemas tests/schema".split()
        self.built = False
        # Each with the program that it needs, cheapest and sharpest first.
        self.tests = [("build/release/" + name, ["build/release/" + name])
                      for name in "run_rules run_syntax run_schema unit".split()]
        self.tests += [("build/release/" + name,
                        ["build/release/" + name] + seeds)
                       for name in harnesses]
        self.tests.append(("build/prcheck", ["sh", "tests/cli/run.sh"]))
        shutil.copytree(".", TREE, copy_function=refresh, dirs_exist_ok=True,
                        ignore=shutil.ignore_patterns("build", ".git"))

    @staticmethod
    def make(*options):
        return run(["make", "CFLAGS=-O2", *options], 900)

    def first_build(self):
        if self.built:
            return
        self.built = True
        if not self.make("-j2", *(program for program, _ in self.tests)):
            sys.exit("mutants: the tree as it is does not build")
        for _, test in self.tests:
            if not run(test):
                sys.exit("mutants: fails without a mutant: " + " ".join(test))

    def first_to_fail(self):
        for program, test in self.tests:
            # The tables of the built-in schemas stay what they were.
            if not self.make("-o", "build/gen/stamp", "-o", "build/embed",
                             program):
                return "does not compile"
            if not run(test):
                return "killed by " + program.rsplit("/", 1)[1]
        return "survived"

    def judge(self, mutant, code):
        target = os.path.join(TREE, mutant.path)
        made = "build/release/%s.o" % mutant.path[:-2]
        with open(os.path.join(TREE, made), "rb") as file:
            good = file.read()
        with open(target, "w", encoding="utf-8") as file:
            file.write(code[:mutant.begin] + mutant.text + code[mutant.end:])
        try:
            if not self.make(made):
                return "does not compile"
            with open(os.path.join(TREE, made), "rb") as file:
                if file.read() == good:
                    return "same code"
            return self.first_to_fail()
        finally:
            with open(target, "w", encoding="utf-8") as file:
                file.write(code)


def read_pairs(path, separator):
    pairs = {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            for line in file:
                if separator in line and not line.startswith("#"):
                    name, value = line.rstrip("\n").split(separator, 1)
                    pairs[name] = value
    return pairs


def sample(options):
    found = []
    for folder in FOLDERS:
        top = "src/" + folder
        for name in sorted(os.listdir(os.path.join(TREE, top))):
            path = os.path.join(top, name)
            if name.endswith(".c") and path.startswith(tuple(options.only)):
                found += mutants_of(path)
    # By name, so that a change of the tree leaves most of the sample as it was.
    found.sort(key=lambda mutant: hashlib.sha256(
        ("%d %s" % (options.seed, mutant.name)).encode()).digest())
    return found[:options.count]


def summary(verdicts, explained):
    """Prints the figures; the exit status."""
    counts = collections.Counter(v.split(" by ")[0] for v in verdicts.values())
    alive = [n for n, v in verdicts.items() if v == "survived"]
    open_ones = [name for name in alive if name not in explained]
    tried = counts["killed"] + len(alive)
    print("mutants: %d killed, %d survived of which %d explained; %d gave the "
          "same code, %d did not compile; %.1f %% killed" % (
              counts["killed"], len(alive), len(alive) - len(open_ones),
              counts["same code"], counts["does not compile"],
              100.0 * counts["killed"] / tried if tried else 100))
    return 1 if open_ones else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--only", action="append")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    options.only = options.only or ["src/"]
    os.makedirs("build/mutants", exist_ok=True)
    results = read_pairs(RESULTS, "\t")
    explained = read_pairs(EXPLAINED, " # ")
    workshop, verdicts = Workshop(), {}
    for mutant in sample(options):
        code, name = read_code(mutant.path), mutant.name
        if options.list:
            print(name)
            continue
        if name not in results:
            workshop.first_build()
            results[name] = workshop.judge(mutant, code)
            with open(RESULTS, "a", encoding="utf-8") as file:
                file.write("%s\t%s\n" % (name, results[name]))
        verdicts[name] = results[name]
        if results[name] == "survived" and name not in explained:
            print("%s: survived: %s" % (place_of(mutant, code),
                                        name.split(": ", 1)[1]), flush=True)
    return 0 if options.list else summary(verdicts, explained)


if __name__ == "__main__":
    sys.exit(main())
