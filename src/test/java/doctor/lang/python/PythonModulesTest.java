package doctor.lang.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names that are followed into other files. */
class PythonModulesTest {

  @Test
  void namesAreFollowedIntoModules() {
    String settings = "DB = 'a'\nif x:\n  DB = 'b'\n";

    assertThat(PythonSinks.texts("import settings\nsink(settings.DB)", "settings.py", settings))
        .isEqualTo("a or b");
    assertThat(
            PythonSinks.texts("from p import settings as s\nsink(s.DB)", "p/settings.py", settings))
        .isEqualTo("a or b");
    assertThat(PythonSinks.texts("from p import DB\nsink(DB)", "p/__init__.py", settings))
        .isEqualTo("a or b");
    assertThat(
            PythonSinks.texts("from p.settings import DB as X\nsink(X)", "p/settings.py", settings))
        .isEqualTo("a or b");
    assertThat(
            PythonSinks.texts(
                "from p import Paths as P\nsink(P.db)", "p.py", "class Paths:\n  db = 'a'\n"))
        .isEqualTo("a");
    assertThat(PythonSinks.texts("import DB\nsink(DB)", "settings.py", settings)).isEqualTo("□");
    assertThat(PythonSinks.texts("from settings import X\nsink(X)", "settings.py", settings))
        .isEqualTo("□");
  }

  @Test
  void aModuleThatMayBeOneOfTwoIsNotFollowed() {
    assertThat(
            PythonSinks.texts(
                "from settings import DB\nsink(DB)",
                "a/settings.py",
                "DB = 'a'",
                "b/settings.py",
                "DB = 'b'"))
        .isEqualTo("□");
  }

  @Test
  void ofModulesOfOneNameTheNearestIsFollowed() {
    String[] modules = {
      "a/settings.py",
      "DB = 'a'",
      "b/settings.py",
      "DB = 'b'",
      "b/c/use.py",
      "DB = 'c'",
      "d/settings/__init__.py",
      "DB = 'd'"
    };

    assertThat(PythonSinks.textsIn("a/main.py", "from settings import DB\nsink(DB)", modules))
        .isEqualTo("a");
    assertThat(PythonSinks.textsIn("b/c/a.py", "from settings import DB\nsink(DB)", modules))
        .isEqualTo("b");
    assertThat(PythonSinks.textsIn("b/c/a.py", "from ..settings import DB\nsink(DB)", modules))
        .isEqualTo("b");
    assertThat(PythonSinks.textsIn("d/main.py", "from settings import DB\nsink(DB)", modules))
        .isEqualTo("d");
    assertThat(PythonSinks.textsIn("a/main.py", "import b.settings as s\nsink(s.DB)", modules))
        .isEqualTo("b");
    assertThat(PythonSinks.textsIn("a/main.py", "from x.settings import DB\nsink(DB)", modules))
        .isEqualTo("□");
  }

  @Test
  void ofFunctionsOfOneNameTheImportedOneIsFollowed() {
    String[] modules = {
      "a/paths.py", "def db(): return 'a'", "b/paths.py", "def db(): return 'b'",
    };

    assertThat(PythonSinks.textsIn("a/main.py", "from paths import db\nsink(db())", modules))
        .isEqualTo("a");
    assertThat(PythonSinks.textsIn("a/main.py", "import b.paths as p\nsink(p.db())", modules))
        .isEqualTo("b");
    assertThat(PythonSinks.textsIn("a/main.py", "sink(db())", modules)).isEqualTo("□");
    assertThat(PythonSinks.textsIn("a/main.py", "sink(paths.db())", modules)).isEqualTo("□");
  }

  @Test
  void aModuleThatNamesItselfIsNoCircle() {
    assertThat(PythonSinks.texts("from main import DB\nsink(DB)")).isEqualTo("□");
    assertThat(PythonSinks.texts("from b import X\nsink(X)", "b.py", "from main import X\n"))
        .isEqualTo("□");
  }

  @Test
  void functionsOfOtherFilesAreFollowedWhereThereIsOneOfThatName() {
    String helper = "def name(x):\n  return x + '.db'\n";

    assertThat(PythonSinks.texts("sink(name('a'))", "b.py", helper)).isEqualTo("a.db");
    assertThat(PythonSinks.texts("sink(name('a'))", "b.py", helper, "c.py", helper)).isEqualTo("□");
    assertThat(
            PythonSinks.texts(
                "from p import name\nsink(name('a'))", "p/__init__.py", "", "p/b.py", helper))
        .isEqualTo("a.db");
    assertThat(PythonSinks.texts("def name(x): return x\nsink(name('a'))", "b.py", helper))
        .isEqualTo("a");
    assertThat(PythonSinks.texts("def open(p):\n  sink(p)\n", "b.py", "def f():\n  open('a')\n"))
        .isEqualTo("a");
  }
}
