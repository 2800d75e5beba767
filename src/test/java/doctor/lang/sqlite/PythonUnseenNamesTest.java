package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of which the code does not say the name, only that it makes them. */
class PythonUnseenNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c.execute('CREATE TABLE t(a)') | ABSENT ABSENT",
        "c.cursor().execute('create table if not exists t(a)') | ABSENT ABSENT",
        "c.executescript(open('schema.sql').read()) # create table | ABSENT ABSENT",
        "`c.execute('INSERT INTO t VALUES(1)'); d.execute('CREATE TABLE t(a)')` | ABSENT ABSENT",
        "`c.execute(sql); c.commit(); d.execute('CREATE TABLE t(a)')` | ABSENT ABSENT",
        "`c.executemany(sql, rows); d.execute('CREATE TABLE t(a)')` | ABSENT ABSENT",
        "`with c: c.execute('WITH x AS (SELECT 1) DELETE FROM t')\n# CREATE TABLE` | ABSENT ABSENT",
        "c.execute('CREATE TEMP TABLE t(a)') | UNSEEN UNSEEN",
        "`c.execute('SELECT 1'); d.execute('CREATE TABLE t(a)')` | UNSEEN UNSEEN",
        "`c.execute(sql); d.execute('CREATE TABLE t(a)')` | UNSEEN UNSEEN",
        "d.execute('CREATE TABLE t(a)') | UNSEEN UNSEEN",
        "c.execute('INSERT INTO t VALUES(1)') | UNSEEN UNSEEN",
        "`c.execute('CREATE TABLE t(a)'); c.execute('PRAGMA journal_mode=WAL')` | ON ABSENT",
        "`c.execute('CREATE TABLE t(a)'); c.execute(f'PRAGMA journal_mode={m}')` | UNKNOWN ABSENT",
        "`c.execute('CREATE TABLE t(a)'); c.execute('PRAGMA journal_mode=off')`"
            + " | OTHER_VALUE ABSENT",
      })
  void whatIsWrittenTells(String statements, String expected) {
    assertThat(python("c = sqlite3.connect(path)\n" + statements)).isEqualTo("? " + expected);
  }

  /** It may be the same file as any other of which nothing is known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "d = sqlite3.connect(other); d.execute('PRAGMA journal_mode=WAL') | UNSEEN",
        "d = sqlite3.connect('d.db'); d.execute('PRAGMA journal_mode=WAL') | UNSEEN",
        "d = sqlite3.connect('d.db'); d.execute(f'PRAGMA journal_mode={m}') | UNSEEN",
        "d.execute('PRAGMA journal_mode=WAL') | UNSEEN",
        "d.execute('PRAGMA journal_mode=DELETE') | ABSENT",
        "d = sqlite3.connect('d.db'); d.execute('PRAGMA foreign_keys=1') | ABSENT",
      })
  void whatElseIsInWalTellsAgainst(String statements, String expected) {
    String source = "c = sqlite3.connect(path)\nc.execute('CREATE TABLE t(a)')\n" + statements;

    assertThat(python(source)).startsWith("? " + expected + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "e = create_engine(f'sqlite:///{path}'); Base.metadata.create_all(e) | ? ABSENT ABSENT",
        "e = create_engine(f'sqlite:///{path}'); Base.metadata.bind(e) | ? UNSEEN UNSEEN",
        "e = create_engine(url or f'sqlite:///{path}'); x.create_all(e) | ? UNSEEN UNSEEN",
        "e = create_engine(url or 'sqlite://' or f'sqlite:///{path}'); x.create_all(e) | ? UNSEEN UNSEEN",
        "e = create_engine(f'{driver}:///{path}'); Base.metadata.create_all(e) | ''",
        "d = SqliteDatabase(path); d.create_tables([User]) | ? ABSENT ABSENT",
        "d = SqliteDatabase(path); d.close() # create_tables | ? UNSEEN UNSEEN",
        "d = sqlite3.connect(path or ':memory:'); d.execute('CREATE TABLE t(a)') | ? ABSENT ABSENT",
        "d = sqlite3.connect(''); d.execute('CREATE TABLE t(a)') | ? NOT_NEEDED NOT_NEEDED",
      })
  void librariesThatMakeTables(String statements, String expected) {
    assertThat(python(statements)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "path, ABSENT",
    "self.environment, ABSENT",
    "os.environ['DATABASE'], UNSEEN",
    "os.getenv('DATABASE'), UNSEEN",
    "path or settings.DATABASE, UNSEEN",
    "Path(app_config.path), UNSEEN",
    "parser.parse_args().database, UNSEEN",
    "sys.argv[1], UNSEEN",
    "*given, UNSEEN",
  })
  void whatTheConfigurationNamesMayBeMadeElsewhere(String name, String expected) {
    String made = "c = sqlite3.connect(" + name + "); c.execute('CREATE TABLE t(a)')";

    assertThat(python(made)).isEqualTo("? " + expected + " " + expected);
  }

  @Test
  void filesOfSqlCountAsWell() {
    String source =
        "import sqlite3\nc = sqlite3.connect(path)\nc.execute('INSERT INTO t DEFAULT VALUES')";

    assertThat(Opens.of("a.py", source)).isEqualTo("? UNSEEN UNSEEN");
    assertThat(Opens.of("a.py", source, "schema.sql", "CREATE TABLE t(a);"))
        .isEqualTo("? ABSENT ABSENT");
  }

  private static String python(String statements) {
    String imports =
        """
        import sqlite3
        from peewee import SqliteDatabase
        from sqlalchemy import create_engine
        """;
    return Opens.of("a.py", imports + statements);
  }
}
