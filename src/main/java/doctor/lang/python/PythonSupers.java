package doctor.lang.python;

import doctor.lang.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Methods that are called by way of {@code super()}. */
final class PythonSupers {

  private PythonSupers() {}

  /** Whether the name that is called stands behind {@code super()}. */
  static boolean isOfSuper(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    int open = tokens.is(name - 1, ".") ? tokens.partner(name - 2) : -1;
    return open > 0 && tokens.is(open, "(") && tokens.is(open - 1, "super");
  }

  /** The method that is meant, of a class that the class around extends; or null. */
  static @Nullable PythonFunction method(PythonCode code, PythonFile file, int name) {
    PythonType around = new PythonType(file, file.typeAt(name));
    for (PythonType base : new PythonClasses(code).bases(around)) {
      PythonFunction found = base.file().method(base.name(), file.tokens().text(name));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
