# fuzz.mk - harnesses by other engines, and what becomes of their corpora.
#
# Read by the Makefile, which knows the flavours.

# The harnesses under AFL++; afl-cmplog tells it what is compared.
AFL_CC ?= afl-clang-fast
CC_afl = $(AFL_CC)
FLAGS_afl = -O2 -g
LINK_afl = -fsanitize=fuzzer
CC_afl-cmplog = AFL_LLVM_CMPLOG=1 $(AFL_CC)
FLAGS_afl-cmplog = $(FLAGS_afl)
LINK_afl-cmplog = $(LINK_afl)

# fuzz_cost counts basic blocks, which libFuzzer's own way of that name would
# refuse.
CC_cost = $(CLANG)
FLAGS_cost = $(FLAGS_fuzz) -fsanitize-coverage=trace-pc-guard
STEP = __sanitizer_cov_trace_pc_guard
build/cost/counted.a: build/cost/libprcheck.a
	$(call say,ar)objcopy --redefine-sym $(STEP)=prcheck_step \
	--redefine-sym $(STEP)_init=prcheck_step_init $< $@
build/fuzz/fuzz_cost build/asan/fuzz_cost: build/cost/counted.a

# fuzz_memory refuses memory, that of libyaml too where it is an archive.
LIBS_fuzz_memory = $(WRAPPED) \
	$(if $(filter /%,$(call archive,yaml)),-l:libyaml.a) $(LIBS)
$(foreach f,fuzz afl afl-cmplog asan cover msan integer release,$(eval \
	build/$(f)/fuzz_memory: $(call objects,$(f),tests/faults/allocator.c tests/faults/refuse.c)))

build/afl/mutator.so: fuzz/afl/mutator.c fuzz/mutate.c build/gen/slots.c
	@mkdir -p $(@D)
	$(call say,link)$(CC) -std=c11 -O2 -fPIC -shared -o $@ $^
run-afl-%: build/afl/fuzz_% build/afl-cmplog/fuzz_% build/fuzz/fuzz_% \
	build/afl/mutator.so build/gen/%.dict
	@sh fuzz/afl/run.sh $* $(FUZZ_SECONDS)
fuzz-afl:
	@command -v $(AFL_CC) afl-fuzz >/dev/null || \
	{ echo 'no AFL++: install the package afl++' >&2; exit 1; }
	+@$(AGAIN) -k $(HARNESSES:fuzz_%=run-afl-%)
# Of what the searches kept, the few inputs that reach as much.
min-%: build/fuzz/fuzz_%
	@rm -rf build/min/$* && \
	mkdir -p build/min/$* build/corpus/$* build/found/$*
	@$< -set_cover_merge=1 -verbosity=0 -artifact_prefix=build/found/$*/ \
	build/min/$* build/corpus/$* $(SEEDS) \
	>build/min/$*.log 2>&1 || { tail -n 5 build/min/$*.log; exit 1; }
	@echo "$*: $$(ls build/corpus/$* | wc -l) inputs," \
	"now $$(ls build/min/$* | wc -l) with those of the seeds"
	@rm -rf build/corpus/$* && mv build/min/$* build/corpus/$*
corpus-min:
	+@$(AGAIN) -k $(HARNESSES:fuzz_%=min-%)

# What build.sh of oss-fuzz/ packs.
fuzzers: $(HARNESSES:%=build/fuzz/%) $(HARNESSES:fuzz_%=build/gen/%.dict)
oss-fuzz:
	@CLANG='$(CLANG)' PYTHON='$(PYTHON)' sh tests/matrix/oss_fuzz.sh

.PHONY: fuzzers fuzz-afl corpus-min oss-fuzz
