/** The command line: options in, streams and exit codes out. */
@NullMarked
package doctor.cli;

import org.jspecify.annotations.NullMarked;
