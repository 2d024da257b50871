# Makefile - builds, tests and installs prcheck. GNU make 4 or later.
#
#   make              build/prcheck and build/libprcheck.a
#   make demo         install what is missing, build, check a sample release
#   make check        install what is missing, pass every test
#   make deps         only install what is missing
#   make install      to $(DESTDIR)$(PREFIX); uninstall takes it away
#   make lint format  the rules of the house; format rewrites the sources
#   make docs         write the pages that are made from the tables
#   make fuzz         every harness for FUZZ_SECONDS; fuzz-long: FUZZ_LONG
#   make fuzz-afl     the same under AFL++; corpus-min: keep what reaches most
#   make oss-fuzz     the harnesses build as OSS-Fuzz builds them
#   make faults       every allocation of every command line fails
#   make canaries     every claim of the harnesses finds a planted fault
#   make mutants      MUTANTS changes of src/: a test must see each
#   make cover        what the tests reach; cover-corpus: what the corpus does
#   make analyze      gcc -fanalyzer, clang-tidy and cppcheck say nothing
#   make msan         reads of memory that nobody wrote; valgrind: the same
#   make integer      sums that wrap where none should
#   make i686 s390x   the tests on 32 bits, and highest byte first
#   make reproducible two builds in two places give the same bytes
#   make bench        how fast it is
#   make dist clean
#
# Sources, tests, schemas and lexicons are found by their place: a new file
# needs no line here. Each flavour has its own tree of objects.
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
FUZZ_SECONDS ?= 20
FUZZ_LONG ?= 3600
MUTANTS ?= 200
PKG_CONFIG ?= pkg-config
LIB_FUZZING_ENGINE ?= -fsanitize=fuzzer
newest = $(shell command -v $(1) || ls /usr/bin/$(1)-[0-9]* 2>/dev/null | sort -V | tail -n 1)
CLANG ?= $(call newest,clang)
CLANG_COVER ?= $(shell ls /usr/bin/clang-[0-9]* 2>/dev/null | sort -V | tail -n 1)
CLANG_FORMAT ?= $(call newest,clang-format)
PYTHON ?= $(shell for p in python3 /usr/bin/python3; do \
	$$p -c 'import yaml, jsonschema' 2>/dev/null && echo $$p && break; done)

