package doctor.lang.python;

import doctor.lang.python.PythonAlias.Form;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.token.Worklist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows what a call gives, such as a database connection, to the methods that are called on it:
 * through variables, attributes, arguments and results of the app's functions. The work is bounded
 * by the size of the app.
 */
public final class PythonHandles {

  /**
   * A method that is called on the handle.
   *
   * @param name the token of the name that is called
   * @param method the token of the method's name, which is another one behind {@code run =
   *     x.execute}
   */
  public record Use(PythonFile file, int name, int method) {

    /** A method that is called by its own name. */
    public Use(PythonFile file, int name) {
      this(file, name, name);
    }
  }

  private static final int ALIASES = 48;

  /** Attributes that are the handle in another form. */
  private static final Set<String> SAME =
      Set.of("conn", "connection", "driver_connection", "dbapi_connection");

  /** Functions that give the handle back, or something that stands for it. */
  private static final Set<String> WRAPPERS =
      Set.of("closing", "Database", "enter_context", "enter_async_context");

  /** An attribute of the instances of a class that is the handle. */
  private record Attribute(PythonFile file, String type, String name) {}

  private final PythonCode code;
  private final Worklist<PythonAlias> aliases;
  private final List<Use> uses = new ArrayList<>();

  /** Names in modules, of which other modules may import the handle. */
  private final List<PythonAlias> globals = new ArrayList<>();

  private final Set<Attribute> attributes = new LinkedHashSet<>();

  private int depth;
  private boolean copied;

  /** Handles in the code of an app. */
  public PythonHandles(PythonCode code) {
    this.code = code;
    this.aliases = new Worklist<>(10 * code.size(), ALIASES);
  }

  /** Where the result of the expression from {@code start} up to {@code end} is at work. */
  public List<Use> uses(PythonFile file, int start, int end) {
    return uses(file, start, end, Form.HANDLE);
  }

  /** The same of an expression that gives the handle when it is called. */
  public List<Use> usesOfCalled(PythonFile file, int start, int end) {
    return uses(file, start, end, Form.CALLED);
  }

  private List<Use> uses(PythonFile file, int start, int end, Form form) {
    aliases.clear();
    uses.clear();
    globals.clear();
    attributes.clear();
    depth = 0;
    copied = false;
    result(file, start, end, form);
    followAll();
    // Last, as there may be many instances and imports, and only so many names are followed.
    for (Attribute attribute : List.copyOf(attributes)) {
      addInstances(attribute);
      followAll();
    }
    for (int i = 0; i < globals.size(); i++) {
      addImports(globals.get(i));
      followAll();
    }
    return List.copyOf(uses);
  }

  /** Whether {@code other.backup(handle)} copies into the handle that was asked for last. */
  public boolean isCopied() {
    return copied;
  }

  private void addInstances(Attribute attribute) {
    if (aliases.isSpent()) {
      return;
    }
    List<PythonCode.Call> made = new PythonInstances(code).of(attribute.file(), attribute.type());
    aliases.spend(made.size());
    for (PythonCode.Call call : made) {
      called(call, Form.keeping(attribute.name()));
    }
  }

  private void followAll() {
    for (PythonAlias alias = aliases.next(); alias != null; alias = aliases.next()) {
      follow(alias);
      if (alias.function() == null && alias.name().indexOf('.') < 0) {
        globals.add(alias);
      }
    }
  }

  /** {@code from module import name} and {@code module.name} in other files. */
  private void addImports(PythonAlias alias) {
    String name = alias.name();
    for (PythonFile file : code.filesWithAny(List.of(name))) {
      for (Map.Entry<String, String> one : file.imports.entrySet()) {
        String path = one.getValue();
        boolean itself = path.endsWith('.' + name);
        String module = itself ? path.substring(0, path.length() - name.length() - 1) : path;
        if (!file.equals(alias.file()) && alias.file().equals(code.module(file, module))) {
          String here = itself ? one.getKey() : one.getKey() + '.' + name;
          aliases.add(new PythonAlias(file, null, here, alias.form()));
        }
      }
    }
  }

  private void follow(PythonAlias alias) {
    Tokens tokens = alias.file().tokens();
    PythonFunction function = alias.function();
    int from = function == null ? 0 : function.start();
    int to = function == null ? tokens.size() : function.end();
    aliases.spend(to - from);
    int dot = alias.name().indexOf('.');
    String first = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    int words = 1;
    for (int i = dot; i >= 0; i = alias.name().indexOf('.', i + 1)) {
      words += 2;
    }
    for (int at = from; at + words <= to; at++) {
      if (tokens.isWord(at)
          && tokens.is(at, first)
          && !tokens.is(at - 1, ".")
          && (words == 1 || chain(tokens, at, at + words).equals(alias.name()))) {
        occurrence(alias, at, at + words);
      }
    }
  }

