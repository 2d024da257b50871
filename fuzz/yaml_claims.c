/* yaml_claims.c - a tree of nodes against the document interface of libyaml. */
#include "yaml_claims.h"

#include "expect.h"

#include <yaml.h>

static void
claim_text(const yaml_node_t *node, Str text, Origin place)
{
	Str other = {(const char *)node->data.scalar.value,
	             (uint32_t)node->data.scalar.length};

	EXPECT(node->type == YAML_SCALAR_NODE && str_equal(text, other));
	EXPECT(place.line == node->start_mark.line + 1);
	EXPECT(place.column == node->start_mark.column + 1);
}

/* Recurses as deep as the tree is, at most LIMIT_SCHEMA_DEPTH. */
static void
claim_node(yaml_document_t *document, int index, const Node *node)
{
	const yaml_node_t *other = yaml_document_get_node(document, index);
	const Node *member = node->first;
	uint32_t i;

	EXPECT(node->place.line == other->start_mark.line + 1);
	if (node->kind == NODE_SCALAR) {
		claim_text(other, node->text, node->place);
	} else if (node->kind == NODE_LIST) {
		yaml_node_item_t *items = other->data.sequence.items.start;

		EXPECT(other->type == YAML_SEQUENCE_NODE);
		EXPECT(other->data.sequence.items.top - items == node->count);
		for (i = 0; i < node->count; i++, member = member->next)
			claim_node(document, items[i], member);
	} else {
		yaml_node_pair_t *pairs = other->data.mapping.pairs.start;

		EXPECT(other->type == YAML_MAPPING_NODE);
		EXPECT(other->data.mapping.pairs.top - pairs == node->count);
		for (i = 0; i < node->count; i++, member = member->next) {
			claim_text(
				yaml_document_get_node(document, pairs[i].key),
				member->name, member->name_place);
			claim_node(document, pairs[i].value, member);
		}
	}
	EXPECT(!member);
}

void
claim_tree(const Node *root, Str bytes)
{
	uint32_t mark = str_starts(bytes, STR("\xEF\xBB\xBF")) ? 3 : 0;
	yaml_parser_t parser;
	yaml_document_t document;

	EXPECT(yaml_parser_initialize(&parser));
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const uint8_t *)bytes.ptr + mark,
	                             bytes.len - mark);
	if (yaml_parser_load(&parser, &document)) {
		if (root)
			claim_node(&document, 1, root);
		yaml_document_delete(&document);
	} else {
		EXPECT(!root);
	}
	yaml_parser_delete(&parser);
}
