#!/bin/sh
# followed.sh CLANG... - compiles, and fails when clang warns: a decision whose
# conditions it can't follow would be left out of MC/DC, and -Werror lets that
# pass.
words=$(mktemp) || exit
trap 'rm -f "$words"' EXIT
"$@" 2>"$words"
status=$?
cat "$words" >&2
[ ! -s "$words" ] && exit "$status"
exit 1
