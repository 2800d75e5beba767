package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are changed where nobody looks who reads the function that opens them. */
class GoHandoversTest {

  private static final String HEAD =
      """
      package p

      import (
      	"database/sql"
      	"fmt"
      	"maps"
      	"net/url"
      	"strings"

      	_ "github.com/mattn/go-sqlite3"
      )

      func change(s *string) {}
      func add(v url.Values) {}
      func write(b *strings.Builder) {}

      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "n := `a.db`; change(&n) | n | UNKNOWN",
        "n := `a.db`; change(x, &n) | n | UNKNOWN",
        "n := `a.db`; change(&m) | n | ABSENT",
        "n := `a.db`; change(n) | n | ABSENT",
        "n := `a.db`; row.Scan(&n) | n | ABSENT",
        "n := `a.db`; fmt.Sscan(x, &n) | n | ABSENT",
        "n := `a.db`; x := n; change(&x) | n | ABSENT",
        "n := `a.db`; f(n); change(&n) | n + `?_journal_mode=WAL` | ON",
        "b := strings.Builder{}; b.WriteString(`a.db`); write(&b) | b.String() | UNKNOWN",
        "b := strings.Builder{}; b.WriteString(`a.db`); x.write(b) | b.String() | ABSENT",
        "v := url.Values{}; add(v) | `a.db?` + v.Encode() | UNKNOWN",
        "v := url.Values{}; add(x); v.Set(`_fk`, `1`) | `a.db?` + v.Encode() | ABSENT",
        "v := url.Values{}; for _, o := range options { o(v) } | `a.db?` + v.Encode() | UNKNOWN",
        "v := url.Values{}; maps.Copy(v, more) | `a.db?` + v.Encode() | UNKNOWN",
        "v := url.Values{}; maps.Copy(more, v) | `a.db?` + v.Encode() | ABSENT",
        "v := url.Values{}; fmt.Println(v); x = len(v) | `a.db?` + v.Encode() | ABSENT",
        "v := url.Values{`_journal_mode`: {`WAL`}}; add(v) | `a.db?` + v.Encode() | ON",
      })
  void byACallThatIsGivenTheName(String before, String name, String journal) {
    String open = "func f() {\n" + before + "\ndb, err := sql.Open(`sqlite3`, " + name + ")\n}\n";

    assertThat(Opens.of("db.go", HEAD + open)).contains("a.db").contains(" " + journal + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "func init() { n += `?_journal_mode=WAL` } | ON",
        "func init() { n += `?_fk=1` } | ABSENT",
        "func g() { n += `?_journal_mode=WAL` } | UNKNOWN",
        "func g() { n += `?_fk=1` } | ABSENT",
        "func g() { n := x; n += `?_journal_mode=WAL` } | ABSENT",
        "func g(n string) { n += `?_journal_mode=WAL` } | ABSENT",
      })
  void byAnotherFunctionOfThePackage(String other, String journal) {
    String open = "var n = `a.db`\nfunc f() { db, err := sql.Open(`sqlite3`, n) }\n";

    assertThat(Opens.of("db.go", HEAD + open + other)).startsWith("a.db").contains(" " + journal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "s.name += `?_journal_mode=WAL` | UNKNOWN",
        "s.name += `?_fk=1` | ABSENT",
        "s.other += `?_journal_mode=WAL` | ABSENT",
        "x.name += `?_journal_mode=WAL` | ABSENT",
      })
  void byWhatMakesTheStruct(String statement, String journal) {
    String code =
        """
        type store struct{ name, other string }
        func fresh() *store { s := &store{name: `a.db`}; STATEMENT; return s }
        func (t *store) open() { db, err := sql.Open(`sqlite3`, t.name) }
        """;

    assertThat(Opens.of("db.go", HEAD + code.replace("STATEMENT", statement)))
        .startsWith("a.db")
        .contains(" " + journal + " ");
  }
}
