"""Every system call of a run fails, with every error that it may give.

usage: syscalls.py PRCHECK

A run that met an error says so and exits with 2, or else what it writes
and its exit status are those of a run without one. An interrupted read or write is
never seen. A report that was there before is whole, the old or the new one,
and nothing lies beside it. And of the calls without a fault: no network, no
other program, one open for each input, nothing opened that nobody named.
"""
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

FILES = os.path.abspath("tests/faults/files") + "/"
PRCHECK = os.path.abspath(sys.argv[1])
OLD = "old report\n"

# Arguments, then the file that is standard input. {R} is a report.
RUNS = [
    (["bad.txt"], None),
    (["-f", "json={R}", "-s", "house.yaml", "bad.txt", "folder"], None),
    (["-f", "jsonl", "--files-from", "-", "folder/a.txt"], "names"),
    (["--ndjson"], "good.jsonl"),
    (["--tree=json", "-"], "bad.txt"),
    (["--check-schema", "house.yaml", "faulty.yaml"], None),
    (["--list-rules"], None),
]
IO = ["EIO", "EINTR"]
ERRORS = {
    "openat": ["EACCES", "EMFILE", "EINTR"], "read": IO,
    "write": ["ENOSPC", "EIO", "EINTR", "EPIPE"],
    "newfstatat": ["EIO", "EACCES"], "fstat": ["EIO", "EACCES"],
    "close": IO, "getdents64": ["EIO"], "fcntl": ["EBADF"],
    "rename": ["EACCES", "ENOSPC"], "mmap": ["ENOMEM"],
    "getrandom": ["EAGAIN"], "rt_sigaction": ["EINVAL"], "poll": ["EINTR"],
}
# What a linter may ask of the kernel.
ALLOWED = set(ERRORS) | {
    "brk", "execve", "exit_group", "munmap", "mremap", "mprotect", "madvise",
    "getpid", "ioctl", "lseek", "pread64", "unlink", "fchmod", "sysinfo",
    "prlimit64", "arch_prctl", "set_tid_address", "set_robust_list", "rseq",
    "access", "open", "stat", "fstatat64", "readlink", "faccessat2",
}


class Run:
    """A run in a folder of its own, with the calls it made."""

    def __init__(self, arguments, source, inject=None):
        folder = tempfile.mkdtemp()
        report = os.path.join(folder, "report")
        log = tempfile.mktemp()
        with open(report, "w") as file:
            file.write(OLD)
        options = ["-e", "inject=" + inject] if inject else []
        given = [a.replace("{R}", report) for a in arguments]
        with open(os.path.join(FILES, source) if source
                  else os.devnull) as file:
            done = subprocess.run(
                ["strace", "-o", log] + options + [PRCHECK] + given,
                cwd=FILES, stdin=file, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, timeout=20)
        self.status = done.returncode
        self.out = done.stdout.replace(folder.encode(), b"")
        self.err = done.stderr.replace(folder.encode(), b"")
        with open(report, errors="replace") as file:
            self.report = file.read()
        self.left = os.listdir(folder)
        with open(log, errors="replace") as file:
            self.calls = file.read().splitlines()
        os.unlink(log)
        shutil.rmtree(folder)

    def names(self):
        return [re.match(r"\w*", line).group(0) for line in self.calls]

    def own(self):
        """Index of the first call of the program, past those of the loader."""
        return next(i for i, line in enumerate(self.calls)
                    if line.startswith("fcntl(0, F_GETFD)"))


def whole(report):
    if report == OLD:
        return True
    try:
        return json.loads(report)["format"] == "prcheck-findings/1"
    except ValueError:
        return False


def fault(good, run, call, error):
    """What is wrong with `run`, in which `call` gave `error`; or None."""
    same = (run.out, run.report, run.status) == (good.out, good.report,
                                                 good.status)
    if run.status not in (0, 1, 2):
        return "exit status %d" % run.status
    if not whole(run.report):
        return "half a report"
    if run.left != ["report"]:
        return "left behind: " + " ".join(run.left)
    if same:
        return None
    if error == "EINTR" and call in ("read", "write", "poll"):
        return "an interruption shows"
    if run.status != 2:
        return "another output with exit status %d" % run.status
    if not run.err and b": error:" not in run.out and call != "write":
        return "nobody says so"
    return None


def faults(good):
    """(call, error, n) of each fault to try."""
    seen = {}
    own = good.own()
    for at, name in enumerate(good.names()):
        seen[name] = seen.get(name, 0) + 1
        if at < own or name not in ERRORS:
            continue
        for error in ERRORS[name]:
            yield name, error, seen[name]


def try_fault(job):
    arguments, source, good, name, error, n = job
    run = Run(arguments, source, "%s:error=%s:when=%d" % (name, error, n))
    what = "%s: %s %d gives %s: " % (" ".join(arguments), name, n, error)
    if not any("(INJECTED)" in line for line in run.calls):
        return what + "never called"
    why = fault(good, run, name, error)
    return what + why if why else None


def check_calls(arguments, source, good):
    """The calls of a run without a fault."""
    what = " ".join(arguments) + ": "
    names = good.names()[good.own():]
    for name in sorted(set(names) - ALLOWED - {""}):
        yield what + "calls " + name
    if good.names().count("execve") != 1:
        yield what + "starts a program"
    opened = [re.search(r'"([^"]*)"', line).group(1)
              for line in good.calls[good.own():]
              if line.startswith("openat(") and "O_DIRECTORY" not in line]
    listed = []
    if source and "--files-from" in arguments:
        with open(os.path.join(FILES, source)) as file:
            listed = file.read().split()
    known = arguments + listed + ["sub", "base.yaml", "words.yaml",
                                 "/dev/urandom"]  # jansson's hashes
    for path in set(opened):
        if not any(path == k or path.startswith("folder") for k in known) \
                and "/report." not in path:
            yield what + "opens " + path
        if opened.count(path) != (arguments + listed).count(path) and \
                path in arguments:
            yield what + "opens %s %d times" % (path, opened.count(path))


def main():
    jobs = []
    complaints = []
    checked = 0
    for arguments, source in RUNS:
        good = Run(arguments, source)
        complaints += check_calls(arguments, source, good)
        checked += 1
        jobs += [(arguments, source, good) + f
                 for f in faults(good)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        complaints += filter(None, pool.map(try_fault, jobs))
    for complaint in complaints:
        print(complaint)
    print("syscalls: %d calls failed; %d passed, %d failed" % (
        len(jobs), max(0, len(jobs) + checked - len(complaints)),
        len(complaints)))
    return len(complaints) > 0


if __name__ == "__main__":
    sys.exit(main())
