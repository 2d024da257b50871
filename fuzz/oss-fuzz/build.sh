#!/bin/bash -eu
# build.sh - the harnesses for OSS-Fuzz and ClusterFuzzLite: of each the
# program, its seeds, its dictionary and its options, in $OUT.
#
# Reads what these set: CC CXX CFLAGS CXXFLAGS LIB_FUZZING_ENGINE OUT SRC WORK.
# Libraries whose sources lie in $SRC are built with the same flags, so that
# the memory sanitizer sees into them; else the system's are taken.
cd "$SRC/prcheck"
if ls -d "$SRC"/libyaml* >/dev/null 2>&1; then
	sh tests/matrix/libraries.sh "$SRC" "$WORK/libraries"
	export PKG_CONFIG_LIBDIR=$WORK/libraries/lib/pkgconfig
fi
make -j"$(nproc)" CI= CC="$CC" CFLAGS="$CFLAGS" HARDEN= HARDEN_LINK= \
	CC_fuzz="$CC" FLAGS_fuzz="$CFLAGS" \
	LD_fuzz="$CXX" LINK_fuzz="$CXXFLAGS $LIB_FUZZING_ENGINE" fuzzers

for harness in build/fuzz/fuzz_*; do
	case $harness in *.*) continue ;; esac
	name=$(basename "$harness")
	cp "$harness" "$OUT/"
	cp fuzz/oss-fuzz/options "$OUT/$name.options"
	cp "build/gen/${name#fuzz_}.dict" "$OUT/$name.dict"
	python3 -m zipfile -c "$OUT/${name}_seed_corpus.zip" \
		corpus/fuzz corpus/releases schemas/*.yaml
done
