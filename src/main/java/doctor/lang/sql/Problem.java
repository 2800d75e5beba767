package doctor.lang.sql;

import doctor.api.Region;

/**
 * Something in a migration that SQLite would not accept or that could not be read.
 *
 * @param region the characters
 * @param message what is wrong with them, lower case
 */
public record Problem(Region region, String message) {}
