/** Go: tokens, declarations, and the texts that expressions may stand for. */
@NullMarked
package doctor.lang.go;

import org.jspecify.annotations.NullMarked;
