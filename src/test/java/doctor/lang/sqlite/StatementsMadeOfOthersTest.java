package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that a helper is given and runs in another form. */
class StatementsMadeOfOthersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "db.Exec(db.Rebind(q)) | UNKNOWN ABSENT",
        "db.Exec(other.Convert(1, q)) | UNKNOWN ABSENT",
        "q = db.Rebind(q); db.Exec(q) | UNKNOWN ABSENT",
        "p := other.Convert(q); s := p.Text; db.Exec(s) | UNKNOWN ABSENT",
        "retry(func() { db.Exec(other.Convert(q)) }) | UNKNOWN ABSENT",
        "db.Exec(other.Convert(args)) | ABSENT UNKNOWN",
        "db.Exec(other.Convert(x)) | ABSENT ABSENT",
        "db.Exec(q.Text) | UNKNOWN ABSENT",
        "db.Exec(other.q) | ABSENT ABSENT",
        "db.Exec(q(x)) | ABSENT ABSENT",
        "log(other.Convert(q)) | ABSENT ABSENT",
      })
  void inGo(String statements, String expected) {
    String body =
        "db, _ := sql.Open(\"sqlite\", \"a.db\")\n"
            + "run(db, `PRAGMA journal_mode=WAL`, `PRAGMA foreign_keys=1`)";
    String run = "func run(db *sql.DB, q string, args any) {\n" + statements.replace("; ", "\n");

    assertThat(Opens.of("a.go", Opens.go("_ \"modernc.org/sqlite\"", body) + run + "\n}\n"))
        .isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "self.c.execute(adapt.convert(q)) | UNKNOWN ABSENT",
        "self.c.execute(' '.join(q.split())) | UNKNOWN ABSENT",
        "q = adapt.convert(q); self.c.execute(q) | UNKNOWN ABSENT",
        "p = adapt.convert(q); s = p.text; self.c.executescript(s) | UNKNOWN ABSENT",
        "self.c.execute(adapt.convert(args)) | ABSENT UNKNOWN",
        "self.c.execute(adapt.convert(x)) | ABSENT ABSENT",
        "self.c.execute(adapt.q) | ABSENT ABSENT",
        "self.c.execute(q(x)) | ABSENT ABSENT",
        "self.c.log(adapt.convert(q)) | ABSENT ABSENT",
      })
  void inPython(String statements, String expected) {
    String source =
        """
        import sqlite3
        class Db:
          def __init__(self):
            self.c = sqlite3.connect('a.db')
            self.run('PRAGMA journal_mode=WAL', args='PRAGMA foreign_keys=1')
            self.run('SELECT 1')
          def run(self, q, args=None):
        """;
    String body = "    " + statements.replace("; ", "\n    ");

    assertThat(Opens.of("store.py", source + body + "\n")).isEqualTo("a.db " + expected);
  }
}
