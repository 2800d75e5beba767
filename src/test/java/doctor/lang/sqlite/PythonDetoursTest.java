package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handles that are opened later than it is written, or kept in an object of the app. */
class PythonDetoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`c = OPEN\nd = c()\nd.execute(KEYS)` | ON",
        "`c = OPEN\nc().execute(KEYS)` | ON",
        "`c = OPEN\nwith c() as d: d.execute(KEYS)` | ON",
        "`c = OPEN\ne = c\nd = e()\nd.execute(KEYS)` | ON",
        "`def f(): return OPEN\nd = f()()\nd.execute(KEYS)` | ON",
        "`def f(c):\n  d = c()\n  d.execute(KEYS)\nf(OPEN)` | ON",
        "`class A:\n  def __init__(self):\n    self.c = OPEN\n  def f(self): self.c().execute(KEYS)`"
            + " | ON",
        "`c = OPEN\nd = e()\nd.execute(KEYS)` | ABSENT",
        "`c = OPEN\nd = c()\nd.execute(KEY)` | ABSENT",
        "`c = OPEN\nd = c()\ne.execute(KEYS)` | ABSENT",
        "`c = OPEN\nc.execute(KEYS)` | ABSENT",
        "`c = OPEN\nd = c\nd.execute(KEYS)` | ABSENT",
        "`def f(c):\n  d = c()\n  d.execute(KEYS)\nf(e)\ng(OPEN)` | ABSENT",
      })
  void whatOpensWhenItIsCalled(String code, String keys) {
    String before =
        """
        import sqlite3
        from functools import partial
        KEYS = 'PRAGMA foreign_keys=ON'
        KEY = 'PRAGMA foreign_key=ON'
        """;

    for (String open :
        new String[] {
          "lambda: sqlite3.connect('a.db')",
          "lambda x={1: 2}: sqlite3.connect('a.db')",
          "partial(sqlite3.connect, 'a.db')",
          "partial(sqlite3.connect, timeout=5, database='a.db')"
        }) {
      assertThat(Opens.of("b.py", before + code.replace("OPEN", open)))
          .isEqualTo("a.db ABSENT " + keys);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a = b = OPEN\na.execute(KEYS)` | a.db ABSENT ON",
        "`a = b = OPEN\nb.execute(KEYS)` | a.db ABSENT ON",
        "`a = x[1] = y.z = b = OPEN\nb.execute(KEYS)` | a.db ABSENT ON",
        "`a = b = OPEN\nc.execute(KEYS)` | a.db ABSENT ABSENT",
        "`class A:\n  def f(self):\n    self.c = c = OPEN\n    c.execute(KEYS)` | a.db ABSENT ON",
        "`class A:\n  def f(self):\n    c = self.c = OPEN\n  def g(self):\n    self.c.execute(KEYS)`"
            + " | a.db ABSENT ON",
        "`a = b = 'b.db'\nsqlite3.connect(b)` | b.db ABSENT ABSENT",
        "`a = b = 'b.db'\nsqlite3.connect(a)` | b.db ABSENT ABSENT",
        "`a, b = c = d, 'b.db'\nsqlite3.connect(b)` | b.db ABSENT ABSENT",
        "`a: str = 'b.db'\nsqlite3.connect(a)` | b.db ABSENT ABSENT",
        "`f = lambda a=1: OPEN\nf().execute(KEYS)` | a.db ABSENT ON",
      })
  void severalTargets(String code, String expected) {
    String before = "import sqlite3\nKEYS = 'PRAGMA foreign_keys=ON'\n";

    assertThat(Opens.of("b.py", before + code.replace("OPEN", "sqlite3.connect('a.db')") + "\n"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`def f(): c = OPEN; c.execute(KEYS)` | ON",
        "`def f(p: str = '') -> X: c = OPEN; return c\nf().execute(KEYS)` | ON",
        "`async def f(): c = OPEN; c.execute(KEYS)` | ON",
        "`class A: c = OPEN; c.execute(KEYS)` | ON",
        "`def f(): c = OPEN; d = e\nd.execute(KEYS)` | ABSENT",
        "`def f(): c = OPEN\ndef g(): c.execute(KEYS)` | ABSENT",
      })
  void bodiesOnTheLineOfTheHead(String code, String keys) {
    String before = "import sqlite3\nKEYS = 'PRAGMA foreign_keys=ON'\n";

    assertThat(Opens.of("b.py", before + code.replace("OPEN", "sqlite3.connect('a.db')") + "\n"))
        .isEqualTo("a.db ABSENT " + keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c = await asyncio.to_thread(sqlite3.connect, 'a.db') | a.db ABSENT ON",
        "c = await asyncio.to_thread(sqlite3.connect, database='a.db') | a.db ABSENT ON",
        "c = await loop.run_in_executor(None, sqlite3.connect, 'a.db') | a.db ABSENT ON",
        "c = await loop.run_in_executor(pool, sqlite3.connect, ':memory:')"
            + " | :memory: NOT_NEEDED NOT_NEEDED",
        "d = await asyncio.to_thread(sqlite3.connect, 'a.db') | a.db ABSENT ABSENT",
        "c = await asyncio.to_thread(other.connect, 'a.db') | ''",
        "c = await other.to_thread(sqlite3.connect, 'a.db') | ''",
        "c = await loop.run_in_executor(sqlite3.connect, 'a.db') | ''",
        "partial(sqlite3.connect) | ''",
        "partial(sqlite3.connect, ':memory:') | :memory: NOT_NEEDED NOT_NEEDED",
        "partial(sqlite3.register, 'a.db') | ''",
        "partial(other.connect, 'a.db') | ''",
        "other.partial(sqlite3.connect, 'a.db') | ''",
        "partial(sqlite3.connect('a.db').execute, 'SELECT 1') | a.db ABSENT ABSENT",
      })
  void partsOfCalls(String code, String expected) {
    String before = "import asyncio, sqlite3\nfrom functools import partial\n";
    String keys = "\nc.execute('PRAGMA foreign_keys=ON')\n";

    assertThat(Opens.of("b.py", before + code + keys)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`from a import Db\ndb = Db()\ndb.c.execute(KEYS)` | ON",
        "`from a import Db as D\ndb = D()\ndb.c.execute(KEYS)` | ON",
        "`from x import Db as D\ndb = D()\ndb.c.execute(KEYS)` | ABSENT",
        "`import a\ndb = a.Db()\ndb.c.cursor().execute(KEYS)` | ON",
        "`from a import Db\nDb().c.execute(KEYS)` | ON",
        "`from a import Db\ndb = Db()\nc = db.c\nc.execute(KEYS)` | ON",
        "`from a import Db\ndef f(x): x.c.execute(KEYS)\nf(Db())` | ON",
        "`from a import Db\nclass B:\n  def __init__(self):\n    self.x = Db()\n    self.x.c.execute(KEYS)`"
            + " | ON",
        "`from a import one\none.c.execute(KEYS)` | ON",
        "`import a\na.one.c.execute(KEYS)` | ON",
        "`from a import Db\ndb = Db()\ndb.d.execute(KEYS)` | ABSENT",
        "`from a import Db\ndb = Db()\nother.c.execute(KEYS)` | ABSENT",
        "`from a import Db\ndb = Db()\ndb.execute(KEYS)` | ABSENT",
        "`from a import Db\ndb = Db()\ndb.c = other\nother.execute(KEYS)` | ABSENT",
        "`from a import Db\ndb = Db()\ndb.c.execute('PRAGMA foreign_key=ON')` | ABSENT",
        "`class Db: pass\ndb = Db()\ndb.c.execute(KEYS)` | ABSENT",
        "`from a import other\nother.c.execute(KEYS)` | ABSENT",
      })
  void attributesOfInstances(String code, String keys) {
    String open =
        """
        import sqlite3
        class Db:
          def __init__(self):
            self.c = sqlite3.connect('a.db')
        one = Db()
        """;

    assertThat(Opens.of("b.py", "KEYS = 'PRAGMA foreign_keys=ON'\n" + code, "a.py", open))
        .isEqualTo("a.db ABSENT " + keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "db = SqliteDatabase(None) | db.init('a.db') | a.db ABSENT ABSENT",
        "db = SqliteDatabase(None) | db.init(database='a.db', pragmas={'journal_mode': 'wal'})"
            + " | a.db ON ABSENT",
        "db = SqliteDatabase(None, pragmas={'foreign_keys': 1}) | db.init('a.db')"
            + " | a.db ABSENT ON",
        "db = SqliteDatabase(None) | `db.init('a.db')\ndb.journal_mode = 'wal'` | a.db ON ABSENT",
        "db = SqliteDatabase(None) | db.init(':memory:') | :memory: NOT_NEEDED NOT_NEEDED",
        "db = SqliteDatabase(None) | db.init(path) | ? UNSEEN UNSEEN",
        "db = SqliteDatabase(None) | other.init('a.db') | ``",
        "db = SqliteDatabase(None) | db.connect('a.db') | ``",
        "db = SqliteDatabase(None) | `def sqlite_open_pay():\n  db.init('a.db')` | ``",
      })
  void databasesThatAreNamedLater(String made, String named, String expected) {
    String head = "from peewee import SqliteDatabase\n" + made + "\n";

    assertThat(Opens.of("a.py", head + named)).isEqualTo(expected);
    assertThat(Opens.of("a.py", head, "b.py", "from a import db\n" + named)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`c = OPEN\nx.backup(c)\nc.close()` | NOT_NEEDED NOT_NEEDED",
        "`with OPEN as c:\n  x.backup(c, pages=1)` | NOT_NEEDED NOT_NEEDED",
        "`with closing(OPEN) as c: x.backup(target=c)` | NOT_NEEDED NOT_NEEDED",
        "`x.backup(OPEN)` | NOT_NEEDED NOT_NEEDED",
        "`c = OPEN\nc.backup(x)` | ABSENT ABSENT",
        "`c = OPEN\nx.backup(c)\nc.execute('DELETE FROM t')` | ABSENT ABSENT",
        "`c = OPEN\nbackup(c)` | ABSENT ABSENT",
        "`c = OPEN\nx.backup(d)` | ABSENT ABSENT",
      })
  void whatIsOpenedForACopyAlone(String code, String expected) {
    String open = "import sqlite3\n" + code.replace("OPEN", "sqlite3.connect('a.db')") + "\n";

    assertThat(Opens.of("a.py", open)).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "self.sql('PRAGMA journal_mode=WAL') | UNKNOWN",
        "self.sql('PRAGMA %s=%s' % x) | UNKNOWN",
        "sql('PRAGMA journal_mode=WAL') | ABSENT",
        "`run = self.sql\n    run('PRAGMA journal_mode=WAL')` | UNKNOWN",
        "`run = self.other\n    run('PRAGMA journal_mode=WAL')` | ABSENT",
        "self.sql('PRAGMA journal_mode=DELETE') | ABSENT",
        "self.sql('PRAGMA journal_mod=WAL') | ABSENT",
        "self.sql('SELECT 1', 'PRAGMA journal_mode=WAL') | ABSENT",
        "self.other('PRAGMA journal_mode=WAL') | ABSENT",
        "self.none('PRAGMA journal_mode=WAL') | ABSENT",
      })
  void whatIsHandedToAPropertyMayBeRunAnywhere(String call, String expected) {
    String store =
        """
        import sqlite3
        class Store:
          def con(self):
            return sqlite3.connect('a.db')
          @property
          def sql(self):
            return getattr(self, 'x').execute
          def other(self, text):
            pass
          def set(self, x):
            CALL
        """;

    assertThat(Opens.of("store.py", store.replace("CALL", call)))
        .isEqualTo("a.db " + expected + " ABSENT");
  }
}
