package doctor.schema;

import doctor.api.Scalar;

/** How values that were read are shown in messages. */
final class Words {

  private static final int MAX_LENGTH = 60;

  private Words() {}

  /**
   * A value as it was read.
   *
   * @param typed whether to say of what type it is
   */
  static String read(Scalar scalar, boolean typed) {
    String text = shown(scalar.text());
    return switch (scalar.kind()) {
      case NULL -> "null";
      case STRING -> string(scalar, text) + (typed ? " (a string)" : "");
      case INTEGER, FLOAT, BOOLEAN -> text;
    };
  }

  /** A text in one line of bounded length. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == MAX_LENGTH) {
        return (Character.isLowSurrogate(c) ? shown.deleteCharAt(i - 1) : shown) + "…";
      }
      shown.append(Character.isISOControl(c) ? ' ' : c);
    }
    return shown.toString();
  }

  // In quotes where it would be read as something else without them.
  private static String string(Scalar scalar, String text) {
    boolean plain = !text.isEmpty() && text.equals(text.strip());
    boolean bare = scalar.location().text().equals(scalar.text());
    return plain && bare ? text : '"' + text + '"';
  }
}
