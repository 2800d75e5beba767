package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.engine.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code and SQL that a few lines make endless: every rule looks at it, and the run ends soon, with
 * the app next door checked. Before they were bounded each of these took from ten seconds to hours.
 */
@Timeout(300)
class HostileCodeTest {

  private static final String APP = "---\nname: odd\nlang: go\ntags: [web]\n---\n";
  private static final String NEXT_DOOR =
      "apps/next/app.md:3:8-3:15: error: tagged service, but there is no service block, expected one"
          + " with restart_policy, runtime and pc_targets [missing-service-block]";
  private static final String GO =
      "package main\nimport (\"database/sql\"\n_ \"github.com/mattn/go-sqlite3\")\n";
  private static final String OPEN = "sql.Open(\"sqlite3\", a)\n";
  private static final String PYTHON = "import sqlite3\n";
  private static final String CONNECT = "sqlite3.connect(a)\n";

  @TempDir Path root;

  /** A name for the case, the path of its file in the app, and its text. */
  record Case(String name, String path, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return List.of(
        go("a value made of itself", "func f() {\n" + "a = a + a\n".repeat(100_000) + OPEN + "}"),
        go("a name defined again", "func f() {\n" + "a := a + a\n".repeat(100_000) + OPEN + "}"),
        go(
            "a variable of all functions",
            "var a string\n" + each(10_000, i -> "func f" + i + "() { a = a + a; " + OPEN + "}\n")),
        go(
            "a field of itself",
            "type T struct { p string }\nfunc (t *T) f() {\n"
                + "t.p = t.p + t.p\n".repeat(50_000)
                + "sql.Open(\"sqlite3\", t.p)\n}"),
        go("functions of one name", ("func g(a string) { g(a); " + OPEN + "}\n").repeat(5_000)),
        go(
            "doublings",
            each(200, i -> "var a" + i + " = a" + (i + 1) + " + a" + (i + 1) + "\n")
                + "func f() { sql.Open(\"sqlite3\", a0) }"),
        go(
            "a switch of many cases",
            "func f() {\nswitch a {\n"
                + each(20_000, i -> "case " + i + ": a = b\n")
                + "}\n"
                + OPEN
                + "}"),
        go(
            "variables given by methods of one another",
            "func (x A) get() B { return B{} }\nfunc (x B) get() A { return A{} }\n"
                + "func f() {\n"
                + "a := b.get()\nb = a.get()\n".repeat(2_000)
                + "a.get().x(a)\n"
                + OPEN
                + "}\n"
                + each(2_000, i -> "func (x T" + i + ") get(a string) { " + OPEN + "}\n")),
        go(
            "fields that a configuration may give",
            "type C struct {\n"
                + each(20_000, i -> "q" + i + " string\n")
                + "}\nfunc init() { viper.SetDefault(\"c.a\", \"PRAGMA journal_mode=WAL\") }\n"
                + "func f(c *C, d *D) {\nsql.Open(\"sqlite3\", \"app.db\")\n"
                + each(20_000, i -> "d.other.Exec(c.q" + i + ")\n")
                + "}"),
        go("braces left open", "func f() {\n" + "T{p:".repeat(60_000) + OPEN + "}"),
        go("calls left open", "var a, _ = " + OPEN + "func f() {\n" + "g(a,".repeat(60_000) + "}"),
        python("a value made of itself", "a = a + a\n".repeat(100_000) + CONNECT),
        python("a value for each open", ("a = 'x'\n" + CONNECT).repeat(10_000)),
        python(
            "an attribute of itself",
            each(
                    5_000,
                    i ->
                        " def f"
                            + i
                            + "(self):\n"
                            + "  self.p = self.p + self.p\n  sqlite3.connect(self.p)\n")
                .indent(0)
                .transform(methods -> "class C:\n" + methods)),
        python(
            "classes with one attribute",
            each(20_000, i -> "class C" + i + ":\n p = C" + (i + 1) + "().p\n")
                + "sqlite3.connect(C0().p)\n"),
        python(
            "methods of one name",
            each(
                5_000,
                i ->
                    "class C"
                        + i
                        + "(C"
                        + (i + 1)
                        + "):\n def g(self, a):\n  self.g(a)\n  b = C1()\n  b.g("
                        + CONNECT.strip()
                        + ")\n  b.h(a)\n  a.execute('PRAGMA x')\n")),
        python("functions of one name", ("def g(a):\n  g(a)\n  " + CONNECT).repeat(5_000)),
        go(
            "a handle beside others",
            "func f() {\n"
                + "a, ".repeat(60_000)
                + "b := "
                + OPEN
                + "a.Exec(\"PRAGMA cache_size=1\")\n}"),
        go(
            "a handle in lists that end nowhere",
            "func f() {\n"
                + each(
                    3_000,
                    i -> "func f" + i + "() *sql.DB { db, _ := " + OPEN + "return db }\nT{p: a},")
                + ":=".repeat(3_000)
                + "f(&a)\na=".repeat(3_000)
                + "db.Exec(\"PRAGMA cache_size=1\")\n}"),
        python(
            "a chain of handles",
            "h = " + CONNECT + "h.execute('PRAGMA x')\nh" + ".conn".repeat(60_000) + "\n"),
        python(
            "handles by their names",
            "h = "
                + CONNECT
                + "h.execute('PRAGMA x')\nx = {"
                + "a: sqlite3.connect(a), ".repeat(25_000)
                + "}\n"),
        python(
            "functions in one line",
            "from sqlalchemy import create_engine\nclass C:\n def f(self, a):\n  "
                + "f\"{f\"{a+=".repeat(1_500)
                + "a,a = os.environ.get('A', a)\n".repeat(1_500)
                + "a: str = g\nengine = create_engine(a)\n".repeat(1_500)
                + each(1_500, i -> "@property\ndef p" + i + "(self): return self.p\nf(db)\n")
                + CONNECT),
        python("names given in one line", "a:=".repeat(60_000) + CONNECT),
        python("signs in one line", "a+=".repeat(60_000) + CONNECT),
        python("no values in one line", "a=1".repeat(60_000) + "\n" + CONNECT),
        python("targets in one line", "a, f().x = ".repeat(60_000) + CONNECT),
        python("calls left open", "a = " + CONNECT + "f(a)(".repeat(60_000)),
        python(
            "branches",
            "from sqlalchemy import create_engine\nif a: pass\n"
                + "elif a: create_engine(os.getenv('U', 'sqlite:///a'))\n".repeat(10_000)),
        python(
            "returns",
            "from sqlalchemy import create_engine\ndef f():\n"
                + " if a: return create_engine(os.getenv('U', 'sqlite:///a'))\n".repeat(10_000)),
        python(
            "a long condition",
            "from sqlalchemy import create_engine\nu = os.getenv('U', 'sqlite:///a')\n"
                + "if 'sqlite' in u or u in ["
                + "'x', ".repeat(100_000)
                + "]:\n"
                + " create_engine(u)\n".repeat(4_000)),
        python(
            "a condition turned round and round",
            "from sqlalchemy import create_engine\nu = os.getenv('U', 'sqlite:///a')\nif "
                + "not ".repeat(40_000)
                + "'sqlite' in u:\n create_engine(u)\n"),
        python("fields of a format", "sqlite3.connect('" + "{}".repeat(200_000) + "'.format(a))\n"),
        python("signs of a format", "sqlite3.connect('" + "%s".repeat(200_000) + "' % a)\n"),
        c(
            "opens and statements",
            "int f() {\n"
                + "sqlite3_open(a, &db);\n".repeat(20_000)
                + "sqlite3_exec(db, \"PRAGMA journal_mode=WAL\");\n".repeat(2_000)
                + "}"),
        c("a value given on", "int f() {\n" + "a=".repeat(60_000) + "b;\nsqlite3_open(a, &db); }"),
        c(
            "values of one another",
            "int f() {\n" + "a = a;\n".repeat(60_000) + "sqlite3_open(a, &db);\n}"),
        c(
            "calls in calls",
            "int f() {\n"
                + "f(a, ".repeat(60_000)
                + "a"
                + "), a".repeat(60_000)
                + ";\nsqlite3_open(a, &db); }"),
        new Case(
            "Shell: defaults of defaults",
            "run.sh",
            "sqlite3 " + "${a:-".repeat(20_000) + "}".repeat(20_000) + "\n"),
        sql(
            "triggers",
            each(
                24_000,
                i -> "CREATE TRIGGER r" + i + " AFTER DELETE ON t BEGIN DELETE FROM t; END;\n")),
        sql(
            "COALESCE in COALESCE",
            "UPDATE t SET a = "
                + "coalesce(".repeat(20_000)
                + "a"
                + ", '')".repeat(20_000)
                + ";\n"),
        sql(
            "savepoints that are not there",
            each(50_000, i -> "SAVEPOINT s" + i + ";\n") + "ROLLBACK TO a;\n".repeat(50_000)),
        sql(
            "a savepoint gone back to",
            "SAVEPOINT a;\n" + "PRAGMA foreign_keys=ON;\nROLLBACK TO a;\n".repeat(120_000)),
        sql("either of many", "DELETE FROM t WHERE " + "a = 1 OR ".repeat(60_000) + "b = 1;\n"),
        sql(
            "values of many tables",
            each(4_000, i -> "INSERT INTO t SELECT * FROM u" + i + ";\n")
                + each(4_000, i -> "INSERT INTO u" + i + " SELECT * FROM t;\n")),
        sql(
            "joins",
            "INSERT INTO t SELECT t.a FROM t"
                + " JOIN t".repeat(50_000)
                + ";\nDROP TABLE users;\n"),
        sql(
            "tables of a statement that double",
            "WITH c0 AS (SELECT * FROM t)"
                + each(
                    2_000, i -> ",c" + (i + 1) + " AS (SELECT * FROM c" + i + " JOIN c" + i + ")")
                + " INSERT INTO t SELECT * FROM c2000;\n"),
        sql(
            "a chain of tables of a statement",
            "WITH c0 AS (SELECT * FROM t)"
                + each(20_000, i -> ",c" + (i + 1) + " AS (SELECT a || a AS a FROM c" + i + ")")
                + " INSERT INTO t(a) SELECT a FROM c20000;\n"),
        sql(
            "a chain of views",
            "CREATE VIEW v0 AS SELECT * FROM t;\n"
                + each(20_000, i -> "CREATE VIEW v" + (i + 1) + " AS SELECT * FROM v" + i + ";\n")
                + "INSERT INTO t SELECT * FROM v20000;\n"),
        sql(
            "queries put together",
            "INSERT INTO t " + "SELECT * FROM t UNION ".repeat(20_000) + "SELECT * FROM t;\n"),
        sql(
            "queries in conditions",
            ("DELETE FROM t WHERE "
                    + "a NOT IN (SELECT a FROM t WHERE ".repeat(16)
                    + "1"
                    + ")".repeat(16)
                    + ";\n")
                .repeat(500)),
        sql(
            "unique sets",
            each(20_000, i -> "CREATE UNIQUE INDEX i" + i + " ON t(a, b);\n")
                + "INSERT OR IGNORE INTO t(a) SELECT a FROM t;\n".repeat(5_000)),
        sql(
            "a wide table",
            "CREATE TABLE u("
                + each(50_000, i -> "c" + i + ",")
                + "z);\n"
                + "INSERT INTO u SELECT * FROM u;\n".repeat(10_000)),
        sql(
            "many columns of an unseen table",
            each(20_000, i -> "CREATE TABLE n" + i + " AS SELECT * FROM u;\n")
                + "CREATE TABLE z AS SELECT "
                + each(1_900, i -> "c" + i + ", ")
                + "z FROM u;\n"),
        new Case("ignored by a million patterns", ".gitignore", "a*b*c*d*e\n".repeat(1_000_000)),
        new Case("suppressions", "main.py", PYTHON + "# doctor:allow x -- y\n".repeat(100_000)));
  }

