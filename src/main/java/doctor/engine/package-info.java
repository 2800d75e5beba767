/** One run: rules over apps, results with severity and disposition, in a stable order. */
@NullMarked
package doctor.engine;

import org.jspecify.annotations.NullMarked;
