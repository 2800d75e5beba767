package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a loop makes of an expression in it, turn by turn, and a function call by call: what one
 * element or one call gives belongs together, and a long list is not one value.
 */
final class GoTurns {

  /** More calls are not told apart. */
  private static final int MOST_CALLS = 256;

  private final GoCode code;
  private final GoValues values;

  GoTurns(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
  }

  /** A scope for each turn of the innermost loop over a known list; none where there is none. */
  List<Scope> scopes(GoFile file, int token) {
    Scope here = Scope.at(file, token);
    for (int block = file.blocks[token]; block >= 0; block = file.blocks[block]) {
      Assignment loop = file.loops.get(block);
      List<GoLists.Entry> entries = loop == null ? null : entries(here, loop);
      if (loop != null && entries != null) {
        return scopes(here, loop, entries);
      }
    }
    return List.of();
  }

  /** A scope for each wanted call of the function around a token, with what that call gives. */
  List<Scope> callers(GoFile file, int token, Predicate<String> wanted) {
    GoFunction function = file.functionAt(token);
    boolean named = function != null && !function.name().isEmpty();
    List<GoCode.Call> calls =
        named && function != null && !function.parameters().isEmpty()
            ? code.callsOf(function)
            : List.of();
    List<Scope> scopes = new ArrayList<>();
    for (GoCode.Call call : calls.size() > MOST_CALLS ? List.<GoCode.Call>of() : calls) {
      if (function != null && wanted.test(call.file().tokens().inside(call.name() + 1))) {
        scopes.add(Scope.in(function, token, bound(function, call)));
      }
    }
    return scopes;
  }

  private GoParameters.Bound bound(GoFunction function, GoCode.Call call) {
    Map<String, Value> bound = new HashMap<>();
    for (int i = 0; i < values.arguments(call.file(), call.name()); i++) {
      if (i < function.parameters().size() && !function.parameters().get(i).isVariadic()) {
        Value given = values.argument(call.file(), call.name(), i);
        bound.put(function.parameters().get(i).name(), given);
      }
    }
    return new GoParameters.Bound(bound, Map.of());
  }

  private @Nullable List<GoLists.Entry> entries(Scope here, Assignment loop) {
    return values.lists().entries(here.moved(loop.at()), loop.start(), loop.end(), 0);
  }

  private List<Scope> scopes(Scope here, Assignment loop, List<GoLists.Entry> entries) {
    List<Scope> scopes = new ArrayList<>();
    int element = -1;
    for (GoLists.Entry entry : entries) {
      GoLists.Literal literal = entry.literal();
      if (literal == null || literal.open() != element) {
        scopes.add(scope(here, loop, entry));
      }
      element = literal == null ? -1 : literal.open();
    }
    return scopes;
  }

  private Scope scope(Scope here, Assignment loop, GoLists.Entry entry) {
    Scope inside = here;
    for (Assignment variable : values.variables().loopVariables(loop)) {
      boolean key = variable.kind() == Assignment.Kind.RANGE_KEY;
      GoLists.Literal literal = key ? null : entry.literal();
      inside =
          literal == null
              ? inside.with(variable.target(), key ? entry.key() : entry.value())
              : withFields(inside, variable.target(), literal);
    }
    return inside;
  }

  /** With {@code variable.field}, or {@code variable[0]}, for each value in the element. */
  private Scope withFields(Scope scope, String variable, GoLists.Literal literal) {
    Tokens tokens = literal.scope().file().tokens();
    List<GoStructs.Field> fields = null;
    Scope inside = scope;
    List<GoLists.Entry> places = new ArrayList<>();
    for (Range part :
        Expressions.split(tokens, literal.open() + 1, tokens.partner(literal.open()))) {
      int colon = GoLists.colon(tokens, part);
      String name = tokens.text(part.start());
      if (colon < 0) {
        fields = fields == null ? fields(literal) : fields;
        name = places.size() < fields.size() ? fields.get(places.size()).name() : "";
      }
      Value value = values.value(literal.scope(), colon < 0 ? part.start() : colon + 1, part.end());
      places.add(new GoLists.Entry(Value.of(String.valueOf(places.size())), value));
      inside = inside.with(variable + '.' + name, value);
    }
    return inside.with(variable, places);
  }

  /** The fields of {@code []struct{…}{}}, of {@code []T{}} and of {@code T{}}. */
  private List<GoStructs.Field> fields(GoLists.Literal literal) {
    GoFile file = literal.scope().file();
    Tokens tokens = file.tokens();
    int type = literal.open() - 1;
    if (!tokens.isWord(type)) {
      type = tokens.enclosing(literal.open()) - 1;
    }
    int struct = tokens.is(type, "}") ? tokens.partner(type) : -1;
    return struct >= 0
        ? GoStructs.fields(tokens, struct)
        : GoStructs.fields(code, file.folder(), tokens.text(type));
  }
}
