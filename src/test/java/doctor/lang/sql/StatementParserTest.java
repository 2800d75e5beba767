package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a statement by itself, and where one stops making sense. */
class StatementParserTest {

  private static List<Statement> parse(String text, List<Problem> problems) {
    List<Statement> statements = new ArrayList<>();
    StatementSplitter splitter = new StatementSplitter(text, 0, text.length());
    for (RawStatement raw = splitter.next(); raw != null; raw = splitter.next()) {
      statements.add(StatementParser.parse(text, raw, problems));
    }
    return statements;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          FOO a                              | not a statement of SQLite, found FOO | FOO
          5                                  | not a statement of SQLite, found 5 | 5
          .read a.sql                        | a command of the sqlite3 shell, not SQL | .
          {{ a }}                            | not a token of SQL: { | {
          SELECT a ! b                       | not a token of SQL: ! | !
          SELECT 'a                          | no closing ' | '
          SELECT x'a                         | no closing ' | x
          SELECT X'a                         | no closing ' | X
          SELECT "a                          | no closing " | "
          SELECT `a                          | no closing ` | `
          SELECT [a                          | no closing ] | [
          CREATE                             | expected TABLE, INDEX, VIEW or TRIGGER, found the end of the statement | CREATE
          CREATE THING a                     | expected TABLE, INDEX, VIEW or TRIGGER, found THING | THING
          CREATE TABLE                       | expected a name, found the end of the statement | TABLE
          CREATE TABLE 5 (a)                 | expected a name, found 5 | 5
          CREATE TABLE t                     | expected (, found the end of the statement | t
          CREATE TABLE t (a INT              | expected ), found the end of the statement | INT
          CREATE TABLE t (a INT = 3)         | expected a column constraint, found = | =
          CREATE TABLE t (a NOT b)           | expected a column constraint, found NOT | NOT
          CREATE TABLE t (a INT) ENGINE = x  | not an option of a SQLite table: ENGINE | ENGINE
          CREATE TABLE t (a INT) WITHOUT x   | not an option of a SQLite table: WITHOUT | WITHOUT
          CREATE TABLE t (a DEFAULT now())   | expected brackets around a computed default, found ( | (
          CREATE TABLE t (a REFERENCES p ON DELETE b) | expected an action, found b | b
          CREATE TABLE t (a REFERENCES p ON UPDATE b) | expected an action, found b | b
          CREATE TABLE t (a, FOREIGN KEY (a) p) | expected REFERENCES, found p | p
          CREATE TABLE t (id serial)         | SERIAL is no SQLite: there it is only an unknown type | serial
          CREATE TABLE t (id INT IDENTITY (1)) | IDENTITY is no SQLite: there it is only an unknown type | IDENTITY
          ALTER TABLE t ALTER COLUMN a TO a TEXT | ALTER COLUMN is no SQLite: only libSQL has it | ALTER COLUMN
          ALTER TABLE t ALTER COLUMN a TO    | expected a name, found the end of the statement | TO
          ALTER TABLE t ALTER a TO b         | expected RENAME, ADD or DROP, found ALTER | ALTER
          CREATE INDEX i ON t                | expected (, found the end of the statement | t
          CREATE INDEX i t (a)               | expected ON, found t | t
          CREATE VIRTUAL TABLE t fts5(a)     | expected USING, found fts5 | fts5
          DROP THING a                       | expected TABLE, INDEX, VIEW or TRIGGER, found THING | THING
          DROP TABLE a CASCADE               | expected ; behind a, found CASCADE | CASCADE
          DROP TABLE main.a, b               | expected ; behind a, found , | ,
          ALTER INDEX a                      | expected TABLE, found INDEX | INDEX
          ALTER TABLE t SET a                | expected RENAME, ADD or DROP, found SET | SET
          ALTER TABLE t RENAME TO n m        | expected ;, found m | m
          ALTER TABLE t RENAME a b           | expected TO, found b | b
          ALTER TABLE t RENAME a TO b c      | expected ;, found c | c
          ALTER TABLE t ADD CONSTRAINT c CHECK (a) | expected COLUMN, found CONSTRAINT | CONSTRAINT
          ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p | expected COLUMN, found FOREIGN | FOREIGN
          ALTER TABLE t ADD PRIMARY KEY (a)  | expected COLUMN, found PRIMARY | PRIMARY
          ALTER TABLE t ADD COLUMN IF NOT EXISTS a | expected a column, found IF | IF
          ALTER TABLE t ADD a INT, ADD b INT | expected ;, found , | ,
          ALTER TABLE t ADD a DEFAULT        | expected a default, found the end of the statement | DEFAULT
          ALTER TABLE t DROP CONSTRAINT c    | expected COLUMN, found CONSTRAINT | CONSTRAINT
          ALTER TABLE t DROP COLUMN IF EXISTS a | expected a column, found IF | IF
          ALTER TABLE t DROP a, DROP b       | expected ;, found , | ,
          INSERT t VALUES (1)                | expected INTO, found t | t
          INSERT OR NOTHING INTO t VALUES (1) | expected IGNORE, REPLACE, ABORT, FAIL or ROLLBACK, found NOTHING | NOTHING
          INSERT INTO t                      | expected SELECT, found the end of the statement | t
          INSERT INTO t (a b) VALUES (1)     | expected ), found b | b
          INSERT INTO t SELECT               | expected a column, found the end of the statement | SELECT
          INSERT INTO t SELECT a, FROM s     | expected a column, found FROM | FROM
          INSERT INTO t SELECT a FROM s) b   | expected ;, found ) | )
          CREATE TABLE n AS SELECT a FROM s) b | expected ;, found ) | )
          INSERT INTO t SELECT a FROM s WINDOW w (a) | expected AS, found ( | (
          INSERT INTO t VALUES (1) ON CONFLICT DO DELETE | expected UPDATE, found DELETE | DELETE
          INSERT INTO t VALUES (1) ON CONFLICT (a) NOTHING | expected DO, found the end of the statement | NOTHING
          INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE a = 1 | expected SET, found a | a
          UPDATE t a = 1                     | expected SET, found a | a
          UPDATE t SET a                     | expected =, found the end of the statement | a
          UPDATE t SET a =                   | expected an expression, found the end of the statement | =
          UPDATE t SET a = 1 WHERE           | expected a condition, found the end of the statement | WHERE
          DELETE t                           | expected FROM, found t | t
          DELETE FROM t WHERE                | expected a condition, found the end of the statement | WHERE
          DELETE FROM t JOIN u               | expected ;, found JOIN | JOIN
          WITH a AS (SELECT 1) FOO           | expected SELECT, INSERT, UPDATE or DELETE, found FOO | FOO
          WITH a AS SELECT 1 SELECT 2        | expected (, found SELECT | SELECT
          WITH a (SELECT 1) SELECT 2         | expected ), found 1 | 1
          DROP INDEX i 'longer than forty characters: it is cut' | expected ; behind i, found 'longer than forty characters: it is cut… | 'longer than forty characters: it is cut'
          CREATE TABLE t (a) 'one/two'       | not an option of a SQLite table: 'one | 'one/two'
          ALTER TABLE t RENAME TO n 'a long text, longer than forty' | expected ;, found 'a long text, longer than forty' | 'a long text, longer than forty'
          ALTER TABLE t RENAME TO n 'forty characters with both its quotes!' | expected ;, found 'forty characters with both its quotes!' | 'forty characters with both its quotes!'
          ALTER TABLE t RENAME TO n 'longer than forty characters with both' | expected ;, found 'longer than forty characters with both' | 'longer than forty characters with both'
          ALTER TABLE t RENAME TO n 'longer than forty characters: it is cut' | expected ;, found 'longer than forty characters: it is cut… | 'longer than forty characters: it is cut'
          ALTER TABLE t RENAME TO n 'one/two' | expected ;, found 'one | 'one/two'
          """)
  void whatCannotBeReadAndWhere(String statement, String message, String place) {
    String text = "SELECT 1;\n" + statement.replace('/', '\n') + ";\nDROP TABLE b;";
    List<Problem> problems = new ArrayList<>();
    List<Statement> statements = parse(text, problems);
    assertThat(problems).extracting(Problem::message).contains(message);
    Problem problem = problems.get(0);
    String at = text.substring(problem.region().start(), problem.region().end());
    assertThat(at.replace('\n', '/')).isEqualTo(place);
    assertThat(statements).as("the others are read").hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void howTheShellWaitsAndPrintsIsNoProblem() {
    List<Problem> problems = new ArrayList<>();
    assertThat(parse(".timeout 30000\n.bail on\nDROP TABLE b;\n.print .read", problems)).hasSize(4);
    assertThat(problems).isEmpty();
    parse(".printer\n.timer on; DROP TABLE b;\n{timer", problems);
    assertThat(problems).hasSize(2);
  }

  @Test
  void whereFlywayPutsAValueAValueIsRead() {
    List<Problem> problems = new ArrayList<>();
    parse(
        "ALTER TABLE t ADD a TEXT NOT NULL DEFAULT ${a}; UPDATE t SET a = ${b}; INSERT INTO t VALUES (${a}, ${b})",
        problems);
    assertThat(problems).isEmpty();
    parse(
        "DELETE FROM t WHERE ${a}; ALTER TABLE ${a} DROP b; INSERT INTO t (a, ${a}) VALUES (1)",
        problems);
    assertThat(problems).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE n (a INT NOT NULL ON CONFLICT FAIL PRIMARY KEY DESC ON CONFLICT ABORT, b)",
        "CREATE TABLE n (a UNIQUE ON CONFLICT IGNORE CHECK (a > 1) NULL ON CONFLICT FAIL, b)",
        "CREATE TABLE n (a INTEGER PRIMARY KEY ASC ON CONFLICT ABORT AUTOINCREMENT, b)",
        "CREATE TABLE n (a TEXT CONSTRAINT x CHECK (a <> (')')) COLLATE nocase UNIQUE, b)",
        "CREATE TABLE n (a, CONSTRAINT x UNIQUE (a COLLATE nocase DESC) ON CONFLICT IGNORE)",
        "CREATE TABLE n (a, b, PRIMARY KEY (a, b ASC) CONSTRAINT x CHECK (a > 1) UNIQUE (b))",
        "CREATE TABLE n (a, CHECK (a <> ''), CONSTRAINT x FOREIGN KEY (a) REFERENCES s (id))",
        "CREATE TABLE n (a REFERENCES s (id) ON DELETE SET DEFAULT ON UPDATE NO ACTION NOT NULL)",
        "CREATE TABLE n (a REFERENCES s MATCH FULL NOT DEFERRABLE INITIALLY DEFERRED NOT NULL, b)",
        "CREATE TABLE n (a REFERENCES s DEFERRABLE INITIALLY IMMEDIATE UNIQUE, b)",
        "CREATE TABLE n (a INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID",
        "CREATE TABLE n (\"a\" INTEGER, b, PRIMARY KEY(\"a\" AUTOINCREMENT))",
        "CREATE TABLE n (a INTEGER, PRIMARY KEY (a DESC AUTOINCREMENT) ON CONFLICT IGNORE)",
        "CREATE TABLE n (a, CHECK (a > 1) ON CONFLICT IGNORE UNIQUE (a))",
        "CREATE TABLE n (a DOUBLE PRECISION (10, 2) DEFAULT - 1.5, b VARCHAR(9) DEFAULT +2)",
        "CREATE TABLE n (a DEFAULT (max(1, 2)) UNIQUE, b DEFAULT x'00', c DEFAULT NULL, d)",
        "CREATE TABLE n (a, b AS (a + 1), c GENERATED ALWAYS AS (b) STORED UNIQUE)",
        "CREATE TABLE n (a, b INT AS (abs(a)) VIRTUAL NOT NULL)",
        "CREATE TABLE \"check\" (\"unique\" INT, 'primary' TEXT, [foreign], `constraint` BLOB)",
        "CREATE TABLE n (if, key TEXT, action INT, rowid)",
        "CREATE TABLE n AS SELECT a 'x y', b AS [z] FROM main.t UNION VALUES (1, 2)",
        "CREATE UNIQUE INDEX main.i ON t (a COLLATE nocase ASC, b DESC) WHERE a > 1",
        "CREATE INDEX IF NOT EXISTS i ON t (lower(a), b)",
        "ALTER TABLE main.t ADD if TEXT NOT NULL DEFAULT '' COLLATE nocase",
        "ALTER TABLE t RENAME a TO if",
        "ALTER TABLE t DROP COLUMN a",
        "INSERT INTO t AS x (id, a) VALUES (1, 2), (3, 4) ON CONFLICT (id) WHERE id > 1 DO UPDATE"
            + " SET (a, b) = (excluded.a, x.b) WHERE x.id > 1 ON CONFLICT DO NOTHING RETURNING *",
        "INSERT OR ABORT INTO t DEFAULT VALUES",
        "INSERT OR FAIL INTO t SELECT * FROM t WHERE true ON CONFLICT DO NOTHING",
        "INSERT OR ROLLBACK INTO t VALUES (1, 2, 3)",
        "INSERT INTO t SELECT s.* FROM s LEFT OUTER JOIN t x ON s.id = x.id NATURAL JOIN t AS y",
        "INSERT INTO t SELECT s.* FROM (s) CROSS JOIN (SELECT 1) 'z' INNER JOIN t USING (id)",
        "INSERT INTO t SELECT id, lower(a), b FROM s ORDER BY a NULLS LAST LIMIT 1, 2",
        "INSERT INTO t SELECT id, a, b FROM s GROUP BY a, b HAVING a > 1 WINDOW w AS (ORDER BY a)",
        "INSERT INTO t SELECT max(id) FILTER (WHERE a > 1) OVER (ORDER BY b), 'a' IN (1), b FROM s",
        "UPDATE OR REPLACE main.t AS x NOT INDEXED SET a = 1, (a, b) = (1, 2) WHERE x.id = 1",
        "UPDATE t SET a = s.a FROM s JOIN s AS z ON z.id = s.id WHERE s.id = t.id RETURNING a",
        "WITH c (n) AS NOT MATERIALIZED (SELECT 1) UPDATE t SET a = (SELECT n FROM c)",
        "WITH c AS MATERIALIZED (VALUES (1)), d AS (SELECT 1) DELETE FROM t WHERE id IN c",
        "WITH RECURSIVE c (n) AS (SELECT 1 UNION SELECT n + 1 FROM c) INSERT INTO t (a) SELECT * FROM c",
        "DELETE FROM t NOT INDEXED WHERE id BETWEEN 1 AND 2 AND a IS NOT DISTINCT FROM b",
        "REPLACE INTO t VALUES (1, 'a', NULL)",
        "DROP TRIGGER IF EXISTS temp.g",
        "PRAGMA main.user_version = -1",
        "PRAGMA table_info('t')",
      })
  void whatSqliteTakesIsRead(String statement) throws SQLException {
    List<Problem> problems = new ArrayList<>();
    assertThat(parse(statement, problems)).hasSize(1);
    assertThat(problems).isEmpty();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        java.sql.Statement made = connection.createStatement()) {
      made.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)");
      made.execute("CREATE TABLE s (id INTEGER PRIMARY KEY, a, b)");
      made.execute("CREATE UNIQUE INDEX u ON t (id) WHERE id > 1");
      connection.prepareStatement(statement).close();
    }
  }
}
