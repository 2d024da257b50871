"""The files of the project, and what is in them."""
import functools
import os
import re

SKIPPED = {".git", "build", "__pycache__"}
CODE = (".c", ".h", ".def")


@functools.lru_cache(None)
def files():
    """Paths of all files, without what is made and what is ignored."""
    found = []
    for folder, folders, names in os.walk("."):
        folders[:] = sorted(set(folders) - SKIPPED)
        found += [os.path.normpath(os.path.join(folder, n)) for n in names]
    return sorted(found)


def code(*tops, kinds=CODE):
    """The source files below the folders `tops`."""
    return [f for f in files()
            if f.endswith(kinds) and f.split(os.sep)[0] in tops]


@functools.lru_cache(None)
def data(path):
    with open(path, "rb") as file:
        return file.read()


def text(path):
    return data(path).decode("utf-8", "replace")


@functools.lru_cache(None)
def bare(path):
    """The source without comments and the insides of literals; lines stay."""
    pattern = r'/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\''

    def keep_lines(match):
        found = match.group(0)
        if found.startswith("/*"):
            return "\n" * found.count("\n")
        return found[0] * 2
    return re.sub(pattern, keep_lines, text(path), flags=re.S)


def rows(path, macro):
    """(first argument, string arguments) of each row of a .def file."""
    body = re.sub(r"/\*.*?\*/", "", text(path), flags=re.S)
    for line in body.splitlines():
        match = re.match(r"\s*%s\(([^,)]*),?(.*)\)" % macro, line)
        if match:
            yield match.group(1).strip(), re.findall(
                r'"((?:[^"\\]|\\.)*)"', line)
