package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.sqlite.Pragma;
import doctor.lang.sqlite.Shortcoming;
import doctor.lang.sqlite.SqliteOpen;
import doctor.lang.sqlite.SqliteOpens;
import java.util.ArrayList;
import java.util.List;

/** Finds places that open a SQLite database which stays in its rollback journal. */
public final class SqliteWithoutWal implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "sqlite-without-wal",
          Severity.ERROR,
          "SQLite is opened without WAL: readers and the writer lock each other out");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    SqliteOpens opens = app.facts(SqliteOpens.READER);
    for (Shortcoming one : opens.without(Pragma.JOURNAL_MODE)) {
      findings.add(one.finding(DESCRIPTOR));
    }
    for (SqliteOpen open : opens.all()) {
      if (open.setting(Pragma.JOURNAL_MODE).isUntold()) {
        app.files().note(open.site().file().path(), untold(open));
      }
    }
    return findings;
  }

  private static String untold(SqliteOpen open) {
    int line = open.site().start().line();
    return "line " + line + " " + open.inWords() + ": whether with WAL cannot be told by reading";
  }
}
