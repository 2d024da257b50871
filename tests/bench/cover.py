"""What of src/ the tests reached: a table, and build/cover/html/index.html.

usage: cover.py OBJECT.gcda...
"""
import collections
import html
import json
import os
import subprocess
import sys

OUT = "build/cover/html"
STYLE = """<!doctype html><meta charset="utf-8"><title>%s</title><style>
body{font:14px monospace}td{padding:0 1em}.no{background:#fcc}
.half{background:#ffc}pre{margin:0}td.n{text-align:right}</style><h1>%s</h1>
"""


class File:
    def __init__(self):
        self.lines = collections.Counter()
        self.branches = collections.defaultdict(collections.Counter)

    def add(self, line):
        number = line["line_number"]
        self.lines[number] += line["count"]
        for i, branch in enumerate(line["branches"]):
            self.branches[number][i] += branch["count"]

    def missed(self):
        return sorted(n for n, count in self.lines.items() if not count)

    def half(self):
        """Lines of which some branch was never taken."""
        return {n for n, taken in self.branches.items()
                if self.lines[n] and not all(taken.values())}

    def figures(self):
        taken = [c > 0 for b in self.branches.values() for c in b.values()]
        return (len(self.lines), len(self.lines) - len(self.missed()),
                len(taken), sum(taken))


def share(part, whole):
    return 100.0 * part / whole if whole else 100.0


def read(objects):
    files = collections.defaultdict(File)
    for i in range(0, len(objects), 50):
        out = subprocess.run(
            ["gcov", "-b", "--json-format", "--stdout"] + objects[i:i + 50],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        for document in out.decode().splitlines():
            for file in json.loads(document)["files"]:
                if file["file"].startswith("src/"):
                    for line in file["lines"]:
                        files[file["file"]].add(line)
    return files


def write_page(path, file):
    half = file.half()
    with open(path, encoding="utf-8", errors="replace") as source:
        lines = source.read().splitlines()
    page = path.replace("/", "-") + ".html"
    with open(os.path.join(OUT, page), "w", encoding="utf-8") as out:
        out.write(STYLE % (path, path) + "<table>")
        for number, line in enumerate(lines, 1):
            count = file.lines.get(number)
            kind = "no" if count == 0 else "half" if number in half else ""
            out.write('<tr class="%s" id="%d"><td class="n">%d<td class="n">'
                      "%s<td><pre>%s</pre>\n" % (
                          kind, number, number,
                          "" if count is None else count, html.escape(line)))
    return page


def ranges(numbers):
    """1-3 7 9-10"""
    found = []
    for n in numbers:
        if found and n <= found[-1][1] + 1:
            found[-1][1] = n
        else:
            found.append([n, n])
    return " ".join("%d" % a if a == b else "%d-%d" % (a, b)
                    for a, b in found)


def main():
    files = read(sys.argv[1:])
    os.makedirs(OUT, exist_ok=True)
    rows = sorted((share(f.figures()[1], f.figures()[0]), path, f)
                  for path, f in files.items())
    total = [sum(column) for column in zip(*(f.figures()
                                             for _, _, f in rows))]
    with open(os.path.join(OUT, "index.html"), "w") as out:
        out.write(STYLE % ("coverage", "src/: lines %.1f %%, branches %.1f %%"
                           % (share(total[1], total[0]),
                              share(total[3], total[2]))) + "<table>")
        for lines, path, file in rows:
            figures = file.figures()
            branches = share(figures[3], figures[2])
            out.write('<tr><td class="n">%.1f %%<td class="n">%.1f %%<td>'
                      '<a href="%s">%s</a>\n' % (
                          lines, branches, write_page(path, file), path))
            print("%6.1f %% of %4d lines %6.1f %% of %4d branches  %s  %s" % (
                lines, figures[0], branches, figures[2], path,
                ranges(file.missed())))
    print("lines %.1f %%, branches %.1f %%: %s/index.html" % (
        share(total[1], total[0]), share(total[3], total[2]), OUT))


if __name__ == "__main__":
    main()
