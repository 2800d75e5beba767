package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What methods of a text and of a path change in it, and pieces that are cut out of a text. */
final class PythonTexts {

  /** Longer texts are no file names, and what makes them longer and longer must end. */
  private static final int LONGEST = 1 << 12;

  private static final String HOLE = String.valueOf(Template.UNKNOWN);

  private final PythonValues values;
  private final Scope scope;
  private final Tokens tokens;

  PythonTexts(PythonValues values, Scope scope) {
    this.values = values;
    this.scope = scope;
    this.tokens = scope.file().tokens();
  }

  /** What a method makes of what begins at a token, or null where it is none of these. */
  @Nullable Value changed(int start, int name, List<Range> arguments) {
    String first = only(arguments, 0);
    UnaryOperator<String> change =
        start < name - 1 && first != null ? change(tokens.text(name), first, arguments) : null;
    return change == null ? null : map(start, name - 1, change);
  }

  private @Nullable UnaryOperator<String> change(
      String method, String first, List<Range> arguments) {
    return switch (method) {
      case "replace" -> replacing(first, only(arguments, 1));
      case "removeprefix" -> text -> text.startsWith(first) ? text.substring(first.length()) : text;
      case "removesuffix" ->
          text -> text.endsWith(first) ? text.substring(0, text.length() - first.length()) : text;
      case "with_name" -> text -> folder(text) + first;
      case "with_suffix" -> text -> stem(text) + first;
      default -> null;
    };
  }

  private static @Nullable UnaryOperator<String> replacing(String old, @Nullable String by) {
    return by == null || old.isEmpty()
        ? null
        : text -> text.length() * (1 + by.length()) > LONGEST ? HOLE : text.replace(old, by);
  }

  /** {@code a/b/} of {@code a/b/c}: where the last name is not known, neither is the folder. */
  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return path.indexOf(Template.UNKNOWN, slash + 1) < 0
        ? path.substring(0, slash + 1)
        : HOLE + '/';
  }

  /** {@code a/b} of {@code a/b.c}. */
  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  /**
   * {@code url[10:]}, {@code url.split('///')[-1]}, or null where it is none of these.
   *
   * @param open the bracket behind the text
   */
  @Nullable Value piece(int start, int open, int close) {
    if (tokens.is(close - 1, ":")) {
      int length = length(open + 1, close - 1);
      return length < 0 ? null : map(start, open, text -> behind(text, length));
    }
    int call = tokens.is(open - 1, ")") ? tokens.partner(open - 1) - 1 : -1;
    if (call <= start + 1 || !tokens.is(call - 1, ".")) {
      return null;
    }
    List<Range> arguments = values.arguments(scope.file(), call);
    String separator = only(arguments, 0);
    String piece = tokens.text(call) + '[' + tokens.text(open + 1, close) + ']';
    UnaryOperator<String> cut =
        separator == null || separator.isEmpty() ? null : cut(piece, separator, arguments.size());
    return cut == null ? null : map(start, call - 1, cut);
  }

  private static @Nullable UnaryOperator<String> cut(String piece, String separator, int given) {
    return switch (piece) {
      case "split[0]", "partition[0]" -> text -> before(text, separator);
      case "split[1]" ->
          given > 1
              ? text -> behind(text, separator)
              : text -> before(behind(text, separator), separator);
      case "partition[2]" -> text -> behind(text, separator);
      case "split[-1]", "rsplit[-1]", "rpartition[2]", "rpartition[-1]" ->
          given > 1 && piece.startsWith("split") ? null : text -> last(text, separator);
      default -> null;
    };
  }

  /** A number, or {@code len('…')}; -1 where it is neither. */
  private int length(int start, int end) {
    if (end == start + 1 && tokens.kind(start) == TokenKind.NUMBER) {
      String digits = tokens.text(start);
      return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
    }
    boolean call = tokens.is(start, "len") && tokens.is(start + 1, "(");
    String measured =
        call && tokens.partner(start + 1) == end - 1
            ? values.value(scope, start + 2, end - 1).only()
            : null;
    return measured == null ? -1 : measured.length();
  }

  private static String behind(String text, int length) {
    int hole = text.indexOf(Template.UNKNOWN);
    boolean known = length <= (hole < 0 ? text.length() : hole);
    return known ? text.substring(length) : HOLE;
  }

  private static String behind(String text, String separator) {
    int at = text.indexOf(separator);
    return at < 0 ? HOLE : text.substring(at + separator.length());
  }

  private static String before(String text, String separator) {
    int at = text.indexOf(separator);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String last(String text, String separator) {
    int at = text.lastIndexOf(separator);
    return at < 0 ? text : text.substring(at + separator.length());
  }

  private Value map(int start, int end, UnaryOperator<String> change) {
    return values.value(scope, start, end).map(text -> bounded(change.apply(text)));
  }

  private static String bounded(String text) {
    return text.length() > LONGEST ? HOLE : text;
  }

  private @Nullable String only(List<Range> arguments, int index) {
    return index < arguments.size()
        ? values.value(scope, arguments.get(index).start(), arguments.get(index).end()).only()
        : null;
  }
}
