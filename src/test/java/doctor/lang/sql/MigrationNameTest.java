package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the path of a migration tells, and in which order they run. */
class MigrationNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          app/migrations/001_a.sql      | app/migrations | 001_a.sql      | 001 | PLAIN
          app/migrations/a.SQL          | app/migrations | a.SQL          | ''  | PLAIN
          app/migrations/user.sql       | app/migrations | user.sql       | ''  | PLAIN
          app/migrations/u__user.sql    | app/migrations | u__user.sql    | ''  | PLAIN
          app/DbMigrate/a.sql           | app/DbMigrate  | a.sql          | ''  | PLAIN
          app/migrations/V1_2.sql       | app/migrations | V1_2.sql       | ''  | PLAIN
          app/migrations/V__a.sql       | app/migrations | V__a.sql       | ''  | PLAIN
          app/migrations/x1__a.sql      | app/migrations | x1__a.sql      | ''  | PLAIN
          app/migrations/V1_a.sql       | app/migrations | V1_a.sql       | ''  | PLAIN
          app/migrations/V1_            | -              | -              | -   | -
          app/drizzle/a.sql             | app/drizzle    | a.sql          | ''  | PLAIN
          drizzle/a.sql                 | drizzle        | a.sql          | ''  | PLAIN
          app/db/001_a.sql              | app/db         | 001_a.sql      | 001 | PLAIN
          app/db/20240102-a.sql         | app/db         | 20240102-a.sql | 20240102 | PLAIN
          app/db/migration_1.sql        | app/db         | migration_1.sql | '' | PLAIN
          app/db/migration_v2.sql       | app/db         | migration_v2.sql | '' | PLAIN
          app/db/Migrate-to-v2.sql      | app/db         | Migrate-to-v2.sql | '' | PLAIN
          001_a.sql                     | ''             | 001_a.sql      | 001 | PLAIN
          app/db/a.up.sql               | app/db         | a.up.sql       | ''  | UP_DOWN
          app/db/V1__a.sql              | app/db         | V1__a.sql      | ''  | FLYWAY
          app/db/V1.2_3__a.sql          | app/db         | V1.2_3__a.sql  | ''  | FLYWAY
          app/db/v09__a.sql             | app/db         | v09__a.sql     | ''  | FLYWAY
          app/db/B1__a.sql              | app/db         | B1__a.sql      | ''  | FLYWAY
          app/db/R__a.sql               | app/db         | R__a.sql       | ''  | FLYWAY
          app/db/12_a/up.sql            | app/db         | 12_a           | 12  | DIESEL
          app/db/7/migration.sql        | app/db         | 7              | 7   | PRISMA
          12_a/up.sql                   | ''             | 12_a           | 12  | DIESEL
          """)
  void whatAPathTells(String path, String stream, String name, String number, String tool) {
    MigrationName read = MigrationName.of(path, "");
    if (tool.equals("-")) {
      assertThat(read).isNull();
    } else {
      assertThat(read)
          .isEqualTo(new MigrationName(path, stream, name, number, MigrationTool.valueOf(tool)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app/migrations/001_a.txt",
        "app/migrations/down.sql",
        "app/migrations/1_a/down.sql",
        "app/migrations/001_a.down.sql",
        "app/migrations/001_a.down.sqlite.sql",
        "app/migrations/U1.1__a.sql",
        "app/db/01_a.sql",
        "app/db/001a.sql",
        "app/db/001.sql",
        "app/db/notes.sql",
        "app/db/migrate.sql",
        "app/db/migrations.sql",
        "app/db/migration_of_notes.sql",
        "app/db/migration_.sql",
        "app/db/migrations_2.sql",
        "app/db/migrated_2.sql",
        "app/db/old_migration_v2.sql",
        "app/db/seed_for_migration_1.sql",
        "app/db/V__a.sql",
        "app/db/V1_a.sql",
        "app/db/V1.sql",
        "app/puddrizzle/a.sql",
        "app/immigration/a.sql",
        "app/emigration/a.sql",
        "app/reports/001_a.sql",
        "app/db/seeds/001_a.sql",
        "app/tests/db/001_a.sql",
        "app/docs/001_a.up.sql",
        "app/db/2024-sales.sql",
      })
  void whatIsNoMigrationOrRunsBackwards(String path) {
    assertThat(MigrationName.of(path, "")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          migrations/001_a.sql R__b.sql a/R__b.sql | true false false
          db/r__b.sql V1__r__.sql db/notes.sql     | false true false
          migrations/up/1.sql migrations/down/1.sql migrations/down/2.sql | true false true
          m/001_a.sql m/001_a_undo.sql m/002_undo.sql db/migrate/Rollback_1.sql | true false true true
          """)
  void repeatableMigrationsMayBeEdited(String paths, String expected) {
    StringBuilder once = new StringBuilder();
    List<String> files = List.of(paths.split(" ", -1));
    for (String path : files) {
      once.append(MigrationText.runsOnce(path, "", files)).append(' ');
    }
    assertThat(once.toString().strip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1_a 2_a 10_a 100_a 101_a 110_a",
        "9_z 009_zz 10_a",
        "00_a 0_a 01_a 1_a",
        "1 1_a 1_a_b 1_b",
        "1a a1 a9 a10 b1",
        "20240102_a 20240102_b 20240110_a",
        "001_a.up 002_a.up 0010_a.up",
        "V1__z V1.1__y V1_2__x V1.10__w V2__v V10__u R__a R__b",
        "9_a a_b V1__a V1.1__a V01.2__b R__a",
      })
  void theOrderInWhichTheyRun(String inOrder) {
    List<String> wanted = List.of(inOrder.split(" ", -1));
    Map<String, String> texts = new TreeMap<>();
    for (String name : wanted) {
      texts.put("apps/pay/migrations/" + name + ".sql", "");
    }
    assertThat(MigrationSeries.names(InMemoryFiles.app(texts)).get("apps/pay/migrations"))
        .extracting(name -> name.name().replace(".sql", ""))
        .containsExactlyElementsOf(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          migrations/sqls/20240101-a-up.sql | migrations/sqls/20240101-a-down.sql
          migrations/001.do.a.sql           | migrations/001.undo.a.sql
          migrations/up/001_a.sql           | migrations/down/001_a.sql migrations/down/002_b.sql
          migrations/1_a.sql                | migrations/rollback/1_a.sql
          migrations/1_a.sql                | migrations/1_a_rollback.sql migrations/1_a_undo.sql
          migrations/1_a.sql                | migrations/1_a.revert.sql migrations/1_a-down.sql
          migrations/up_001.sql             | migrations/down_001.sql
          migrations/001_a.sql              | migrations/Undo_001_A.SQL
          deploy/001_a.sql                  | revert/001_a.sql
          migrations/1_a/up.sql             | migrations/1_a/revert.sql
          """)
  void whatTakesAnotherFileBackRunsBackwards(String forwards, String backwards) {
    assertThat(paths(forwards + " " + backwards)).containsExactly(forwards);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "migrations/1_a.sql migrations/2_markdown.sql",
        "migrations/1_break.sql migrations/1_breakdown.sql",
        "migrations/1_drop.sql migrations/1_drop_down_menu.sql",
        "migrations/1_log.sql migrations/1_undo_log.sql",
        "migrations/log.sql migrations/undo_log.sql",
        "migrations/1_a.sql migrations/2_a-down.sql",
        "migrations/1_a.sql migrations/2_a_rollback.sql",
        "migrations/1_a.sql migrations/2_tear_down.sql",
        "migrations/1_a.sql migrations/2_a.rollback.sql",
        "migrations/1_a.sql migrations/1_rollback.sql",
        "migrations/001.sql migrations/undo.sql",
        "migrations/1_a.sql migrations/down/2_b.sql",
        "migrations/1_a.sql migrations/breakdown/1_a.sql",
        "revert/001_a.sql",
      })
  void whatOnlySoundsBackwardsRunsForwards(String inOrder) {
    assertThat(paths(inOrder)).containsExactlyInAnyOrder(inOrder.split(" ", -1));
  }

  private static List<String> paths(String files) {
    Map<String, String> texts = new TreeMap<>();
    for (String file : files.split(" ", -1)) {
      texts.put("apps/pay/" + file, "");
    }
    return MigrationSeries.names(InMemoryFiles.app(texts)).values().stream()
        .flatMap(List::stream)
        .map(name -> name.path().substring("apps/pay/".length()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          migrations/postgres/1_a.sql, true
          Migrations/MySQL/1_a.sql, true
          postgres/001_a.sql, true
          mysql_migrations/1_a.sql, true
          migrations-pg/1_a.sql, true
          migrations.h2/1_a.sql, true
          migrations/001_a.postgres.up.sql, true
          migrations/001_a.mysql.sql, true
          migrations/001_a.up.mysql, true
          migrations/1_a.sql, false
          migrations/sqlite/1_a.sql, false
          store-postgres/migrations/1_a.sql, true
          db_mysql/001_a.sql, true
          mysql_scripts/001_a.sql, false
          store-postgresish/001_a.sql, false
          -mysql/001_a.sql, false
          migrations/mysql.sql, false
          migrations/001_postgres.sql, false
          migrations/001_a.mysqlish.sql, false
          mysql, false
          """)
  void migrationsOfOtherDatabases(String path, boolean foreign) {
    assertThat(Dialect.isForeign(path)).isEqualTo(foreign);
  }

  @Test
  void theNameOfTheAppSaysNothingOfItsDatabase() {
    Map<String, String> texts =
        Map.of("apps/pay/migrations/1_a.sql", "", "apps/pay/migrations/postgres/1_a.sql", "");
    assertThat(MigrationSeries.names(InMemoryFiles.app(texts)))
        .containsOnlyKeys("apps/pay/migrations");
  }

  @Test
  void whatIsWrittenForSqliteTakesThePlaceOfWhatIsWrittenForAll() {
    Map<String, String> texts =
        Map.of(
            "apps/pay/migrations/1_a.up.sql", "",
            "apps/pay/migrations/1_a.sqlite3.up.sql", "",
            "apps/pay/migrations/2_b.sql", "",
            "apps/pay/migrations/2_b.sqlite.sql", "",
            "apps/pay/migrations/3_c.sql", "",
            "apps/pay/migrations/4_d.sqlite.sql", "");
    assertThat(MigrationSeries.names(InMemoryFiles.app(texts)).get("apps/pay/migrations"))
        .extracting(MigrationName::name)
        .containsExactly("1_a.sqlite3.up.sql", "2_b.sqlite.sql", "3_c.sql", "4_d.sqlite.sql");
  }

  @Test
  void whatAnotherDatabaseHasInItsPlaceIsLeftOutToo() {
    assertThat(
            paths(
                "migrate/1_a_sqlite.up.sql migrate/1_a_postgres.up.sql migrate/2_b-sqlite3.sql"
                    + " migrate/2_b-MySQL.sql migrate/2_c_mysql.sql migrate/3_d.sqlite.up.sql"
                    + " migrate/3_d.autocommit.up.sql migrate/3_d_e.up.sql migrate/4_sqlite.sql"
                    + " migrate/4_pg.sql migrate/5_drop_sqlite.sql migrate/5_drop_x.sql"))
        .containsExactly(
            "migrate/1_a_sqlite.up.sql",
            "migrate/2_b-sqlite3.sql",
            "migrate/2_c_mysql.sql",
            "migrate/3_d.sqlite.up.sql",
            "migrate/3_d_e.up.sql",
            "migrate/4_sqlite.sql",
            "migrate/5_drop_sqlite.sql",
            "migrate/5_drop_x.sql");
  }

  @Test
  void whatMigrationsAreTestedWithIsNone() {
    assertThat(
            paths(
                "migrate/testdata/old.sql migrate/fixtures/a/old.sql migrate/testdata/001_a.sql"
                    + " migrate/testdata/1_a/up.sql migrate/contestdata/a.sql"
                    + " testdata/a.up.sql migrate/fixtures.sql"))
        .containsExactlyInAnyOrder(
            "migrate/testdata/001_a.sql",
            "migrate/testdata/1_a/up.sql",
            "migrate/contestdata/a.sql",
            "migrate/fixtures.sql");
  }

  /** Looked at again for each name, a folder of many thousands would take minutes. */
  @Test
  void theFilesOfAnAppAreLookedAtOnceForAllNames() {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      paths.add("migrations/" + i + "_a.sql");
      paths.add("migrations/" + i + "_a_rollback.sql");
    }
    AtomicInteger looks = new AtomicInteger();
    List<String> counting =
        new AbstractList<>() {
          @Override
          public Iterator<String> iterator() {
            looks.incrementAndGet();
            return paths.iterator();
          }

          @Override
          public String get(int index) {
            return paths.get(index);
          }

          @Override
          public int size() {
            return paths.size();
          }
        };

    assertThat(MigrationText.runningOnce(paths, "", counting))
        .hasSize(50)
        .allMatch(path -> path.endsWith("_a.sql"));
    assertThat(looks).hasValue(1);
  }
}
