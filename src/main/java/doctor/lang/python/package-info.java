/** Python: tokens, declarations, and the texts that expressions may stand for. */
@NullMarked
package doctor.lang.python;

import org.jspecify.annotations.NullMarked;
