package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.App;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Long files, long series and deep nesting take time in proportion, and no stack. */
class LinearTimeTest {

  @Test
  void aHundredThousandStatementsInOneFile() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 25_000; i++) {
      text.append("CREATE TABLE t").append(i).append(" (id INTEGER PRIMARY KEY, body TEXT);\n");
      text.append("INSERT INTO t").append(i).append(" SELECT * FROM t").append(i / 2).append(";\n");
      text.append("UPDATE t").append(i).append(" SET body = 'x' WHERE id = 1;\n");
      text.append("DROP TABLE t").append(i / 3).append(";\n");
    }
    withinSeconds(2, Map.of("apps/pay/migrations/001_long.sql", text.toString()));
  }

  @Test
  void oneTableReferredToByAll() {
    StringBuilder text = new StringBuilder("CREATE TABLE a (id INTEGER PRIMARY KEY);\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("CREATE TABLE b").append(i).append(" (a INTEGER REFERENCES a(id));\n");
      text.append("INSERT INTO b").append(i).append(" SELECT id FROM a;\n");
    }
    Map<String, String> texts = new TreeMap<>();
    texts.put("apps/pay/migrations/001_a.sql", text.toString());
    texts.put("apps/pay/migrations/002_b.sql", "DELETE FROM a;\nDROP TABLE a;\n");
    withinSeconds(2, texts);
  }

  @Test
  void aSeriesOf694Files() {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < 694; i++) {
      texts.put(
          "apps/pay/migrations/" + (10_000 + i) + "_rebuild.sql",
          i == 0
              ? "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);\n"
              : """
              CREATE TABLE n (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
              INSERT INTO n SELECT * FROM t;
              DROP TABLE t;
              ALTER TABLE n RENAME TO t;
              """);
    }
    withinSeconds(2, texts);
  }

  @Test
  void bracketsAHundredThousandDeep() {
    String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
    String selects = "(SELECT ".repeat(100_000) + "1" + ")".repeat(100_000);
    withinSeconds(
        2,
        Map.of(
            "apps/pay/migrations/001_deep.sql",
            "SELECT "
                + deep
                + ";\nCREATE TABLE t (a CHECK "
                + deep
                + ");\nUPDATE t SET a = "
                + deep
                + " WHERE "
                + deep
                + ";\nUPDATE t SET a = "
                + selects
                + ";\n"
                + "INSERT INTO t SELECT * FROM "
                + selects
                + ";\n"
                + "(".repeat(100_000)));
  }

  private static void withinSeconds(int seconds, Map<String, String> texts) {
    App app = InMemoryFiles.app(texts);
    // Processor time: what else runs on the machine is not measured.
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<MigrationStream> streams = app.facts(MigrationSeries.READER);
    Duration taken =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    assertThat(streams).hasSize(1);
    assertThat(taken).isLessThan(Duration.ofSeconds(seconds));
  }
}