  private static Case go(String name, String text) {
    return new Case("Go: " + name, "main.go", GO + text);
  }

  private static Case python(String name, String text) {
    return new Case("Python: " + name, "main.py", PYTHON + text);
  }

  private static Case c(String name, String text) {
    return new Case("C: " + name, "main.c", "#include <sqlite3.h>\n" + text);
  }

  private static Case sql(String name, String text) {
    return new Case("SQL: " + name, "migrations/001_x.sql", "CREATE TABLE t(a, b);\n" + text);
  }

  private static String each(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ends(Case hostile) throws IOException {
    write("odd/" + hostile.path, hostile.text);
    for (int i = 0; i < 500; i++) {
      write("odd/files/" + i, "");
    }
    endsSoon();
  }

  @Test
  void manyTypesWithMethodsOfOneName() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      String other = "Store" + (i + 1) % 2_000;
      write(
          "odd/p" + i % 50 + "/store" + i + ".go",
          "package p\nimport (\"database/sql\"\n_ \"github.com/mattn/go-sqlite3\")\n"
              + ("type Store" + i + " struct { db *sql.DB }\n")
              + ("func (s *Store" + i + ") Open(path string) {\n")
              + " s.db, _ = sql.Open(\"sqlite3\", path); s.Run(\"PRAGMA synchronous=1\") }\n"
              + ("func (s *Store" + i + ") Run(q string) { s.db.Exec(q) }\n")
              + ("func use" + i + "() { s := &" + other + "{}; s.Open(\"a.db\") }\n"));
    }
    endsSoon();
  }

  @Test
  void manyFilesThatSpeakOfOneAnother() throws IOException {
    for (int i = 0; i < 2_500; i++) {
      String other = String.valueOf((i + 1) % 2_500);
      write(
          "odd/store" + i + ".py",
          PYTHON
              + ("from store" + other + " import Store" + other + "\n")
              + ("class Store" + i + ":\n")
              + " def __init__(self, path):\n  self.db = sqlite3.connect(path)\n"
              + "def connect(path):\n return sqlite3.connect(path)\n"
              + ("def use():\n Store" + other + "('a')\n connect('b').execute('x')\n"));
    }
    endsSoon();
  }

  private void endsSoon() throws IOException {
    write("odd/app.md", APP);
    write("next/app.md", "---\nname: next\ntags: [service]\n---\n");
    // Processor time: what else runs on the machine is not measured.
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Report report = LintRun.lint(root);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    assertThat(LintRun.lines(report)).contains(NEXT_DOOR).hasSizeLessThan(25_000);
    assertThat(report.internalError()).isFalse();
    assertThat(Duration.ofNanos(taken)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void whatIsNotFollowedToItsEndIsSaid() throws IOException {
    write("odd/app.md", APP);
    for (Case hostile : cases()) {
      if (hostile.name.equals("SQL: joins") || hostile.path.equals(".gitignore")) {
        write("odd/" + hostile.path, hostile.text);
      }
    }
    Report report = LintRun.lint(root);
    assertThat(LintRun.lines(report))
        .anyMatch(
            line -> line.contains("asks for more than is followed, beyond what can be judged"))
        .anyMatch(line -> line.contains("drops table users"));
    assertThat(report.notifications())
        .singleElement()
        .satisfies(
            notification ->
                assertThat(Map.entry(notification.path(), notification.message()))
                    .isEqualTo(
                        Map.entry(
                            "apps/odd/.gitignore",
                            "has more patterns than are followed, with those above it 65536"
                                + " characters")));
  }

  @Test
  void faultsOfOneFileAreCounted() throws IOException {
    write(
        "odd/app.md",
        "---\nname: odd\nservice:\n"
            + each(30_000, i -> "  restart_policx" + i + ": 1\n")
            + "---\n");
    write("odd/main.py", PYTHON + "# doctor:allow x -- y\n".repeat(1_000));
    Report report = LintRun.lint(root);
    assertThat(LintRun.lines(report))
        .filteredOn(line -> line.contains("schema-violation"))
        .hasSize(100);
    assertThat(LintRun.lines(report))
        .filteredOn(line -> line.contains("unused-suppr"))
        .hasSize(100);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve("apps").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
