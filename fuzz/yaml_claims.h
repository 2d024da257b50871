/* yaml_claims.h - a tree of nodes against the document interface of libyaml. */
#ifndef PRCHECK_FUZZ_YAML_CLAIMS_H
#define PRCHECK_FUZZ_YAML_CLAIMS_H

#include "schema/yaml.h"

/* What libyaml refuses has no tree; a tree has the nodes, texts and places of
 * libyaml's document. */
void
claim_tree(const Node *root, Str bytes);

#endif
