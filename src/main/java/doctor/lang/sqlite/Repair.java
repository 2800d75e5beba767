package doctor.lang.sqlite;

import doctor.api.Fix;
import doctor.api.Location;
import org.jspecify.annotations.Nullable;

/**
 * The edit that asks for a setting in a literal data source name. It is unsafe: WAL adds two files
 * beside the database and needs a file system with shared memory.
 */
final class Repair {

  private Repair() {}

  /** The edit, or null where the dialect has no parameter or the literal holds another value. */
  static @Nullable Fix of(Dialect dialect, Location literal, Setting setting, Pragma pragma) {
    String parameter = dialect.parameter(pragma);
    String written = literal.text();
    String inner = written.substring(1, Math.max(1, written.length() - 1));
    boolean needsUri = dialect == Dialect.PRAGMA_IN_URI && !inner.startsWith("file:");
    boolean mayAdd = setting.state() == Setting.State.ABSENT && inner.indexOf('\\') < 0;
    String wrong = setting.written();
    boolean mayReplace =
        setting.state() == Setting.State.OTHER_DIALECT
            || setting.state() == Setting.State.OTHER_VALUE;
    if (parameter.isEmpty() || dialect == Dialect.EITHER) {
      return null;
    }
    String changed;
    if (mayReplace && !wrong.isEmpty() && inner.contains(wrong)) {
      changed = inner.replace(wrong, parameter);
    } else if (mayAdd) {
      changed = inner + (inner.indexOf('?') < 0 ? "?" : "&") + parameter;
    } else {
      return null;
    }
    String quote = written.substring(0, 1);
    String text = quote + (needsUri ? "file:" : "") + changed + quote;
    return new Fix(
        "ask for it with " + parameter,
        Fix.Applicability.UNSAFE,
        new Fix.Replacement(literal, text));
  }
}
