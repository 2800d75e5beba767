/** C and C++: tokens. */
@NullMarked
package doctor.lang.c;

import org.jspecify.annotations.NullMarked;
