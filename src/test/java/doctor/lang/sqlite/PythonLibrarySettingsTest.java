package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set by means of a library: options, setters, listeners and factories. */
class PythonLibrarySettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'journal_mode': 'wal', 'foreign_keys': 1} | ON ON",
        "{'Journal_Mode': 'WAL', 'foreign_keys': True} | ON ON",
        "{'foreign_keys': 'on'} | ABSENT ON",
        "[('journal_mode', 'wal')] | ON ABSENT",
        "(('cache_size', 1), ('journal_mode', 'wal')) | ON ABSENT",
        "{'journal_mode': 'delete', 'foreign_keys': 0} | OTHER_VALUE OTHER_VALUE",
        "{'journal_mode': mode} | UNKNOWN ABSENT",
        "{'journal': 'wal'} | ABSENT ABSENT",
        "{} | ABSENT ABSENT",
        "PRAGMAS | UNKNOWN UNKNOWN",
        "SETTINGS | ON ABSENT",
        "{**PRAGMAS, 'foreign_keys': 1} | UNKNOWN ON",
        "{**SETTINGS} | UNKNOWN UNKNOWN",
        "{'journal_mode': 'wal'} + x | UNKNOWN UNKNOWN",
      })
  void pragmasOfPeewee(String pragmas, String expected) {
    String open = "peewee.SqliteDatabase('a.db', pragmas=" + pragmas + ")";

    String settings = "SETTINGS = {'cache_size': 1, 'journal_mode': 'wal'}\n";
    assertThat(python("import peewee # sqlite\n" + settings + open)).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**OPTIONS | ON ABSENT",
        "**{'pragmas': {'foreign_keys': 1}} | ABSENT ON",
        "**{'timeout': 5} | ABSENT ABSENT",
        "**{'pragmas': x} | UNKNOWN UNKNOWN",
        "**other | UNKNOWN UNKNOWN",
      })
  void pragmasAmongOptions(String options, String expected) {
    String settings =
        "import peewee\nPRAGMAS = {'journal_mode': 'wal'}\nOPTIONS = {'pragmas': PRAGMAS}\n";
    String opened = "db.init('a.db', " + options + ")";

    assertThat(python(settings + "peewee.SqliteDatabase('a.db', " + options + ")"))
        .isEqualTo("a.db " + expected);
    assertThat(python(settings + "db = peewee.SqliteDatabase(None)\n" + opened))
        .isEqualTo("a.db " + expected);
    assertThat(python("import sqlite3\npragmas = 1\nsqlite3.connect('a.db', **other)"))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sql=`PRAGMA journal_mode=WAL`, reverse_sql=x | UNKNOWN",
        "`PRAGMA journal_mode=WAL` | UNKNOWN",
        "sql=`PRAGMA cache_size=1` | ABSENT",
      })
  void migrationsOfDjango(String arguments, String expected) {
    String settings = "D = {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'a.db'}\n";
    String migration = "operations = [migrations.RunSQL(" + arguments.replace('`', '"') + ")]\n";

    assertThat(Opens.of("settings.py", settings, "migrations/0001_a.py", migration))
        .isEqualTo("a.db " + expected + " ON");
  }

  @ParameterizedTest
  @CsvSource({
    "db.journal_mode = 'wal', ON ABSENT",
    "db.foreign_keys = 1, ABSENT ON",
    "db.journal_mode = 'delete', OTHER_VALUE ABSENT",
    "db.journal_mode = mode, UNKNOWN ABSENT",
    "db.journal = 'wal', ABSENT ABSENT",
    "db.journal_mode == 'wal', ABSENT ABSENT",
    "other.journal_mode = 'wal', ABSENT ABSENT",
  })
  void settersOfPeewee(String line, String expected) {
    assertThat(python("import peewee\ndb = peewee.SqliteDatabase('a.db')\n" + line))
        .isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SqliteQueueDatabase('a.db') | a.db ON ABSENT",
        "SqliteQueueDatabase(':memory:') | :memory: NOT_NEEDED NOT_NEEDED",
        "SqliteQueueDatabase('a.db', pragmas={'foreign_keys': 1}) | a.db ON ON",
        "SqliteQueueDatabase('a.db'); SqliteDatabase('a.db') | a.db ON ABSENT; a.db ON ABSENT",
        "SqliteQueueDatabase('a.db'); SqliteDatabase('b.db') | b.db ABSENT ABSENT; a.db ON ABSENT",
        "`class Db(SqliteQueueDatabase):\n  def __init__(self, *a, **k): pass\nDb('a.db')`"
            + " | a.db ON ABSENT",
        "`class Db(SqliteDatabase): pass\nDb('a.db')` | a.db ABSENT ABSENT",
        "`class Db(SqliteDatabase): pass\nDb('a.db', pragmas={'journal_mode': 'wal'})`"
            + " | a.db ON ABSENT",
        "`class Db(SqliteDatabase):\n  def __init__(self, database): pass\nDb('a.db')`"
            + " | a.db ABSENT ABSENT",
        "`class Db(SqliteDatabase):\n  def __init__(self, user): pass\nDb('a.db')` | ``",
        "`class Db(SqliteDatabase):\n  def __init__(self): pass\nDb('a.db')` | ``",
        "`class Db(OtherDatabase): pass\nDb('a.db')` | ``",
      })
  void classesOfPeeweeAndThoseThatExtendThem(String code, String expected) {
    String imports =
        """
        from peewee import OtherDatabase, SqliteDatabase
        from playhouse.sqliteq import SqliteQueueDatabase
        """;
    String source = imports + code.replace("; ", "\n") + "\n";

    assertThat(Opens.of("db.py", source)).isEqualTo(expected);
    int call = code.indexOf("Db('");
    if (call > 0) {
      String made = "from db import Db\n" + code.substring(call);
      assertThat(Opens.of("db.py", imports + code.substring(0, call), "a.py", made))
          .isEqualTo(expected);
      assertThat(Opens.of("db.py", imports + code.substring(0, call), "a.py", code.substring(call)))
          .isEmpty();
    }
  }

  @Test
  void aListenerOfSqlalchemyIsForAllEngines() {
    String engine = "import sqlalchemy\nsqlalchemy.create_engine('sqlite:///a.db')\n";
    String listener = "def listen(connection):\n  connection.execute";

    assertThat(python(engine + listener + "('PRAGMA journal_mode=WAL')"))
        .isEqualTo("a.db ON ABSENT");
    assertThat(python(engine + listener + "(text('PRAGMA foreign_keys=1'))"))
        .isEqualTo("a.db ABSENT ON");
    assertThat(python(engine)).isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void aListenerOfSqlalchemyMayRunALoop() {
    String engine = "import sqlalchemy\nsqlalchemy.create_engine('sqlite:///a.db')\n";
    String listener = "def listen(connection):\n  for p in ";

    assertThat(
            python(engine + listener + "('PRAGMA journal_mode=WAL',):\n    connection.execute(p)"))
        .isEqualTo("a.db ON ABSENT");
    assertThat(python(engine + listener + "('PRAGMA x=1',):\n    connection.execute(p)"))
        .isEqualTo("a.db ABSENT ABSENT");
    assertThat(python(engine + listener + "PRAGMAS:\n    connection.execute(p)"))
        .isEqualTo("a.db UNKNOWN UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wal | UNKNOWN UNKNOWN",
        "my.Wal | UNKNOWN UNKNOWN",
        "sqlite3.Connection | UNKNOWN ABSENT",
        "Other | UNKNOWN ABSENT",
      })
  void whatAFactoryRunsMayBeForTheHandle(String factory, String expected) {
    String type =
        """
        import sqlite3
        class Wal(sqlite3.Connection):
          def __init__(self, *a):
            self.execute('PRAGMA journal_mode=WAL')
            self.execute('PRAGMA foreign_keys=1')
        class Other(sqlite3.Connection):
          def __init__(self, *a):
            self.execute('PRAGMA foreign_keys=0')
        """;
    String open = "sqlite3.connect('a.db', factory=" + factory + ")";

    assertThat(python(type + open)).isEqualTo("a.db " + expected);
  }

  private static String python(String source) {
    return Opens.of("store.py", source + "\n");
  }
}
