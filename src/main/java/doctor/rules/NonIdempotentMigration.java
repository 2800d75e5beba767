package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.sql.Effect;
import doctor.lang.sql.Effect.Created;
import doctor.lang.sql.MigrationSeries;
import doctor.lang.sql.MigrationStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds CREATE without IF NOT EXISTS in migrations whose runner keeps no record that we know of:
 * the second run fails.
 */
public final class NonIdempotentMigration implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "non-idempotent-migration",
          Severity.WARNING,
          "CREATE without IF NOT EXISTS: the migration fails when it runs again");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (MigrationStream stream : app.facts(MigrationSeries.READER)) {
      for (MigrationStream.Migration migration : stream.migrations()) {
        if (migration.tool().keepsRecord()) {
          continue;
        }
        for (Effect effect : migration.effects()) {
          if (effect instanceof Created created) {
            findings.add(finding(app, created));
          }
        }
      }
    }
    return findings;
  }

  private static Finding finding(App app, Created created) {
    Finding finding =
        new Finding(
            DESCRIPTOR,
            created.location(),
            "creates " + created.kind() + " " + created.name() + " without IF NOT EXISTS");
    // A migration that is committed is never edited, not even for the better.
    if (app.workspace().versionControl().isCommitted(created.location().file().path())) {
      return finding;
    }
    int at = created.insertAt();
    return finding.withFix(
        new Fix(
            "insert IF NOT EXISTS",
            Fix.Applicability.SAFE,
            new Fix.Replacement(created.location().file().at(at, at), "IF NOT EXISTS ")));
  }
}
