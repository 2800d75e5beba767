package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the name of the file comes from, and which opens are of the same file. */
class PythonNamesTest {

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
        "settings.get('db', 'data/a.db') | data/a.db ABSENT ABSENT",
        "typing.cast(str, 'a.db') | a.db ABSENT ABSENT",
        "settings.get('db') | ? UNSEEN UNSEEN",
        "parser.get('sqlite', 'path') | ? UNSEEN UNSEEN",
        "parser.get('sqlite', 'path', fallback='a.db') | a.db ABSENT ABSENT",
        "get('db', 'a.db') | ? UNSEEN UNSEEN",
      })
  void namesOfTheStandardLibrary(String arguments, String expected) {
    assertThat(
            python("import sqlite3\nfrom pathlib import Path\nsqlite3.connect(" + arguments + ")"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from config import * | PATH | a.db ABSENT ABSENT",
        "from x import *; from config import * | PATH | a.db ABSENT ABSENT",
        "from x import * | PATH | ? UNSEEN UNSEEN",
        "from config import Paths | Paths.MAIN.value | b.db ABSENT ABSENT",
        "from config import Paths | Paths.OTHER.value | ? UNSEEN UNSEEN",
        "from config import Paths | Paths.MAIN.other | ? UNSEEN UNSEEN",
        "from config import load as settings | settings().path | c.db ABSENT ABSENT",
        "from config import load as settings | load().path | c.db ABSENT ABSENT",
        "from config import other as load | load().path | ? UNSEEN UNSEEN",
      })
  void namesOfOtherModules(String imports, String name, String expected) {
    String config =
        """
        PATH = 'a.db'
        class Paths(Enum):
          MAIN = 'b.db'
        class Settings:
          path: str = 'c.db'
        def load() -> Settings: pass
        def other(): pass
        """;
    String open = "\nimport sqlite3\nsqlite3.connect(" + name + ")\n";

    assertThat(Opens.of("a.py", imports.replace("; ", "\n") + open, "config.py", config))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "super().__init__('sqlite:///' + name), a.db ABSENT ABSENT",
    "super().__init__('sqlite://'), '? NOT_NEEDED NOT_NEEDED'",
    "super().__init__('mysql://' + name), ''",
    "other().__init__('sqlite:///' + name), ''",
  })
  void whatIsGivenToAClassThatIsExtended(String call, String expected) {
    String base =
        """
        import sqlalchemy
        class Base:
          def __init__(self, url):
            sqlalchemy.create_engine(url)
        """;
    String heir =
        "from b import Base\nclass Heir(Base):\n  def __init__(self, name='a.db'):\n    " + call;

    assertThat(Opens.of("a.py", heir + "\n", "b.py", base)).isEqualTo(expected);
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
        "made = Made(1) | a.db ABSENT ABSENT",
        "made = Other(find()) | ? UNSEEN UNSEEN",
        "`try:\n  made = Made(1)\nexcept Error:\n  made = Made(2)` | a.db ABSENT ABSENT",
        "`made = Made(1)\nmade = Other(1)` | ? UNSEEN UNSEEN",
        "`made = Made(1)\nmade = None` | a.db ABSENT ABSENT",
        "`def set(self):\n  self.path = 'b.db'\nmade = Made(1)` | ? UNSEEN UNSEEN",
      })
  void attributesThatTheMethodsOfAClassSet(String instance, String expected) {
    String types =
        """
        class Made:
          def __init__(self, x):
            self.path: str = 'a.db'
        class Other:
          def __init__(self, x):
            self.path = x
        """;
    String open = "import sqlite3\nfrom config import made\nsqlite3.connect(made.path)\n";

    assertThat(Opens.of("a.py", open, "config.py", types + instance + "\n")).isEqualTo(expected);
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
        "PATH | 'data/a.db' | data/a.db UNKNOWN ABSENT",
        "PATH | '/srv/data/a.db' | /srv/data/a.db UNKNOWN ABSENT",
        "PATH | 'old/a.db' | old/a.db ABSENT ABSENT",
        "'data/a.db' | PATH | …/data/a.db UNKNOWN ABSENT",
        "'data/a.db' | '/srv/data/a.db' | /srv/data/a.db UNKNOWN ABSENT",
        "'/data/a.db' | '/srv/data/a.db' | /srv/data/a.db ABSENT ABSENT",
        "'data/a.db' | 'a.db' | a.db ABSENT ABSENT",
        "p.get('x', 'data/a.db') | PATH | …/data/a.db UNKNOWN ABSENT",
        "f'x/{k}.db' | y + '.db' | ….db ABSENT ABSENT",
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
      quoteCharacter = '`',
      value = {
        "x + '/a.db' | y + '/a.db' | UNKNOWN",
        "x + '/a.db' | y + '/b.db' | ABSENT",
        "x + '/' + y + '.db' | x + '/' + z + '.db' | ABSENT",
        "x + '.db' | y + '.db' | ABSENT",
        "x + '/a.db' | 'a.db' | UNKNOWN",
      })
  void aFileInWhateverFolderMayBeTheOneWhoseModeIsNotKnown(
      String set, String other, String expected) {
    String code =
        "import sqlite3\nc = sqlite3.connect("
            + set
            + ")\nc.execute(f'PRAGMA journal_mode={mode}')\nsqlite3.connect("
            + other
            + ")\n";

    assertThat(python(code)).contains(" UNKNOWN ABSENT; ").endsWith(" " + expected + " ABSENT");
  }

  private static String python(String source) {
    return Opens.of("store.py", source + "\n");
  }
}
