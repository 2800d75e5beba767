package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the command line gives, which functions, objects and modules hand on. */
class PythonCommandLineTest {

  private static final String PARSER =
      """
      import argparse, sqlite3
      p = argparse.ArgumentParser()
      p.add_argument('--db', default='a.db')
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def run(o): sqlite3.connect(o.db)\nx = p.parse_args()\nrun(x)",
        "def run(o): sqlite3.connect(o.db)\nrun(p.parse_args())",
        "def run(n, o): sqlite3.connect(o.db)\nx = p.parse_args()\nrun(1, o=x)",
        "def run(o):\n  y = o\n  sqlite3.connect(y.db)\nrun(p.parse_args())",
        "def run(o):\n  def later(): sqlite3.connect(o.db)\n  later()\nrun(p.parse_args())",
        "def first(a): run(a)\ndef run(o): sqlite3.connect(o.db)\nfirst(p.parse_args())",
        "def options():\n  x = p.parse_args()\n  return x\ny = options()\nsqlite3.connect(y.db)",
        "def options(): return p.parse_args()\nz = options()\n" + "sqlite3.connect(z.db)",
        "class S:\n  def __init__(self, o): self.o = o\n  def run(self): sqlite3.connect(self.o.db)\n"
            + "S(p.parse_args()).run()",
      })
  void throughFunctionsAndObjects(String use) {
    assertThat(Opens.of("main.py", PARSER + use)).contains("a.db ABSENT ABSENT");
  }

  @Test
  void intoOtherModules() {
    String main = PARSER + "import server\nargs = p.parse_args()\nserver.run(args)\n";
    String server = "import sqlite3\ndef run(options): sqlite3.connect(options.db)\n";
    assertThat(Opens.of("main.py", main, "server.py", server)).isEqualTo("a.db ABSENT ABSENT");

    String imports = "import sqlite3\nfrom main import args as options\n";
    assertThat(Opens.of("main.py", main, "use.py", imports + "sqlite3.connect(options.db)"))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void ofTwoProgramsTheOneThatParses() {
    String main = PARSER + "def run(o): sqlite3.connect(o.db)\nrun(p.parse_args())\n";
    String other = "import argparse\nq.add_argument('--db', default='b.db')\n";

    assertThat(Opens.of("main.py", main, "aside.py", other)).isEqualTo("a.db ABSENT ABSENT");
    String parsing = other + "from main import run\nrun(q.parse_args())\n";
    String using = "import sqlite3\ndef run(o): sqlite3.connect(o.db)\n";
    assertThat(Opens.of("main.py", using, "aside.py", parsing, "more.py", PARSER))
        .isEqualTo("b.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def run(o): sqlite3.connect(o.db)\nrun(x)",
        "def run(o): sqlite3.connect(o.path)\nrun(p.parse_args())",
        "def run(o): sqlite3.connect(o.db)\nrun(p.other())",
        "def run(o): sqlite3.connect(o.db)\nrun(o)",
        "def f(): return g()\ndef g(): return f()\nsqlite3.connect(f().db)",
        "def f(o): f(o)\ndef run(o): sqlite3.connect(o.db)\nf(x)\nrun(f(x))",
        "self.o = self.o\nsqlite3.connect(self.o.db)",
      })
  void anythingElseIsNotFollowed(String use) {
    assertThat(Opens.of("main.py", PARSER + use)).contains("? UNSEEN UNSEEN");
  }

  @Test
  void functionsOfOtherModulesAreNoneOfTheApp() {
    String store = "import sqlite3\nclass S:\n  def open(self, p): sqlite3.connect(p)\n";
    String use = "import gzip\nwith gzip.open('x.gz') as f: pass\nwith open('x.txt') as f: pass\n";

    assertThat(Opens.of("store.py", store, "use.py", use)).isEqualTo("? UNSEEN UNSEEN");
    assertThat(Opens.of("store.py", store, "use.py", use + "from store import S\nS().open('a.db')"))
        .isEqualTo("a.db ABSENT ABSENT");
    String own = "from gzip import start\nstart('x.gz')\n";
    String plain = "import sqlite3\ndef start(p): sqlite3.connect(p)\n";
    assertThat(Opens.of("store.py", plain, "use.py", own)).isEqualTo("? UNSEEN UNSEEN");
  }
}
