package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
