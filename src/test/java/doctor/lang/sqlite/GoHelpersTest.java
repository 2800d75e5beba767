package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that a helper makes: each open is its database, journal mode and foreign keys. */
class GoHelpersTest {

  private static final String HEAD =
      """
      package p

      import (
      	"database/sql"
      	"fmt"
      	"net/url"
      	"slices"
      	"strings"

      	_ "github.com/mattn/go-sqlite3"
      )

      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "execAll(db, `PRAGMA journal_mode=WAL`, `PRAGMA foreign_keys=ON`) | ON ON",
        "execAll(db, []string{`PRAGMA journal_mode=WAL`, `PRAGMA foreign_keys=ON`}...) | ON ON",
        "execAll(db, wal...) | ON ABSENT",
        "execAll(db, append(wal, extra...)...) | ON ABSENT",
        "execList(db, []string{`PRAGMA journal_mode=WAL`}) | ON ABSENT",
        "execAll(db, `PRAGMA journal_mod=WAL`, `PRAGMA foreign_keys=ON`) | ABSENT ON",
        "execAll(db) | ABSENT ABSENT",
        "execAll(other, `PRAGMA journal_mode=DELETE`) | ABSENT ABSENT",
        "execAll(db, extra...) | ABSENT ABSENT",
      })
  void statementsThatAHelperIsGiven(String call, String expected) {
    String helpers =
        """
        var wal = []string{"PRAGMA journal_mode=WAL"}

        func execAll(db *sql.DB, stmts ...string) error {
        	for _, s := range stmts {
        		if _, err := db.Exec(s); err != nil {
        			return err
        		}
        	}
        	return nil
        }

        func execList(db *sql.DB, stmts []string) {
        	for i := range stmts {
        		db.Exec(stmts[i])
        	}
        }
        """;

    assertThat(Opens.of("db.go", go(call) + helpers)).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "exec(`PRAGMA journal_mode=WAL`) | ON ABSENT",
        "if err := exec(`PRAGMA journal_mode=WAL`); err != nil { return } | ON ABSENT",
        "for _, q := range []string{`PRAGMA journal_mode=WAL`} { exec(q) } | ON ABSENT",
        "exec(`PRAGMA journal_mode=DELETE`) | OTHER_VALUE ABSENT",
        "other.exec(`PRAGMA journal_mode=WAL`) | ABSENT ABSENT",
        "exec(`CREATE TABLE t(x)`) | ABSENT ABSENT",
      })
  void statementsThatALiteralIsGiven(String call, String expected) {
    String literal = "exec := func(q string) error { _, err := db.Exec(q); return err }\n\t";

    assertThat(Opens.of("db.go", go(literal + call))).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "for _, s := range strings.Split(text, `;`) { db.Exec(s) } | ON ON",
        "for i := range list { db.Exec(list[i]) } | ON ABSENT",
        "for i := 0; i < len(list); i++ { db.Exec(list[i]) } | ON ABSENT",
        "for _, s := range slices.Concat(list, []string{`PRAGMA foreign_keys=1`}) { db.Exec(s) }"
            + " | ON ON",
        "for _, s := range append(list, []string{`PRAGMA foreign_keys=1`}...) { db.Exec(s) }"
            + " | ON ON",
        "db.Exec(list[0]) | ABSENT ABSENT",
        "for _, s := range strings.Split(text, `;`) { other.Query(s) } | UNKNOWN ABSENT",
        "for _, s := range slices.Concat(list[:1], []string{`PRAGMA foreign_keys=1`}) { db.Exec(s) }"
            + " | ABSENT ON",
      })
  void statementsOfALoop(String loop, String expected) {
    String lists =
        """
        const text = "PRAGMA journal_mode=WAL;\\nPRAGMA foreign_keys=ON;"

