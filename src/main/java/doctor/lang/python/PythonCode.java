package doctor.lang.python;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.SourceFile;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final List<PythonFile> files = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final Map<String, List<PythonFunction>> functions = new HashMap<>();
  private final Map<String, List<Call>> calls = new HashMap<>();
  private final IdentityHashMap<PythonFunction, List<Call>> callers = new IdentityHashMap<>();

  /** Functions by file and name, null where a file has several of one. */
  private final IdentityHashMap<PythonFile, Map<String, @Nullable PythonFunction>> byFile =
      new IdentityHashMap<>();

  private PythonCode() {}

  /** The code in these files, which belong to one app. */
  public static PythonCode of(List<SourceFile> sources) {
    PythonCode code = new PythonCode();
    for (SourceFile source : sources) {
      Tokens tokens = PythonLexer.read(source);
      if (tokens.isComplete()) {
        code.add(PythonFileReader.read(tokens));
      } else {
        code.unread.add(source.path());
      }
    }
    return code;
  }

  private static PythonCode read(App app) {
    List<SourceFile> sources = new ArrayList<>();
    for (String path : app.files().paths()) {
      if (path.endsWith(".py") && !isTest(path)) {
        SourceFile file = app.files().read(path);
        if (file != null && file.malformedAt() < 0) {
          sources.add(file);
        }
      }
    }
    return of(sources);
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

  private void add(PythonFile file) {
    files.add(file);
    Map<String, @Nullable PythonFunction> own = new HashMap<>();
    byFile.put(file, own);
    for (PythonFunction function : file.functions) {
      own.put(function.name(), own.containsKey(function.name()) ? null : function);
      functions.computeIfAbsent(function.name(), name -> new ArrayList<>()).add(function);
    }
    for (Map.Entry<String, List<Integer>> entry : file.calls.entrySet()) {
      List<Call> known = calls.computeIfAbsent(entry.getKey(), name -> new ArrayList<>());
      for (int name : entry.getValue()) {
        known.add(new Call(file, name));
      }
    }
  }

  /** Its files, in the order of their paths. */
  public List<PythonFile> files() {
    return files;
  }

  /** Paths of the files that do not lex to their end, and so are not among {@link #files()}. */
  public List<String> unread() {
    return unread;
  }

  /** The names of everything that is called. */
  public Set<String> called() {
    return calls.keySet();
  }

  /** All calls of something of this name. */
  public List<Call> calls(String name) {
    return calls.getOrDefault(name, List.of());
  }

  /** The function that a call calls, or null where that cannot be told. */
  @Nullable PythonFunction callee(PythonFile file, int name) {
    String called = file.tokens().text(name);
    Map<String, @Nullable PythonFunction> own = byFile.getOrDefault(file, Map.of());
    if (own.containsKey(called)) {
      return own.get(called);
    }
    List<PythonFunction> found = functions.getOrDefault(called, List.of());
    return found.size() == 1 ? found.get(0) : null;
  }

  /** The calls of a function; a constructor is called by the name of its class. */
  List<Call> callsOf(PythonFunction function) {
    return function.name().equals("__init__")
        ? calls(function.type())
        : callers.computeIfAbsent(function, this::findCalls);
  }

  private List<Call> findCalls(PythonFunction function) {
    List<Call> found = new ArrayList<>();
    if (byFile.getOrDefault(function.file(), Map.of()).get(function.name()) == null) {
      return found;
    }
    for (Call call : calls(function.name())) {
      if (function.equals(callee(call.file(), call.name()))) {
        found.add(call);
      }
    }
    return found;
  }

  /** What modules of the app assign to a name outside of functions. */
  List<PythonFile.Assignment> global(PythonFile file, String name) {
    List<PythonFile.Assignment> found = new ArrayList<>();
    for (PythonFile.Assignment one : file.assignments.getOrDefault(name, List.of())) {
      if (file.functionAt(one.at()) == null) {
        found.add(one);
      }
    }
    return found;
  }

  /** The file of a module that an import names, or null: told by the last word of its path. */
  @Nullable PythonFile module(String dotted) {
    String last = dotted.substring(dotted.lastIndexOf('.') + 1);
    @Nullable PythonFile found = null;
    for (PythonFile file : files) {
      String path = file.tokens().file().path();
      boolean same =
          path.equals(last + ".py")
              || path.endsWith("/" + last + ".py")
              || path.endsWith("/" + last + "/__init__.py");
      if (same && found != null) {
        return null;
      }
      found = same ? file : found;
    }
    return found;
  }
}
