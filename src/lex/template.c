/* template.c - templates compiled to programs over tokens.
 *
 *	template = *( literal / space / "{" name "}" / optional / choice )
 *	optional = "[" template "]"
 *	choice   = "(" template 1*( "|" template ) ")" */
#include "lex/template.h"

#include "base/limits.h"
#include "text/unicode.h"
#include "text/utf8.h"

static const Str names[] = {
#define TEMPLATE_TOKEN(NAME, name, what) {(name), sizeof(name) - 1},
#include "lex/template.def"
#undef TEMPLATE_TOKEN
};

/* An open bracket. */
typedef enum FrameKind {
	FRAME_OPTIONAL,
	FRAME_CHOICE,
	FRAME_LITERAL
} FrameKind;

typedef struct Frame {
	FrameKind kind;
	uint32_t offset; /* of the bracket */
	uint16_t split;  /* op to complete */
	uint16_t jumps; /* last jump to the end, chained by `first`; 0 = none */
} Frame;

typedef struct Compiler {
	Arena *arena;
	Str text;
	uint32_t at;
	Array(TemplateOp) ops;
	Frame frames[LIMIT_TEMPLATE_DEPTH];
	uint32_t depth;
	Buf literal; /* of the literal that is read */
	TemplateError error;
} Compiler;

static void
fail(Compiler *compiler, uint32_t offset, const char *message)
{
	if (!compiler->error.message)
		compiler->error = (TemplateError){.offset = offset,
		                                  .message = message};
}

/* Appends an op; gives its index. */
static uint16_t
emit(Compiler *compiler, TemplateOp op)
{
	if (compiler->ops.count >= LIMIT_TEMPLATE_OPS) {
		fail(compiler, compiler->at, "template is too long");
		return 0;
	}
	*array_push(compiler->arena, &compiler->ops) = op;
	return (uint16_t)(compiler->ops.count - 1);
}

static uint16_t
here(const Compiler *compiler)
{
	return (uint16_t)compiler->ops.count;
}

static void
emit_token(Compiler *compiler, TemplateToken token)
{
	emit(compiler, (TemplateOp){.code = OP_TOKEN, .token = (uint8_t)token});
}

static void
emit_space(Compiler *compiler, bool free)
{
	emit(compiler,
	     (TemplateOp){.code = OP_SPACE,
	                  .token = free ? TEMPLATE_ANY : TEMPLATE_WORD});
}

/* Ends the literal that was being read. */
static void
flush(Compiler *compiler)
{
	Str folded;

	if (!compiler->literal.len)
		return;
	folded = unicode_folded(compiler->arena, buf_view(&compiler->literal));
	compiler->literal.len = 0;
	if (folded.len)
		emit(compiler,
		     (TemplateOp){.code = OP_LITERAL, .literal = folded});
}

/* The program of one {name}. The repeating ones are loops. */
static void
emit_named(Compiler *compiler, TemplateToken token)
{
	uint16_t loop = here(compiler);

	switch (token) {
	case TEMPLATE_WORDS:
		emit_token(compiler, TEMPLATE_WORD);
		emit(compiler, (TemplateOp){.code = OP_SPLIT,
		                            .first = (uint16_t)(loop + 2),
		                            .second = (uint16_t)(loop + 4)});
		emit_space(compiler, false);
		emit(compiler, (TemplateOp){.code = OP_JUMP, .first = loop});
		break;
	case TEMPLATE_ANY:
		emit(compiler, (TemplateOp){.code = OP_SPLIT,
		                            .first = (uint16_t)(loop + 1),
		                            .second = (uint16_t)(loop + 3)});
		emit_token(compiler, TEMPLATE_ANY);
		emit(compiler, (TemplateOp){.code = OP_JUMP, .first = loop});
		emit_space(compiler, true);
		break;
	case TEMPLATE_TEXT:
		emit_token(compiler, TEMPLATE_ANY);
		emit(compiler, (TemplateOp){.code = OP_SPLIT,
		                            .first = loop,
		                            .second = (uint16_t)(loop + 2)});
		break;
	default:
		emit_token(compiler, token);
		break;
	}
}

/* The known name nearest to `name`, or NULL. */
static const char *
suggest(Str name)
{
	uint32_t i, distance, best = 3;
	const char *found = NULL;

	for (i = 0; i < TEMPLATE_TOKENS; i++) {
		if (unicode_folds_alike(name, names[i]))
			return names[i].ptr;
		distance = str_distance(name, names[i], 2);
		if (distance < best) {
			best = distance;
			found = names[i].ptr;
		}
	}
	return found;
}

/* "{" name "}" */
static void
read_name(Compiler *compiler)
{
	uint32_t close = str_find(compiler->text, '}', compiler->at);
	Str name = str_slice(compiler->text, compiler->at + 1, close);
	uint32_t i;

	flush(compiler);
	if (close == compiler->text.len) {
		fail(compiler, compiler->at, "'{' is not closed");
		return;
	}
	for (i = 0; i < TEMPLATE_TOKENS; i++) {
		if (str_equal(name, names[i])) {
			emit_named(compiler, (TemplateToken)i);
			compiler->at = close + 1;
			return;
		}
	}
	fail(compiler, compiler->at, "unknown {token}");
	compiler->error.name = arena_copy(compiler->arena, name);
	compiler->error.suggestion = suggest(name);
}

/* True when a | stands between the ( at `at` and its ), in no other bracket:
 * only then is it a choice. */
