/** Tests of what the names of migrations tell. */
@NullMarked
package doctor.lang.migration;

import org.jspecify.annotations.NullMarked;
