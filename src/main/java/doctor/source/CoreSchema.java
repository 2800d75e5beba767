package doctor.source;

import doctor.api.Scalar.Kind;

/**
 * Which type a plain scalar has in YAML's core schema (YAML 1.2.2 §10.3.2). {@code yes}, {@code on}
 * and {@code 1_000} are strings there.
 */
final class CoreSchema {

  private CoreSchema() {}

  /** The type of an unquoted scalar. */
  static Kind kindOf(String text) {
    // Most scalars begin with a letter, and then few are anything else.
    char first = text.isEmpty() ? '~' : text.charAt(0);
    if (first > '9' && "~nNtTfF".indexOf(first) < 0) {
      return Kind.STRING;
    }
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> Kind.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.BOOLEAN;
      case ".nan", ".NaN", ".NAN" -> Kind.FLOAT;
      default -> numberKind(text);
    };
  }

  private static Kind numberKind(String text) {
    if (text.startsWith("0o")) {
      return onlyDigits(text, 2, 8) ? Kind.INTEGER : Kind.STRING;
    }
    if (text.startsWith("0x")) {
      return onlyDigits(text, 2, 16) ? Kind.INTEGER : Kind.STRING;
    }
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    if (onlyDigits(text, start, 10)) {
      return Kind.INTEGER;
    }
    return isFloat(text, start) ? Kind.FLOAT : Kind.STRING;
  }

  private static boolean onlyDigits(String text, int from, int radix) {
    for (int i = from; i < text.length(); i++) {
      if (!isDigit(text.charAt(i), radix)) {
        return false;
      }
    }
    return from < text.length();
  }

  // [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?   or   [-+]? \.inf
  private static boolean isFloat(String text, int start) {
    if (text.length() == start + 4
        && (text.endsWith(".inf") || text.endsWith(".Inf") || text.endsWith(".INF"))) {
      return true;
    }
    int whole = skipDigits(text, start);
    int at = whole;
    int digits = whole - start;
    if (at < text.length() && text.charAt(at) == '.') {
      at = skipDigits(text, at + 1);
      digits += at - whole - 1;
    }
    if (digits == 0) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1;
      if (sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
        sign++;
      }
      at = skipDigits(text, sign);
      return at > sign && at == text.length();
    }
    return at == text.length();
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at), 10)) {
      at++;
    }
    return at;
  }

  /** Whether this is a digit of ASCII; {@code Character.digit} accepts those of every script. */
  static boolean isDigit(char c, int radix) {
    if (c >= '0' && c <= '9') {
      return c - '0' < radix;
    }
    return radix == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
  }
}
