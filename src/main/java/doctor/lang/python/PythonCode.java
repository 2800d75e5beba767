package doctor.lang.python;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.SourceFile;
import doctor.lang.python.PythonFile.Kind;
import doctor.lang.token.Sources;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Python code of an app: its files, and what can be looked up across them. Tests are left out,
 * and so are files that do not lex to their end.
 */
public final class PythonCode {

  /** Reads the Python code of an app. */
  public static final FactReader<PythonCode> READER = PythonCode::read;

  /** A call of something, by the token of its name. */
  public record Call(PythonFile file, int name) {}

  private final Sources<PythonFile> sources;
  private final Map<String, List<PythonFunction>> functions = new HashMap<>();
  private final Map<String, List<Call>> calls = new HashMap<>();
  private final IdentityHashMap<PythonFunction, List<Call>> callers = new IdentityHashMap<>();

  /** Functions by file and name, null where a file has several of one. */
  private final IdentityHashMap<PythonFile, Map<String, @Nullable PythonFunction>> byFile =
      new IdentityHashMap<>();

  private final Map<String, Optional<PythonFile>> modules = new HashMap<>();

  private PythonCode(Sources<PythonFile> sources) {
    this.sources = sources;
  }

  /** The code in these files, which belong to one app. */
  public static PythonCode of(List<SourceFile> files) {
    return new PythonCode(new Sources<>("Python", files, PythonCode::read, (path, message) -> {}));
  }

  private static PythonCode read(App app) {
    return new PythonCode(Sources.of(app, "Python", PythonCode::isProgram, PythonCode::read));
  }

  private static boolean isProgram(String path) {
    return path.endsWith(".py") && !isTest(path);
  }

  private static @Nullable PythonFile read(SourceFile file) {
    Tokens tokens = PythonLexer.read(file);
    return tokens.isComplete() ? PythonFileReader.read(tokens) : null;
  }

  /** Whether a file is a test by pytest's and unittest's rules, or stands among tests. */
  static boolean isTest(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("test_")
        || name.endsWith("_test.py")
        || name.equals("conftest.py")
        || name.equals("tests.py")
        || path.startsWith("tests/")
        || path.contains("/tests/")
        || path.contains("/test/");
  }

  /** Its files, in the order of their paths. */
  public List<PythonFile> files() {
    return sources.all();
  }

  /** The files that mention one of these words, in the order of their paths. */
  public List<PythonFile> filesWithAny(List<String> words) {
    return sources.withAny(words);
  }

  /** All functions and methods of a name. */
  private List<PythonFunction> functions(String name) {
    List<PythonFunction> found = functions.get(name);
    if (found == null) {
      found = new ArrayList<>();
      for (PythonFile file : sources.with(name)) {
        for (PythonFunction function : file.functions) {
          if (function.name().equals(name)) {
            found.add(function);
          }
        }
      }
      functions.put(name, found);
    }
    return found;
  }

  /** All calls of something of this name. */
  public List<Call> calls(String name) {
    List<Call> found = calls.get(name);
    if (found == null) {
      found = new ArrayList<>();
      for (PythonFile file : sources.with(name)) {
        for (int token : file.callsOf(name)) {
          found.add(new Call(file, token));
        }
      }
      calls.put(name, found);
    }
    return found;
  }

  /** Number of characters. */
  long size() {
    return sources.size();
  }

  /** The function that a call calls, or null where that cannot be told. */
  @Nullable PythonFunction callee(PythonFile file, int name) {
    String called = file.tokens().text(name);
    Map<String, @Nullable PythonFunction> own = own(file);
    if (own.containsKey(called)) {
      return own.get(called);
    }
    List<PythonFunction> found = functions(called);
    return found.size() == 1 ? found.get(0) : null;
  }

  private Map<String, @Nullable PythonFunction> own(PythonFile file) {
    Map<String, @Nullable PythonFunction> own = byFile.get(file);
    if (own == null) {
      own = new HashMap<>();
      for (PythonFunction function : file.functions) {
        own.put(function.name(), own.containsKey(function.name()) ? null : function);
      }
      byFile.put(file, own);
    }
    return own;
  }

  /** The calls of a function; a constructor is called by the name of its class. */
  List<Call> callsOf(PythonFunction function) {
    return function.name().equals("__init__")
        ? calls(function.type())
        : callers.computeIfAbsent(function, this::findCalls);
  }

  private List<Call> findCalls(PythonFunction function) {
    List<Call> found = new ArrayList<>();
    if (own(function.file()).get(function.name()) == null) {
      return found;
    }
    for (Call call : calls(function.name())) {
      if (function.equals(callee(call.file(), call.name()))) {
        found.add(call);
      }
    }
    return found;
  }

  /** What modules of the app assign to a name outside of functions and loops. */
  List<PythonFile.Assignment> global(PythonFile file, String name) {
    List<PythonFile.Assignment> found = new ArrayList<>();
    for (PythonFile.Assignment one : file.assignments.getOrDefault(name, List.of())) {
      boolean isOfLoop = one.kind() == Kind.LOOP || one.kind() == Kind.COMPREHENSION;
      if (!isOfLoop && file.functionAt(one.at()) == null) {
        found.add(one);
      }
    }
    return found;
  }

  /** The file of a module that an import names, or null: told by the last word of its path. */
  @Nullable PythonFile module(String dotted) {
    String last = dotted.substring(dotted.lastIndexOf('.') + 1);
    return modules.computeIfAbsent(last, this::moduleNamed).orElse(null);
  }

  private Optional<PythonFile> moduleNamed(String name) {
    @Nullable String found = null;
    for (String path : sources.paths()) {
      String rooted = "/" + path;
      boolean same =
          rooted.endsWith("/" + name + ".py") || rooted.endsWith("/" + name + "/__init__.py");
      if (same && found != null) {
        return Optional.empty();
      }
      found = same ? path : found;
    }
    return Optional.ofNullable(found == null ? null : sources.at(found));
  }
}
