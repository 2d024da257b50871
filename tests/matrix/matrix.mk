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

# Reads of what was never written. The libraries have to be compiled so, too;
# libc isn't, so that files are named and not found by nftw.
CC_msan = $(CLANG)
FLAGS_msan = -O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all \
	-fsanitize=memory -fsanitize-memory-track-origins=2
LINK_msan = -fsanitize=memory
# Unsigned sums that wrap, too; wraps.txt says which may.
CC_integer = $(CLANG)
FLAGS_integer = -O1 -g -fno-sanitize-recover=all \
	-fsanitize=undefined,integer,nullability \
	-fsanitize-ignorelist=tests/matrix/wraps.txt
LINK_integer = -fsanitize=undefined
# A machine of 32 bits, and one that keeps the highest byte first.
CC_i686 = i686-linux-gnu-gcc
FLAGS_i686 = -O2 -g -D_FILE_OFFSET_BITS=64
LINK_i686 = -static
CC_s390x = s390x-linux-gnu-gcc
FLAGS_s390x = -O2 -g
LINK_s390x = -static
RUN_s390x = qemu-s390x

# Flavour x has its own libraries in build/matrix/x.
MATRIX := msan i686 s390x
define MACHINE
build/matrix/$(1)/ready: tests/matrix/libraries.sh tests/matrix/sources.sh
	@.ci/deps check matrix
	@sh tests/matrix/sources.sh build/matrix/sources \
	libyaml utf8proc jansson check
	$$(call say,libs)CC='$$(CC_$(1))' CFLAGS='$$(FLAGS_$(1))' \
	sh tests/matrix/libraries.sh build/matrix/sources $$(@D) && touch $$@
build/$(1)/%: private FLAGS += -Ibuild/matrix/$(1)/include
build/$(1)/%: private LIBS = -Lbuild/matrix/$(1)/lib -lyaml -lutf8proc -ljansson
build/$(1)/%: private CHECK_LIBS = -Lbuild/matrix/$(1)/lib -lcheck $$(LIBS) \
	-lm -lrt -pthread
$(1): build/matrix/$(1)/ready
endef
define RUNS
$(1)-unit: build/$(1)/unit
	@echo '$(1): unit'; CK_FORK=no $$(RUN_$(1)) $$<
$(1)-run_%: build/$(1)/run_%
	@echo '$(1): $$*'; $$(RUN_$(1)) $$<
$(1)-same: build/$(1)/prcheck build/prcheck
	@sh tests/matrix/same.sh build/prcheck '$$(RUN_$(1)) $$<'
$(1)-replay-%: build/$(1)/fuzz_%
	@echo '$(1): $$*'; find $$(SEEDS) -type f ! -name '.*' | xargs $$(RUN_$(1)) $$<
$(1): build/gen/stamp
	+@$$(AGAIN) -k $$(TESTS_$(1):%=$(1)-%)
endef
$(foreach m,$(MATRIX),$(eval $(call MACHINE,$(m))))
$(foreach m,$(MATRIX) integer,$(eval $(call RUNS,$(m))))
TESTS_msan = unit run_rules run_syntax run_schema $(HARNESSES:fuzz_%=replay-%)
TESTS_integer = $(TESTS_msan)
TESTS_i686 = unit run_rules run_syntax run_schema same
TESTS_s390x = $(TESTS_i686)

# The corpus and the texts of the rules by valgrind, which sees into the
# libraries as they are.
VALGRIND = valgrind -q --error-exitcode=9 --leak-check=full
TESTS_valgrind = texts $(HARNESSES:fuzz_%=replay-%)
valgrind-replay-%: build/release/fuzz_%
	@echo 'valgrind: $*'; $(VALGRIND) $< corpus/fuzz corpus/releases
valgrind-texts: build/prcheck
	@echo 'valgrind: texts'; $(VALGRIND) $< --exit-zero -f json \
	-s strict-gov tests/rules tests/syntax/*.cases corpus/releases \
	>/dev/null && \
	$(VALGRIND) $< --tree=json corpus/releases >/dev/null && \
	echo '2 passed, 0 failed'
valgrind:
	@.ci/deps build matrix
	+@$(AGAIN) -k $(TESTS_valgrind:%=valgrind-%)

reproducible:
	@.ci/deps build
	@sh tests/matrix/reproducible.sh

.PHONY: analyze valgrind reproducible integer $(MATRIX)
