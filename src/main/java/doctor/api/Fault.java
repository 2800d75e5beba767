package doctor.api;

/** Something that could not be read as it should, and the exact place. */
public record Fault(Location location, String message) {}
