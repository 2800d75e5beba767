/** One class per output format. All read the same report. */
@NullMarked
package doctor.report;

import org.jspecify.annotations.NullMarked;
