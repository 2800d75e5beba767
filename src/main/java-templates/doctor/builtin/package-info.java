/** What the build writes into code. */
@NullMarked
package doctor.builtin;

import org.jspecify.annotations.NullMarked;
