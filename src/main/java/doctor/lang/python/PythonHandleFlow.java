package doctor.lang.python;

import doctor.lang.python.PythonAlias.Form;
import doctor.lang.python.PythonHandles.Use;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.token.Worklist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a handle goes from the place where it is written: a method is called on it, a variable or
 * an attribute takes it, a function is given it or gives it back. Names that take it are left to
 * follow.
 */
final class PythonHandleFlow {

  /** Attributes that are the handle in another form. */
  private static final Set<String> SAME =
      Set.of("conn", "connection", "driver_connection", "dbapi_connection");

  /** Functions that give the handle back, or something that stands for it. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "closing",
          "Database",
          "enter_context",
          "enter_async_context",
          "cast",
          "wait_for",
          "shield",
          "ensure_future",
          "create_task");

  /** An attribute of the instances of a class that is the handle. */
  record Attribute(PythonFile file, String type, String name) {}

  private final PythonCode code;
  private final Worklist<PythonAlias> aliases;
  private final List<Use> uses = new ArrayList<>();
  private final Set<Attribute> attributes = new LinkedHashSet<>();
  private final PythonCollections collections;
  private final PythonInjections injections;
  private final PythonConstructors constructors;
  private int depth;
  private boolean copied;
  private boolean calledBack;

  /** In the code of an app; {@code aliases} takes the names to follow. */
  PythonHandleFlow(PythonCode code, Worklist<PythonAlias> aliases) {
    this.code = code;
    this.aliases = aliases;
    this.collections = new PythonCollections(this);
    this.injections = new PythonInjections(code);
    this.constructors = new PythonConstructors(code);
  }

  /** Begins with another handle. */
  void clear() {
    uses.clear();
    attributes.clear();
    depth = 0;
    copied = false;
    calledBack = false;
  }

  /** The methods that are called on it. */
  List<Use> uses() {
    return List.copyOf(uses);
  }

  /** The attributes that take it. */
  List<Attribute> attributes() {
    return List.copyOf(attributes);
  }

  /** Whether a backup copies into it. */
  boolean isCopied() {
    return copied;
  }

  /** Whether a function that a variable holds is given it. */
  boolean isCalledBack() {
    return calledBack;
  }

  /** Counts work that was done; false where it is time to stop. */
  boolean spend(int work) {
    aliases.spend(work);
    return !aliases.isSpent();
  }

  void use(Use use) {
    uses.add(use);
  }

  private void method(PythonFile file, int start, int first) {
    Tokens tokens = file.tokens();
    int name = first;
    boolean same = SAME.contains(tokens.text(name));
    while (same && tokens.is(name + 1, ".") && tokens.isWord(name + 2)) {
      name += 2;
      same = SAME.contains(tokens.text(name));
    }
    aliases.spend(name - first);
    if (!tokens.is(name + 1, "(") || tokens.partner(name + 1) < 0) {
      for (PythonFile.Assignment one : file.assignmentsAt.getOrDefault(start - 1, List.of())) {
        if (one.start() == start && one.end() == name + 1) {
          target(file, one.target(), one.at(), same ? Form.HANDLE : Form.method(name));
        }
      }
      mention(file, start, name);
      return;
    }
    uses.add(new Use(file, name));
    String method = tokens.text(name);
    int end = tokens.partner(name + 1) + 1;
    boolean goesOn =
        method.equals("cursor")
            || method.equals("connect")
            || method.equals("begin")
            || method.equals("raw_connection")
            || method.equals("__enter__")
            || method.equals("__aenter__")
            || method.equals("execution_options");
    if (goesOn || tokens.is(end, ".")) {
      result(file, start, end, Form.HANDLE);
    }
  }

  /** {@code map(x.execute, list)} runs the method, and {@code x.journal_mode = y} a setter. */
  private void mention(PythonFile file, int start, int name) {
    Tokens tokens = file.tokens();
    if (tokens.is(name + 1, "=")) {
      uses.add(new Use(file, name));
    } else if (tokens.is(name + 1, ",")) {
      int open = tokens.enclosing(start);
      if (tokens.is(open, "(") && tokens.isWord(open - 1)) {
        uses.add(new Use(file, open - 1, name));
      }
    }
  }

