@NullMarked
package doctor.engine.comment;

import org.jspecify.annotations.NullMarked;
