package doctor.lang.go;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.SourceFile;
import doctor.lang.token.ByName;
import doctor.lang.token.Sources;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The Go code of an app: its files, and what can be looked up across them. A file is lexed when
 * something is looked up that its text mentions: most files of a service have nothing to do with
 * what is asked. Tests and what helps them are left out, as are files that do not lex to their end.
 */
public final class GoCode {

  /** Reads the Go code of an app. */
  public static final FactReader<GoCode> READER = GoCode::read;

  /** A call of something, by the token of its name. */
  public record Call(GoFile file, int name) {}

  private final String root;
  private final Sources<GoFile> sources;
  private final Set<String> folders;
  private final GoModules modules;
  private final ByName<GoFile, GoFunction> functions;
  private final ByName<GoFile, GoInterface> interfaces;

  /** Functions by folder and name, and methods. */
  private final Map<String, List<GoFunction>> inPackage = new HashMap<>();

  /** The fields of each struct that was asked for, by its folder and name. */
  final Map<String, List<GoStructs.Field>> structs = new HashMap<>();

  private final IdentityHashMap<GoFunction, List<Call>> callers = new IdentityHashMap<>();
  private final Map<String, List<Call>> calls = new HashMap<>();
  private final GoMethods methods = new GoMethods(this);
  private final GoCallSites callSites = new GoCallSites(this, methods);
  private final Map<String, List<GoField>> fields = new HashMap<>();
  private final Map<String, List<Assignment>> fieldAssignments = new HashMap<>();

  private GoCode(String root, Sources<GoFile> sources, GoModules modules) {
    this.root = root;
    this.sources = sources;
    this.modules = modules;
    this.folders = sources.folders();
    this.functions = new ByName<>(sources, file -> file.functions, GoFunction::name);
    this.interfaces = new ByName<>(sources, GoInterface::of, GoInterface::name);
  }

  /** The code in these files, which belong to one app. */
  static GoCode of(String root, List<SourceFile> files) {
    Sources<GoFile> sources = new Sources<>("Go", files, GoCode::read, (path, message) -> {});
    return new GoCode(root, sources, new GoModules(null));
  }

  private static GoCode read(App app) {
    Sources<GoFile> sources = Sources.of(app, "Go", GoCode::isProgram, GoCode::read);
    return new GoCode(app.folder(), sources, new GoModules(app));
  }

  private static boolean isProgram(String path) {
    return path.endsWith(".go") && !path.endsWith("_test.go");
  }

  private static @Nullable GoFile read(SourceFile file) {
    Tokens tokens = GoLexer.read(file);
    GoFile code = tokens.isComplete() ? GoFileReader.read(tokens) : null;
    return code != null && code.isOfTests()
        ? GoFileReader.read(GoLexer.read(new SourceFile(file.path(), "")))
        : code;
  }

  /** Its files, in the order of their paths. */
  public List<GoFile> files() {
    return sources.all();
  }

  /** The files that may mention a name, in the order of their paths: no other one does. */
  public List<GoFile> filesWith(String name) {
    return sources.with(name);
  }

  /** The files that mention one of these words, in the order of their paths. */
  public List<GoFile> filesWithAny(List<String> words) {
    return sources.withAny(words);
  }

  /** The files whose texts are worth the reading, in the order of their paths. */
  public List<GoFile> filesWhere(Predicate<String> isWorth) {
    return sources.where(isWorth);
  }

  /** The files of a package that may mention a name. */
  public List<GoFile> filesWith(String name, String folder) {
    return sources.with(name, folder);
  }

  /** The folder of an imported package if that lies in this app, or null. */
  @Nullable String folderOf(String imported) {
    String ofModule = modules.folderOf(imported);
    if (ofModule != null) {
      return folders.contains(ofModule) ? ofModule : null;
    }
    String found = null;
    int longest = 0;
    for (String folder : folders) {
      String inside =
          root.isEmpty() ? folder : folder.substring(Math.min(root.length() + 1, folder.length()));
      if (inside.length() > longest && imported.endsWith(inside) && endsPart(imported, inside)) {
        longest = inside.length();
        found = folder;
      }
    }
    return found;
  }

  private static boolean endsPart(String path, String folder) {
    int before = path.length() - folder.length() - 1;
    return before < 0 || path.charAt(before) == '/';
  }

