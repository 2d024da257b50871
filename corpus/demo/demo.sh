#!/bin/sh
# demo.sh PRCHECK - checks a clean release, then one with faults.

# show STATUS FILE - what a user sees; the status must be the expected one.
show() {
	echo
	echo "\$ prcheck $2"
	"$prcheck" "$2"
	status=$?
	echo "(exit status $status)"
	[ $status -eq "$1" ] || exit 1
}
prcheck=$1
show 0 corpus/releases/en-wire-acme-plant.txt
show 1 corpus/demo/bridge.txt
