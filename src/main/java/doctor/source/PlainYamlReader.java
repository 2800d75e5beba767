package doctor.source;

import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Region;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain YAML that nearly all frontmatter is: block mappings and lists, values that end on
 * their line, comments. Whatever it does not know for certain it leaves to the real parser, which
 * finds the same in what both can read; so this one never judges, it only saves time: a sixth of
 * the start with 12 apps, for the parser's two hundred classes then stay unloaded.
 */
final class PlainYamlReader {

  /** Deeper nesting is left to the parser, which bounds it. */
  private static final int MAX_DEPTH = 20;

  /** Keys longer than 1024 characters are none (YAML 1.2.2 §7.4): these are left to the parser. */
  private static final int MAX_KEY = 1_000;

  /** Each key is compared with those before it: crowds are left to the parser, which has a map. */
  private static final int MAX_ENTRIES = 1_000;

  private final SourceFile file;
  private final String text;

  /** The same: an array is read faster than a text. */
  private final char[] chars;

  private final int end;

  /** Offset of the first character of the current line that is no blank, or {@link #end}. */
  private int at;

  /** How far that character is from the start of its line; -1 behind the last line. */
  private int column;

  /** Offset behind the last character of the current line, its line break not among them. */
  private int stop;

  /** Offset behind the value that was read last. */
  private int lastRead;

  private int depth;

  private PlainYamlReader(SourceFile file, Region region) {
    this.file = file;
    this.text = file.text();
    this.end = region.end();
    this.chars = new char[end];
    text.getChars(region.start(), end, chars, region.start());
    this.at = region.start();
  }

  /** The mapping that a region of a file holds, or null where there is any doubt. */
  static @Nullable Mapping read(SourceFile file, Region region) {
    PlainYamlReader reader = new PlainYamlReader(file, region);
    if (!reader.isPlain()) {
      return null;
    }
    reader.line(region.start());
    return reader.column == 0 ? reader.mapping(0) : null;
  }

