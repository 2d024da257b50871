# a parser of libyaml is never given back
# harness: memory
# file: src/schema/yaml.c
# claim: REFUSAL_LEFT
s/^\tyaml_parser_delete(&run->parser);//
