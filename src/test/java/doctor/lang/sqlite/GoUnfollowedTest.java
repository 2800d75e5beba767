package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements of which it cannot be told on what handle they run, or what they are. */
class GoUnfollowedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "`PRAGMA table_info(%s)`, what | ABSENT ABSENT",
        "`SELECT name FROM pragma_table_info('%s')`, what | ABSENT ABSENT",
        "`PRAGMA %s`, what | UNKNOWN UNKNOWN",
        "`PRAGMA journal_mode = %s`, what | UNKNOWN ABSENT",
        "`%s`, pragma(what) | UNKNOWN UNKNOWN",
      })
  void moreWaysThanAreToldApart(String format, String expected) {
    StringBuilder calls = new StringBuilder("columns(db, name)");
    for (int i = 0; i < 40; i++) {
      calls.append("\n\tcolumns(db, \"t").append(i).append("\")");
    }
    String columns =
        "func columns(db *sql.DB, what string) { db.Query(fmt.Sprintf(" + format + ")) }\n";

    assertThat(Opens.of("db.go", go(calls.toString()) + columns)).isEqualTo("a.db " + expected);
  }

  private static String go(String statement) {
    return """
        package p

        import (
        	"database/sql"
        	"fmt"

        	_ "github.com/mattn/go-sqlite3"
        )

        func open() {
        	db, _ := sql.Open("sqlite3", "a.db")
        	%s
        }

        """
        .formatted(statement);
  }
}
