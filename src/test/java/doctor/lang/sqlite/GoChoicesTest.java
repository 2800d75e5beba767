package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drivers and names between which a program, or who builds it, chooses. */
class GoChoicesTest {

  private static final String MATTN = "_ \"github.com/mattn/go-sqlite3\"";

  @Test
  void whatIsRegisteredUnderTheNameOfAnotherDriverMayBeThatOne() {
    String open = "sql.Open(\"sqlite3\", \"a.db?_pragma=journal_mode(WAL)\")";
    String register =
        Opens.go("\"modernc.org/sqlite\"", "sql.Register(\"sqlite3\", &sqlite.Driver{})");

    assertThat(Opens.of("db.go", Opens.go("", open), "pure.go", register))
        .isEqualTo("a.db ON ABSENT");
    assertThat(
            Opens.of(
                "db.go", Opens.go("", open), "pure.go", register, "cgo.go", Opens.go(MATTN, "")))
        .isEqualTo("a.db UNKNOWN ABSENT");
    assertThat(Opens.of("db.go", Opens.go("", open), "cgo.go", Opens.go(MATTN, "")))
        .isEqualTo("a.db OTHER_DIALECT ABSENT");
  }

  @ParameterizedTest
  @CsvSource({
    "., a.db ABSENT ABSENT, UNKNOWN",
    "./, a.db ABSENT ABSENT, UNKNOWN",
    "/var/lib/pay/?_fk=1, a.db ABSENT ABSENT, UNKNOWN",
    ".., a.db ABSENT ABSENT, UNKNOWN",
    "./pay, pay ABSENT ABSENT, ABSENT",
  })
  void aFolderIsNoDatabase(String folder, String besideAnother, String alone) {
    String choice = "name := \"" + folder + "\"\n\tif x {\n\t\tname = \"a.db\"\n\t}\n\t";
    String open = "sql.Open(\"sqlite3\", ";

    assertThat(Opens.of("db.go", Opens.go(MATTN, choice + open + "name)")))
        .isEqualTo(besideAnother);
    assertThat(Opens.of("db.go", Opens.go(MATTN, open + "\"" + folder + "\")")))
        .contains(" " + alone);
  }

  /** What a program asks for by a key may be anything that it is configured with. */
  @ParameterizedTest
  @CsvSource({
    "app.log, UNKNOWN",
    ":8080, UNKNOWN",
    "8080, UNKNOWN",
    "https://example.com/db, UNKNOWN",
    "b.db, ABSENT",
    "b, ABSENT",
  })
  void allThatIsConfiguredIsNoName(String other, String expected) {
    String get =
        """
        type setting struct{ key, standard string }

        func (s setting) get() string {
        	value := os.Getenv(s.key)
        	if value == "" {
        		value = s.standard
        	}
        	return value
        }

        var Path = setting{key: "PATH", standard: "a.db"}
        var Other = setting{key: "OTHER", standard: "%s"}
        """
            .formatted(other);

    assertThat(Opens.of("db.go", Opens.go(MATTN, "sql.Open(\"sqlite3\", Path.get())") + get))
        .isEqualTo("a.db " + expected + " " + expected);
  }

