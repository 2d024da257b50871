"""Layers, headers and functions that have no place here."""
import os
import re
import shlex
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

from tree import bare, code, data, text

# Functions of libc that depend on the locale, need a NUL, have no bound or
# reach outside, and the files that may call them all the same.
FORBIDDEN = {
    "is(alpha|digit|alnum|space|upper|lower|punct|print|cntrl|xdigit|graph)":
        (),
    "to(upper|lower)": (),
    "str(tod|tof|tol|toll|toul|toull)|ato(i|l|f)|sscanf": (),
    "strlen": ("src/base/str.c", "src/cli/"),
    "strtok|strtok_r|strcpy|strcat|strncpy|strncat|sprintf|vsprintf|gets": (),
    "setlocale|localeconv|newlocale|mbstowcs|mbrtowc|iswalpha|wcwidth": (),
    "regcomp|regexec|alloca": (),
    "system|popen|exec(l|v|le|ve|lp|vp)|fork|dlopen|socket|connect": (),
    "rand|random|srand|time|localtime|gmtime|mktime|clock": (),
    "getenv": ("src/cli/",),
    "fopen|open|openat|read|write|stat|fstat|lstat": ("src/cli/",
                                                     "src/schema/embed_main.c"),
    "exit|_exit": ("src/cli/", "src/schema/embed_main.c"),
    "malloc|calloc|realloc": ("src/base/arena.c", "src/cli/"),
}


def layers():
    found = {}
    for line in text("src/LAYERS").splitlines():
        line = line.split("#")[0]
        if ":" in line:
            name, allowed = line.split(":")
            found[name.strip()] = set(allowed.split())
    return found


def layer_of(path):
    """src/text/utf8.c is of text, src/prcheck.c of prcheck."""
    parts = path.split("/")
    return parts[0] if len(parts) > 1 else os.path.splitext(parts[0])[0]


def check_layers():
    """src/LAYERS says who may include whom."""
    allowed = layers()
    for path in code("src"):
        own = layer_of(path[len("src/"):])
        if own not in allowed:
            yield "%s: layer %s is not in src/LAYERS" % (path, own)
            continue
        for number, line in enumerate(text(path).split("\n"), 1):
            match = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            if not match or not os.path.exists("src/" + match.group(1)):
                continue
            other = layer_of(match.group(1))
            if other != own and other not in allowed[own]:
                yield "%s:%d: %s may not include %s" % (path, number, own,
                                                        match.group(1))


def check_libyaml():
    """One file sees <yaml.h>."""
    users = [f for f in code("src") if "<yaml.h>" in text(f)]
    if len(users) > 1:
        yield " ".join(users)


def check_functions():
    """Nothing depends on locale, clock, environment or a NUL."""
    for words, places in FORBIDDEN.items():
        pattern = re.compile(r"(?<![\w.>])(%s)\s*\(" % words)
        for path in code("src"):
            if path.startswith(places) and places:
                continue
            for number, line in enumerate(bare(path).split("\n"), 1):
                match = pattern.search(line)
                if match:
                    yield "%s:%d: %s" % (path, number, match.group(1))


def compiles_alone(header):
    command = shlex.split(os.environ.get("CC", "cc")) + shlex.split(
        os.environ.get("FLAGS", "-std=c11 -D_POSIX_C_SOURCE=200809L -Isrc"))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "alone.c")
        with open(path, "w") as file:
            file.write('#include "%s"\n' % os.path.abspath(header))
        run = subprocess.run(
            command + ["-Werror", "-fsyntax-only", path],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode:
        return "%s: %s" % (header, run.stdout.decode().split("\n")[0])
    return None


def check_headers():
    """Each header compiles alone and has its guard."""
    headers = code("src", "fuzz", kinds=(".h",))
    with ThreadPoolExecutor(2) as pool:
        yield from filter(None, pool.map(compiles_alone, headers))
    for header in headers:
        if not re.search(r"#ifndef (PRCHECK_\w*H)\n#define \1\n",
                         text(header)):
            yield "%s: no guard PRCHECK_…_H" % header


def check_format():
    """`make format` leaves the sources as they are."""
    tool = os.environ.get("CLANG_FORMAT")
    if not tool:
        yield "no clang-format: make deps"
        return
    version = subprocess.run([tool, "--version"], stdout=subprocess.PIPE)
    major = re.search(rb"version (\d+)", version.stdout).group(1).decode()
    if "of version %s\n" % major not in text(".clang-format"):
        print("clang-format %s formats otherwise than the version of "
              ".clang-format: not checked" % major)
        return
    for path in code("src", "fuzz", "tests", kinds=(".c", ".h")):
        made = subprocess.run([tool, path], stdout=subprocess.PIPE).stdout
        if made != data(path):
            yield "%s: not formatted" % path