  private static String chain(Tokens tokens, int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int at = start; at < end; at++) {
      text.append(tokens.text(at));
    }
    return text.toString();
  }

  private void occurrence(PythonAlias alias, int start, int end) {
    PythonFile file = alias.file();
    Tokens tokens = file.tokens();
    if (!alias.form().isMethod()) {
      if (!tokens.is(end, "=")) {
        result(file, start, end, alias.form());
      }
    } else if (tokens.is(end, "(") && tokens.partner(end) >= 0) {
      uses.add(new Use(file, end - 1, alias.form().method()));
    }
  }

  private void method(PythonFile file, int start, int name) {
    Tokens tokens = file.tokens();
    boolean same = SAME.contains(tokens.text(name));
    if (same && tokens.is(name + 1, ".") && tokens.isWord(name + 2)) {
      method(file, start, name + 2);
      return;
    }
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
      aliases.spend(start - open);
      if (tokens.is(open, "(") && tokens.isWord(open - 1)) {
        uses.add(new Use(file, open - 1, name));
      }
    }
  }

  /** Where the value of an expression goes. */
  private void result(PythonFile file, int first, int end, Form form) {
    if (depth > 16) {
      return;
    }
    depth++;
    Tokens tokens = file.tokens();
    int start = tokens.is(first - 1, "await") ? first - 1 : first;
    int lambda = tokens.is(start - 1, ":") && form.isHandle() ? lambda(tokens, start - 1) : -1;
    if (tokens.is(end, ".") && tokens.isWord(end + 1)) {
      member(file, start, end + 1, form);
    } else if (form.isCalled() && tokens.is(end, "(")) {
      result(file, start, tokens.closing(end) + 1, Form.HANDLE);
    } else if (lambda >= 0) {
      result(file, lambda, end, Form.CALLED);
    } else if (tokens.is(start - 1, "return") || tokens.is(start - 1, "yield")) {
      returned(file, start, form);
    } else if (tokens.is(start - 1, "=")
        || tokens.is(start - 1, ":=")
        || tokens.is(start - 1, "if")) {
      assigned(file, start, form);
    } else if (tokens.is(end, "as")) {
      for (PythonFile.Assignment one : file.assignmentsAt.getOrDefault(end, List.of())) {
        target(file, one.target(), one.at(), form);
      }
    } else if (tokens.is(start - 1, "(") || tokens.is(start - 1, ",")) {
      inside(file, start, end, form);
    }
    depth--;
  }

  /** What stands behind a point: of the handle a method, of an object the handle. */
  private void member(PythonFile file, int start, int name, Form form) {
    if (form.isHandle()) {
      method(file, start, name);
    } else if (file.tokens().is(name, form.attribute()) && !file.tokens().is(name + 1, "=")) {
      result(file, start, name + 1, Form.HANDLE);
    }
  }

  /** The {@code lambda} with a body that begins behind a colon, or -1. */
  private int lambda(Tokens tokens, int colon) {
    int at = colon - 1;
    while (at >= 0 && tokens.kind(at) != TokenKind.LINE_END && !tokens.is(at, "lambda")) {
      int partner = tokens.partner(at);
      at = partner >= 0 && partner < at ? partner - 1 : at - 1;
    }
    aliases.spend(colon - at);
    return at >= 0 && PythonExpressions.find(tokens, at, colon + 1, ":") == colon ? at : -1;
  }

  private void assigned(PythonFile file, int start, Form form) {
    for (PythonFile.Assignment one : file.assignmentsAt.getOrDefault(start - 1, List.of())) {
      if (one.start() <= start && start < one.end()) {
        target(file, one.target(), one.at(), form);
      }
    }
    // A keyword argument is no assignment: name=handle inside of a call.
    if (!file.assignmentsAt.containsKey(start - 1)) {
      inside(file, start, start + 1, form);
    }
  }

  private void target(PythonFile file, String name, int at, Form form) {
    PythonFunction function = file.functionAt(at);
    boolean shared = name.indexOf('.') >= 0 || isGlobal(file, function, name);
    aliases.add(new PythonAlias(file, shared ? null : function, name, form));
    boolean kept = form.isHandle() && name.startsWith("self.") && name.indexOf('.', 5) < 0;
    if (kept && function != null && !function.type().isEmpty()) {
      attributes.add(new Attribute(file, function.type(), name.substring(5)));
    }
  }

  private static boolean isGlobal(PythonFile file, @Nullable PythonFunction function, String name) {
    if (function == null) {
      return true;
    }
    Tokens tokens = file.tokens();
    for (int at = function.start(); at < function.end(); at++) {
      if (tokens.is(at, "global") && tokens.is(at + 1, name)) {
        return true;
      }
    }
    return false;
  }

  private void returned(PythonFile file, int token, Form form) {
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
  private void called(PythonCode.Call call, Form form) {
    int close = call.file().tokens().partner(call.name() + 1);
    if (close > 0) {
      result(call.file(), call.file().chainStart(call.name()), close + 1, form);
    }
  }

  /** An argument of a call. */
  private void inside(PythonFile file, int start, int end, Form form) {
    Tokens tokens = file.tokens();
    int open = start - 1;
    int index = 0;
    while (open >= 0 && !(tokens.is(open, "(") && tokens.partner(open) >= end)) {
      aliases.spend(1);
      if (tokens.kind(open) == TokenKind.LINE_END) {
        return;
      }
      index += tokens.is(open, ",") ? 1 : 0;
      int partner = tokens.partner(open);
      open = partner >= 0 && partner < open ? partner - 1 : open - 1;
    }
    if (open < 1 || !tokens.isWord(open - 1)) {
      return;
    }
    if (form.isHandle()) {
      uses.add(new Use(file, open - 1));
      copied |= tokens.is(open - 1, "backup") && tokens.is(open - 2, ".");
    }
    PythonFunction callee = code.callee(file, open - 1);
    if (callee == null) {
      if (WRAPPERS.contains(tokens.text(open - 1))) {
        result(file, file.chainStart(open - 1), tokens.partner(open) + 1, form);
      }
      return;
    }
    int place = callee.isMethod() ? index + 1 : index;
    boolean keyword = tokens.is(start - 1, "=") && tokens.isWord(start - 2);
    String name =
        keyword
            ? tokens.text(start - 2)
            : place < callee.parameters().size() ? callee.parameters().get(place).name() : "";
    if (!name.isEmpty()) {
      aliases.add(new PythonAlias(callee.file(), callee, name, form));
    }
  }
}