  /** The functions of a name in a package; none where there is no such package. */
  private List<GoFunction> functions(@Nullable String folder, String name, boolean methods) {
    String key = folder + (methods ? ":." : ":") + name;
    List<GoFunction> found = inPackage.get(key);
    if (found == null) {
      found = new ArrayList<>();
      for (GoFunction function : functions(name)) {
        if ((function.receiver() != null) == methods && function.file().folder().equals(folder)) {
          found.add(function);
        }
      }
      inPackage.put(key, found);
    }
    return found;
  }

  /** All functions and methods of a name. */
  List<GoFunction> functions(String name) {
    return functions.of(name);
  }

  /** All interfaces of a name. */
  List<GoInterface> interfaces(String name) {
    return interfaces.of(name);
  }

  /** All places that give a field of this name a value in a literal or a tag. */
  List<GoField> fields(String name) {
    List<GoField> found = fields.get(name);
    if (found == null) {
      found = new ArrayList<>();
      for (GoFile file : filesWith(name)) {
        for (GoField field : file.fields) {
          if (field.field().equals(name)) {
            found.add(field);
          }
        }
      }
      fields.put(name, found);
    }
    return found;
  }

  /** All assignments to a field of this name, of anything. */
  List<Assignment> assignmentsOfField(String field) {
    List<Assignment> found = fieldAssignments.get(field);
    if (found == null) {
      found = new ArrayList<>();
      for (GoFile file : filesWith(field)) {
        found.addAll(file.assignmentsOfField(field));
      }
      fieldAssignments.put(field, found);
    }
    return found;
  }

  /** Number of characters. */
  long size() {
    return sources.size();
  }

  /** All calls of something of this name. */
  public List<Call> calls(String name) {
    List<Call> found = calls.get(name);
    if (found == null) {
      found = new ArrayList<>();
      for (GoFile file : filesWith(name)) {
        for (int token : file.callsOf(name)) {
          found.add(new Call(file, token));
        }
      }
      calls.put(name, found);
    }
    return found;
  }

  /** The function that a call calls, or null where that cannot be told. */
  @Nullable GoFunction callee(GoFile file, int name) {
    Tokens tokens = file.tokens();
    String called = tokens.text(name);
    if (!tokens.is(name - 1, ".")) {
      return function(file, called);
    }
    String imported = tokens.isWord(name - 2) ? file.imported(tokens.text(name - 2)) : null;
    if (imported != null && !tokens.is(name - 3, ".")) {
      return single(functions(folderOf(imported), called, false));
    }
    GoFunction inPackage = method(file, name, functions(file.folder(), called, true));
    if (inPackage != null) {
      return inPackage;
    }
    GoFunction anywhere = method(file, name, functions(called));
    return anywhere != null && anywhere.receiver() != null ? anywhere : null;
  }

  /**
   * The function of a name of a file's package, or of one whose names it imports without a point.
   */
  private @Nullable GoFunction function(GoFile file, String name) {
    GoFunction found = single(functions(file.folder(), name, false));
    for (String folder : found == null ? foldersOfDots(file) : List.<String>of()) {
      found = found == null ? single(functions(folder, name, false)) : found;
    }
    return found;
  }

  /** The folders of the app's packages whose names a file imports without a point. */
  List<String> foldersOfDots(GoFile file) {
    List<String> found = new ArrayList<>();
    for (String imported : file.dotImports) {
      String folder = folderOf(imported);
      if (folder != null) {
        found.add(folder);
      }
    }
    return found;
  }

  /** The only function, or the only one of the type that it is called on. */
  private @Nullable GoFunction method(GoFile file, int name, List<GoFunction> functions) {
    GoFunction only = single(functions);
    return only != null ? only : single(methods.ofVariable(file, name, functions));
  }

  /** The calls of a function. */
  List<Call> callsOf(GoFunction function) {
    List<Call> found = callers.get(function);
    if (found == null) {
      found = isOnly(function) ? callSites.of(function) : List.of();
      callers.put(function, found);
    }
    return found;
  }

  /** Whether its package has no other function that is called in the same way. */
  private boolean isOnly(GoFunction function) {
    String key = GoCallSites.key(function);
    List<GoFunction> twins =
        new ArrayList<>(
            functions(function.file().folder(), function.name(), function.receiver() != null));
    twins.removeIf(other -> !key.equals(GoCallSites.key(other)));
    return single(twins) != null;
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
