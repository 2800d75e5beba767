package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What variables, constants, parameters and fields may hold. */
final class GoVariables {

  private final GoCode code;
  private final GoValues values;
  private final GoTypes types;
  private final GoFields fields;
  private final GoParameters parameters;
  private final GoHandovers handovers;

  GoVariables(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
    this.types = new GoTypes(code, this);
    this.fields = new GoFields(code, values, this, types);
    this.parameters = new GoParameters(code, values);
    this.handovers = new GoHandovers(code, values);
  }

  GoTypes types() {
    return types;
  }

  GoParameters parameters() {
    return parameters;
  }

  GoHandovers handovers() {
    return handovers;
  }

  /** What a plain name stands for. */
  Value variable(Scope scope, String name) {
    Value pinned = scope.pinned().get(name);
    if (pinned != null) {
      return pinned;
    }
    Value bound = scope.bound().get(name);
    List<Assignment> local = local(scope, name);
    if (!local.isEmpty()) {
      Value start = bound != null ? bound : parameter(scope, name);
      Value value = new GoFlow(values, scope, local).run(start);
      if (value != null) {
        return handovers.byAddress(scope, name) ? GoFlow.withMore(value) : value;
      }
    }
    if (bound != null) {
      return bound;
    }
    Value parameter = parameter(scope, name);
    return parameter != null ? parameter : global(scope.file(), name);
  }

  /** What a name of a file's package, or of one whose names it imports without a point, is. */
  private Value global(GoFile file, String name) {
    Value own = global(file.folder(), name);
    for (String folder : own.isUnknown() ? code.foldersOfDots(file) : List.<String>of()) {
      own = own.isUnknown() ? global(folder, name) : own;
    }
    return own;
  }

  /** The assignments of a name in the function around a place, in their order. */
  List<Assignment> local(Scope scope, String name) {
    GoFunction function = scope.function();
    if (function == null) {
      return List.of();
    }
    // A parameter of a literal is another variable than one of that name outside.
    GoFunction owner = GoParameters.owner(function, name);
    List<Assignment> found =
        scope.file().assignments(name, owner == null ? function.declared() : owner);
    return values.look(found.size()) ? found : List.of();
  }

  /** The key and the element variable of a loop. */
  List<Assignment> loopVariables(Assignment loop) {
    return loop.file().assignmentsAt(loop.at());
  }

  private @Nullable Value parameter(Scope scope, String name) {
    for (GoFunction function = scope.function(); function != null; function = function.outer()) {
      int index = function.parameter(name);
      if (index >= 0) {
        return argument(function, index);
      }
      GoFunction.Parameter receiver = function.receiver();
      if (receiver != null && receiver.name().equals(name)) {
        return Value.UNKNOWN;
      }
    }
    return null;
  }

  /** What the callers of a function give for a parameter. */
  private Value argument(GoFunction function, int index) {
    @Nullable Value all = null;
    GoValues.Aside aside = values.setAside();
    for (GoParameters.Given given : parameters.given(function, index)) {
      if (!given.arguments().isEmpty()) {
        Range argument = given.arguments().get(0);
        Value one = values.value(given.scope(), argument.start(), argument.end());
        all = Value.either(all, one);
      }
    }
    values.giveBack(aside);
    return all == null ? Value.UNKNOWN : all;
  }

  /** What a constant or variable of a package stands for. */
  Value global(String folder, String name) {
    @Nullable Value all = null;
    List<Assignment> appended = new ArrayList<>();
    for (GoFile file : code.filesWith(name, folder)) {
      for (Assignment one : file.assignments(name)) {
        if (!values.look(1)) {
          return Value.UNKNOWN;
        }
        boolean declared = file.blocks[one.at()] < 0;
        if (declared ? one.start() < one.end() : isOfPackage(one)) {
          if (one.kind() == Assignment.Kind.APPEND) {
            appended.add(one);
          } else {
            all = Value.either(all, assigned(Scope.at(file, one.at()), one));
          }
        }
      }
    }
    return all == null ? Value.UNKNOWN : withMore(all, appended);
  }

  /** What functions may have put behind the value of a variable of their package. */
  private Value withMore(Value before, List<Assignment> appended) {
    Value all = before;
    for (Assignment one : appended) {
      Value more = all.plus(assigned(Scope.at(one.file(), one.at()), one));
      boolean certain = one.file().functionName(one.at()).equals("init");
      all = certain ? more : all.or(more);
    }
    return all;
  }

