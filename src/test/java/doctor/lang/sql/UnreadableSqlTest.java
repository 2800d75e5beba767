package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is no SQL is told so, wherever it stands, and the statements around it are read. */
class UnreadableSqlTest {

  @Test
  void pointsWithoutNames() {
    for (String columns : List.of("a,.. b", "a, . . b", "a, t..b", "..b", "a, (..b)", "...b")) {
      String text =
          "CREATE TABLE t (a, b);\nCREATE TABLE n AS SELECT "
              + columns
              + " FROM t;\nDROP TABLE t;\n";
      assertThat(
              InMemoryFiles.app(Map.of("apps/pay/migrations/001_a.sql", text))
                  .facts(MigrationSeries.READER))
          .as(columns)
          .hasSize(1);
    }
  }
}