  private boolean isPlain() {
    for (int i = at; i < end; i++) {
      char c = chars[i];
      boolean known =
          (c >= ' ' && c < 0x7F)
              || c == '\n'
              || (c == '\r' && i + 1 < end && chars[i + 1] == '\n')
              || (c > 0xA0 && c < Character.MIN_SURROGATE && c != 0x2028 && c != 0x2029);
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private void nextLine() {
    int start = text.indexOf('\n', stop) + 1;
    line(start == 0 ? end : start);
  }

  // The first line from here on that holds more than blanks and a comment.
  private void line(int from) {
    int start = from;
    while (start < end) {
      int lineBreak = text.indexOf('\n', start);
      int behind = lineBreak < 0 || lineBreak > end ? end : lineBreak;
      int i = skipBlanks(start, behind);
      stop = behind > i && chars[behind - 1] == '\r' ? behind - 1 : behind;
      if (i < stop && chars[i] != '#') {
        at = i;
        column = i - start;
        return;
      }
      start = behind + 1;
    }
    at = end;
    column = -1;
  }

  private @Nullable Node block(int of) {
    if (depth == MAX_DEPTH) {
      return null;
    }
    depth++;
    Node node = isItem() ? sequence(of) : mapping(of);
    depth--;
    return node;
  }

  private @Nullable Mapping mapping(int of) {
    List<Mapping.Entry> entries = new ArrayList<>();
    int start = at;
    while (column == of) {
      int colon = keyEnd(at);
      if (colon < 0) {
        return null;
      }
      Scalar key = plain(at, colon);
      if (entries.size() == MAX_ENTRIES || isThere(key.text(), entries)) {
        return null;
      }
      Node value = value(colon + 1, of);
      // A line deeper than the entries goes on with the value, or is wrong.
      if (value == null || column > of) {
        return null;
      }
      entries.add(new Mapping.Entry(key, value));
    }
    return new Mapping(file.at(start, lastRead), entries);
  }

  private static boolean isThere(String key, List<Mapping.Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().text().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** The colon behind a key that begins here, or -1 where none does. */
  private int keyEnd(int from) {
    int i = from;
    while (i < stop && isOfKey(chars[i], i > from)) {
      i++;
    }
    boolean isKey = i > from && i - from <= MAX_KEY && i < stop && chars[i] == ':';
    return isKey && (i + 1 == stop || chars[i + 1] == ' ') ? i : -1;
  }

  private static boolean isOfKey(char c, boolean inside) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (inside && ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/'));
  }

  // What stands behind the colon of an entry, in its line or below.
  private @Nullable Node value(int from, int of) {
    int i = skipBlanks(from, stop);
    if (i < stop && chars[i] != '#') {
      return inline(i);
    }
    nextLine();
    if (column > of || (column == of && isItem())) {
      return block(column);
    }
    lastRead = from;
    return new Scalar(file.at(from, from), "", Scalar.Kind.NULL);
  }

  private boolean isItem() {
    return column >= 0 && chars[at] == '-' && (at + 1 == stop || chars[at + 1] == ' ');
  }

  private @Nullable Sequence sequence(int of) {
    List<Node> items = new ArrayList<>();
    int start = at;
    while (column == of && isItem()) {
      Node item = item(skipBlanks(at + 1, stop));
      if (item == null || column > of) {
        return null;
      }
      items.add(item);
    }
    return new Sequence(file.at(start, lastRead), items);
  }

  private @Nullable Node item(int from) {
    if (from == stop || chars[from] == '#') {
      return null;
    }
    if (keyEnd(from) < 0) {
      return inline(from);
    }
    column += from - at;
    at = from;
    return block(column);
  }

  /**
   * A value that begins and ends in the current line, of which nothing but a comment may follow.
   */
  private @Nullable Node inline(int from) {
    char first = chars[from];
    Node node;
    if (first == '[') {
      node = flow(from);
    } else if (first == '"' || first == '\'') {
      node = quoted(from, first);
    } else {
      node = plainValue(from, first);
    }
    if (node == null) {
      return null;
    }
    int behind = skipBlanks(lastRead, stop);
    if (behind < stop && (behind == lastRead || chars[behind] != '#')) {
      return null;
    }
    nextLine();
    return node;
  }

  private @Nullable Scalar plainValue(int from, char first) {
    if (!beginsPlain(from, first)) {
      return null;
    }
    int i = from;
    for (; i < stop; i++) {
      char c = chars[i];
      if (c == '#' && chars[i - 1] == ' ') {
        break;
      }
      if (c == ':' && (i + 1 == stop || chars[i + 1] == ' ')) {
        return null;
      }
    }
    return plain(from, trimmed(from, i));
  }

  // Indicators (YAML 1.2.2 §5.3) begin something else; so may a minus.
  private boolean beginsPlain(int from, char first) {
    if (first == '-') {
      return from + 1 < stop && CoreSchema.isDigit(chars[from + 1], 16);
    }
    return "?:,[]{}#&*!|>'\"%@`".indexOf(first) < 0;
  }

  private Scalar plain(int from, int to) {
    String value = text.substring(from, to);
    lastRead = to;
    return new Scalar(file.at(from, to), value, CoreSchema.kindOf(value));
  }

  private @Nullable Scalar quoted(int from, char quote) {
    int closing = text.indexOf(quote, from + 1);
    if (closing < 0 || closing >= stop) {
      return null;
    }
    String value = text.substring(from + 1, closing);
    boolean escaped =
        quote == '"' ? value.indexOf('\\') >= 0 : closing + 1 < stop && chars[closing + 1] == '\'';
    if (escaped) {
      return null;
    }
    lastRead = closing + 1;
    return new Scalar(file.at(from, closing + 1), value, Scalar.Kind.STRING);
  }

  private @Nullable Sequence flow(int from) {
    List<Node> items = new ArrayList<>();
    int i = skipBlanks(from + 1, stop);
    if (i < stop && chars[i] == ']') {
      return closed(from, i, items);
    }
    while (i < stop) {
      char first = chars[i];
      Scalar item = first == '"' || first == '\'' ? quoted(i, first) : flowPlain(i, first);
      if (item == null) {
        return null;
      }
      items.add(item);
      i = skipBlanks(lastRead, stop);
      if (i < stop && chars[i] == ']') {
        return closed(from, i, items);
      }
      if (i == stop || chars[i] != ',') {
        return null;
      }
      i = skipBlanks(i + 1, stop);
    }
    return null;
  }

  private Sequence closed(int from, int bracket, List<Node> items) {
    lastRead = bracket + 1;
    return new Sequence(file.at(from, bracket + 1), items);
  }

  private @Nullable Scalar flowPlain(int from, char first) {
    if (!beginsPlain(from, first)) {
      return null;
    }
    int i = from;
    while (i < stop && ",]".indexOf(chars[i]) < 0) {
      if ("[{}:#".indexOf(chars[i]) >= 0) {
        return null;
      }
      i++;
    }
    return plain(from, trimmed(from, i));
  }

  private int trimmed(int from, int to) {
    int i = to;
    while (i > from && chars[i - 1] == ' ') {
      i--;
    }
    return i;
  }

  private int skipBlanks(int from, int to) {
    int i = from;
    while (i < to && chars[i] == ' ') {
      i++;
    }
    return i;
  }
}
