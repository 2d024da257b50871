"""What the tests reached: a table, and each thing that they missed.

usage: llvm-cov export ... | cover.py MISSED-FILE
"""
import collections
import json
import os
import sys

NAMES = ("lines", "branches", "MC/DC")


def region(entry):
    return tuple(entry[:4])


def read_source(path):
    with open(path, encoding="utf-8", errors="replace") as source:
        return source.read().splitlines()


def text(lines, where):
    """The source of a region, on one line."""
    row, column, last_row, last_column = where
    part = [line.expandtabs(1) for line in lines[row - 1:last_row]]
    if part:
        part[-1] = part[-1][:last_column - 1]
        part[0] = part[0][column - 1:]
    return " ".join(piece.strip() for piece in part)


class File:
    def __init__(self, entry, top):
        self.path = os.path.relpath(entry["filename"], top)
        lines = entry["summary"]["lines"]
        self.counts = [[lines["covered"], lines["count"]]]
        self.source = read_source(entry["filename"])
        self.missed = []
        self.add_branches(self.merged(entry["branches"]))
        self.add_decisions(self.merged(entry.get("mcdc_records", [])),
                           entry["branches"])

    def merged(self, entries):
        """What a header defines counts once, whoever includes it."""
        if not self.path.endswith(".h"):
            return [(region(e), [e]) for e in entries]
        found = collections.defaultdict(list)
        for entry in entries:
            found[region(entry)].append(entry)
        return found.items()

    def miss(self, where, what, source):
        self.missed.append((where[:2], "%s:%d:%d: %s: %s" % (
            self.path, where[0], where[1], what, text(self.source, source))))

    def add_branches(self, branches):
        taken = total = 0
        for where, entries in branches:
            for column, what in ((4, "never true"), (5, "never false")):
                total += 1
                if any(e[column] for e in entries):
                    taken += 1
                else:
                    self.miss(where, what, where)
        self.counts.append([taken, total])

    def add_decisions(self, decisions, branches):
        decisive = total = 0
        for where, entries in decisions:
            decided = [any(flags) for flags in zip(*(e[-1] for e in entries))]
            total += len(decided)
            decisive += sum(decided)
            parts = sorted({region(b) for b in branches
                            if where[:2] <= region(b)[:2]
                            and region(b)[2:] <= where[2:]})
            for i, flag in enumerate(decided):
                if not flag:
                    source = parts[i] if len(parts) == len(decided) else where
                    self.miss(source, "never decides", source)
        self.counts.append([decisive, total])


def row(name, counts):
    shares = ["%6.1f %% of %5d" % (100.0 * part / whole if whole else 100,
                                   whole) for part, whole in counts]
    return " ".join(shares) + "  " + name


def add(files):
    return [[sum(f.counts[i][j] for f in files) for j in (0, 1)]
            for i in range(len(NAMES))]


def main():
    top = os.getcwd()
    files = [File(entry, top) for entry in json.load(sys.stdin)["data"][0]
             ["files"]]
    folders = collections.defaultdict(list)
    for file in files:
        folders[os.path.dirname(file.path)].append(file)
    print(" ".join("%17s" % name for name in NAMES))
    for folder in sorted(folders):
        for file in folders[folder]:
            if file.missed:
                print(row(file.path, file.counts))
    for folder in sorted(folders):
        print(row(folder + "/", add(folders[folder])))
    print(row("all", add(files)))
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        for file in files:
            for _, line in sorted(file.missed):
                out.write(line + "\n")


if __name__ == "__main__":
    main()
