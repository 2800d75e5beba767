package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one open, migration or file of SQL sets holds for all opens of the same file. */
class GoFilesInWalTest {

  private static final String MATTN = "_ \"github.com/mattn/go-sqlite3\"";
  private static final String OPEN = "sql.Open(\"sqlite3\", \"a.db\")";

  @Test
  void aFileThatAnAcceptedOpenerOpensIsInWal() {
    assertThat(Opens.of("db.go", Opens.go(MATTN, OPEN + "\n\tinfra.SqliteOpenWAL(1, \"./a.db\")")))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("db.go", Opens.go(MATTN, OPEN + "\n\tinfra.SqliteOpenWAL(1, \"b.db\")")))
        .isEqualTo("a.db ABSENT ABSENT");
    assertThat(Opens.of("db.go", Opens.go(MATTN, OPEN + "\n\tinfra.OtherOpenWAL(1, \"a.db\")")))
        .isEqualTo("a.db ABSENT ABSENT");
    String hole = OPEN.replace("\"a.db\"", "dir+\"/a.db\"");
    assertThat(
            Opens.of("db.go", Opens.go(MATTN, hole + "\n\tinfra.SqliteOpenWAL(1, dir+\"/a.db\")")))
        .isEqualTo("…/a.db UNKNOWN ABSENT");
    String either =
        "p := \"b.db\"\n\tif x {\n\t\tp = \"a.db\"\n\t}\n\tinfra.SqliteOpenWAL(1, p)\n\t";
    assertThat(Opens.of("db.go", Opens.go(MATTN, either + OPEN))).isEqualTo("a.db UNKNOWN ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "migrate.New(source, 'sqlite3://a.db?_journal_mode=WAL') | ON",
        "migrate.New(source, 'sqlite://a.db?x-a=1&_pragma=journal_mode(WAL)') | ON",
        "migrate.NewWithSourceInstance('iofs', d, fmt.Sprintf('sqlite3://%s?_journal=WAL', n)) | ON",
        "migrate.New(source, 'sqlite3://a.db?_pragma=journal_mode(WAL)') | ABSENT",
        "migrate.New(source, 'sqlite3://a.db') | ABSENT",
        "migrate.New(source, 'sqlite3://b.db?_journal_mode=WAL') | ABSENT",
        "migrate.New(source, 'postgres://a.db?_journal_mode=WAL') | ABSENT",
        "migrate.Other(source, 'sqlite3://a.db?_journal_mode=WAL') | ABSENT",
      })
  void whatMigrationsSetByAUrlHoldsForTheFile(String call, String journal) {
    String imports = "\"github.com/golang-migrate/migrate/v4\"\n\t\"fmt\"\n\t" + MATTN;
    String body = "n := \"a.db\"\n\t" + call.replace('\'', '"') + "\n\t" + OPEN;

    assertThat(Opens.of("db.go", Opens.go(imports, body))).isEqualTo("a.db " + journal + " ABSENT");
    String another = imports.replace("golang-migrate", "other");
    assertThat(Opens.of("db.go", Opens.go(another, body))).isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void aStatementComesAfterParametersThatCannotBeTold() {
    String open = "db, _ := sql.Open(\"sqlite3\", \"a.db?\"+x)\n\tdb.Exec(\"PRAGMA journal_mode=";

    assertThat(Opens.of("db.go", Opens.go(MATTN, open + "DELETE\")")))
        .isEqualTo("a.db OTHER_VALUE UNKNOWN");
    assertThat(Opens.of("db.go", Opens.go(MATTN, open + "WAL\")"))).isEqualTo("a.db ON UNKNOWN");
    assertThat(Opens.of("db.go", Opens.go(MATTN, open + "\" + y)")))
        .isEqualTo("a.db UNKNOWN UNKNOWN");
  }

  @Test
  void whatOneOpenSetsHoldsForAllOfItsFile() {
    String inWal = "\n\tsql.Open(\"sqlite3\", \"a.db?_journal=WAL&_fk=1\")";
    String other = inWal.replace("a.db", "b.db");
    String handle = other.replace("sql.Open", "b, _ := sql.Open");
    String exec = "\n\tb.Exec(\"PRAGMA journal_mode=WAL\")";

    assertThat(Opens.of("db.go", Opens.go(MATTN, OPEN + handle + exec)))
        .isEqualTo("a.db ABSENT ABSENT; ? ON ON");

    assertThat(Opens.of("db.go", Opens.go(MATTN, OPEN + inWal)))
        .isEqualTo("a.db ON ABSENT; ? ON ON");
    assertThat(Opens.of("db.go", Opens.go(MATTN, OPEN + other)))
        .isEqualTo("a.db ABSENT ABSENT; ? ON ON");
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
    String opens = Opens.of("db.go", Opens.go(MATTN + paths, inWal + reader).replace('\'', '"'));

    assertThat(opens).endsWith("; " + expected);
    assertThat(
            Opens.of(
                "db.go", Opens.go(MATTN, (inWal + reader).replace('\'', '"')).replace("WAL", "x")))
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

    assertThat(Opens.of("db.go", Opens.go(MATTN, open + functions)))
        .isEqualTo("? ON ABSENT; ? UNKNOWN ABSENT");
    assertThat(
            Opens.of("db.go", Opens.go(MATTN, open.replace("reader(p)", "reader(q)") + functions)))
        .isEqualTo("? ON ABSENT; ? ABSENT ABSENT");
    assertThat(
            Opens.of(
                "db.go",
                Opens.go(MATTN, open.replace("reader(p)", "reader(\"a.db\")") + functions)))
        .isEqualTo("? ON ABSENT; a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "reader(`a.db`); reader(`:memory:`) | a.db ON",
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

    assertThat(Opens.of("db.go", Opens.go(MATTN, writers + calls + functions)))
        .endsWith(" ON ABSENT; " + expected + " ABSENT");
    assertThat(
            Opens.of("db.go", Opens.go(MATTN, writers + calls + functions).replace("WAL", "OFF")))
        .endsWith(" ABSENT ABSENT");
  }

  @Test
  void aMigrationThatSetsItHoldsForTheApp() {
    String go = Opens.go(MATTN, OPEN);

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
    String go = Opens.go(MATTN, "a, _ := " + OPEN + "\n\t" + statement);
    String sql = "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON;";

    assertThat(Opens.of("db.go", go, "schema.sql", sql)).isEqualTo("a.db " + expected);
    assertThat(Opens.of("db.go", go, "schema.sql", sql.replace("=ON", "=OFF"))).endsWith(" ABSENT");
  }
}
