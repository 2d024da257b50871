/* embed.c - schemas and lexicons as C sources of constant tables. */
#include "schema/embed.h"

#include "base/limits.h"

static Str
text_of(const Node *root, const char *name)
{
	const Node *node = node_get(root, str_from(name));

	return node && node->kind == NODE_SCALAR ? node->text : STR("");
}

void
embed_add(EmbedSet *set, SchemaText text)
{
	YamlLimits limits = {LIMIT_LEXICON_BYTES, LIMIT_LEXICON_NODES};
	Arena *arena = set->log.arena;
	const Node *root = yaml_read(&set->log, text, limits);
	LexDraft draft = {.language = STR("")};
	EmbedFile file = {.text = text};

	if (!root)
		return;
	if (node_get(root, STR("prcheck-lexicon"))) {
		lexicon_read(&set->log, text, &draft);
		if (set->log.errors)
			return;
		file.lexicon = lexicon_build(&set->log, &draft);
		file.name = draft.language;
		file.title = draft.name;
		*array_push(arena, &set->lexicons) = file;
		return;
	}
	file.name = text_of(root, "id");
	file.title = text_of(root, "title");
	file.abstract = str_equal(text_of(root, "abstract"), STR("true"));
	if (file.name.len)
		*array_push(arena, &set->schemas) = file;
	else
		fault_add(&set->log, FAULT_REQUIRED, root->place, "\"id\"");
}

static bool
after(Str a, Str b)
{
	bool first = str_equal(a, STR("standard"));

	if (first || str_equal(b, STR("standard")))
		return !first;
	return str_compare(a, b) > 0;
}

static void
order(EmbedFile *files, uint32_t count)
{
	uint32_t i, j;

	for (i = 1; i < count; i++) {
		EmbedFile file = files[i];

		for (j = i; j && after(files[j - 1].name, file.name); j--)
			files[j] = files[j - 1];
		files[j] = file;
	}
}

void
embed_order(EmbedSet *set)
{
	order(set->schemas.items, set->schemas.count);
	order(set->lexicons.items, set->lexicons.count);
}

/* "NUMBER," eight a line. */
static void
put_number(Buf *out, uint32_t index, uint64_t number)
{
	buf_byte(out, index % 16 ? ' ' : '\n');
	buf_number(out, (int64_t)number);
	buf_byte(out, ',');
}

static void
put_bytes(Buf *out, const char *type, const char *name, Str bytes)
{
	uint32_t i;

	buf_text(out, "\nstatic const ");
	buf_text(out, type);
	buf_byte(out, ' ');
	buf_text(out, name);
	buf_text(out, "[] = {");
	for (i = 0; i < bytes.len; i++)
		put_number(out, i, str_byte(bytes, i));
	buf_text(out, " 0};\n");
}

static void
put_numbers(Buf *out, const char *name, const uint32_t *numbers, uint32_t count)
{
	uint32_t i;

	buf_text(out, "\nstatic const uint32_t ");
	buf_text(out, name);
	buf_text(out, "[] = {");
	for (i = 0; i < count; i++)
		put_number(out, i, numbers[i]);
	buf_text(out, " 0};\n");
}

/* "{a, b, c}," */
static void
put_row(Buf *out, const uint32_t *cells, uint32_t count)
{
	uint32_t i;

	buf_text(out, "\n{");
	for (i = 0; i < count; i++) {
		if (i)
			buf_text(out, ", ");
		buf_number(out, cells[i]);
	}
	buf_text(out, "},");
}

static void
put_words(Buf *out, const Lexicon *lexicon)
{
	uint32_t i;

	buf_text(out, "\nstatic const LexWord words[] = {");
	for (i = 0; i < lexicon->word_count; i++) {
		const LexWord *word = &lexicon->words[i];

		put_row(out,
		        (uint32_t[]){word->text, word->len, word->flags,
		                     word->hash},
		        4);
	}
	buf_text(out, "\n};\n");
}

