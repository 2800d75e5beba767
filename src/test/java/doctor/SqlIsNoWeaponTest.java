package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.engine.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * SQL of a repository is read, and never run: what would write a file, read one, load code or run
 * for ever in a database does none of that here, and the drop behind it is still found. The files
 * are named with their full paths, so that any engine that ran this would make them.
 */
@Timeout(120)
class SqlIsNoWeaponTest {

  private static final String DROP = "\nDROP TABLE users;\n";

  @TempDir Path scratch;
  private Path root;

  @BeforeEach
  void aSecret() throws IOException {
    root = Files.createDirectories(scratch.resolve("workspace"));
    Files.writeString(scratch.resolve("secret"), "hunter2");
  }

  static List<String> weapons() {
    return List.of(
        "ATTACH DATABASE '$/attached.db' AS x; CREATE TABLE x.t (a); INSERT INTO x.t VALUES (1);",
        "ATTACH 'file:$/attached.db?mode=rwc' AS x; CREATE TABLE x.y (z);",
        "VACUUM INTO '$/vacuum.db';",
        "VACUUM main INTO '$/vacuum.db';",
        "SELECT load_extension('$/evil.so');",
        "SELECT load_extension('$/evil.so', 'sqlite3_evil_init');",
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = readfile('$/secret');",
        "SELECT writefile('$/written', 'x');",
        "INSERT INTO t SELECT readfile('$/secret');",
        "INSERT INTO t SELECT data FROM fsdir('$');",
        "INSERT INTO t SELECT edit('x', 'touch $/edited');",
        ".output $/output\nSELECT 1;",
        ".shell touch $/shell",
        ".system touch $/shell",
        ".read $/secret",
        ".import $/secret t",
        ".backup $/backup.db",
        ".save $/backup.db",
        ".log $/log",
        ".once |touch $/once",
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) INSERT INTO t SELECT x FROM c;",
        "CREATE TABLE u AS WITH RECURSIVE c AS (SELECT * FROM c, c) SELECT * FROM c;",
        "CREATE VIEW v AS SELECT * FROM v; INSERT INTO t SELECT * FROM v;",
        "INSERT INTO t VALUES (zeroblob(1000000000000));",
        "INSERT INTO t VALUES (randomblob(2147483647));",
        "INSERT INTO t SELECT hex(zeroblob(2147483647)) || printf('%2147483647d', 1);",
        "INSERT INTO t SELECT group_concat(a, zeroblob(1000000000)) FROM t, t, t, t, t, t, t, t;",
        "INSERT INTO t SELECT value FROM generate_series(1, 9223372036854775807);",
        "PRAGMA temp_store_directory = '$'; CREATE TEMP TABLE x AS SELECT 1;",
        "PRAGMA data_store_directory = '$';",
        "PRAGMA journal_mode = WAL; PRAGMA page_size = 65536; PRAGMA mmap_size = 9223372036854775807;",
        "PRAGMA cache_size = -9223372036854775808; PRAGMA threads = 1000000;",
        "PRAGMA trusted_schema = ON; PRAGMA recursive_triggers = ON;"
            + " CREATE TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO t VALUES (new.a + 1); END;"
            + " INSERT INTO t VALUES (1);",
        "CREATE TRIGGER a AFTER UPDATE ON t BEGIN UPDATE t SET a = a + 1; END; UPDATE t SET b = 1;",
        "CREATE VIRTUAL TABLE z USING fts5(a, content='t'); INSERT INTO z SELECT * FROM z;",
        "CREATE VIRTUAL TABLE z USING csv(filename='$/secret'); INSERT INTO t SELECT * FROM z;",
        "CREATE VIRTUAL TABLE z USING zipfile('$/zip.zip'); INSERT INTO z VALUES ('a', 'b');",
        "CREATE VIRTUAL TABLE z USING dbstat; SELECT * FROM sqlite_dbpage; DELETE FROM sqlite_dbpage;",
        "COPY t TO PROGRAM 'touch $/copied';",
        "COPY t FROM '$/secret';",
        "\\! touch $/psql",
        "SELECT pg_read_file('$/secret'), lo_export(1, '$/lo'), dblink('host=127.0.0.1 port=1');",
        "LOAD DATA INFILE '$/secret' INTO TABLE t; SELECT 1 INTO OUTFILE '$/outfile';",
        "EXPLAIN QUERY PLAN WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x FROM c) SELECT x FROM c;");
  }

  @ParameterizedTest
  @MethodSource("weapons")
  void whatIsReadIsNotRun(String sql) throws IOException {
    lintIsHarmless("CREATE TABLE IF NOT EXISTS t (a, b);\n" + sql + DROP);
  }

  @Test
  void aHundredThousandStatements() throws IOException {
    lintIsHarmless(
        IntStream.range(0, 100_000)
                .mapToObj(i -> "ATTACH '$/" + i + ".db' AS d" + i + ";\n")
                .collect(Collectors.joining())
            + DROP);
  }

  private void lintIsHarmless(String sql) throws IOException {
    write("apps/odd/app.md", "---\nname: odd\ntags: [web]\n---\n");
    write("apps/odd/migrations/001_x.sql", sql.replace("$", scratch.toString()));
    Set<Path> before = files();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Report report = LintRun.lint(root);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    List<String> lines = LintRun.lines(report);
    assertThat(lines).filteredOn(line -> line.contains("drops table users")).hasSize(1);
    assertThat(lines).noneMatch(line -> line.contains("hunter2"));
    assertThat(report.notifications()).isEmpty();
    assertThat(files()).isEqualTo(before);
    assertThat(Duration.ofNanos(taken)).isLessThan(Duration.ofSeconds(6));
  }

  private Set<Path> files() {
    try (Stream<Path> files = Files.walk(scratch)) {
      return files.collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
