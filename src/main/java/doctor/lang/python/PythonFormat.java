package doctor.lang.python;

import doctor.api.Location;
import doctor.lang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What f-strings, {@code format} and {@code %} put together. */
final class PythonFormat {

  private static final String AS_URI = ".as_uri()";

  private final PythonValues values;
  private final PythonValues.Scope scope;

  PythonFormat(PythonValues values, PythonValues.Scope scope) {
    this.values = values;
    this.scope = scope;
  }

  /**
   * The text with its fields filled in.
   *
   * @param given values for the fields in their order; empty for an f-string, whose fields are
   *     expressions
   */
  Value fields(String text, @Nullable Location origin, List<Value> given) {
    Value all = Value.of("");
    StringBuilder plain = new StringBuilder();
    int field = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if ((c == '{' || c == '}') && text.startsWith(String.valueOf(c).repeat(2), at)) {
        plain.append(c);
        at += 2;
      } else if (c == '{') {
        int end = text.indexOf('}', at);
        end = end < 0 ? text.length() : end;
        all = all.plus(Value.of(plain.toString(), origin));
        plain.setLength(0);
        String content = text.substring(at + 1, end);
        all = all.plus(given.isEmpty() ? expression(content) : positional(content, field++, given));
        at = end + 1;
      } else {
        plain.append(c);
        at++;
      }
    }
    return all.plus(Value.of(plain.toString(), origin));
  }

  private static Value positional(String content, int field, List<Value> given) {
    int wanted = content.isEmpty() ? field : Character.digit(content.charAt(0), 10);
    boolean known = (content.isEmpty() || content.length() == 1) && wanted >= 0;
    return known && wanted < given.size() ? given.get(wanted) : Value.UNKNOWN;
  }

  /** What is no name that was given a value, and no call or path made of such, is unknown. */
  private Value expression(String content) {
    String plain = content.endsWith("!s") ? content.substring(0, content.length() - 2) : content;
    String written = plain.strip();
    Value known = path(written);
    boolean isMade = written.indexOf('(') >= 0 || written.indexOf('/') >= 0;
    Value made = isMade && known.isUnknown() ? values.field(scope, written) : Value.UNKNOWN;
    return made.isUnknown() ? known : made;
  }

  /** A name, or what a path of this name is as a URI. */
  private Value path(String written) {
    for (String same : List.of(".absolute()", ".resolve()", ".expanduser()")) {
      if (written.endsWith(same)) {
        return path(written.substring(0, written.length() - same.length()));
      }
    }
    return written.endsWith(AS_URI)
        ? Value.of("file:").plus(path(written.substring(0, written.length() - AS_URI.length())))
        : values.named(scope, written);
  }

  /** {@code "%s" % value}: the text of each way that is known. */
  static Value percent(Value format, List<Value> given) {
    String text = format.only();
    if (text == null) {
      return Value.UNKNOWN;
    }
    Location origin = format.templates().get(0).origin();
    Value all = Value.of("");
    int argument = 0;
    int from = 0;
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
      all = all.plus(Value.of(text.substring(from, at), origin));
      boolean plain = at + 1 < text.length() && "sd".indexOf(text.charAt(at + 1)) >= 0;
      boolean escaped = text.startsWith("%%", at);
      if (escaped) {
        all = all.plus(Value.of("%"));
      } else {
        boolean known = plain && argument < given.size();
        all = all.plus(known ? given.get(argument) : Value.UNKNOWN);
        argument++;
      }
      from = Math.min(at + 2, text.length());
    }
    return all.plus(Value.of(text.substring(from), origin));
  }
}
