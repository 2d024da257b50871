#!/bin/sh
# bench.sh PRCHECK - the best of several runs, beside what the machine needs to
# start a process and to read the bytes.
set -eu
prcheck=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sample=corpus/releases/en-wire-acme-plant.txt

# best COMMAND... - the least milliseconds of 15 runs
best() {
	least=
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
		begin=$(date +%s%N)
		"$@" >/dev/null 2>&1 || :
		took=$((($(date +%s%N) - begin) / 1000))
		[ -n "$least" ] && [ "$least" -le "$took" ] || least=$took
	done
	echo "$least"
}

# line NAME MICROSECONDS BASE - the time, and how many times the base
line() {
	awk -v name="$1" -v t="$2" -v base="$3" 'BEGIN {
		printf "%-34s %9.2f ms  %6.1f x cat\n", name, t / 1000, t / base }'
}

for _ in 1 2 3 4 5 6 7 8; do cat corpus/releases/*.txt; done > "$work/all"
mkdir "$work/many"
for i in 1 2 3 4 5 6 7 8; do
	for f in corpus/releases/*.txt; do
		cp "$f" "$work/many/$i-$(basename "$f")"
	done
done
start=$(best cat /dev/null)
small=$(best cat "$sample")
many=$(best cat "$work"/many/*)
line "start (--version)" "$(best "$prcheck" --version)" "$start"
line "one release ($(wc -c < "$sample") bytes)" \
	"$(best "$prcheck" "$sample")" "$small"
line "$(ls "$work/many" | wc -l) releases ($(cat "$work"/many/* | wc -c) bytes)" \
	"$(best "$prcheck" "$work/many")" "$many"
line "one file of $(wc -c < "$work/all") bytes" \
	"$(best "$prcheck" "$work/all")" "$(best cat "$work/all")"
