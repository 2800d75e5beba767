/** What the names of migrations tell without opening them. */
@NullMarked
package doctor.lang.migration;

import org.jspecify.annotations.NullMarked;
