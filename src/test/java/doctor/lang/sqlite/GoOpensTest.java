package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each open is its database, its journal mode and its foreign keys. */
class GoOpensTest {

  private static final String MATTN = "_ \"github.com/mattn/go-sqlite3\"";
  private static final String OPEN = "sql.Open(\"sqlite3\", \"a.db\")";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "db.Exec(`PRAGMA journal_mode=WAL`) | ON ABSENT",
        "db.Exec(`PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1`) | ON ON",
        "db.QueryRow(`PRAGMA journal_mode=WAL`).Scan(&x) | ON ABSENT",
        "db.ExecContext(ctx, `PRAGMA journal_mode=WAL`) | ON ABSENT",
        "db.Exec(`PRAGMA journal_mode=DELETE`) | OTHER_VALUE ABSENT",
        "db.Exec(`PRAGMA journal_mode=` + mode) | UNKNOWN ABSENT",
        "db.Exec(pragmas) | UNKNOWN UNKNOWN",
        "db.Exec(startupSQL) | UNKNOWN UNKNOWN",
        "db.Exec(cfg.Journal) | UNKNOWN UNKNOWN",
        "db.Exec(statement, `pragma`) | ABSENT ABSENT",
        "tx, err := db.Begin(); tx.Exec(`PRAGMA journal_mode=WAL`) | IN_TRANSACTION ABSENT",
        "other.Run(db, `PRAGMA journal_mode=WAL`) | ON ABSENT",
        "db.Other(1, 2, 3, 4, `PRAGMA journal_mode=WAL`) | ABSENT ABSENT",
        "log.Print(`PRAGMA journal_mode=WAL`) | ABSENT ABSENT",
        "get().Exec(`PRAGMA journal_mode=WAL`) | UNKNOWN ABSENT",
        "get().Exec(`PRAGMA foreign_keys=1`) | ABSENT ABSENT",
      })
  void statementsOnTheHandle(String statement, String expected) {
    assertThat(
            Opens.of(
                "db.go", Opens.go(MATTN, "db, err := " + OPEN + "\n\t" + statement + " // pragma")))
        .isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "module example.com/pay | example.com/pay/config | src/ | ON",
        "module pay | pay/config | src/ | ON",
        "module \"pay\" | pay/config | src/ | ON",
        "module example.com/pay | example.com/pay | '' | ON",
        "module example.com/pay | example.com/payment/config | src/ | UNKNOWN",
        "module example.com/other | example.com/pay/config | src/ | UNKNOWN",
        "// a comment | pay/config | src/ | UNKNOWN",
      })
  void aPackageIsFoundByTheModuleItIsIn(
      String module, String imported, String folder, String expected) {
    String open = "db, _ := " + OPEN + "\n\tconfig.Apply(db)\n\tlog.Print(\"pragma\")";
    String apply =
        "package config\n\nfunc Apply(x *sql.DB) { x.Exec(\"PRAGMA journal_mode=WAL\") }\n";
    String place = imported.endsWith("config") ? folder + "config/c.go" : folder + "c.go";

    assertThat(
            Opens.of(
                "src/cmd/db.go",
                Opens.go(MATTN + "\n\tconfig \"" + imported + "\"", open),
                place,
                apply,
                folder + "go.mod",
                "// Pay.\n" + module + "\n\ngo 1.24\n"))
        .isEqualTo("a.db " + expected + " ABSENT");
  }

  @Test
  void theReportIsRatherAboutANameThanAboutNone() {
    String path = "path := env()\n\tif path == \"\" {\n\t\tpath = \"a.db\"\n\t}\n\t";

    assertThat(Opens.of("db.go", Opens.go(MATTN, path + "sql.Open(\"sqlite3\", path+\"?x=1\")")))
        .isEqualTo("a.db ABSENT ABSENT");
  }
}
