/** Shell scripts: tokens. */
@NullMarked
package doctor.lang.shell;

import org.jspecify.annotations.NullMarked;
