/* shape.c - hostile texts that grow, and what they must reach. */
#include "shape.h"

#define TITLE "Council opens the bridge\n\n"
#define LEAD \
	"HARBORTON, March 4, 2024 - The council opened the bridge today.\n\n"
#define Q "\xE2\x80\x9C"
#define U "\xE2\x80\x9D"
#define RUSSIAN                                                                                                          \
	"Совет открыл мост\n\nГород. 4 марта 2024 года. Совет открыл мост, " \
	"который строили для того, чтобы жители могли быть на берегу.\n\n"
#define GERMAN                                                               \
	"Stadtrat öffnet die Brücke\n\nDer Rat hat die Brücke für alle " \
	"geöffnet, und sie ist nach zehn Jahren nicht mehr gesperrt.\n\n"
#define FRENCH                                                               \
	"Le conseil ouvre le pont\n\nLe conseil a ouvert le pont pour tous " \
	"les habitants, et il est dans la ville depuis dix ans.\n\n"
#define SPANISH                                                                \
	"El consejo abre el puente\n\nEl consejo abrió el puente para todos " \
	"los vecinos, y no está en la ciudad desde hace diez años.\n\n"
#define SCHEMA "prcheck-schema: 1\nid: hostile\nextends: standard\n"
#define LEAD_TEMPLATES \
	SCHEMA "override:\n  lead:\n    dateline:\n      templates:\n        "

#define SHAPE(name, head, unit, tail, metric, least) \
	{name, STR(head), STR(unit), STR(tail), METRIC_##metric, least},
const Shape release_shapes[] = {
#include "release_shapes.def"
};
const Shape schema_shapes[] = {
#include "schema_shapes.def"
};
#undef SHAPE
const uint32_t release_shape_count = sizeof release_shapes /
                                     sizeof *release_shapes;
const uint32_t schema_shape_count = sizeof schema_shapes /
                                    sizeof *schema_shapes;

const char *
metric_name(Metric metric)
{
#define METRIC(NAME, name) name,
	static const char *const names[] = {
#include "metric.def"
	};
#undef METRIC
	return names[metric];
}

/* A name that no other number gives: "Xaab". */
static void
write_name(Buf *out, uint32_t number)
{
	uint32_t place;

	buf_byte(out, (char)('A' + number % 26));
	for (place = 0; place < 4; place++) {
		number /= 7;
		buf_byte(out, "aeioumn"[number % 7]);
		buf_byte(out, "rltsndk"[(number + place) % 7]);
	}
}

Str
shape_text(Arena *arena, const Shape *shape, uint32_t size)
{
	Buf out = buf_memory(arena);
	uint32_t number, i;

	buf_str(&out, shape->head);
	for (number = 1; buf_view(&out).len < size; number++) {
		for (i = 0; i < shape->unit.len; i++) {
			char byte = shape->unit.ptr[i];

			if (byte == '\1')
				write_name(&out, number);
			else if (byte == '\2')
				buf_number(&out, number);
			else
				buf_byte(&out, byte);
		}
	}
	buf_str(&out, shape->tail);
	return buf_view(&out);
}

static uint64_t
count_label(const Release *release)
{
	uint64_t count = 0;
	uint32_t i;

	for (i = 0; i < release->blocks.count; i++)
		count += release->blocks.items[i].label != LABEL_NONE;
	return count;
}

static uint64_t
count_flag(const Release *release, uint32_t flag)
{
	uint64_t count = 0;
	uint32_t i;

	for (i = 0; i < release->blocks.count; i++)
		count += (release->blocks.items[i].flags & flag) != 0;
	return count;
}

static uint64_t
longest_token(const Release *release)
{
	uint64_t most = 0;
	uint32_t i;

	for (i = 0; i < release->tokens.count; i++) {
		const Token *token = &release->tokens.items[i];

		if (token->end - token->begin > most)
			most = token->end - token->begin;
	}
	return most;
}

static uint64_t
count_contacts(const Release *release, Metric metric)
{
	uint64_t count = 0;
	uint32_t i;

	for (i = 0; i < release->blocks.count; i++) {
		const Block *block = &release->blocks.items[i];

		count += metric == METRIC_EMAILS   ? block->emails
		         : metric == METRIC_PHONES ? block->phones
		         : metric == METRIC_URLS   ? block->urls
		                                   : 0;
	}
	return count;
}

static uint64_t
most_of_quotes(const Release *release, Metric metric)
{
	uint64_t most = 0;
	uint32_t i;

	for (i = 0; i < release->quotes.count; i++) {
		const Quote *quote = &release->quotes.items[i];
		uint64_t value = metric == METRIC_DEPTH ? quote->depth
		                                        : quote->paragraphs;

		if (value > most)
			most = value;
	}
	return most;
}

static uint64_t
count_mentions(const Release *release)
{
	uint64_t count = 0;
	uint32_t i;

	for (i = 0; i < release->people.count; i++)
		count += release->people.items[i].mentions.count;
	return count;
}

/* The metrics that are a count of something in blocks or tokens. */
static uint64_t
count_shapes(const Release *release, Metric metric)
{
	switch (metric) {
	case METRIC_LONGEST_TOKEN:
		return longest_token(release);
	case METRIC_LABELS:
		return count_label(release);
	case METRIC_LISTS:
		return count_flag(release, BLOCK_LIST_ITEM);
	case METRIC_END_MARKS:
		return count_flag(release, BLOCK_END_MARK);
	case METRIC_DATELINES:
		return count_flag(release, BLOCK_DATELINE);
	case METRIC_CAPITALS:
		return count_flag(release, BLOCK_UPPER);
	case METRIC_WRAPPED:
		return release->wrapped;
	default:
		return count_contacts(release, metric);
	}
}

uint64_t
shape_metric(const Shape *shape, const PrcheckResult *result)
{
	const Release *release = result->release;

	switch (shape->metric) {
	case METRIC_BYTES:
		return result->source->text.len;
	case METRIC_LINES:
		return result->source->lines.count;
	case METRIC_ODDS:
		return result->source->odds.count;
	case METRIC_BLOCKS:
		return release->blocks.count;
	case METRIC_TOKENS:
		return release->tokens.count;
	case METRIC_SENTENCES:
		return release->sentences.count;
	case METRIC_QUOTES:
		return release->quotes.count;
	case METRIC_FAULTS:
		return release->mark_faults.count;
	case METRIC_ATTRIBUTIONS:
		return release->attributions.count;
	case METRIC_PEOPLE:
		return release->people.count;
	case METRIC_MENTIONS:
		return count_mentions(release);
	case METRIC_FINDINGS:
		return result->findings.count;
	case METRIC_DEPTH:
	case METRIC_PARAGRAPHS:
		return most_of_quotes(release, shape->metric);
	default:
		return count_shapes(release, shape->metric);
	}
}
