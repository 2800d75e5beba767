package doctor.lang.sqlite;

import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.HashSet;
import java.util.Set;

/**
 * The files of an app that are in WAL, each by its name, or by the expression that stands for it.
 */
final class FilesInWal {

  private final Set<String> names = new HashSet<>();
  private final Set<String> possible = new HashSet<>();
  private final Set<String> ofScripts = new HashSet<>();
  private final Set<String> ofPrograms = new HashSet<>();

  /** Whether of one of them nothing is known but, perhaps, its folder. */
  private boolean nameless;

  /**
   * Adds the file of an open that sets WAL, or may do so; none where its parameters said enough to
   * look no further, which comes again by its name.
   *
   * @see ProgramOpens#addInWal
   */
  void add(SqliteOpen open) {
    if (open.names().isEmpty()) {
      return;
    }
    if (open.setting(Pragma.JOURNAL_MODE).state() == State.ON) {
      add(open.database(), open.names(), isOfScript(open) ? ofScripts : ofPrograms);
    } else if (open.setting(Pragma.JOURNAL_MODE).state() == State.UNKNOWN) {
      addUnknown(open);
    }
  }

  /** An open that may set WAL, for all that can be told, may be what puts the file in WAL. */
  private void addUnknown(SqliteOpen open) {
    if (!isOfScript(open)) {
      ofPrograms.add(open.database());
    }
    for (String name : open.names()) {
      if (!name.isEmpty() && isTold(name)) {
        possible.add(name);
      }
    }
  }

  /** Whether all is known of a name, or all but its folder. */
  private static boolean isTold(String name) {
    return name.indexOf('…', name.lastIndexOf('/')) < 0;
  }

  /** Adds the file that a function is given which sets WAL. */
  void add(Value name) {
    Template shown = Names.shown(Dialect.NONE, name);
    String database = Names.forPeople(Dialect.NONE, shown);
    add(database, Names.all(Dialect.NONE, name), ofPrograms);
  }

  private void add(String database, Set<String> all, Set<String> ofKind) {
    if (!database.isEmpty()) {
      names.add(database);
    }
    nameless |= database.isEmpty() || isOfSomeFolder(database);
    possible.addAll(all);
    ofKind.add(database);
  }

  /** Whether no file of the app is in WAL, not even perhaps. */
  boolean isEmpty() {
    return possible.isEmpty() && ofPrograms.isEmpty() && ofScripts.isEmpty();
  }

  /** Whether an open is one of these files. */
  boolean hold(SqliteOpen open) {
    return names.contains(open.database()) && !hasHole(open);
  }

  /**
   * Whether an open is probably one of these files: one that sets WAL is given its name, among
   * others perhaps, as far as that is known, or else what is written in the same way.
   */
  boolean mayHold(SqliteOpen open) {
    String name = open.database().isEmpty() ? open.variable() : open.database();
    return possible.contains(name)
        || (nameless && isOfSomeFolder(open.database()))
        || (!possible.isEmpty() && isAnything(open.database()))
        || isOfTheOtherKind(open)
        || isOfAnotherFolder(open);
  }

  /** Whether nothing is known of a name but its folder, which tells it from no other. */
  private static boolean isOfSomeFolder(String database) {
    return database.endsWith("/…");
  }

  /** Whether neither folder nor file is known, {@code …/…}: that may be any file in WAL. */
  private static boolean isAnything(String database) {
    for (int i = 0; i < database.length(); i++) {
      if (database.charAt(i) != '…' && database.charAt(i) != '/') {
        return false;
      }
    }
    return !database.isEmpty();
  }

  /** Scripts and programs come to the same file from other folders, or by way of a setting. */
  private boolean isOfTheOtherKind(SqliteOpen open) {
    boolean script = isOfScript(open);
    if (open.database().isEmpty()) {
      return false;
    }
    FilePath path = FilePath.of(open.database());
    return isAmong(ofScripts, path)
        || (script && (ofPrograms.contains("") || isAmong(ofPrograms, path)));
  }

  /** {@code …/data/app.db}, where the folder is worked out, may well be {@code data/app.db}. */
  private boolean isOfAnotherFolder(SqliteOpen open) {
    return isOfAnotherFolder(names, open.database())
        || isOfAnotherFolder(possible, open.database());
  }

  private static boolean isOfAnotherFolder(Set<String> names, String database) {
    FilePath path = FilePath.of(database);
    for (String name : names) {
      FilePath other = FilePath.of(name);
      // Of two names that are known, none of them from the root, the folder is the same.
      boolean open = (name + database).contains("…") || other.whole() != path.whole();
      if (open && other.mayBe(path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmong(Set<String> names, FilePath path) {
    for (String name : names) {
      if (FilePath.of(name).mayBe(path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfScript(SqliteOpen open) {
    return open.driver() == Driver.SHELL;
  }

  private static boolean hasHole(SqliteOpen open) {
    return open.database().contains("…");
  }
}
