/** Applies the fixes of a report: in memory first, then, if wanted, to the files. */
@NullMarked
package doctor.engine.fix;

import org.jspecify.annotations.NullMarked;
