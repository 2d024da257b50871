"""gcc -fanalyzer, clang-tidy and cppcheck have nothing to say.

usage: CC=gcc FLAGS=... CLANG_TIDY=clang-tidy analyze.py

Of src/ and fuzz/; of gcc the tests, too. What a tool says wrongly is a line of
false.txt with its reason; a line that nothing needs fails.
"""
import concurrent.futures
import glob
import os
import re
import shlex
import subprocess
import sys

FALSE = "tests/matrix/false.txt"
FLAGS = [f for f in shlex.split(os.environ["FLAGS"]) if f != "-Werror"]
SEARCHED = [f for f in FLAGS if f[:2] in ("-I", "-D")]
# The style of cppcheck is not ours: declarations begin a block, an empty loop
# says `continue`, and the members that only the macros of array.h use are used.
CPPCHECK = ["cppcheck", "--quiet", "--std=c11", "-D__STDC_VERSION__=201112L",
            "--enable=warning,performance,portability,style",
            "--template={file}:{line}: warning: {message} [{id}]"] + [
    "--suppress=" + check for check in (
        "missingIncludeSystem", "variableScope", "redundantContinue",
        "unusedStructMember")]


def sources(*tops):
    return sorted(f for top in tops for f in
                  glob.glob(top + "/*.c") + glob.glob(top + "/*/*.c"))


def said(tool, command, path):
    """(tool, check, file, function, line) of each complaint about `path`."""
    run = subprocess.run(command + [path], stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT,
                         env=dict(os.environ, LC_ALL="C"))
    found, function = [], "-"
    for line in run.stdout.decode("utf-8", "replace").splitlines():
        within = re.match(r"\S+: In function '(\w+)'", line)
        if within:
            function = within.group(1)
        match = re.match(r"(\S+?):\d+:.*(?:warning|error):.*\[([^\]]*)\]$",
                         line)
        if match:
            check = match.group(2).split(",")[0].split()[-1]
            name = os.path.relpath(match.group(1))
            found.append((tool, check, name, function, line))
    if run.returncode and not found:
        found.append((tool, "failed", path, "-",
                      run.stdout.decode("utf-8", "replace")[-500:]))
    return found


def jobs():
    gcc = shlex.split(os.environ.get("CC", "gcc")) + FLAGS + [
        "-Ifuzz", "-Itests/unit", "-O2", "-fanalyzer", "-c", "-o", os.devnull]
    for path in sources("src", "fuzz", "tests"):
        # main.c knows the suites by a list that is made.
        yield "gcc", gcc + ["-Wno-missing-prototypes"] * (
            path.startswith("tests/unit/")), path
    for path in sources("src", "fuzz"):
        yield "cppcheck", CPPCHECK + SEARCHED, path
    tidy = os.environ.get("CLANG_TIDY", "clang-tidy")
    for path in sources("src", "fuzz"):
        yield ("clang-tidy", ["sh", "-c", 'exec "$0" --quiet "$1" -- ' +
                              shlex.join(SEARCHED + ["-std=c11"]), tidy], path)


def main():
    with open(FALSE, encoding="utf-8") as file:
        known = {tuple(line.split()) for line in file
                 if line.strip() and line[0] != "#"}
    tried = list(jobs())
    wrong, needed = [], set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(lambda job: said(*job), tried):
            for *row, line in found:
                if tuple(row) in known:
                    needed.add(tuple(row))
                else:
                    wrong.append("%s: %s" % (row[0], line))
    wrong += ["%s: nothing says: %s" % (FALSE, " ".join(row))
              for row in sorted(known - needed)]
    # A header says the same once for each file that includes it.
    wrong = sorted(set(wrong))
    for line in wrong:
        print(line)
    print("analyze: %d passed, %d failed" % (
        max(0, len(tried) - len(wrong)), len(wrong)))
    return len(wrong) > 0


if __name__ == "__main__":
    sys.exit(main())
