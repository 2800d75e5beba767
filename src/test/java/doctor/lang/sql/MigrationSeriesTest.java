package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import doctor.lang.sql.Effect.Created;
import doctor.lang.sql.Effect.Loss;
import doctor.lang.sql.Effect.Presence;
import doctor.lang.sql.Effect.TableDropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files of a series, and its folders, have to do with each other. */
class MigrationSeriesTest {

  private static List<MigrationStream> read(Map<String, String> texts) {
    return InMemoryFiles.app(texts).facts(MigrationSeries.READER);
  }

  private static List<MigrationStream.Migration> migrations(String path, String text) {
    return read(Map.of("apps/pay/" + path, text)).get(0).migrations();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          migrations/1_a.sql           | DROP TABLE a;                          | PLAIN  | true
          migrations/1_a.sql           | COMMIT; SELECT 1;                      | PLAIN  | true
          migrations/1_a.sql           | SELECT 1; BEGIN; SELECT 1; COMMIT;     | PLAIN  | false
          migrations/1_a.sql           | -- no-transaction                      | PLAIN  | false
          migrations/1_a.sql           | --> statement-breakpoint               | DRIZZLE | true
          migrations/1_a.up.sql        | SELECT 1;                              | UP_DOWN | true
          migrations/1_a/migration.sql | SELECT 1;                              | PRISMA | false
          migrations/1_a/up.sql        | SELECT 1;                              | DIESEL | true
          migrations/V1__a.sql         | SELECT 1;                              | FLYWAY | true
          migrations/V1__a.sql         | -- +goose Up                           | GOOSE  | true
          """)
  void whoRunsItAndWhetherInATransaction(String path, String text, String tool, boolean wrapped) {
    assertThat(migrations(path, text))
        .singleElement()
        .satisfies(
            migration -> {
              assertThat(migration.tool().name()).isEqualTo(tool);
              assertThat(migration.wrapped()).isEqualTo(wrapped);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          migrations/1_a.sql           | 1
          migrations/1_a.up.sql        | 0
          migrations/1_a/up.sql        | 0
          migrations/V1__a.sql         | 0
          migrations/1_a/migration.sql | 1
          """)
  void theTransactionOfTheRunnerIsRolledBackToo(String path, int drops) {
    assertThat(migrations(path, "DROP TABLE a; ROLLBACK;").get(0).effects()).hasSize(drops);
    assertThat(migrations(path, "DROP TABLE a; BEGIN; DROP TABLE b; ROLLBACK;").get(0).effects())
        .hasSize(1);
  }

  @Test
  void aMigrationOfOneStatementIsDrizzlesByWhatLiesBesideIt() {
    String one = "apps/pay/drizzle/0000_a.sql";
    String other = "apps/pay/drizzle/0001_b.sql";
    String journal = "apps/pay/drizzle/meta/_journal.json";
    String marked = "SELECT 1;\n--> statement-breakpoint\nSELECT 2;";

    assertThat(tools(Map.of(one, "SELECT 1;", other, "SELECT 2;"))).containsOnly("PLAIN");
    assertThat(tools(Map.of(one, "SELECT 1;", journal, "{}"))).containsOnly("DRIZZLE");
    assertThat(tools(Map.of(one, "SELECT 1;", other, marked))).containsOnly("DRIZZLE");
    assertThat(tools(Map.of(one, "-- +goose Up\nSELECT 1;", other, marked)))
        .containsExactly("GOOSE", "DRIZZLE");
  }

  private static List<String> tools(Map<String, String> texts) {
    return read(texts).get(0).migrations().stream().map(each -> each.tool().name()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE TABLE t (a);                               | table t before t (a
          CREATE TABLE main.t (a);                          | table t before main
          CREATE TABLE t AS SELECT 1 AS a;                  | table t before t AS
          CREATE VIRTUAL TABLE t USING fts5(a);             | table t before t US
          CREATE UNIQUE INDEX i ON t (a);                   | index i before i ON
          CREATE VIEW v AS SELECT 1;                        | view v before v AS
          CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END; | trigger g before g AF
          CREATE TABLE IF NOT EXISTS t (a);                 | ''
          CREATE INDEX IF NOT EXISTS i ON t (a);            | ''
          CREATE TEMP TABLE t (a);                          | ''
          CREATE TABLE temp.t (a);                          | ''
          CREATE TEMP VIEW v AS SELECT 1;                   | ''
          CREATE VIEW temp.v AS SELECT 1;                   | ''
          CREATE TEMP TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END; | ''
          CREATE TEMP TABLE t (a); CREATE INDEX i ON t (a); | ''
          CREATE TABLE t (a); CREATE INDEX i ON t (a); DROP TABLE t; | ''
          CREATE TABLE t (a); ALTER TABLE t RENAME TO u;    | ''
          DROP TABLE IF EXISTS t; CREATE TABLE t (a);       | ''
          DROP TABLE IF EXISTS other.t; CREATE TABLE t (a); | table t before t (a
          DROP INDEX i; CREATE INDEX i ON t (a);            | ''
          DROP VIEW i; CREATE INDEX i ON t (a);             | index i before i ON
          DROP VIEW v; CREATE VIEW v AS SELECT 1;           | ''
          DROP TRIGGER g; CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END; | ''
          ALTER TABLE t RENAME TO u; CREATE TABLE t (a);    | ''
          """)
  void whatCannotBeMadeTwice(String text, String expected) {
    List<String> found = new ArrayList<>();
    for (Effect effect : migrations("migrations/1_a.sql", text).get(0).effects()) {
      if (effect instanceof Created created) {
        int at = created.insertAt();
        String before = text.substring(at, at + 4);
        found.add(created.kind() + " " + created.name() + " before " + before);
      }
    }
    assertThat(String.join(", ", found)).isEqualTo(expected);
  }

  @Test
  void aFolderSpeaksOfWhatAnotherHasMade() {
    List<MigrationStream> streams =
        read(
            Map.of(
                "apps/pay/migrations-old/1_a.sql",
                    "CREATE TABLE t (a); CREATE TEMP TABLE u (a); CREATE TABLE v (a);",
                "apps/pay/migrations/1_a.sql",
                    "DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS u;"));
    assertThat(drops(streams.get(1))).isEmpty();
    assertThat(drops(streams.get(0)))
        .extracting(TableDropped::table, TableDropped::presence, TableDropped::loss)
        .containsExactly(
            tuple("t", Presence.THERE, Loss.CERTAIN), tuple("u", Presence.UNKNOWN, Loss.POSSIBLE));
  }

  @Test
  void aSeriesKnowsWhereItsTablesWereMade() {
    List<MigrationStream> streams =
        read(
            Map.of(
                "apps/pay/migrations/1_a.sql", "CREATE TABLE t (a);",
                "apps/pay/migrations/2_b.sql", "DROP TABLE t; DROP TABLE u;"));
    assertThat(streams)
        .singleElement()
        .satisfies(
            stream -> {
              assertThat(stream.folder()).isEqualTo("apps/pay/migrations");
              assertThat(drops(stream))
                  .extracting(drop -> String.valueOf(drop.made()))
                  .containsExactly("apps/pay/migrations/1_a.sql:1:1-1:15", "null");
            });
  }

  private static List<TableDropped> drops(MigrationStream stream) {
    List<TableDropped> drops = new ArrayList<>();
    for (MigrationStream.Migration migration : stream.migrations()) {
      for (Effect effect : migration.effects()) {
        if (effect instanceof TableDropped dropped) {
          drops.add(dropped);
        }
      }
    }
    return drops;
  }
}
