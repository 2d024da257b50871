/* schema_builtin.c - the schemas and lexicons that are part of the program. */
#include "schema/builtin.h"
#include "schema/schema.h"

static bool
find(const BuiltinText *texts, uint32_t count, Str name, SchemaText *text)
{
	uint32_t i;

	for (i = 0; i < count; i++) {
		if (!str_equal(str_from(texts[i].name), name))
			continue;
		text->path = str_from(texts[i].path);
		text->bytes = (Str){(const char *)texts[i].bytes, texts[i].len};
		return true;
	}
	return false;
}

bool
schema_builtin(Str name, SchemaText *text)
{
	return find(builtin_schemas, builtin_schema_count, name, text) ||
	       find(builtin_lexicon_texts, builtin_lexicon_count, name, text);
}

const char *
schema_builtin_name(uint32_t index)
{
	return index < builtin_schema_count ? builtin_schemas[index].name
	                                    : NULL;
}

const char *
schema_builtin_title(uint32_t index)
{
	return index < builtin_schema_count ? builtin_schemas[index].title
	                                    : NULL;
}

bool
schema_builtin_abstract(uint32_t index)
{
	return builtin_schemas[index].abstract;
}

const Lexicon *
builtin_lexicon(Str language)
{
	uint32_t i;

	for (i = 0; i < builtin_lexicon_count; i++)
		if (str_equal(str_from(builtin_lexicons[i]->language),
		              language))
			return builtin_lexicons[i];
	return NULL;
}
