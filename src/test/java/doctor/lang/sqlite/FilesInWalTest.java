package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts and programs name the same file in other ways: what one sets may hold for the other. */
class FilesInWalTest {

  private static final String WAL = " 'PRAGMA journal_mode=WAL'\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "´a.db´ | /srv/app/a.db | UNKNOWN",
        "´data/a.db´ | /srv/app/data/a.db | UNKNOWN",
        "´/srv/app/a.db´ | a.db | UNKNOWN",
        "/srv/app/a.db | /srv/app/a.db | ON",
        "os.path.join(x, 'a.db') | /srv/app/a.db | UNKNOWN",
        "os.path.join(x, 'data', 'a.db') | data/a.db | UNKNOWN",
        "/srv/a.db | \"$X/a.db\" | UNKNOWN",
        "´/srv/a.db´ | \"$X/y/a.db\" | ABSENT",
        "´/srv/a.db´ | /srv/app/a.db | ABSENT",
        "´/a.db´ | b/a.db | ABSENT",
        "´a.db´ | /srv/app/aa.db | ABSENT",
        "´a.db´ | b.db | ABSENT",
        "´data/a.db´ | /srv/app/a.db | ABSENT",
        "´data/a.db´ | a.db | UNKNOWN",
        "´data/a.db´ | old/a.db | ABSENT",
        "os.path.join(x, 'a.db') | /srv/app/b.db | ABSENT",
      })
  void aProgramAndAScript(String inProgram, String inScript, String expected) {
    String name = inProgram.endsWith(")") ? inProgram : "'" + inProgram + "'";
    String python = "import os, sqlite3\nc = sqlite3.connect(" + name + ")\n";
    String set = python + "c.execute('PRAGMA journal_mode=WAL')\n";
    String write = python + "c.execute('DELETE FROM t')\n";
    String delete = "sqlite3 " + inScript + " 'DELETE FROM t'\n";

    assertThat(Opens.of("a.py", set, "run.sh", delete)).endsWith(" " + expected + " ABSENT");
    assertThat(Opens.of("a.py", write, "run.sh", "sqlite3 " + inScript + WAL))
        .contains(" " + expected + " ABSENT; ");
    assertThat(Opens.of("a.py", write, "run.sh", delete)).contains(" ABSENT ABSENT; ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "path | os.path.join(x, y) | UNKNOWN",
        "os.path.join('data', y) | os.path.join('srv', y) | UNKNOWN",
        "os.path.join(x, y) | 'file:' + p, uri=True | ABSENT",
        "'b.db' | os.path.join(x, y) | UNKNOWN",
        "'b.db' | os.path.join(x, y, z) | UNKNOWN",
        "'b.db' | os.path.join('data', y) | ABSENT",
        "path | os.path.join(x, 'a.db') | ABSENT",
        "path | os.path.join(x, y + '.db') | ABSENT",
      })
  void aNameOfWhichNothingIsKnown(String inWal, String name, String expected) {
    String other = "import os, sqlite3\nsqlite3.connect(%s).execute('DELETE FROM t')\n";
    String wal = "sqlite3.connect(%s).execute('PRAGMA journal_mode=WAL')\n".formatted(inWal);

    assertThat(Opens.of("a.py", "import os, sqlite3\n" + wal + other.formatted(name)))
        .endsWith(" " + expected + " ABSENT");
    assertThat(Opens.of("a.py", other.formatted(name))).endsWith(" ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource({"x + '.db', UNKNOWN", "x + '.sqlite', ABSENT"})
  void aNameOfWhichOnlyTheEndIsKnown(String name, String expected) {
    String python =
        "import sqlite3\nsqlite3.connect(x + '.db').execute('PRAGMA journal_mode=WAL')\n"
            + ("sqlite3.connect(" + name + ").execute('DELETE FROM t')\n");

    assertThat(Opens.of("a.py", python)).endsWith(" " + expected + " ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "os.environ['DB'] | UNKNOWN",
        "'b.db' | ABSENT",
        "os.environ['DB'] + '/b.db' | ABSENT",
        "':memory:' | ABSENT",
      })
  void aProgramThatIsGivenItsFile(String name, String expected) {
    String python = "import os, sqlite3\nc = sqlite3.connect(" + name + ")\n";
    String set = python + "c.execute('PRAGMA journal_mode=WAL')\n";
    String delete = "sqlite3 /srv/a.db 'DELETE FROM t'\n";

    assertThat(Opens.of("a.py", set, "run.sh", delete)).endsWith(" " + expected + " ABSENT");
    assertThat(Opens.of("a.py", set.replace("WAL", "DELETE"), "run.sh", delete))
        .endsWith(" ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource({"/srv/a.db, UNKNOWN", "b.db, ABSENT"})
  void aProgramWhoseNameSaysItAll(String inScript, String expected) {
    String go =
        Opens.go(
            "_ \"github.com/mattn/go-sqlite3\"",
            "sql.Open(\"sqlite3\", \"a.db?_journal=WAL&_fk=1\")");
    String delete = "sqlite3 " + inScript + " 'DELETE FROM t'\n";

    assertThat(Opens.of("db.go", go, "run.sh", delete)).endsWith(" " + expected + " ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "'a.db' | /srv/a.db | UNKNOWN",
        "'a.db' | /srv/b.db | ABSENT",
        "os.environ['DB'] | /srv/b.db | UNKNOWN",
        "os.environ['DB'] + '/a.db' | /srv/a.db | UNKNOWN",
        "os.environ['DB'] + '/a.db' | /srv/b.db | ABSENT",
      })
  void aProgramThatIsToldTheMode(String name, String inScript, String expected) {
    String python = "import os, sqlite3\nc = sqlite3.connect(" + name + ")\n";
    String set = python + "c.execute('PRAGMA journal_mode=' + os.environ['MODE'])\n";
    String delete = "sqlite3 " + inScript + " 'DELETE FROM t'\n";

    assertThat(Opens.of("a.py", set, "run.sh", delete)).endsWith(" " + expected + " ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "server.js | db.pragma('journal_mode = WAL') | UNKNOWN",
        "src/main.rs | o.journal_mode(SqliteJournalMode::Wal) | UNKNOWN",
        "Db.java | config.setJournalMode(JournalMode.WAL); | UNKNOWN",
        "main.cpp | ´#include <SQLiteCpp/SQLiteCpp.h>\nf(\"PRAGMA journal_mode=WAL\");´ | UNKNOWN",
        "server.js | // db.pragma('journal_mode = WAL') | ABSENT",
        "server.js | db.pragma('journal_mode = DELETE') | ABSENT",
        "server.js | ´const journal_mode = 1;\nconst wal = 2;´ | ABSENT",
        "server.txt | db.pragma('journal_mode = WAL') | ABSENT",
        "main.cpp | ´#include <SQLiteCpp/SQLiteCpp.h>\n// f(\"PRAGMA journal_mode=WAL\");´ | ABSENT",
      })
  void aProgramThatIsNotFollowed(String path, String text, String expected) {
    assertThat(Opens.of(path, text, "run.sh", "sqlite3 a.db 'DELETE FROM t'\n"))
        .isEqualTo("a.db " + expected + " ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "´if x; then D=a.db; else D=b.db; fi\nsqlite3 $D @\nsqlite3 b.db #´ | UNKNOWN",
        "´if x; then D=a.db; else D=b.db; fi\nsqlite3 $D @\nsqlite3 $D #´ | ON",
        "´if x; then D=a.db; else D=b.db; fi\nsqlite3 c.db @\nsqlite3 $D #´ | ABSENT",
        "´case $1 in x) D=a.db;; *) D=b.db;; esac\nsqlite3 $D @\nsqlite3 b.db #´ | UNKNOWN",
        "´if x; then E=a.db; fi\nD=c.db\nsqlite3 $D @\nsqlite3 b.db #´ | ABSENT",
        "´D=${D:-a.db}\nsqlite3 $D @\nsqlite3 b.db #´ | ABSENT",
        "´cd /srv && sqlite3 a.db @\nsqlite3 /srv/a.db #´ | UNKNOWN",
        "´. ./env\nsqlite3 $D < wal.sql\nsqlite3 b.db #´ | UNKNOWN",
      })
  void namesThatDependOnTheWay(String script, String expected) {
    String text = script.replace(" @", WAL.strip().indent(1).stripTrailing());

    assertThat(
            Opens.of(
                "run.sh",
                text.replace("#", "'DELETE FROM t'"),
                "docs/wal.sql",
                "PRAGMA journal_mode=WAL;"))
        .endsWith(" " + expected + " ABSENT");
  }
}
