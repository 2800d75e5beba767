package doctor.lang.python;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The result of {@code dial()} is what is followed. */
class PythonHandlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Chains.
        "dial().run() | run",
        "dial().run().more() | more run",
        "dial().cursor().run() | cursor run",
        "dial() | ``",
        "x.y = dial().run | ``",
        // Variables.
        "`x = dial()\nx.run()\ny.not()\nz.x.not()` | run",
        "`x = dial().cursor()\nx.run()` | cursor run",
        "`x = dial().run()\nx.not()` | run",
        "`x = dial().connect()\nx.run()` | connect run",
        "`x = dial().begin()\nx.run()` | begin run",
        "`x = dial().raw_connection()\nx.run()` | raw_connection run",
        "`x = dial().execution_options()\nx.run()` | execution_options run",
        "`x = dial()\ny = x\ny.run()` | run",
        "`x: T = dial()\nx.run()` | run",
        "`x, y = dial(), other()\nx.run()\ny.not()` | run",
        "`x = dial() if y else None\nx.run()` | run",
        "`x = await dial()\nx.run()` | run",
        "`with dial() as x:\n  x.run()` | run",
        "`with a() as b, dial() as x:\n  x.run()\n  b.not()` | run",
        "`async with dial() as x, x.cursor() as y:\n  y.run()` | cursor run",
        // Attributes.
        "`self.x = dial()\nself.x.run()\nx.not()\nother.x.not()` | run",
        "`class A:\n  def f(self):\n    self.x = dial()\n  def g(self):\n    self.x.run()` | run",
        "`a.b.c = dial()\na.b.c.run()\na.b.d.not()` | run",
        // A function's variables are its own.
        "`def f():\n  x = dial()\n  x.run()\ndef g():\n  x.not()` | run",
        "`def f():\n  global x\n  x = dial()\ndef g():\n  x.run()` | run",
        "`def f():\n  global y, x\n  x = dial()\ndef g():\n  x.run()` | run",
        "`def f():\n  global y\n  x = dial()\ndef g():\n  x.not()` | ``",
        "`x = dial()\ndef g():\n  x.run()` | run",
        "`def f():\n  def g():\n    x.run()\n  x = dial()` | run",
        // Results.
        "`def f():\n  return dial()\nf().run()` | run",
        "`def f():\n  return await dial()\nx = f()\nx.run()` | run",
        "`def f():\n  yield dial()\nwith f() as x:\n  x.run()` | run",
        "`def f():\n  x = dial()\n  return x\nm.f().run()` | run",
        "`def f():\n  return dial()\ndef g():\n  return f()\ng().run()` | run",
        // Properties.
        "`class A:\n  @property\n  def x(self):\n    return dial()\n  def f(self):\n    self.x.run()`"
            + " | run",
        "`class A:\n  @property\n  def x(self):\n    return dial()\na.x.run()\na.y.not()` | run",
        "`class A:\n  @property\n  def x(self):\n    return dial()\nx.not()` | ``",
        "`class A:\n  def x(self):\n    return dial()\na.x.not()` | ``",
        "`class A:\n  @property\n  def x(self):\n    if y: return self.x\n    return dial()\na.x.run()` | run",
        // Arguments: the call itself counts as well.
        "tune(dial()) | tune",
        "tune(1, dial()) | tune",
        "tune(a(1, 2), x=dial()) | tune",
        "`tune(\n  1,\n  dial(),\n)` | tune",
        "`def f(x): x.run()\nf(dial())` | f run",
        "`def f(a, x): x.run()\nf(g(1, 2), dial())` | f run",
        "`def f(x, a): x.run(); a.not()\nf(dial(), 1)` | f run",
        "`def f(a, x=None): x.run(); a.not()\nf(x=dial())` | f run",
        "`class C:\n  def f(self, x): x.run()\nC().f(dial())` | f run",
        "`class C:\n  def f(x, self): self.run()\nC.f(1, dial())` | f run",
        "`def f(x): x.run()\nx = dial()\nf(x)` | f run",
        "`def f(x): pass\nf(1, dial())` | f",
        "`def f(*x): pass\nx.not()\nf(dial())` | f",
        "closing(dial()).run() | closing run",
        "`with closing(dial()) as x:\n  x.run()` | closing run",
        "a.Database(dial()).run() | Database run",
        "other(dial()).not() | other",
        "`x = [dial()]\nx.not()` | ``",
        "`x = (dial())\nx.run()` | run",
        // What only looks like a use.
        "`x = dial()\nx = 5` | ``",
        "`x = dial()\nx.run` | ``",
        "`x = dial()\n'x.run()'\nf(x=1)` | ``",
      })
  void theHandleIsFollowed(String source, String uses) {
    assertThat(uses(source + "\n")).isEqualTo(uses);
  }

  @Test
  void intoOtherFiles() {
    assertThat(uses("from b import tune\ntune(dial())\n", "def tune(x):\n  x.run()\n"))
        .isEqualTo("run tune");
    assertThat(uses("def f():\n  return dial()\n", "from a import f\nf().run()\n"))
        .isEqualTo("run");
  }

  @Test
  void aCircleEnds() {
    assertThat(uses("def f(x):\n  f(x)\n  return x\nf(dial()).run()\n")).isEqualTo("f run");
    assertThat(uses("x = dial()\ny = x\nx = y\ny.run()\n")).isEqualTo("run");
  }

  private static String uses(String... sources) {
    List<SourceFile> files = new ArrayList<>();
    for (String source : sources) {
      files.add(new SourceFile((char) ('a' + files.size()) + ".py", source));
    }
    PythonCode code = PythonCode.of(files);
    PythonFile file = code.files().get(0);
    int call = file.callsOf("dial").get(0);
    int end = file.tokens().partner(call + 1) + 1;
    Set<String> uses = new TreeSet<>();
    for (PythonHandles.Use use : new PythonHandles(code).uses(file, call, end)) {
      uses.add(use.file().tokens().text(use.name()));
    }
    return String.join(" ", uses);
  }
}
