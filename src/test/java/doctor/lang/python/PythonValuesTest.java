package doctor.lang.python;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the argument of {@code sink} may stand for, one text for each way the program can take; what
 * only the running program knows is written □, the name of a temporary file △.
 */
class PythonValuesTest {

  private static final String IMPORTS =
      """
      import os, os.path, tempfile
      from pathlib import Path
      a = "A"
      n = 5
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a' \"b\" | ab",
        "`('a'\n  'b')` | ab",
        "'a' + ('b' + 'c') + 'd' | abcd",
        "n | 5",
        "'' + str(7) | 7",
        "None | □",
        "True | □",
        "unknown | □",
        "a[0] | □",
        "-n | □",
        "'x' if a else 'y' | x or y",
        "'x' + ('y' if a else 'z') | xy or xz",
        "unknown or 'x' | □ or x",
        "'x' or 'y' or 'z' | x or y or z",
        "Path('a') / 'b' / ('c' + 'd') | a/b/cd",
        "r'\\n' 'b' | \\nb",
        "f'{a}.db' | A.db",
        "f'x{a}{n}y' | xA5y",
        "f'{{{a}}}' | {A}",
        "f'{ a }' | A",
        "f'{a!s}' | A",
        "f'{a!r}' | □",
        "f'{n:04d}' | □",
        "f'{a + a}.db' | □.db",
        "f'{a[0]}' | □",
        "f'{7}' | □",
        "`f'sqlite:///{os.path.join(a, \"b.db\")}'` | sqlite:///A/b.db",
        "`f'x/{Path(a) / \"b.db\"}'` | x/A/b.db",
        "f'{tempfile.gettempdir()}/x' | △/x",
        "f'{unknown(a)}.db' | □.db",
        "f'{str(a):>9}.db' | □.db",
        "f'{str(a}.db' | □.db",
        "f'\\t{a}\\\\n' | `\tA\\n`",
        "rf'\\t{a}' | \\tA",
        "'%s/%d.db' % (a, 7) | A/7.db",
        "'%s.db' % a | A.db",
        "'100%%%s' % a | 100%A",
        "'%r.db' % a | □.db",
        "'%s%s' % a | A□",
        "'%r%s' % (a, 'b') | □b",
        "unknown % a | □",
        "'{}/{}.db'.format(a, 'b') | A/b.db",
        "'{1}{0}{1}'.format(a, 'b') | bAb",
        "'{{}}{}'.format(a) | {}A",
        "'{2}'.format(a, 'b') | □",
        "'{name}'.format(name=a) | □",
        "'{0:d}'.format(n) | □",
        "'\\\\t{}'.format(a) | \\tA",
        "a.format(a) | A",
        "unknown.format(a) | □",
        "','.join(a) | □",
        "str(a) | A",
        "str() | □",
        "os.path.join('x', a, 'z') | x/A/z",
        "os.path.abspath('x.db') | x.db",
        "os.path.dirname('x/y') + '/z' | □/z",
        "os.environ.get('X', 'd') | d or □",
        "os.getenv('X') | □",
        "tempfile.mkdtemp() + '/x' | △/x",
        "Path('~/x').expanduser() | ~/x",
        "Path('x').joinpath('y', a) | x/y/A",
        "Path.home() / 'x' | □/x",
        "Path(a).unlink() | □",
        "expanduser() | □",
        "os.path.normpath(Path('x').resolve()) | x",
      })
  void expressions(String expression, String expected) {
    assertThat(texts(IMPORTS + "sink(" + expression + ")\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`x = 'a'\n  x = 'b'\n  sink(x)\n  x = 'c'` | b",
        "`x = 'a'\n  if p: x = 'b'\n  sink(x)` | a or b",
        "`if p:\n    x = 'a'\n  else:\n    x = 'b'\n  sink(x)` | a or b",
        "`if p:\n    x = 'a'\n    sink(x)\n  x = 'b'` | a",
        "`x = 'a'\n  x += 'b'\n  x += 'c'\n  sink(x)` | abc",
        "`x = 'a'\n  if p:\n    x += 'b'\n  sink(x)` | a or ab",
        "`x = 'a'\n  x = x + 'b'\n  sink(x)` | ab",
        "`x = 'a'; y = x; sink(y)` | a",
        "`x: str = 'a'\n  sink(x)` | a",
        "`x, y = 'a', 'b'\n  sink(x + y)` | ab",
        "`x = *y, z = 'a', 'b'\n  sink(z)` | b",
        "`x = 'a',\n  sink(x)` | □",
        "`if (x := 'a'): sink(x)` | a",
        "`(x, y) = f()\n  sink(y)` | □",
        "`x, y = f()\n  sink(y)` | □",
        "`x = p['k'] = 'a'\n  sink(x)` | a",
        "`f(x='a')\n  sink(x)` | □",
        "`f(y, x='a')\n  sink(x)` | □",
        "`with tempfile.TemporaryDirectory() as x:\n    sink(x + '/y')` | △/y",
        "`with f() as y, os.path.join('a', 'b') as x:\n    sink(x)` | a/b",
        "`y = 'a'\n  with y as x:\n    sink(x)` | a",
        "`y = 'a'\n  with f() as z, y as x:\n    sink(x)` | a",
        "`y = 'a'\n  with (y as x, f() as z):\n    sink(x)` | a",
        "`async with str('a') as x:\n    sink(x)` | a",
        "`try: x = 'a'\n  except E as x: pass\n  sink(x)` | a",
        "`def g():\n    sink(x)\n  x = 'a'` | □",
        "`x = 'a'\n  def g():\n    sink(x)` | a",
        "`def g():\n    x = 'a'\n  sink(x)` | □",
      })
  void variablesOfAFunction(String body, String expected) {
    assertThat(texts(IMPORTS + "def open(p):\n  " + body + "\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`def open(p):\n  sink(p)\nopen('a')\nopen(p='b')` | a or b",
        "`def open(p='d', *q):\n  sink(p)\nopen()\nopen('a')` | d or a",
        "`def open(p):\n  sink(p)` | □",
        "`def open(o, p: str = 'd', **k):\n  sink(p)\nopen('a', 'b')` | b",
        "`def open(p='d'):\n  sink(p)\nopen('b')\nopen()` | d or b",
        "`def open(p='d'):\n  sink(p)\nopen('b')\nopen(x)` | b or □",
        "`def open(p='d'):\n  sink(p)\nopen(x)` | d or □",
        "`def open(p='d'):\n  sink(p)\nopen('b')\nopen(**x)` | d or b",
        "`def open(p='d'):\n  sink(p)` | d",
        // A plain name is that of no method, and the module's is that of none of the app's.
        "`class C:\n  def open(self, p):\n    sink(p)\nopen('a')` | □",
        "`class C:\n  def open(self, p):\n    sink(p)\ndef open(p): pass\nopen('a')\nx.open('b')` | b",
        "`class C:\n  def open(self, p): pass\ndef open(p):\n  sink(p)\nopen('a')\nx.open('b')` | a",
        "`def open(o, p):\n  sink(p)\nopen(**{})` | □",
        "`def open(p):\n  p = p + 'b'\n  sink(p)\nopen('a')` | ab",
        "`def test(tmp_path):\n  sink(tmp_path / 'a')` | △/a",
        "`def test(tmp_path_factory, tmpdir):\n  sink(tmpdir)` | △",
        "`class C:\n  def __init__(self, p):\n    sink(p)\nC('a')` | a",
        "`class C:\n  def open(self, p):\n    sink(p)\nC().open('a')` | a",
        "`class C:\n  @staticmethod\n  def open(p):\n    sink(p)\nC.open('a')` | a",
        "`class C:\n  def __init__(self, p):\n    self.p = p\n  def open(self):\n    sink(self.p)\nC('a')`"
            + "| a",
        "`class C:\n  def f(self):\n    self.p = 'a'\nclass D:\n  def f(self):\n    self.p = 'b'\n"
            + "  def open(self):\n    sink(self.p)` | b",
        "`class C:\n  p = 'a'\n  def open(self):\n    self.p += 'x'\n    sink(self.p)` | □",
        "`def open(p):\n  def inner():\n    sink(p)\n  inner()\nopen('a')` | a",
        "`def f(): return 'a'\nsink(f())` | a",
        "`def f(x):\n  if x:\n    return 'a'\n  return 'b'\nsink(f())` | a or b",
        "`def f(x, y='z'):\n  return x + y\nsink(f('a'))` | az",
        "`def f(x, y='z'):\n  return x + y\nsink(f(y='b', x='a'))` | ab",
        "`class C:\n  def f(self, x): return x + '.db'\nsink(C().f('a'))` | a.db",
        "`async def f(): return 'a'\nsink(await f())` | a",
        "`def f():\n  pass\nsink(f())` | □",
        "`def f(): return f()\nsink(f())` | □",
        "`def f(): return 'a'\ndef f(): return 'b'\nsink(f())` | □",
        "`def f(p):\n  sink(p)\ndef f(p): pass\nf('a')` | □",
        "`x = 'a'\nif y:\n  x = 'b'\nx += 'c'\nsink(x)` | ac or bc",
        "`x = 'a'\nx += 'c'\ndef f():\n  sink(x)` | ac",
        "`x = 'a'\ndef f():\n  x = 'b'\ndef g():\n  sink(x)` | a",
        "`class args: pass\nargs.db = 'a'\nsink(args.db)` | a",
      })
  void parametersAttributesAndResults(String source, String expected) {
    assertThat(texts(source + "\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`if p:\n  x = f()\nelse:\n  x = 'b'\n  sink(x)` | b",
        "`if p:\n  x = 'a'\nelse:\n  x = 'b'\nsink(x)` | a or b",
        "`x = 'a'\nx = 'b'\nsink(x)\nx = 'c'` | b",
        "`x = 'a'\nfor y in z:\n  sink(x)\n  x = 'b'` | a",
        "`x = 'a'\nclass C:\n  x = 'b'\nsink(x)` | a or b",
        "`x = 'a'\ndef f():\n  sink(x)\nx = 'b'` | a or b",
        "`def f():\n  x = 'b'\nsink(x)` | □",
        "`def f():\n  global x\n  x = 'b'\nsink(x)` | b",
        "`x = 'a'\ndef f():\n  global y, x\n  x = 'b'\ndef g():\n  sink(x)` | a or b",
        "`x = None\ndef f(p):\n  global x\n  x = p\nf('b')\ndef g():\n  sink(x)` | □ or b",
      })
  void variablesOfAFile(String body, String expected) {
    assertThat(texts(body + "\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "app.config['DB'] = 'a' | a",
        "self.app.config[\"DB\"] = 'a' | a",
        "app.config.from_mapping(X='x', DB='a') | a",
        "app.config.update(dict(DB='a')) | a",
        "app.config.update({'X': 'x', 'DB': 'a'}) | a",
        "`app.config['DB'] = 'a'\napp.config['DB'] = 'b'` | a or b",
        "`app.config.from_object('Config')\nclass Config:\n  DB = 'a'` | a",
        "`class Config:\n  DB = 'a'` | □",
        "app.config['OTHER'] = 'a' | □",
        "other.update(DB='a') | □",
        "app.config.update(other) | □",
        "app.config.update(dict(X='x')) | □",
      })
  void configurationsOfFlask(String line, String expected) {
    assertThat(texts("sink(current_app.config['DB'])", "app.py", line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`c = {'x': 'y', 'k': 'a'}\nsink(c['k'])` | a",
        "`c = {'x': 'y'}\nsink(c['k'])` | □",
        "`c = {'k': 'a'}\nc['k'] = 'b'\nsink(c['k'])` | □",
        "`c = {'k': 'a'}\nsink(c[k])` | □",
        "`c = ['k']\nsink(c['k'])` | □",
        "sink({'k': 'a'}['k']) | a",
      })
  void entriesOfDictionaries(String source, String expected) {
    assertThat(texts(source)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--db', default='a | a or □",
        "-d', '--db', default='a | a or □",
        "db', nargs='?', default='a | a or □",
        "--path', dest='db', default='a | a or □",
        "--db', required=True, help='x | □",
        "--db', dest='path', default='a | □",
        "--other', default='a | □",
      })
  void optionsOfArgparse(String option, String expected) {
    String parser = "p = argparse.ArgumentParser()\np.add_argument('" + option + "')\n";

    assertThat(texts(parser + "x = p.parse_args()\nsink(x.db)")).isEqualTo(expected);
    assertThat(texts(parser + "x = p.parse_args()\ndef f(x):\n  sink(x.db)")).isEqualTo(expected);
    assertThat(texts(parser + "x = p.other()\nsink(x.db)")).isEqualTo("□");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`@click.command()\n@click.option('--db', default='a')\n` | a or □",
        "`@click.option('--db', default='a')\n@click.pass_context\n` | a or □",
        "`@app.command()\n@option('-d', '--db', default='a')\nasync ` | a or □",
        "`@click.argument('db', default='a')\n` | a or □",
        "`@click.option('--db')\n` | □",
        "`@click.option('--other', default='a')\n` | □",
        "`@click.option('--db', default='a')\ndef g(): pass\n` | □",
        "`click.option('--db', default='a')\n` | □",
      })
  void optionsOfClick(String decorators, String expected) {
    assertThat(texts(decorators + "def f(db):\n  sink(db)\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "typer.Option('a', help='x') | a or □",
        "typer.Argument(default='a') | a or □",
        "typer.Option(...) | □",
        "pydantic.Field(default='a') | a or □",
        "dataclasses.field(default='a') | a or □",
        "dataclasses.field('a') | □",
        "decouple.config('DB', default='a') | a or □",
        "decouple.config('DB') | □",
      })
  void defaultsOfLibraries(String call, String expected) {
    assertThat(texts("import typer, pydantic, dataclasses, decouple\nsink(" + call + ")"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`@property\n  def db(self): return self.dir + '/a'\n  dir = 'x'` | x/a",
        "`@functools.cached_property\n  def db(self):\n    return 'a'` | a",
        "`def db(self): return 'a'` | □",
        "`@property\n  def other(self): return 'a'` | □",
      })
  void properties(String members, String expected) {
    String type = "class Paths:\n  " + members + "\n";

    assertThat(texts(type + "  def f(self):\n    sink(self.db)\n")).isEqualTo(expected);
    assertThat(texts("from paths import p\nsink(p.db)", "paths.py", type + "p = Paths()\n"))
        .isEqualTo(expected);
    assertThat(texts("from paths import p\nsink(p.db)", "paths.py", type + "p = Other()\n"))
        .isEqualTo("□");
  }

  @Test
  void namesAreFollowedIntoModules() {
    String settings = "DB = 'a'\nif x:\n  DB = 'b'\n";

    assertThat(texts("import settings\nsink(settings.DB)", "settings.py", settings))
        .isEqualTo("a or b");
    assertThat(texts("from p import settings as s\nsink(s.DB)", "p/settings.py", settings))
        .isEqualTo("a or b");
    assertThat(texts("from p import DB\nsink(DB)", "p/__init__.py", settings)).isEqualTo("a or b");
    assertThat(texts("from p.settings import DB as X\nsink(X)", "p/settings.py", settings))
        .isEqualTo("a or b");
    assertThat(texts("from p import Paths as P\nsink(P.db)", "p.py", "class Paths:\n  db = 'a'\n"))
        .isEqualTo("a");
    assertThat(texts("import DB\nsink(DB)", "settings.py", settings)).isEqualTo("□");
    assertThat(texts("from settings import X\nsink(X)", "settings.py", settings)).isEqualTo("□");
  }

  @Test
  void aModuleThatMayBeOneOfTwoIsNotFollowed() {
    assertThat(
            texts(
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

    assertThat(textsIn("a/main.py", "from settings import DB\nsink(DB)", modules)).isEqualTo("a");
    assertThat(textsIn("b/c/a.py", "from settings import DB\nsink(DB)", modules)).isEqualTo("b");
    assertThat(textsIn("b/c/a.py", "from ..settings import DB\nsink(DB)", modules)).isEqualTo("b");
    assertThat(textsIn("d/main.py", "from settings import DB\nsink(DB)", modules)).isEqualTo("d");
    assertThat(textsIn("a/main.py", "import b.settings as s\nsink(s.DB)", modules)).isEqualTo("b");
    assertThat(textsIn("a/main.py", "from x.settings import DB\nsink(DB)", modules)).isEqualTo("□");
  }

  @Test
  void ofFunctionsOfOneNameTheImportedOneIsFollowed() {
    String[] modules = {
      "a/paths.py", "def db(): return 'a'", "b/paths.py", "def db(): return 'b'",
    };

    assertThat(textsIn("a/main.py", "from paths import db\nsink(db())", modules)).isEqualTo("a");
    assertThat(textsIn("a/main.py", "import b.paths as p\nsink(p.db())", modules)).isEqualTo("b");
    assertThat(textsIn("a/main.py", "sink(db())", modules)).isEqualTo("□");
    assertThat(textsIn("a/main.py", "sink(paths.db())", modules)).isEqualTo("□");
  }

  @Test
  void aModuleThatNamesItselfIsNoCircle() {
    assertThat(texts("from main import DB\nsink(DB)")).isEqualTo("□");
    assertThat(texts("from b import X\nsink(X)", "b.py", "from main import X\n")).isEqualTo("□");
  }

  @Test
  void functionsOfOtherFilesAreFollowedWhereThereIsOneOfThatName() {
    String helper = "def name(x):\n  return x + '.db'\n";

    assertThat(texts("sink(name('a'))", "b.py", helper)).isEqualTo("a.db");
    assertThat(texts("sink(name('a'))", "b.py", helper, "c.py", helper)).isEqualTo("□");
    assertThat(texts("from p import name\nsink(name('a'))", "p/__init__.py", "", "p/b.py", helper))
        .isEqualTo("a.db");
    assertThat(texts("def name(x): return x\nsink(name('a'))", "b.py", helper)).isEqualTo("a");
    assertThat(texts("def open(p):\n  sink(p)\n", "b.py", "def f():\n  open('a')\n"))
        .isEqualTo("a");
  }

  private static String texts(String main, String... others) {
    return textsIn("main.py", main, others);
  }

  private static String textsIn(String path, String main, String... others) {
    List<SourceFile> files = new ArrayList<>(List.of(new SourceFile(path, main)));
    for (int i = 0; i < others.length; i += 2) {
      files.add(new SourceFile(others[i], others[i + 1]));
    }
    PythonCode code = PythonCode.of(files);
    PythonFile file = code.files().get(0);
    PythonValues values = new PythonValues(code);
    PythonExpressions.Range argument = values.arguments(file, file.callsOf("sink").get(0)).get(0);
    Value value = values.value(file, argument.start(), argument.end());
    List<String> texts = new ArrayList<>();
    for (Template template : value.templates()) {
      texts.add(template.text().replace(Template.UNKNOWN, '□').replace(Template.TEMPORARY, '△'));
    }
    return String.join(" or ", texts);
  }
}
