package doctor.lang.go;

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
 * The Go code of an app: its files, and what can be looked up across them. Tests are left out, and
 * so are files that do not lex to their end.
 */
public final class GoCode {

  /** Reads the Go code of an app. */
  public static final FactReader<GoCode> READER = GoCode::read;

  /** A call of something, by the token of its name. */
  public record Call(GoFile file, int name) {}

  private final String root;
  private final List<GoFile> files = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final Map<String, List<GoFile>> packages = new HashMap<>();
  private final Map<String, List<GoFunction>> functions = new HashMap<>();
  private final Map<String, List<GoField>> fields = new HashMap<>();
  private final Map<String, List<Call>> calls = new HashMap<>();

  /** Functions by folder and name, and methods; see {@link #inPackage}. */
  private final Map<String, List<GoFunction>> byPackage = new HashMap<>();

  private final IdentityHashMap<GoFunction, List<Call>> callers = new IdentityHashMap<>();
  private final Map<String, List<Assignment>> fieldAssignments = new HashMap<>();
  private long size;

  private GoCode(String root) {
    this.root = root;
  }

  /** The code in these files, which belong to one app. */
  public static GoCode of(String root, List<SourceFile> sources) {
    GoCode code = new GoCode(root);
    for (SourceFile source : sources) {
      Tokens tokens = GoLexer.read(source);
      if (tokens.isComplete()) {
        code.add(GoFileReader.read(tokens));
      } else {
        code.unread.add(source.path());
      }
    }
    return code;
  }

  private static GoCode read(App app) {
    List<SourceFile> sources = new ArrayList<>();
    for (String path : app.files().paths()) {
      if (path.endsWith(".go") && !path.endsWith("_test.go")) {
        SourceFile file = app.files().read(path);
        if (file != null && file.malformedAt() < 0) {
          sources.add(file);
        }
      }
    }
    return of(app.folder(), sources);
  }

  private void add(GoFile file) {
    files.add(file);
    packages.computeIfAbsent(file.folder(), folder -> new ArrayList<>()).add(file);
    for (GoFunction function : file.functions) {
      if (!function.name().isEmpty()) {
        functions.computeIfAbsent(function.name(), name -> new ArrayList<>()).add(function);
        String key = key(file.folder(), function.name(), function.receiver() != null);
        byPackage.computeIfAbsent(key, name -> new ArrayList<>()).add(function);
      }
    }
    size += file.tokens().size();
    for (Map.Entry<String, List<Assignment>> entry : file.assignments.entrySet()) {
      int dot = entry.getKey().lastIndexOf('.');
      if (dot > 0) {
        String field = entry.getKey().substring(dot + 1);
        fieldAssignments.computeIfAbsent(field, name -> new ArrayList<>()).addAll(entry.getValue());
      }
    }
    for (GoField field : file.fields) {
      fields.computeIfAbsent(field.field(), name -> new ArrayList<>()).add(field);
    }
    for (Map.Entry<String, List<Integer>> entry : file.calls.entrySet()) {
      List<Call> known = calls.computeIfAbsent(entry.getKey(), name -> new ArrayList<>());
      for (int name : entry.getValue()) {
        known.add(new Call(file, name));
      }
    }
  }

  /** Its files, in the order of their paths. */
  public List<GoFile> files() {
    return files;
  }

  /** Paths of the files that do not lex to their end, and so are not among {@link #files()}. */
  public List<String> unread() {
    return unread;
  }

  /** The files of a file's package. */
  public List<GoFile> packageOf(GoFile file) {
    return packages.getOrDefault(file.folder(), List.of());
  }

  /** The files of an imported package that lies in this app; none where it does not. */
  List<GoFile> imported(String path) {
    List<GoFile> found = List.of();
    int longest = 0;
    for (Map.Entry<String, List<GoFile>> entry : packages.entrySet()) {
      String folder = entry.getKey();
      String inside =
          root.isEmpty() ? folder : folder.substring(Math.min(root.length() + 1, folder.length()));
      if (inside.length() > longest && path.endsWith(inside) && endsPart(path, inside)) {
        longest = inside.length();
        found = entry.getValue();
      }
    }
    return found;
  }

  private static boolean endsPart(String path, String folder) {
    int before = path.length() - folder.length() - 1;
    return before < 0 || path.charAt(before) == '/';
  }

  private static String key(String folder, String name, boolean method) {
    return folder + (method ? ":." : ":") + name;
  }

  /** The functions, or methods, of a name in the package that these files are. */
  private List<GoFunction> inPackage(List<GoFile> files, String name, boolean methods) {
    return files.isEmpty()
        ? List.of()
        : byPackage.getOrDefault(key(files.get(0).folder(), name, methods), List.of());
  }

  /** All functions and methods of a name. */
  List<GoFunction> functions(String name) {
    return functions.getOrDefault(name, List.of());
  }

  /** All places that give a field of this name a value in a literal or a tag. */
  List<GoField> fields(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** All assignments to a field of this name, of anything. */
  List<Assignment> assignmentsOfField(String field) {
    return fieldAssignments.getOrDefault(field, List.of());
  }

  /** Number of tokens. */
  long size() {
    return size;
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
  @Nullable GoFunction callee(GoFile file, int name) {
    Tokens tokens = file.tokens();
    String called = tokens.text(name);
    if (!tokens.is(name - 1, ".")) {
      return single(inPackage(packageOf(file), called, false));
    }
    String imported = tokens.isWord(name - 2) ? file.imported(tokens.text(name - 2)) : null;
    if (imported != null && !tokens.is(name - 3, ".")) {
      return single(inPackage(imported(imported), called, false));
    }
    GoFunction inPackage = single(inPackage(packageOf(file), called, true));
    if (inPackage != null) {
      return inPackage;
    }
    GoFunction anywhere = single(functions(called));
    return anywhere != null && anywhere.receiver() != null ? anywhere : null;
  }

  /**
   * The calls of a function. Those of a method are told by its name, unless another method has the
   * same one.
   */
  List<Call> callsOf(GoFunction function) {
    return callers.computeIfAbsent(function, this::findCalls);
  }

  private List<Call> findCalls(GoFunction function) {
    boolean method = function.receiver() != null;
    boolean alone =
        function.equals(single(inPackage(packageOf(function.file()), function.name(), method)))
            || function.equals(single(functions(function.name())));
    if (!alone) {
      return List.of();
    }
    List<Call> found = new ArrayList<>();
    for (Call call : calls(function.name())) {
      if (function.equals(callee(call.file(), call.name()))) {
        found.add(call);
      }
    }
    return found;
  }

  /** One and the same function behind several build tags counts as the first of them. */
  private static @Nullable GoFunction single(List<GoFunction> found) {
    if (found.isEmpty()) {
      return null;
    }
    GoFunction first = found.get(0);
    for (GoFunction other : found) {
      GoFunction.Parameter receiver = other.receiver();
      GoFunction.Parameter expected = first.receiver();
      if (receiver != null && expected != null && !receiver.type().equals(expected.type())) {
        return null;
      }
      boolean twice = other.file().equals(first.file()) && !other.equals(first);
      if (twice || !other.file().folder().equals(first.file().folder())) {
        return null;
      }
    }
    return first;
  }
}
