package doctor.lang.python;

import doctor.lang.token.Tokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the app's classes where they are made: what takes the arguments, which is a
 * constructor or the fields, and what the class of a new object is.
 */
final class PythonConstructors {

  /** Classes that extend each other further than this are not followed. */
  private static final int BASES = 5;

  private final PythonClasses classes;

  PythonConstructors(PythonCode code) {
    this.classes = new PythonClasses(code);
  }

  /** The class that is called by a name, or null where that is no class of the app. */
  @Nullable PythonType called(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    int start = file.chainStart(name);
    if (tokens.is(name, "cls") || tokens.is(name, "__class__")) {
      String around = file.typeAt(name);
      return around.isEmpty() ? null : new PythonType(file, around);
    }
    if (start == name) {
      return classes.declared(file, tokens.text(name));
    }
    String written = PythonExpressions.chain(tokens, start, name + 1) + "()";
    PythonType made = classes.of(file, file.functionAt(name), written);
    return made != null && tokens.is(name, made.name()) ? made : null;
  }

  /** The class of an object that is written so, which may be one that {@code __new__} makes. */
  @Nullable PythonType made(PythonFile file, @Nullable PythonFunction function, String written) {
    PythonType type = classes.of(file, function, written);
    boolean made = type == null && function != null && function.name().equals("__new__");
    return made && function != null ? new PythonType(file, function.type()) : type;
  }

  /** The constructor of a class, its own or the one it inherits; or null. */
  @Nullable PythonFunction of(PythonType type) {
    return of(type, 0);
  }

  private @Nullable PythonFunction of(PythonType type, int above) {
    PythonFunction own = type.file().method(type.name(), "__init__");
    if (own != null || above == BASES) {
      return own;
    }
    for (PythonType base : classes.bases(type)) {
      PythonFunction inherited = of(base, above + 1);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** The fields that a class declares, as a dataclass does, in their order. */
  List<String> fields(PythonType type) {
    PythonFile file = type.file();
    Map<Integer, String> found = new TreeMap<>();
    for (Map.Entry<String, List<Integer>> one : file.annotations.entrySet()) {
      for (int colon : one.getValue()) {
        if (file.functionAt(colon) == null && file.typeAt(colon).equals(type.name())) {
          found.put(colon, one.getKey());
        }
      }
    }
    return List.copyOf(found.values());
  }
}
