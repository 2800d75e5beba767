package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each open is its database, its journal mode and its foreign keys. */
class COpensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3_open(\"a.db\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open_v2(\"a.db\", &db, SQLITE_OPEN_CREATE, 0); | a.db ABSENT ABSENT",
        "sqlite3_open(\"a\" \".db\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(\"a\" EXT, &db); | a… ABSENT ABSENT",
        "sqlite3_open(u8\"a.db\", &db); | a.db ABSENT ABSENT",
        "sqlite3_open(path, &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(NAME, &db); | macro.db ABSENT ABSENT",
        "sqlite3_open(name, &db); | array.db ABSENT ABSENT",
        "sqlite3_open(text, &db); | pointer.db ABSENT ABSENT",
        "sqlite3_open(text.c_str(), &db); | pointer.db ABSENT ABSENT",
        "sqlite3_open(text.other(), &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(twice, &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(f(1, 2), &db); | ? UNSEEN UNSEEN",
        "sqlite3_open(\":memory:\", &db); | :memory: NOT_NEEDED NOT_NEEDED",
        "sqlite3_open(\"\", &db); | ? NOT_NEEDED NOT_NEEDED",
        "sqlite3_open_v2(\"a.db\", &db, SQLITE_OPEN_READONLY, 0); | ´´",
        "sqlite3_open_v2(\"a.db\", &db, SQLITE_OPEN_URI + SQLITE_OPEN_MEMORY, 0); | ´´",
        "int sqlite3_open(char *filename, sqlite3 **db); | ´´",
        "SQLITE_API sqlite3_open(char *filename, sqlite3 **db); | ´´",
        "auto sqlite3_open(const char *filename, sqlite3 **db); | ´´",
        "sqlite3_open(\"a.db\"); | ´´",
        "f = sqlite3_open; | ´´",
        "sqlite3_open16(\"a.db\", &db); | ´´",
        "// sqlite3_open(\"a.db\", &db); | ´´",
        "\"sqlite3_open(a, b)\" | ´´",
      })
  void calls(String call, String expected) {
    String names =
        """
        #include <sqlite3.h>
        #define NAME "macro.db"
        static const char name[] = "array.db";
        const char *text = "pointer.db";
        const char *twice = "a.db";
        void f() { twice = "b.db"; }
        """;

    assertThat(Opens.of("a.c", names + call + "\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqlite3_exec(db, \"PRAGMA journal_mode=WAL\", 0, 0, 0); | ON ABSENT",
        "sqlite3_exec(db, \"PRAGMA foreign_keys=1; PRAGMA journal_mode=WAL\", 0, 0, 0); | ON ON",
        "sqlite3_prepare_v2(db, \"PRAGMA journal_mode=WAL\", -1, &s, 0); | ON ABSENT",
        "sqlite3_exec(db, \"PRAGMA journal_mode=DELETE\", 0, 0, 0); | OTHER_VALUE ABSENT",
        "sqlite3_exec(other, \"PRAGMA journal_mode=WAL\", 0, 0, 0); | ABSENT ABSENT",
        "run(\"PRAGMA journal_mode=WAL\"); | UNKNOWN ABSENT",
        "const char *s = \"PRAGMA journal_mode=WAL\"; | UNKNOWN ABSENT",
        "run(\"PRAGMA journal_mode=DELETE\"); | ABSENT ABSENT",
      })
  void statements(String statement, String expected) {
    assertThat(Opens.of("a.c", "void f() { sqlite3_open(\"a.db\", &db); }\n" + statement))
        .isEqualTo("a.db " + expected);
    assertThat(Opens.of("a.c", "void f() { sqlite3_open(\"a.db\", &self->db); }\n" + statement))
        .isEqualTo("a.db " + expected);
  }

  @Test
  void aStatementOfAnotherFileLeavesItOpen() {
    String open = "void f() { sqlite3_open_v2(\"a.db\", &db, 6, NULL); }\n";
    String exec = "void f() { sqlite3_exec(db, \"PRAGMA journal_mode=WAL\", 0, 0, 0); }\n";

    assertThat(Opens.of("a.c", open, "b.c", exec)).isEqualTo("a.db UNKNOWN ABSENT");
  }

  @Test
  void everyEndingOfANameOfAFile() {
    for (String name : new String[] {"a.c", "a.cc", "a.cpp", "a.cxx", "a.h", "a.hpp", "a.hh"}) {
      assertThat(Opens.of(name, "sqlite3_open(\"a.db\", &db);")).as(name).isNotEmpty();
    }
    assertThat(Opens.of("a.txt", "sqlite3_open(\"a.db\", &db);")).isEmpty();
    assertThat(Opens.of("a.c", "sqlite3_open(\"a.db\", &db); /*")).isEmpty();
  }
}
