package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.sqlite.Pragma;
import doctor.lang.sqlite.Setting;
import doctor.lang.sqlite.Shortcoming;
import doctor.lang.sqlite.SqliteOpens;
import java.util.ArrayList;
import java.util.List;

/** Finds places that open a SQLite database without turning foreign keys on. */
public final class SqliteWithoutForeignKeys implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "sqlite-without-foreign-keys",
          Severity.NOTE,
          "SQLite is opened without foreign keys: REFERENCES clauses are not enforced");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (Shortcoming one : app.facts(SqliteOpens.READER).without(Pragma.FOREIGN_KEYS)) {
      // That it is opened for writing at all is sqlite-without-wal's to say.
      if (one.setting().state() != Setting.State.READ_ONLY_IGNORED) {
        findings.add(one.finding(DESCRIPTOR));
      }
    }
    return findings;
  }
}
