#!/bin/sh
# run.sh - runs every case of tests/cli: NAME.test, in a folder of its own.
#
# usage: PRCHECK=build/prcheck sh tests/cli/run.sh [NAME]...
#
# A case is a piece of sh that calls
#   run ARGS...      prcheck, at most 5 seconds; $input is its standard input
#   status N         what it returned
#   out TEXT         is all of its standard output; `err` the same of the other
#   out_has TEXT     stands somewhere in it; out_lacks: nowhere; err_has, …
#   json             standard output is JSON
#   same A B         two files hold the same bytes
#   clean NAME       writes a release without a fault; bad NAME: one that is
#                    not UTF-8 (an error); marked NAME: one with a byte order
#                    mark (a warning)
#   skip WHY         the machine can't show this
# The first claim that does not hold ends the case.

top=$(cd "$(dirname "$0")" && pwd)
prcheck=${PRCHECK:-build/prcheck}
case $prcheck in /*) ;; *) prcheck=$PWD/$prcheck ;; esac
python=${PYTHON:-python3}
unset NO_COLOR CLICOLOR_FORCE
LC_ALL=C; export LC_ALL

fail() { echo "$*" >&3; exit 1; }
skip() { echo "skipped: $*" >&3; exit 0; }
run() {
	set -- timeout 5 $as "$prcheck" "$@"
	"$@" <"${input:-/dev/null}" >.out 2>.err
	got=$?
}
status() { [ "$got" = "$1" ] || fail "status $got, not $1: $(head -3 .err)"; }
all() { printf '%s' "$2" | cmp -s - "$1" || fail "$1 is: $(head -5 "$1")"; }
has() { grep -qF -e "$2" "$1" || fail "$1 lacks: $2: $(head -5 "$1")"; }
lacks() { ! grep -qF -e "$2" "$1" || fail "$1 has: $2"; }
out() { all .out "$1"; }
err() { all .err "$1"; }
out_has() { has .out "$1"; }
err_has() { has .err "$1"; }
out_lacks() { lacks .out "$1"; }
err_lacks() { lacks .err "$1"; }
lines() { [ "$(wc -l <.out)" -eq "$1" ] || fail "$(wc -l <.out) lines"; }
json() { "$python" -m json.tool <"${1:-.out}" >.json || fail "no JSON"; }
same() { cmp -s "$1" "$2" || fail "$1 differs from $2"; }
clean() { cp "$top/clean.txt" "$1"; }
bad() { sed "s/planned/plann$(printf '\351')d/" "$top/clean.txt" >"$1"; }
marked() { { printf '\357\273\277'; cat "$top/clean.txt"; } >"$1"; }

passed=0 failed=0
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
chmod 755 "$work"
for case in "$top"/*.test; do
	name=$(basename "$case" .test)
	[ $# = 0 ] || case " $* " in *" $name "*) ;; *) continue ;; esac
	mkdir -p "$work/$name/here"
	chmod 777 "$work/$name" "$work/$name/here"
	if (cd "$work/$name/here" && . "$case") 3>"$work/$name/why" \
		>"$work/$name/log" 2>&1 && [ ! -s "$work/$name/why" ]; then
		passed=$((passed + 1))
	elif grep -q '^skipped' "$work/$name/why"; then
		echo "$name: $(cat "$work/$name/why")"
	else
		failed=$((failed + 1))
		echo "$name: $(cat "$work/$name/why" "$work/$name/log")"
	fi
done
echo "cli: $passed passed, $failed failed"
[ "$failed" = 0 ]
