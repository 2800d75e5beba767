package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the {@code sqlite3} command reads from pipes and files, and where it stands inside of words.
 * Each open that writes is its database, its journal mode and its foreign keys.
 */
class ShellInputTest {

  private static final String WAL = "PRAGMA journal_mode=WAL;";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo '@' | sqlite3 a.db",
        "echo -n '@' | sqlite3 a.db",
        "echo '@' 2>/dev/null | sqlite3 a.db",
        "echo '@' |\n  sqlite3 a.db",
        "echo '@' | sudo -u app sqlite3 -bail a.db >/dev/null",
        "if ! echo '@' | sqlite3 a.db; then exit 1; fi",
        "printf '@' | sqlite3 a.db",
        "printf '%s\\n' '@' | sqlite3 a.db",
        "printf '%s;\\n' 'SELECT 1' '@' | sqlite3 a.db",
        "printf 'SELECT %d, 100%%;\\n@' 1 | sqlite3 a.db",
        "printf 'SELECT %-5s; %b' x '@' | sqlite3 a.db",
        "echo '.timeout 9\\n@' | sqlite3 a.db",
        "cat <<E | sqlite3 a.db\n@\nE\n",
        "cat <<E |\n@\nE\nsqlite3 a.db\n",
        "cat <<< '@' | sqlite3 a.db",
        "(echo 'SELECT 1;'; echo '@') | sqlite3 a.db",
        "{ echo 'SELECT 1;' && cat <<E\n@\nE\n echo 'SELECT 2;'; } | sqlite3 a.db",
        "cat x.sql | sqlite3 a.db",
        "cat sql/y.sql \"$DIR/x.sql\" | sqlite3 a.db",
        "cat - x.sql <<E | sqlite3 a.db > x\nSELECT 1;\nE\n",
        "sqlite3 a.db < x.sql",
        "sqlite3 < x.sql a.db",
        "sqlite3 a.db < \"$(dirname \"$0\")/../x.sql\"",
        "sqlite3 a.db '.read x.sql'",
        "sqlite3 a.db \".read 'sql/read.sql'\"",
        "sqlite3 a.db <<E\n.read sql/read.sql\nE\n",
        "sqlite3 -init x.sql a.db 'SELECT 1'",
        "cat steps/*.sql | sqlite3 a.db",
        "n=$(sqlite3 a.db '@')",
        "n=`sqlite3 a.db '@'`",
        "echo \"$(sqlite3 \"a.db\" '@')\" x",
        "sqlite3 -readonly b.db \"SELECT $(sqlite3 a.db '@')\"",
        "if [ $(echo \"$(sqlite3 a.db '@')\" | wc -l) = 1 ]; then exit; fi",
      })
  void whatIsRun(String script) {
    assertThat(of(script, "DELETE FROM t;")).isEqualTo("a.db ABSENT ABSENT");
    assertThat(of(script, "SELECT 1;")).isEmpty();
    assertThat(of(script, WAL)).isEqualTo("a.db ON NOT_NEEDED");
    assertThat(of(script, WAL.replace("WAL", "DELETE"))).isEmpty();
    assertThat(of(script + "\nsqlite3 a.db 'DELETE FROM t'", WAL))
        .isEqualTo("a.db ON NOT_NEEDED; a.db ON ABSENT");
    assertThat(of(script + "\nsqlite3 a.db 'DELETE FROM t'", "PRAGMA foreign_keys=1;"))
        .isEqualTo("a.db ABSENT ABSENT");
    assertThat(of(script + "\nsqlite3 c.db 'DELETE FROM t'", WAL))
        .isEqualTo("a.db ON NOT_NEEDED; c.db ABSENT ABSENT");
  }

  private static String of(String script, String statement) {
    List<String> files = new ArrayList<>();
    files.addAll(List.of("run.sh", script.replace("@", statement)));
    files.addAll(List.of("sql/y.sql", "SELECT 1;", "sql/read.sql", ".read x.sql\n"));
    if (script.contains("x.sql") || script.contains("read.sql")) {
      files.addAll(List.of("x.sql", statement));
    } else if (script.contains("steps")) {
      files.addAll(List.of("steps/a.sql", "SELECT 1;", "steps/b.sql", statement));
    }
    return Opens.of(files.toArray(String[]::new));
  }

  /** Whether the file is put in WAL here, only the running script knows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'SELECT 1;' | cat - x.sql | sqlite3 a.db",
        "curl https://example.org/x.sql | sqlite3 a.db",
        "sed s/a/b/ x.sql | sqlite3 a.db",
        "{ for f in x y; do cat $f; done; } | sqlite3 a.db",
        "for f in x y; do cat $f; done | sqlite3 a.db",
        "(echo 'SELECT 1;' || cat x.sql) | sqlite3 a.db",
        "echo \"$SQL\" | sqlite3 a.db",
        "cat z.sql | sqlite3 a.db",
        "cat /tmp/$1 | sqlite3 a.db",
        "sqlite3 a.db < z.sql",
        "sqlite3 a.db < z/*.sql",
        "sqlite3 a.db < \"$1\"",
        "sqlite3 a.db < <(gunzip x.sql.gz)",
        "sqlite3 a.db '.read z.sql'",
        "sqlite3 a.db '.read |./generate'",
        "sqlite3 a.db '.read circle.sql'",
        "sqlite3 a.db '.restore b.db'",
        "sqlite3 -init z.sql a.db 'SELECT 1'",
        "sqlite3 a.db < same.sql",
        "for x in 'PRAGMA journal_mode=WAL' 'SELECT 1'; do echo \"$x\" | sqlite3 a.db; done",
      })
  void whatCannotBeTold(String script) {
    String[] files = {
      "run.sh",
      script + "\nsqlite3 a.db 'DELETE FROM t'",
      "x.sql",
      "SELECT 1;",
      "circle.sql",
      ".read circle.sql",
      "one/same.sql",
      "SELECT 1;",
      "two/same.sql",
      "SELECT 1;"
    };

    assertThat(Opens.of(files)).isEqualTo("a.db UNKNOWN ABSENT");
  }

  @ParameterizedTest
  @CsvSource({
    "one/same.sql, ON",
    "./one/same.sql, ON",
    "../one/same.sql, ON",
    "/opt/pay/one/same.sql, UNKNOWN",
    "$DIR/one/same.sql, ON",
    "/opt/pay/only.sql, ON",
    "*.sql, UNKNOWN",
    "$(mktemp -d)/only.sql, UNKNOWN",
  })
  void whichOfSeveralFiles(String name, String expected) {
    String script = "cat \"" + name + "\" | sqlite3 a.db\nsqlite3 a.db 'DELETE FROM t'";
    String[] files = {
      "run.sh", script, "one/same.sql", WAL, "two/same.sql", "SELECT 1;", "two/only.sql", WAL
    };

    assertThat(Opens.of(files)).endsWith("a.db " + expected + " ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3 a.db '.mode csv' '.import x.csv t' | a.db ABSENT ABSENT",
        "´sqlite3 a.db <<E\n.mode csv\n.import x.csv t\nE´ | a.db ABSENT ABSENT",
        "sqlite3 -cmd 'PRAGMA journal_mode=WAL' a.db '.import x.csv t' | a.db ON ABSENT",
        "sqlite3 -readonly a.db '.import x.csv t' | ´´",
        "sqlite3 a.db '.mode import' .schema .dump '.backup b.db' | ´´",
        "sqlite3 -init /dev/null a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 -init /dev/null a.db 'SELECT 1' | ´´",
        "sqlite3 a.db 'CREATE TEMP TABLE x (y); SELECT 1' | ´´",
        "sqlite3 a.db 'create temporary view x as select 1' | ´´",
        "sqlite3 a.db 'CREATE TEMP TABLE x (y); CREATE TABLE z (y)' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'CREATE TABLE temp (y)' | a.db ABSENT ABSENT",
        "sqlite3 -heap 9 a.db 'DELETE FROM t' | a.db ABSENT ABSENT",
        "sqlite3 a.db 'DELETE FROM t' < x.sql | a.db ABSENT ABSENT",
        "´Q='DELETE FROM t'\necho \"$Q\" | sqlite3 a.db´ | a.db ABSENT ABSENT",
        // A variable that a loop changes.
        "´D=a.db\nfor D in x y; do sqlite3 $D 'DELETE FROM t'; done´ | ? UNSEEN UNSEEN",
        "´D=a.db\nread -r x D; sqlite3 $D 'DELETE FROM t'´ | ? UNSEEN UNSEEN",
        // Between back quotes, quotes may be escaped once more.
        "´echo \"`sqlite3 a.db \\\"DELETE FROM t\\\"`\"´ | ´´",
        "´n=$(D=a.db; sqlite3 $D 'DELETE FROM t')´ | a.db ABSENT ABSENT",
      })
  void theCommandItself(String script, String expected) {
    assertThat(Opens.of("run.sh", script + "\n")).isEqualTo(expected);
  }
}
