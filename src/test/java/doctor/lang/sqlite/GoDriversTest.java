package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which driver an open has, what dialect that speaks, and what is run on all of its connections.
 */
class GoDriversTest {

  private static final String MATTN = "_ \"github.com/mattn/go-sqlite3\"";
  private static final String MODERNC = "_ \"modernc.org/sqlite\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "github.com/mattn/go-sqlite3 | sqlite3 | a.db?_journal=WAL | ON",
        "github.com/mattn/go-sqlite3 | sqlite3 | a.db?_pragma=journal_mode(WAL) | OTHER_DIALECT",
        "modernc.org/sqlite | sqlite | a.db?_pragma=journal_mode(WAL) | ON",
        "modernc.org/sqlite | sqlite | a.db?_journal=WAL | OTHER_DIALECT",
        "github.com/glebarez/go-sqlite | sqlite | a.db?_pragma=journal_mode(WAL) | ON",
        "github.com/ncruces/go-sqlite3/driver | sqlite3 | file:a.db?_pragma=journal_mode(WAL) | ON",
        "github.com/ncruces/go-sqlite3/driver | sqlite3 | a.db?_pragma=journal_mode(WAL)"
            + " | OTHER_DIALECT",
        "github.com/uptrace/bun/driver/sqliteshim | sqliteshim | a.db?_journal=WAL | ON",
        "example.com/other | sqlite3 | a.db?_journal=WAL | ON",
        "example.com/other | sqlite | a.db?_pragma=journal_mode(WAL) | ON",
        "github.com/mattn/go-sqlite3x | sqlite3 | a.db?_journal=WAL | ON",
      })
  void theImportTellsTheDialect(String imported, String driver, String name, String expected) {
    String file =
        Opens.go("_ \"" + imported + "\"", "sql.Open(\"" + driver + "\", \"" + name + "\")");

    assertThat(Opens.of("db.go", file)).isEqualTo("a.db " + expected + " ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "require modernc.org/sqlite v1.55.0 | ON ON",
        "`require (\n\tmodernc.org/sqlite v1.60.1 // indirect\n)` | ON ON",
        "require modernc.org/sqlite v1.55.1-0.20260801000000-0123456789ab | ON ON",
        "`require modernc.org/sqlite v1.38.0\n"
            + "replace modernc.org/sqlite => modernc.org/sqlite v1.55.0` | ON ON",
        "require modernc.org/sqlite v1.54.0 | OTHER_DIALECT OTHER_DIALECT",
        "require modernc.org/sqlite v1.5.55 | OTHER_DIALECT OTHER_DIALECT",
        "require modernc.org/sqlite2 v1.55.0 | OTHER_DIALECT OTHER_DIALECT",
        "`require modernc.org/sqlite v1.55.0\n"
            + "replace modernc.org/sqlite => modernc.org/sqlite v1.38.0`"
            + " | OTHER_DIALECT OTHER_DIALECT",
        "`require modernc.org/sqlite v1.55.0\n"
            + "replace modernc.org/sqlite v1.55.0 => ../sqlite` | OTHER_DIALECT OTHER_DIALECT",
        "// modernc.org/sqlite v1.55.0 | OTHER_DIALECT OTHER_DIALECT",
        "modernc.org/sqlite v1 => | OTHER_DIALECT OTHER_DIALECT",
      })
  void aLaterModerncKnowsTheParametersOfMattn(String requirement, String expected) {
    String file = Opens.go(MODERNC, "sql.Open(\"sqlite\", dir+\"/a.db?_journal_mode=WAL&_fk=1\")");
    String near = Opens.of("p/db.go", file, "go.mod", "module m\n" + requirement + "\n");

    assertThat(near.substring(near.indexOf(' ') + 1)).isEqualTo(expected);
    assertThat(Opens.of("p/db.go", file, "../../go.mod", requirement)).endsWith(expected);
    assertThat(Opens.of("p/db.go", file, "p/go.mod", "module m", "go.mod", requirement))
        .isEqualTo("…/a.db OTHER_DIALECT OTHER_DIALECT");
    assertThat(
            Opens.of(
                "p/db.go",
                file.replace("modernc.org", "github.com/glebarez")
                    .replace("glebarez/sqlite", "glebarez/go-sqlite"),
                "go.mod",
                requirement))
        .isEqualTo("…/a.db OTHER_DIALECT OTHER_DIALECT");
    assertThat(Opens.of("p/db.go", file.replace("WAL", "DELETE"), "go.mod", requirement))
        .doesNotContain("ON O");
  }

  @Test
  void theDriverMayBeImportedByAnotherFile() {
    String name = "a.db?_pragma=journal_mode(WAL)";
    String open = Opens.go("", "sql.Open(\"sqlite3\", \"file:" + name + "\")");
    String ncruces = Opens.go("_ \"github.com/ncruces/go-sqlite3/driver\"", "");

    assertThat(Opens.of("p/db.go", open, "p/imports.go", ncruces, "q/x.go", Opens.go(MATTN, "")))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("p/db.go", open, "q/imports.go", ncruces)).isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("p/db.go", open, "q/x.go", ncruces, "r/x.go", Opens.go(MATTN, "")))
        .isEqualTo("a.db UNKNOWN ABSENT");
    assertThat(Opens.of("p/db.go", open)).isEqualTo("a.db OTHER_DIALECT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "func(c *sqlite3.SQLiteConn) error { c.Exec(`PRAGMA journal_mode=WAL`, nil); return nil }"
            + " | ON ABSENT",
        "hook | ABSENT ON",
        "nil | ABSENT ABSENT",
      })
  void aHookOfADriverRegisteredUnderAnotherName(String hook, String expected) {
    String register =
        "sql.Register(\"mine\", &sqlite3.SQLiteDriver{ConnectHook: " + hook + "})\n\t";
    String open = "sql.Open(\"mine\", \"a.db\")\n}\n\nfunc hook(c *sqlite3.SQLiteConn) error {\n\t";
    String exec = "c.Exec(\"PRAGMA foreign_keys=1\", nil)";

    assertThat(
            Opens.of("db.go", Opens.go("\"github.com/mattn/go-sqlite3\"", register + open + exec)))
        .isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite.RegisterConnectionHook(func(c sqlite.ExecQuerierContext, dsn string) error {"
            + " _, err := c.ExecContext(ctx, `PRAGMA journal_mode=WAL; PRAGMA foreign_keys=on`, nil)"
            + "; return err })"
            + " | sql.Open(`sqlite`, `a.db`) | ? ON ON",
        "sqlite.RegisterConnectionHook(hook) | sql.Open(`sqlite`, `a.db`) | a.db ABSENT ON",
        "sqlite.RegisterConnectionHook(hook) | gorm.Open(`a.db`) | a.db ABSENT ON",
        "sqlite.RegisterConnectionHook(hook)"
            + " | sql.Open(`sqlite`, `a.db?_pragma=journal_mode(WAL)`) | ? ON ON",
        "sqlite.RegisterConnectionHook(hook) | sql.Open(`sqlite3`, `a.db`) | a.db ABSENT ABSENT",
        "sqlite.RegisterConnectionHook(other) | sql.Open(`sqlite`, `a.db`) | a.db ABSENT ABSENT",
        "x.sqlite.RegisterConnectionHook(hook) | sql.Open(`sqlite`, `a.db`) | a.db ABSENT ABSENT",
        "mine.RegisterConnectionHook(hook) | sql.Open(`sqlite`, `a.db`) | a.db ABSENT ABSENT",
      })
  void aHookOfAllConnectionsOfModernc(String register, String open, String expected) {
    String imports = "\"modernc.org/sqlite\"\n\tgorm \"github.com/libtnb/sqlite\"";
    String hook =
        "\n}\n\nfunc hook(c sqlite.ExecQuerierContext, dsn string) error {\n\t"
            + "c.ExecContext(ctx, `PRAGMA foreign_keys=1`, nil)";

    assertThat(
            Opens.of("db.go", Opens.go(imports, register + "\n\t" + open.replace('`', '"') + hook)))
        .isEqualTo(expected);
  }

  @Test
  void whatIsRegisteredWithoutADriverInSightIsToldByItsName() {
    String register = "sql.Register(\"sqlite3_mine\", wrapped)\n\tsql.Open(\"sqlite3_mine\", ";
    String other = "sql.Register(\"mine\", wrapped)\n\tsql.Open(\"mine\", ";

    assertThat(Opens.of("db.go", Opens.go(MATTN, register + "\"a.db?_journal=WAL\")")))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("db.go", Opens.go(MODERNC, register + "\"a.db?_journal=WAL\")")))
        .isEqualTo("a.db OTHER_DIALECT ABSENT");
    assertThat(Opens.of("db.go", Opens.go(MATTN, other + "\"a.db\")"))).isEmpty();
    assertThat(Opens.of("db.go", Opens.go(MATTN, register.replace("sql.R", "x.R") + "\"a.db\")")))
        .isEmpty();
  }
}
