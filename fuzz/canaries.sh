#!/bin/sh
# canaries.sh [NAME]... - plants the faults of fuzz/canaries in a copy of the
# tree, one at a time; the harness named there must find each within a minute,
# by the claim named there and by no other.
#
# The objects of build/fuzz are taken along, so that little is compiled.
set -u
top=fuzz/canaries
tree=build/canaries
passed=0 failed=0

field() { sed -n "s/^# $2: //p" "$1"; }
rm -rf "$tree"
mkdir -p "$tree/build"
cp -a src fuzz schemas corpus tests Makefile "$tree"
for part in fuzz cost gen release embed libembed.a inputs; do
	cp -a "build/$part" "$tree/build/"
done

# What the harness says of the tree as it is now; its exit status.
search() {
	make --no-print-directory -o build/gen/stamp -o build/embed \
		-C "$tree" "build/fuzz/fuzz_$1" >"$tree/log" 2>&1 ||
		{ echo "does not compile" >>"$tree/log"; return 0; }
	(cd "$tree" && mkdir -p found &&
		"build/fuzz/fuzz_$1" -max_total_time=60 -max_len=4096 \
			-artifact_prefix=found/ -verbosity=0 found \
			corpus/fuzz corpus/releases schemas) >"$tree/log" 2>&1
}

for canary in "$top"/*.sed; do
	name=$(basename "$canary" .sed)
	[ $# = 0 ] || case " $* " in *" $name "*) ;; *) continue ;; esac
	harness=$(field "$canary" harness)
	file=$(field "$canary" file)
	claim=$(field "$canary" claim)
	sed -f "$canary" "$file" >"$tree/$file"
	begin=$(date +%s)
	if cmp -s "$file" "$tree/$file"; then
		why="the fault has nothing to change in $file"
	elif search "$harness"; then
		why="not found: $(tail -n 1 "$tree/log")"
	elif grep 'does not hold: ' "$tree/log" | grep -qe "$claim"; then
		why=
	else
		why="another claim: $(grep -m 1 -e 'does not hold' \
			-e 'ERROR' "$tree/log")"
	fi
	if [ -z "$why" ]; then
		passed=$((passed + 1))
		echo "fuzz_$harness finds $name ($(($(date +%s) - begin)) s)"
	else
		failed=$((failed + 1))
		echo "$name: $why"
	fi
	rm -rf "$tree/found"
	cp "$file" "$tree/$file"
done
echo "canaries: $passed passed, $failed failed"
[ "$failed" = 0 ]
