/** Tokens, the common ground of the readers of programming languages: kinds, places, brackets. */
@NullMarked
package doctor.lang.token;

import org.jspecify.annotations.NullMarked;
