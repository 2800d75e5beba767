package doctor.lang.sqlite;

import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.RuleDescriptor;

/** A setting that an open lacks, in words: what was read, and what would be better. */
public record Shortcoming(SqliteOpen open, Pragma pragma) {

  /** What was read of the setting. */
  public Setting setting() {
    return open.setting(pragma);
  }

  /** This as a finding of a rule, with the origin of the name, the help and the fix there is. */
  public Finding finding(RuleDescriptor rule) {
    Finding finding = new Finding(rule, open.site(), message()).withHelp(help());
    Location origin = open.origin();
    if (origin != null) {
      finding = finding.withRelated(origin, "the name comes from here");
    }
    Fix repair = open.repair(pragma);
    return repair == null ? finding : finding.withFix(repair);
  }

  private String message() {
    String opens = open.inWords() + " without " + pragma.label();
    String written = setting().written();
    return switch (setting().state()) {
      case OTHER_DIALECT ->
          opens
              + ": the driver ignores "
              + written
              + ", expected "
              + open.driver().dialect().expected(pragma, written);
      case READ_ONLY_IGNORED -> readOnlyIgnored(written);
      case IN_TRANSACTION ->
          opens + ": " + pragma.pragma() + " is set inside a transaction, where it does not change";
      case OTHER_VALUE -> opens + ": " + written + ", expected " + pragma.wanted();
      default -> opens;
    };
  }

  private String readOnlyIgnored(String written) {
    String without = " for writing and without " + pragma.label() + ": ";
    return lacksUri()
        ? "opens \""
            + written
            + "\" with "
            + open.driver().label()
            + without
            + "without uri=True all of it is the name of the file"
        : open.inWords() + without + written + " has no effect without a file: prefix";
  }

  /** Whether it is an argument that would make a URI of the name, as in Python, not the prefix. */
  private boolean lacksUri() {
    return setting().state() == Setting.State.READ_ONLY_IGNORED && open.driver() == Driver.PYTHON;
  }

  private String help() {
    if (lacksUri()) {
      return "pass uri=True, so that the name is read as a URI";
    }
    Dialect dialect = open.driver().dialect();
    String parameter = dialect.parameter(pragma);
    boolean journal = pragma == Pragma.JOURNAL_MODE;
    String timeout = journal && !waits() ? ", and set a busy timeout" : "";
    if (parameter.isEmpty()) {
      String when = journal ? "after opening" : "on every connection";
      return "run PRAGMA " + pragma.statement() + " " + when + timeout;
    }
    if (setting().state() != Setting.State.OTHER_DIALECT) {
      return "add " + parameter + " to the data source name" + timeout;
    }
    String expected = dialect.expected(pragma, setting().written());
    return "write " + expected + (expected.equals(parameter) ? " instead" : "") + timeout;
  }

  /** Whether the name is seen to ask for a busy timeout already. */
  private boolean waits() {
    Dialect dialect = open.driver().dialect();
    Location origin = open.origin();
    return dialect.waits(open.site().text()) || (origin != null && dialect.waits(origin.text()));
  }
}
