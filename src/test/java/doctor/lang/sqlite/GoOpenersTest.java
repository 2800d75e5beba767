package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which functions and fields open a database in Go, and which do not. */
class GoOpenersTest {

  private static final String MATTN = "_ \"github.com/mattn/go-sqlite3\"";
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
    String file = Opens.go(MATTN + "\n\t\"" + imported + "\"", open.replace('`', '"'));

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
    assertThat(Opens.of("db.go", Opens.go(MATTN + "\n\t\"" + imported + "\"", open))).isEmpty();
  }

  @Test
  void aFunctionThatNcrucesIsGivenCounts() {
    String open =
        "driver.Open(\"a.db\", nil, func(c *sqlite3.Conn) error {"
            + " return c.Exec(`PRAGMA journal_mode=WAL`) })";

    assertThat(Opens.of("db.go", Opens.go("\"github.com/ncruces/go-sqlite3/driver\"", open)))
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
        Opens.go(
            "\"github.com/upper/db/v4/adapter/sqlite\"",
            "sqlite.Open(sqlite.ConnectionURL{" + fields + "})");

    assertThat(Opens.of("db.go", file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "url := sqlite.ConnectionURL{Database: `a.db`} | a.db ABSENT ABSENT",
        "var url = sqlite.ConnectionURL{Database: `a.db`} | a.db ABSENT ABSENT",
        "var url = sqlite.ConnectionURL{Database: `a.db`, Options: map[string]string{`_fk`: `1`}}"
            + " | a.db ABSENT ON",
        "url := sqlite.ConnectionURL{Database: `a.db`}; url.Options = more() | ? UNSEEN UNSEEN",
        "url := sqlite.ConnectionURL{Database: `a.db`}; url.Options[`x`] = y | ? UNSEEN UNSEEN",
        "url := sqlite.ConnectionURL{Database: `a.db`}; more(&url) | ? UNSEEN UNSEEN",
        "url := sqlite.ConnectionURL{Database: `a.db`}; url = other() | ? UNSEEN UNSEEN",
        "url := other() | ? UNSEEN UNSEEN",
        "x() | b.db ABSENT ABSENT",
      })
  void theUrlOfUpperInAVariable(String variable, String expected) {
    String file =
        Opens.go(
                "\"github.com/upper/db/v4/adapter/sqlite\"",
                variable.replace('`', '"') + "\n\tsqlite.Open(url)")
            + "var url = sqlite.ConnectionURL{Database: \"b.db\"}\n";

    assertThat(Opens.of("db.go", file)).isEqualTo(expected);
  }

  @Test
  void theUrlOfUpperAsAParameter() {
    String file =
        Opens.go("\"github.com/upper/db/v4/adapter/sqlite\"", "sqlite.Open(url)")
            .replace("open()", "open(url sqlite.ConnectionURL)");

    assertThat(Opens.of("db.go", file + "var url = sqlite.ConnectionURL{Database: \"b.db\"}\n"))
        .isEqualTo("? UNSEEN UNSEEN");
  }

  @Test
  void anAcceptedOpenerMayOpenAsItLikes() {
    String file = Opens.go(MATTN, OPEN);

    assertThat(Opens.of("db.go", file.replace("func open", "func SQLiteOpenIt"))).isEmpty();
    assertThat(Opens.of("db.go", file)).isNotEmpty();
  }
}
