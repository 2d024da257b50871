/* shape.h - hostile texts that grow, and what they must reach. */
#ifndef PRCHECK_SHAPE_H
#define PRCHECK_SHAPE_H

#include "prcheck.h"

/* METRIC(NAME, name): what can be counted in a result, to show that a shape
 * gets to the code that it attacks. */
typedef enum Metric {
#define METRIC(NAME, name) METRIC_##NAME,
#include "metric.def"
#undef METRIC
	METRICS,
} Metric;

/* `head`, then `unit` until the size is reached, then `tail`. In a unit the
 * byte 01 stands for a name that no other unit has, 02 for a number. */
typedef struct Shape {
	const char *name;
	Str head;
	Str unit;
	Str tail;
	Metric metric;
	uint32_t least; /* of the metric, at the smallest size */
} Shape;

extern const Shape release_shapes[];
extern const uint32_t release_shape_count;
extern const Shape schema_shapes[];
extern const uint32_t schema_shape_count;

/* The text of `shape` with about `size` bytes. Takes memory of `arena`. */
Str
shape_text(Arena *arena, const Shape *shape, uint32_t size);

/* How much of its metric is in `result`. */
uint64_t
shape_metric(const Shape *shape, const PrcheckResult *result);

const char *
metric_name(Metric metric);

#endif
