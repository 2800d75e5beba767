package doctor.lang.go;

import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code url.URL} looks like as a text, be it parsed or put together field by field. */
final class GoUrl {

  private static final List<String> PARTS = List.of(".Scheme", ".Opaque", ".Host", ".Path");

  private final GoValues values;
  private final Scope scope;

  GoUrl(GoValues values, Scope scope) {
    this.values = values;
    this.scope = scope;
  }

  /** The text of a URL, or null where the expression is none. */
  @Nullable Value value(int first, int end) {
    Tokens tokens = scope.file().tokens();
    int start = tokens.is(first, "(") && tokens.partner(first) == end - 1 ? first + 1 : first;
    int stop = start > first ? end - 1 : end;
    start = tokens.is(start, "&") ? start + 1 : start;
    int open = tokens.partner(stop - 1);
    if (tokens.is(stop - 1, "}") && isUrl(tokens, open)) {
      return put(new Fields(open, stop - 1, ""));
    }
    if (!Expressions.isChain(tokens, start, stop)) {
      return null;
    }
    String name = Expressions.chain(tokens, start, stop);
    for (Assignment one : values.variables().local(scope, name)) {
      int brace = tokens.partner(one.end() - 1);
      if (one.at() < scope.at() && tokens.is(one.end() - 1, "}") && isUrl(tokens, brace)) {
        return put(new Fields(brace, one.end() - 1, name));
      }
      if (one.at() < scope.at() && one.index() == 0 && isParsed(one)) {
        return parsed(one, name);
      }
    }
    return null;
  }

  /** {@code u, err := url.Parse(text)}. */
  private static boolean isParsed(Assignment one) {
    Tokens tokens = one.file().tokens();
    int open = tokens.partner(one.end() - 1);
    return tokens.is(one.end() - 1, ")")
        && open == one.start() + 3
        && tokens.is(open - 1, "Parse")
        && "net/url".equals(one.file().imported(tokens.text(one.start())));
  }

  /** The text that was parsed, with the parameters it was given afterwards behind its own. */
  private @Nullable Value parsed(Assignment one, String name) {
    for (String part : PARTS) {
      if (!values.variables().local(scope, name + part).isEmpty()) {
        return null;
      }
    }
    Value text = values.value(scope.moved(one.at()), one.start() + 4, one.end() - 1);
    List<Assignment> later = values.variables().local(scope, name + ".RawQuery");
    Value query = later.isEmpty() ? null : new GoFlow(values, scope, later).run(null);
    return query == null ? text : text.map(GoUrl::beforeMore).plus(query);
  }

  /** What is not known may have parameters: it goes on as if it had. */
  private static String beforeMore(String text) {
    boolean known = !text.isEmpty() && text.charAt(text.length() - 1) != Template.UNKNOWN;
    return text + (known && text.indexOf('?') < 0 ? "?" : "&");
  }

  private static boolean isUrl(Tokens tokens, int open) {
    return tokens.is(open - 1, "URL") && tokens.is(open - 2, ".");
  }

  private record Fields(int open, int close, String variable) {}

  private Value put(Fields fields) {
    Value scheme = field(fields, "Scheme");
    Value opaque = field(fields, "Opaque");
    Value path = field(fields, "Path");
    Value host = field(fields, "Host");
    Value query = field(fields, "RawQuery");
    Value prefix = isEmpty(scheme) ? scheme : scheme.plus(Value.of(":"));
    Value name = isEmpty(opaque) ? host.plus(path) : opaque;
    return prefix.plus(name).plus(isEmpty(query) ? query : Value.of("?").plus(query));
  }

  private static boolean isEmpty(Value value) {
    return "".equals(value.only());
  }

  private Value field(Fields fields, String field) {
    Tokens tokens = scope.file().tokens();
    @Nullable Value value = null;
    for (Expressions.Range part : Expressions.split(tokens, fields.open() + 1, fields.close())) {
      if (tokens.is(part.start(), field) && tokens.is(part.start() + 1, ":")) {
        value = values.value(scope.moved(part.start()), part.start() + 2, part.end());
      }
    }
    List<Assignment> later =
        fields.variable().isEmpty()
            ? List.of()
            : values.variables().local(scope, fields.variable() + "." + field);
    Value changed = later.isEmpty() ? null : new GoFlow(values, scope, later).run(value);
    if (changed != null) {
      return changed;
    }
    return value == null ? Value.of("") : value;
  }
}
