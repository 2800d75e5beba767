package doctor.lang.sqlite;

import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A data source name as its driver reads it. Sources: {@code ParseDSN} in mattn's sqlite3.go,
 * {@code newConn} and {@code applyQueryParams} in modernc's sqlite.go, {@code newConn} in ncruces'
 * driver.go, and SQLite's own page on URI filenames.
 */
final class DataSourceName {

  /**
   * A parameter behind the question mark.
   *
   * @param told whether what separates it from what stands before it is known
   */
  private record Parameter(String key, String value, String written, boolean told) {}

  /** What names of files end with; what is not known behind it is no part of the name. */
  private static final List<String> ENDINGS = List.of(".db", ".db3", ".sqlite", ".sqlite3");

  private final Dialect dialect;
  private final String name;
  private final boolean uri;
  private final boolean openEnd;
  private final List<Parameter> parameters = new ArrayList<>();

  DataSourceName(Dialect dialect, String text) {
    this.dialect = dialect;
    int question = queryStart(text);
    this.name = text.substring(0, nameEnd(text, question));
    this.uri = text.startsWith("file:");
    // The question mark is in the hole, and so is what stands behind it.
    boolean open = question >= 0 && text.charAt(question) != '?';
    for (int at = question < 0 ? text.length() : question + 1; at < text.length(); at++) {
      int end = partEnd(text, at);
      if (end > at) {
        open |= add(text.substring(at, end), text.charAt(at - 1) != Template.UNKNOWN);
      }
      open |= isSeparator(text, end);
      at = end;
    }
    this.openEnd = open;
  }

  /** The question mark, or where there is none the hole, or what goes on behind it, that has it. */
  private static int queryStart(String text) {
    int question = text.indexOf('?');
    for (int at = text.indexOf(Template.UNKNOWN); question < 0 && at >= 0; ) {
      if (text.startsWith("&", at + 1)) {
        return at + 1;
      }
      if (isSeparator(text, at) || (isBehindFile(text, at) && at == text.length() - 1)) {
        return at;
      }
      at = text.indexOf(Template.UNKNOWN, at + 1);
    }
    return question;
  }

  /** A hole that may separate may also be a part of the name, unless that is whole without it. */
  private static int nameEnd(String text, int question) {
    boolean more =
        question >= 0 && text.charAt(question) == Template.UNKNOWN && !isBehindFile(text, question);
    return question < 0 ? text.length() : more ? question + 1 : question;
  }

