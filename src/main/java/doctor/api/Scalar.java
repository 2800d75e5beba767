package doctor.api;

/**
 * A single YAML value.
 *
 * @param location the characters as written, quotes included, or the alias that stands for them;
 *     empty where the value is left out
 * @param text the value after unquoting and unfolding
 * @param kind what the YAML 1.2 core schema makes of it (YAML 1.2.2 §10.3.2)
 * @param shared whether other places read these characters too, through an alias of what they are
 *     part of
 */
public record Scalar(Location location, String text, Kind kind, boolean shared) implements Node {

  /** A value that is read at its own place only. */
  public Scalar(Location location, String text, Kind kind) {
    this(location, text, kind, false);
  }

  /** The types of the YAML 1.2 core schema. */
  public enum Kind {
    /** Quoted, or nothing else that the core schema knows. */
    STRING,
    /** Decimal, {@code 0o} octal or {@code 0x} hexadecimal. */
    INTEGER,
    /** Decimal with a point or an exponent, {@code .inf}, {@code .nan}. */
    FLOAT,
    /** {@code true} or {@code false}, also with capitals. */
    BOOLEAN,
    /** {@code null}, {@code ~} or nothing at all. */
    NULL
  }

  /** Whether the value is null, written or left out. */
  public boolean isNull() {
    return kind == Kind.NULL;
  }

  /** Whether the value is a string with exactly this text. */
  public boolean is(String expected) {
    return kind == Kind.STRING && text.equals(expected);
  }

  /**
   * The edit that puts another string here. It keeps the quotes, if there are any that will do, and
   * sets some where YAML would read something else without.
   */
  public Fix.Replacement replaceWith(String value) {
    Region region = location.region();
    String written = location.text();
    char quote = written.length() >= 2 ? written.charAt(0) : ' ';
    if (quote == '"' || (quote == '\'' && !YamlText.needsEscapes(value))) {
      Location inner = location.file().at(region.start() + 1, region.end() - 1);
      return new Fix.Replacement(inner, YamlText.within(quote, value), shared);
    }
    return overwrite(YamlText.of(value));
  }

  /** The edit that puts these very characters here, behind the colon where nothing is written. */
  public Fix.Replacement overwrite(String characters) {
    String blank = location.region().isEmpty() ? " " : "";
    return new Fix.Replacement(location, blank + characters, shared);
  }
}
