package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set by the statements that are run on a handle. */
class PythonStatementsTest {

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
        "c.execute('PRAGMA journal_mode=' + os.getenv('MODE', 'wal').upper()) | ON ABSENT",
        "c.execute('PRAGMA journal_mode=' + os.getenv('MODE', 'WAL').lower()) | ON ABSENT",
        "c.execute('PRAGMA journal_mode=' + os.getenv('MODE', 'WAL').title()) | UNKNOWN ABSENT",
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
  void oneOfVeryManyCallsMaySetIt() {
    StringBuilder calls =
        new StringBuilder(
            """
            import sqlite3
            class Db:
              def __init__(self):
                self.c = sqlite3.connect('a.db')
                self.run('PRAGMA {}={}'.format(name, mode))
              def run(self, sql):
                self.c.execute(adapted(sql))
            """);
    calls.append("db.run('SELECT 1')\n".repeat(400));

    assertThat(python(calls.toString())).isEqualTo("a.db UNKNOWN UNKNOWN");
    assertThat(python(calls.toString().replace("{}={}", "table_info({})")))
        .isEqualTo("a.db ABSENT ABSENT");
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