static bool
is_choice(Str text, uint32_t at)
{
	uint32_t round = 0, square = 0;

	for (; at < text.len; at++) {
		switch (text.ptr[at]) {
		case '\\':
			at++;
			break;
		case '(':
			round++;
			break;
		case ')':
			if (--round == 0)
				return false;
			break;
		case '[':
			square++;
			break;
		case ']':
			square -= square > 0;
			break;
		case '|':
			if (round == 1 && square == 0)
				return true;
			break;
		default:
			break;
		}
	}
	return false;
}

/* Opens a bracket: a way in, and a way past it that is known later. */
static void
open_frame(Compiler *compiler, FrameKind kind)
{
	Frame frame = {kind, compiler->at, 0, 0};

	if (compiler->depth == LIMIT_TEMPLATE_DEPTH) {
		fail(compiler, compiler->at, "brackets are nested too deep");
		return;
	}
	if (kind == FRAME_LITERAL) {
		buf_byte(&compiler->literal, '(');
	} else {
		flush(compiler);
		frame.split = emit(
			compiler,
			(TemplateOp){.code = OP_SPLIT,
		                     .first = (uint16_t)(here(compiler) + 1),
		                     .second = (uint16_t)(here(compiler) + 1)});
	}
	compiler->frames[compiler->depth++] = frame;
	compiler->at++;
}

/* "|": the alternative before it jumps to the end, the one after it is what
 * its way in can also take. */
static void
next_choice(Compiler *compiler, Frame *frame)
{
	uint16_t jump;

	flush(compiler);
	jump = emit(compiler,
	            (TemplateOp){.code = OP_JUMP, .first = frame->jumps});
	frame->jumps = jump;
	if (compiler->error.message)
		return;
	compiler->ops.items[frame->split].second = here(compiler);
	frame->split = emit(
		compiler,
		(TemplateOp){.code = OP_SPLIT,
	                     .first = (uint16_t)(here(compiler) + 1),
	                     .second = (uint16_t)(here(compiler) + 1)});
	compiler->at++;
}

static void
close_frame(Compiler *compiler)
{
	Frame frame = compiler->frames[--compiler->depth];

	if (frame.kind == FRAME_LITERAL) {
		buf_byte(&compiler->literal, ')');
		compiler->at++;
		return;
	}
	flush(compiler);
	if (frame.kind == FRAME_OPTIONAL)
		compiler->ops.items[frame.split].second = here(compiler);
	while (frame.jumps) {
		TemplateOp *jump = &compiler->ops.items[frame.jumps];

		frame.jumps = jump->first;
		jump->first = here(compiler);
	}
	compiler->at++;
}

/* A character that stands for itself. */
static void
read_literal(Compiler *compiler)
{
	Utf8 found;

	if (compiler->text.ptr[compiler->at] == '\\' &&
	    compiler->at + 1 < compiler->text.len)
		compiler->at++;
	found = utf8_at(compiler->text, compiler->at);
	if (unicode_space(found.code)) {
		flush(compiler);
		if (!compiler->ops.count ||
		    compiler->ops.items[compiler->ops.count - 1].code !=
		            OP_SPACE)
			emit_space(compiler, false);
	} else {
		buf_str(&compiler->literal,
		        str_slice(compiler->text, compiler->at,
		                  compiler->at + found.len));
	}
	compiler->at += found.len;
}

static void
read_one(Compiler *compiler)
{
	Frame *frame = compiler->depth ? &compiler->frames[compiler->depth - 1]
	                               : NULL;

	switch (compiler->text.ptr[compiler->at]) {
	case '{':
		read_name(compiler);
		return;
	case '[':
		open_frame(compiler, FRAME_OPTIONAL);
		return;
	case ']':
		if (frame && frame->kind == FRAME_OPTIONAL)
			close_frame(compiler);
		else
			fail(compiler, compiler->at, "']' without '['");
		return;
	case '(':
		open_frame(compiler, is_choice(compiler->text, compiler->at)
		                             ? FRAME_CHOICE
		                             : FRAME_LITERAL);
		return;
	case ')':
		if (frame && frame->kind != FRAME_OPTIONAL)
			close_frame(compiler);
		else
			read_literal(compiler);
		return;
	case '|':
		if (frame && frame->kind == FRAME_CHOICE)
			next_choice(compiler, frame);
		else
			fail(compiler, compiler->at, "'|' outside of ( )");
		return;
	default:
		read_literal(compiler);
		return;
	}
}

TemplateError
template_compile(Arena *arena, Str text, Template *template)
{
	Compiler compiler = {.arena = arena, .text = arena_copy(arena, text)};

	*template = (Template){0};
	compiler.literal = buf_memory(arena);
	while (compiler.at < text.len && !compiler.error.message)
		read_one(&compiler);
	if (compiler.depth && !compiler.error.message)
		fail(&compiler, compiler.frames[compiler.depth - 1].offset,
		     compiler.frames[compiler.depth - 1].kind == FRAME_OPTIONAL
		             ? "'[' is not closed"
		             : "'(' is not closed");
	flush(&compiler);
	if (!compiler.ops.count)
		fail(&compiler, 0, "template is empty");
	emit(&compiler, (TemplateOp){.code = OP_MATCH});
	if (!compiler.error.message)
		*template = (Template){compiler.text, compiler.ops.items,
		                       compiler.ops.count};
	return compiler.error;
}
