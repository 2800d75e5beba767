package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.engine.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that begins something and never ends it, once and a hundred thousand times. */
@Timeout(120)
class UnclosedTest {

  private static final String NEXT_DOOR =
      "apps/next/app.md:3:8-3:15: error: tagged service, but there is no service block, expected one"
          + " with restart_policy, runtime and pc_targets [missing-service-block]";

  @TempDir Path root;

  /** A file of the app, how it begins, and what it never closes. */
  record Unclosed(String path, String start, String opening) {}

  static List<Unclosed> openings() {
    List<Unclosed> all = new ArrayList<>();
    String go = "package main\nimport (\"database/sql\"\n_ \"github.com/mattn/go-sqlite3\")\n";
    add(all, "main.go", go, "\"", "`", "'", "/*", "(", "[", "{", "func f() {\n", "if a {\n", "f(");
    add(all, "main.go", go, "import (", "type T struct {", "switch {\ncase a:\n", "\\", "\ud800");
    add(all, "main.py", "import sqlite3\n", "\"", "'''", "\"\"\"", "f\"{", "(", "[", "{", "\\\n");
    add(
        all,
        "main.py",
        "import sqlite3\n",
        "def f(",
        "class A:\n ",
        "lambda:",
        "[a for a in ",
        "@");
    add(
        all,
        "a.c",
        "#include <sqlite3.h>\n",
        "\"",
        "'",
        "/*",
        "(",
        "{",
        "#if 1\n",
        "#define A \\\n");
    add(all, "a.sh", "#!/bin/sh\nsqlite3 a.db ", "'", "\"", "$(", "`", "<<EOF\n", "${", "(", "\\");
    String sql = "CREATE TABLE IF NOT EXISTS t (a);\n";
    add(all, "migrations/001_a.sql", sql, "'", "\"", "`", "[", "/*", "(", "x'", "$a$", "BEGIN ");
    add(
        all,
        "migrations/001_a.sql",
        sql,
        "CREATE TRIGGER r AFTER INSERT ON t BEGIN ",
        "CASE WHEN ");
    add(
        all,
        "migrations/001_a.sql",
        sql,
        "SELECT (",
        "WITH a AS (",
        "INSERT INTO t SELECT (",
        ";(");
    add(all, "migrations/001_a.sql", sql, "CREATE TABLE a (b DEFAULT (", "DELETE FROM t WHERE (");
    add(
        all,
        "odd.service",
        "[Service]\nRestart=always\n",
        "[",
        "ExecStart=\"",
        "ExecStart='",
        "\\\n");
    add(all, "odd.service", "[Service]\nExecStart=", "\\x", "%", "${", "a \\\n", "\"");
    add(
        all,
        "docker-compose.yml",
        "services:\n",
        "[",
        "{",
        "- ",
        "? ",
        "\"",
        "&a [",
        "|\n ",
        "!!a ");
    return all;
  }

  private static void add(List<Unclosed> all, String path, String start, String... openings) {
    for (String opening : openings) {
      all.add(new Unclosed(path, start, opening));
    }
  }

  @ParameterizedTest
  @MethodSource("openings")
  void ends(Unclosed unclosed) throws IOException {
    write("next/app.md", "---\nname: next\ntags: [service]\n---\n");
    write(
        "odd/app.md",
        "---\nname: odd\ntags: [service]\nservice:\n  runtime: docker-compose\n---\n");
    for (int times : new int[] {1, 100_000}) {
      write("odd/" + unclosed.path, unclosed.start + unclosed.opening.repeat(times));
      Report report = LintRun.lint(root);
      assertThat(LintRun.lines(report)).contains(NEXT_DOOR).hasSizeLessThan(30);
      assertThat(report.internalError()).isFalse();
      assertThat(report.notifications()).hasSizeLessThan(2);
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve("apps").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
