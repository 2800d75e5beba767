package doctor.schema;

import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON (RFC 8259), strictly, into the nodes that YAML is read into. It reads the program's
 * own schemas only, whose nesting is shallow; Jackson's reader would cost some thousand classes.
 */
final class JsonReader {

  private final SourceFile file;
  private final String text;
  private int at;

  private JsonReader(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /**
   * Reads a whole text.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  static Node read(SourceFile file) {
    JsonReader reader = new JsonReader(file);
    Node node = reader.value();
    reader.skipBlanks();
    if (reader.at < reader.text.length()) {
      throw reader.unexpected();
    }
    return node;
  }

  private Node value() {
    skipBlanks();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> plain();
    };
  }

  private Mapping object() {
    int start = at++;
    List<Mapping.Entry> entries = new ArrayList<>();
    skipBlanks();
    if (peek() == '}') {
      at++;
      return new Mapping(from(start), entries);
    }
    do {
      skipBlanks();
      Scalar key = string();
      skipBlanks();
      expect(':');
      entries.add(new Mapping.Entry(key, value()));
    } while (another('}'));
    return new Mapping(from(start), entries);
  }

  private Sequence array() {
    int start = at++;
    List<Node> items = new ArrayList<>();
    skipBlanks();
    if (peek() == ']') {
      at++;
      return new Sequence(from(start), items);
    }
    do {
      items.add(value());
    } while (another(']'));
    return new Sequence(from(start), items);
  }

  private boolean another(char close) {
    skipBlanks();
    if (peek() == ',') {
      at++;
      return true;
    }
    expect(close);
    return false;
  }

  private Scalar string() {
    int start = at;
    expect('"');
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        at--;
        throw unexpected();
      }
      value.append(c == '\\' ? escaped() : c);
    }
    at++;
    return new Scalar(from(start), value.toString(), Scalar.Kind.STRING);
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> {
        at--;
        throw unexpected();
      }
    };
  }

  private char codeUnit() {
    int code = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw unexpected();
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private Scalar plain() {
    int start = at;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    Scalar.Kind kind =
        switch (word) {
          case "null" -> Scalar.Kind.NULL;
          case "true", "false" -> Scalar.Kind.BOOLEAN;
          default -> number(word, start);
        };
    return new Scalar(from(start), word, kind);
  }

  private Scalar.Kind number(String word, int start) {
    int first = word.startsWith("-") ? 1 : 0;
    boolean leadingZero = isDigit(word, first + 1) && word.charAt(first) == '0';
    boolean valid = isDigit(word, first) && !leadingZero && isDigit(word, word.length() - 1);
    boolean isInteger = true;
    for (int i = first; i < word.length(); i++) {
      char c = word.charAt(i);
      isInteger &= isDigit(word, i);
      valid &= isDigit(word, i) || "+-.eE".indexOf(c) >= 0;
      valid &= c != '.' || (isDigit(word, i - 1) && isDigit(word, i + 1));
    }
    if (!valid || !(isInteger || isFinite(word))) {
      at = start;
      throw unexpected();
    }
    return isInteger ? Scalar.Kind.INTEGER : Scalar.Kind.FLOAT;
  }

  private static boolean isDigit(String word, int index) {
    return index < word.length()
        && index >= 0
        && word.charAt(index) >= '0'
        && word.charAt(index) <= '9';
  }

  private static boolean isFinite(String word) {
    try {
      return Double.isFinite(Double.parseDouble(word));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isPlain(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '+'
        || c == '.'
        || c == 'E';
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw unexpected();
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw unexpected();
    }
    at++;
  }

  private Location from(int start) {
    return file.at(start, at);
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(
        file.path()
            + ": not JSON: "
            + (at < text.length() ? "unexpected " + text.charAt(at) : "the end")
            + " at offset "
            + at);
  }
}
