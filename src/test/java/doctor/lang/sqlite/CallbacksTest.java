package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handles that are given to functions which a variable holds: those may set what the app sets. */
class CallbacksTest {

  private static final String GO_TYPES =
      """

      type config struct{ hook func(*sql.DB) }
      type store struct{ db *sql.DB }

      func options() []func(*sql.DB) {
      	return []func(*sql.DB){func(c *sql.DB) { c.Exec("PRAGMA foreign_keys=1; PRAGMA journal_mode=WAL") }}
      }

      func configured() config {
      	return config{hook: func(c *sql.DB) {}}
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for _, o := range options() { o(db) } | UNKNOWN",
        "o := options()[0]; o(db) | UNKNOWN",
        "cfg := configured(); cfg.hook(db) | UNKNOWN",
        "goose.Up(db) | ABSENT",
        "goose.hook(db) | ABSENT",
        "wrap(db) | ABSENT",
        "db.Ping() | ABSENT",
        // In a transaction neither is changed.
        "tx := db.Begin(); for _, o := range options() { o(tx) } | ABSENT",
      })
  void inGo(String statements, String keys) {
    String body = "db, _ := sql.Open(\"sqlite3\", \"a.db\")\n" + statements.replace("; ", "\n");
    String imports = "\"goose\"\n\t_ \"github.com/mattn/go-sqlite3\"";

    assertThat(Opens.of("db.go", Opens.go(imports, body) + GO_TYPES))
        .isEqualTo("a.db UNKNOWN " + keys);
    assertThat(Opens.of("db.go", Opens.go(imports, body))).isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`for f in hooks: f(c)` | UNKNOWN",
        "`f = hooks[0]; f(c)` | UNKNOWN",
        "`given(c)` | UNKNOWN",
        "`self.hook(c)` | UNKNOWN",
        "`other.hook(c)` | ABSENT",
        "`upgrade(c)` | ABSENT",
        "`c.commit()` | ABSENT",
      })
  void inPython(String statements, String keys) {
    String open =
        "import sqlite3\nclass S:\n  def __init__(self, hook): self.hook = hook\n"
            + "  def open(self, given):\n    c = sqlite3.connect('a.db')\n    "
            + statements;
    String hooks =
        """

        def tune(x): x.executescript('PRAGMA foreign_keys=1; PRAGMA journal_mode=WAL')
        hooks = [tune]
        """;

    assertThat(Opens.of("db.py", open + hooks)).isEqualTo("a.db UNKNOWN " + keys);
    // That another handle is given it too, makes it no other function.
    assertThat(Opens.of("db.py", open + hooks + "tune(sqlite3.connect('b.db'))\n"))
        .isEqualTo(
            "a.db " + (keys.equals("ABSENT") ? "ABSENT" : "UNKNOWN") + " " + keys + "; b.db ON ON");
    assertThat(Opens.of("db.py", open)).isEqualTo("a.db ABSENT ABSENT");
    String other = "\n\ndef other():\n  sqlite3.connect('b.db').execute('PRAGMA foreign_keys=1')\n";
    assertThat(Opens.of("db.py", open + other)).isEqualTo("a.db ABSENT ABSENT; b.db ABSENT ON");
  }
}
