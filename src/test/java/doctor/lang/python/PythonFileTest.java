package doctor.lang.python;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import sqlite3 | sqlite3.connect | sqlite3.connect",
        "import sqlite3 as s | s.connect | sqlite3.connect",
        "import os, sqlite3 as s, sys | s.connect | sqlite3.connect",
        "import sqlite3.dbapi2 | sqlite3.dbapi2.connect | sqlite3.dbapi2.connect",
        "import sqlite3.dbapi2 as s | s.connect | sqlite3.dbapi2.connect",
        "from sqlite3 import connect | connect | sqlite3.connect",
        "from sqlite3 import Row, connect as c, Error | c | sqlite3.connect",
        "`from sqlite3 import (\n  Row,\n  connect,\n)` | connect | sqlite3.connect",
        "from sqlite3.dbapi2 import connect | connect | sqlite3.dbapi2.connect",
        "from . import db | db.connect | ..db.connect",
        "from ..a import db | db.connect | ..a.db.connect",
        "import a; import sqlite3 as s | s.connect | sqlite3.connect",
        "if x: import sqlite3 as s | s.connect | sqlite3.connect",
        "`try:\n  import sqlite3 as s\nexcept ImportError: pass` | s.connect | sqlite3.connect",
        "x = 1 | s.connect | s.connect",
        "x = from_import(a) | import_.connect | import_.connect",
        "from x | connect | connect",
      })
  void aCallIsNamedThroughTheImports(String imports, String call, String qualified) {
    PythonFile file = read(imports + "\n" + call + "('x')\n");
    int name = file.callsOf(call.substring(call.lastIndexOf('.') + 1)).get(0);

    assertThat(file.qualified(name)).isEqualTo(qualified);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.b.f",
        "f(1).g",
        "a.f(1, (2)).g",
        "a[0].g",
        "(a + b).g",
        "'x'.g",
      })
  void aChainBeginsAtItsFirstName(String chain) {
    PythonFile file = read("x = " + chain + "()\n");
    List<Integer> calls = file.callsOf(chain.substring(chain.lastIndexOf('.') + 1));

    assertThat(file.chainStart(calls.get(calls.size() - 1))).isEqualTo(2);
  }

  @Test
  void aTokenIsInTheOutermostDeclaredFunctionAroundIt() {
    String source =
        """
        at0
        def one(x=at0b):
            at1
            def inner(): at1b
            at1c
        at0c
        class C:
            at0d
            async def two(self) -> int:
                at2
            at0e
        def short(): at3
        at0f
        """;

    assertThat(function(source, "at0", "at0b", "at0c", "at0d", "at0e", "at0f")).containsOnly("");
    assertThat(function(source, "at1", "at1b", "at1c")).containsOnly("one");
    assertThat(function(source, "at2")).containsOnly("two");
    assertThat(function(source, "at3")).containsOnly("short");
  }

  @Test
  void theInnermostFunctionIsThatOfTheLineItself() {
    PythonFile file = read("def f():\n  def g(): a\n  b\ndef h():\n  c\n");

    assertThat(innermost(file, "a")).isEqualTo("g");
    assertThat(innermost(file, "b")).isEqualTo("f");
    assertThat(innermost(file, "c")).isEqualTo("h");
  }

  @Test
  void declarationsAreNoCalls() {
    PythonFile file = read("def f(a): pass\nclass C(B): pass\nf(C())\n@f(1)\ndef g(): pass\n");

    assertThat(file.called()).containsExactlyInAnyOrder("f", "C");
    assertThat(file.callsOf("f")).hasSize(2);
    assertThat(file.callsOf("g")).isEmpty();
  }

  @Test
  void aMethodKnowsItsClass() {
    PythonFile file =
        read(
            "class A:\n  def a(self): pass\n  class B: pass\n  def c(self): pass\ndef d(): pass\n");

    assertThat(file.functions).extracting(PythonFunction::type).containsExactly("A", "A", "");
  }

  @Test
  void parametersKnowTheirDefaults() {
    PythonFile file = read("def f(self, a: int = 1 + 2, *args, b=g(x, y), c, **more): pass\n");

    assertThat(file.functions.get(0).parameters())
        .extracting(each -> each.name() + "=" + text(file, each.start(), each.end()))
        .containsExactly("self=", "a=1+2", "args=", "b=g(x,y)", "c=", "more=");
    assertThat(read("def f(a,): pass\n").functions.get(0).parameters()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "test_store.py, true",
    "a/test_store.py, true",
    "a/store_test.py, true",
    "conftest.py, true",
    "a/tests.py, true",
    "a/testing.py, false",
    "a/latest.py, false",
    "contests/a.py, false",
  })
  void testsAreToldByTheirPaths(String path, boolean isTest) {
    assertThat(PythonCode.isTest(path)).isEqualTo(isTest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a = | 1", "x[1] = | 1", "a.b = | 1", "'' | f = lambda AAAA: 1"})
  void aLongStatementIsReadOnce(String target, String rest) {
    StringBuilder defaults = new StringBuilder("a=1");
    for (int i = 0; i < 20_000; i++) {
      defaults.append(", a").append(i).append("=1");
    }
    String code = (target + " ").repeat(20_000) + rest.replace("AAAA", defaults) + "\n";
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    PythonFile file = read(code);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;

    assertThat(file.assignments).hasSize(1);
    assertThat(Duration.ofNanos(taken)).isLessThan(Duration.ofSeconds(2));
  }

  private static PythonFile read(String source) {
    return PythonFileReader.read(PythonLexer.read(new SourceFile("a.py", source)));
  }

  private static List<String> function(String source, String... words) {
    PythonFile file = read(source);
    return List.of(words).stream().map(word -> file.functionName(token(file, word))).toList();
  }

  private static String innermost(PythonFile file, String word) {
    PythonFunction function = file.functionAt(token(file, word));
    return function == null ? "" : function.name();
  }

  private static int token(PythonFile file, String word) {
    int token = 0;
    while (!file.tokens().is(token, word)) {
      token++;
    }
    return token;
  }

  private static String text(PythonFile file, int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int at = start; at < end; at++) {
      text.append(file.tokens().text(at));
    }
    return text.toString();
  }
}
