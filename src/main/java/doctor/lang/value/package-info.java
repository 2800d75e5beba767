/** What an expression of a program may stand for, as far as reading alone can tell. */
@NullMarked
package doctor.lang.value;

import org.jspecify.annotations.NullMarked;
