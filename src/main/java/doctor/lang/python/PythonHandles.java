package doctor.lang.python;

import doctor.lang.python.PythonAlias.Form;
import doctor.lang.token.Tokens;
import doctor.lang.token.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  private final PythonCode code;
  private final Worklist<PythonAlias> aliases;
  private final PythonHandleFlow flow;
  private final PythonAttributes attributes;

  /** Names in modules, of which other modules may import the handle. */
  private final List<PythonAlias> globals = new ArrayList<>();

  /** Handles in the code of an app. */
  public PythonHandles(PythonCode code) {
    this.code = code;
    this.aliases = new Worklist<>(10 * code.size(), ALIASES);
    this.flow = new PythonHandleFlow(code, aliases);
    this.attributes = new PythonAttributes(code);
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
    globals.clear();
    flow.clear();
    flow.result(file, start, end, form);
    followAll();
    // Last, as there may be many instances and imports, and only so many names are followed.
    for (PythonHandleFlow.Attribute attribute : flow.attributes()) {
      addInstances(attribute);
      followAll();
    }
    for (int i = 0; i < globals.size(); i++) {
      addImports(globals.get(i));
      followAll();
    }
    return flow.uses();
  }

  /** Whether {@code other.backup(handle)} copies into the handle that was asked for last. */
  public boolean isCopied() {
    return flow.isCopied();
  }

  /** Whether a function that a variable holds is given the handle that was asked for last. */
  public boolean isCalledBack() {
    return flow.isCalledBack();
  }

  private void addInstances(PythonHandleFlow.Attribute attribute) {
    if (aliases.isSpent()) {
      return;
    }
    PythonInstances instances = new PythonInstances(code);
    for (PythonType type : instances.family(new PythonType(attribute.file(), attribute.type()))) {
      if (!type.file().equals(attribute.file())) {
        aliases.add(PythonAlias.ofSelf(type, attribute.name()));
      }
      List<PythonCode.Call> made = instances.of(type.file(), type.name());
      aliases.spend(made.size());
      for (PythonCode.Call call : made) {
        flow.called(call, Form.keeping(attribute.name()));
      }
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
    for (PythonFile file : code.filesWith(name)) {
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
    for (int at = from; at + words <= to && !aliases.isSpent(); at++) {
      if (tokens.isWord(at)
          && tokens.is(at, first)
          && !tokens.is(at - 1, ".")
          && (words == 1 || chain(tokens, at, at + words).equals(alias.name()))
          && (alias.type().isEmpty() || !attributes.isOfAnother(alias, at))) {
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
        flow.result(file, start, end, alias.form());
      }
    } else if (tokens.is(end, "(") && tokens.partner(end) >= 0) {
      flow.use(new Use(file, end - 1, alias.form().method()));
    }
  }
}
