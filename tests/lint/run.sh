#!/bin/sh
# run.sh - the rules of the house, from the top directory; `make lint`.
exec "${PYTHON:-python3}" tests/lint/lint.py
