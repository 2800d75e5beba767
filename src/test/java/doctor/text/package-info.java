@NullMarked
package doctor.text;

import org.jspecify.annotations.NullMarked;
