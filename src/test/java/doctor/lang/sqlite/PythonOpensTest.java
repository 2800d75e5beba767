package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each open is its database, its journal mode and its foreign keys. */
class PythonOpensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import sqlite3 | sqlite3.connect('a.db') | ABSENT ABSENT",
        "import sqlite3 | sqlite3.connect(timeout=5, database='a.db') | ABSENT ABSENT",
        "import sqlite3 | sqlite3.Connection('a.db') | ABSENT ABSENT",
        "import sqlite3.dbapi2 as db | db.connect('a.db') | ABSENT ABSENT",
        "from pysqlite3 import connect | connect('a.db') | ABSENT ABSENT",
        "from .driver import sqlite3 | sqlite3.connect('a.db') | ABSENT ABSENT",
        "import aiosqlite | aiosqlite.connect('a.db') | ABSENT ABSENT",
        "import peewee | peewee.SqliteDatabase('a.db') | ABSENT ABSENT",
        "from playhouse.sqlite_ext import X as Y | X.SqliteExtDatabase('a.db') | none",
        "import playhouse.sqlite_ext as p | p.SqliteExtDatabase('a.db') | ABSENT ABSENT",
        "import playhouse.sqlite_ext as p | p.CSqliteExtDatabase('a.db') | ABSENT ABSENT",
        "import playhouse.apsw_ext as p | p.APSWDatabase('a.db') | ABSENT ABSENT",
        "import playhouse.pool as p | p.PooledSqliteDatabase('a.db') | ABSENT ABSENT",
        "import sqlite_utils | sqlite_utils.Database('a.db') | ABSENT ABSENT",
        "import sqlite_utils | sqlite_utils.Database(memory=True) | none",
        "import sqlite_utils | sqlite_utils.Database('a.db', memory=True) | none",
        "import sqlite_utils | sqlite_utils.Database('a.db', memory=False) | ABSENT ABSENT",
        "import sqlite_utils | sqlite_utils.Database('a.db', memory_name='x') | none",
        "import sqlite_utils.db as d | d.Database(filename_or_conn='a.db') | ABSENT ABSENT",
        "import apsw | apsw.Connection('a.db') | ABSENT ABSENT",
        "import apsw | apsw.Connection('a.db', flags=apsw.SQLITE_OPEN_READONLY) | none",
        "import sqlalchemy as a | a.create_engine('sqlite:///a.db') | ABSENT ABSENT",
        "import sqlalchemy as a | a.create_engine(url='sqlite+pysqlite:///a.db') | ABSENT ABSENT",
        "from sqlalchemy.engine import create_engine | create_engine('sqlite:///a.db')"
            + " | ABSENT ABSENT",
        "import sqlmodel | sqlmodel.create_engine('sqlite:///a.db') | ABSENT ABSENT",
        "import sqlalchemy.ext.asyncio as a | a.create_async_engine('sqlite+aiosqlite:///a.db')"
            + " | ABSENT ABSENT",
        "from pysqlite2 import dbapi2 as sqlite3 | sqlite3.connect('a.db') | ABSENT ABSENT",
        "import databases | databases.Database('sqlite:///a.db') | ABSENT ABSENT",
        "from databases import Database | Database('sqlite+aiosqlite:///a.db') | ABSENT ABSENT",
        "import databases | databases.Database('postgresql://h/sqlite') | none",
        "import pony as sqlite | db.bind(provider='sqlite', filename='a.db') | ABSENT ON",
        "import pony as sqlite | db.bind('sqlite', 'a.db', create_db=True) | ABSENT ON",
        "import pony as sqlite | db = orm.Database('sqlite', 'a.db') | ABSENT ON",
        "import pony as sqlite | db.bind('postgres', 'a.db') | none",
        "import pony as sqlite | db.bind('sqlite') | none",
        "import sqlalchemy as a | a.create_engine('postgresql://h/a.db') | none",
        "import sqlalchemy as a | a.create_engine('sqlite') | none",
        "import sqlalchemy as a, sqlite3 | a.create_engine(unknown) | none",
        "import dataset, sqlite3 | dataset.connect('sqlite:///a.db') | none",
        "import xsqlite3 | xsqlite3.connect('a.db') | none",
        "import mysqlite3 | mysqlite3.connect('a.db') | none",
        "import sqlite3 | other.connect('a.db') | none",
        "import sqlite3 | sqlite3.connect() | none",
        "import sqlite3 | sqlite3.connect | none",
        "import sqlite3 | sqlite3.connect('a.db' | none",
        "from peewee import * | SqliteDatabase('a.db') | ABSENT ABSENT",
        "from sqlite3 import * | connect('a.db') | ABSENT ABSENT",
        "from sqlite3 import * | other.connect('a.db') | none",
        "from sqlite3x import * | connect('a.db') | none",
        "from sqlite3 import *; from other import connect | connect('a.db') | none",
        "from sqlite3 import *; from other import * | connect('a.db') | none",
        "from sqlite3 import *; connect = x | connect('a.db') | none",
        "from sqlite3 import *; from other import Row | connect('a.db') | ABSENT ABSENT",
        "from peewee import SqliteDatabase as SD | SD('a.db') | ABSENT ABSENT",
        "from sqlite3 import connect as c | c('a.db') | ABSENT ABSENT",
        "from sqlite3 import connect as c | x.c('a.db') | none",
        "from sqlite3 import connect as c; from other import c | c('a.db') | none",
        "from sqlite3 import connect as c; c = x | c('a.db') | none",
        "from sqlite3 import Row as c | c('a.db') | none",
      })
  void librariesThatOpen(String imports, String open, String settings) {
    assertThat(python(imports + "\n" + open))
        .isEqualTo(settings.equals("none") ? "" : "a.db " + settings);
  }

  @ParameterizedTest
  @CsvSource({
    "def connect(x): pass",
    "class connect: pass",
    "def f(connect): pass",
  })
  void namesThatTheFileDeclaresAreItsOwn(String declaration) {
    String open = "\nconnect('a.db')";

    assertThat(python("from sqlite3 import *\n" + declaration + open)).isEmpty();
    assertThat(python("from sqlite3 import *" + open)).isNotEmpty();
    assertThat(
            python(
                "from sqlite3 import connect as c\n"
                    + (declaration + open).replace("connect", "c")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "':memory:' | :memory: NOT_NEEDED NOT_NEEDED",
        "'' | ? NOT_NEEDED NOT_NEEDED",
        "path | ? UNSEEN UNSEEN",
        "'file:a.db?mode=ro', uri=True | a.db NOT_NEEDED NOT_NEEDED",
        "'file:a.db?mode=ro', uri=False | a.db READ_ONLY_IGNORED READ_ONLY_IGNORED",
        "'file:a.db?mode=ro' | a.db READ_ONLY_IGNORED READ_ONLY_IGNORED",
        "'file:a.db?mode=ro', **more | a.db NOT_NEEDED NOT_NEEDED",
        "'file:a.db' | a.db ABSENT ABSENT",
        "p.as_uri() + '?mode=ro', uri=True | ? NOT_NEEDED NOT_NEEDED",
        "f'{p.absolute().as_uri()}?mode=ro', uri=True | ? NOT_NEEDED NOT_NEEDED",
        "f'{p.as_uri()}?mode=rw', uri=True | ? ABSENT ABSENT",
        "f'{p}?mode=ro', uri=True | ? ABSENT ABSENT",
        "Path('a.db').resolve().as_uri() + '?mode=ro', uri=True | a.db NOT_NEEDED NOT_NEEDED",
        "Path('a.db').as_uri(), uri=True | a.db ABSENT ABSENT",
        "Path('a.db').as_uri() + '?mode=ro' | a.db READ_ONLY_IGNORED READ_ONLY_IGNORED",
        "'file:a.db?mode=ro' if x else 'b.db' | b.db ABSENT ABSENT",
        "'a.db?_journal_mode=WAL' | a.db OTHER_DIALECT ABSENT",
        "'a.db' if x else ':memory:' | a.db ABSENT ABSENT",
        "path or 'a.db' | a.db ABSENT ABSENT",
      })
  void namesOfTheStandardLibrary(String arguments, String expected) {
    assertThat(
            python("import sqlite3\nfrom pathlib import Path\nsqlite3.connect(" + arguments + ")"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c.execute('PRAGMA journal_mode=WAL') | ON ABSENT",
        "c.executescript('PRAGMA foreign_keys=1; PRAGMA journal_mode=WAL') | ON ON",
        "c.cursor().execute('PRAGMA journal_mode=WAL').fetchone() | ON ABSENT",
        "c.exec_driver_sql('PRAGMA journal_mode=WAL') | ON ABSENT",
        "c.execute_sql('PRAGMA journal_mode=WAL') | ON ABSENT",
        "c.execute('PRAGMA journal_mode=DELETE') | OTHER_VALUE ABSENT",
        "c.execute(f'PRAGMA journal_mode={mode}') | UNKNOWN ABSENT",
        "c.executescript('BEGIN; PRAGMA journal_mode=WAL; COMMIT') | IN_TRANSACTION ABSENT",
        "`for p in x: c.execute(p)\n'pragma'` | ABSENT ABSENT",
        "c.pragma('journal_mode', 'wal') | ON ABSENT",
        "c.pragma('foreign_keys', 1) | ABSENT ON",
        "c.pragma('journal_mode', mode) | UNKNOWN ABSENT",
        "c.pragma(value='wal', key='journal_mode') | ON ABSENT",
        "c.pragma('journal_mode') | ABSENT ABSENT",
        "c.log('PRAGMA journal_mode=WAL') | ABSENT ABSENT",
        "c.enable_wal() | ON ABSENT",
        "tune(c, 'PRAGMA journal_mode=WAL') | ABSENT ABSENT",
      })
  void statementsOnTheHandle(String statement, String expected) {
    assertThat(python("import sqlite3\nc = sqlite3.connect('a.db')\n" + statement + "\n'pragma'"))
        .isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`for p in BOTH: c.execute(p)` | ON ON",
        "`for p in BOTH:\n  p = p.strip()\n  c.execute(p)` | ON ON",
        "`for p in ['PRAGMA journal_mode=WAL', 'SELECT 1']:\n  c.execute(p)` | ON ABSENT",
        "`for p in 'PRAGMA journal_mode=WAL', 'SELECT 1': c.execute(p)` | ON ABSENT",
        "`for p in ('journal_mode=WAL',): c.execute('PRAGMA ' + p)` | ON ABSENT",
        "`for p in ('cache_size=1',): c.execute(f'PRAGMA {p}')` | ABSENT ABSENT",
        "`for p in {'foreign_keys': 1}: c.execute(f'PRAGMA {p}={D[p]}')` | ABSENT UNKNOWN",
        "`[c.execute(p) for p in BOTH]` | ON ON",
        "`any(c.execute(p) for p in BOTH if p)` | ON ON",
        "`[c.execute(p) for q in BOTH for p in OTHER]` | ABSENT ABSENT",
        "`[p for p in BOTH]\nfor p in OTHER: c.execute(p)` | ABSENT ABSENT",
        "`for p in BOTH: print(p)\nfor p in OTHER: c.execute(p)` | ABSENT ABSENT",
        "`for p in OTHER: c.execute(p)\nfor p in BOTH: print(p)` | ABSENT ABSENT",
        "`for p in BOTH: other.execute(p)` | UNKNOWN ABSENT",
        "`for p in BOTH:\n  for q in OTHER: c.execute(q)` | ABSENT ABSENT",
        "`for p in BOTH[:1]: c.execute(p)` | ABSENT ABSENT",
        "`def f(c, sql):\n  for p in sql: c.execute(p)\nf(c, BOTH)` | ON ON",
        "`def f(c, sql=BOTH):\n  for p in sql: c.execute(p)\nf(c)` | ON ON",
        "`def f(c, sql=OTHER):\n  for p in sql: c.execute(p)\nf(c)` | ABSENT ABSENT",
        "`def f(c, *sql):\n  for p in sql: c.execute(p)\nf(c, 'SELECT 1', BOTH[0], *BOTH)` | ON ON",
        "`def f(c, *sql):\n  for p in sql: c.execute(p)\nf(c, 'PRAGMA foreign_keys=1')` | ABSENT ON",
        "`def f(c, *sql):\n  for p in sql: c.execute(p)\nf(c, *OTHER)` | ABSENT ABSENT",
        "`def f(p): c.execute(p)\nfor p in BOTH: f(p)` | ON ON",
        "`def f(): return BOTH + OTHER\nfor p in f(): c.execute(p)` | ON ON",
        "`for p in x or list(BOTH): c.execute(p)` | ON ON",
        "`x = []\nx.append('PRAGMA journal_mode=WAL')\nfor p in x: c.execute(p)` | ON ABSENT",
        "`x = []\ny.append('PRAGMA journal_mode=WAL')\nfor p in x: c.execute(p)` | ABSENT ABSENT",
        "`for p in pragmas: c.execute(p)` | UNKNOWN UNKNOWN",
        "`for p in load('startup.sql'): c.execute(p)` | UNKNOWN UNKNOWN",
        "`c.execute(settings.PRAGMAS)` | UNKNOWN UNKNOWN",
        "`c.execute(text('PRAGMA foreign_keys=1'))` | ABSENT ON",
        "`c.execute('SELECT 1', pragmas)` | ABSENT ABSENT",
      })
  void statementsOfALoop(String statements, String expected) {
    String lists =
        """
        BOTH = ('PRAGMA journal_mode=WAL', 'PRAGMA foreign_keys=ON')
        OTHER = ['PRAGMA cache_size=1', 'PRAGMA synchronous=1']
        """;
    String open = "import sqlite3\nc = sqlite3.connect('a.db')\n";

    assertThat(python(lists + open + statements)).isEqualTo("a.db " + expected);
    String indented = (open + statements).indent(2);
    assertThat(python(lists + "def main():\n" + indented)).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`c.executescript(';'.join(['PRAGMA journal_mode=WAL', 'SELECT 1']))` | ON ABSENT",
        "`x = ['SELECT 1', 'PRAGMA journal_mode=WAL']\nc.executescript(';'.join(x))` | ON ABSENT",
        "`c.executescript(';'.join(f'PRAGMA {p}' for p in ('journal_mode=WAL',)))` | ON ABSENT",
        "`c.executescript(';'.join(['PRAGMA journal_mode=DELETE']))` | OTHER_VALUE ABSENT",
        "`c.executescript(textwrap.dedent('PRAGMA journal_mode=WAL'))` | ON ABSENT",
        "`c.executescript('PRAGMA journal_mode=WAL'.strip())` | ON ABSENT",
        "`c.executescript(' PRAGMA foreign_keys=1 '.lstrip())` | ABSENT ON",
        "`for s in 'SELECT 1; PRAGMA journal_mode=WAL'.split(';'): c.execute(s)` | ON ABSENT",
        "`for s in 'PRAGMA x=1\\nPRAGMA foreign_keys=1'.splitlines(): c.execute(s)` | ABSENT ON",
        "`for s in 'SELECT 1; PRAGMA x=1'.split(';'): c.execute(s)` | ABSENT ABSENT",
        "`run = c.execute\nrun('PRAGMA journal_mode=WAL')` | ON ABSENT",
        "`run = c.cursor().execute\nrun('PRAGMA foreign_keys=1')` | ABSENT ON",
        "`run = c.log\nrun('PRAGMA journal_mode=WAL')` | ABSENT ABSENT",
        "`run = other.execute\nrun('PRAGMA journal_mode=WAL')` | ABSENT ABSENT",
        "`run = c.execute\nrun('PRAGMA journal_mode=OFF')` | OTHER_VALUE ABSENT",
      })
  void textsOfStatements(String statements, String expected) {
    String open = "import sqlite3, textwrap\nc = sqlite3.connect('a.db')\n";

    assertThat(python(open + statements + "\n'pragma'")).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c.executescript(self.SQL) | ON ABSENT",
        "c.executescript(cls.SQL) | ON ABSENT",
        "c.executescript(Repo.SQL) | ON ABSENT",
        "c.executescript(Other.SQL) | ABSENT ABSENT",
        "c.executescript(self.NONE) | ABSENT ABSENT",
        "`for s in self.LIST: c.execute(s)` | ABSENT ON",
        "`self.SQL = x; c.executescript(self.SQL)` | ABSENT ABSENT",
        "`cls.SQL = x; c.executescript(self.SQL)` | ABSENT ABSENT",
      })
  void attributesOfClasses(String statement, String expected) {
    String source =
        """
        import sqlite3
        class Other:
          SQL = 'PRAGMA x=1'
        class Repo:
          SQL = 'PRAGMA journal_mode=WAL'
          LIST = ['PRAGMA foreign_keys=1']
          def open(self):
            c = sqlite3.connect('a.db')
        """;

    assertThat(python(source + "    " + statement)).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "for k, v in MAP.items(): c.execute(f'PRAGMA {k}={v}') | ON OTHER_VALUE",
        "for (k, v) in PAIRS: c.execute('PRAGMA %s = %s' % (k, v)) | ON OTHER_VALUE",
        "[c.execute('PRAGMA {}={}'.format(k, v)) for k, v in PAIRS] | ON OTHER_VALUE",
        "`def f():\n  for k, v in PAIRS:\n    s = f'PRAGMA {k}={v}'\n    c.execute(s)` | ON OTHER_VALUE",
        "for k, v in (('journal_mode', 'OFF'), ('x', 'WAL')): c.execute(f'PRAGMA {k}={v}')"
            + " | OTHER_VALUE ABSENT",
        "for k, v in {'x': 'WAL'}.items(): c.execute(f'PRAGMA {k}={v}') | ABSENT ABSENT",
        "for k, v in PAIRS: c.execute(f'PRAGMA {v}={k}') | ABSENT ABSENT",
        "for k, v in PAIRS: other.execute(f'PRAGMA {k}={v}') | UNKNOWN ABSENT",
        "for k, v in OTHER: c.execute(f'PRAGMA {k}={v}') | UNKNOWN UNKNOWN",
        "for k, v in MORE.items(): c.execute(f'PRAGMA {k}={v}') | UNKNOWN UNKNOWN",
        "for k, v in NEW.items(): c.execute(f'PRAGMA {k}={v}') | UNKNOWN UNKNOWN",
        "for k, v in LONG: c.execute(f'PRAGMA {k}={v}') | UNKNOWN UNKNOWN",
        "for i, s in enumerate(['PRAGMA journal_mode=WAL']): c.execute(s) | ON ABSENT",
        "for i, s in enumerate(['PRAGMA journal_mode=OFF'], 1): c.execute(s)"
            + " | OTHER_VALUE ABSENT",
        "for i, s in enumerate(['PRAGMA journal_mode=WAL']): c.execute(i) | ABSENT ABSENT",
        "for k, v in {**MAP}.items(): c.execute(f'PRAGMA {k}={v}') | UNKNOWN UNKNOWN",
        "for k, v in x: c.execute('SELECT ?', k) | ABSENT ABSENT",
      })
  void pairsOfALoop(String loop, String expected) {
    String lists =
        """
        import sqlite3
        MAP = {'journal_mode': 'WAL', 'foreign_keys': 0}
        PAIRS = [('journal_mode', 'WAL'), ('foreign_keys', 'WAL')]
        MORE = {'x': 1}
        MORE['journal_mode'] = 'WAL'
        NEW = {'x': 1}
        NEW.update(journal_mode='WAL')
        LONG = [('x', 1)]
        LONG += PAIRS
        c = sqlite3.connect('a.db')
        """;

    assertThat(python(lists + loop + "\n'pragma'")).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`if (d := sqlite3.connect('a.db')):\n  d.execute(SQL)` | ON ABSENT",
        "`if d := sqlite3.connect('a.db'): d.execute(SQL)` | ON ABSENT",
        "`if (e := sqlite3.connect('a.db')): d.execute(SQL)` | UNKNOWN ABSENT",
        "d = sqlite3.connect('a.db').connection; d.execute(SQL) | ON ABSENT",
        "d = sqlite3.connect('a.db'); d.conn.execute(SQL) | ON ABSENT",
        "d = sqlite3.connect('a.db'); d.other.execute(SQL) | UNKNOWN ABSENT",
      })
  void namesOfTheHandle(String statements, String expected) {
    String sql = "import sqlite3\nSQL = 'PRAGMA journal_mode=WAL'\n";

    assertThat(python(sql + statements.replace("; ", "\n"))).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from .b import handle | handle.execute(SQL) | ON ABSENT",
        "from b import handle as h | h.execute(SQL) | ON ABSENT",
        "import b | b.handle.execute(SQL) | ON ABSENT",
        "from app import b | b.handle.cursor().execute(SQL) | ON ABSENT",
        "from x import handle | handle.execute(SQL) | UNKNOWN ABSENT",
        "from b import other | other.execute(SQL) | UNKNOWN ABSENT",
      })
  void handlesThatOtherFilesImport(String imported, String statement, String expected) {
    String sql = imported + "\nSQL = 'PRAGMA journal_mode=WAL'\n" + statement + "\n";
    String open = "import sqlite3\nhandle = sqlite3.connect('a.db')\n";

    assertThat(Opens.of("c.py", sql, "b.py", open)).isEqualTo("a.db " + expected);
    assertThat(Opens.of("c.py", sql.replace("WAL", "OFF"), "b.py", open))
        .isEqualTo("a.db " + (expected.startsWith("ON") ? "OTHER_VALUE" : "ABSENT") + " ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URL.create('sqlite', database='a.db') | a.db ABSENT ABSENT",
        "URL.create(drivername='sqlite+pysqlite', database='a.db') | a.db ABSENT ABSENT",
        "URL.create('sqlite') | ? NOT_NEEDED NOT_NEEDED",
        "URL.create('postgresql', database='a.db') | ''",
        "URL.create(driver, database='a.db') | ''",
        "URL.build('sqlite', database='a.db') | ''",
        "make_url('sqlite:///a.db') | a.db ABSENT ABSENT",
      })
  void urlsOfSqlalchemy(String url, String expected) {
    String imports = "from sqlalchemy import URL, create_engine, make_url\n";

    assertThat(python(imports + "create_engine(" + url + ")")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@classmethod | cls, | Repo.",
        "@staticmethod | '' | Repo.",
        "'' | self, | Repo().",
      })
  void parametersOfMethods(String decorator, String first, String object) {
    String source =
        "import sqlite3\nclass Repo:\n  "
            + decorator
            + "\n  def open("
            + first
            + " name, mode):\n"
            + "    c = sqlite3.connect(name)\n    cls.tune(c, mode)\n"
            + "  "
            + decorator
            + "\n  def tune("
            + first
            + " handle, mode): handle.execute(mode)\n"
            + object;

    assertThat(python(source + "open('a.db', 'PRAGMA journal_mode=WAL')"))
        .isEqualTo("a.db ON ABSENT");
    assertThat(python(source + "open('a.db', 'PRAGMA foreign_keys=1')"))
        .isEqualTo("a.db ABSENT ON");
  }

  @Test
  void whatOneCallGivesBelongsTogether() {
    String set =
        """
        import sqlite3
        def set(c, name, value=1):
          c.execute(f'PRAGMA {name}={value}')
        c = sqlite3.connect('a.db')
        set(c, 'journal_mode', 'WAL')
        set(c, value=0, name='foreign_keys')
        set(c, 'recursive_triggers')""";

    assertThat(python(set)).isEqualTo("a.db ON OTHER_VALUE");
    assertThat(python(set.replace("'WAL'", "mode"))).isEqualTo("a.db UNKNOWN OTHER_VALUE");
    assertThat(python(set.replace("value=0, ", ""))).isEqualTo("a.db ON ON");
  }

  @Test
  void manyCallsAreGoneThroughOneByOne() {
    StringBuilder calls =
        new StringBuilder(
            """
            import sqlite3
            class Db:
              def __init__(self):
                self.c = sqlite3.connect('a.db')
                self.run('PRAGMA journal_mode=WAL')
              def run(self, sql):
                self.c.execute(sql)
            """);
    for (int i = 0; i < 40; i++) {
      calls.append("db.run('CREATE TABLE t").append(i).append("(x)')\n");
    }

    assertThat(python(calls.toString())).isEqualTo("a.db ON ABSENT");
    assertThat(python(calls.toString().replace("WAL", "OFF"))).isEqualTo("a.db OTHER_VALUE ABSENT");
  }

  @Test
  void aLongScriptIsReadToItsEnd() {
    String schema = "CREATE TABLE t(x);".repeat(600);
    String open = "import sqlite3\nc = sqlite3.connect('a.db')\nc.executescript(";

    assertThat(python(open + "\"\"\"" + schema + "PRAGMA journal_mode=WAL;\"\"\")"))
        .isEqualTo("a.db ON ABSENT");
    assertThat(python("S = '" + schema + "PRAGMA journal_mode=WAL;'\n" + open + "S.strip())"))
        .isEqualTo("a.db ON ABSENT");
    assertThat(python(open + "'" + schema + "PRAGMA journal_mode=OFF;')"))
        .isEqualTo("a.db OTHER_VALUE ABSENT");
    assertThat(python(open + "'" + schema + "')")).isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void attributesOfClassesInOtherFiles() {
    String open = "import sqlite3\nsqlite3.connect('a.db').executescript(Sql.ALL)\n";
    String sql = "class Sql:\n  ALL = 'PRAGMA journal_mode=WAL'\n";

    assertThat(Opens.of("a.py", "from b import Sql\n" + open, "b.py", sql))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("a.py", "from x import Sql\n" + open, "b.py", sql))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void listsOfStatementsMayBeLongAndInOtherFiles() {
    String run = "import sqlite3\nc = sqlite3.connect('a.db')\nfor s in SCHEMA: c.execute(s)\n";
    StringBuilder list = new StringBuilder("SCHEMA = ['PRAGMA journal_mode=WAL'");
    for (int i = 0; i < 50; i++) {
      list.append(", 'CREATE TABLE t").append(i).append("(x)'");
    }
    String schema = list.append("]\n").toString();

    assertThat(python(schema + run)).isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("a.py", "from b import SCHEMA\n" + run, "b.py", schema))
        .isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("a.py", "from x import SCHEMA\n" + run, "b.py", schema))
        .isEqualTo("a.db ABSENT ABSENT");
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
      value = {
        "list(map(c.execute, ['SELECT 1', 'PRAGMA journal_mode=WAL'])) | ON ABSENT",
        "list(map(c.execute, LIST)) | ABSENT ON",
        "list(map(other.execute, LIST)) | ABSENT ABSENT",
        "list(map(c.log, LIST)) | ABSENT ABSENT",
        "loop.run_in_executor(None, c.execute, 'PRAGMA journal_mode=WAL') | ON ABSENT",
        "asyncio.to_thread(c.execute, 'PRAGMA journal_mode=OFF') | OTHER_VALUE ABSENT",
        "asyncio.to_thread(c.log, 'PRAGMA journal_mode=WAL') | ABSENT ABSENT",
        "e = stack.enter_context(closing(c)); e.execute(LIST[0]); e.executescript(SQL) | ON ABSENT",
        "e = c.__enter__(); e.executescript(SQL) | ON ABSENT",
        "e = c.fetch(); e.executescript(SQL) | UNKNOWN ABSENT",
      })
  void methodsThatAreHandedOn(String statements, String expected) {
    String lists =
        """
        import sqlite3
        LIST = ['PRAGMA x=1', 'PRAGMA foreign_keys=1']
        SQL = 'PRAGMA journal_mode=WAL'
        c = sqlite3.connect('a.db')
        """;

    assertThat(python(lists + statements.replace("; ", "\n"))).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "settings = Settings(), a.db ABSENT ABSENT",
    "settings = Settings(_env_file='.env'), a.db ABSENT ABSENT",
    "settings = load(Settings()), ? UNSEEN UNSEEN",
    "settings = Other(), ? UNSEEN UNSEEN",
    "settings = Set(), ? UNSEEN UNSEEN",
  })
  void attributesOfTheInstanceOfAClass(String instance, String expected) {
    String types =
        """
        class Settings(BaseSettings):
          path: str = 'a.db'
        class Set:
          path = 'b.db'
          def __init__(self): self.other = x
        class Other:
          other = 'b.db'
        """;
    String open = "import sqlite3\nfrom config import settings\nsqlite3.connect(settings.path)\n";
    String config = types + (instance.contains("Set()") ? "def f(self):\n  self.path = x\n" : "");

    assertThat(Opens.of("a.py", open, "config.py", config + instance + "\n")).isEqualTo(expected);
    assertThat(Opens.of("a.py", open, "conf.py", config + instance + "\n"))
        .isEqualTo("? UNSEEN UNSEEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'NAME': 'a.db' | a.db ABSENT ON",
        "'NAME': os.path.join(BASE, 'a.db'), 'X': 1 | …/a.db ABSENT ON",
        "'NAME': ':memory:' | ``",
        "'USER': 'x' | ? ABSENT ON",
        "'NAME': 'a.db', 'OPTIONS': {'init_command': 'PRAGMA journal_mode=WAL;'} | a.db ON ON",
        "'NAME': 'a.db', 'OPTIONS': {'init_command': 'PRAGMA x=1'} | a.db ABSENT ON",
        "'NAME': 'a.db', 'OPTIONS': {'init_command': INIT} | a.db UNKNOWN ON",
        "'NAME': 'a.db', 'OPTIONS': OPTIONS | a.db UNKNOWN ON",
        "'NAME': 'a.db', 'OPTIONS': {'timeout': 20} | a.db ABSENT ON",
      })
  void databasesOfDjango(String entries, String expected) {
    String engine = "'ENGINE': 'django.db.backends.sqlite3'";

    assertThat(python("DATABASES = {'default': {" + engine + ", " + entries + "}}"))
        .isEqualTo(expected);
    assertThat(
            python(
                "DATABASES = {'other': {'NAME': 'b.db'}, 'default': {"
                    + entries
                    + ", "
                    + engine
                    + "}}"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'ENGINE': os.getenv('E', 'django.db.backends.sqlite3'), 'NAME': 'a.db'} | a.db ABSENT ON",
        "{'ENGINE': os.getenv('E', 'django.db.backends.mysql'), 'NAME': 'a.db'} | ''",
        "dj_database_url.config(default='sqlite:///a.db') | a.db ABSENT ON",
        "dj_database_url.config(default=f'sqlite:///{BASE / \"a.db\"}', x=1) | …/a.db ABSENT ON",
        "dj_database_url.config(default='postgres://h/sqlite') | ''",
        "dj_database_url.config() | ''",
        "other.config(default='sqlite:///a.db') | ''",
      })
  void defaultsOfDjango(String database, String expected) {
    assertThat(python("import os, dj_database_url\nDATABASES = {'default': " + database + "}"))
        .isEqualTo(expected);
  }

  @Test
  void otherEnginesOfDjangoAreNotSqlite() {
    assertThat(python("x = {'ENGINE': 'django.db.backends.mysql', 'NAME': 'sqlite'}")).isEmpty();
    assertThat(python("x = {'ENGINE': sqlite, 'NAME': 'a.db'}")).isEmpty();
    assertThat(python("x = ['ENGINE', 'django.db.backends.sqlite3']")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SQLALCHEMY_DATABASE_URI = 'sqlite:///a.db' | a.db ABSENT ABSENT",
        "SQLALCHEMY_DATABASE_URI = 'sqlite:////var/a.db' | /var/a.db ABSENT ABSENT",
        "SQLALCHEMY_DATABASE_URI = 'sqlite://' | ? NOT_NEEDED NOT_NEEDED",
        "SQLALCHEMY_DATABASE_URI = os.getenv('X', 'sqlite:///a.db') | a.db ABSENT ABSENT",
        "app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///' + 'a.db' | a.db ABSENT ABSENT",
        "SQLALCHEMY_DATABASE_URI: str = 'sqlite:///a.db' | a.db ABSENT ABSENT",
        "c.from_mapping(SQLALCHEMY_DATABASE_URI='sqlite:///a.db', X=1) | a.db ABSENT ABSENT",
        "c = {'SQLALCHEMY_DATABASE_URI': 'sqlite:///a.db', 'X': 1} | a.db ABSENT ABSENT",
        "c.setdefault('SQLALCHEMY_DATABASE_URI', 'sqlite:///a.db') | a.db ABSENT ABSENT",
        "c.get('SQLALCHEMY_DATABASE_URI', 'sqlite:///a.db') | ''",
        "c = {'OTHER': 'sqlite:///a.db'} | ''",
        "app.config['OTHER'] = 'sqlite:///a.db' | ''",
        "SQLALCHEMY_DATABASE_URI == 'sqlite:///a.db' | ''",
        "print(app.config['SQLALCHEMY_DATABASE_URI'], 'sqlite:///a.db') | ''",
      })
  void configurationsOfFlask(String line, String expected) {
    assertThat(python(line + "\nprint()")).isEqualTo(expected);
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
  void anAcceptedOpenerMayOpenAsItLikes() {
    assertThat(python("import sqlite3\ndef sqlite_open_x():\n  sqlite3.connect('a.db')")).isEmpty();
    assertThat(python("import sqlite3\ndef open_x():\n  sqlite3.connect('a.db')")).isNotEmpty();
  }

  @Test
  void aFileThatAnAcceptedOpenerOpensIsInWal() {
    String opens = "import sqlite3\nsqlite3.connect('a.db')\nsqlite3.connect('b.db')\n";

    assertThat(python(opens + "sqlite_open_wal(1, './a.db')"))
        .isEqualTo("a.db ON ABSENT; b.db ABSENT ABSENT");
    assertThat(python(opens + "my_open_wal('a.db')"))
        .isEqualTo("a.db ABSENT ABSENT; b.db ABSENT ABSENT");
  }

  @Test
  void whatIsSetOnAnotherHandleCounts() {
    String open = "import sqlite3\nsqlite3.connect('a.db')\n";

    assertThat(python(open + "sqlite3.connect('a.db').execute('PRAGMA journal_mode=WAL')"))
        .isEqualTo("a.db ON ABSENT; a.db ON ABSENT");
    assertThat(python(open + "sqlite3.connect('b.db').execute('PRAGMA journal_mode=WAL')"))
        .isEqualTo("a.db ABSENT ABSENT; b.db ON ABSENT");
    assertThat(python(open + "get().execute('PRAGMA journal_mode=WAL')"))
        .isEqualTo("a.db UNKNOWN ABSENT");
    assertThat(python(open + "get().execute('PRAGMA journal_mode=%s' % x)"))
        .isEqualTo("a.db UNKNOWN ABSENT");
    assertThat(python(open + "get().execute('PRAGMA foreign_keys=1')"))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PATH | PATH | …/data/a.db UNKNOWN ABSENT",
        "PATH | Path(__file__).parent / 'data' / 'a.db' | …/data/a.db UNKNOWN ABSENT",
        "PATH | PATH / 'b.db' | …/data/a.db/b.db ABSENT ABSENT",
        "PATH | 'data/a.db' | data/a.db ABSENT ABSENT",
        "os.path.join(BASE, 'a.db') | os.path.join(BASE, 'a.db') | …/a.db UNKNOWN ABSENT",
        "os.path.join(BASE, 'a.db') | os.path.join(BASE, 'b.db') | …/b.db ABSENT ABSENT",
        "self.dir / 'a.db' | self.dir / 'a.db' | …/a.db UNKNOWN ABSENT",
        "os.getenv('X', BASE / 'a.db') | os.getenv('X', BASE / 'a.db') | …/a.db UNKNOWN ABSENT",
        "path | f'file:{path}?mode=rwc', uri=True | ? UNKNOWN ABSENT",
        "path | f'file:{other}?mode=rwc', uri=True | ? ABSENT ABSENT",
        "path | 'file:' + path + '?mode=rwc', uri=True | ? UNKNOWN ABSENT",
        "a if x else b | 'file:' + (a if x else b), uri=True | ? UNKNOWN ABSENT",
      })
  void whatIsSetOnAnotherHandleMayCountForANameWithHoles(
      String one, String other, String expected) {
    String path = "import sqlite3\nPATH = Path(__file__).parent / 'data' / 'a.db'\n";
    String inWal =
        "with sqlite3.connect(" + one + ") as c:\n  c.execute('PRAGMA journal_mode=WAL')";
    String open = "\ndef add():\n  sqlite3.connect(" + other + ").execute('pragma x')";

    assertThat(python(path + inWal + open)).endsWith("; " + expected);
    assertThat(python(path + inWal.replace("WAL", "DELETE") + open)).doesNotContain("UNKNOWN");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c.executescript(open('schema.sql').read()) | UNKNOWN UNKNOWN",
        "`for s in script: c.execute(s)` | UNKNOWN UNKNOWN",
        "c.execute('DELETE FROM t WHERE x = ?', x) | ON ABSENT",
        "c.executemany(x, y) | ON ABSENT",
        "other.executescript(open('schema.sql').read()) | ON ABSENT",
      })
  void whatIsReadAndRunMayBeAFileOfTheApp(String statement, String expected) {
    String store = "import sqlite3\nc = sqlite3.connect('a.db')\n" + statement + "\n";
    String sql = "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON;";

    assertThat(Opens.of("store.py", store, "schema.sql", sql)).isEqualTo("a.db " + expected);
    assertThat(Opens.of("store.py", store, "schema.sql", sql.replace("=ON", "=OFF")))
        .endsWith(" ABSENT");
  }

  private static String python(String source) {
    return Opens.of("store.py", source + "\n");
  }
}
