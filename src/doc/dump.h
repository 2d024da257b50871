/* dump.h - a Release as a View. */
#ifndef PRCHECK_DUMP_H
#define PRCHECK_DUMP_H

#include "base/view.h"
#include "doc/release.h"

/* Everything that --tree shows. `schema` is the id of the schema. The view
 * borrows from the release and `arena`. */
const View *
dump_view(Arena *arena, const Release *release, Str schema);

#endif
