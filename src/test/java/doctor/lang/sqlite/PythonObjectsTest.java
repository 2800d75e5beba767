package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files that are attributes of objects, whose class is told by where they come from. */
class PythonObjectsTest {

  private static final String CONFIG =
      """
      class Settings(BaseSettings):
        database_url: str = 'sqlite:///a.db'
        @property
        def other_url(self):
          return 'sqlite:///b.db'
      class Other:
        database_url = load()
      def get_settings() -> Settings:
        return load()
      def get_made():
        return Settings()
      def get_either():
        if x: return Other()
        return Settings()
      def get_other():
        return load()
      """;

  private static final String NESTED =
      """
      from pydantic import Field
      class Base:
        name = 'base.db'
        def __init__(self):
          self.made = 'made.db'
      class Files(BaseModel):
        path: Path = Field(default='files.db')
        @property
        def other(self):
          return 'other.db'
      class Db(BaseModel, Base):
        files: Files = Field(default_factory=Files)
        path: str = 'db.db'
        def best(self):
          return self.files
      class Settings(BaseSettings):
        db: Db = Db()
        maybe: Optional[Db] = None
        text: 'Db'
        several: list[Db] = []
        one: Db | Path = None
        @classmethod
        def load(cls):
          return cls()
      class Service:
        def __init__(self, settings: Settings):
          self.settings = settings
      settings = Settings()
      def get_settings():
        global _settings
        if _settings is None:
          _settings = Settings()
        return _settings
      _settings: Settings | None = None
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "connect(settings.db.path) | db.db",
        "connect(settings.db.files.path) | files.db",
        "connect(settings.db.files.other) | other.db",
        "connect(settings.maybe.path) | db.db",
        "connect(settings.text.path) | db.db",
        "connect(settings.several.path) | ?",
        "connect(settings.none.path) | ?",
        "connect(settings.db.name) | base.db",
        "connect(settings.db.made) | made.db",
        "connect(get_settings().db.path) | db.db",
        "connect(get_settings(1, (2)).db.files.path) | files.db",
        "connect(settings.db.best().path) | files.db",
        "connect(Settings().db.path) | db.db",
        "connect(Settings.load().db.path) | db.db",
        "connect(config.settings.db.path) | db.db",
        "connect(other().db.path) | ?",
        "connect(f'{settings.db.path}') | db.db",
        "connect(f'{get_settings().db.path}') | db.db",
        "`s = settings.db\nconnect(s.path)` | db.db",
        "`def f(s: Settings = Depends(x)): connect(s.db.path)` | db.db",
        "`def f(s=Depends(get_settings)): connect(s.db.path)` | db.db",
        "`def f(s: Settings):\n  t = s.db\n  connect(t.path)` | db.db",
        "`def f(x: Service): connect(x.settings.db.path)` | db.db",
        "`class A:\n  def __init__(self): self.s = settings\n  def f(self): connect(self.s.db.path)`"
            + " | db.db",
        "`class A:\n  def __init__(self):\n    self.path = settings.db.path\n    connect(self.path)`"
            + " | db.db",
        "`class A(Base):\n  def f(self): connect(self.name)` | base.db",
      })
  void objectsInObjects(String code, String expected) {
    String imports =
        """
        import config
        from sqlite3 import connect
        from config import Base, Service, Settings, get_settings, settings
        """;

    assertThat(Opens.of("a.py", imports + code + "\n", "config.py", NESTED))
        .startsWith(expected + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`s = get_settings()\ncreate_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`s = get_made()\ncreate_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`s = get_made()\ncreate_engine(s.other_url)` | b.db ABSENT ABSENT",
        "`s = get_either()\ncreate_engine(s.database_url)` | ``",
        "`s = get_other()\ncreate_engine(s.database_url)` | ``",
        "`def f():\n  s = get_settings()\n  create_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`def g():\n  s = get_settings()\ndef f():\n  create_engine(s.database_url)` | ``",
        "`def f():\n  s = x()\n  s = get_made()\n  create_engine(s.database_url)` | ``",
        "`def f(s: Settings):\n  create_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`def f(x, s: Settings = None) -> X:\n  create_engine(s.other_url)` | b.db ABSENT ABSENT",
        "`def f(s: Settings | None):\n  create_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`def f(s: list[Settings]):\n  create_engine(s.database_url)` | ``",
        "`def f(s: Other):\n  create_engine(s.database_url)` | ``",
        "`def f(s):\n  create_engine(s.database_url)` | ``",
      })
  void objectsOfAClass(String code, String expected) {
    String imports =
        """
        from sqlalchemy import create_engine
        from config import Settings, Other, get_settings, get_made, get_either, get_other
        """;

    assertThat(Opens.of("a.py", imports + code + "\n", "config.py", CONFIG)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "app/a.py, from . import options, files.db",
    "app/a.py, 'from . import config, options as options', files.db",
    "app/b/a.py, from .. import options, files.db",
    "app/b/a.py, from . import options, ?",
    "a.py, from . import options, ?",
  })
  void objectsOfThePackageAround(String path, String imported, String expected) {
    String options =
        """
        class Options:
          def __init__(self):
            self.path = None
          def read(self, args):
            self.path = args.path or 'files.db'
            if isdir(self.path):
              self.path = join(self.path, 'files.db')
        """;

    assertThat(
            Opens.of(
                path,
                imported + "\nimport sqlite3\nsqlite3.connect(options.path)\n",
                "app/__init__.py",
                "from .options import Options\noptions = Options()\n",
                "app/options.py",
                options))
        .startsWith(expected + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "import config, config.PATH = 'a.db', a.db ABSENT ABSENT",
    "import config as c, c.PATH = 'a.db', a.db ABSENT ABSENT",
    "import config, config.PATH = path, ? UNSEEN UNSEEN",
    "import config, config.OTHER = 'a.db', ? UNSEEN UNSEEN",
    "import other, other.PATH = 'a.db', ? UNSEEN UNSEEN",
    "import config, config.x.PATH = 'a.db', ? UNSEEN UNSEEN",
    "import config, config.KNOWN = 'a.db', b.db ABSENT ABSENT",
    "import config, config.NONE = 'a.db', ? UNSEEN UNSEEN",
  })
  void variablesThatOtherModulesSet(String imported, String statement, String expected) {
    String name =
        statement.contains("KNOWN") ? "KNOWN" : statement.contains("NONE") ? "NONE" : "PATH";
    String config =
        "import sqlite3\nPATH = None\nKNOWN = 'b.db'\ndef f():\n  sqlite3.connect(" + name + ")\n";

    assertThat(Opens.of("main.py", imported + "\n" + statement + "\n", "config.py", config))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "class Users(Table) | a.db ABSENT ABSENT",
        "class Users(Table[User]) | a.db ABSENT ABSENT",
        "class Users(Middle[User, Key], Other) | a.db ABSENT ABSENT",
        "class Users(Other) | ? UNSEEN UNSEEN",
        "class Users(Other[Table]) | ? UNSEEN UNSEEN",
      })
  void attributesOfTheClassAbove(String head, String expected) {
    String bases =
        """
        import sqlite3
        from settings import DB
        class Table(Generic[T]):
          DB: Path = DB
          def __init__(self, path=None):
            self.path = path or self.DB
        class Middle(Table[T]):
          pass
        class Other:
          pass
        """;
    String use = head + ":\n  def open(self):\n    sqlite3.connect(self.path)\n";

    assertThat(Opens.of("db.py", bases + use, "settings.py", "DB = 'a.db'\n")).isEqualTo(expected);
    String imports = "import sqlite3\nfrom db import Table, Middle, Other\n";
    assertThat(Opens.of("db.py", bases, "use.py", imports + use, "settings.py", "DB = 'a.db'\n"))
        .isEqualTo(expected);
  }
}
