package doctor.lang.sql;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.SourceFile;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The migrations of an app, each folder of them judged as a series of its own. */
public final class MigrationSeries {

  /** Reads the migrations of an app; opens no file of an app that has none. */
  public static final FactReader<List<MigrationStream>> READER = MigrationSeries::read;

  /** Many times what the longest real series needs, and done in a second. */
  private static final int MOST_STEPS = 2_000_000;

  private MigrationSeries() {}

  /** The migrations of an app by their paths alone: folder to names, in the order they run. */
  public static Map<String, List<MigrationName>> names(App app) {
    int prefix = app.folder().isEmpty() ? 0 : app.folder().length() + 1;
    Map<String, List<MigrationName>> streams = new TreeMap<>();
    for (String path : app.files().paths()) {
      MigrationName name = MigrationName.of(path, app.folder());
      String below = path.substring(prefix);
      if (name != null && !Dialect.isForeign(below) && !name.isTestData(below)) {
        streams.computeIfAbsent(name.stream(), folder -> new ArrayList<>()).add(name);
      }
    }
    if (streams.isEmpty()) {
      return streams;
    }
    Map<String, List<MigrationName>> forwards = BackwardFiles.without(streams);
    forwards.replaceAll((folder, names) -> ordered(names));
    return forwards;
  }

  private static List<MigrationStream> read(App app) {
    Map<String, List<MigrationName>> names = names(app);
    Map<String, List<MigrationFile>> files = new TreeMap<>();
    Made made = new Made();
    for (Map.Entry<String, List<MigrationName>> stream : names.entrySet()) {
      List<MigrationFile> read = open(app, stream.getValue());
      if (isOfDrizzle(app, stream.getKey(), read)) {
        read.replaceAll(MigrationFile::ofDrizzle);
      }
      files.put(stream.getKey(), read);
      for (MigrationFile file : read) {
        made.note(stream.getKey(), file);
      }
    }
    List<MigrationStream> streams = new ArrayList<>();
    Effort effort = new Effort(MOST_STEPS);
    for (Map.Entry<String, List<MigrationFile>> stream : files.entrySet()) {
      Schema schema = new Schema(made.elsewhere(stream.getKey()), effort);
      List<MigrationName> order = names.getOrDefault(stream.getKey(), List.of());
      streams.add(follow(stream.getKey(), order, stream.getValue(), schema));
    }
    return streams;
  }

  /** A migration of one statement has no mark: that stands between two. */
  private static boolean isOfDrizzle(App app, String folder, List<MigrationFile> files) {
    for (MigrationFile file : files) {
      if (file.tool() == MigrationTool.DRIZZLE) {
        return true;
      }
    }
    return Collections.binarySearch(app.files().paths(), folder + "/meta/_journal.json") >= 0;
  }

  private static List<MigrationFile> open(App app, List<MigrationName> names) {
    List<MigrationFile> files = new ArrayList<>();
    for (MigrationName name : names) {
      SourceFile source = app.files().read(name.path());
      if (source != null && !NamedQueries.areIn(source.text())) {
        files.add(MigrationFile.read(source, name));
      }
    }
    return files;
  }

  private static MigrationStream follow(
      String folder, List<MigrationName> names, List<MigrationFile> files, Schema schema) {
    List<MigrationStream.Migration> migrations = new ArrayList<>();
    for (MigrationFile file : files) {
      List<Effect> effects = Lineage.of(schema, file, migrations.size());
      migrations.add(
          new MigrationStream.Migration(
              file.name(), file.source(), file.tool(), file.wrapped(), effects, file.problems()));
    }
    return new MigrationStream(folder, List.copyOf(names), List.copyOf(migrations));
  }

  /**
   * In the order they run. A migration written once for all databases and once for SQLite ({@code
   * x.up.sql}, {@code x.sqlite3.up.sql}) runs as the latter.
   */
  private static List<MigrationName> ordered(List<MigrationName> names) {
    Set<String> own = new HashSet<>();
    for (MigrationName name : names) {
      String stem = Dialect.ownStem(name.name());
      if (stem != null) {
        own.add(stem);
      }
    }
    List<MigrationName> ordered = new ArrayList<>();
    for (MigrationName name : names) {
      boolean replaced =
          !own.isEmpty()
              && Dialect.ownStem(name.name()) == null
              && Dialect.isReplaced(name.name(), own);
      if (!replaced) {
        ordered.add(name);
      }
    }
    ordered.sort(MigrationName::compare);
    return ordered;
  }
}
