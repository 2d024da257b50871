#!/bin/sh
# oss_fuzz.sh - builds the harnesses as OSS-Fuzz does, with variables set by
# hand, and runs what came out over its own seeds.
#
# usage: CLANG=clang PYTHON=python3 sh tests/matrix/oss_fuzz.sh
#
# Twice: with libFuzzer, and with an engine that is an archive, here replay.c.
set -u
work=$PWD/build/oss-fuzz
passed=0 failed=0
claim() { # claim WORDS COMMAND...
	words=$1
	shift
	if "$@" >"$work/log" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "oss-fuzz: $words: $(tail -n 3 "$work/log")"
	fi
}
known_options() { # each option is a flag that libFuzzer knows
	"$1" -help=1 2>"$work/help"
	sed -n 's/^\([a-z_]*\) *=.*/\1/p' fuzz/oss-fuzz/options |
		while read -r flag; do
			grep -qw "^ *$flag" "$work/help" || echo "$flag"
		done | grep . && return 1
	return 0
}

rm -rf "$work"
mkdir -p "$work/src/prcheck" "$work/work" "$work/out" "$work/seeds"
tar cf - Makefile src fuzz schemas corpus tests docs |
	tar xf - -C "$work/src/prcheck"
CC=$CLANG CFLAGS='-O1 -gline-tables-only -fsanitize=address,fuzzer-no-link'
CXX=$(echo "$CLANG" | sed 's/clang\(-[0-9]*\)\{0,1\}$/clang++\1/')
CXXFLAGS=$CFLAGS LIB_FUZZING_ENGINE=-fsanitize=fuzzer
SRC=$work/src WORK=$work/work OUT=$work/out
export CC CFLAGS CXX CXXFLAGS LIB_FUZZING_ENGINE SRC WORK OUT
unset MAKEFLAGS MAKELEVEL MFLAGS
build() { bash "$SRC/prcheck/fuzz/oss-fuzz/build.sh"; }

claim 'build.sh' build
claim 'the descriptions are YAML' "$PYTHON" -c 'import sys, yaml
for name in sys.argv[1:]: yaml.safe_load(open(name))' \
	fuzz/oss-fuzz/project.yaml .clusterfuzzlite/project.yaml \
	.github/workflows/*.yml
for source in fuzz/fuzz_*.c; do
	name=$(basename "$source" .c)
	seeds=$work/seeds/$name
	mkdir "$seeds"
	claim "$name: seeds" "$PYTHON" -m zipfile -e \
		"$OUT/${name}_seed_corpus.zip" "$seeds"
	claim "$name: options" known_options "$OUT/$name"
	claim "$name: runs" "$OUT/$name" -runs=1 -max_len=4096 \
		-dict="$OUT/$name.dict" "$seeds"
done

rm -f "$SRC"/prcheck/build/fuzz/fuzz_*
$CC $CFLAGS -D_POSIX_C_SOURCE=200809L -c fuzz/replay.c -o "$work/replay.o"
ar rcs "$work/engine.a" "$work/replay.o"
LIB_FUZZING_ENGINE=$work/engine.a OUT=$work/out2
mkdir "$OUT"
claim 'build.sh with another engine' build
claim 'the other engine runs' "$OUT/fuzz_source" "$work/seeds/fuzz_source"
echo "oss-fuzz: $passed passed, $failed failed"
[ "$failed" = 0 ]
