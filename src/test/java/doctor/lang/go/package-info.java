/** Tests of {@code doctor.lang.go}. */
@NullMarked
package doctor.lang.go;

import org.jspecify.annotations.NullMarked;
