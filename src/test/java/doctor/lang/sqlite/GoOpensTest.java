package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each open is its database, its journal mode and its foreign keys. */
class GoOpensTest {

  private static final String MATTN = "_ \"github.com/mattn/go-sqlite3\"";
  private static final String MODERNC = "_ \"modernc.org/sqlite\"";
  private static final String OPEN = "sql.Open(\"sqlite3\", \"a.db\")";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "database/sql | sql.Open(`sqlite3`, `a.db`)",
        "github.com/jmoiron/sqlx | sqlx.Connect(`sqlite3`, `a.db`)",
        "github.com/jmoiron/sqlx | sqlx.MustOpen(`sqlite3`, `a.db`)",
        "github.com/jmoiron/sqlx | sqlx.ConnectContext(ctx, `sqlite3`, `a.db`)",
        "github.com/jmoiron/sqlx | sqlx.MustConnectContext(ctx, `sqlite3`, `a.db`)",
        "github.com/XSAM/otelsql | otelsql.Open(`sqlite3`, `a.db`)",
        "github.com/jinzhu/gorm | gorm.Open(`sqlite3`, `a.db`)",
        "xorm.io/xorm | xorm.NewEngine(`sqlite3`, `a.db`)",
        "entgo.io/ent/dialect/sql | sql.Open(`sqlite3`, `a.db`)",
        "example.com/pay/ent | ent.Open(`sqlite3`, `a.db`)",
        "github.com/pressly/goose/v3 | goose.OpenDBWithDriver(`sqlite3`, `a.db`)",
        "go.mau.fi/whatsmeow/store/sqlstore | sqlstore.New(`sqlite3`, `a.db`, log)",
        "go.mau.fi/whatsmeow/store/sqlstore | sqlstore.New(ctx, `sqlite3`, `a.db`, log)",
        "github.com/beego/beego/v2/client/orm"
            + " | orm.RegisterDataBase(`default`, `sqlite3`, `a.db`)",
        "gorm.io/driver/sqlite | sqlite.Open(`a.db`)",
        "gorm.io/driver/sqlite | gorm.Open(sqlite.Dialector{DSN: `a.db`})",
        "gorm.io/driver/sqlite | sqlite.New(sqlite.Config{DriverName: `sqlite3`, DSN: `a.db`})",
        "github.com/glebarez/sqlite | sqlite.Open(`a.db`)",
        "github.com/ncruces/go-sqlite3 | go_sqlite3.X(); sqlite3.Open(`a.db`)",
        "github.com/ncruces/go-sqlite3/driver | driver.Open(`a.db`)",
        "github.com/upper/db/v4/adapter/sqlite | sqlite.Open(sqlite.ConnectionURL{Database: `a.db`})",
      })
  void functionsThatOpen(String imported, String open) {
    String file = go(MATTN + "\n\t\"" + imported + "\"", open.replace('`', '"'));

    assertThat(Opens.of("db.go", file)).isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "database/sql | sql.Open(`postgres`, `a.db`)",
        "database/sql | sql.Open(driver, `a.db`)",
        "database/sql | sql.Open(`sqlite3`)",
        "database/sql | x.sql.Open(`sqlite3`, `a.db`)",
        "database/sql | Open(`sqlite3`, `a.db`)",
        "database/sql | sql.Close(`sqlite3`, `a.db`)",
        "database/sql/driver | driver.Open(`sqlite3`, `a.db`)",
        "github.com/jmoiron/sqlxx | sqlxx.Open(`sqlite3`, `a.db`)",
        "gorm.io/driver/sqlite/v2 | sqlite.Open(`a.db`)",
        "gorm.io/driver/sqlite | sqlite.Other{DSN: `a.db`}",
        "gorm.io/driver/sqlite | sqlite.Config{Other: `a.db`}",
        "gorm.io/driver/postgres | postgres.Config{DSN: `a.db`}",
        "gorm.io/driver/sqlite | sqlite.Config{DriverName: `pgx`, DSN: `a.db`}",
        "gorm.io/driver/sqlite | sqlite.Config{DriverName: name, DSN: `a.db`}",
        "go.mau.fi/whatsmeow/store/sqlstore | sqlstore.New(`postgres`, `a.db`, log)",
        "go.mau.fi/whatsmeow/store/sqlstore | sqlstore.New(ctx, driver, `a.db`, log)",
        "go.mau.fi/whatsmeow/store/sqlstore | sqlstore.NewWithDB(db, `sqlite3`, log)",
        "example.com/sqlstore | sqlstore.New(`sqlite3`, `a.db`, log)",
        "example.com/entry | entry.Open(`sqlite3`, `a.db`)",
        "os | os.Open(`sqlite3`, `a.db`)",
      })
  void functionsThatDoNot(String imported, String open) {
    assertThat(Opens.of("db.go", go(MATTN + "\n\t\"" + imported + "\"", open))).isEmpty();
  }

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
    String file = go("_ \"" + imported + "\"", "sql.Open(\"" + driver + "\", \"" + name + "\")");

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
    String file = go(MODERNC, "sql.Open(\"sqlite\", dir+\"/a.db?_journal_mode=WAL&_fk=1\")");
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
    String open = go("", "sql.Open(\"sqlite3\", \"file:" + name + "\")");
    String ncruces = go("_ \"github.com/ncruces/go-sqlite3/driver\"", "");

    assertThat(Opens.of("p/db.go", open, "p/imports.go", ncruces, "q/x.go", go(MATTN, "")))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("p/db.go", open, "q/imports.go", ncruces)).isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("p/db.go", open, "q/x.go", ncruces, "r/x.go", go(MATTN, "")))
        .isEqualTo("a.db UNKNOWN ABSENT");
    assertThat(Opens.of("p/db.go", open)).isEqualTo("a.db OTHER_DIALECT ABSENT");
  }

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
            Opens.of("db.go", go(MATTN, "db, err := " + OPEN + "\n\t" + statement + " // pragma")))
        .isEqualTo("a.db " + expected);
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

    assertThat(Opens.of("db.go", go("\"github.com/mattn/go-sqlite3\"", register + open + exec)))
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

    assertThat(Opens.of("db.go", go(imports, register + "\n\t" + open.replace('`', '"') + hook)))
        .isEqualTo(expected);
  }

  @Test
  void whatIsRegisteredWithoutADriverInSightIsToldByItsName() {
    String register = "sql.Register(\"sqlite3_mine\", wrapped)\n\tsql.Open(\"sqlite3_mine\", ";
    String other = "sql.Register(\"mine\", wrapped)\n\tsql.Open(\"mine\", ";

    assertThat(Opens.of("db.go", go(MATTN, register + "\"a.db?_journal=WAL\")")))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("db.go", go(MODERNC, register + "\"a.db?_journal=WAL\")")))
        .isEqualTo("a.db OTHER_DIALECT ABSENT");
    assertThat(Opens.of("db.go", go(MATTN, other + "\"a.db\")"))).isEmpty();
    assertThat(Opens.of("db.go", go(MATTN, register.replace("sql.R", "x.R") + "\"a.db\")")))
        .isEmpty();
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
                go(MATTN + "\n\tconfig \"" + imported + "\"", open),
                place,
                apply,
                folder + "go.mod",
                "// Pay.\n" + module + "\n\ngo 1.24\n"))
        .isEqualTo("a.db " + expected + " ABSENT");
  }

  @Test
  void aFunctionThatNcrucesIsGivenCounts() {
    String open =
        "driver.Open(\"a.db\", nil, func(c *sqlite3.Conn) error {"
            + " return c.Exec(`PRAGMA journal_mode=WAL`) })";

    assertThat(Opens.of("db.go", go("\"github.com/ncruces/go-sqlite3/driver\"", open)))
        .isEqualTo("a.db ON ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "Database: `a.db`, Options: map[string]string{`_journal`: `WAL`} | a.db ON ABSENT",
        "Database: `a.db`, Options: map[string]string{`cache`: `shared`} | a.db ABSENT ABSENT",
        "Database: path | ? UNSEEN UNSEEN",
        "Options: map[string]string{`_journal`: `WAL`} | ? ON ABSENT",
      })
  void theUrlOfUpper(String fields, String expected) {
    String file =
        go(
            "\"github.com/upper/db/v4/adapter/sqlite\"",
            "sqlite.Open(sqlite.ConnectionURL{" + fields + "})");

    assertThat(Opens.of("db.go", file)).isEqualTo(expected);
  }

  @Test
  void anAcceptedOpenerMayOpenAsItLikes() {
    String file = go(MATTN, OPEN);

    assertThat(Opens.of("db.go", file.replace("func open", "func SQLiteOpenIt"))).isEmpty();
    assertThat(Opens.of("db.go", file)).isNotEmpty();
  }

  @Test
  void aFileThatAnAcceptedOpenerOpensIsInWal() {
    assertThat(Opens.of("db.go", go(MATTN, OPEN + "\n\tinfra.SqliteOpenWAL(1, \"./a.db\")")))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("db.go", go(MATTN, OPEN + "\n\tinfra.SqliteOpenWAL(1, \"b.db\")")))
        .isEqualTo("a.db ABSENT ABSENT");
    assertThat(Opens.of("db.go", go(MATTN, OPEN + "\n\tinfra.OtherOpenWAL(1, \"a.db\")")))
        .isEqualTo("a.db ABSENT ABSENT");
    String hole = OPEN.replace("\"a.db\"", "dir+\"/a.db\"");
    assertThat(Opens.of("db.go", go(MATTN, hole + "\n\tinfra.SqliteOpenWAL(1, dir+\"/a.db\")")))
        .isEqualTo("…/a.db UNKNOWN ABSENT");
  }

  @Test
  void whatOneOpenSetsHoldsForAllOfItsFile() {
    String inWal = "\n\tsql.Open(\"sqlite3\", \"a.db?_journal=WAL&_fk=1\")";
    String other = inWal.replace("a.db", "b.db");
    String handle = other.replace("sql.Open", "b, _ := sql.Open");
    String exec = "\n\tb.Exec(\"PRAGMA journal_mode=WAL\")";

    assertThat(Opens.of("db.go", go(MATTN, OPEN + handle + exec)))
        .isEqualTo("a.db ABSENT ABSENT; ? ON ON");

    assertThat(Opens.of("db.go", go(MATTN, OPEN + inWal))).isEqualTo("a.db ON ABSENT; ? ON ON");
    assertThat(Opens.of("db.go", go(MATTN, OPEN + other))).isEqualTo("a.db ABSENT ABSENT; ? ON ON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "filepath.Join(dir, 'a.db') | filepath.Join(dir, 'a.db') | …/a.db UNKNOWN ABSENT",
        "filepath.Join(dir, 'a.db') | dir + '/a.db?_txlock=immediate' | …/a.db UNKNOWN ABSENT",
        "filepath.Join(dir, 'a.db') | filepath.Join(dir, 'b.db') | …/b.db ABSENT ABSENT",
        "filepath.Join(dir, 'a.db') | 'a.db' | a.db UNKNOWN ABSENT",
        "filepath.Join(dir, 'a.db') | 'aa.db' | aa.db ABSENT ABSENT",
        "path | path+'?_query_only=true' | ? UNKNOWN ABSENT",
        "path | fmt.Sprintf('file:%s?_query_only=1', path) | ? UNKNOWN ABSENT",
        "path | other+'?_query_only=true' | ? ABSENT ABSENT",
        "'file:'+path+'?x=1' | path+'?_pragma=journal_mode(WAL)' | ? UNKNOWN ABSENT",
        "path | path+'?_journal_mode=DELETE' | ? OTHER_VALUE ABSENT",
        "os.Getenv('A') | os.Getenv('A')+'?x=1' | ? UNKNOWN ABSENT",
        "os.Getenv('A') | os.Getenv('B')+'?x=1' | ? ABSENT ABSENT",
        "cfg.Users | cfg.Users+'?x=1' | ? UNKNOWN ABSENT",
        "cfg.Users | cfg.Orders+'?x=1' | ? ABSENT ABSENT",
      })
  void whatOneOpenSetsMayHoldForTheSameNameWithHoles(String one, String other, String expected) {
    String inWal = "a, _ := sql.Open('sqlite3', " + one + ")\n\ta.Exec('PRAGMA journal_mode=WAL')";
    String paths = "\n'fmt'\n'os'\n'path/filepath'";
    String reader = "\n}\n\nfunc read() {\n\tsql.Open('sqlite3', " + other + ")";
    String opens = Opens.of("db.go", go(MATTN + paths, inWal + reader).replace('\'', '"'));

    assertThat(opens).endsWith("; " + expected);
    assertThat(
            Opens.of("db.go", go(MATTN, (inWal + reader).replace('\'', '"')).replace("WAL", "x")))
        .doesNotContain("UNKNOWN");
  }

  @Test
  void aParameterIsWhatItsCallersGive() {
    String open = "w, r := writer(p), reader(p)";
    String functions =
        """

        }

        func writer(path string) { sql.Open("sqlite3", path+"?_journal_mode=WAL") }
        func reader(name string) { sql.Open("sqlite3", name+"?_busy_timeout=1")
        """;

    assertThat(Opens.of("db.go", go(MATTN, open + functions)))
        .isEqualTo("? ON ABSENT; ? UNKNOWN ABSENT");
    assertThat(Opens.of("db.go", go(MATTN, open.replace("reader(p)", "reader(q)") + functions)))
        .isEqualTo("? ON ABSENT; ? ABSENT ABSENT");
    assertThat(
            Opens.of("db.go", go(MATTN, open.replace("reader(p)", "reader(\"a.db\")") + functions)))
        .isEqualTo("? ON ABSENT; a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "reader(`a.db`); reader(`:memory:`) | a.db UNKNOWN",
        "reader(`b.db`); reader(`a.db`) | b.db UNKNOWN",
        "reader(p) | ? UNKNOWN",
        "reader(q) | ? ABSENT",
        "reader(`c.db`) | c.db ABSENT",
      })
  void aFileThatIsOneOfThoseInWal(String calls, String expected) {
    String functions =
        """

        }

        func writer(path string) { sql.Open("sqlite3", path+"?_journal_mode=WAL") }
        func reader(path string) { sql.Open("sqlite3", path+"?_busy_timeout=1")
        """;
    String writers = "writer(`:memory:`); writer(`a.db`); writer(`b.db`); writer(p); ";

    assertThat(Opens.of("db.go", go(MATTN, writers + calls + functions)))
        .endsWith(" ON ABSENT; " + expected + " ABSENT");
    assertThat(Opens.of("db.go", go(MATTN, writers + calls + functions).replace("WAL", "OFF")))
        .endsWith(" ABSENT ABSENT");
  }

  @Test
  void theReportIsRatherAboutANameThanAboutNone() {
    String path = "path := env()\n\tif path == \"\" {\n\t\tpath = \"a.db\"\n\t}\n\t";

    assertThat(Opens.of("db.go", go(MATTN, path + "sql.Open(\"sqlite3\", path+\"?x=1\")")))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void aMigrationThatSetsItHoldsForTheApp() {
    String go = go(MATTN, OPEN);

    assertThat(Opens.of("db.go", go, "001.sql", "PRAGMA journal_mode=WAL;"))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("db.go", go, "001.sql", "PRAGMA journal_mode=DELETE;"))
        .isEqualTo("a.db ABSENT ABSENT");
    assertThat(Opens.of("db.go", go, "001.txt", "PRAGMA journal_mode=WAL;"))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "a.Exec(schema) | UNKNOWN UNKNOWN",
        "a.ExecContext(ctx, string(data)) | UNKNOWN UNKNOWN",
        "a.Exec(`DELETE FROM t WHERE x = ?`, x) | ON ABSENT",
        "a.Query(schema) | ON ABSENT",
        "b.Exec(schema) | ON ABSENT",
        "a.Exec() | ON ABSENT",
      })
  void whatIsReadAndRunMayBeAFileOfTheApp(String statement, String expected) {
    String go = go(MATTN, "a, _ := " + OPEN + "\n\t" + statement);
    String sql = "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON;";

    assertThat(Opens.of("db.go", go, "schema.sql", sql)).isEqualTo("a.db " + expected);
    assertThat(Opens.of("db.go", go, "schema.sql", sql.replace("=ON", "=OFF"))).endsWith(" ABSENT");
  }

  private static String go(String imports, String body) {
    String sql = imports.contains("/sql\"") ? "" : "\t\"database/sql\"\n";
    return "package p\n\nimport (\n"
        + sql
        + "\t"
        + imports
        + "\n)\n\nfunc open() {\n\t"
        + body
        + "\n}\n";
  }
}
