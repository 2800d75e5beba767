package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What costs more than it is worth hides nothing that stands beside it. */
class GoEffortTest {

  private static final String HEAD =
      """
      package p

      import (
      	"database/sql"

      	_ "github.com/mattn/go-sqlite3"
      )

      """;

  @Test
  void callersOfCallersLeaveWhatStandsBehindThem() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("func f0(dir string) {\n\tpath := join(dir, \"a.db\")\n");
    text.append("\tsql.Open(\"sqlite3\", path)\n}\n\n");
    text.append("func join(a, b string) string { return a + \"/\" + b }\n");
    for (int i = 1; i < 30; i++) {
      text.append("func f").append(i).append("(dir string) {\n");
      text.append(("\tf" + (i - 1) + "(dir + a)\n").repeat(3)).append("}\n");
    }
    assertThat(Opens.of("db.go", text.toString())).isEqualTo("…/a.db ABSENT ABSENT");
  }

  @Test
  void costlyNamesLeaveTheOthers() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("var q string\n");
    for (int i = 0; i < 1_500; i++) {
      text.append("func f").append(i).append("() { q = q + \"x\" + q }\n");
    }
    text.append("func f() {\n").append("\tsql.Open(\"sqlite3\", q)\n".repeat(5));
    text.append("\tname := \"b\"\n\tsql.Open(\"sqlite3\", name + \".db\")\n}\n");
    assertThat(Opens.of("db.go", text.toString())).endsWith("; b.db ABSENT ABSENT");
  }
}
