"""Runs every check of the check_*.py beside it over the tree.

A check is a function `check_NAME()` that yields one line a complaint; its
docstring is the rule. Prints the complaints and `N passed, N failed`.
"""
import glob
import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def checks():
    sys.dont_write_bytecode = True
    sys.path.insert(0, HERE)
    for path in sorted(glob.glob(os.path.join(HERE, "check_*.py"))):
        module = importlib.import_module(os.path.basename(path)[:-3])
        for name in sorted(vars(module)):
            if name.startswith("check_"):
                yield getattr(module, name)


def main():
    passed = failed = 0
    for check in checks():
        complaints = list(check())
        for complaint in complaints:
            print(complaint)
        if complaints:
            failed += 1
            print("^ %s: %s\n" % (check.__name__, check.__doc__.strip()))
        else:
            passed += 1
    print("lint: %d passed, %d failed" % (passed, failed))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
