package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.lang.sql.InMemoryFiles;
import doctor.lang.sqlite.SqliteOpen;
import doctor.lang.sqlite.SqliteOpens;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Twice the code takes twice the time, whatever leads from an open to its name. */
class LinearTimeTest {

  private static final String HEAD =
      "package p\n\nimport (\n\t\"database/sql\"\n\n\t_ \"github.com/mattn/go-sqlite3\"\n)\n\n";

  @Test
  void fieldsOfOneNameInManyPackages() {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < 800; i++) {
      texts.put(
          "apps/pay/p" + i + "/db.go",
          HEAD
              + """
              type Config struct {
              	Path string
              }

              type Store struct {
              	cfg *Config
              	db  *sql.DB
              }

              func New(cfg *Config) *Store {
              	store := &Store{cfg: cfg}
              	store.Path = cfg.Path
              	cfg.Path = cfg.Path + ".db"
              	return store
              }

              func (s *Store) open() error {
              	db, err := sql.Open("sqlite3", s.cfg.Path)
              	if err != nil {
              		return err
              	}
              	_, err = db.Exec("PRAGMA synchronous=NORMAL")
              	s.db = db
              	return err
              }

              func (s *Store) get(key string) error {
              	return s.db.QueryRow(key).Scan()
              }
              """);
    }
    withinSeconds(1, 800, texts);
  }

  @Test
  void manyOpensOfOneCallersName() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < 1_500; i++) {
      text.append("func open").append(i).append("(path string) (*sql.DB, error) {\n");
      text.append("\tname := join(path, \"x\")\n\tname += \".db\"\n");
      text.append("\treturn sql.Open(\"sqlite3\", name)\n}\n\n");
      text.append("func use").append(i).append("() {\n\tdb, _ := open").append(i);
      text.append("(base)\n\tdb.Exec(\"PRAGMA cache_size=1\")\n}\n\n");
    }
    text.append("var base = \"data\"\n\nfunc join(a, b string) string {\n\treturn a + b\n}\n");
    withinSeconds(1, 1_500, Map.of("apps/pay/db.go", text.toString()));
  }

  @Test
  void manyOpensBehindManyCalls() {
    String text =
        HEAD
            + "func open(n string) {\n\tname := n + \".db\"\n"
            + "\tlog(name)\n".repeat(20_000)
            + "\tsql.Open(\"sqlite3\", name)\n".repeat(1_500)
            + "\tlog(&name)\n}\n";
    SqliteOpens found = withinSeconds(1, 1_500, Map.of("apps/pay/db.go", text));
    assertThat(found.all()).extracting(SqliteOpen::database).containsOnly("….db");
  }

  @Test
  void manyMapsOfFunctionsAndManyHandedOn() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("func f(open Opener) {\n");
    text.append("\tf(open)\n".repeat(3_000));
    text.append("}\n\nfunc g() {\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("\tall[k").append(i).append("] = sql.Open\n\tf(sql.Open)\n");
      text.append("\tx.one = sql.Open\n\topen = sql.Open\n");
    }
    withinSeconds(1, 0, Map.of("apps/pay/db.go", text.append("}\n").toString()));
  }

  private static SqliteOpens withinSeconds(int seconds, int opens, Map<String, String> texts) {
    // Processor time: what else runs on the machine is not measured.
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    SqliteOpens found = InMemoryFiles.app(texts).facts(SqliteOpens.READER);
    Duration taken =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    System.out.println("LinearTimeTest of Go: " + taken.toMillis() + " ms");
    assertThat(found.all()).hasSize(opens);
    assertThat(taken).isLessThan(Duration.ofSeconds(seconds));
    return found;
  }
}
