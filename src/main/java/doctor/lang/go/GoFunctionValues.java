package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a function is called that was handed on as a value: through variables, parameters and
 * fields that are never given another one.
 */
public final class GoFunctionValues {

  /** Handed on more often, it is followed no further. */
  private static final int DEPTH = 4;

  private final GoCode code;

  /** The work is bounded by the size of the app: one may hand on thousands. */
  private final Effort effort;

  private final Set<GoCode.Call> found = new LinkedHashSet<>();

  /** What was followed already: where, by what name, and what it was given. */
  private final Set<List<Object>> followed = new HashSet<>();

  /** Handed-on functions in the code of an app. */
  public GoFunctionValues(GoCode code) {
    this.code = code;
    this.effort = new Effort(10 * code.size());
  }

  /** The calls of what the value is handed on to that stands from one token up to another. */
  public List<GoCode.Call> calls(GoFile file, int start, int end) {
    found.clear();
    follow(file, start, end, DEPTH);
    return List.copyOf(found);
  }

  private void follow(GoFile file, int start, int end, int depth) {
    if (!effort.spend(file.fields().size())) {
      return;
    }
    String written = Expressions.chain(file.tokens(), start, end);
    Assignment map = map(file, start, end);
    if (map != null) {
      if (isNew(file, map.target(), map.at(), written)) {
        elements(map);
      }
      return;
    }
    Assignment given = assignment(file, start, end);
    GoField element = given == null ? element(file, start, end) : null;
    if (given != null && !isNew(file, given.target(), given.at(), written)) {
      return;
    }
    if (given != null && given.target().indexOf('.') < 0) {
      variable(given, written, depth);
    } else if (given != null) {
      field(given.target().substring(given.target().lastIndexOf('.') + 1), written);
    } else if (element != null) {
      field(element.field(), written);
    } else {
      argument(file, start, written, depth);
    }
  }

  /** Whether a variable was not given this in the function around a place before. */
  private boolean isNew(GoFile file, String name, int at, String written) {
    GoFunction around = file.functionAt(at);
    return followed.add(List.of(file, name, around == null ? -1 : around.open(), written));
  }

