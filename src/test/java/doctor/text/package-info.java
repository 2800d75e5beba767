/** Tests of {@code doctor.text}. */
@NullMarked
package doctor.text;

import org.jspecify.annotations.NullMarked;
