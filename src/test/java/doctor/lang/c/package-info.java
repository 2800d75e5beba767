/** Tests of the reader of C. */
@NullMarked
package doctor.lang.c;

import org.jspecify.annotations.NullMarked;