  @ParameterizedTest
  @CsvSource({"app.log", "8080"})
  void whatIsNamedAloneIsTheName(String name) {
    assertThat(Opens.of("db.go", Opens.go(MATTN, "sql.Open(\"sqlite3\", \"" + name + "\")")))
        .isEqualTo(name + " ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "openIt(`a.db`) | _journal_mode=WAL | a.db ON ABSENT",
        "openIt(`a.db`) | _fk=1 | a.db ABSENT ON",
        "openIt(`a.db?cache=shared`) | _journal_mode=WAL | a.db ON ABSENT",
        "openIt(name) | _journal_mode=WAL | ? ON UNKNOWN",
        "openIt(name) | _fk=1 | ? UNKNOWN ON",
      })
  void aNameThatIsAskedForItsParameters(String call, String parameter, String expected) {
    String helper =
        """

        }

        func openIt(path string) {
        	sep := "?"
        	if strings.Contains(path, "?") {
        		sep = "&"
        	}
        	sql.Open("sqlite3", path+sep+"%s")
        """;

    assertThat(
            Opens.of(
                "db.go", Opens.go(MATTN, call.replace('`', '"') + helper.formatted(parameter))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "user+`@tcp(`+host+`)/pay` | a.db?_journal=WAL | a.db ON ABSENT",
        "user+`@tcp(`+host+`)/pay` | a.db | a.db ABSENT ABSENT",
        "`host=`+host+` dbname=pay sslmode=disable` | a.db?_fk=1 | a.db ABSENT ON",
        "` host=`+host | a.db | a.db ABSENT ABSENT",
        "`sqlserver://`+user+`@`+host | a.db | a.db ABSENT ABSENT",
        "`sqlserver://`+user+`@`+host | `+os.Args[0]+` | ? UNSEEN UNSEEN",
        "name+` sslkey=`+key | `+os.Args[0]+` | ? UNSEEN UNSEEN",
        "user+`:`+word+`@`+host+`/pay?charset=utf8` | a.db?_fk=1 | a.db ABSENT ON",
        "user+`:`+word+`@`+host+`/pay` | `+os.Args[0]+` | ? UNSEEN UNSEEN",
        "`host=`+host+` user=pay` | `+os.Args[0]+` | ? UNSEEN UNSEEN",
        "`file:a@b.db?_fk=1` | file:a@b.db?_fk=1 | a@b.db ABSENT ON",
        "`c:/a@b.db?_fk=1` | c:/a@b.db?_fk=1 | c:/a@b.db ABSENT ON",
        "`a@b.db?_fk=1` | a@b.db?_fk=1 | a@b.db ABSENT ON",
        "`b.db` | a.db?_journal=WAL | b.db UNKNOWN ABSENT",
        "`b.db&_fk=1` | a.db?_journal=WAL | b.db&_fk=1 UNKNOWN ABSENT",
      })
  void theNameOfAServersDatabaseIsNotThatOfAFile(String other, String name, String expected) {
    String choice = "dsn := \"" + name + "\"\n\tif x {\n\t\tdsn = " + other + "\n\t}\n\t";
    String file =
        Opens.go(MATTN + "\n\t\"os\"", choice.replace('`', '"') + "sql.Open(\"sqlite3\", dsn)");

    assertThat(Opens.of("db.go", file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "sqlite3 | a.db | a.db ABSENT ABSENT",
        "sqlite3 | a.db?_journal=WAL&_fk=1 | a.db ON ON",
        "sqlite3 | | UNSEEN UNSEEN",
        "postgres | host=localhost |",
        " | a.db |",
      })
  void aDriverThatIsConfiguredHasItsDefault(String driver, String name, String expected) {
    String config =
        """

        }

        type Config struct {
        	Driver string `env:"DRIVER"%s`
        	Name   string `env:"NAME"%s`
        }

        func connect(c Config) {
        	sql.Open(c.Driver, c.Name)
        """;
    String file = Opens.go(MATTN, config.formatted(standard(driver), standard(name)));

    assertThat(Opens.of("db.go", file)).endsWith(expected == null ? "" : expected);
    assertThat(Opens.of("db.go", file).isEmpty()).isEqualTo(expected == null);
  }

  private static String standard(String value) {
    return value == null ? "" : " envDefault:\"" + value + "\"";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "_journal_mode=WAL | require modernc.org/sqlite v1.55.0 | UNKNOWN",
        "_journal_mode=WAL | require modernc.org/sqlite v1.54.0 | ABSENT",
        "_fk=1 | require modernc.org/sqlite v1.55.0 | ABSENT",
      })
  void aNameThatIsAskedWhetherItIsAUri(String parameters, String module, String expected) {
    String helper =
        """
        openIt("a.db")
        }

        func openIt(path string) {
        	if strings.HasPrefix(path, "file:") {
        		path += "&%1$s"
        	} else {
        		path = "file:" + path + "?%1$s"
        	}
        	sql.Open("sqlite", path)
        """;
    String file = Opens.go("_ \"modernc.org/sqlite\"", helper.formatted(parameters));

    assertThat(Opens.of("db.go", file, "go.mod", module)).startsWith("a.db " + expected + " ");
  }

  @ParameterizedTest
  @CsvSource({
    "0, b.db, pragma journal_mode, b.db ABSENT ABSENT",
    "40, b.db, pragma journal_mode, b.db UNKNOWN ABSENT",
    "40, b.db, PRAGMA JOURNAL_MODE, b.db UNKNOWN ABSENT",
    "40, b.db, pragma, b.db ABSENT ABSENT",
    "0, a.db, pragma journal_mode, a.db ON ABSENT",
    "40, a.db, pragma journal_mode, a.db ON ABSENT",
  })
  void whatIsTooMuchToFollowMaySetIt(int calls, String name, String said, String expected) {
    StringBuilder functions = new StringBuilder("\n}\n\nfunc d0(s string) string { return s }\n");
    for (int i = 1; i < 13; i++) {
      functions.append(
          "func d%1$d(s string) string { return d%2$d(s) + d%2$d(s) }\n".formatted(i, i - 1));
    }
    String writer = "func writer(p string) { sql.Open(\"sqlite3\", p+\"?_journal=WAL&_fk=1\")";
    String body =
        "writer(\"a.db\")\n\tdb, _ := sql.Open(\"sqlite3\", \""
            + name
            + "\") // "
            + said
            + "\n\tdb.Exec(d12(\"x\"))".repeat(calls);

    assertThat(Opens.of("db.go", Opens.go(MATTN, body + functions + writer))).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "open('a.db', '?_journal=WAL'); open('b.db', '') | b.db ABSENT ABSENT",
        "open('b.db', ''); open('a.db', '?_journal=WAL') | b.db ABSENT ABSENT",
        "open('a.db', '?_journal=WAL'); open('a.db', '') | a.db ON ABSENT",
        "open('a.db', '?_journal=WAL'); open('b.db', '?_journal=OFF') | b.db OTHER_VALUE ABSENT",
        "open('a.db', '?_journal=WAL'); open(x, '') | ? UNSEEN UNSEEN",
        "open('a.db', '?_journal=WAL'); open('b.db?' + x, '') | b.db UNKNOWN UNKNOWN",
        "open('a.db', '?_journal=WAL'); open(':memory:', '') | :memory: NOT_NEEDED NOT_NEEDED",
        "open('a.db', either()) | a.db UNKNOWN ABSENT",
        "open('a.db', either()); open('b.db', '') | b.db ABSENT ABSENT",
      })
  void whatOneCallGivesBelongsTogether(String calls, String expected) {
    String functions =
        """

        func open(path, suffix string) { sql.Open("sqlite3", path + suffix) }

        func either() string {
        	if x {
        		return "?_journal=WAL"
        	}
        	return ""
        }
        """;
    String body = calls.replace('\'', '"').replace("; ", "\n\t");
    String source = Opens.go("_ \"github.com/mattn/go-sqlite3\"", body);

    assertThat(Opens.of("db.go", source.replace("func open()", "func main()") + functions))
        .isEqualTo(expected);
  }
}
