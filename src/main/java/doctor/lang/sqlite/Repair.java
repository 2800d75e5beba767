package doctor.lang.sqlite;

import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Region;
import org.jspecify.annotations.Nullable;

/**
 * The edit that asks for a setting in a data source name: in a literal that is all of it, or in
 * place of the parameter that asks for it in vain. It is unsafe: WAL adds two files beside the
 * database and needs a file system with shared memory.
 */
final class Repair {

  private Repair() {}

  /** The edit, or null where the dialect has no parameter or there is no place to write it. */
  static @Nullable Fix of(SqliteOpen open, Pragma pragma) {
    Dialect dialect = open.driver().dialect();
    String parameter = dialect.parameter(pragma);
    if (parameter.isEmpty() || dialect == Dialect.EITHER) {
      return null;
    }
    Setting setting = open.setting(pragma);
    Location literal = open.literal();
    if (literal != null) {
      return ofWhole(dialect, literal, setting, parameter);
    }
    // In a part of a name nobody sees whether file: stands before it.
    if (!isInVain(setting) || dialect == Dialect.PRAGMA_IN_URI) {
      return null;
    }
    Fix here = ofPart(open.site(), setting.written(), parameter);
    Location origin = open.origin();
    return here != null || origin == null ? here : ofPart(origin, setting.written(), parameter);
  }

  private static @Nullable Fix ofWhole(
      Dialect dialect, Location literal, Setting setting, String parameter) {
    String written = literal.text();
    String inner = written.substring(1, Math.max(1, written.length() - 1));
    boolean needsUri = dialect == Dialect.PRAGMA_IN_URI && !inner.startsWith("file:");
    boolean mayAdd = setting.state() == Setting.State.ABSENT && inner.indexOf('\\') < 0;
    String wrong = setting.written();
    String changed;
    if (isInVain(setting) && inner.contains(wrong)) {
      changed = inner.replace(wrong, parameter);
    } else if (mayAdd) {
      changed = inner + (inner.indexOf('?') < 0 ? "?" : "&") + parameter;
    } else {
      return null;
    }
    String quote = written.substring(0, 1);
    return fix(literal, quote + (needsUri ? "file:" : "") + changed + quote, parameter);
  }

  /** Puts the parameter in the place of a wrong one, if that is written once. */
  private static @Nullable Fix ofPart(Location place, String wrong, String parameter) {
    String text = place.text();
    int at = text.indexOf(wrong);
    if (at < 0 || text.indexOf(wrong, at + 1) >= 0) {
      return null;
    }
    int start = place.region().start() + at;
    Location written = place.file().at(new Region(start, start + wrong.length()));
    return fix(written, parameter, parameter);
  }

  private static boolean isInVain(Setting setting) {
    return !setting.written().isEmpty()
        && (setting.state() == Setting.State.OTHER_DIALECT
            || setting.state() == Setting.State.OTHER_VALUE);
  }

  private static Fix fix(Location place, String text, String parameter) {
    return new Fix(
        "ask for it with " + parameter, Fix.Applicability.UNSAFE, new Fix.Replacement(place, text));
  }
}
