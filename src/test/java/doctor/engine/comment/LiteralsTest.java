package doctor.engine.comment;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where literals end, seen by the comments around them: {@code no} stands where there is none, and
 * comments are numbered.
 */
class LiteralsTest {

  private static String comments(String path, String text) {
    SourceFile file = new SourceFile(path, text.replace("\\n", "\n").replace("\\r", "\r"));
    List<String> contents = new ArrayList<>();
    for (Comment comment : CommentReader.read(file)) {
      contents.add(file.slice(comment.content()).strip());
    }
    return String.join(" ", contents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a.go  | x = "never closed // no\\n// 1        | 1
          a.go  | x = 'never closed // no\\n// 1        | 1
          a.go  | x = "never closed // no               |
          a.go  | x = `never closed // no\\n// no       |
          a.go  | x = "closed" // 1                     | 1
          a.go  | x = "a\\\\" // 1\\ny = "b\\" // no"   | 1
          a.c   | x = "never closed // no\\n// 1        | 1
          a.c   | x = 'never closed // no\\n// 1        | 1
          a.c   | x = "never closed // no               |
          a.cpp | x = R"y(never closed // no\\n// no    |
          a.cpp | x = R"never opened // no\\n// no      |
          a.js  | x = "never closed // no\\n// 1        | 1
          a.js  | x = `never closed // no\\n// no       |
          a.py  | x = "never closed # no\\n# 1          | 1
          a.py  | x = 'never closed # no\\r# 1          | 1
          a.py  | x = '''never closed # no\\n# no       |
          a.sql | SELECT 'never closed -- no\\n-- no    |
          a.sql | SELECT [never closed -- no\\n-- no    |
          a.sql | SELECT 1 /* 1 /* 1 */ - 1 -- 2\\n/* 3 | 1 /* 1 2 3
          a.sh  | echo 'never closed # no\\n# no        |
          a.sh  | echo "never closed # no\\n# no        |
          a.sh  | echo ${never closed # no\\n# no       |
          a.sh  | echo $'never closed\\' # no\\n# no    |
          """)
  void whatIsNeverClosedEndsWithItsLineOrWithTheText(String path, String text, String comments) {
    assertThat(comments(path, text)).isEqualTo(comments == null ? "" : comments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          x = 1'000; // 1
          x = 0xFF'FF'ff; // 1
          x = 0b1'0; y = 01'7; // 1
          x = .5'5; // 1
          x = 1.0'5e3; // 1
          x = 9_km '; // no'; // 1
          x = 1'000'000'0; y = "// no"; // 1
          x = a.b'; // no'; // 1
          x = '1'; y = '//'; // 1
          x = '0'+'//'; // 1
          """)
  void quotesInNumbersOfCppAreNone(String text) {
    assertThat(comments("a.cpp", text)).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          x = R"(// no)"; // 1
          x = LR"y(// no)" // no)y"; // 1
          x = u8R"0123456789abcdef(// no)0123456789abcdef"; // 1
          x = UR"(" // no)"; y = uR"(" // no)"; // 1
          x = xR"\\"// no"; // 1
          x = Ra; y = "\\"// no"; // 1
          """)
  void rawStringsOfCppEndWithTheirDelimiter(String text) {
    assertThat(comments("a.cpp", text)).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          a.md | YAML
          a.yml | YAML
          a.socket | SYSTEMD
          10.conf | SYSTEMD
          a/b.sql | SQL
          a.go | GO
          a.h | C
          a.hxx | C
          a.tsx | SCRIPT
          a.py | PYTHON
          a.bash | SHELL
          sql.d/x |
          bin/go |
          a.txt |
          """)
  void theEndingOfTheNameSaysWhichSyntax(String path, CommentSyntax syntax) {
    assertThat(CommentSyntax.of(new SourceFile(path, ""))).isEqualTo(syntax);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          #!/bin/sh | SHELL
          #!/usr/bin/env bash\\nx | SHELL
          #!/usr/bin/python3\\nx | PYTHON
          #!/usr/bin/env -S python3 -u | PYTHON
          #!/usr/bin/awk -f\\n# sh python |
          /bin/sh |
          """)
  void withoutEndingItsFirstLineDoes(String text, CommentSyntax syntax) {
    for (String name : List.of("bin/tool", "service", "x.d/sh")) {
      SourceFile file = new SourceFile(name, text.replace("\\n", "\n"));
      assertThat(CommentSyntax.of(file)).as(name).isEqualTo(syntax);
    }
  }
}
