package doctor.lang.sqlite;

import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.go.GoHandles;
import doctor.lang.go.GoReach;
import doctor.lang.go.GoRequirements;
import doctor.lang.go.GoValues;
import doctor.lang.sqlite.GoDrivers.Registered;
import doctor.lang.sqlite.GoSites.Site;
import doctor.lang.sqlite.Setting.State;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the places where Go code opens SQLite. */
final class GoOpens implements ProgramOpens {

  private static final List<Integer> NONE = List.of();

  private final GoCode code;
  private final GoRequirements requirements;
  private final AcceptedOpeners accepted;
  private final GoValues values;

  /** Names are followed by themselves: where statements use up the effort, they are known. */
  private final GoValues names;

  private final GoStatements statements;
  private final Mentions mentions;
  private @Nullable GoHandles handles;
  private final Callbacks callbacks = new Callbacks();

  /** Opens whose names say it all, and of which the file was not asked for. */
  private final List<Site> atSight = new ArrayList<>();

  /** The calls that run a PRAGMA and were reached from an open. */
  private final Set<GoHandles.Use> reached = new HashSet<>();

  GoOpens(GoCode code, GoRequirements requirements, AcceptedOpeners accepted, Mentions mentions) {
    this.code = code;
    this.requirements = requirements;
    this.accepted = accepted;
    this.values = new GoValues(code);
    this.names = new GoValues(code);
    this.statements = new GoStatements(values, mentions);
    this.mentions = mentions;
  }

  @Override
  public List<SqliteOpen> find() {
    List<Site> sites = new GoSites(code, values, statements).find();
    List<SqliteOpen> opens = new ArrayList<>();
    boolean missing = false;
    GoValues near = GoValues.withoutCallers(code);
    for (Site site : sites) {
      if (accepted.contain(site.file().functionName(site.start()))) {
        continue;
      }
      SqliteOpen sight = atSight(site, near);
      if (sight != null) {
        atSight.add(site);
        opens.add(sight);
        continue;
      }
      for (SqliteOpen open : opens(site)) {
        missing |= open.setting(Pragma.JOURNAL_MODE).isMissing();
        if (handles != null && handles.isCalledBack()) {
          callbacks.add(opens.size());
        }
        opens.add(open);
      }
    }
    if (missing) {
      // Which statements belong to the others tells which do not.
      atSight.forEach(this::open);
    }
    callbacks.settle(opens, this);
    return opens;
  }

  /** An open whose name says it all, whatever the callers give for the file; else null. */
  private @Nullable SqliteOpen atSight(Site site, GoValues near) {
    Value dsn = GoSites.name(site, near);
    for (Template template : dsn.templates()) {
      int hole = template.text().lastIndexOf(Template.UNKNOWN);
      if (hole >= 0 && hole > template.text().indexOf('?')) {
        return null;
      }
    }
    Map<Pragma, Setting> named = named(site, dsn);
    return isOn(named)
        ? new SqliteOpen(site.place(), site.driver(), "", Set.of(), "", null, site.literal(), named)
        : null;
  }

  private static boolean isOn(Map<Pragma, Setting> settings) {
    for (Setting setting : settings.values()) {
      if (setting.state() != State.ON) {
        return false;
      }
    }
    return true;
  }

  /**
   * The opens at a site: one for each call of the function around where those give names that ask
   * for settings and names that do not, which is more than one place opens.
   */
  private List<SqliteOpen> opens(Site site) {
    Value dsn = GoSites.name(site, names);
    boolean undecided =
        dsn.templates().size() > 1
            && named(site, dsn, Pragma.JOURNAL_MODE).state() == State.UNKNOWN;
    List<Value> calls =
        undecided ? names.calls(site.file(), site.name(), site.nameEnd()) : List.of();
    List<GoHandles.Use> uses = uses(site);
    List<SqliteOpen> opens = new ArrayList<>();
    for (Value call : calls.isEmpty() ? List.of(dsn) : calls) {
      opens.add(open(site, call, uses));
    }
    return opens;
  }

