/* houses.h - schemas in YAML, for the harnesses alone. Each ends within its
 * `rules:`, so that rules can be added. */
#ifndef PRCHECK_HOUSES_H
#define PRCHECK_HOUSES_H

enum { FUZZ_HOUSES = 2 };

extern const char *const fuzz_houses[FUZZ_HOUSES];

#endif
