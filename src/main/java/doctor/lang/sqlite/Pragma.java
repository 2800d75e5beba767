package doctor.lang.sqlite;

import java.util.Locale;

/** A setting of SQLite that a rule asks for. */
public enum Pragma {
  /** {@code journal_mode}, wanted to be {@code wal}. The file keeps it. */
  JOURNAL_MODE("journal_mode", "WAL", "WAL"),
  /** {@code foreign_keys}, wanted on. Each connection has to set it. */
  FOREIGN_KEYS("foreign_keys", "on", "foreign keys");

  private final String pragma;
  private final String wanted;
  private final String label;

  Pragma(String pragma, String wanted, String label) {
    this.pragma = pragma;
    this.wanted = wanted;
    this.label = label;
  }

  /** The value that is wanted. */
  String wanted() {
    return wanted;
  }

  /** What people call it. */
  String label() {
    return label;
  }

  /** What sets it as wanted: {@code journal_mode=WAL}. */
  String statement() {
    return pragma + '=' + wanted.toUpperCase(Locale.ROOT);
  }

  /** Its name in SQL. */
  public String pragma() {
    return pragma;
  }

  /** Its name in SQL, in capitals. */
  String capitals() {
    return pragma.toUpperCase(Locale.ROOT);
  }

  /** Whether this value is the wanted one; SQLite does not tell capitals from small letters. */
  public boolean isWanted(String value) {
    String plain = value.strip().toLowerCase(Locale.ROOT);
    return switch (this) {
      case JOURNAL_MODE -> plain.equals("wal");
      case FOREIGN_KEYS ->
          switch (plain) {
            case "1", "on", "true", "yes" -> true;
            default -> false;
          };
    };
  }
}
