/**
 * A reader of Compose files (compose-spec): the services of an app's project after overrides,
 * {@code extends}, {@code include} and anchors, each with the places where they were written.
 */
@NullMarked
package doctor.lang.compose;

import org.jspecify.annotations.NullMarked;
