package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handles that come by other ways than a call: decorators, frameworks, {@code with}, heirs. */
class PythonInjectionsTest {

  private static final String RUN = ".execute('PRAGMA foreign_keys=1')\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(c, *a) | @with_db | def g(c, x) | c | ON",
        "f(c, *a) | @app.db.with_db | def g(c, x) | c | ON",
        "f(c, *a) | `@with_db\n@other()` | async def g(c, x) | c | ON",
        "f(c, *a) | @other | def g(c, x) | c | ABSENT",
        "f(c, *a) | @other(with_db) | def g(c, x) | c | ABSENT",
        "f(c, *a) | x = 1 | def g(c, x) | c | ABSENT",
        "f(*a, c) | @with_db | def g(x) | x | ABSENT",
        "f(c, *a) | @with_db | def g(c, x) | x | ABSENT",
        "f(*a, c) | @with_db | def g(x, y) | y | ON",
        "f(*a, db=c) | @with_db | def g(x, db) | db | ON",
        "f(*a, db=c) | @with_db | def g(db, x) | x | ABSENT",
        "h(c, *a) | @with_db | def g(c, x) | c | ABSENT",
      },
      quoteCharacter = '`')
  void decorators(String call, String decorator, String head, String handle, String expected) {
    String maker =
        "import sqlite3\ndef with_db(f):\n  def inner(*a):\n    c = sqlite3.connect('a.db')\n"
            + "    return "
            + call
            + "\n  return inner\n";

    assertThat(Opens.of("a.py", maker + decorator + "\n" + head + ":\n  " + handle + RUN))
        .isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "def g(x, c=Depends(get_db)) | ON",
        "def g(x, c: Connection = Depends(get_db)) | ON",
        "def g(x, c: Annotated[Connection, Depends(get_db)]) | ON",
        "def g(c, x=Depends(get_db)) | ABSENT",
        "def g(x, c=Depends(get_other)) | ABSENT",
      })
  void dependencies(String head, String expected) {
    String maker = "import sqlite3\ndef get_db():\n  yield sqlite3.connect('a.db')\n";

    assertThat(Opens.of("a.py", maker + head + ":\n  c" + RUN))
        .isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "__enter__ | with Db() as c: c | ON",
        "__aenter__ | async with Db() as c: c | ON",
        "__enter__ | db = Db(); with db as c: c | ON",
        "__enter__ | with Other() as c: c | ABSENT",
        "other | with Db() as c: c | ABSENT",
      })
  void blocks(String method, String statements, String expected) {
    String type =
        "import sqlite3\nclass Db:\n  def "
            + method
            + "(self):\n    self.c = sqlite3.connect('a.db')\n    return self.c\n";

    assertThat(Opens.of("a.py", type + statements.replace("; ", "\n") + RUN))
        .isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "from a import Base, Base, ON",
    "from a import Base as B, Base, ABSENT",
    "from x import Base, Other, ABSENT",
  })
  void classesThatExtendTheOneThatOpens(String imports, String base, String expected) {
    String open =
        """
        import sqlite3
        class Base:
          def open(self):
            self.c = sqlite3.connect('a.db')
        """;
    String heir = imports + "\nclass Heir(" + base + "):\n  def set(self):\n    self.c" + RUN;

    assertThat(Opens.of("a.py", open, "b.py", heir)).isEqualTo("a.db ABSENT " + expected);
  }

  @Test
  void aClassThatTheOneThatOpensExtends() {
    String base = "class Base:\n  def set(self):\n    self.c" + RUN;
    String open =
        """
        import sqlite3
        from b import Base
        class Heir(Base):
          def open(self):
            self.c = sqlite3.connect('a.db')
        """;

    assertThat(Opens.of("a.py", open, "b.py", base)).isEqualTo("a.db ABSENT ON");
    assertThat(Opens.of("a.py", open.replace("(Base)", ""), "b.py", base))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource({
    "from a import make as open_db, open_db, ON",
    "from a import make, make, ON",
    "from a import other as make, make, ABSENT",
    "from x import make as open_db, open_db, ABSENT",
  })
  void functionsUnderAnotherName(String imports, String called, String expected) {
    String open =
        """
        import sqlite3
        def make():
          return sqlite3.connect('a.db')
        def other(): pass
        """;

    assertThat(Opens.of("a.py", open, "b.py", imports + "\n" + called + "()" + RUN))
        .isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource({"super().__init__(c), ON", "super().__init__(1), ABSENT", "__init__(c), ABSENT"})
  void constructorsOfClassesThatAreExtended(String call, String expected) {
    String base = "class Base:\n  def __init__(self, c):\n    self.d = c\n    self.d" + RUN;
    String open =
        """
        import sqlite3
        from b import Base
        class Heir(Base):
          def __init__(self):
            c = sqlite3.connect('a.db')
            CALL
        """
            .replace("CALL", call);

    assertThat(Opens.of("a.py", open, "b.py", base)).isEqualTo("a.db ABSENT " + expected);
  }
}
