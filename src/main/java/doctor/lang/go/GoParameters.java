package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.go.GoCode.Call;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the calls of functions, and of variables that hold functions, give for a parameter. */
final class GoParameters {

  /** What looking at one call costs, in assignments that are looked at. */
  private static final int COST = 64;

  private final GoCode code;
  private final GoValues values;

  /**
   * What one call gives.
   *
   * @param scope where the call stands
   * @param arguments one, or any number for {@code names ...string}
   * @param list whether the one argument is the list itself, as in {@code f(names...)}
   */
  record Given(Scope scope, List<Range> arguments, boolean list) {}

  /**
   * What the parameters of a function hold in one call.
   *
   * @param lists what those of any number do that it assigns nothing else to
   */
  record Bound(Map<String, Value> values, Map<String, List<GoLists.Entry>> lists) {}

  GoParameters(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
  }

  /** What a call with these arguments gives a function. */
  Bound bound(GoFunction callee, Scope scope, List<Range> arguments) {
    Map<String, Value> bound = new HashMap<>();
    Map<String, List<GoLists.Entry>> lists = Map.of();
    if (callee.outer() != null) {
      bound.putAll(scope.bound());
    }
    for (int i = 0; i < callee.parameters().size(); i++) {
      GoFunction.Parameter parameter = callee.parameters().get(i);
      if (parameter.isVariadic()) {
        lists =
            rest(
                callee,
                parameter.name(),
                scope,
                arguments.subList(Math.min(i, arguments.size()), arguments.size()));
      } else if (i < arguments.size()) {
        Range argument = arguments.get(i);
        bound.put(parameter.name(), values.value(scope, argument.start(), argument.end()));
      }
    }
    return new Bound(bound, lists);
  }

  private Map<String, List<GoLists.Entry>> rest(
      GoFunction callee, String name, Scope scope, List<Range> arguments) {
    if (!callee.file().assignments(name, callee).isEmpty()) {
      return Map.of();
    }
    Given given = variadic(scope, arguments);
    List<GoLists.Entry> entries = values.lists().entries(given, 0);
    return entries == null ? Map.of() : Map.of(name, entries);
  }

  /** The innermost function that has a parameter of this name, or null. */
  static @Nullable GoFunction owner(@Nullable GoFunction innermost, String name) {
    GoFunction function = innermost;
    while (function != null && function.parameter(name) < 0) {
      function = function.outer();
    }
    return function;
  }

  /** What each call of a function gives for one of its parameters; none where none is known. */
  List<Given> given(GoFunction function, int index) {
    if (!values.asksCallers()) {
      return List.of();
    }
    List<Given> given = new ArrayList<>();
    boolean variadic = function.parameters().get(index).isVariadic();
    for (Call call : calls(function)) {
      Tokens tokens = call.file().tokens();
      int open = call.name() + 1;
      if (!tokens.isPaired(open)) {
        continue;
      }
      List<Range> all = Expressions.split(tokens, open + 1, tokens.partner(open));
      Scope there = Scope.at(call.file(), call.name());
      if (variadic) {
        List<Range> rest = all.subList(Math.min(index, all.size()), all.size());
        given.add(variadic(there, rest));
      } else if (index < all.size()) {
        given.add(new Given(there, List.of(all.get(index)), true));
      }
    }
    return values.look(COST * given.size()) ? given : List.of();
  }

  private static Given variadic(Scope there, List<Range> rest) {
    Range last = rest.isEmpty() ? null : rest.get(rest.size() - 1);
    boolean spread = last != null && there.file().tokens().is(last.end() - 1, "...");
    return spread && last != null
        ? new Given(there, List.of(new Range(last.start(), last.end() - 1)), true)
        : new Given(there, rest, false);
  }

  private List<Call> calls(GoFunction function) {
    if (!function.name().isEmpty()) {
      return code.callsOf(function);
    }
    GoFile file = function.file();
    if (file.tokens().is(function.close() + 1, "(")) {
      return List.of(new Call(file, function.close()));
    }
    Assignment holder = file.holder(function);
    return holder == null ? List.of() : callsOfVariable(holder, function);
  }

  /** The calls of a variable that holds a literal: in its function, or in its package. */
  private List<Call> callsOfVariable(Assignment holder, GoFunction literal) {
    GoFile file = holder.file();
    GoFunction outer = literal.outer();
    boolean global =
        holder.kind() == Assignment.Kind.SET
            && !Scope.isShadowed(file, holder.at(), holder.target());
    GoFunction around = outer == null || global ? null : outer.declared();
    List<Call> found = new ArrayList<>();
    for (Call call : code.calls(holder.target())) {
      boolean near =
          around == null
              ? call.file().folder().equals(file.folder())
              : call.file().equals(file) && around.contains(call.name());
      if (near && !call.file().tokens().is(call.name() - 1, ".")) {
        found.add(call);
      }
    }
    return found;
  }
}
