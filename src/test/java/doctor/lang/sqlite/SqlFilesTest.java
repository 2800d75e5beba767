package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what a file sets that is no program holds for the database that a program opens. */
class SqlFilesTest {

  private static final String WAL = "PRAGMA journal_mode=WAL;";

  private static final String GO =
      """
      package p

      import (
      \t"database/sql"
      \t_ "github.com/mattn/go-sqlite3"
      )

      func open() { sql.Open("sqlite3", "a.db") }
      """;

  @ParameterizedTest
  @CsvSource({
    "001.sql, ON",
    "migrations/wal.sql, ON",
    "db/migrate/20240102_x.sql, ON",
    "V2__wal.sql, ON",
    "schema.sql, ON",
    "db/schema/tables.sql, ON",
    "tuning.sql, UNKNOWN",
    "vacuum.sql, UNKNOWN",
    "docs.sql, UNKNOWN",
    "docs/tuning.sql, ABSENT",
    "docs/schema.sql, ABSENT",
    "x/examples/001.sql, ABSENT",
    "README.md.sql, ABSENT",
  })
  void byItsPlace(String path, String expected) {
    assertThat(Opens.of("db.go", GO, path, WAL)).isEqualTo("a.db " + expected + " ABSENT");
    assertThat(Opens.of("db.go", GO, path, "PRAGMA journal_mode=DELETE;"))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "db.go | //go:embed docs/wal.sql | a.db ON ABSENT",
        "db.go | //go:embed docs/val.sql | a.db ABSENT ABSENT",
        "Makefile | ´\tsqlite3 a.db < docs/wal.sql´ | a.db UNKNOWN ABSENT",
        "Makefile | ´\tcat docs/*.md´ | a.db ABSENT ABSENT",
        "notes.txt | sqlite3 a.db < docs/wal.sql | a.db ABSENT ABSENT",
        "run.sh | sqlite3 a.db < docs/wal.sql | a.db ON ABSENT; a.db ON NOT_NEEDED",
        "run.sh | sqlite3 b.db < docs/wal.sql | a.db ABSENT ABSENT; b.db ON NOT_NEEDED",
        "run.sh | sqlite3 \"$1\" < docs/wal.sql | a.db UNKNOWN ABSENT; ? ON NOT_NEEDED",
        "run.sh | query docs/wal.sql | a.db UNKNOWN ABSENT",
      })
  void byWhoNamesIt(String path, String text, String expected) {
    String before = path.equals("db.go") ? GO : "";

    assertThat(Opens.of("db.go", GO, "docs/wal.sql", WAL, path, before + text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "Dockerfile | RUN sqlite3 a.db 'PRAGMA journal_mode=WAL;' | UNKNOWN",
        "Dockerfile.dev | RUN sqlite3 a.db 'PRAGMA journal_mode=WAL;' | UNKNOWN",
        "docker/pay.dockerfile | RUN sqlite3 a.db 'PRAGMA journal_mode=WAL;' | UNKNOWN",
        "Makefile | ´db:\n\tsqlite3 a.db 'pragma journal_mode=wal;'´ | UNKNOWN",
        "x/db.mk | ´\tsqlite3 a.db 'pragma journal_mode=wal;'´ | UNKNOWN",
        "pay.service | ExecStartPre=sqlite3 a.db 'PRAGMA journal_mode=WAL' | UNKNOWN",
        "compose.yml | command: sqlite3 a.db 'PRAGMA journal_mode=WAL' | UNKNOWN",
        "Dockerfile | RUN sqlite3 a.db 'PRAGMA journal_mode=DELETE;' | ABSENT",
        "Dockerfile | RUN sqlite3 a.db 'SELECT 1' | ABSENT",
        "Makefile | ´# sqlite3 a.db 'PRAGMA journal_mode=WAL;'\nx:´ | ABSENT",
        "README.md | sqlite3 a.db 'PRAGMA journal_mode=WAL;' | ABSENT",
        "run.txt | sqlite3 a.db 'PRAGMA journal_mode=WAL;' | ABSENT",
      })
  void recipes(String path, String text, String expected) {
    assertThat(Opens.of("db.go", GO, path, text)).isEqualTo("a.db " + expected + " ABSENT");
  }
}
