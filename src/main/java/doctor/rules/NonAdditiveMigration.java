package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.sql.Effect;
import doctor.lang.sql.Effect.ColumnDropped;
import doctor.lang.sql.Effect.Loss;
import doctor.lang.sql.Effect.Renamed;
import doctor.lang.sql.Effect.TableDropped;
import doctor.lang.sql.MigrationSeries;
import doctor.lang.sql.MigrationStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements of migrations that lose no data, but take away a name or a shape that the
 * program of before relies on.
 */
public final class NonAdditiveMigration implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "non-additive-migration",
          Severity.WARNING,
          "a migration renames or rebuilds what an older program still uses");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (MigrationStream stream : app.facts(MigrationSeries.READER)) {
      for (MigrationStream.Migration migration : stream.migrations()) {
        for (Effect effect : migration.effects()) {
          String message = judge(effect);
          if (message != null) {
            findings.add(
                new Finding(DESCRIPTOR, effect.location(), message)
                    .withHelp(
                        "no data is lost, but a PC that still runs the older program breaks: add"
                            + " a column or a table beside it, and keep the old one"));
          }
        }
      }
    }
    return findings;
  }

  private static @Nullable String judge(Effect effect) {
    if (effect instanceof Renamed renamed) {
      String column = renamed.column();
      return column == null
          ? "renames table " + renamed.table() + " to " + renamed.to()
          : "renames column " + column + " of " + renamed.table() + " to " + renamed.to();
    }
    if (effect instanceof ColumnDropped dropped && dropped.loss() == Loss.NONE) {
      return "drops column "
          + dropped.fate().column()
          + " of "
          + dropped.table()
          + ", whose values are now in "
          + dropped.fate().heir();
    }
    if (effect instanceof TableDropped dropped && dropped.loss() == Loss.NONE) {
      return dropped.rebuilt()
          ? "rebuilds table " + dropped.table()
          : "drops table "
              + dropped.table()
              + ", whose rows are now in "
              + dropped.fates().get(0).heir();
    }
    return null;
  }
}
