package doctor.lang.go;

import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code url.URL} that is put together field by field looks like as a text. */
final class GoUrl {

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
    }
    return null;
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
