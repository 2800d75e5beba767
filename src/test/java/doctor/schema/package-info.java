@NullMarked
package doctor.schema;

import org.jspecify.annotations.NullMarked;
