package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.lang.value.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts that only the running program knows are written □, names of temporary files △. */
class DataSourceNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNDERSCORE | a.db | ABSENT",
        "UNDERSCORE | a.db?_journal_mode=WAL | ON",
        "UNDERSCORE | a.db?cache=shared&_journal=wal | ON",
        "UNDERSCORE | a.db?_journal_mode=DELETE&_journal=WAL | ON",
        "UNDERSCORE | a.db?_journal_mode=W%41L&_fk=1 | ON",
        "UNDERSCORE | a.db?_journal_mode=%57AL | ON",
        "UNDERSCORE | □?_journal_mode=WAL | ON",
        "UNDERSCORE | a.db?_journal_mode=DELETE | OTHER_VALUE _journal_mode=DELETE",
        "UNDERSCORE | a.db?_journal_mode=%zz&x=%4 | OTHER_VALUE _journal_mode=%zz",
        "UNDERSCORE | a.db?_journal_mode=□ | UNKNOWN",
        "UNDERSCORE | a.db?_pragma=journal_mode(WAL) | OTHER_DIALECT _pragma=journal_mode(WAL)",
        "UNDERSCORE | a.db?journal_mode=WAL | OTHER_DIALECT journal_mode=WAL",
        "UNDERSCORE | a.db?_pragma.journal_mode=WAL | OTHER_DIALECT _pragma.journal_mode=WAL",
        "UNDERSCORE | a.db?journal_mode=DELETE | ABSENT",
        "UNDERSCORE | a.db?_pragma=foreign_keys(1) | ABSENT",
        "UNDERSCORE | a.db?_journal_mode | OTHER_VALUE _journal_mode",
        "PRAGMA | a.db?_pragma=journal_mode(WAL) | ON",
        "PRAGMA | a.db?_pragma=journal_mode%28wal%29 | ON",
        "PRAGMA | a.db?_pragma=journal_mode=WAL | ON",
        "PRAGMA | a.db?_pragma=main.journal_mode('wal') | ON",
        "PRAGMA | a.db?_pragma=busy_timeout(5000)&_pragma=journal_mode( WAL ) | ON",
        "PRAGMA | a.db?_pragma=journal_mode(delete) | OTHER_VALUE _pragma=journal_mode(delete)",
        "PRAGMA | a.db?_pragma=journal_mode | ABSENT",
        "PRAGMA | a.db?_pragma=journal_mode(wal | ABSENT",
        "PRAGMA | a.db?_pragma=□ | UNKNOWN",
        "PRAGMA | a.db?_pragma=journal_mode(□) | UNKNOWN",
        "PRAGMA | a.db?_journal_mode=WAL | OTHER_DIALECT _journal_mode=WAL",
        "PRAGMA_IN_URI | file:a.db?_pragma=journal_mode(wal) | ON",
        "PRAGMA_IN_URI | a.db?_pragma=journal_mode(wal) | OTHER_DIALECT _pragma=journal_mode(wal)",
        "PRAGMA_IN_URI | □?_pragma=journal_mode(wal) | ON",
        "PRAGMA_IN_URI | □/a?_pragma=journal_mode(wal) | OTHER_DIALECT _pragma=journal_mode(wal)",
        "EITHER | a.db?_pragma=journal_mode(wal) | ON",
        "EITHER | a.db?_journal=wal | ON",
        "NONE | a.db?_journal_mode=WAL | OTHER_DIALECT _journal_mode=WAL",
        // What is not known.
        "UNDERSCORE | □ | UNSEEN",
        "UNDERSCORE | ' □ ' | UNSEEN",
        "UNDERSCORE | □.db | ABSENT",
        "UNDERSCORE | □?_fk=1 | ABSENT",
        "UNDERSCORE | a.db?□ | UNKNOWN",
        "UNDERSCORE | a.db?x=1&□=2 | UNKNOWN",
        "UNDERSCORE | a.db?x=□ | ABSENT",
        // What is not known has a question mark where something goes on with an ampersand.
        "UNDERSCORE | □&_journal_mode=WAL | ON",
        "UNDERSCORE | dir/□&x=1&_journal=WAL | ON",
        "UNDERSCORE | □&_journal_mode=DELETE | OTHER_VALUE _journal_mode=DELETE",
        "UNDERSCORE | □&_fk=1 | UNKNOWN",
        "UNDERSCORE | □&_pragma=journal_mode(WAL) | UNKNOWN",
        "UNDERSCORE | a.db&_journal_mode=WAL | ABSENT",
        "UNDERSCORE | □.db&_journal_mode=WAL | ABSENT",
        "UNDERSCORE | □?x=□&_fk=1 | ABSENT",
        // A hole before a parameter may separate it from what stands before.
        "UNDERSCORE | a.db□_journal_mode=WAL | UNKNOWN",
        "UNDERSCORE | □_journal_mode=DELETE | UNKNOWN",
        "UNDERSCORE | □_journal_mode=WAL&_journal=WAL | ON",
        "UNDERSCORE | a.db?x=1□_journal_mode=WAL | UNKNOWN",
        "UNDERSCORE | a.db?_journal_mode=WAL□x=1 | ON",
        "UNDERSCORE | a.db?_journal_mode=DELETE□x.y=1 | OTHER_VALUE _journal_mode=DELETE",
        "UNDERSCORE | a.db?_journal_mode=WAL□ | UNKNOWN",
        "UNDERSCORE | a.db?_journal_mode=WAL□x | UNKNOWN",
        "UNDERSCORE | file:a.db□mode=ro | UNKNOWN",
        "UNDERSCORE | □a=b.db | UNKNOWN",
        "UNDERSCORE | □/a=b.db | ABSENT",
        "UNDERSCORE | a.db?x=□=1 | ABSENT",
        "PRAGMA_IN_URI | file:a□_pragma=journal_mode(wal)□_pragma=foreign_keys(1) | UNKNOWN",
        "PRAGMA_IN_URI | file:a?_pragma=journal_mode(wal)□_pragma=foreign_keys(1) | ON",
        "PRAGMA_IN_URI | a.db?_pragma=journal_mode(□)□x=1 | UNKNOWN",
        // What follows on a whole name is parameters.
        "UNDERSCORE | a.db□ | UNKNOWN",
        "UNDERSCORE | □.sqlite3□ | UNKNOWN",
        "UNDERSCORE | a.db□.tmp | ABSENT",
        "UNDERSCORE | a-□ | ABSENT",
        // What needs no setting.
        "UNDERSCORE | '' | NOT_NEEDED",
        "UNDERSCORE | :memory: | NOT_NEEDED",
        "UNDERSCORE | file::memory:?cache=shared | NOT_NEEDED",
        "UNDERSCORE | file: | NOT_NEEDED",
        "UNDERSCORE | file:x?mode=memory | NOT_NEEDED",
        "UNDERSCORE | x?mode=memory | ABSENT",
        "UNDERSCORE | file:/x?vfs=memdb | NOT_NEEDED",
        "UNDERSCORE | /tmp/a.db | NOT_NEEDED",
        "UNDERSCORE | file:/tmp/a.db | NOT_NEEDED",
        "UNDERSCORE | △/a.db | NOT_NEEDED",
        "UNDERSCORE | tmp/a.db | ABSENT",
        "UNDERSCORE | file:a.db?mode=ro | NOT_NEEDED",
        "UNDERSCORE | file:a.db?immutable=1 | NOT_NEEDED",
        "UNDERSCORE | file:a.db?immutable=true | NOT_NEEDED",
        "UNDERSCORE | file:a.db?immutable=0 | ABSENT",
        "UNDERSCORE | file:a.db?mode=rw | ABSENT",
        "UNDERSCORE | a.db?mode=ro | READ_ONLY_IGNORED mode=ro",
        "UNDERSCORE | a□?mode=ro | READ_ONLY_IGNORED mode=ro",
        "UNDERSCORE | □?mode=ro | UNKNOWN",
        "UNDERSCORE | □.db?mode=ro | UNKNOWN",
        "UNDERSCORE | □/a.db?mode=ro | READ_ONLY_IGNORED mode=ro",
        "UNDERSCORE | a.db?immutable=1 | ABSENT",
        "NONE | a.db?mode=ro | ABSENT",
      })
  void theJournalMode(Dialect dialect, String name, String expected) {
    assertThat(read(dialect, name, Pragma.JOURNAL_MODE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNDERSCORE | a.db?_foreign_keys=on | ON",
        "UNDERSCORE | a.db?_fk=1 | ON",
        "UNDERSCORE | a.db?_fk=true | ON",
        "UNDERSCORE | a.db?_fk=yes | ON",
        "UNDERSCORE | a.db?_fk=0 | OTHER_VALUE _fk=0",
        "UNDERSCORE | a.db?_journal_mode=WAL | ABSENT",
        "UNDERSCORE | a.db?_pragma=foreign_keys(1) | OTHER_DIALECT _pragma=foreign_keys(1)",
        "PRAGMA | a.db?_pragma=foreign_keys(on) | ON",
        "PRAGMA | a.db?_pragma=foreign_keys=1 | ON",
        "PRAGMA | a.db?_fk=1 | OTHER_DIALECT _fk=1",
        "PRAGMA | a.db?_fk=0 | ABSENT",
      })
  void foreignKeys(Dialect dialect, String name, String expected) {
    assertThat(read(dialect, name, Pragma.FOREIGN_KEYS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a.db, a.db",
    "a.db?x=1, a.db",
    "./a.db, a.db",
    "././a/./b.db, a/./b.db",
    "file:a.db, a.db",
    "file:./a.db?x=1, a.db",
    "file:///a/b.db, /a/b.db",
    "//a.db, /a.db",
    "/a.db, /a.db",
  })
  void theFile(String name, String file) {
    assertThat(new DataSourceName(Dialect.NONE, name).file()).isEqualTo(file);
  }

  private static String read(Dialect dialect, String name, Pragma pragma) {
    String text = name.replace('□', Template.UNKNOWN).replace('△', Template.TEMPORARY);
    Setting setting = new DataSourceName(dialect, text).read(pragma);
    return (setting.state() + " " + setting.written()).strip();
  }
}
