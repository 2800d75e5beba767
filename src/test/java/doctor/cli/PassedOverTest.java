package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code that cannot be judged: said to those who ask, in the way of the run, and no finding. */
class PassedOverTest {

  @TempDir Path root;

  private Folder service() {
    return new Folder(root).with(".doctor.yaml", "").withService("pay", 8501);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "db.go | import _ \"modernc.org/sqlite\"; var text = `Open( | Go",
        "db.py | import sqlite3; sqlite3.connect(\"\"\"a.db) | Python",
        "db.c | sqlite3_open(\"a.db\", &db); /* for ever | C",
        "db.sh | sqlite3 \"a.db | shell"
      })
  void codeThatNeverEnds(String name, String text, String language) {
    service().with("apps/pay/" + name, text);
    String note =
        "note: apps/pay/"
            + name
            + ": is not whole "
            + language
            + ", a text or comment never ends, and was passed over";
    assertThat(Call.lint(root)).isEqualTo(new Call(0, "", ""));
    assertThat(Call.lint(root, "-v").err()).contains(note);
    assertThat(Call.in(root, "services-spec").out()).doesNotContain("note:");
    assertThat(Call.in(root, "services-spec", "-v").out()).contains(note);
  }

  @Test
  void whereAnAppCannotBeReadNobodySaysThatThereAreNoProblems() throws IOException {
    service();
    Files.createDirectories(root.resolve("apps/odd/app.md"));
    assertThat(Call.in(root, "services-spec").out())
        .startsWith(
            "error: apps/odd/app.md: is a folder, expected a file\n\n"
                + "1 app, 1 service: not everything was checked in ");
  }

  @Test
  void codeInAnotherEncoding() throws IOException {
    service();
    String python = "import sqlite3 # é\nsqlite3.connect('a.db')\n";
    Path file = root.resolve("apps/pay/db.py");
    Files.write(file, python.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Call.lint(root, "-v").findings())
        .anySatisfy(line -> assertThat(line).startsWith("apps/pay/db.py:2:1: error: "));
    Files.write(file, python.getBytes(StandardCharsets.UTF_16));
    assertThat(Call.lint(root, "-v").findings()).isEmpty();
    assertThat(Call.lint(root, "-v").err())
        .contains("note: apps/pay/db.py: is not text and was not checked");
  }

  @Test
  void openThatOnlyTheRunningProgramKnows() {
    service()
        .with(
            "apps/pay/db.go",
            """
            package main

            import (
            	"database/sql"
            	"os"

            	_ "modernc.org/sqlite"
            )

            func open() (*sql.DB, error) {
            	return sql.Open("sqlite", os.Getenv("DATABASE"))
            }
            """);
    String note =
        "line 11 opens a database with modernc.org/sqlite: whether with WAL cannot be told by reading";
    assertThat(Call.lint(root)).isEqualTo(new Call(0, "", ""));
    assertThat(Call.in(root, "services-spec", "-f", "github").out()).isEmpty();
    assertThat(Call.lint(root, "-v").err())
        .isEqualTo("doctor: note: apps/pay/db.go: " + note + "\n");
    String sarif = Call.in(root, "services-spec", "-f", "sarif").out();
    assertThat(sarif).contains("\"level\": \"note\"").contains(note);
    assertThat(Call.lint(root, "-v", "--rule", "sqlite-without-wal=off").err()).isEmpty();
  }
}