        var list = []string{"PRAGMA cache_size=1", "PRAGMA journal_mode=WAL"}
        """;

    assertThat(Opens.of("db.go", go(loop) + lists)).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "fmt.Sprintf(`PRAGMA %s=%s`, p.name, p.value) | WAL | ON OTHER_VALUE",
        "fmt.Sprintf(`PRAGMA %s=%s`, p.name, p.value) | DELETE | OTHER_VALUE OTHER_VALUE",
        "`PRAGMA ` + p.name + `=` + p.value | WAL | ON OTHER_VALUE",
        "`PRAGMA ` + p.value + `=` + p.name | WAL | ABSENT ABSENT",
        "`PRAGMA ` + p.other + `=` + p.value | WAL | UNKNOWN UNKNOWN",
      })
  void fieldsOfOneElementBelongTogether(String statement, String mode, String expected) {
    String run = " {\n\t\tdb.Exec(" + statement.replace('`', '"') + ")\n\t}";
    String elements =
        "{\n\t\t{\"journal_mode\", \"%s\"},\n\t\t{\"foreign_keys\", \"WAL\"},\n\t}".formatted(mode);
    String keyed = elements.replace("{\"", "{name: \"").replace(", \"", ", value: \"");
    String type = "}\n\ntype setting struct {\n\tname string // of it\n\tvalue string `x:\"y\"`\n";
    String inline = "struct{ name, value string }";

    assertThat(Opens.of("db.go", go("for _, p := range []" + inline + elements + run)))
        .isEqualTo("a.db " + expected);
    assertThat(
            Opens.of("db.go", go("ps := []" + inline + keyed + "\n\tfor _, p := range ps" + run)))
        .isEqualTo("a.db " + expected);
    assertThat(Opens.of("db.go", go("for _, p := range []setting" + elements + run + type)))
        .isEqualTo("a.db " + expected);
    String global = "}\n\nvar all = []setting" + keyed.replace("{name", "setting{name") + type;
    assertThat(
            Opens.of(
                "db.go", go("for _, p := range all" + run + global.replace("}\n\ntype", "\ntype"))))
        .isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource({"WAL, ON", "OFF, OTHER_VALUE"})
  void elementsOfAnInnerListBelongTogether(String mode, String expected) {
    String lists = "[][]string{{\"journal_mode\", \"" + mode + "\"}, {\"foreign_keys\", \"WAL\"}}";
    String loop =
        "for _, p := range " + lists + " {\n\t\tdb.Exec(\"PRAGMA \" + p[0] + \"=\" + p[1])\n\t}";

    assertThat(Opens.of("db.go", go(loop))).isEqualTo("a.db " + expected + " OTHER_VALUE");
  }

  @Test
  void theKeysAndValuesOfAMapBelongTogether() {
    String map =
        "map[string]string{\"journal_mode\": \"WAL\", \"foreign_keys\": \"0\", \"x\": \"1\"}";
    String loop = "for k, v := range " + map + " {\n\t\tdb.Exec(\"PRAGMA \" + k + \"=\" + v)\n\t}";

    assertThat(Opens.of("db.go", go(loop))).isEqualTo("a.db ON OTHER_VALUE");
    assertThat(Opens.of("db.go", go(loop.replace("\"0\"", "\"1\"").replace("\"WAL\"", "\"1\""))))
        .isEqualTo("a.db OTHER_VALUE ON");
  }

  @Test
  void whatOneCallGivesBelongsTogether() {
    String set =
        "func set(db *sql.DB, name, value string) { db.Exec(\"PRAGMA \" + name + \"=\" + value) }\n";
    String calls =
        "set(db, \"journal_mode\", \"WAL\")\n\tset(db, \"foreign_keys\", \"0\")\n\tset(db, \"x\", \"1\")";

    assertThat(Opens.of("db.go", go(calls) + set)).isEqualTo("a.db ON OTHER_VALUE");
    assertThat(Opens.of("db.go", go(calls.replace("\"WAL\"", "mode")) + set))
        .isEqualTo("a.db UNKNOWN OTHER_VALUE");
  }

  @Test
  void manyCallsAreGoneThroughOneByOne() {
    String run = "func run(db *sql.DB, query string) { db.Exec(query) }\n";
    StringBuilder calls = new StringBuilder("run(db, `PRAGMA journal_mode=WAL`)");
    for (int i = 0; i < 40; i++) {
      calls.append("\n\trun(db, `CREATE TABLE t").append(i).append("(x)`)");
    }

    assertThat(Opens.of("db.go", go(calls.toString()) + run)).isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("db.go", go(calls.toString().replace("WAL", "OFF")) + run))
        .isEqualTo("a.db OTHER_VALUE ABSENT");
  }

  @Test
  void aLongListIsGoneThroughElementByElement() {
    StringBuilder list = new StringBuilder("[]string{`PRAGMA journal_mode=WAL`");
    for (int i = 0; i < 40; i++) {
      list.append(", `CREATE TABLE t").append(i).append("(x)`");
    }
    String loop = "for _, s := range " + list + "} {\n\t\tdb.Exec(s)\n\t}";

    assertThat(Opens.of("db.go", go(loop))).isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("db.go", go(loop.replace("WAL", "OFF"))))
        .isEqualTo("a.db OTHER_VALUE ABSENT");
    assertThat(Opens.of("db.go", go(loop.replace("db.Exec", "print"))))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "s := &Store{db}; s.Exec(WAL) | ON ON",
        "s := &Store{DB: db}; s.tune() | ON ON",
        "s := &Store{db, `x`}; s.tune() | ON ON",
        "s := Store{}; s.DB = db; s.Exec(WAL) | ON ON",
        "s := new(Store); s.DB = db; s.Exec(WAL) | ON ON",
        "var s Store; s.DB = db | ON ON",
        "s := &Held{db}; s.Exec(WAL) | ON ABSENT",
        "s := &Held{db: db} | UNKNOWN ABSENT",
        "s := &Store{DB: other} | UNKNOWN ABSENT",
      })
  void aStructThatEmbedsAHandleHasItsMethods(String statements, String expected) {
    String types =
        """
        type Store struct {
        	*sql.DB
        	name string
        }

