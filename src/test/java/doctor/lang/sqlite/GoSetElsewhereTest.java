package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements on handles that are not those of the opens which were found. */
class GoSetElsewhereTest {

  private static final String OPEN =
      """
      package p

      import (
      	"database/sql"
      	"fmt"
      	"strings"

      	_ "github.com/mattn/go-sqlite3"
      )

      func open() {
      	sql.Open("sqlite3", "a.db")
      }

      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "func f() { other().Exec(\"PRAGMA journal_mode=WAL\") }",
        "const wal = \"PRAGMA journal_mode=WAL\"\nfunc f() { other().Exec(wal) }",
        "func f() { q := fmt.Sprintf(\"PRAGMA %s\", \"journal_mode=WAL\"); other().Exec(q) }",
        "func f() { for _, q := range []string{\"PRAGMA x\", \"PRAGMA journal_mode=WAL\"} {\n"
            + "other().Exec(q)\n} }",
        "func f() { for k, v := range map[string]string{\"journal_mode\": \"WAL\"} {\n"
            + "other().Exec(\"PRAGMA \" + k + \"=\" + v)\n} }",
        "func f() { for _, one := range []struct{ k, v string }{{\"journal_mode\", \"WAL\"}} {\n"
            + "other().Exec(fmt.Sprintf(\"PRAGMA %s=%s\", one.k, one.v))\n} }",
        "func f() { g(\"PRAGMA journal_mode=WAL\") }\nfunc g(q string) { other().Exec(q) }",
        "func f() { other().Exec(g()) }\nfunc g() string { return \"PRAGMA journal_mode=WAL\" }",
        "func f() { run := func(q string) { other().Exec(q) }\nrun(\"PRAGMA journal_mode=WAL\") }",
        "type T struct { q string }\nfunc (t *T) f() { other().Exec(t.q) }\n"
            + "var one = &T{q: \"PRAGMA journal_mode=WAL\"}",
        "type T struct { q string }\nfunc (t *T) f() { other().Exec(t.q) }\n"
            + "func g(t *T) { t.q = \"PRAGMA journal_mode=WAL\" }",
        "func f() { var q strings.Builder\nq.WriteString(\"PRAGMA \")\n"
            + "q.WriteString(\"journal_mode=WAL\")\nother().Exec(q.String()) }",
        "func f() { q := []string{\"PRAGMA x\"}\nq = append(q, \"PRAGMA journal_mode=WAL\")\n"
            + "other().Exec(strings.Join(q, \";\")) }",
        "func f() { apply(\"journal_mode\") }\nfunc apply(name string) { run(name, \"WAL\") }\n"
            + "func run(name, value string) { other().Exec(\"PRAGMA \" + name + \"=\" + value) }",
      })
  void mayBeOnWhateverIsOpened(String set) {
    assertThat(Opens.of("db.go", OPEN + set)).isEqualTo("a.db UNKNOWN ABSENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "func f() { other().Exec(\"PRAGMA synchronous=1\") }\nvar w = \"PRAGMA journal_mode=WAL\"",
        "func f() { log.Print(\"PRAGMA journal_mode=WAL\") }\nfunc g() { other().Exec(\"x\") }",
        "func f() { other().Exec(\"PRAGMA journal_mode=DELETE\") }",
      })
  void orItIsRunNowhere(String none) {
    assertThat(Opens.of("db.go", OPEN + none)).isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void anotherPackageGivesTheStatement() {
    String settings = "package settings\n\nconst Wal = \"PRAGMA journal_mode=WAL\"\n";
    String use = "package q\n\nimport \"x/settings\"\n\nfunc f() { other().Exec(settings.Wal) }\n";
    assertThat(Opens.of("db.go", OPEN, "settings/s.go", settings, "q/q.go", use))
        .isEqualTo("a.db UNKNOWN ABSENT");
  }

  /** What all those statements are takes more work than is worth it; none of them is a PRAGMA. */
  @Test
  void whatAStatementGivesIsNotItsText() {
    StringBuilder code = new StringBuilder(OPEN);
    code.append("func (s S) Exec(q string) R {\nr, err := s.h.Exec(q)\nreturn r\n}\n");
    code.append("func (s S) Query(q string) R { return s.h.Query(q) }\n");
    code.append("func mode(s S) { s.Exec(\"PRAGMA journal_mode\")\n");
    code.append("s.Query(\"PRAGMA journal_mode\") }\n");
    for (int i = 0; i < 500; i++) {
      code.append("var x").append(i).append(" = T{g").append(i).append(": s.Exec(y)}\n");
      code.append("var y").append(i).append(" = T{h").append(i).append(": s.Query(y)}\n");
    }

    assertThat(Opens.of("db.go", code.toString())).isEqualTo("a.db ABSENT ABSENT");
  }

  /** Behind the last name that is followed, the statement may be run on anything. */
  @Test
  void moreNamesThanAreFollowedMayRunIt() {
    StringBuilder code = new StringBuilder(OPEN);
    code.append("func g0() string { return \"PRAGMA journal_mode=WAL\" }\n");
    for (int i = 1; i < 2_100; i++) {
      code.append("func g" + i + "() string { return g" + (i - 1) + "() }\n");
    }
    code.append("func f() { other().Exec(g2099()) }\n");

    assertThat(Opens.of("db.go", code.toString())).isEqualTo("a.db UNKNOWN ABSENT");
  }

  @Test
  void manyCostlyStatementsHideNothing() {
    StringBuilder text = new StringBuilder(OPEN + "var q string\n");
    for (int i = 0; i < 600; i++) {
      text.append("func f").append(i).append("() { q = q + \"x\" + q; other().Exec(q) }\n");
    }
    text.append("func g() { log.Print(\"PRAGMA journal_mode=WAL\") }\n");
    assertThat(Opens.of("db.go", text.toString())).isEqualTo("a.db ABSENT ABSENT");
  }
}