  /** Whether an assignment inside a function may set the variable of the package. */
  private boolean isOfPackage(Assignment one) {
    boolean sets =
        switch (one.kind()) {
          case SET, DEFAULT, APPEND -> true;
          default -> false;
        };
    if (!sets) {
      return false;
    }
    Scope scope = Scope.at(one.file(), one.at());
    for (Assignment other : local(scope, one.target())) {
      if (other.kind() == Assignment.Kind.DEFINE) {
        return false;
      }
    }
    return parameter(scope, one.target()) == null;
  }

  /** What one assignment gives. */
  Value assigned(Scope scope, Assignment one) {
    if (one.start() >= one.end()) {
      return Value.of("");
    }
    Scope there = scope.elsewhere(one.file(), one.at());
    if (one.kind() == Assignment.Kind.DEFAULT) {
      return values.value(there, one.start(), one.end()).or(Value.UNKNOWN);
    }
    if (one.index() > 0) {
      return ofSeveral(there, one.end(), one.index());
    }
    if (one.kind() == Assignment.Kind.RANGE_VALUE || one.kind() == Assignment.Kind.RANGE_KEY) {
      return values.lists().any(there, one);
    }
    return values.value(there, one.start(), one.end());
  }

  /** One of the results of the call that ends before a token. */
  Value ofSeveral(Scope scope, int end, int index) {
    Tokens tokens = scope.file().tokens();
    int close = end - 1;
    int open = tokens.partner(close);
    if (!tokens.is(close, ")") || !tokens.isWord(open - 1)) {
      return Value.UNKNOWN;
    }
    GoFunction callee = code.callee(scope.file(), open - 1);
    List<Range> arguments = Expressions.split(tokens, open + 1, close);
    return callee == null
        ? Value.UNKNOWN
        : values.results().result(callee, scope, arguments, index);
  }

  /** What {@code a.b.c} stands for, {@code last} being the token of {@code c}. */
  Value selector(Scope scope, int start, int last) {
    Tokens tokens = scope.file().tokens();
    String name = tokens.text(last);
    String imported = last == start + 2 ? scope.file().imported(tokens.text(start)) : null;
    if (imported != null && !Scope.isShadowed(scope.file(), scope.at(), tokens.text(start))) {
      Value constant = GoLibrary.constant(imported, name);
      String folder = code.folderOf(imported);
      return constant != null ? constant : folder == null ? Value.UNKNOWN : global(folder, name);
    }
    String written = Expressions.chain(tokens, start, last + 1);
    Value pinned = scope.pinned().get(written);
    if (pinned != null) {
      return pinned;
    }
    List<Assignment> local = local(scope, written);
    @Nullable Value value = local.isEmpty() ? null : new GoFlow(values, scope, local).run(null);
    if (value != null && local.get(0).kind() != Assignment.Kind.APPEND) {
      return scope.file().shares(local.get(0).at(), scope.at())
          ? value
          : value.or(fields.field(scope, start, last, written));
    }
    return fields.field(scope, start, last, written);
  }

  /**
   * What {@code f().c} and {@code f().b.c} stand for, {@code last} being the token of {@code c}.
   */
  Value fieldOfCall(Scope scope, int last) {
    return fields.ofCall(scope, last);
  }

  /** The function, or the literal of one, that a name was last given, or null. */
  @Nullable GoFunction literal(Scope scope, String name) {
    for (Assignment one : local(scope, name)) {
      GoFunction given = one.at() < scope.at() ? function(one) : null;
      if (given != null) {
        return given;
      }
    }
    GoFunction own = literal(scope.file().folder(), name);
    for (String folder : own == null ? code.foldersOfDots(scope.file()) : List.<String>of()) {
      own = own == null ? literal(folder, name) : own;
    }
    return own;
  }

  /** The function that a variable of a package is given where it is declared, or null. */
  @Nullable GoFunction literal(String folder, String name) {
    for (GoFile file : code.filesWith(name, folder)) {
      for (Assignment one : file.assignments(name)) {
        GoFunction given = file.blocks[one.at()] < 0 ? function(one) : null;
        if (given != null) {
          return given;
        }
      }
    }
    return null;
  }

  /** {@code func(…) {…}}, or the name of a function: {@code var Path = utils.Path}. */
  private @Nullable GoFunction function(Assignment one) {
    Tokens tokens = one.file().tokens();
    if (tokens.is(one.start(), "func")) {
      return one.file().functionEndingAt(one.end() - 1);
    }
    return Expressions.isChain(tokens, one.start(), one.end())
        ? code.callee(one.file(), one.end() - 1)
        : null;
  }
}
