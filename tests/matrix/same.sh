#!/bin/sh
# same.sh - another machine says of every text what this one says, byte for byte.
#
# usage: same.sh PRCHECK 'OTHER PRCHECK'
set -u
here=$1 there=$2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
find corpus/demo corpus/releases corpus/fuzz tests/rules tests/syntax \
	\( -name '*.txt' -o -name '*.cases' \) | LC_ALL=C sort >"$work/names"

# same ARGUMENT... [<INPUT]: output, messages and exit status.
same() {
	for side in here there; do
		eval "program=\$$side"
		# The program may begin with what runs it.
		$program "$@" <"$work/names" >"$work/$side.out" \
			2>"$work/$side.err"
		echo $? >"$work/$side.status"
	done
	if [ ! -s "$work/here.out" ] || [ "$(cat "$work/here.status")" = 2 ]; then
		failed=$((failed + 1))
		echo "$here $*: nothing to compare: $(head -n 3 "$work/here.err")"
	fi
	for part in out err status; do
		if cmp -s "$work/here.$part" "$work/there.$part"; then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
			echo "$there $*: $part differs:"
			diff -a "$work/here.$part" "$work/there.$part" |
				head -n 5 | cut -c1-200
		fi
	done
}

for schema in standard strict-gov wire-corp govuk; do
	same -s $schema -f json --files-from -
done
same -s standard -f text --stats --files-from -
same -s standard -f jsonl --language auto --files-from -
same --tree=json --files-from -
same --tree=text --files-from -
same --print-schema strict-gov
same --json-schema
same --list-rules -f json
"${PYTHON:-python3}" -c 'import json, sys
for name in open(sys.argv[1]):
    text = open(name.strip(), "rb").read().decode("utf-8", "replace")
    print(json.dumps({"id": name.strip(), "text": text}))' "$work/names" \
	>"$work/records" && mv "$work/records" "$work/names"
same --ndjson
echo "same: $passed passed, $failed failed"
[ "$failed" = 0 ]
