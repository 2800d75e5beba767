package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types that keep their handles under one name: what one runs is not run by the other. */
class HandlesOfSeveralTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&Users{db: a} | l := &Logs{db: b} | ON ON; b.db ABSENT ABSENT",
        "Users{db: a} | l := Logs{db: b} | ON ON; b.db ABSENT ABSENT",
        "new(Users); u.db = a | var l Logs; l.db = b | ON ON; b.db ABSENT ABSENT",
        "&Heir{Users{db: a}} | l := &Logs{db: b} | ON ON; b.db ABSENT ABSENT",
        "&Heir{}; u.db = a | l := &Logs{db: b} | ON ON; b.db ABSENT ABSENT",
        "&Heir{}; u.db = a | var l Logs; l.db = b | ON ON; b.db ABSENT ABSENT",
        "&Users{db: a} | l := &Logs{db: u.db} | ON ON; b.db ABSENT ABSENT",
        "&Logs{db: a} | l := &Users{db: u.db} | ON ON; b.db ABSENT ABSENT",
        "&Logs{db: a} | l := &Users{db: b} | ABSENT ABSENT; b.db ON ON",
        // Where the type cannot be told, every field of the name may be meant.
        "get(); u.db = a | l := &Logs{db: b} | ON ON; b.db ABSENT ABSENT",
        "other.Users{db: a} | l := &Logs{db: b} | ON ON; b.db ABSENT ABSENT",
        "&Base{db: a} | l := &Logs{db: b} | UNKNOWN ABSENT; b.db UNKNOWN ABSENT",
      })
  void inGo(String first, String second, String expected) {
    String body =
        "a, _ := sql.Open(\"sqlite\", \"a.db\")\nb, _ := sql.Open(\"sqlite\", \"b.db\")\nu := "
            + (first + "\n" + second).replace("; ", "\n");
    String types =
        """

        type Base struct{ db, other *sql.DB }
        type Users struct{ db *sql.DB }
        type Heir struct{ Users }
        type Logs struct{ db *sql.DB }

        func (u *Users) Init() { u.db.Exec("PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1") }
        func (l *Logs) Add() { l.db.Exec("INSERT INTO t VALUES (1)") }
        """;

    assertThat(Opens.of("store.go", Opens.go("_ \"modernc.org/sqlite\"", body) + types))
        .isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Logs | UNKNOWN ABSENT",
        // The attribute is that of the class above or below.
        "Logs(Users) | ON ON",
        "Logs(Middle) | ON ON",
        "Logs(Twice, Middle) | ON ON",
      })
  void classesInPython(String type, String expected) {
    String source =
        """
        import sqlite3
        class Users:
          def __init__(self): self.db = None
          def tune(self): self.db.executescript('PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1')
        class Middle(Users):
          pass
        class Twice(Middle, Users):
          pass
        class Other:
          def __init__(self): self.db = sqlite3.connect('b.db'); Tuner(self.db)
        class Tuner:
          def __init__(self, db):
            self.db = db
            self.db.executescript('PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1')
        class %s:
          def __init__(self): self.db = sqlite3.connect('a.db')
        """
            .formatted(type);

    assertThat(Opens.of("store.py", source)).isEqualTo("b.db ON ON; a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "db: sqlite3.Connection | ABSENT ABSENT",
        "def __init__(self, db): self.db = db | ABSENT ABSENT",
        // What gives itself nothing may be given it by others.
        "x = 1 | ON ON",
      })
  void attributesInPython(String line, String expected) {
    String source =
        """
        import sqlite3
        class Logs:
          def __init__(self): self.db = sqlite3.connect('a.db')
        class Users:
          %s
          def tune(self): self.db.executescript('PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1')
        Users(sqlite3.connect('b.db'))
        """
            .formatted(line);

    assertThat(Opens.of("store.py", source)).startsWith("a.db " + expected);
  }
}
