#!/bin/sh
# run.sh - a harness under AFL++ for some seconds.
#
# usage: sh fuzz/afl/run.sh NAME SECONDS
#
# Begins with the seeds and what build/corpus/NAME holds, and leaves there what
# it found new; what breaks a claim goes to build/found/NAME, and fails.
set -eu
name=$1 seconds=$2
work=build/afl/work/$name
rm -rf "$work"
mkdir -p "$work/seeds" "build/corpus/$name" "build/found/$name"
# Flat, without those that are too long for a fast search.
find corpus/fuzz corpus/releases schemas "build/corpus/$name" -type f \
	-size -9 | while read -r seed; do
	cp "$seed" "$work/seeds/$(echo "$seed" | tr / _)"
done
export AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 \
	AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_CMPLOG_ONLY_NEW=1 \
	AFL_CUSTOM_MUTATOR_LIBRARY="$PWD/build/afl/mutator.so"
afl-fuzz -i "$work/seeds" -o "$work/out" -x "build/gen/$name.dict" -G 4096 \
	-t 2000 -V "$seconds" -c "build/afl-cmplog/fuzz_$name" \
	-- "build/afl/fuzz_$name" >"$work/log" 2>&1 || {
	tail -n 20 "$work/log"
	exit 1
}
out=$work/out/default
sed -n 's/^\(execs_done\|execs_per_sec\|corpus_count\|stability\|saved_crashes\|saved_hangs\) *: */\1 /p' \
	"$out/fuzzer_stats" | paste -s -d ' ' | sed "s/^/fuzz_$name: /"
# AFL++ runs without sanitizers; here its inputs meet them.
mkdir "$work/asan"
"build/fuzz/fuzz_$name" -merge=1 -verbosity=0 -artifact_prefix="$work/asan/" \
	"build/corpus/$name" "$out/queue" >/dev/null 2>&1 || true
found=0
for file in "$out"/crashes/id* "$out"/hangs/id* "$work"/asan/*; do
	[ -e "$file" ] || continue
	cp "$file" "build/found/$name/afl-$(cksum <"$file" | cut -d' ' -f1)"
	found=$((found + 1))
done
[ "$found" = 0 ] || echo "fuzz_$name: see build/found/$name"
[ "$found" = 0 ]
