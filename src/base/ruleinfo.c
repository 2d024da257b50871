/* ruleinfo.c - what everybody may know of a rule. */
#include "base/ruleinfo.h"

const char *
severity_name(Severity severity)
{
	static const char *const names[] = {"off", "info", "warning", "error"};

	return names[severity];
}