  private static int partEnd(String text, int start) {
    for (int end = start; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '&' || c == ';' || c == '?' || isSeparator(text, end)) {
        return end;
      }
    }
    return text.length();
  }

  /** Whether a parameter follows on a hole, which may well be what separates it. */
  private static boolean isSeparator(String text, int at) {
    if (at >= text.length() || text.charAt(at) != Template.UNKNOWN) {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && (Character.isLetter(text.charAt(end)) || isJoint(text, end))) {
      end++;
    }
    return end > at + 1 && text.startsWith("=", end);
  }

  private static boolean isJoint(String text, int at) {
    return text.charAt(at) == '_' || text.charAt(at) == '.';
  }

  /** Whether a hole stands behind a whole name, so that it is for parameters. */
  private static boolean isBehindFile(String text, int hole) {
    boolean file = false;
    for (String ending : ENDINGS) {
      file |= text.startsWith(ending, hole - ending.length());
    }
    return file;
  }

  /** Adds {@code key=value}; tells whether the key is not wholly known. */
  private boolean add(String part, boolean told) {
    int equals = part.indexOf('=');
    String key = equals < 0 ? part : part.substring(0, equals);
    String value = equals < 0 ? "" : unescaped(part.substring(equals + 1));
    parameters.add(new Parameter(key, value, part, told));
    return key.indexOf(Template.UNKNOWN) >= 0;
  }

  /** What the name says of a setting. */
  Setting read(Pragma pragma) {
    String text = name.strip();
    if (isHole(text) && parameters.isEmpty()) {
      return Setting.of(State.UNSEEN);
    }
    if (isTemporary(text) || isReadOnly()) {
      return Setting.of(State.NOT_NEEDED);
    }
    Setting own = own(pragma);
    if (own.state() != State.ABSENT) {
      return own;
    }
    if (openEnd) {
      return Setting.of(State.UNKNOWN);
    }
    String foreign = foreign(pragma);
    if (!foreign.isEmpty()) {
      return new Setting(State.OTHER_DIALECT, foreign);
    }
    if (hasReadOnly() && !uri) {
      return mayBeUri()
          ? Setting.of(State.UNKNOWN)
          : new Setting(State.READ_ONLY_IGNORED, "mode=ro");
    }
    return own;
  }

  /** The name of the file, without {@code file:} and parameters. */
  String file() {
    String file = uri ? name.substring("file:".length()) : name;
    while (file.startsWith("./") || file.startsWith("//")) {
      file = file.substring(file.startsWith("./") ? 2 : 1);
    }
    return file;
  }

  private static boolean isHole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != Template.UNKNOWN) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * What begins with something unknown may be a URI, unless that is a folder: joined paths are
   * none.
   */
  private boolean mayBeUri() {
    return name.indexOf(Template.UNKNOWN) == 0 && !name.startsWith("/", 1);
  }

  private boolean isTemporary(String text) {
    boolean memory = text.equals(":memory:") || text.equals("file::memory:");
    return text.isEmpty()
        || memory
        || (uri && name.equals("file:") && parameters.isEmpty())
        || text.indexOf(Template.TEMPORARY) >= 0
        || text.startsWith("/tmp/")
        || text.startsWith("file:/tmp/")
        || (uri && has("mode", "memory"))
        || has("vfs", "memdb");
  }

  private boolean isReadOnly() {
    return uri && (has("mode", "ro") || hasOn("immutable"));
  }

  private boolean hasReadOnly() {
    return has("mode", "ro") && dialect != Dialect.NONE;
  }

  /** Whether a parameter is on in one of the ways in which SQLite takes it to be. */
  private boolean hasOn(String key) {
    return has(key, "1") || has(key, "true") || has(key, "yes") || has(key, "on");
  }

  private boolean has(String key, String value) {
    for (Parameter parameter : parameters) {
      if (parameter.told && parameter.key.equals(key) && parameter.value.equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** What the parameters say that this driver understands. */
  private Setting own(Pragma pragma) {
    boolean underscore = dialect == Dialect.UNDERSCORE || dialect == Dialect.EITHER;
    boolean statements =
        dialect == Dialect.PRAGMA
            || dialect == Dialect.EITHER
            || (dialect == Dialect.PRAGMA_IN_URI && (uri || mayBeUri()));
    Setting found = Setting.of(State.ABSENT);
    for (Parameter parameter : parameters) {
      if (underscore && isKey(pragma, parameter.key)) {
        found = judged(pragma, parameter.value, parameter);
      } else if (statements && parameter.key.equals("_pragma")) {
        String value = pragmaValue(pragma, parameter.value);
        if (!value.isEmpty()) {
          found = judged(pragma, value, parameter);
        } else if (parameter.value.indexOf(Template.UNKNOWN) == 0) {
          return Setting.of(State.UNKNOWN);
        }
      }
    }
    return found;
  }

  private static Setting judged(Pragma pragma, String value, Parameter parameter) {
    if (!parameter.told || value.indexOf(Template.UNKNOWN) >= 0) {
      return Setting.of(State.UNKNOWN);
    }
    return pragma.isWanted(value)
        ? Setting.of(State.ON)
        : new Setting(State.OTHER_VALUE, parameter.written);
  }

  private static boolean isKey(Pragma pragma, String key) {
    return switch (pragma) {
      case JOURNAL_MODE -> key.equals("_journal_mode") || key.equals("_journal");
      case FOREIGN_KEYS -> key.equals("_foreign_keys") || key.equals("_fk");
    };
  }

  /** The value in {@code journal_mode(WAL)} or {@code journal_mode=WAL}; empty for another. */
  private static String pragmaValue(Pragma pragma, String statement) {
    String text = statement.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("main.")) {
      text = text.substring("main.".length());
    }
    if (!text.startsWith(pragma.pragma())) {
      return "";
    }
    String rest = text.substring(pragma.pragma().length()).strip();
    if (rest.startsWith("(") && rest.endsWith(")")) {
      rest = rest.substring(1, rest.length() - 1);
    } else if (rest.startsWith("=")) {
      rest = rest.substring(1);
    } else {
      return "";
    }
    rest = rest.strip();
    boolean quoted = rest.length() > 1 && "'\"`".indexOf(rest.charAt(0)) >= 0;
    return quoted ? rest.substring(1, rest.length() - 1) : rest;
  }

  /** A parameter that would ask another driver for the setting, or empty. */
  private String foreign(Pragma pragma) {
    for (Parameter parameter : parameters) {
      boolean asks =
          isKey(pragma, parameter.key)
              || parameter.key.equals(pragma.pragma())
              || parameter.key.equals("_" + pragma.pragma())
              || parameter.key.endsWith("." + pragma.pragma());
      String value =
          parameter.key.equals("_pragma")
              ? pragmaValue(pragma, parameter.value)
              : asks ? parameter.value : "";
      if (!value.isEmpty() && pragma.isWanted(value)) {
        return parameter.written;
      }
    }
    return "";
  }

  private static String unescaped(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      if (text.charAt(i) == '%' && low >= 0) {
        plain.append((char) (high * 16 + low));
        i += 2;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }
}