  /** The assignment of the map, or to its entry, that takes this value by a key; or null. */
  private static @Nullable Assignment map(GoFile file, int start, int end) {
    List<Assignment> before = file.assignmentsBefore(start);
    Assignment last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last == null || last.target().indexOf('.') >= 0) {
      return null;
    }
    Tokens tokens = file.tokens();
    boolean entry =
        last.kind() == Assignment.Kind.ENTRY && last.start() == start && last.end() == end;
    int open = tokens.enclosing(start);
    boolean literal =
        tokens.is(open, "{")
            && tokens.is(start - 1, ":")
            && tokens.is(last.start(), "map")
            && last.end() == tokens.partner(open) + 1;
    return entry || literal ? last : null;
  }

  /** The calls of what is taken out of a map of functions, whichever of them that is. */
  private void elements(Assignment map) {
    GoFile file = map.file();
    String name = map.target();
    GoFunction around = file.functionAt(map.at());
    if (around != null && Scope.isShadowed(file, map.at(), name)) {
      elements(file, name, around.declared().open() + 1, around.declared().close(), true);
      return;
    }
    for (GoFile other : code.filesWith(name, file.folder())) {
      elements(other, name, 0, other.tokens().size(), false);
    }
  }

  private void elements(GoFile file, String name, int from, int to, boolean local) {
    Tokens tokens = file.tokens();
    for (int at = from; at < to && effort.spend(1); at++) {
      boolean indexed = tokens.is(at, name) && tokens.isWord(at) && tokens.is(at + 1, "[");
      int close = indexed && !tokens.is(at - 1, ".") ? tokens.partner(at + 1) : -1;
      if (close < 0 || Scope.isShadowed(file, at, name) != local) {
        continue;
      }
      if (tokens.is(close + 1, "(")) {
        found.add(new GoCode.Call(file, close));
      }
      Assignment taken = assignment(file, at, close + 1);
      GoFunction around = taken == null ? null : file.functionAt(taken.at());
      if (taken != null && around != null) {
        inside(around, taken.target(), 0);
      }
    }
  }

  /** The assignment whose value this is, or null. */
  private static @Nullable Assignment assignment(GoFile file, int start, int end) {
    List<Assignment> before = file.assignmentsBefore(start);
    int operator = before.isEmpty() ? -1 : before.get(before.size() - 1).at();
    for (Assignment one : operator < 0 ? before : file.assignmentsAt(operator)) {
      boolean value = one.start() == start && one.end() == end && one.index() == 0;
      if (value && (one.kind() == Assignment.Kind.DEFINE || one.kind() == Assignment.Kind.SET)) {
        return one;
      }
    }
    return null;
  }

  /** The field of a literal whose value this is, or null. */
  private static @Nullable GoField element(GoFile file, int start, int end) {
    for (GoField field : file.fields()) {
      if (field.start() == start && field.end() == end && !field.tag()) {
        return field;
      }
    }
    return null;
  }

  private void variable(Assignment given, String written, int depth) {
    GoFile file = given.file();
    String name = given.target();
    GoFunction around = file.functionAt(given.at());
    if (around != null && Scope.isShadowed(file, given.at(), name)) {
      boolean parameter = GoParameters.owner(around, name) != null;
      if (!parameter && areAll(file.assignments(name, around.declared()), written)) {
        inside(around.declared(), name, depth);
      }
      return;
    }
    for (GoFile other : code.filesWith(name, file.folder())) {
      for (Assignment one : other.assignments(name)) {
        effort.spend(1);
        boolean own = other.blocks[one.at()] < 0 || !Scope.isShadowed(other, one.at(), name);
        if (own && !is(one, written)) {
          return;
        }
      }
    }
    ofPackage(file.folder(), name);
  }

  private void ofPackage(String folder, String name) {
    for (GoCode.Call call : code.calls(name)) {
      effort.spend(1);
      Tokens tokens = call.file().tokens();
      boolean qualified = tokens.is(call.name() - 1, ".");
      String imported = qualified ? call.file().imported(tokens.text(call.name() - 2)) : null;
      boolean means =
          qualified
              ? imported != null && folder.equals(code.folderOf(imported))
              : call.file().folder().equals(folder)
                  && !Scope.isShadowed(call.file(), call.name(), name);
      if (means) {
        found.add(call);
      }
    }
  }

  /** The calls of a variable or parameter of a function, and what that is handed on to. */
  private void inside(GoFunction function, String name, int depth) {
    GoFile file = function.file();
    Tokens tokens = file.tokens();
    for (int at = function.open() + 1; at < function.close() && effort.spend(1); at++) {
      if (!tokens.is(at, name) || !tokens.isWord(at) || tokens.is(at - 1, ".")) {
        continue;
      }
      if (file.isCall(at)) {
        found.add(new GoCode.Call(file, at));
      } else if (depth > 0 && !tokens.is(at + 1, ":") && !tokens.is(at + 1, ".")) {
        follow(file, at, at + 1, depth - 1);
      }
    }
  }

  /** The calls of a field, of whatever struct: all that it is ever given is this. */
  private void field(String name, String written) {
    for (GoField one : code.fields(name)) {
      Tokens tokens = one.file().tokens();
      effort.spend(1);
      if (!one.tag() && !is(tokens, one.start(), one.end(), written)) {
        return;
      }
    }
    if (!areAll(code.assignmentsOfField(name), written) || !code.functions(name).isEmpty()) {
      return;
    }
    for (GoCode.Call call : code.calls(name)) {
      effort.spend(1);
      Tokens tokens = call.file().tokens();
      boolean selected = tokens.is(call.name() - 1, ".");
      if (selected && call.file().imported(tokens.text(call.name() - 2)) == null) {
        found.add(call);
      }
    }
  }

  /** The calls of the parameter that the value is given for, if all calls give the same. */
  private void argument(GoFile file, int start, String written, int depth) {
    Tokens tokens = file.tokens();
    int open = tokens.enclosing(start);
    GoFunction callee =
        tokens.is(open, "(") && file.isCall(open - 1) ? code.callee(file, open - 1) : null;
    int index = callee == null ? -1 : index(tokens, open, start);
    if (callee == null || index < 0 || index >= callee.parameters().size()) {
      return;
    }
    String name = callee.parameters().get(index).name();
    if (!followed.add(List.of(callee, name, file, written))) {
      return;
    }
    for (GoCode.Call call : code.callsOf(callee)) {
      effort.spend(1);
      if (!written.equals(given(call, index))) {
        return;
      }
    }
    if (!name.isEmpty() && callee.file().assignments(name, callee).isEmpty()) {
      inside(callee, name, depth);
    }
  }

  /** The place of the argument that begins with a token, or -1. */
  private static int index(Tokens tokens, int open, int start) {
    List<Range> arguments = Expressions.split(tokens, open + 1, tokens.partner(open));
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).start() == start) {
        return i;
      }
    }
    return -1;
  }

  private static String given(GoCode.Call call, int index) {
    Tokens tokens = call.file().tokens();
    int open = call.name() + 1;
    List<Range> arguments =
        tokens.isPaired(open)
            ? Expressions.split(tokens, open + 1, tokens.partner(open))
            : new ArrayList<>();
    return index < arguments.size()
        ? Expressions.chain(tokens, arguments.get(index).start(), arguments.get(index).end())
        : "";
  }

  private boolean areAll(List<Assignment> assignments, String written) {
    for (Assignment one : assignments) {
      effort.spend(1);
      if (!is(one, written)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an assignment gives this, or only declares. */
  private static boolean is(Assignment one, String written) {
    return one.start() == one.end() || is(one.file().tokens(), one.start(), one.end(), written);
  }

  private static boolean is(Tokens tokens, int start, int end, String written) {
    return Expressions.isChain(tokens, start, end)
        && Expressions.chain(tokens, start, end).equals(written);
  }
}
