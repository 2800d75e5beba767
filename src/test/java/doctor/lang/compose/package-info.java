/** Tests of the reader of Compose files. */
@NullMarked
package doctor.lang.compose;

import org.jspecify.annotations.NullMarked;
