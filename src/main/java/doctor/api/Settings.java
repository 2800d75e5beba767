package doctor.api;

import java.util.List;

/**
 * What the workspace's configuration tells the rules.
 *
 * @param pcTargets the pc ids that exist; empty where none are configured, and then any will do
 * @param sqliteOpeners names of helper functions that open SQLite the accepted way; a {@code *} at
 *     the end stands for any rest
 */
public record Settings(List<String> pcTargets, List<String> sqliteOpeners) {

  /** What holds without configuration. */
  public static final Settings DEFAULT =
      new Settings(
          List.of(),
          List.of(
              "sqlite_open_*",
              "sqlite_apply_migrations*",
              "sqlite_apply_versioned_migrations*",
              "SQLiteOpen*",
              "SqliteOpen*",
              "SQLiteApplyMigrations*",
              "SqliteApplyMigrations*",
              "SQLiteApplyVersionedMigrations*",
              "SqliteApplyVersionedMigrations*"));

  /** Keeps unmodifiable copies. */
  public Settings {
    pcTargets = List.copyOf(pcTargets);
    sqliteOpeners = List.copyOf(sqliteOpeners);
  }
}
