package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handles under other names, in other functions and in other files. */
class PythonHandlesPassedOnTest {

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
        "run = (c.executescript, SQL) | ABSENT ABSENT",
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
  @CsvSource(
      delimiter = '|',
      value = {
        "Repo(sqlite3.connect('a.db')).tune() | ON ON",
        "r = Repo(handle=sqlite3.connect('a.db')); r.tune() | ON ON",
        "c = sqlite3.connect('a.db'); r = Repo(c); r.c.execute(FK) | ON ON",
        "Heir(sqlite3.connect('a.db')).tune() | ON ON",
        "Repo.open(sqlite3.connect('a.db')) | ON ON",
        "Again(sqlite3.connect('a.db')) | ON ON",
        "Data('x', sqlite3.connect('a.db')).tune() | UNKNOWN ON",
        "Data(d=sqlite3.connect('a.db'), name='x').tune() | UNKNOWN ON",
        "Data(c=sqlite3.connect('a.db'), name='x').tune() | UNKNOWN ABSENT",
        "Data(sqlite3.connect('a.db'), 'x').tune() | UNKNOWN ABSENT",
        "Data('x', *sqlite3.connect('a.db')).tune() | UNKNOWN ABSENT",
        "Other(sqlite3.connect('a.db')).tune() | UNKNOWN ABSENT",
        "Other.Repo(sqlite3.connect('a.db')).tune() | UNKNOWN ABSENT",
      })
  void constructorsThatAreGivenTheHandle(String statements, String expected) {
    String classes =
        """
        import sqlite3
        FK = 'PRAGMA foreign_keys=1'
        class Repo:
          def __init__(self, handle): self.c = handle
          def tune(self): self.c.executescript('PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1')
          @classmethod
          def open(cls, handle): return cls(handle)
        class Heir(Repo):
          x = 1
        class Again(Repo):
          def copy(self): return self.__class__(self.c)
        class Data:
          name: str
          d: sqlite3.Connection
          def tune(self): self.d.execute(FK)
        class Other:
          def __init__(self, handle): self.e = None
          def tune(self): self.e.execute(FK)
        """;

    assertThat(python(classes + statements.replace("; ", "\n"))).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "def __new__(cls): cls.one = object.__new__(cls); cls.one.c = OPEN | ON",
        "def __new__(cls): new = super().__new__(cls); new.c = OPEN | ON",
        "def make(cls): new = cls(); new.c = OPEN | ON",
        "def make(cls): cls.c = OPEN | ON",
        "`def make(cls):\n    new = cls()\n    def run(): new.c = OPEN` | ON",
        "`def make(cls):\n    new = cls()\n    def run():\n      new = x()\n      new.c = OPEN` | ABSENT",
        "`def make(cls):\n    def other(): new = cls()\n    def run(): new.c = OPEN` | ABSENT",
        "def make(cls): new = other(); new.c = OPEN | ABSENT",
        "def make(cls): new = cls(); new.d = OPEN | ABSENT",
      })
  void attributesOfObjectsThatAreMade(String method, String expected) {
    String source =
        """
        import sqlite3
        class Db:
          %s
          def tune(self): self.c.execute('PRAGMA foreign_keys=1')
        """
            .formatted(method.replace("OPEN", "sqlite3.connect('a.db')"));

    assertThat(python(source)).isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c = cast(sqlite3.Connection, OPEN) | ON",
        "c = typing.cast('sqlite3.Connection', OPEN) | ON",
        "c = await asyncio.wait_for(OPEN, 5) | ON",
        "t = asyncio.ensure_future(OPEN); c = await asyncio.shield(t) | ON",
        "t = asyncio.create_task(OPEN); c = await t | ON",
        "c = castle(sqlite3.Connection, OPEN) | ABSENT",
        "c = cast(sqlite3.Connection, OPEN).other() | ABSENT",
      })
  void callsThatGiveTheHandleBack(String statements, String expected) {
    String open = statements.replace("OPEN", "sqlite3.connect('a.db')").replace("; ", "\n");

    assertThat(python("import sqlite3\n" + open + "\nc.execute('PRAGMA foreign_keys=1')"))
        .isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import tune | tune.setup | ON",
        "from app import tune as t | t.setup | ON",
        "import tune | tune.other | ABSENT",
        "import other | other.setup | ABSENT",
      })
  void aFunctionOfAModuleIsNoMethodOfThatName(String imports, String call, String expected) {
    String store =
        """
        import sqlite3
        %s
        class Store:
          def __init__(self): self.setup(sqlite3.connect('a.db'))
          @staticmethod
          def setup(handle): %s(handle)
        """
            .formatted(imports, call);
    String tune = "def setup(handle): handle.execute('PRAGMA foreign_keys=1')\n";

    assertThat(Opens.of("app/store.py", store, "app/tune.py", tune))
        .isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "self.open().execute(FK) | ON",
        "c = self.open(); self.tune(c) | ON",
        "Db.tune(self.open()) | ON",
        "d = Db(); d.tune(self.open()) | ON",
        "o = Heir(); o.tune(self.open()) | ON",
        "o = Other(); o.tune(self.open()) | ABSENT",
        "Other.tune(self.open()) | ABSENT",
        "o = Other(); o.open().execute(FK) | ABSENT",
        "o = unknown(); o.tune(self.open()) | ABSENT",
        "self.twice(self.open()) | ABSENT",
      })
  void methodsOfSeveralClasses(String statements, String expected) {
    String classes =
        """
        import sqlite3
        FK = 'PRAGMA foreign_keys=1'
        class Db:
          def open(self): return sqlite3.connect('a.db')
          def tune(self, c): c.execute(FK)
          def twice(self, c): c.execute(FK)
          def twice(self, c): pass
          def init(self):
            %s
        class Heir(Db):
          pass
        class Other:
          def open(self): return x
          def tune(self, c): pass
          def twice(self, c): pass
        """
            .formatted(statements.replace("; ", "\n    "));

    assertThat(python(classes)).isEqualTo("a.db ABSENT " + expected);
  }

  @Test
  void aMethodOfAClassOfAnotherFile() {
    String store = "import sqlite3\nfrom b import Db\nDb.tune(sqlite3.connect('a.db'))\n";
    String tune = "class %s:\n  @staticmethod\n  def tune(c): c.execute('PRAGMA foreign_keys=1')\n";
    String several = tune.formatted("Db") + tune.formatted("Other");

    assertThat(Opens.of("a.py", store, "b.py", several)).isEqualTo("a.db ABSENT ON");
    assertThat(Opens.of("a.py", store, "c.py", several)).isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void anAttributeThatTakesOneHandleIsNoneOfTheNext() {
    String source =
        """
        import sqlite3
        class A:
          def open(self): self.c = sqlite3.connect('a.db')
        class B:
          def open(self): self.d = sqlite3.connect('b.db')
        A().c.execute('PRAGMA foreign_keys=1')
        """;

    assertThat(python(source)).isEqualTo("a.db ABSENT ON; b.db ABSENT ABSENT");
  }

  private static String python(String source) {
    return Opens.of("store.py", source + "\n");
  }
}