        func (s *Store) tune() { s.Exec("PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1") }

        type Held struct { db *sql.DB }

        func (h *Held) log() { h.Write("PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1") }
        """;
    String body = statements.replace("; ", "\n\t").replace("WAL", "\"PRAGMA journal_mode=WAL\"");

    assertThat(Opens.of("db.go", go(body.replace('`', '"')) + types)).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "tuner(1)(db) | ON ON",
        "with(func(h *sql.DB) { h.Exec(`PRAGMA foreign_keys=1`) }) | UNKNOWN ON",
        "with(tune) | UNKNOWN ON",
        "with(func(h *sql.DB) { other.Exec(`PRAGMA foreign_keys=1`) }) | UNKNOWN ABSENT",
        "with(other) | UNKNOWN UNKNOWN",
        "tuner(1)(other) | UNKNOWN ABSENT",
        "func(h *sql.DB) { h.Exec(`PRAGMA foreign_keys=1`) }(db) | UNKNOWN ON",
        "tune := func(h *sql.DB) { h.Exec(`PRAGMA foreign_keys=1`) }; tune(db) | UNKNOWN ON",
        "tune := func(h *sql.DB) { h.Exec(`PRAGMA foreign_keys=1`) }; tune(other) | UNKNOWN ABSENT",
        "tuner(db) | UNKNOWN ABSENT",
      })
  void literalsThatAreGivenTheHandle(String statement, String expected) {
    String tuner =
        """
        func tuner(n int) func(*sql.DB) error {
        	return func(h *sql.DB) error {
        		_, err := h.Exec("PRAGMA journal_mode=WAL; PRAGMA foreign_keys=1")
        		return err
        	}
        }

        func with(h *sql.DB, f func(*sql.DB)) { f(h) }

