package doctor.engine.comment;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements end; {@code @} stands where one is expected to end and the next to begin. */
class SqlStatementsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1;@SELECT 2;",
        "SELECT 1;@SELECT 2",
        "  SELECT 1 ;@ \n\t\f\r SELECT 2;@ ;; ",
        "SELECT ';' || \";\" || `;` || [;];@SELECT 2;",
        "-- a;\nSELECT 1 -- b;\n;@/* c; */ SELECT 2;",
        "BEGIN;@SELECT 1;@END;",
        "BEGIN;@CREATE TABLE t(a);@DROP TABLE u;@COMMIT;",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END;@SELECT 2;",
        "create temp trigger t delete on a begin select 1; end;@SELECT 2;",
        "CREATE TEMPORARY TRIGGER t DELETE ON a BEGIN SELECT 1; END;@SELECT 2;",
        "CREATE TRIGGER t DELETE ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; END;@SELECT 2;",
        "CREATE TRIGGER t DELETE ON a BEGIN SELECT 1; END;@CREATE TABLE begin_(a);@SELECT 2;",
        "CREATE TABLE a (trigger TEXT, begin TEXT);@SELECT 2;",
        "CREATE TABLE x AS SELECT CASE trigger WHEN 1 THEN 2 END;@SELECT 2;",
        "CREATE VIEW trigger_ AS SELECT 1;@SELECT 2;",
        "CREATE TRIGGER t DELETE ON a_begin BEGIN SELECT 1; END;@SELECT 2;",
        "CREATE TRIGGER t DELETE ON a BEGIN SELECT begin1; END;@SELECT 2;",
        "CREATE /* TRIGGER */ TABLE t(a);@SELECT 2;",
        "ALTER TABLE create_trigger ADD a;@SELECT 2;",
        "'literal';@SELECT 2;",
        "CREATE TRIGGER t DELETE ON a BEGIN SELECT 1; END"
      })
  void statementsEndWithTheirSemicolon(String marked) {
    List<String> expected = new ArrayList<>();
    for (String part : marked.split("@", -1)) {
      String stripped = withoutLeadingComment(part.strip());
      if (!stripped.replace(";", "").isBlank()) {
        expected.add(stripped);
      }
    }
    String text = marked.replace("@", "");
    List<Comment> comments = CommentReader.read(new SourceFile("a.sql", text));
    List<String> statements = new ArrayList<>();
    for (Region region : SqlStatements.of(text, comments)) {
      statements.add(text.substring(region.start(), region.end()).strip());
    }
    assertThat(statements).isEqualTo(expected);
  }

  private static String withoutLeadingComment(String text) {
    return text.replaceFirst("^(--[^\n]*\n|/\\*.*?\\*/ )", "");
  }
}
