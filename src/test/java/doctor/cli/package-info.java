/** Whole calls of the program: arguments in, streams and an exit code out. */
@NullMarked
package doctor.cli;

import org.jspecify.annotations.NullMarked;
