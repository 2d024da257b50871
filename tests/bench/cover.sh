#!/bin/sh
# cover.sh PROGRAM... - runs tests built with --coverage and says what of src/
# they reach, file by file.
set -u
find build/cover -name '*.gcda' -delete
for program; do
	echo "$program"
	case $program in
	*/prcheck)
		for script in tests/*/run*.sh; do
			case $script in tests/lint/* | tests/faults/*) continue ;; esac
			PRCHECK=$program sh "$script"
		done ;;
	*/fuzz_*) "$program" corpus/fuzz corpus/releases schemas ;;
	*) CK_FORK=no "$program" ;;
	esac > "$program.log" 2>&1 || echo "failed: see $program.log"
done
find build/cover/src -name '*.gcda' |
	xargs "${PYTHON:-python3}" tests/bench/cover.py
