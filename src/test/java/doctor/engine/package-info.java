@NullMarked
package doctor.engine;

import org.jspecify.annotations.NullMarked;
