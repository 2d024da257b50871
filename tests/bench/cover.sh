#!/bin/sh
# cover.sh PROGRAM... - runs tests built with the counters of clang and says
# what of src/ they reach; CLANG is the compiler that built them, SEEDS what the
# harnesses read.
#
# The page for people is build/cover/html/index.html; build/cover/missed.txt
# has a line for each branch never taken and each condition never decisive.
set -u
llvm=${CLANG##*clang}
out=build/cover
rm -rf "$out/profile" "$out/html"
mkdir -p "$out/profile"
# Some tests run the command as a user who owns nothing.
chmod 777 "$out/profile"
umask 0
# One file for each program, which its runs add to.
LLVM_PROFILE_FILE=$PWD/$out/profile/%m.profraw
export LLVM_PROFILE_FILE
: >"$out/tests.log"
objects=
for program; do
	objects="$objects ${objects:+-object} $program"
	case $program in
	*/prcheck)
		for script in tests/*/run*.sh; do
			# Refused calls are those of the counters, too: what
			# run_syscalls.sh claims holds for another build.
			case $script in
			tests/lint/*) continue ;;
			tests/faults/*) PRCHECK=$program sh "$script" || : ;;
			*) PRCHECK=$program sh "$script" ;;
			esac
		done ;;
	*/embed)
		mkdir -p "$out/embedded"
		"$program" "$out/embedded" schemas/*.yaml schemas/lexicon/*.yaml ;;
	*/rules_page) "$program" | cmp - docs/rules.md ;;
	*/fuzz_*) "$program" $SEEDS ;;
	*) CK_FORK=no "$program" ;;
	esac >"$out/log" 2>&1 || echo "failed: $program: see $out/tests.log"
	{ echo "$program"; cat "$out/log"; } >>"$out/tests.log"
done
"llvm-profdata$llvm" merge -sparse -o "$out/profile/all" \
	"$out"/profile/*.profraw || exit
# Word splitting makes arguments of the programs.
"llvm-cov$llvm" show $objects -instr-profile="$out/profile/all" src \
	-format=html -show-branches=count -show-mcdc -show-expansions=false \
	-output-dir="$out/html" || exit
"llvm-cov$llvm" export $objects -instr-profile="$out/profile/all" src |
	"${PYTHON:-python3}" tests/bench/cover.py "$out/missed.txt" &&
	echo "see $out/html/index.html and $out/missed.txt"
