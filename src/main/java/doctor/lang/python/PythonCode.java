package doctor.lang.python;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.SourceFile;
import doctor.lang.python.PythonFile.Kind;
import doctor.lang.token.ByName;
import doctor.lang.token.Sources;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** What an import calls by another name: {@code from module import name as alias}. */
  record Renamed(PythonFile file, String alias, String path) {

    /** What it is called where it comes from. */
    String name() {
      return path.substring(path.lastIndexOf('.') + 1);
    }

    private static List<Renamed> of(PythonFile file) {
      List<Renamed> found = new ArrayList<>();
      for (Map.Entry<String, String> one : file.imports.entrySet()) {
        Renamed renamed = new Renamed(file, one.getKey(), one.getValue());
        if (renamed.path.indexOf('.') >= 0 && !renamed.name().equals(renamed.alias)) {
          found.add(renamed);
        }
      }
      return found;
    }
  }

  /** A value that another module gives a variable of a file. */
  record Given(PythonFile file, PythonFile.Assignment assignment) {}

  private final Sources<PythonFile> sources;
  private final ByName<PythonFile, PythonFunction> functions;
  private final ByName<PythonFile, Renamed> renamed;
  private final Map<String, List<Call>> calls = new HashMap<>();
  private final PythonCallees callees = new PythonCallees(this);
  private final PythonCallSites callSites = new PythonCallSites(this);
  private final PythonModules modules;

  /** What stands behind {@code MODULE.NAME =}, by the name. */
  private final Map<String, List<Given>> given = new HashMap<>();

  private PythonCode(Sources<PythonFile> sources) {
    this.sources = sources;
    this.functions = new ByName<>(sources, file -> file.functions, PythonFunction::name);
    this.modules = new PythonModules(sources);
    this.renamed = new ByName<>(sources, Renamed::of, Renamed::name);
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

  /** Whether a file is a test by pytest's and unittest's rules. */
  static boolean isTest(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("test_")
        || name.endsWith("_test.py")
        || name.equals("conftest.py")
        || name.equals("tests.py");
  }

  /** Its files, in the order of their paths. */
  public List<PythonFile> files() {
    return sources.all();
  }

  /** The files that mention one of these words, in the order of their paths. */
  public List<PythonFile> filesWithAny(List<String> words) {
    return sources.withAny(words);
  }

  /** The files that may mention a word, in the order of their paths: no other one does. */
  List<PythonFile> filesWith(String word) {
    return sources.with(word);
  }

  /** Whether a class of the app has a property of this name. */
  public boolean hasProperty(String name) {
    for (PythonFunction function : functions(name)) {
      if (function.isProperty()) {
        return true;
      }
    }
    return false;
  }

  /** All functions and methods of a name. */
  List<PythonFunction> functions(String name) {
    return functions.of(name);
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

  /** What imports call something of this name instead. */
  List<Renamed> renamed(String name) {
    return renamed.of(name);
  }

  /** Number of characters. */
  long size() {
    return sources.size();
  }

  /** The function that a call calls, or null where that cannot be told. */
  @Nullable PythonFunction callee(PythonFile file, int name) {
    return callees.of(file, name);
  }

  /** Where a module of the app that a file imports has what is written so from, or null. */
  public @Nullable String origin(PythonFile file, String qualified) {
    int dot = qualified.lastIndexOf('.');
    // What is called must be what is imported: {@code obj.connect} of an object is not.
    PythonFile module =
        dot > 0 && file.imports.containsValue(qualified)
            ? module(file, qualified.substring(0, dot))
            : null;
    return module == null || module.equals(file)
        ? null
        : module.imported(qualified.substring(dot + 1));
  }

  /** The function of the app that is known by a plain name in a file, or null. */
  @Nullable PythonFunction function(PythonFile file, String name) {
    return callees.known(file, name);
  }

  /** The calls of a function. */
  List<Call> callsOf(PythonFunction function) {
    return callSites.of(function);
  }

  /** Whether its file has no other function that is called in the same way. */
  boolean isOnly(PythonFunction function) {
    return callees.isOnly(function);
  }

  /** What modules of the app assign to a name of their own outside of loops and classes. */
  List<PythonFile.Assignment> global(PythonFile file, String name) {
    List<PythonFile.Assignment> found = new ArrayList<>();
    for (PythonFile.Assignment one : file.assignments.getOrDefault(name, List.of())) {
      boolean isOfLoop = one.kind() == Kind.LOOP || one.kind() == Kind.COMPREHENSION;
      PythonFunction function = isOfLoop ? null : file.functionAt(one.at());
      boolean isOfClass = function == null && !file.typeAt(one.at()).isEmpty();
      if (!isOfLoop && !isOfClass && (function == null || file.isGlobal(function, name))) {
        found.add(one);
      }
    }
    return found;
  }

  /** What other modules give a variable of a file, which they import: {@code config.PATH = x}. */
  List<Given> given(PythonFile file, String name) {
    List<Given> found = new ArrayList<>();
    for (Given one : given.computeIfAbsent(name, this::findGiven)) {
      String target = one.assignment().target();
      String imported =
          one.file().imported(target.substring(0, target.length() - name.length() - 1));
      if (imported != null
          && !one.file().equals(file)
          && file.equals(module(one.file(), imported))) {
        found.add(one);
      }
    }
    return found;
  }

  private List<Given> findGiven(String name) {
    List<Given> found = new ArrayList<>();
    for (PythonFile file : sources.with(name)) {
      for (Map.Entry<String, List<PythonFile.Assignment>> one : file.assignments.entrySet()) {
        String target = one.getKey();
        int dot = target.length() - name.length() - 1;
        if (dot > 0 && target.endsWith(name) && target.indexOf('.') == dot) {
          one.getValue().forEach(assignment -> found.add(new Given(file, assignment)));
        }
      }
    }
    return found;
  }

  /** The file of the module that a file imports, or null. */
  @Nullable PythonFile module(PythonFile from, String dotted) {
    return modules.module(from, dotted);
  }
}
