package doctor.lang.sqlite;

import doctor.api.Fix;
import doctor.api.Location;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that opens a SQLite database, and what is known of it.
 *
 * @param site the call, or what stands for it in a configuration
 * @param driver the library that opens
 * @param database the name as resolved, parameters left out; holes are written {@code …}; empty
 *     where nothing is known
 * @param names every name that it may be given, written like the database, or the expression where
 *     no more is known
 * @param variable the expression that stands for the name, as written, where no more is known
 * @param origin where the name was written if that is not the site, or null
 * @param literal the string literal with the whole name if there is one, or null
 * @param settings what is known of each setting
 */
public record SqliteOpen(
    Location site,
    Driver driver,
    String database,
    Set<String> names,
    String variable,
    @Nullable Location origin,
    @Nullable Location literal,
    Map<Pragma, Setting> settings) {

  /** Keeps unmodifiable copies of names and settings. */
  public SqliteOpen {
    names = Set.copyOf(names);
    settings = Map.copyOf(settings);
  }

  /** An open of what a name stands for. */
  static SqliteOpen of(
      Location site,
      Driver driver,
      Value name,
      @Nullable Location literal,
      Map<Pragma, Setting> settings) {
    Template shown = Names.shown(driver.dialect(), name);
    String database = Names.forPeople(driver.dialect(), shown);
    Set<String> names = Names.all(driver.dialect(), name);
    Location origin = Names.origin(shown, site);
    return new SqliteOpen(site, driver, database, names, shown.hole(), origin, literal, settings);
  }

  /** What is known of a setting. */
  public Setting setting(Pragma pragma) {
    return settings.getOrDefault(pragma, Setting.of(Setting.State.UNKNOWN));
  }

  /** What is opened and with what: {@code opens "app.db" with mattn/go-sqlite3}. */
  public String inWords() {
    String what = database.isEmpty() ? "a database" : '"' + database + '"';
    return "opens " + what + " with " + driver.label();
  }

  /** An edit that asks for the setting in the name, or null where there is no place for it. */
  public @Nullable Fix repair(Pragma pragma) {
    return Repair.of(this, pragma);
  }

  /** The same place with a setting known better. */
  SqliteOpen with(Pragma pragma, Setting setting) {
    Map<Pragma, Setting> changed = new java.util.EnumMap<>(Pragma.class);
    changed.putAll(settings);
    changed.put(pragma, setting);
    return new SqliteOpen(site, driver, database, names, variable, origin, literal, changed);
  }
}
