/* expect.h - what a harness claims of every input; never compiled away. */
#ifndef PRCHECK_FUZZ_EXPECT_H
#define PRCHECK_FUZZ_EXPECT_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Ends the program with the claim and its place when it does not hold. */
#define EXPECT(claim)                                                       \
	((claim) ? (void)0                                                  \
	         : (fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, \
	                    __LINE__, #claim),                              \
	            abort()))

/* The door of every harness: any bytes; always 0. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
