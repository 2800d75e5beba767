package doctor.report;

import doctor.api.Severity;

/** The colours of {@code text}: ANSI escape sequences where they are wanted, nothing otherwise. */
final class Ink {

  /** What a piece of text is, rather than its colour. */
  enum Tone {
    PLAIN(""),
    STRONG("1"),
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    GUTTER("34"),
    RELATED("1;34"),
    REMOVED("31"),
    ADDED("32");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private final boolean colours;

  Ink(boolean colours) {
    this.colours = colours;
  }

  /** The tone of a level. */
  static Tone of(Severity severity) {
    return switch (severity) {
      case NOTE -> Tone.NOTE;
      case WARNING -> Tone.WARNING;
      case ERROR -> Tone.ERROR;
    };
  }

  /** The text in its tone. */
  String paint(Tone tone, String text) {
    return !colours || text.isEmpty() || tone.code.isEmpty()
        ? text
        : "\u001b[" + tone.code + "m" + text + "\u001b[0m";
  }
}
