/** Tests of the reader of shell scripts. */
@NullMarked
package doctor.lang.shell;

import org.jspecify.annotations.NullMarked;
