#!/bin/sh
# reproducible.sh - two builds, in folders, locales and time zones of
# their own, one by many jobs and one by one, give the same bytes.
#
# usage: sh tests/matrix/reproducible.sh
set -u
work=$PWD/build/reproducible
passed=0 failed=0
rm -rf "$work"

# build FOLDER VARIABLE=VALUE...
build() {
	mkdir -p "$work/$1"
	tar cf - Makefile src schemas fuzz tests docs .ci |
		tar xf - -C "$work/$1"
	(
		cd "$work/$1" || exit
		shift
		unset MAKEFLAGS MAKELEVEL MFLAGS
		CCACHE_DISABLE=1 env "$@" make all
	) >"$work/log" 2>&1 || {
		tail -n 5 "$work/log"
		echo "reproducible: does not build in $1"
		exit 1
	}
}
build one LC_ALL=C TZ=UTC0 MAKEFLAGS=-j"$(nproc)"
umask 077
build a-longer/place LC_ALL=C.UTF-8 TZ=Asia/Tokyo \
	MAKEFLAGS=
umask 022
for file in build/prcheck build/libprcheck.a build/gen/builtin.c; do
	if cmp "$work/one/$file" "$work/a-longer/place/$file"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
done
echo "reproducible: $passed passed, $failed failed"
[ "$failed" = 0 ]
