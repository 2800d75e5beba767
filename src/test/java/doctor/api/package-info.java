/** Tests of {@code doctor.api}. */
@NullMarked
package doctor.api;

import org.jspecify.annotations.NullMarked;
