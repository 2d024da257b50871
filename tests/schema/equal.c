/* equal.c - whether two schemas say the same. */
#include "equal.h"

static bool
same_value(const Value *a, const Value *b)
{
	uint32_t i;

	if (a->set != b->set || a->present != b->present ||
	    a->number != b->number || a->count != b->count ||
	    (a->set && !str_equal(a->text, b->text)))
		return false;
	for (i = 0; i < a->count; i++)
		if (!str_equal(a->items[i], b->items[i]))
			return false;
	return !a->templates == !b->templates;
}

static bool
same_section(const SchemaSection *a, const SchemaSection *b)
{
	uint32_t i;

	for (i = 0; i < SECTION_KEYS; i++)
		if (!same_value(&a->values[i], &b->values[i]))
			return false;
	return str_equal(a->id, b->id) && a->kind == b->kind &&
	       a->parent == b->parent && a->first_child == b->first_child &&
	       a->next == b->next && a->label == b->label;
}

static bool
same_setting(const RuleInfo *rule, const RuleSetting *a, const RuleSetting *b)
{
	uint32_t i;

	for (i = 0; i < rule->param_count; i++)
		if (!same_value(&a->params[i], &b->params[i]))
			return false;
	return a->set == b->set && a->severity == b->severity;
}

static bool
same_marks(const MarkPair *a, const MarkPair *b, uint32_t count)
{
	uint32_t i;

	for (i = 0; i < count; i++)
		if (a[i].open != b[i].open || a[i].close != b[i].close)
			return false;
	return true;
}

static bool
same_grammar(const Grammar *a, const Grammar *b)
{
	uint32_t i;

	for (i = 0; i < a->removed_count && i < b->removed_count; i++)
		if (a->removed[i] != b->removed[i])
			return false;
	return !a->lexicon == !b->lexicon && !a->house == !b->house &&
	       a->candidate_count == b->candidate_count &&
	       a->removed_count == b->removed_count &&
	       a->outer_count == b->outer_count &&
	       a->inner_count == b->inner_count &&
	       same_marks(a->outer, b->outer, a->outer_count) &&
	       same_marks(a->inner, b->inner, a->inner_count) &&
	       a->quote_depth == b->quote_depth &&
	       a->continuation == b->continuation &&
	       a->block_intro == b->block_intro && a->wrap == b->wrap &&
	       a->look_back == b->look_back &&
	       a->paragraph_intro == b->paragraph_intro &&
	       a->required_from == b->required_from &&
	       a->pronoun_window == b->pronoun_window &&
	       a->dateline_count == b->dateline_count &&
	       a->known_count == b->known_count;
}

const char *
schema_difference(const Schema *a, const Schema *b)
{
	uint32_t i;

	for (i = 0; i < KEYS; i++)
		if (i != KEY_EXTENDS &&
		    !same_value(&a->values[i], &b->values[i]))
			return "a value differs when printed and read again";
	if (a->section_count != b->section_count ||
	    a->rule_count != b->rule_count || a->abstract != b->abstract)
		return "sections are lost when printed";
	for (i = 0; i < a->section_count; i++)
		if (!same_section(&a->sections[i], &b->sections[i]))
			return "a section differs when printed and read again";
	for (i = 0; i < a->rule_count; i++)
		if (!same_setting(&a->rule_table[i], &a->rules[i],
		                  &b->rules[i]))
			return "a rule differs when printed and read again";
	if (!same_grammar(&a->grammar, &b->grammar))
		return "the grammar differs when printed and read again";
	return NULL;
}
