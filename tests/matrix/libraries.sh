#!/bin/sh
# libraries.sh - libyaml, utf8proc, jansson and Check as archives made with $CC
# and $CFLAGS, for sanitizers and machines that those of the system don't serve.
#
# usage: libraries.sh SOURCES PREFIX
#
# SOURCES holds a folder of each: NAME or NAME-VERSION; Check may be missing.
# They are compiled without their own set-up, which needs tools that cross
# builds lack. Use them by PKG_CONFIG_LIBDIR=PREFIX/lib/pkgconfig.
set -eu
sources=$(cd "$1" && pwd)
mkdir -p "$2/include" "$2/lib/pkgconfig" "$2/objects"
prefix=$(cd "$2" && pwd)
AR=${AR:-ar}

folder() { ls -d "$sources/$1" "$sources/$1"-[0-9]* 2>/dev/null | head -n 1; }

# library NAME PACKAGE VERSION FLAGS FILES...
library() {
	name=$1 package=$2 version=$3 flags=$4
	shift 4
	rm -f "$prefix/lib/lib$name.a"
	for file; do
		object=$prefix/objects/$name-$(basename "$file" .c).o
		# CC, CFLAGS and flags are lists of words.
		$CC $CFLAGS -w $flags -c "$file" -o "$object"
		$AR rcs "$prefix/lib/lib$name.a" "$object"
	done
	cat >"$prefix/lib/pkgconfig/$package.pc" <<-PC
		Name: $name
		Description: made by libraries.sh
		Version: $version
		Cflags: -I$prefix/include
		Libs: -L$prefix/lib -l$name
	PC
}

yaml=$(folder libyaml)
cp "$yaml/include/yaml.h" "$prefix/include/"
library yaml yaml-0.1 0.2.5 "-I$yaml/include -DYAML_DECLARE_STATIC
	-DYAML_VERSION_MAJOR=0 -DYAML_VERSION_MINOR=2 -DYAML_VERSION_PATCH=5
	-DYAML_VERSION_STRING=\"0.2.5\"" \
	"$yaml"/src/*.c

utf8=$(folder utf8proc)
cp "$utf8/utf8proc.h" "$prefix/include/"
library utf8proc libutf8proc "$(sed -n \
	's/^#define UTF8PROC_VERSION_M[AI][JN]OR \([0-9]*\).*/\1/p' \
	"$utf8/utf8proc.h" | paste -s -d .)" -DUTF8PROC_STATIC "$utf8/utf8proc.c"

jansson=$(folder jansson)
cp "$jansson/src/jansson.h" "$prefix/include/"
sed 's/@json_inline@/inline/; s/@json_have_[a-z_]*@/1/' \
	"$jansson/src/jansson_config.h.in" >"$prefix/include/jansson_config.h"
for found in HAVE_STDINT_H HAVE_UNISTD_H HAVE_FCNTL_H HAVE_SYS_STAT_H \
	HAVE_SYS_TIME_H HAVE_SYS_TYPES_H HAVE_SCHED_H HAVE_OPEN HAVE_READ \
	HAVE_CLOSE HAVE_GETPID HAVE_GETTIMEOFDAY HAVE_SCHED_YIELD \
	HAVE_LOCALECONV HAVE_ATOMIC_BUILTINS USE_URANDOM; do
	echo "#define $found 1"
done >"$prefix/objects/jansson_private_config.h"
library jansson jansson "$(sed -n 's/.*JANSSON_VERSION *"\(.*\)"/\1/p' \
	"$jansson/src/jansson.h")" "-DHAVE_CONFIG_H
	-I$prefix/include -I$prefix/objects" \
	"$jansson"/src/*.c

check=$(folder check)
if [ -n "$check" ]; then
	cp "$check/src/check.h" "$prefix/include/"
	echo '#include <stdint.h>' >"$prefix/include/check_stdint.h"
	for found in FORK SIGACTION MKSTEMP ALARM SETITIMER STDINT_H UNISTD_H \
		STDARG_H SYS_TIME_H SYS_WAIT_H GETTIMEOFDAY CLOCK_GETTIME \
		LIBRT PTHREAD MALLOC REALLOC VSNPRINTF SNPRINTF GETLINE \
		DECL_ALARM DECL_CLOCK_GETTIME DECL_GETLINE DECL_LOCALTIME_R \
		DECL_GETTIMEOFDAY DECL_SETENV DECL_STRDUP DECL_STRSIGNAL \
		DECL_TIMER_CREATE DECL_TIMER_DELETE DECL_TIMER_SETTIME; do
		echo "#define HAVE_$found 1"
	done >"$prefix/objects/config.h"
	for size in INT SHORT LONG; do
		echo "#define SIZEOF_$size __SIZEOF_${size}__"
	done >>"$prefix/objects/config.h"
	library check check "$(sed -n 's/^#define CHECK_M[A-Z]*_VERSION (\([0-9]*\))/\1/p' \
		"$check/src/check.h" | paste -s -d .)" "-DHAVE_CONFIG_H
		-D_GNU_SOURCE -I$prefix/include -I$prefix/objects
		-I$check/src -I$check/lib" \
		"$check"/src/*.c "$check/lib/libcompat.c"
fi
rm -r "$prefix/objects"