static void
put_trie(Buf *out, const Lexicon *lexicon)
{
	uint32_t i;

	buf_text(out, "\nstatic const LexNode nodes[] = {");
	for (i = 0; i < lexicon->node_count; i++) {
		const LexNode *node = &lexicon->nodes[i];

		put_row(out,
		        (uint32_t[]){node->edge, node->edges, node->entries,
		                     node->entry},
		        4);
	}
	buf_text(out, "\n};\n\nstatic const LexEdge edges[] = {");
	for (i = 0; i < lexicon->edge_count; i++)
		put_row(out,
		        (uint32_t[]){lexicon->edges[i].word,
		                     lexicon->edges[i].node},
		        2);
	buf_text(out, "{0, 0},\n};\n\nstatic const LexEntry entries[] = {");
	for (i = 0; i < lexicon->entry_count; i++) {
		const LexEntry *e = &lexicon->entries[i];

		put_row(out,
		        (uint32_t[]){e->category, e->value, e->strength,
		                     e->slot, e->gender, e->number, e->position,
		                     e->words, e->lemma, e->particle,
		                     e->governs, e->tail},
		        12);
	}
	buf_text(out, "{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},\n};\n");
}

static void
put_marks(Buf *out, const Lexicon *lexicon)
{
	uint32_t i;

	buf_text(out, "\nstatic const MarkPair marks[] = {");
	for (i = 0; i < lexicon->mark_count; i++)
		put_row(out,
		        (uint32_t[]){lexicon->marks[i].open,
		                     lexicon->marks[i].close},
		        2);
	buf_text(out, "\n};\n");
}

static void
put_field(Buf *out, const char *name, uint32_t number)
{
	buf_text(out, "\t.");
	buf_text(out, name);
	buf_text(out, " = ");
	buf_number(out, number);
	buf_text(out, ",\n");
}

/* A C string of letters, digits and signs; anything else is left out. */
static void
put_string(Buf *out, Str text)
{
	uint32_t i;

	buf_byte(out, '"');
	for (i = 0; i < text.len; i++)
		if (text.ptr[i] >= ' ' && text.ptr[i] < 0x7F &&
		    text.ptr[i] != '"' && text.ptr[i] != '\\')
			buf_byte(out, text.ptr[i]);
	buf_byte(out, '"');
}

/* The first line, and what the file declares. */
static void
put_head(Buf *out, const char *what)
{
	buf_text(out, "/* ");
	buf_text(out, what);
	buf_text(out, ": made by src/schema/embed_main.c. */\n#include "
	              "\"schema/builtin.h\"\n");
}

static Str
strings_of(const Lexicon *lexicon)
{
	uint32_t end = 0, i;

	for (i = 0; i < lexicon->word_count; i++)
		if (lexicon->words[i].text + lexicon->words[i].len > end)
			end = lexicon->words[i].text + lexicon->words[i].len;
	return (Str){lexicon->strings, end};
}

