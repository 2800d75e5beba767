package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drivers that turn WAL on where they are given no flags, or the one for it. */
class GoOpenFlagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '´',
      value = {
        "sqlite.OpenConn(`a.db`) ~ a.db ON ABSENT",
        "sqlite.OpenConn(`a.db`, 0) ~ a.db ON ABSENT",
        "sqlite.OpenConn(`a.db`, sqlite.OpenReadWrite|sqlite.OpenWAL) ~ a.db ON ABSENT",
        "sqlite.OpenConn(`a.db`, sqlite.OpenReadWrite, sqlite.OpenWAL) ~ a.db ON ABSENT",
        "sqlite.OpenConn(`a.db`, sqlite.OpenReadWrite|sqlite.OpenCreate) ~ a.db ABSENT ABSENT",
        "sqlite.OpenConn(`a.db`, sqlite.OpenReadWrite, sqlite.OpenCreate) ~ a.db ABSENT ABSENT",
        "sqlite.OpenConn(`a.db`, sqlite.OpenReadOnly) ~ a.db NOT_NEEDED NOT_NEEDED",
        "sqlite.OpenConn(`a`, sqlite.OpenReadWrite|sqlite.OpenMemory) ~ a NOT_NEEDED NOT_NEEDED",
        "sqlite.OpenConn(`:memory:`, sqlite.OpenReadWrite) ~ :memory: NOT_NEEDED NOT_NEEDED",
        "sqlite.OpenConn(`file:a.db?_journal_mode=WAL`, sqlite.OpenReadWrite|sqlite.OpenURI)"
            + " ~ a.db OTHER_DIALECT ABSENT",
        "sqlite.OpenConn(`file:a.db?_journal_mode=WAL`) ~ a.db ON ABSENT",
        "sqlite.OpenConn(`a.db`, given...) ~ a.db UNKNOWN ABSENT",
        "sqlite.OpenConn(`a.db`, given) ~ a.db UNKNOWN ABSENT",
        "sqlite.OpenConn(`a.db`, sqlite.OpenReadWrite|given) ~ a.db UNKNOWN ABSENT",
        "sqlite.OpenConn(`a.db`, constant) ~ a.db ABSENT ABSENT",
        "sqlite.OpenConn(os.Args[1], sqlite.OpenReadWrite) ~ ? UNSEEN UNSEEN",
        "f := sqlite.OpenReadWrite; f |= sqlite.OpenWAL; sqlite.OpenConn(`a.db`, f)"
            + " ~ a.db ON ABSENT",
        "f := sqlite.OpenReadWrite; if x { f |= sqlite.OpenWAL }; sqlite.OpenConn(`a.db`, f)"
            + " ~ a.db UNKNOWN ABSENT",
        "c, _ := sqlite.OpenConn(`a.db`, sqlite.OpenReadWrite);"
            + " sqlitex.ExecuteTransient(c, `PRAGMA journal_mode=wal`, nil) ~ a.db ON ABSENT",
        "sqlitex.Open(`a.db`, 0, 10) ~ a.db ON ABSENT",
        "sqlitex.Open(`a.db`, sqlite.OpenReadWrite, 10) ~ a.db ABSENT ABSENT",
        "sqlitex.NewPool(`a.db`, sqlitex.PoolOptions{PoolSize: 3}) ~ a.db ON ABSENT",
        "sqlitex.NewPool(`a.db`, sqlitex.PoolOptions{}) ~ a.db ON ABSENT",
        "sqlitex.NewPool(`a.db`, options) ~ a.db UNKNOWN ABSENT",
        "sqlitex.NewPool(`a.db`, sqlitex.PoolOptions{Flags: sqlite.OpenReadWrite})"
            + " ~ a.db ABSENT ABSENT",
        "sqlitex.NewPool(`a.db`, sqlitex.PoolOptions{PrepareConn: prepare}) ~ a.db ON ON",
        "sqlitex.NewPool(`a.db`, sqlitex.PoolOptions{PrepareConn: given}) ~ a.db UNKNOWN UNKNOWN",
        "sqlitemigration.NewPool(`a.db`, schema, sqlitemigration.Options{"
            + "Flags: sqlite.OpenReadWrite, PrepareConn: func(c *sqlite.Conn) error {"
            + " return sqlitex.ExecuteTransient(c, `PRAGMA journal_mode=wal`, nil) }})"
            + " ~ a.db ON ABSENT",
        "sqlitemigration.NewPool(`a.db`, schema, sqlitemigration.Options{"
            + "Flags: sqlite.OpenReadWrite}) ~ a.db ABSENT ABSENT",
      })
  void zombiezen(String open, String expected) {
    assertThat(Opens.of("db.go", go("zombiezen.com/go/sqlite", open.replace('`', '"'))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '´',
      value = {
        "sqlite.OpenConn(`a.db`, 0) ~ a.db ON ABSENT",
        "sqlite.OpenConn(`a.db`, sqlite.SQLITE_OPEN_READWRITE|sqlite.SQLITE_OPEN_CREATE)"
            + " ~ a.db ABSENT ABSENT",
        "sqlitex.Open(`a.db`, sqlite.SQLITE_OPEN_READWRITE|sqlite.SQLITE_OPEN_WAL, 1)"
            + " ~ a.db ON ABSENT",
        "sqlitex.OpenInit(ctx, `a.db`, sqlite.SQLITE_OPEN_READWRITE, 1, ``) ~ a.db ABSENT ABSENT",
        "sqlitex.OpenInit(ctx, `a.db`, sqlite.SQLITE_OPEN_READWRITE, 1,"
            + " `PRAGMA journal_mode=wal; PRAGMA foreign_keys=1`) ~ a.db ON ON",
        "sqlitex.OpenInit(ctx, `a.db`, 0, 1, given) ~ a.db UNKNOWN UNKNOWN",
        "sqlitex.NewPool(`a.db`, options) ~ ´´",
        "sqlitex.Exec(`a.db`, 0) ~ ´´",
      })
  void crawshaw(String open, String expected) {
    assertThat(Opens.of("db.go", go("crawshaw.io/sqlite", open.replace('`', '"'))))
        .isEqualTo(expected);
  }

  private static String go(String module, String statements) {
    return """
        package p

        import (
        	"os"

        	"%1$s"
        	"%1$s/sqlitemigration"
        	"%1$s/sqlitex"
        )

        const constant = sqlite.OpenReadWrite | sqlite.OpenCreate

        func open(given sqlite.OpenFlags) {
        	%2$s
        }

        func prepare(conn *sqlite.Conn) error {
        	return sqlitex.ExecuteTransient(conn, "PRAGMA foreign_keys=on", nil)
        }
        """
        .formatted(module, statements);
  }
}
