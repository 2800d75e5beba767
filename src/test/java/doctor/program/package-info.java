/** Tests of the built program: run behind {@code package}, on {@code target/doctor}. */
@NullMarked
package doctor.program;

import org.jspecify.annotations.NullMarked;
