#!/bin/sh
# sources.sh - the sources of the libraries, from the packages of this system.
#
# usage: sources.sh FOLDER PACKAGE...
#
# Keeps apt's lists below FOLDER: the machine stays as it is, and no root is
# needed. A package that is there is not fetched again.
set -eu
mkdir -p "$1/apt/parts" "$1/apt/lists/partial"
cd "$1"
shift
ready() { ls -d "$1"-[0-9]*/ >/dev/null 2>&1; }
want=
for package; do ready "$package" || want="$want $package"; done
[ -n "$want" ] || exit 0
command -v apt-get >/dev/null || {
	echo "sources: no apt-get here; unpack into $PWD:$want" >&2
	exit 1
}

for list in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources \
	/etc/apt/sources.list.d/ubuntu.sources; do
	[ ! -s "$list" ] || sed 's/^deb /deb-src /; s/^Types: .*/Types: deb-src/' \
		"$list" >"apt/parts/$(basename "$list")"
done
get() {
	apt-get -q -o Dir::Etc::SourceList=/dev/null \
		-o Dir::Etc::SourceParts="$PWD/apt/parts" \
		-o Dir::State::Lists="$PWD/apt/lists" \
		-o Dir::Cache="$PWD/apt" -o APT::Sandbox::User=root "$@"
}
[ ! -e apt/parts/sources.list ] || mv apt/parts/sources.list apt/parts/own.list
get update >apt/log 2>&1 &&
	get source --download-only $want >>apt/log 2>&1 || {
	tail -n 3 apt/log >&2
	echo "sources: cannot fetch:$want" >&2
	exit 1
}
for package in $want; do tar xzf "$package"_*.orig.tar.gz; done
