package doctor.lang.go;

/**
 * A place that gives a field of a struct type a value.
 *
 * @param type the last word of the type's name, or empty where a literal leaves it out
 * @param field the name of the field
 * @param start the first token of the value
 * @param end the token behind the value
 * @param tag whether the value is the field's tag, which may name a default
 */
public record GoField(GoFile file, String type, String field, int start, int end, boolean tag) {}
