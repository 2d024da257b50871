/* report.c - the table of formats. */
#include "report/report.h"

#include "report/renderer.h"

const Renderer renderers[] = {
#define RENDERER(name, what)                                       \
	{#name, what, report_##name##_begin, report_##name##_file, \
	 report_##name##_end},
#include "report/renderers.def"
#undef RENDERER
	{0},
};

const Renderer *
renderer_find(Str name)
{
	const Renderer *renderer;

	for (renderer = renderers; renderer->name; renderer++)
		if (str_equal(str_from(renderer->name), name))
			return renderer;
	return NULL;
}