        func tune(h *sql.DB) { h.Exec("PRAGMA foreign_keys=1") }
        """;

    String with =
        statement.startsWith("with(")
            ? "with(db, " + statement.substring(5)
            : statement.replace("; ", "\n\t");
    assertThat(Opens.of("db.go", go(with) + tuner)).isEqualTo("a.db " + expected);
  }

  @Test
  void aLongTextIsLookedThroughAsAWhole() {
    String text =
        "const text = `PRAGMA journal_mode=WAL;" + "CREATE TABLE t(x);".repeat(40) + "`\n";
    String loop = "for _, s := range strings.Split(text, \";\") { db.Exec(s) }";

    assertThat(Opens.of("db.go", go(loop) + text)).isEqualTo("a.db ON ABSENT");
    assertThat(Opens.of("db.go", go(loop) + text.replace("WAL", "DELETE")))
        .isEqualTo("a.db OTHER_VALUE ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "q.Set(`_pragma`, `journal_mode(WAL)`); q.Set(`_pragma`, `foreign_keys(1)`) | a.db ABSENT ON",
        "q.Add(`_pragma`, `journal_mode(WAL)`); q.Add(`_pragma`, `foreign_keys(1)`) | ? ON ON",
        "q.Set(`_pragma`, `journal_mode(WAL)`); q.Add(`_pragma`, `foreign_keys(1)`) | ? ON ON",
        "q.Set(`_pragma`, `journal_mode(WAL)`); q.Set(`_txlock`, `immediate`) | a.db ON ABSENT",
        "q.Set(`_pragma`, `journal_mode(WAL)`); q.Del(`_pragma`) | a.db ABSENT ABSENT",
        "q.Set(`_pragma`, `journal_mode(WAL)`); q.Del(`other`) | a.db ON ABSENT",
        "q.Set(`_pragma`, `journal_mode(WAL)`); delete(q, `_pragma`) | a.db ABSENT ABSENT",
        "q.Set(`_pragma`, `journal_mode(WAL)`); if x { q.Set(`_pragma`, `foreign_keys(1)`) }"
            + " | a.db UNKNOWN UNKNOWN",
        "q.Set(`_pragma`, `journal_mode(WAL)`); if x { q.Del(`_pragma`) } | a.db UNKNOWN UNKNOWN",
        "for _, p := range []string{`journal_mode(WAL)`, `foreign_keys(1)`} { q.Set(`_pragma`, p) }"
            + " | a.db UNKNOWN UNKNOWN",
        "for _, p := range []string{`journal_mode(WAL)`, `foreign_keys(1)`} { q.Add(`_pragma`, p) }"
            + " | ? ON ON",
      })
  void theLastOfWhatIsSetInAQueryCounts(String statements, String expected) {
    String body = "q := url.Values{}\n\t" + statements.replace("; ", "\n\t").replace('`', '"');
    String open = "\n\tsql.Open(\"sqlite\", \"a.db?\"+q.Encode())\n}\n";
    String head = HEAD.replace("github.com/mattn/go-sqlite3", "modernc.org/sqlite");

    assertThat(Opens.of("db.go", head + "func open() {\n\t" + body + open)).isEqualTo(expected);
  }

  @Test
  void aNameThatALoopOverTheGivenPutsTogether() {
    String build =
        """
        func dsn(path string, kv ...string) string {
        	for i := 0; i < len(kv); i += 2 {
        		path += "&_" + kv[i] + "=" + kv[i+1]
        	}
        	return path
        }

        func named(path string, parts ...string) string {
        	for _, part := range parts {
        		path += part
        	}
        	return path
        }

