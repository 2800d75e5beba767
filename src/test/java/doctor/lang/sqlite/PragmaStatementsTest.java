package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.lang.value.Template;
import doctor.lang.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PragmaStatementsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "PRAGMA journal_mode=WAL | ON",
        "pragma Journal_Mode = 'wal'; | ON",
        "PRAGMA journal_mode(WAL) | ON",
        "PRAGMA main.journal_mode=wal | ON",
        "PRAGMA \"main\".[journal_mode]=`wal` | ON",
        "´PRAGMA/* x */journal_mode/**/= -- y\n\"WAL\"´ | ON",
        "CREATE TABLE t (a, b, c, d); PRAGMA journal_mode=WAL | ON",
        "SELECT 1;;PRAGMA journal_mode=WAL;; | ON",
        "PRAGMA journal_mode=delete; PRAGMA journal_mode=wal | ON",
        "PRAGMA journal_mode=wal; PRAGMA journal_mode=delete | OTHER_VALUE journal_mode=delete",
        "PRAGMA journal_mode=wal; PRAGMA journal_mode | ON",
        "PRAGMA journal_mode=□ | UNKNOWN",
        "PRAGMA journal_mode=%s | UNKNOWN",
        "PRAGMA journal_mode=\u00e9 | OTHER_VALUE journal_mode=\u00e9",
        "BEGIN; PRAGMA journal_mode=wal; COMMIT | IN_TRANSACTION",
        "begin immediate; select 1; PRAGMA journal_mode=wal | IN_TRANSACTION",
        "BEGIN; COMMIT; PRAGMA journal_mode=wal | ON",
        "BEGIN; END; PRAGMA journal_mode=wal | ON",
        "BEGIN; ROLLBACK; PRAGMA journal_mode=wal | ON",
        "PRAGMA disk.journal_mode=wal | ABSENT",
        "PRAGMA □.journal_mode=□ | UNKNOWN",
        "PRAGMA □.journal_mode=delete | UNKNOWN",
        "PRAGMA journal_mode=wal; PRAGMA □.journal_mode=□ | ON",
        "PRAGMA □.cache_size=wal | ABSENT",
        "PRAGMA journal_mode | ABSENT",
        "PRAGMA journal_mode= | ABSENT",
        "PRAGMA journal_mode WAL | ABSENT",
        "PRAGMA main.journal_mode | ABSENT",
        "PRAGMA foreign_keys=1 | ABSENT",
        "PRAGMA journal_mode_x=wal | ABSENT",
        "-- PRAGMA journal_mode=wal | ABSENT",
        "/* PRAGMA journal_mode=wal */ | ABSENT",
        "/* PRAGMA journal_mode=wal | ABSENT",
        "SELECT 'PRAGMA journal_mode=wal' | ABSENT",
        "SELECT '; PRAGMA journal_mode=wal | ABSENT",
        "EXPLAIN PRAGMA journal_mode=wal | ABSENT",
        "pragm | ABSENT",
        "´´ | ABSENT",
      })
  void theJournalMode(String sql, String expected) {
    Setting setting =
        PragmaStatements.read(sql.replace('□', Template.UNKNOWN), Pragma.JOURNAL_MODE);

    assertThat((setting.state() + " " + setting.written()).strip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "x pragma y, true",
    "PRAGMA, true",
    "pragma, true",
    "xPrAgMa, true",
    "pragm, false",
    "p pragm, false",
    "'', false",
  })
  void aWordIsFoundInWhateverLetters(String text, boolean found) {
    assertThat(PragmaStatements.mentions(text, "pragma")).isEqualTo(found);
  }

  @Test
  void onlyCallsThatMayCompleteAPragmaAreAskedFor() {
    String none = "name, 1";
    String one = "\"pragma journal_mode=wal\"";
    assertThat(PragmaStatements.missingIn(Value.of("SELECT □"))).isNull();
    assertThat(PragmaStatements.missingIn(Value.of("PRAGMA □"))).accepts(none, one);
    assertThat(PragmaStatements.missingIn(Value.UNKNOWN)).accepts(one).rejects(none);
    assertThat(PragmaStatements.missingIn(Value.of("").or(Value.UNKNOWN))).rejects(none);
  }
}