  /** Where the value of an expression goes. */
  void result(PythonFile file, int first, int end, Form form) {
    if (depth > 16) {
      return;
    }
    depth++;
    Tokens tokens = file.tokens();
    int start = tokens.is(first - 1, "await") ? first - 1 : first;
    int lambda = tokens.is(start - 1, ":") && form.isHandle() ? lambda(tokens, start - 1) : -1;
    if (form.isHolding() && collections.taken(file, start, end, form)) {
      // What is taken out of it has been followed.
    } else if (tokens.is(end, ".") && tokens.isWord(end + 1)) {
      member(file, start, end + 1, form);
    } else if (form.isCalled() && tokens.is(end, "(")) {
      result(file, start, tokens.closing(end) + 1, Form.HANDLE);
    } else if (lambda >= 0) {
      result(file, lambda, end, Form.CALLED);
    } else if (tokens.is(start - 1, "return") || tokens.is(start - 1, "yield")) {
      returned(file, start, tokens.is(end, ",") ? Form.holding(0) : form);
    } else if (tokens.is(start - 1, "=") || tokens.is(start - 1, ":=")) {
      assigned(file, start, end, form);
    } else if (tokens.is(end, "as")) {
      for (PythonFile.Assignment one : file.assignmentsAt.getOrDefault(end, List.of())) {
        target(file, one.target(), one.at(), form.equals(Form.ENTERED) ? Form.HANDLE : form);
      }
    } else if (tokens.is(start - 1, "(") || tokens.is(start - 1, ",")) {
      inside(file, start, end, form);
    } else if (tokens.is(start - 1, "[")
        || tokens.is(start - 1, "{")
        || (tokens.is(start - 1, ":") && tokens.is(file.tokens().enclosing(start), "{"))) {
      collections.written(file, start, end, form);
    }
    depth--;
  }

  /** What stands behind a point: of the handle a method, of an object the handle. */
  private void member(PythonFile file, int start, int name, Form form) {
    if (form.isHandle()) {
      method(file, start, name);
    } else if (file.tokens().is(name, form.attribute())) {
      result(file, start, name + 1, Form.HANDLE);
    }
  }

  /** The {@code lambda} with a body that begins behind a colon, or -1. */
  private int lambda(Tokens tokens, int colon) {
    int at = colon - 1;
    while (at >= 0
        && tokens.partner(at) <= at
        && tokens.kind(at) != TokenKind.LINE_END
        && !tokens.is(at, ":")
        && !tokens.is(at, "lambda")) {
      at = tokens.isPaired(at) ? tokens.partner(at) - 1 : at - 1;
    }
    aliases.spend(colon - at);
    return tokens.is(at, "lambda") ? at : -1;
  }

  private void assigned(PythonFile file, int start, int end, Form form) {
    for (PythonFile.Assignment one : file.assignmentsAt.getOrDefault(start - 1, List.of())) {
      if (one.start() <= start && start < one.end()) {
        boolean more = form.isHandle() && end < one.end() && file.tokens().is(end, ",");
        target(file, one.target(), one.at(), more ? Form.holding(0) : form);
      }
    }
    if (file.assignmentsAt.containsKey(start - 1)) {
      return;
    }
    List<PythonExpressions.Range> targets = collections.targets(file, start - 1);
    if (!targets.isEmpty()) {
      collections.unpacked(file, start - 1, targets, form);
    } else {
      // A keyword argument is no assignment: name=handle inside of a call.
      inside(file, start, start + 1, form);
    }
  }

  void target(PythonFile file, String name, int at, Form form) {
    int bracket = name.indexOf('[');
    if (bracket > 0) {
      // What is put under one key may be taken from under another name of it.
      target(file, name.substring(0, bracket), at, form.isHandle() ? Form.HOLDING : form);
      return;
    }
    PythonFunction function = file.functionAt(at);
    boolean global = function == null || file.isGlobal(function, name);
    boolean shared = global || name.indexOf('.') >= 0;
    String type = function == null || !name.startsWith("self.") ? "" : function.type();
    aliases.add(new PythonAlias(file, shared ? null : function, name, form, type));
    int dot = form.isHandle() ? name.lastIndexOf('.') : -1;
    PythonType owner = dot > 0 ? constructors.made(file, function, name.substring(0, dot)) : null;
    if (owner != null) {
      keep(owner, name.substring(dot + 1));
    }
  }

