package doctor.lang.sqlite;

import doctor.lang.python.PythonCode;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonHandles;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Python code does to the settings of a database that it opens. */
final class PythonOpenSettings {

  /** Libraries that can set a setting without the word. */
  private static final Set<Driver> HANDY = Set.of(Driver.SQLITE_UTILS, Driver.APSW, Driver.PEEWEE);

  private final PythonCode code;
  private final PythonHandles handles;
  private final PythonStatements statements;
  private final PythonArguments arguments;
  private final ApswHooks apsw;
  private final Mentions mentions;

  PythonOpenSettings(
      PythonCode code,
      PythonHandles handles,
      PythonStatements statements,
      PythonArguments arguments,
      ApswHooks apsw,
      Mentions mentions) {
    this.code = code;
    this.handles = handles;
    this.statements = statements;
    this.arguments = arguments;
    this.apsw = apsw;
    this.mentions = mentions;
  }

  /** Where the handle is at work; nothing where that tells nothing, as following it takes long. */
  List<PythonHandles.Use> usesThatTell(
      PythonFile file, PythonOpens.Site site, Driver driver, Value given) {
    boolean tell =
        HANDY.contains(driver)
            || mentions.ofPragma()
            || !code.calls("backup").isEmpty()
            || mayBeMade(given);
    return tell ? uses(file, site) : List.of();
  }

  /**
   * Whether nothing is known of a name, and the app may be what makes the file. What a
   * configuration names may well be another program's.
   */
  private boolean mayBeMade(Value name) {
    State named = Names.setting(Dialect.NONE, name, Pragma.JOURNAL_MODE).state();
    return named == State.UNSEEN && mentions.ofTables() && !RunTimeSettings.mayBe(name);
  }

  /** SQLAlchemy's {@code metadata.create_all(engine)}. */
  private static boolean makesTables(PythonFile file, Driver driver) {
    return driver == Driver.SQLALCHEMY && !file.callsOf("create_all").isEmpty();
  }

  /**
   * What the name, the arguments and what is run do to the settings.
   *
   * @param uri whether the driver may take the name for a URI
   * @param uses where the handle is at work, as far as that was asked for
   */
  Map<Pragma, Setting> of(
      PythonFile file,
      PythonOpens.Site site,
      Driver driver,
      Value given,
      boolean uri,
      List<PythonHandles.Use> uses) {
    Map<Pragma, Setting> settings = new EnumMap<>(Pragma.class);
    boolean made = mayBeMade(given) && (statements.write(uses) || makesTables(file, driver));
    for (Pragma pragma : Pragma.values()) {
      Setting named = uri ? Names.setting(Dialect.NONE, given, pragma) : plain(given, pragma);
      if (made) {
        named = Setting.of(pragma == Pragma.JOURNAL_MODE ? State.WRITTEN : State.ABSENT);
      }
      Setting asked = arguments.of(file, site.name(), pragma);
      Setting run = Setting.better(statements.of(uses, pragma), asked);
      run = isApsw(file, site, driver) ? Setting.better(run, apsw.of(pragma)) : run;
      settings.put(pragma, Setting.together(named, run));
    }
    return settings;
  }

  /** Where the handle is at work. */
  List<PythonHandles.Use> uses(PythonFile file, PythonOpens.Site site) {
    boolean isCalledLater =
        site.name() >= 0 && file.qualified(site.name()).equals(PythonOpens.PARTIAL);
    return isCalledLater
        ? handles.usesOfCalled(file, site.start(), site.end())
        : handles.uses(file, site.start(), site.end());
  }

  /** peewee may open with APSW as well. */
  private static boolean isApsw(PythonFile file, PythonOpens.Site site, Driver driver) {
    return driver == Driver.APSW || file.tokens().is(site.name(), "APSWDatabase");
  }

  /** Without {@code uri=True} everything belongs to the name of the file. */
  private static Setting plain(Value given, Pragma pragma) {
    Setting setting = Names.setting(Dialect.NONE, given, pragma);
    boolean file = false;
    for (Template template : given.templates()) {
      file |= template.text().startsWith("file:");
    }
    boolean only = given.templates().size() == 1;
    return file && only && setting.state() == State.NOT_NEEDED
        ? new Setting(State.READ_ONLY_IGNORED, Names.forPeople(given.templates().get(0).text()))
        : setting;
  }
}
