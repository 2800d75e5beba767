package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function that opens may be handed on before it is called. */
class GoFunctionValuesTest {

  private static final String HEAD =
      """
      package p

      import (
      	"database/sql"

      	_ "github.com/mattn/go-sqlite3"
      )

      """;

  private static final String CALLED = "func f() { open(\"sqlite3\", \"a.db\") }\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "func f() { open := sql.Open\nopen(\"sqlite3\", \"a.db\") }",
        "func f() { var open Opener\nopen = sql.Open\nopen(\"sqlite3\", \"a.db\") }",
        "func f() { open := sql.Open\nfunc() { open(\"sqlite3\", \"a.db\") }() }",
        "var open = sql.Open\n" + CALLED,
        "var (\n\topen = sql.Open\n)\n" + CALLED,
        "func f(open Opener) { open(\"sqlite3\", \"a.db\") }\nfunc g() { f(sql.Open) }",
        "func f(open Opener, path string) { open(\"sqlite3\", path) }\n"
            + "func g() { f(sql.Open, \"a.db\") }",
        "func f(open Opener) { h(open) }\nfunc h(open Opener) { open(\"sqlite3\", \"a.db\") }\n"
            + "func g() { f(sql.Open) }",
        "type T struct { open Opener }\nfunc (t *T) f() { t.open(\"sqlite3\", \"a.db\") }\n"
            + "var t = &T{open: sql.Open}",
        "type T struct { open Opener }\nfunc (t *T) f() { t.open(\"sqlite3\", \"a.db\") }\n"
            + "func New(open Opener) *T { return &T{open: open} }\nvar t = New(sql.Open)",
        "type T struct { open Opener }\nfunc (t *T) f() { t.open(\"sqlite3\", \"a.db\") }\n"
            + "func g(t *T) { t.open = sql.Open }",
      })
  void isCalledWhereItArrives(String code) {
    assertThat(Opens.of("db.go", HEAD + code)).isEqualTo("a.db ABSENT ABSENT");
  }

  private static final String MAP =
      """
      package p

      import (
      	"gorm.io/driver/postgres"
      	"gorm.io/driver/sqlite"
      	"gorm.io/gorm"
      )

      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var all = map[string]Make{\n\t\"lite\": sqlite.Open,\n\t\"big\":  postgres.Open,\n}\n"
            + "func f() {\n\tmake, ok := all[kind]\n\tgorm.Open(make(\"a.db\"), &x)\n}",
        "var all = map[string]Make{Lite: sqlite.Open}\n"
            + "func f() {\n\tgorm.Open(all[kind](\"a.db\"), &x)\n}",
        "var all = map[string]Make{}\nfunc init() {\n\tall[\"lite\"] = sqlite.Open\n}\n"
            + "func f() {\n\tif make := all[kind]; make != nil {\n\t\tmake(\"a.db\")\n\t}\n}",
        "func f() {\n\tall := map[string]Make{\"lite\": sqlite.Open}\n\tall[kind](\"a.db\")\n}",
      })
  void isTakenOutOfAMap(String code) {
    assertThat(Opens.of("db.go", MAP + code)).isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var all = map[string]Make{\"big\": postgres.Open}\n"
            + "func f() {\n\tall[kind](\"a.db\")\n}",
        "var all = map[string]Make{\"lite\": sqlite.Open}\n"
            + "func f() {\n\tx.all[kind](\"a.db\")\n\tother[kind](\"a.db\")\n}",
        "var all = map[string]Make{\"lite\": sqlite.Open}\n"
            + "func f(all Makes) {\n\tall[kind](\"a.db\")\n}",
        "var all = map[string]T{\"lite\": T{sqlite.Open}}\n"
            + "func f() {\n\tall[kind](\"a.db\")\n}",
      })
  void orAnotherIs(String code) {
    assertThat(Opens.of("db.go", MAP + code)).isEmpty();
  }

  @Test
  void theHandleIsFollowedAsAnyOther() {
    String code =
        "func f() { open := sql.Open\ndb, _ := open(\"sqlite3\", \"a.db\")\n"
            + "db.Exec(\"PRAGMA journal_mode=WAL\") }";

    assertThat(Opens.of("db.go", HEAD + code)).isEqualTo("a.db ON ABSENT");
  }

  @Test
  void anotherPackageCallsIt() {
    String other =
        "package q\n\nimport \"x/store\"\n\nfunc f() { store.Open(\"sqlite3\", \"a.db\") }\n";

    assertThat(Opens.of("store/s.go", HEAD + "var Open = sql.Open\n", "q/q.go", other))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "func f() { open := sql.Open\nopen = mine\nopen(\"sqlite3\", \"a.db\") }",
        "var open = sql.Open\nfunc g() { open = mine }\n" + CALLED,
        "var open = sql.Open\nfunc f(open Opener) { open(\"sqlite3\", \"a.db\") }",
        "func f(open Opener) { open(\"sqlite3\", \"a.db\") }\n"
            + "func g() { f(sql.Open)\nf(mine) }",
        "func f(open Opener) { open = mine\nopen(\"sqlite3\", \"a.db\") }\n"
            + "func g() { f(sql.Open) }",
        "type T struct { open Opener }\nfunc (t *T) f() { t.open(\"sqlite3\", \"a.db\") }\n"
            + "var t = &T{open: sql.Open}\nvar u = &T{open: mine}",
        "type T struct { open Opener }\nfunc (t *T) f() { t.open(\"sqlite3\", \"a.db\") }\n"
            + "var t = &T{open: sql.Open}\nfunc g(t *T) { t.open = mine }",
        "func f() { open := sql.Open\nopen(\"postgres\", \"a.db\") }",
        "func f() { open := other.Open\nopen(\"sqlite3\", \"a.db\") }",
        "func f(open Opener) { open = open\nopen(\"sqlite3\", \"a.db\") }\n"
            + "func g(open Opener) { f(open) }",
      })
  void whatMayBeAnotherIsNoOpen(String code) {
    assertThat(Opens.of("db.go", HEAD + code)).isEmpty();
  }

  /** Two that hand each other on end. */
  @Test
  void goesRoundInACircleNoMoreThanSoOften() {
    String code =
        """
        func f(open Opener) {
        	g(open)
        	open("sqlite3", "a.db")
        }
        func g(open Opener) { f(open) }
        func h() { f(open) }
        var open = sql.Open
        """;

    assertThat(Opens.of("db.go", HEAD + code)).isEmpty();
  }
}