  /** An object keeps the handle in an attribute. */
  private void keep(PythonType type, String name) {
    aliases.add(PythonAlias.ofSelf(type, name));
    attributes.add(new Attribute(type.file(), type.name(), name));
  }

  void returned(PythonFile file, int token, Form form) {
    PythonFunction function = file.functionAt(token);
    if (function == null) {
      return;
    }
    for (PythonCode.Call call : code.callsOf(function)) {
      called(call, form);
    }
    if (function.isProperty()) {
      property(function, form);
    }
    inject(injections.dependent(function), form);
    boolean enters = function.name().equals("__enter__") || function.name().equals("__aenter__");
    if (enters && form.isHandle()) {
      for (PythonCode.Call made : new PythonInstances(code).of(function.file(), function.type())) {
        called(made, Form.ENTERED);
      }
    }
  }

  /** Goes on wherever a property is named that gives the handle. */
  private void property(PythonFunction function, Form form) {
    for (PythonFile file : code.filesWithAny(List.of(function.name()))) {
      Tokens tokens = file.tokens();
      aliases.spend(tokens.size());
      for (int at = 2; at < tokens.size() && !aliases.isSpent(); at++) {
        if (tokens.is(at, function.name())
            && tokens.is(at - 1, ".")
            && function.equals(code.callee(file, at))) {
          result(file, file.chainStart(at), at + 1, form);
        }
      }
    }
  }

  /** Goes on with what a call gives. */
  void called(PythonCode.Call call, Form form) {
    int close = call.file().tokens().partner(call.name() + 1);
    if (close > 0) {
      result(call.file(), call.file().chainStart(call.name()), close + 1, form);
    }
  }

  /** An argument of a call. */
  private void inside(PythonFile file, int start, int end, Form form) {
    Tokens tokens = file.tokens();
    int open = tokens.enclosing(start);
    if (!PythonCollections.isCall(tokens, open)) {
      collections.written(file, start, end, form);
      return;
    }
    if (form.isHandle()) {
      collections.added(file, open);
      uses.add(new Use(file, open - 1));
      copied |= tokens.is(open - 1, "backup") && tokens.is(open - 2, ".");
    }
    boolean keyword = tokens.is(start - 1, "=") && tokens.isWord(start - 2);
    int index = argumentIndex(tokens, open, start);
    String named = keyword ? tokens.text(start - 2) : "";
    PythonFunction function = code.callee(file, open - 1);
    PythonType type = function == null ? constructors.called(file, open - 1) : null;
    PythonFunction callee = type == null ? function : constructors.of(type);
    if (type != null && callee == null) {
      field(type, named, index, form);
    } else if (callee == null) {
      calledBack |= form.isHandle() && file.isVariable(open - 1);
      inject(injections.decorated(file, open - 1, index, named), form);
      if (WRAPPERS.contains(tokens.text(open - 1))) {
        result(file, file.chainStart(open - 1), tokens.partner(open) + 1, form);
      }
    } else {
      parameter(callee, named, index, form);
    }
  }

  /** The parameter that takes an argument, by its name if there is one, or else by its place. */
  private void parameter(PythonFunction callee, String named, int index, Form form) {
    int place = callee.isMethod() ? index + 1 : index;
    boolean taken = named.isEmpty() && place < callee.parameters().size();
    String name = taken ? callee.parameters().get(place).name() : named;
    if (!name.isEmpty()) {
      aliases.add(new PythonAlias(callee.file(), callee, name, form));
    }
  }

  /** The field that takes an argument, in the same way, of a class without a constructor. */
  private void field(PythonType type, String named, int index, Form form) {
    List<String> fields = constructors.fields(type);
    int place = named.isEmpty() ? index : fields.indexOf(named);
    if (form.isHandle() && place >= 0 && place < fields.size()) {
      keep(type, fields.get(place));
    }
  }

  private void inject(List<PythonInjections.Parameter> parameters, Form form) {
    for (PythonInjections.Parameter one : parameters) {
      aliases.add(new PythonAlias(one.function().file(), one.function(), one.name(), form));
    }
  }

  private int argumentIndex(Tokens tokens, int open, int start) {
    int index = 0;
    for (int at = open + 1; at < start; at = tokens.closing(at) + 1) {
      aliases.spend(1);
      index += tokens.is(at, ",") ? 1 : 0;
    }
    return index;
  }
}
