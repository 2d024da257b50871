# a fault of the command line is said and passes
# harness: options
# file: src/cli/options.c
# claim: good == (messages.said == 0)
s/"--%s takes no value", rows\[id\]\.name);/&\n\t\t\treturn true;/
