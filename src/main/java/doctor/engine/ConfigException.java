package doctor.engine;

import java.util.List;

/** A configuration that cannot be followed. */
public final class ConfigException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Lines for people, each with file, line and column where they are known. */
  private final transient List<String> problems;

  ConfigException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, one line each. */
  public List<String> problems() {
    return problems;
  }
}
