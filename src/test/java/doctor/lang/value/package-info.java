/** Tests of {@code doctor.lang.value}. */
@NullMarked
package doctor.lang.value;

import org.jspecify.annotations.NullMarked;