        func open() {
        	sql.Open("sqlite3", dsn("a.db?x=1", "journal_mode", "WAL", "foreign_keys", "on"))
        	sql.Open("sqlite3", named("b.db?", "_journal_mode=", "WAL"))
        	named("c.db", "")
        }
        """;

    assertThat(Opens.of("db.go", HEAD + build)).isEqualTo("a.db UNKNOWN UNKNOWN; b.db ON ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "parts := make([]string, 0, len(all)) | parts = append(parts, `_pragma=`+p) | ? ON ON",
        "var parts []string | parts = append(parts, `_pragma=`+url.QueryEscape(p)) | ? ON ON",
        "parts := []string{`_txlock=immediate`} | parts = append(parts, `_pragma=`+p, `x=1`) | ? ON ON",
        "parts := []string{`x=1`} | if x { parts = append(parts, `_pragma=`+p) } | a.db UNKNOWN UNKNOWN",
      })
  void aListThatALoopPutsTogether(String parts, String statement, String expected) {
    String build =
        """
        var all = []string{"journal_mode(WAL)", "foreign_keys(1)", "synchronous(NORMAL)"}

        func dsn(path string, extra ...string) string {
        	%s
        	for _, p := range all {
        		%s
        	}
        	parts = append(parts, extra...)
        	return path + "?" + strings.Join(parts, "&")
        }

        func open() {
        	sql.Open("sqlite", dsn("a.db"))
        	sql.Open("sqlite", dsn("a.db", "_txlock=immediate"))
        }
        """;
    String head = HEAD.replace("github.com/mattn/go-sqlite3", "modernc.org/sqlite");

    assertThat(
            Opens.of(
                "db.go",
                head + build.formatted(parts.replace('`', '"'), statement.replace('`', '"'))))
        .isEqualTo(expected + "; " + expected);
  }

  private static String go(String statement) {
    return HEAD
        + "func open() {\n\tdb, err := sql.Open(\"sqlite3\", \"a.db\")\n\t"
        + statement
        + "\n}\n\n";
  }

  @Test
  void aHandleOfAPackageWhoseNamesStandWithoutAPoint() {
    String db =
        """
        package db

        import (
        	"database/sql"

        	_ "github.com/mattn/go-sqlite3"
        )

        var DB *sql.DB

        func Open() { DB, _ = sql.Open("sqlite3", "a.db") }
        """;
    String use =
        """
        package store

        import . "example.com/app/db"

        func f() { DB.Exec("PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL") }
        """;
    assertThat(Opens.of("db/db.go", db, "store/store.go", use)).isEqualTo("a.db ON ON");
  }

  @Test
  void anOptionOfGormIsGivenWhatIsOpened() {
    String text =
        """
        package db

        import (
        	"gorm.io/driver/sqlite"
        	"gorm.io/gorm"
        )

        type options struct{}

        func (o options) Apply(config *gorm.Config) error { return nil }

        func (o options) AfterInitialize(db *gorm.DB) error {
        	return db.Exec("PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL").Error
        }

        func dialector() gorm.Dialector { return sqlite.Open("a.db") }

        func open() { gorm.Open(dialector(), &gorm.Config{}, options{}) }
        """;
    assertThat(Opens.of("db.go", text)).isEqualTo("a.db ON ON");
    assertThat(Opens.of("db.go", text.replace("AfterInitialize", "Later")))
        .isEqualTo("a.db UNKNOWN ABSENT");
    assertThat(Opens.of("db.go", text.replace(", options{}", ""))).isEqualTo("a.db UNKNOWN ABSENT");
  }

  /** The type of the field tells which of the methods it is. */
  @ParameterizedTest
  @CsvSource({"One, a.db ABSENT ABSENT", "Two, b.db ON ABSENT"})
  void aMethodOfAFieldOfAnotherPackage(String field, String expected) {
    String settings =
        """
        package settings

        type First struct{}

        type Second struct{}

        func (First) Path() string { return "a.db" }

        func (Second) Path() string { return "b.db?_journal_mode=WAL" }

        type All struct {
        	One First
        	Two Second
        }

        var Current All
        """;
    String imports = "\"x/settings\"\n\t_ \"github.com/mattn/go-sqlite3\"";
    String open = Opens.go(imports, "sql.Open(\"sqlite3\", settings.Current." + field + ".Path())");

    assertThat(Opens.of("db.go", open, "settings/s.go", settings)).isEqualTo(expected);
  }
}
