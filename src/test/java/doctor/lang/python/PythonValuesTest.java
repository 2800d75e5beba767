package doctor.lang.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions and variables may stand for. */
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
        "'sqlite:///x.db'.replace('sqlite:///', '') | x.db",
        "f'x/{unknown}'.replace('x/', 'y/', 1) | y/□",
        "('a' if a else 'b').replace('a', 'c') | c or b",
        "'x'.replace('x', unknown) | □",
        "'x'.replace('', 'y') | □",
        "moment.replace(tzinfo=a) | □",
        "replace('x', 'x', 'y') | □",
        "'sqlite:x'.removeprefix('sqlite:') | x",
        "'x.db'.removesuffix('.db') + a | xA",
        "'x.db'.removesuffix(a).removeprefix(a) | x.db",
        "Path('x/y.py').with_name('z.db') | x/z.db",
        "Path('y.py').with_name('z.db') | z.db",
        "Path(__file__).with_name('z.db') | □/z.db",
        "Path('x', unknown).with_name('z.db') | □/z.db",
        "Path('x', a, 'z.db') | x/A/z.db",
        "Path() | □",
        "Path('x.d/y.py').with_suffix('.db') | x.d/y.db",
        "Path('x.d/.y').with_suffix('.db') | x.d/.y.db",
        "Path(__file__).with_suffix('.db') | □.db",
        "'sqlite:///x.db'[10:] | x.db",
        "'sqlite:///x.db'[len('sqlite:///'):] | x.db",
        "f'ab{unknown}cd'[2:] | □cd",
        "f'ab{unknown}cd'[3:] | □",
        "'ab'[9:] | □",
        "'ab'[n():] | □",
        "'ab'[1] | □",
        "unknown[1:] | □",
        "'sqlite:///x/y.db'.split('///')[1] | x/y.db",
        "'a:b:c'.split(':')[0] + 'a:b:c'.split(':')[1] + 'a:b:c'.split(':')[-1] | abc",
        "'a:b:c'.split(':', 1)[1] + 'a:b:c'.split(':', 1)[-1] | b:c□",
        "'a:b:c'.split(':', 1)[1] | b:c",
        "'a:b:c'.partition(':')[2] + 'a:b:c'.rpartition(':')[2] | b:cc",
        "'a:b:c'.split()[1] | □",
        "'a'.split(':')[1] + 'a'.split(':')[0] | □a",
        "f'sqlite:///{unknown}.db'.split('///')[-1] | □.db",
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
        "os.getenv('X', default='d') | d or □",
        "os.environ.setdefault('X', 'd') | d or □",
        "tempfile.mkdtemp() + '/x' | △/x",
        "Path('~/x').expanduser() | ~/x",
        "Path('x').joinpath('y', a) | x/y/A",
        "Path.home() / 'x' | □/x",
        "Path(a).unlink() | □",
        "expanduser() | □",
        "os.path.normpath(Path('x').resolve()) | x",
      })
  void expressions(String expression, String expected) {
    assertThat(PythonSinks.texts(IMPORTS + "sink(" + expression + ")\n")).isEqualTo(expected);
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
    assertThat(PythonSinks.texts(IMPORTS + "def open(p):\n  " + body + "\n")).isEqualTo(expected);
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
    assertThat(PythonSinks.texts(source + "\n")).isEqualTo(expected);
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
    assertThat(PythonSinks.texts(body + "\n")).isEqualTo(expected);
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
    assertThat(PythonSinks.texts(source)).isEqualTo(expected);
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

    assertThat(PythonSinks.texts(type + "  def f(self):\n    sink(self.db)\n")).isEqualTo(expected);
    assertThat(
            PythonSinks.texts(
                "from paths import p\nsink(p.db)", "paths.py", type + "p = Paths()\n"))
        .isEqualTo(expected);
    assertThat(
            PythonSinks.texts(
                "from paths import p\nsink(p.db)", "paths.py", type + "p = Other()\n"))
        .isEqualTo("□");
  }
}
