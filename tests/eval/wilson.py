"""How sure the figures of docs/precision.md are: pools its tables.

usage: wilson.py [--write] [FILE]

Each table whose head has the columns Rule, Severity, Judged, True and Date is
read. Their rows are pooled by heading and severity, with the interval of
Wilson that holds the true share with 95 %. The outcome stands between two
comments of the file: --write puts it there, without it it is printed.
"""
import re
import sys

BEGIN = "<!-- pooled by tests/eval/wilson.py -->\n"
END = "<!-- end -->\n"
SEVERITIES = ("error", "warning", "info")
WANTED = {"error": 97, "warning": 92, "info": 85}
Z = 1.959964  # 95 % of a normal distribution lie within


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def rows(text):
    """A dictionary a row: the columns, and under "part" the heading."""
    part, head = "", None
    for line in text.split("\n"):
        if line.startswith("## "):
            part = line[3:].strip()
        if not line.startswith("|"):
            head = None
        elif head is None:
            head = cells(line)
        elif {"Rule", "Judged"} <= set(head) and not set(line) <= set("|-: "):
            yield dict(zip(head, cells(line)), part=part)


def wilson(true, judged):
    """The interval of a share, in percent."""
    share = true / judged
    middle = share + Z * Z / (2 * judged)
    width = Z * (share * (1 - share) / judged
                 + Z * Z / (4 * judged * judged)) ** 0.5
    scale = 1 + Z * Z / judged
    return 100 * (middle - width) / scale, 100 * (middle + width) / scale


def pooled(text):
    """The table of all rows, pooled."""
    sums = {}
    for row in rows(text):
        key = (row["part"], row["Severity"])
        rules, judged, true = sums.get(key, (set(), 0, 0))
        sums[key] = (rules | {row["Rule"]}, judged + int(row["Judged"]),
                     true + int(row["True"]))
    lines = ["| Severity | With | Rules | Judged | True | Share "
             "| 95 % interval | Wanted |",
             "|---|---|---|---|---|---|---|---|"]
    for part in dict.fromkeys(part for part, _ in sums):
        for severity in SEVERITIES:
            if (part, severity) not in sums:
                continue
            rules, judged, true = sums[part, severity]
            if judged:
                low, high = wilson(true, judged)
                lines.append(
                    "| %s | %s | %d | %d | %d | %.1f %% | %.1f–%.1f %% "
                    "| %d %% |" % (severity, part, len(rules), judged, true,
                                   100 * true / judged, low, high,
                                   WANTED[severity]))
    return "\n".join(lines) + "\n"


def renewed(text):
    """`text` with the table of today."""
    return re.sub(re.escape(BEGIN) + ".*?" + re.escape(END),
                  lambda _: BEGIN + "\n" + pooled(text) + "\n" + END, text,
                  count=1, flags=re.S)


def main():
    names = [name for name in sys.argv[1:] if name != "--write"]
    path = names[0] if names else "docs/precision.md"
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if "--write" not in sys.argv:
        sys.stdout.write(pooled(text))
        return
    with open(path, "w", encoding="utf-8") as file:
        file.write(renewed(text))


if __name__ == "__main__":
    main()
