/**
 * What holds of every run, whatever the files are; held of mutated fixtures here, fuzzed in
 * src/fuzz.
 */
@NullMarked
package doctor.invariant;

import org.jspecify.annotations.NullMarked;
