#!/bin/sh
# keep.sh - makes a find small and keeps it as a seed.
#
# usage: sh fuzz/keep.sh HARNESS FILE NAME
#
# HARNESS is check, parse, …; NAME says what the find shows: unclosed.txt. The
# find goes to corpus/fuzz/fuzz_HARNESS/NAME, where `make check` tries it from
# now on; its bytes are printed as a C literal for the unit test of the module
# whose fault it was.
set -eu
[ $# = 3 ] || { sed -n 's/^# usage: /usage: /p' "$0"; exit 2; }
program=build/fuzz/fuzz_$1 file=$2 kept=corpus/fuzz/fuzz_$1/$3
[ -x "$program" ] || { echo "no $program: make $program"; exit 2; }
[ ! -e "$kept" ] || { echo "$kept is there"; exit 2; }
if "$program" "$file" >build/keep.log 2>&1; then
	echo "$file breaks nothing"
	exit 1
fi
claim=$(grep -m 1 -e 'does not hold' -e '^SUMMARY' -e 'ERROR:' build/keep.log)
mkdir -p "$(dirname "$kept")"
"$program" -minimize_crash=1 -max_total_time=60 -verbosity=0 \
	-exact_artifact_path=build/keep.small "$file" >/dev/null 2>&1 || true
# A smaller one may break something else; then the one found is kept.
if [ -s build/keep.small ] && ! "$program" build/keep.small \
	>build/keep.log 2>&1 && grep -qF -e "$claim" build/keep.log; then
	mv build/keep.small "$kept"
else
	cp "$file" "$kept"
fi
rm -f build/keep.small
echo "$claim"
echo "kept: $kept, $(wc -c <"$kept") bytes of $(wc -c <"$file")"
od -An -v -tx1 "$kept" | sed 's/ /\\x/g; s/.*/	"&"/'
echo "Now repair the fault; put these bytes into tests/unit/test_MODULE.c."
