package doctor.lang.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import doctor.lang.sql.InMemoryFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of a migration says of its number. */
class NumberedMigrationTest {

  private static Map<String, List<NumberedMigration>> read(String... paths) {
    Map<String, String> texts = new HashMap<>();
    for (String path : paths) {
      texts.put("apps/pay/" + path, "");
    }
    return NumberedMigration.of(InMemoryFiles.app(texts));
  }

  private static List<NumberedMigration> all(String path) {
    List<NumberedMigration> all = new ArrayList<>();
    read(path).values().forEach(all::addAll);
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          001_init.sql           | 1          | 001_init       | 1
          007.sql                | 7          | 007            | 7
          0_init.sql             | 0          | 0_init         | 0
          000_init.sql           | 0          | 000_init       | 0
          0100-init.sql          | 100        | 0100-init      | 100
          9999_init.sql          | 9999       | 9999_init      | 9999
          10000_init.sql         | 10000      | 10000_init     | -1
          001_init.up.sql        | 1          | 001_init       | 1
          001.init.sqlite.sql    | 1          | 001            | 1
          V1__init.sql           | 1          | V1__init       | 1
          v03__init.sql          | 3          | v03__init      | 3
          V1.2__init.sql         | 1.2        | V1.2__init     | -1
          V1.2.3__init.sql       | 1.2.3      | V1.2.3__init   | -1
          V2_1__init.sql         | 2_1        | V2_1__init     | -1
          V1__2_more.sql         | 1          | V1__2_more     | 1
          V12.sql                | 12         | V12            | 12
          V5_2x.sql              | 5          | V5_2x          | 5
          1.2_init.sql           | 1          | 1              | 1
          002_a_first.sql        | 2_a        | 002_a_first    | 2
          002_b_.sql             | 2_b        | 002_b_         | 2
          002_5_first.sql        | 2          | 002_5_first    | 2
          002_ab_first.sql       | 2          | 002_ab_first   | 2
          002_a.sql              | 2          | 002_a          | 2
          002-a_b.sql            | 2          | 002-a_b        | 2
          2024_init.sql          | 2024       | 2024_init      | 2024
          2024_5x.sql            | 2024       | 2024_5x        | 2024
          2024_01_02_init.sql    | 2024_01_02 | 2024_01_02_init | -1
          2024-01-02.sql         | 2024-01-02 | 2024-01-02     | -1
          1999_12_init.sql       | 1999_12    | 1999_12_init   | -1
          3024_12_init.sql       | 3024       | 3024_12_init   | 3024
          20240102_11_init.sql   | 20240102   | 20240102_11_init | -1
          20240102030405_init.sql | 20240102030405 | 20240102030405_init | -1
          init.sql               | ''         | init           | -1
          12th.sql               | ''         | 12th           | -1
          vault.sql              | ''         | vault          | -1
          users.sql              | ''         | users          | -1
          1/up.sql               | 1          | 1              | 1
          2024/up.sql            | 2024       | 2024           | 2024
          2024-01/up.sql         | 2024-01    | 2024-01        | -1
          2024-01-02-030405_init/up.sql | 2024-01-02-030405 | 2024-01-02-030405_init | -1
          0001_init/migration.sql | 1         | 0001_init      | 1
          """)
  void versionStemAndCount(String file, String version, String stem, int count) {
    assertThat(all("migrations/" + file))
        .singleElement()
        .satisfies(
            migration -> {
              assertThat(migration.version()).isEqualTo(version);
              assertThat(migration.stem()).isEqualTo(stem);
              assertThat(migration.count()).isEqualTo(count);
              assertThat(migration.path()).isEqualTo("apps/pay/migrations/" + file);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "migrations/down.sql",
        "migrations/001_init/down.sql",
        "migrations/001_init.down.sql",
        "migrations/U1__init.sql",
        "migrations/R__view.sql",
        "migrations/001_init.txt",
        "sql/001_init.sql",
        "001_init.sql",
      })
  void whatRunsBackwardsAgainOrElsewhereHasNoNumber(String path) {
    assertThat(all(path)).isEmpty();
  }

  @Test
  void eachFolderCountsForItselfAndAFolderPerMigrationCountsInTheOneAbove() {
    Map<String, List<NumberedMigration>> folders =
        read(
            "migrations/1_a/up.sql",
            "migrations/1_a/down.sql",
            "migrations/2_b/migration.sql",
            "db/migrate/1_c.up.sql",
            "db/migrate/1_c.down.sql");
    assertThat(folders).containsOnlyKeys("apps/pay/db/migrate", "apps/pay/migrations");
    assertThat(folders.get("apps/pay/migrations"))
        .extracting(NumberedMigration::name, NumberedMigration::isOrderedByNumber)
        .containsExactly(tuple("1_a", false), tuple("2_b", false));
    assertThat(folders.get("apps/pay/db/migrate"))
        .singleElement()
        .satisfies(migration -> assertThat(migration.isOrderedByNumber()).isTrue());
  }
}
