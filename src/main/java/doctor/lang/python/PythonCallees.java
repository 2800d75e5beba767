package doctor.lang.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which function of the app a call calls. A plain name, as in {@code open(path)}, is that of no
 * method; what is called behind a point, as in {@code store.open(path)}, is one, or is a function
 * of a module.
 */
final class PythonCallees {

  private final PythonCode code;

  /** Functions by file and key, null where a file has several of one. */
  private final IdentityHashMap<PythonFile, Map<String, @Nullable PythonFunction>> byFile =
      new IdentityHashMap<>();

  private final PythonMembers members;

  PythonCallees(PythonCode code) {
    this.code = code;
    this.members = new PythonMembers(code);
  }

  /** The function that a call calls, or null where that cannot be told. */
  @Nullable PythonFunction of(PythonFile file, int name) {
    String called = file.tokens().text(name);
    if (PythonSupers.isOfSuper(file, name)) {
      return PythonSupers.method(code, file, name);
    }
    if (file.chainStart(name) == name) {
      return known(file, called);
    }
    String imported = file.imported(file.tokens().text(file.chainStart(name)));
    PythonFunction ofModule = imported == null ? null : imported(file, file.qualified(name));
    if (ofModule != null) {
      return ofModule;
    }
    Map<String, @Nullable PythonFunction> own = own(file);
    String method = key(called, true);
    if (own.containsKey(method)) {
      PythonFunction only = own.get(method);
      return only == null ? members.of(file, name) : only;
    }
    List<PythonFunction> found = isForeign(file, imported) ? List.of() : code.functions(called);
    return found.size() == 1 ? found.get(0) : found.isEmpty() ? null : members.of(file, name);
  }

  /** The function that is known by a plain name in a file, or null. */
  @Nullable PythonFunction known(PythonFile file, String name) {
    Map<String, @Nullable PythonFunction> own = own(file);
    String key = key(name, false);
    if (own.containsKey(key)) {
      return own.get(key);
    }
    String imported = file.imported(name);
    boolean other = isForeign(file, imported) || isRenamed(imported, name);
    List<PythonFunction> found = other ? List.of() : withoutMethods(code.functions(name));
    return found.size() == 1 ? found.get(0) : imported == null ? null : imported(file, imported);
  }

  /** Whether its file has no other function that is called in the same way. */
  boolean isOnly(PythonFunction function) {
    return own(function.file()).get(key(function.name(), function.isMember())) != null;
  }

  private static boolean isRenamed(@Nullable String imported, String name) {
    return imported != null && !imported.substring(imported.lastIndexOf('.') + 1).equals(name);
  }

  /** Whether what is imported is of no module of the app, as in {@code import gzip}. */
  private boolean isForeign(PythonFile file, @Nullable String imported) {
    int dot = imported == null ? -1 : imported.lastIndexOf('.');
    return imported != null
        && code.module(file, imported) == null
        && (dot < 0 || code.module(file, imported.substring(0, dot)) == null);
  }

  /** One of several functions of a name, told by the module that it is imported from. */
  private @Nullable PythonFunction imported(PythonFile file, String qualified) {
    int dot = qualified.lastIndexOf('.');
    PythonFile module = dot < 0 ? null : code.module(file, qualified.substring(0, dot));
    return module == null ? null : own(module).get(key(qualified.substring(dot + 1), false));
  }

  private static List<PythonFunction> withoutMethods(List<PythonFunction> functions) {
    List<PythonFunction> plain = new ArrayList<>(functions);
    plain.removeIf(PythonFunction::isMember);
    return plain;
  }

  private Map<String, @Nullable PythonFunction> own(PythonFile file) {
    Map<String, @Nullable PythonFunction> own = byFile.get(file);
    if (own == null) {
      own = new HashMap<>();
      for (PythonFunction function : file.functions) {
        String key = key(function.name(), function.isMember());
        own.put(key, own.containsKey(key) ? null : function);
      }
      byFile.put(file, own);
    }
    return own;
  }

  private static String key(String name, boolean member) {
    return member ? "." + name : name;
  }
}
