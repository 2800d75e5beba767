package doctor.api;

import java.util.List;

/**
 * A way to repair what a finding is about.
 *
 * @param description imperative, lower case, without a final full stop
 * @param applicability whether it may be applied unseen, which what edits a shared text never may
 * @param replacements edits that belong together; they do not overlap
 */
public record Fix(String description, Applicability applicability, List<Replacement> replacements) {

  /** Keeps an unmodifiable copy of the replacements. */
  public Fix {
    replacements = List.copyOf(replacements);
    for (Replacement replacement : replacements) {
      applicability = replacement.shared ? Applicability.UNSAFE : applicability;
    }
  }

  /** A fix of one edit. */
  public Fix(String description, Applicability applicability, Replacement replacement) {
    this(description, applicability, List.of(replacement));
  }

  /** Whether a fix keeps the meaning of everything else. */
  public enum Applicability {
    /** Applied by {@code --fix}. */
    SAFE,
    /** May change what the program does beyond the finding: applied by {@code --unsafe-fixes}. */
    UNSAFE
  }

  /**
   * One edit.
   *
   * @param location the characters to replace; empty to insert
   * @param text what to put there
   * @param shared whether other places read the same characters, as through an alias of YAML, and
   *     change with them
   */
  public record Replacement(Location location, String text, boolean shared) {

    /** An edit that changes its own place only. */
    public Replacement(Location location, String text) {
      this(location, text, false);
    }
  }
}
