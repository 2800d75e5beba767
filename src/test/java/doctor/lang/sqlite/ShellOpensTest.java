package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each open that writes is its database, its journal mode and its foreign keys. */
class ShellOpensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3 a.db \"INSERT INTO t VALUES (1)\" | a.db ABSENT ABSENT",
        "sqlite3 a.db 'update t set x=1' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'SELECT 1; DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'SELECT 1' 'DROP TABLE t' | a.db ABSENT ABSENT",
        "sqlite3 'a.db' 'PRAGMA journal_mode=WAL; REPLACE INTO t VALUES (1)' | a.db ON ABSENT",
        "sqlite3 a.db 'PRAGMA foreign_keys=1' 'ALTER TABLE t ADD x' | a.db ABSENT ON",
        "sqlite3 a.db 'PRAGMA journal_mode=DELETE; CREATE TABLE t (x)' | a.db OTHER_VALUE ABSENT",
        "sqlite3 -batch -separator x a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 -cmd '.timeout 9' a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 -init x -newline y -nullvalue z a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'DELETE FROM t' > out.txt | a.db ABSENT ABSENT",
        "sqlite3 > out.txt a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sudo sqlite3 a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "´if true; then sqlite3 a.db 'DELETE FROM t'; fi´ | a.db ABSENT ABSENT",
        "´for x in y; do sqlite3 a.db 'DELETE FROM t'; done´ | a.db ABSENT ABSENT",
        "true && sqlite3 a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "´sqlite3 a.db <<EOF\nDELETE FROM t;\nEOF´ | a.db ABSENT ABSENT",
        "´sqlite3 a.db <<-'EOF' >out\n\tPRAGMA journal_mode=WAL;\n\tDELETE FROM t;\n\tEOF´"
            + " | a.db ON ABSENT",
        "´sqlite3 a.db <<EOF\nSELECT 1;\nEOF\nDELETE FROM t´ | ´´",
        "´sqlite3 a.db\ncat <<EOF\nDELETE FROM t;\nEOF´ | ´´",
        "sqlite3 a.db <<< 'DELETE FROM t' | a.db ABSENT ABSENT",
        "´DB=a.db\nsqlite3 $DB 'DELETE FROM t'´ | a.db ABSENT ABSENT",
        "´DB=\"x/a.db\"\nsqlite3 \"${DB}\" 'DELETE FROM t'´ | x/a.db ABSENT ABSENT",
        "´A=x B_2=$A/y\nsqlite3 \"$B_2/a.db\" 'DELETE FROM t'´ | x/y/a.db ABSENT ABSENT",
        "sqlite3 \"${DB:-a.db}\" 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 \"$X/a.db\" 'DELETE FROM t' | …/a.db ABSENT ABSENT",
        "sqlite3 \"$1\" 'DELETE FROM t' | ? UNSEEN UNSEEN",
        "sqlite3 \"$(cat name)\" 'DELETE FROM t' | ? UNSEEN UNSEEN",
        "sqlite3 \"$(mktemp)\" 'DELETE FROM t' | ? NOT_NEEDED NOT_NEEDED",
        "sqlite3 :memory: 'CREATE TABLE t (x)' | :memory: NOT_NEEDED NOT_NEEDED",
        "sqlite3 \"it's.db\" 'DELETE FROM t' | it's.db ABSENT ABSENT",
        // What another command sets stays in the file.
        "´sqlite3 a.db 'PRAGMA journal_mode=WAL'\nsqlite3 a.db 'DELETE FROM t'´"
            + " | a.db ON NOT_NEEDED; a.db ON ABSENT",
        "´sqlite3 b.db 'PRAGMA journal_mode=WAL'\nsqlite3 a.db 'DELETE FROM t'´"
            + " | b.db ON NOT_NEEDED; a.db ABSENT ABSENT",
        "´sqlite3 $1/a.db 'PRAGMA journal_mode=WAL'\nsqlite3 $1/a.db 'DELETE FROM t'´"
            + " | …/a.db ON NOT_NEEDED; …/a.db UNKNOWN ABSENT",
        "´sqlite3 $X 'PRAGMA journal_mode=WAL'\nsqlite3 file:$X?a=b 'DELETE FROM t'´"
            + " | ? ON NOT_NEEDED; ? UNKNOWN ABSENT",
        "´sqlite3 $X 'PRAGMA journal_mode=WAL'\nsqlite3 file:${Y}?a=b 'DELETE FROM t'´"
            + " | ? ON NOT_NEEDED; ? ABSENT ABSENT",
        "sqlite3 a.db 'PRAGMA journal_mode=DELETE' | ´´",
        // What does not write, or is not the command.
        "sqlite3 a.db 'SELECT x FROM t WHERE y = update' | ´´",
        "sqlite3 a.db 'SELECT \"; \" FROM t' | ´´",
        "sqlite3 a.db .dump | ´´",
        "sqlite3 a.db | ´´",
        "sqlite3 | ´´",
        "sqlite3 -version | ´´",
        "sqlite3 -readonly a.db 'DELETE FROM t' | ´´",
        "sqlite3 a.db 'deletes FROM t' | ´´",
        "echo sqlite3 a.db 'DELETE FROM t' | ´´",
        "which sqlite3; echo 'DELETE FROM t' | ´´",
        "sqlite3x a.db 'DELETE FROM t' | ´´",
        "# sqlite3 a.db 'DELETE FROM t' | ´´",
        "´sqlite3 a.db 'DELETE FROM t´ | ´´",
      })
  void commandsThatWrite(String script, String expected) {
    assertThat(Opens.of("run.sh", "#!/bin/sh\n" + script + "\n")).isEqualTo(expected);
    assertThat(Opens.of("run.bash", script)).isEqualTo(expected);
  }
}
