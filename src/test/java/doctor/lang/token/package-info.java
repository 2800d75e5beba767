/** Tests of {@code doctor.lang.token}. */
@NullMarked
package doctor.lang.token;

import org.jspecify.annotations.NullMarked;
