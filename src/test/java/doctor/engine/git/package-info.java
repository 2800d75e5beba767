@NullMarked
package doctor.engine.git;

import org.jspecify.annotations.NullMarked;