VERSION := $(shell sed -n 's/^.define PRCHECK_VERSION "\(.*\)"/\1/p' src/prcheck.h)
# Older ones of libyaml have known holes.
PACKAGES := 'yaml-0.1 >= 0.2.5' libutf8proc jansson
SRC := $(sort $(wildcard src/*.c src/*/*.c))
EMBED_SRC := src/schema/embed_main.c
CLI_SRC := $(filter src/cli/%,$(SRC))
LIB_SRC := $(filter-out $(CLI_SRC) $(EMBED_SRC),$(SRC))
SCHEMAS := $(sort $(wildcard schemas/*.yaml))
LEXICONS := $(sort $(wildcard schemas/lexicon/*.yaml))
GEN_SRC := build/gen/builtin.c $(LEXICONS:schemas/lexicon/%.yaml=build/gen/lexicon_%.c)
UNIT_SRC := $(wildcard tests/unit/*.c)
RUNNERS := $(filter-out tests/pathological/%,$(wildcard tests/*/run_*.c))
SCRIPTS := $(wildcard tests/*/run*.sh)
SEEDS := corpus/fuzz corpus/releases schemas tests/rules tests/schema tests/syntax
HARNESSES := $(patsubst fuzz/%.c,%,$(wildcard fuzz/fuzz_*.c))
FUZZ_SRC := $(filter-out fuzz/fuzz_%.c fuzz/replay.c,$(wildcard fuzz/*.c)) \
	build/gen/slots.c

FLAGS := -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc -Ibuild/gen \
	$(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null) \
	-Wall -Wextra -Wconversion -Wshadow -Wvla -Wstrict-prototypes \
	-Wmissing-prototypes $(if $(filter true,$(CI)),-Werror)
LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null) -pthread
# Memory can be refused, in libyaml and jansson too where they are archives;
# reads and writes can be made short.
archive = $(or $(filter /%,$(shell $(CC) -print-file-name=lib$(1).a)),-l$(1))
WRAPPED = $(foreach f,malloc calloc realloc strdup free fdopendir,-Wl,--wrap=$(f))
LIBS_run_faults = $(WRAPPED) -Wl,--wrap=read,--wrap=write $(call archive,yaml) $(call archive,jansson) -lutf8proc -pthread
CHECK_LIBS = $(shell $(PKG_CONFIG) --libs check) $(LIBS)
HARDEN := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
ifeq ($(shell uname),Linux)
HARDEN_LINK := -pie -Wl,-O1,--as-needed,-z,relro,-z,now,-z,noexecstack
endif
SANITIZE := -fsanitize=address,undefined,implicit-conversion,nullability \
	-fno-sanitize-recover=all

# FLAGS_x compile the library and the programs of flavour x, LINK_x link them.
FLAVOURS := release asan steps fuzz cost afl afl-cmplog cover \
	msan integer i686 s390x
CC_release = $(CC)
# The same wherever the tree lies.
FLAGS_release = $(CFLAGS) $(HARDEN) -ffile-prefix-map=$(CURDIR)=.
LINK_release = $(CFLAGS) $(HARDEN_LINK) $(LDFLAGS)
CC_asan = $(CLANG)
FLAGS_asan = -O1 -g -fno-omit-frame-pointer $(SANITIZE)
LINK_asan = $(SANITIZE)
# Counts the basic blocks that run, for tests/pathological.
CC_steps = $(CLANG)
FLAGS_steps = -O1 -g -fsanitize-coverage=trace-pc-guard
CC_fuzz = $(CLANG)
FLAGS_fuzz = $(FLAGS_asan) -fsanitize=fuzzer-no-link
LINK_fuzz = $(SANITIZE) $(LIB_FUZZING_ENGINE)
# Counts branches, and which condition of a decision decided it; a decision
# that clang can't follow is an error.
CC_cover = sh tests/bench/followed.sh $(CLANG_COVER)
FLAGS_cover = -O1 -g -fprofile-instr-generate -fcoverage-mapping \
	-fcoverage-mcdc -Werror
LINK_cover = -fprofile-instr-generate

say = $(if $(V),,@echo '  $(1)  $@';)
objects = $(patsubst %.c,build/$(1)/%.o,$(2))
link = $(call say,link) $(or $(LD_$(1)),$(CC_$(1))) $(LINK_$(1)) -o $@ $(filter %.o,$^) \
	$(or $(filter %/counted.a,$^),$(filter %.a,$^))

all: build/prcheck build/libprcheck.a

define FLAVOUR
build/$(1)/%.o: %.c Makefile | build/libraries
	@mkdir -p $$(@D)
	$$(call say,cc)$$(CC_$(1)) $$(FLAGS) $$(FLAGS_$(1)) \
	$$(if $$(filter tests/unit/%,$$<),-Wno-missing-prototypes) -MMD -MP -c -o $$@ $$<
build/$(1)/libprcheck.a: $(call objects,$(1),$(LIB_SRC) $(GEN_SRC)) build/inputs
	$$(call say,ar)rm -f $$@ && $$(AR) rcs $$@ $$(filter %.o,$$^)
build/$(1)/prcheck: $(call objects,$(1),$(CLI_SRC)) build/$(1)/libprcheck.a
	$$(call link,$(1)) $$(LIBS)
build/$(1)/unit: $(call objects,$(1),$(UNIT_SRC) \
	$(filter-out %/main.c,$(CLI_SRC))) build/$(1)/libprcheck.a
	$$(call link,$(1)) $$(CHECK_LIBS)
$(call objects,$(1),tests/unit/main.c): build/gen/suites.h
build/$(1)/fuzz_%: build/$(1)/fuzz/fuzz_%.o $(call objects,$(1),$(FUZZ_SRC) \
	$(filter-out %/main.c,$(CLI_SRC)) \
	$(if $(filter fuzz afl%,$(1)),,fuzz/replay.c)) build/$(1)/libprcheck.a
	$$(call link,$(1)) $$(or $$(LIBS_$$(@F)),$$(LIBS))
build/$(1)/run_%: build/$(1)/libprcheck.a
	$$(call link,$(1)) $$(or $$(LIBS_$$(@F)),$$(LIBS))
build/$(1)/run_faults: $(call objects,$(1),fuzz/json_reader.c \
	$(filter-out %/main.c,$(CLI_SRC)))
$(foreach r,$(RUNNERS),
build/$(1)/$(basename $(notdir $(r))): $(call objects,$(1),$(wildcard $(dir $(r))*.c)))
endef
$(foreach f,$(FLAVOURS),$(eval $(call FLAVOUR,$(f))))
-include $(shell find build -name '*.d' 2>/dev/null)

build/prcheck build/libprcheck.a: build/%: build/release/%
	@cp -p $< $@

build/libraries: Makefile
	@mkdir -p $(@D)
	@$(PKG_CONFIG) --print-errors --exists $(PACKAGES) || \
	{ echo 'missing or too old: see above; make deps' >&2; exit 1; }
	@touch $@

# The names of all files that are found by their place; changes with them.
build/inputs: FORCE
	@mkdir -p build/gen
	@echo '$(SRC) $(SCHEMAS) $(LEXICONS) $(UNIT_SRC)' | cmp -s - $@ || \
	echo '$(SRC) $(SCHEMAS) $(LEXICONS) $(UNIT_SRC)' > $@

# Schemas and lexicons become tables, by the loader that also reads a user's.
build/libembed.a: $(call objects,release,$(LIB_SRC)) build/inputs
	$(call say,ar)rm -f $@ && $(AR) rcs $@ $(filter %.o,$^)
build/embed: $(call objects,release,$(EMBED_SRC)) build/libembed.a
	$(call link,release) $(LIBS)
build/gen/stamp: build/embed $(SCHEMAS) $(LEXICONS) build/inputs
	@mkdir -p build/gen/new
	$(call say,embed)build/embed build/gen/new $(SCHEMAS) $(LEXICONS)
	@cd build/gen/new && for f in *.c; do \
	cmp -s $$f ../$$f || mv $$f ../$$f; done
	@touch $@
$(GEN_SRC): build/gen/stamp
	@:
build/gen/suites.h: build/inputs $(UNIT_SRC)
	@printf 'SUITE(%s)\n' $(patsubst tests/unit/test_%.c,%,$(filter %.c,\
	$(filter tests/unit/test_%,$(UNIT_SRC)))) > $@

# Every test prints a line "N passed, N failed" of its own.
TESTS := unit unit-asan $(notdir $(basename $(RUNNERS))) pathological \
	$(HARNESSES:fuzz_%=replay-%) $(SCRIPTS)
JOBS = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc))
AGAIN = $(MAKE) $(JOBS) --no-print-directory --output-sync=target
check:
	@.ci/deps build check
	+@$(AGAIN) -k $(TESTS:%=test-%) && echo 'every test passed'
test-unit: build/release/unit
	@echo unit; $<
test-unit-asan: build/asan/unit
	@echo 'unit, sanitized'; CK_FORK=no $<
$(patsubst %,test-%,$(notdir $(basename $(RUNNERS)))): test-%: build/asan/%
	@echo $*; $<
build/steps/run_pathological: build/steps/libprcheck.a \
	$(call objects,release,$(wildcard tests/pathological/*.c))
	$(call say,link)$(CLANG) -o $@ $(filter %.o,$^) $< $(LIBS)
test-pathological: build/steps/run_pathological
	@$<
test-replay-%: build/asan/fuzz_%
	@ASAN_OPTIONS=abort_on_error=1 $< $(SEEDS)
$(SCRIPTS:%=test-%): test-%: all
	@echo $*; PRCHECK=build/prcheck PYTHON='$(PYTHON)' CC='$(CC)' \
	CLANG_FORMAT='$(CLANG_FORMAT)' FLAGS='$(FLAGS)' sh $*
test-tests/lint/run.sh: build/docs
lint: test-tests/lint/run.sh

deps:
	@.ci/deps build check cover analyze matrix
demo:
	@.ci/deps build
	+@$(AGAIN) all
	@sh corpus/demo/demo.sh build/prcheck

run-fuzz-%: build/fuzz/fuzz_% build/gen/%.dict
	@mkdir -p build/found/$* build/corpus/$*
	$< -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 \
	-rss_limit_mb=1500 -print_final_stats=1 -verbosity=0 \
	-artifact_prefix=build/found/$*/ \
	-dict=build/gen/$*.dict \
	build/corpus/$* $(SEEDS)
WORDS := fuzz/dict.py $(LEXICONS) src/schema/meta.def src/lex/quotemark.def \
	src/rules/rules.def
build/gen/%.dict: $(WORDS)
	$(call say,dict)$(PYTHON) fuzz/dict.py $* > $@
build/gen/slots.c: $(WORDS)
	@mkdir -p $(@D)
	$(call say,dict)$(PYTHON) fuzz/dict.py slots > $@
canaries: $(HARNESSES:%=build/fuzz/%) build/prcheck
	@sh fuzz/canaries.sh
mutants:
	@$(PYTHON) tests/mutants/mutants.py --count $(MUTANTS)
faults: build/asan/run_faults
	build/asan/run_faults 0
fuzz:
	+@$(AGAIN) -k $(HARNESSES:fuzz_%=run-fuzz-%)
fuzz-long:
	+@$(AGAIN) -k FUZZ_SECONDS=$(FUZZ_LONG) $(HARNESSES:fuzz_%=run-fuzz-%)

build/cover/rules_page: $(call objects,cover,docs/rules_page.c) \
	build/cover/libprcheck.a
	$(call link,cover) $(LIBS)
build/cover/embed: $(call objects,cover,$(EMBED_SRC)) build/cover/libprcheck.a
	$(call link,cover) $(LIBS)
cover: $(addprefix build/cover/,prcheck embed rules_page unit \
	$(notdir $(basename $(RUNNERS))) $(HARNESSES))
cover-corpus: $(HARNESSES:%=build/cover/%)
cover cover-corpus:
	@PYTHON='$(PYTHON)' CLANG='$(CLANG_COVER)' SEEDS='$(SEEDS)' \
	sh tests/bench/cover.sh $^
bench: all
	@sh tests/bench/bench.sh build/prcheck
build/rules_page: build/release/docs/rules_page.o build/libprcheck.a
	$(call link,release) $(LIBS)
# Written where they can be compared before they replace what is there.
build/docs: build/rules_page build/prcheck
	@mkdir -p $@
	@build/rules_page > $@/rules.md
	@build/prcheck --json-schema > $@/prcheck.schema.json
docs: build/docs
	cp build/docs/rules.md docs/rules.md
	cp build/docs/prcheck.schema.json schemas/prcheck.schema.json
format:
	$(CLANG_FORMAT) -i $(wildcard src/*.[ch] src/*/*.[ch] fuzz/*.[ch] tests/*/*.[ch])

BIN = $(DESTDIR)$(PREFIX)/bin
LIB = $(DESTDIR)$(PREFIX)/lib
INCLUDE = $(DESTDIR)$(PREFIX)/include/prcheck
MAN = $(DESTDIR)$(PREFIX)/share/man
DOORS = src/prcheck.h src/report/report.h
PAGES = $(wildcard docs/man/*.[1-8])
install: all
	install -d $(BIN) $(LIB) $(INCLUDE)
	install -m 755 build/prcheck $(BIN)
	install -m 644 build/libprcheck.a $(LIB)
	for h in $$($(CC) $(FLAGS) -MM $(DOORS) | tr ' ' '\n' | grep ^src/); do \
	install -D -m 644 $$h $(INCLUDE)/$${h#src/}; done
	$(foreach p,$(PAGES),install -D -m 644 $(p) \
	$(MAN)/man$(subst .,,$(suffix $(p)))/$(notdir $(p)) &&) true
uninstall:
	rm -rf $(BIN)/prcheck $(LIB)/libprcheck.a $(INCLUDE) \
	$(foreach p,$(PAGES),$(MAN)/man$(subst .,,$(suffix $(p)))/$(notdir $(p)))
dist:
	@mkdir -p build
	git archive --prefix=prcheck-$(VERSION)/ HEAD | gzip -n9 > \
	build/prcheck-$(VERSION).tar.gz
# A real release and figures against texts judged by people, where they lie
# beside the clone. A wrong answer to the former fails at once.
EVAL := ../shared/eval
eval: all
	@for f in $(wildcard ../shared/sample/*.txt); do \
	$(PYTHON) tests/eval/sample.py --prcheck build/prcheck $$f || exit; done
	@[ ! -d $(EVAL) ] || for t in "score_structure.py" "survey.py --samples 0" \
	"score_quotes.py --gold $(EVAL)/data/gold"; do \
	$(PYTHON) $(EVAL)/$$t --prcheck build/prcheck; done
clean:
	rm -rf build
include fuzz/fuzz.mk
include tests/matrix/matrix.mk
.SECONDARY:
.DELETE_ON_ERROR:
.PHONY: all check deps demo lint faults canaries mutants fuzz fuzz-long cover \
	cover-corpus bench docs format install uninstall dist eval clean FORCE
FORCE:
