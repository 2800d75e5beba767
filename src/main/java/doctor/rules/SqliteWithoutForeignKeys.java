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
    for (SqliteOpen open : app.facts(SqliteOpens.READER).all()) {
      Setting setting = open.setting(Pragma.FOREIGN_KEYS);
      if (setting.isMissing() && setting.state() != Setting.State.READ_ONLY_IGNORED) {
        findings.add(finding(open, setting));
      }
    }
    return findings;
  }

  private static Finding finding(SqliteOpen open, Setting setting) {
    Finding finding =
        new Finding(DESCRIPTOR, open.site(), message(open, setting)).withHelp(help(open));
    Location origin = open.origin();
    if (origin != null) {
      finding = finding.withRelated(origin, "the name comes from here");
    }
    Fix repair = open.repair(Pragma.FOREIGN_KEYS);
    return repair == null ? finding : finding.withFix(repair);
  }

  private static String message(SqliteOpen open, Setting setting) {
    String opens = open.inWords() + " without foreign keys";
    return switch (setting.state()) {
      case OTHER_DIALECT ->
          opens
              + ": the driver ignores "
              + setting.written()
              + ", expected "
              + open.driver().dialect().expected(Pragma.FOREIGN_KEYS, setting.written());
      case IN_TRANSACTION ->
          opens + ": foreign_keys is set inside a transaction, where it does not change";
      case OTHER_VALUE -> opens + ": " + setting.written() + ", expected on";
      default -> opens;
    };
  }

  private static String help(SqliteOpen open) {
    String parameter = open.driver().dialect().parameter(Pragma.FOREIGN_KEYS);
    return parameter.isEmpty()
        ? "run PRAGMA foreign_keys=ON on every connection"
        : "add " + parameter + " to the data source name";
  }
}
