/* fuzz_yaml.c - a file that is read as a tree is the tree that the document
 * interface of libyaml sees, which the library doesn't use; what that refuses
 * is refused, and no refusal goes unsaid. */
#include "base/limits.h"
#include "expect.h"
#include "yaml_claims.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	SchemaText text = {STR("fuzz.yaml"),
	                   {(const char *)data, (uint32_t)size}};
	YamlLimits limits = {LIMIT_SCHEMA_BYTES, LIMIT_SCHEMA_NODES};
	SchemaFaults faults = {0};
	Arena arena = {0};
	FaultLog log = {.arena = &arena, .faults = &faults};
	const Node *root = yaml_read(&log, text, limits);

	EXPECT(root || faults.count > 0);
	claim_tree(root, text.bytes);
	arena_end(&arena);
	return 0;
}
