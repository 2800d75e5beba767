package doctor.lang.sql;

import doctor.api.Location;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables that the streams of an app make. Some apps moved their migrations to a new folder in
 * the middle of a series: what the new folder speaks of was made in the old one.
 */
final class Made {

  private final Map<String, Map<String, Location>> byStream = new HashMap<>();

  /** Notes the tables that a migration makes. */
  void note(String stream, MigrationFile file) {
    Map<String, Location> tables = byStream.computeIfAbsent(stream, folder -> new HashMap<>());
    for (Statement statement : file.statements()) {
      if (statement instanceof Statement.CreateTable create && !create.temporary()) {
        Name name = create.table().name();
        tables.putIfAbsent(name.key(), file.source().at(name.region()));
      }
    }
  }

  /** Where the other streams make their tables, by key. */
  Map<String, Location> elsewhere(String stream) {
    Map<String, Location> elsewhere = new HashMap<>();
    if (byStream.size() > 1) {
      byStream.forEach(
          (folder, tables) -> {
            if (!folder.equals(stream)) {
              elsewhere.putAll(tables);
            }
          });
    }
    return elsewhere;
  }
}
