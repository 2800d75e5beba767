package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the prose of a rule is set for a terminal. */
class ExplainTest {

  @TempDir Path root;

  @Test
  void wantsARule() {
    Call call = Call.in(root, "explain");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo("doctor: explain: expected the id of a rule; doctor rules lists them\n");
  }

  @Test
  void printsAddressesBehindWhatLinksToThem() {
    assertThat(Call.in(root, "explain", "missing-systemd-unit").out())
        .contains(
            """
            systemd.unit(5)
            <https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html>
            """)
        .doesNotContain("](");
  }

  @Test
  void printsATableAsAList() {
    assertThat(Call.in(root, "explain", "sqlite-without-wal").out())
        .contains(
            """
            to be written:

            - mattn/go-sqlite3, gorm.io/driver/sqlite
              turns WAL on: `_journal_mode=WAL`, `_journal=WAL`
              silently ignored: `_pragma=...`, `journal_mode=...`
            - modernc.org/sqlite, glebarez
            """)
        .doesNotContain("|", "---");
  }
}
