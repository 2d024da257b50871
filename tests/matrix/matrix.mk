# matrix.mk - the same code by other compilers, analyzers and machines.
#
# Read by the Makefile. None of it is part of `make check`; each target first
# installs what it needs and is missing.
GCC ?= gcc
CLANG_TIDY ?= $(call newest,clang-tidy)

analyze: build/gen/stamp
	@.ci/deps analyze
	@CC='$(GCC)' FLAGS='$(FLAGS)' CLANG_TIDY='$(CLANG_TIDY)' \
	$(PYTHON) tests/matrix/analyze.py

.PHONY: analyze
