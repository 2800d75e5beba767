package doctor.api;

import java.util.List;

/**
 * A way to repair what a finding is about.
 *
 * @param description imperative, lower case, without a final full stop
 * @param applicability whether it may be applied unseen
 * @param replacements edits that belong together; they do not overlap
 */
public record Fix(String description, Applicability applicability, List<Replacement> replacements) {

  /** Keeps an unmodifiable copy of the replacements. */
  public Fix {
    replacements = List.copyOf(replacements);
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
   */
  public record Replacement(Location location, String text) {}
}
