package doctor.schema;

import doctor.api.Fix;
import doctor.api.Location;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a schema does not allow.
 *
 * @param location the value or the key that it is about
 * @param message what was read and what is allowed, in lower case, without a final full stop
 * @param fix the repair, or null where none is certain enough
 */
public record Violation(Location location, String message, @Nullable Fix fix) {}
