@NullMarked
package doctor.engine.fix;

import org.jspecify.annotations.NullMarked;