void
embed_lexicon(Buf *out, const Lexicon *lexicon)
{
	put_head(out, lexicon->name);
	put_bytes(out, "unsigned char", "strings", strings_of(lexicon));
	put_words(out, lexicon);
	put_numbers(out, "slots", lexicon->slots, lexicon->slot_mask + 1);
	put_trie(out, lexicon);
	put_numbers(out, "starts", lexicon->starts, lexicon->word_count);
	put_marks(out, lexicon);
	put_numbers(out, "letters", lexicon->letters, lexicon->letter_count);
	buf_text(out, "\nextern const Lexicon lexicon_");
	buf_text(out, lexicon->language);
	buf_text(out, ";\nconst Lexicon lexicon_");
	buf_text(out, lexicon->language);
	buf_text(out, " = {\n\t.language = \"");
	buf_text(out, lexicon->language);
	buf_text(out, "\",\n\t.name = ");
	put_string(out, str_from(lexicon->name));
	buf_text(out, ",\n\t.strings = (const char *)strings,\n\t.words = "
	              "words,\n\t.slots = slots,\n\t.nodes = nodes,\n\t.starts "
	              "= starts,\n\t.edges = edges,\n\t.entries = "
	              "entries,\n\t.marks = marks,\n\t.letters = letters,\n");
	put_field(out, "word_count", lexicon->word_count);
	put_field(out, "slot_mask", lexicon->slot_mask);
	put_field(out, "node_count", lexicon->node_count);
	put_field(out, "edge_count", lexicon->edge_count);
	put_field(out, "entry_count", lexicon->entry_count);
	put_field(out, "mark_count", lexicon->mark_count);
	put_field(out, "letter_count", lexicon->letter_count);
	put_field(out, "punctuation", lexicon->punctuation);
	put_field(out, "attribution_dash", lexicon->attribution_dash);
	put_field(out, "drops_subject", lexicon->drops_subject);
	put_field(out, "inversion", lexicon->inversion);
	put_field(out, "ordinal_dot", lexicon->ordinal_dot);
	put_field(out, "stem_matching", lexicon->stem_matching);
	put_field(out, "org_before", lexicon->org_before);
	put_field(out, "noun_capitals", lexicon->noun_capitals);
	put_field(out, "verb_second", lexicon->verb_second);
	put_field(out, "decades", lexicon->decades);
	put_field(out, "hyphen_pronouns", lexicon->hyphen_pronouns);
	put_field(out, "shared_closer", lexicon->shared_closer);
	buf_text(out, "};\n");
}

/* Arrays text_schema_0 … and the list over them. */
static void
put_texts(Buf *out, const EmbedFiles *files, const char *kind, const char *list,
          const char *prefix)
{
	Arena *arena = out->arena;
	uint32_t i;

	for (i = 0; i < files->count; i++)
		put_bytes(out, "unsigned char",
		          arena_format(arena, "%s_%u", kind, i).ptr,
		          files->items[i].text.bytes);
	buf_text(out,
	         arena_format(arena, "\nconst BuiltinText %s[] = {\n", list)
	                 .ptr);
	for (i = 0; i < files->count; i++) {
		const EmbedFile *file = &files->items[i];

		buf_text(out,
		         arena_format(arena,
		                      "\t{\"%s%.*s\", \"builtin:%s%.*s\", ",
		                      prefix, STR_ARG(file->name), prefix,
		                      STR_ARG(file->name))
		                 .ptr);
		put_string(out, file->title);
		buf_text(out, arena_format(arena, ", %s, %s_%u, %u},\n",
		                           file->abstract ? "true" : "false",
		                           kind, i, file->text.bytes.len)
		                      .ptr);
	}
	buf_text(out, "\t{0, 0, 0, false, 0, 0},\n};\n");
}

void
embed_builtin(Buf *out, const EmbedSet *set)
{
	uint32_t i;

	put_head(out, "the built-in schemas and lexicons");
	for (i = 0; i < set->lexicons.count; i++)
		buf_text(out,
		         arena_format(out->arena,
		                      "extern const Lexicon lexicon_%.*s;\n",
		                      STR_ARG(set->lexicons.items[i].name))
		                 .ptr);
	put_texts(out, &set->schemas, "schema", "builtin_schemas", "");
	put_texts(out, &set->lexicons, "lexicon_text", "builtin_lexicon_texts",
	          "lexicon/");
	buf_text(out, "\nconst Lexicon *const builtin_lexicons[] = {\n");
	for (i = 0; i < set->lexicons.count; i++)
		buf_text(out, arena_format(out->arena, "\t&lexicon_%.*s,\n",
		                           STR_ARG(set->lexicons.items[i].name))
		                      .ptr);
	buf_text(out, "\t0,\n};\n");
	buf_text(
		out,
		arena_format(out->arena,
	                     "const uint32_t builtin_schema_count = %u;\nconst "
	                     "uint32_t builtin_lexicon_count = %u;\n",
	                     set->schemas.count, set->lexicons.count)
			.ptr);
}
