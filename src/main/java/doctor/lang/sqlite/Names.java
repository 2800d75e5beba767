package doctor.lang.sqlite;

import doctor.api.Location;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all the names that an open may be given say together. */
final class Names {

  /** Words in the names of databases on servers, one of which a program may open instead. */
  private static final List<String> OF_SERVERS =
      List.of(
          "@tcp(",
          "@unix(",
          " host=",
          " dbname=",
          "sslmode=",
          " sslrootcert=",
          " sslkey=",
          "postgres://",
          "mysql://",
          "sqlserver://",
          "clickhouse://",
          "mongodb://",
          "redis://");

  /** The endings of files that are no databases. */
  private static final List<String> OF_OTHER_FILES =
      List.of(".log", ".txt", ".json", ".yaml", ".yml", ".toml", ".ini", ".env", ".pem", ".html");

  private Names() {}

  /** The setting that holds whichever of the names it is. */
  static Setting setting(Dialect dialect, Value value, Pragma pragma) {
    @Nullable Setting worst = null;
    boolean on = false;
    for (Template template : value.templates()) {
      if (!isMeant(value, template)) {
        continue;
      }
      Setting one = new DataSourceName(dialect, template.text()).read(pragma);
      if (one.state() == State.UNKNOWN) {
        return one;
      }
      on |= one.state() == State.ON;
      if (worst == null || one.state().compareTo(worst.state()) > 0) {
        worst = one;
      }
    }
    if (worst == null || isAnySetting(value)) {
      return Setting.of(State.UNKNOWN);
    }
    // One way with it and one without: which is taken, only the running program knows.
    return on ? Setting.of(worst.isMissing() ? State.UNKNOWN : State.ON) : worst;
  }

  /**
   * Whether the names are all that a program is configured with, as what is asked for by a key may
   * be: then which of them is the database cannot be told.
   */
  private static boolean isAnySetting(Value value) {
    for (Template template : value.templates()) {
      if (value.templates().size() > 1 && isOfOther(template.text())) {
        return true;
      }
    }
    return false;
  }

  /** A port, an address of the web, or the name of a file that is no database. */
  private static boolean isOfOther(String text) {
    int first = text.startsWith(":") ? 1 : 0;
    boolean digits = text.length() > first;
    for (int i = first; i < text.length(); i++) {
      digits &= Character.isDigit(text.charAt(i));
    }
    boolean other = digits || text.startsWith("http://") || text.startsWith("https://");
    for (String ending : OF_OTHER_FILES) {
      other |= text.endsWith(ending);
    }
    return other;
  }

  private static boolean isMeant(Value value, Template template) {
    return !isOfServer(template.text())
        && !isFolder(template.text())
        && !isNeverTaken(value, template);
  }

  /** A folder is no database: the name is made elsewhere, and what was read is a part of it. */
  private static boolean isFolder(String text) {
    String file = text.indexOf('?') < 0 ? text : text.substring(0, text.indexOf('?'));
    return file.equals(".") || file.equals("..") || file.endsWith("/");
  }

  private static boolean isOfServer(String text) {
    for (String word : OF_SERVERS) {
      if (text.contains(word)) {
        return true;
      }
    }
    return text.startsWith("host=") || hasPassword(text);
  }

  /** {@code user:password@server/database}: what stands before the first slash names no file. */
  private static boolean hasPassword(String text) {
    int colon = text.indexOf(':');
    int at = text.indexOf('@', colon + 1);
    int slash = text.indexOf('/');
    return colon > 0 && at > 0 && (slash < 0 || at < slash) && !text.startsWith("file:");
  }

  /**
   * Whether it is a way that no program takes: {@code a.db&x=1} beside {@code a.db?x=1}, where it
   * asks first whether there are parameters. What is not known may have some.
   */
  private static boolean isNeverTaken(Value value, Template template) {
    String text = template.text();
    int more = text.indexOf('&');
    if (more < 1 || text.indexOf('?') >= 0 || text.charAt(more - 1) == Template.UNKNOWN) {
      return false;
    }
    for (Template one : value.templates()) {
      if (one.text().endsWith('?' + text.substring(more + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The template that the report is about: rather one to report, and rather one with a name. */
  static Template shown(Dialect dialect, Value value) {
    Template shown = value.templates().get(0);
    int most = -1;
    for (Template template : value.templates()) {
      Setting setting = new DataSourceName(dialect, template.text()).read(Pragma.JOURNAL_MODE);
      boolean named = !forPeople(dialect, template).isEmpty();
      int kind = setting.isMissing() ? 2 : setting.state() == State.NOT_NEEDED ? 0 : 1;
      int rank = 2 * kind + (named ? 1 : 0);
      if (rank > most && isMeant(value, template)) {
        shown = template;
        most = rank;
      }
    }
    return shown;
  }

  /** All of them for people, and where no more is known of one, the expression. */
  static Set<String> all(Dialect dialect, Value value) {
    Set<String> all = new HashSet<>();
    for (Template template : value.templates()) {
      String one = forPeople(dialect, template);
      all.add(one.isEmpty() ? template.hole() : one);
    }
    return all;
  }

  /** A name for people: without parameters, holes as an ellipsis. */
  static String forPeople(Dialect dialect, Template template) {
    String text = forPeople(new DataSourceName(dialect, template.text()).file());
    return text.equals("…") ? "" : text;
  }

  /** A text for people: holes as an ellipsis. */
  static String forPeople(String file) {
    StringBuilder shown = new StringBuilder();
    boolean hole = false;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      boolean isHole = c == Template.UNKNOWN || c == Template.TEMPORARY;
      if (isHole && !hole) {
        shown.append('…');
      } else if (!isHole) {
        shown.append(c);
      }
      hole = isHole;
    }
    return shown.toString();
  }

  /** Where a name was written, if not inside the site itself. */
  static @Nullable Location origin(Template template, Location site) {
    Location origin = template.origin();
    boolean inside =
        origin != null && origin.file() == site.file() && site.region().contains(origin.region());
    return inside ? null : origin;
  }
}