  private SqliteOpen open(Site site) {
    return open(site, GoSites.name(site, names), uses(site));
  }

  private SqliteOpen open(Site site, Value dsn, List<GoHandles.Use> uses) {
    Map<Pragma, Setting> settings = named(site, dsn);
    for (Map.Entry<Pragma, Setting> entry : settings.entrySet()) {
      Setting run = statements.of(uses, entry.getKey());
      Setting hook = site.hooks().getOrDefault(entry.getKey(), Setting.of(State.ABSENT));
      entry.setValue(Setting.together(entry.getValue(), Setting.better(run, hook)));
    }
    return SqliteOpen.of(site.place(), site.driver(), dsn, site.literal(), settings);
  }

  private List<GoHandles.Use> uses(Site site) {
    if (!mentions.ofPragma()) {
      return List.of();
    }
    if (handles == null) {
      handles = new GoHandles(code);
    }
    List<GoHandles.Use> uses = handles.uses(site.file(), site.start(), site.end());
    reached.addAll(uses);
    return uses;
  }

  private Map<Pragma, Setting> named(Site site, Value dsn) {
    Map<Pragma, Setting> named = new EnumMap<>(Pragma.class);
    for (Pragma pragma : Pragma.values()) {
      Setting name = named(site, dsn, pragma);
      named.put(pragma, GoOpenFlags.together(name, site.flags(), pragma));
    }
    return named;
  }

  /** What names and hooks say, for each driver that it may be. */
  private Setting named(Site site, Value dsn, Pragma pragma) {
    @Nullable Setting all = null;
    for (Registered one : site.registered()) {
      Setting name = named(site.file(), one.driver(), dsn, pragma);
      Setting hook = one.hooks().getOrDefault(pragma, Setting.of(State.ABSENT));
      Setting both = Setting.together(name, hook);
      if (all != null && all.state() != both.state()) {
        return Setting.of(State.UNKNOWN);
      }
      all = both;
    }
    return all == null ? Setting.of(State.UNKNOWN) : all;
  }

  private Setting named(GoFile file, Driver driver, Value dsn, Pragma pragma) {
    Setting name = Names.setting(driver.dialect(), dsn, pragma);
    // Since this version of 2026, modernc's driver knows mattn's parameters as well.
    boolean knowsMore =
        name.isMissing()
            && driver == Driver.MODERNC
            && requirements.isAtLeast(file, "modernc.org/sqlite", 1, 55);
    return knowsMore ? Names.setting(Dialect.EITHER, dsn, pragma) : name;
  }

  @Override
  public void addInWal(FilesInWal files) {
    for (Site site : atSight) {
      files.add(open(site));
    }
    GoMigrations.addInWal(code, names, files);
    for (GoFile file : code.filesWithAny(accepted.beginnings())) {
      for (String function : file.called()) {
        for (int call : accepted.contain(function) ? file.callsOf(function) : NONE) {
          addArguments(file, call, files);
        }
      }
    }
  }

  private void addArguments(GoFile file, int call, FilesInWal files) {
    for (int i = 0; i < values.arguments(file, call); i++) {
      files.add(values.argument(file, call, i));
    }
  }

  @Override
  public boolean setsElsewhere(Pragma pragma) {
    List<String> words = List.of(pragma.pragma(), pragma.capitals());
    if (code.filesWithAny(words).isEmpty()) {
      return false;
    }
    GoReach reach = new GoReach(code, GoStatements.RUNNING);
    for (GoCode.Call call : reach.ofTexts(words, text -> PragmaStatements.mayName(text, pragma))) {
      if (!isReached(call)
          && statements.ofCall(call.file(), call.name(), pragma).state() == State.ON) {
        return true;
      }
    }
    // What was not followed to its end may set it.
    return reach.isSpent() || values.isSpent();
  }

  private boolean isReached(GoCode.Call call) {
    return reached.contains(new GoHandles.Use(call.file(), call.name(), false))
        || reached.contains(new GoHandles.Use(call.file(), call.name(), true));
  }
}
