package doctor.lang.sqlite;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Location;
import doctor.lang.go.GoCode;
import doctor.lang.go.GoRequirements;
import doctor.lang.python.PythonCode;
import doctor.lang.sqlite.Setting.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All places where an app opens SQLite.
 *
 * @param all in the order of languages, files and places
 */
public record SqliteOpens(List<SqliteOpen> all) {

  /** Finds the places in an app. What does not mention SQLite costs no more than a search. */
  public static final FactReader<SqliteOpens> READER = SqliteOpens::read;

  /** Keeps an unmodifiable copy. */
  public SqliteOpens {
    all = List.copyOf(onePerSite(all));
  }

  /** Of several files that one place opens, each for another caller, one to report counts. */
  private static Collection<SqliteOpen> onePerSite(List<SqliteOpen> opens) {
    Map<Location, SqliteOpen> bySite = new LinkedHashMap<>();
    for (SqliteOpen open : opens) {
      bySite.merge(
          open.site(),
          open,
          (one, other) -> one.setting(Pragma.JOURNAL_MODE).isMissing() ? one : other);
    }
    return bySite.values();
  }

  /** The opens of which reading found that a setting is not as wanted. */
  public List<Shortcoming> without(Pragma pragma) {
    List<Shortcoming> found = new ArrayList<>();
    for (SqliteOpen open : all) {
      if (open.setting(pragma).isMissing()) {
        found.add(new Shortcoming(open, pragma));
      }
    }
    return found;
  }

  private static SqliteOpens read(App app) {
    Mentions mentions = Mentions.in(app);
    List<ProgramOpens> programs = programs(app, mentions);
    List<SqliteOpen> found = new ArrayList<>();
    boolean elsewhere = false;
    for (ProgramOpens program : programs) {
      found.addAll(program.find());
      elsewhere |=
          isMissing(found) && mentions.ofPragma() && program.setsElsewhere(Pragma.JOURNAL_MODE);
    }
    if (mentions.in(Language.C)) {
      COpens code = new COpens(app);
      List<SqliteOpen> opens = code.find();
      found.addAll(opens);
      elsewhere |= opens.isEmpty() && code.setsWal();
    }
    Set<String> followed = Set.of();
    if (mentions.in(Language.SHELL)) {
      ShellOpens scripts = new ShellOpens(app);
      found.addAll(scripts.find());
      followed = scripts.filesRun();
      elsewhere |= isMissing(found) && scripts.setElsewhere();
    }
    if (!isMissing(found)) {
      return new SqliteOpens(found);
    }
    FilesInWal inWal = new FilesInWal();
    for (SqliteOpen open : found) {
      inWal.add(open);
    }
    for (ProgramOpens program : programs) {
      program.addInWal(inWal);
    }
    State inSqlFiles =
        mentions.ofPragma()
            ? mentions.sqlFiles().state(Pragma.JOURNAL_MODE, followed)
            : State.ABSENT;
    elsewhere = elsewhere || UnreadFiles.setWal(app);
    return new SqliteOpens(settled(found, inWal, elsewhere, inSqlFiles));
  }

  private static List<ProgramOpens> programs(App app, Mentions mentions) {
    AcceptedOpeners accepted = new AcceptedOpeners(app.workspace().settings().sqliteOpeners());
    List<ProgramOpens> programs = new ArrayList<>();
    if (mentions.in(Language.GO)) {
      GoRequirements requirements = new GoRequirements(app.files());
      programs.add(new GoOpens(app.facts(GoCode.READER), requirements, accepted, mentions));
    }
    if (mentions.in(Language.PYTHON)) {
      programs.add(new PythonOpens(app.facts(PythonCode.READER), accepted, mentions));
    }
    return programs;
  }

  /** Whether there is an open for which it counts what is set elsewhere. */
  private static boolean isMissing(List<SqliteOpen> found) {
    for (SqliteOpen open : found) {
      Setting setting = open.setting(Pragma.JOURNAL_MODE);
      if (setting.isMissing() || setting.state() == State.WRITTEN) {
        return true;
      }
    }
    return false;
  }

  /** WAL stays in the file: it may have been set on another handle, or by a migration. */
  private static List<SqliteOpen> settled(
      List<SqliteOpen> found, FilesInWal inWal, boolean elsewhere, State inSqlFiles) {
    List<SqliteOpen> settled = new ArrayList<>();
    boolean nowhere = !elsewhere && inSqlFiles == State.ABSENT && inWal.isEmpty();
    for (SqliteOpen open : found) {
      State state = open.setting(Pragma.JOURNAL_MODE).state();
      boolean missing = open.setting(Pragma.JOURNAL_MODE).isMissing();
      if (missing && (inSqlFiles == State.ON || inWal.hold(open))) {
        settled.add(open.with(Pragma.JOURNAL_MODE, Setting.of(State.ON)));
      } else if ((state == State.ABSENT && elsewhere)
          || (missing && inSqlFiles == State.UNKNOWN)
          || (missing && state != State.OTHER_VALUE && inWal.mayHold(open))) {
        settled.add(open.with(Pragma.JOURNAL_MODE, Setting.of(State.UNKNOWN)));
      } else if (state == State.WRITTEN) {
        // Whoever makes the file, here it is nobody who puts it in WAL.
        settled.add(
            open.with(Pragma.JOURNAL_MODE, Setting.of(nowhere ? State.ABSENT : State.UNSEEN)));
      } else {
        settled.add(open);
      }
    }
    return settled;
  }
}
