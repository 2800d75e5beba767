package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the splitter with the statements that SQLite itself finds by preparing each piece. */
class StatementSplitterTest {

  private static final List<String> PIECES =
      List.of(
          "SELECT 'it''s; fine'",
          "SELECT \"a;\"\";b\" AS [c;d]",
          "SELECT `x;``y` FROM (SELECT 1 AS \"x;`y\")",
          "SELECT x'3b' /* ; ' */ -- ; \"\n",
          "CREATE TABLE t(a DEFAULT 'x;y', b TEXT CHECK (b <> ';'))",
          "CREATE TABLE e(\"end\" TEXT, [begin;] TEXT)",
          "CREATE TRIGGER g AFTER INSERT ON base BEGIN SELECT CASE WHEN 1 THEN ';' END; DELETE FROM"
              + " base WHERE a = 'END;'; END",
          "CREATE TEMP TRIGGER h AFTER DELETE ON base BEGIN SELECT 1; END",
          "CREATE TRIGGER IF NOT EXISTS main.i AFTER UPDATE ON base WHEN new.a > 1 BEGIN UPDATE base"
              + " SET a = CASE a WHEN 1 THEN 2 ELSE 3 END; END",
          "EXPLAIN SELECT 1",
          "BEGIN",
          "END",
          "SELECT 1 AS trigger_, 2 AS create_",
          "INSERT INTO base VALUES (';'), ('--'), ('/*')",
          "WITH a AS (SELECT ';') SELECT * FROM a",
          "",
          "-- nothing\n");

  @Test
  void cutsWhereSqliteCuts() throws SQLException {
    Random random = new Random(7);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      connection.createStatement().execute("CREATE TABLE base(a)");
      for (int round = 0; round < 300; round++) {
        StringBuilder text = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          String piece = PIECES.get(random.nextInt(PIECES.size()));
          text.append(piece).append(random.nextBoolean() ? ";" : " ;\r\n");
          if (!piece.isBlank() && !piece.startsWith("--")) {
            wanted.add(piece);
          }
        }
        List<String> found = split(text.toString());
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.size(); i++) {
          assertThat(wanted.get(i)).startsWith(found.get(i));
          prepare(connection, found.get(i));
        }
      }
    }
  }

  @Test
  void everyStatementOfTheGoodFixturesIsOneToSqlite() throws IOException, SQLException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(Path.of("fixtures"))) {
      walk.filter(file -> file.toString().matches(".*migration/good/.*/migrations/[^/]*[.]sql"))
          .forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(20);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      for (Path file : files) {
        for (String statement : split(Files.readString(file))) {
          assertThat(problem(connection, statement))
              .as("%s: %s", file, statement)
              .doesNotContain("syntax", "incomplete", "unrecognized");
        }
      }
    }
  }

  /** What SQLite says of a text as one statement; that tables are missing is no matter here. */
  private static String problem(Connection connection, String statement) {
    try {
      prepare(connection, statement);
      return "";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void hostileTextEndsAndCoversEverything() {
    Random random = new Random(11);
    String alphabet = "'\"`[]();-/*\n BEGINEDCRATTRIGx0.$:{";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int last = 0;
      StatementSplitter splitter = new StatementSplitter(text.toString(), 0, text.length());
      for (RawStatement raw = splitter.next(); raw != null; raw = splitter.next()) {
        assertThat(raw.region().start()).isGreaterThanOrEqualTo(last);
        last = raw.region().end();
        StatementParser.parse(text.toString(), raw, new ArrayList<>());
      }
      assertThat(last).isLessThanOrEqualTo(text.length());
    }
  }

  private static void prepare(Connection connection, String statement) throws SQLException {
    // A statement with an end of its own: what is not one statement does not compile.
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      assertThat(prepared).isNotNull();
    }
  }

  private static List<String> split(String text) {
    List<String> statements = new ArrayList<>();
    StatementSplitter splitter = new StatementSplitter(text, 0, text.length());
    for (RawStatement raw = splitter.next(); raw != null; raw = splitter.next()) {
      statements.add(text.substring(raw.region().start(), raw.region().end()));
    }
    return statements;
  }
}
