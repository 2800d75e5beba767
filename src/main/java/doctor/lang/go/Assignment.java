package doctor.lang.go;

/**
 * A place that gives a variable, a field or what it holds a value.
 *
 * @param file where it stands
 * @param target as written, blanks left out: {@code dsn}, {@code cfg.Path}
 * @param kind how the value arrives
 * @param at the operator, or the name of the method
 * @param start the first token of the value
 * @param end the token behind the value
 * @param index which of several results the target takes, from 0
 */
record Assignment(GoFile file, String target, Kind kind, int at, int start, int end, int index) {

  /** Whether the target is the variable of a loop over something. */
  boolean isOfLoop() {
    return kind == Kind.RANGE_KEY || kind == Kind.RANGE_VALUE;
  }

  /** How a value arrives. */
  enum Kind {
    /** {@code x := v}, {@code var x = v}, {@code const x = v}, {@code var x T}. */
    DEFINE,
    /** {@code x = v}. */
    SET,
    /** {@code x += v}, {@code x |= v}. */
    APPEND,
    /** {@code x[k] = v}. */
    ENTRY,
    /** {@code for x := range v}. */
    RANGE_KEY,
    /** {@code for _, x := range v}. */
    RANGE_VALUE,
    /** {@code x.Set(…)} and the like; {@code at} is the method, start and end the arguments. */
    METHOD,
    /** {@code x.Del(k)} and {@code delete(x, k)}; start and end the key. */
    REMOVE,
    /** A default, as in {@code StringVar(&x, "name", v, "usage")}. */
    DEFAULT
  }
}
