package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.sqlite.Pragma;
import doctor.lang.sqlite.Setting;
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
    for (SqliteOpen open : app.facts(SqliteOpens.READER).all()) {
      Setting setting = open.setting(Pragma.JOURNAL_MODE);
      if (setting.isMissing()) {
        findings.add(finding(open, setting));
      } else if (setting.isUntold()) {
        app.files().note(open.site().file().path(), untold(open));
      }
    }
    return findings;
  }

  private static String untold(SqliteOpen open) {
    int line = open.site().start().line();
    return "line " + line + " " + open.inWords() + ": whether with WAL cannot be told by reading";
  }

  private static Finding finding(SqliteOpen open, Setting setting) {
    Finding finding =
        new Finding(DESCRIPTOR, open.site(), message(open, setting)).withHelp(help(open));
    Location origin = open.origin();
    if (origin != null) {
      finding = finding.withRelated(origin, "the name comes from here");
    }
    Fix repair = open.repair(Pragma.JOURNAL_MODE);
    return repair == null ? finding : finding.withFix(repair);
  }

  private static String message(SqliteOpen open, Setting setting) {
    String opens = open.inWords();
    return switch (setting.state()) {
      case OTHER_DIALECT ->
          opens
              + " without WAL: the driver ignores "
              + setting.written()
              + ", expected "
              + open.driver().dialect().expected(Pragma.JOURNAL_MODE, setting.written());
      case READ_ONLY_IGNORED ->
          opens
              + " for writing and without WAL: "
              + setting.written()
              + " has no effect without a file: prefix";
      case IN_TRANSACTION ->
          opens
              + " without WAL: journal_mode is set inside a transaction, where it does not change";
      case OTHER_VALUE -> opens + " without WAL: " + setting.written() + ", expected WAL";
      default -> opens + " without WAL";
    };
  }

  private static String help(SqliteOpen open) {
    String parameter = open.driver().dialect().parameter(Pragma.JOURNAL_MODE);
    return parameter.isEmpty()
        ? "run PRAGMA journal_mode=WAL after opening, and set a busy timeout"
        : "add " + parameter + " to the data source name, and set a busy timeout";
  }
}
