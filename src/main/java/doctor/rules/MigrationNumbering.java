package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.lang.migration.NumberedMigration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds migrations whose place in the order is not clear from their names. */
public final class MigrationNumbering implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "migration-numbering",
          Severity.WARNING,
          "a migration has no number, one that is taken, or one behind a gap");

  private static final int FEW_LEAPS = 2;

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, List<NumberedMigration>> entry : NumberedMigration.of(app).entrySet()) {
      List<NumberedMigration> migrations = entry.getValue();
      boolean isPlain = entry.getKey().endsWith("/migrations");
      if (isPlain || isAnyNumbered(migrations)) {
        addUnnumbered(app, migrations, findings);
      }
      addTaken(app, migrations, findings);
      addGaps(app, entry.getKey(), migrations, findings);
      addMisplaced(app, migrations, findings);
    }
    return findings;
  }

  private static boolean isAnyNumbered(List<NumberedMigration> migrations) {
    for (NumberedMigration migration : migrations) {
      if (!migration.version().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void addUnnumbered(
      App app, List<NumberedMigration> migrations, List<Finding> findings) {
    for (NumberedMigration migration : migrations) {
      // A dump of the whole schema, as several runners write it, is no step.
      if (migration.version().isEmpty()
          && !migration.stem().contains("schema")
          && !migration.stem().equals("structure")) {
        String message =
            migration.name() + " begins with no number, expected a name such as 001_init.sql";
        add(app, migration, message, null, findings);
      }
    }
  }

  private static void addTaken(
      App app, List<NumberedMigration> migrations, List<Finding> findings) {
    Map<String, List<NumberedMigration>> taken = new TreeMap<>();
    for (NumberedMigration migration : migrations) {
      if (!migration.version().isEmpty()) {
        List<NumberedMigration> same =
            taken.computeIfAbsent(migration.version(), key -> new ArrayList<>());
        if (same.isEmpty() || !same.get(same.size() - 1).stem().equals(migration.stem())) {
          same.add(migration);
        }
      }
    }
    for (List<NumberedMigration> same : taken.values()) {
      // Where three share a number, numbers are for groups and the runner goes by whole names.
      if (same.size() > 2) {
        return;
      }
    }
    for (List<NumberedMigration> same : taken.values()) {
      if (same.size() == 2) {
        NumberedMigration first = same.get(0);
        NumberedMigration second = same.get(1);
        String message =
            second.name() + " has the number of " + first.name() + ", expected one of its own";
        add(app, second, message, first, findings);
      }
    }
  }

  private static void addGaps(
      App app, String folder, List<NumberedMigration> migrations, List<Finding> findings) {
    TreeMap<Integer, NumberedMigration> counted = new TreeMap<>();
    for (NumberedMigration migration : migrations) {
      if (migration.count() >= 0) {
        counted.putIfAbsent(migration.count(), migration);
      }
    }
    List<Integer> numbers = new ArrayList<>(counted.keySet());
    if (isByLeaps(numbers)) {
      return;
    }
    for (int i = 1; i < numbers.size(); i++) {
      int before = numbers.get(i - 1);
      List<Integer> missing = NumberedMigration.missing(app, folder, before, numbers.get(i));
      if (!missing.isEmpty()) {
        NumberedMigration after = counted.get(numbers.get(i));
        NumberedMigration last = counted.get(before);
        if (after != null && last != null) {
          String what =
              missing.size() == 1
                  ? "number " + missing.get(0) + " is"
                  : missing.size() + " numbers are";
          String message = after.name() + " follows " + last.name() + ": " + what + " missing";
          add(app, after, message, last, findings);
        }
      }
    }
  }

  /** Whether the numbers go up in fives or tens, or leap more often than not. */
  private static boolean isByLeaps(List<Integer> numbers) {
    int gaps = 0;
    boolean inFives = true;
    for (int i = 0; i < numbers.size(); i++) {
      inFives &= numbers.get(i) % 5 == 0;
      gaps += i > 0 && numbers.get(i) > numbers.get(i - 1) + 1 ? 1 : 0;
    }
    return inFives || (gaps > FEW_LEAPS && gaps * 2 >= numbers.size());
  }

  // A runner that goes by names runs 10_x.sql before 2_y.sql.
  private static void addMisplaced(
      App app, List<NumberedMigration> migrations, List<Finding> findings) {
    NumberedMigration before = null;
    for (NumberedMigration migration : migrations) {
      if (migration.count() < 0 || migration.isOrderedByNumber()) {
        continue;
      }
      if (before != null && migration.count() < before.count()) {
        if (isOfGoose(app, migration)) {
          return;
        }
        String message =
            migration.name() + " sorts behind " + before.name() + ", expected numbers of one width";
        add(app, migration, message, before, findings);
        return;
      }
      before = migration;
    }
  }

  /** goose goes by numbers as well, and is told by what stands in its files. */
  private static boolean isOfGoose(App app, NumberedMigration migration) {
    SourceFile file = app.files().read(migration.path());
    return file != null && file.text().contains("+goose ");
  }

  private static void add(
      App app,
      NumberedMigration migration,
      String message,
      @Nullable NumberedMigration other,
      List<Finding> findings) {
    SourceFile file = app.files().read(migration.path());
    if (file == null) {
      return;
    }
    Finding finding = new Finding(DESCRIPTOR, file.at(0, 0), message);
    SourceFile otherFile = other == null ? null : app.files().read(other.path());
    findings.add(
        otherFile == null
            ? finding
            : finding.withRelated(otherFile.at(0, 0), "the migration before it"));
  }
}
