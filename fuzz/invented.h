/* invented.h - findings that no rule has made, from bytes. */
#ifndef PRCHECK_FUZZ_INVENTED_H
#define PRCHECK_FUZZ_INVENTED_H

#include "report/report.h"

/* input = path detail places key source ; the first four are fields: the length
 * in one byte, then the bytes. Four bytes of `places` make a finding with one
 * second place. */
FileReport
invented_report(Arena *arena, Str input);

#endif
