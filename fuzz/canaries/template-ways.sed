# a template forgets the second of two ways
# harness: template
# file: src/lex/templaterun.c
# claim: end == slow
s/^\t\tfollow(machine, op->second, spaced);/\t\tif (machine->place.at > machine->begin)\n\t&/
