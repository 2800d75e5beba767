/** Tests of the reader of Python. */
@NullMarked
package doctor.lang.python;

import org.jspecify.annotations.NullMarked;
