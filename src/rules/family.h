/* family.h - what a family of rules needs: the prototypes of its functions, one
 * for each row of rules.def, and questions about the release. */
#ifndef PRCHECK_FAMILY_H
#define PRCHECK_FAMILY_H

#include "rules/facts.h"

#define RULE(name, id, nature, scope, severity, fix, message) \
	void name(RuleRun *run);
#include "rules/rules.def"
#undef RULE

#endif
