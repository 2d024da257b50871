/* limits.h - the bounds of limits.def as constants LIMIT_NAME. */
#ifndef PRCHECK_LIMITS_H
#define PRCHECK_LIMITS_H

#define LIMIT(name, value, reason) LIMIT_##name = (value),
enum Limit {
#include "base/limits.def"
};
#undef LIMIT

#endif
