package doctor.engine.comment;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Comments are found in every syntax, and what only looks like one is not. */
class CommentReaderTest {

  private static List<String> comments(String path, String text) {
    SourceFile file = new SourceFile(path, text);
    List<String> contents = new ArrayList<>();
    for (Comment comment : CommentReader.read(file)) {
      contents.add(file.slice(comment.content()).strip());
    }
    return contents;
  }

  @Test
  void yaml() {
    String text =
        """
        # top
        a: 1 # one
        b: "no # in double \\" # no"
        c: 'no # in ''single'' # no'
        d: no#comment # yes
        e: |
          # no, this is text
        f: # after the key
          - it's # plain
        """;
    assertThat(comments("a.yaml", text))
        .containsExactly("top", "one", "yes", "after the key", "plain");
  }

  @Test
  void yamlStopsAtWhatIsNoYaml() {
    assertThat(comments("a.yaml", "# one\na: [\n# two\n}: # three\n")).startsWith("one");
  }

  @Test
  void yamlUpToACharacterThatIsNoneHoweverFarBehind() {
    for (int length = 0; length < 3_000; length += 100) {
      String text = "a: 1 # one\nb: " + "x".repeat(length) + "\nc: \0\n# two\n";
      assertThat(comments("a.yaml", text)).as("%d", length).containsExactly("one");
    }
  }

  @Test
  void frontmatterOnlyOfMarkdown() {
    String text = "---\n# first\nname: x # 𝔘nicode ok\n# third\n---\n# A heading\n";
    assertThat(comments("app.md", text)).containsExactly("first", "𝔘nicode ok", "third");
    assertThat(comments("app.md", "# A heading\n")).isEmpty();
  }

  @Test
  void whereLinesHaveTheOnlyCommentsNothingElseBeginsOne() {
    assertThat(comments("a.service", "/* x\n# one\n")).containsExactly("one");
    assertThat(comments("a.py", "a = b /* c # one\n")).containsExactly("one");
    assertThat(comments("a.sh", "ls /* # one\n")).containsExactly("one");
  }

  @Test
  void yamlWithCarriageReturns() {
    assertThat(comments("a.yaml", "a: 1 # one\r\n# two\r\n")).containsExactly("one", "two");
  }

  @Test
  void systemdKnowsWholeLinesOnly() {
    String text = "[Service]\n# one\n; two\nRestart=always # part of the value\n  # three\n";
    assertThat(comments("pay.service", text)).containsExactly("one", "two", "three");
  }

  @Test
  void sql() {
    String text =
        """
        -- one
        SELECT '-- no', "-- no", `-- no`, [-- no], 'it''s -- no' -- two
        /* three
        lines */ SELECT 1 - -1; /* -- four */
        """;
    assertThat(comments("a.sql", text)).containsExactly("one", "two", "three\nlines", "-- four");
  }

  @Test
  void go() {
    String text =
        """
        // one
        x := "// no \\" // no" + `// no
        // no` + string('"') // two
        /* three */ y := '\\'' // four
        """;
    assertThat(comments("a.go", text)).containsExactly("one", "two", "three", "four");
  }

  @Test
  void c() {
    String text =
        """
        auto a = R"x(// no )" // no )x"; // one
        int b = 1'000'000; // two
        char d = u8'"'; /* three */ // four
        const char* e = "// no";
        """;
    assertThat(comments("a.cpp", text)).containsExactly("one", "two", "three", "four");
  }

  @Test
  void python() {
    String text =
        """
        #!/usr/bin/env python3
        x = "# no" + '# no \\' # no' # one
        \"\"\"# no
        # no \\\"\"\" # no
        \"\"\" # two
        y = r'\\\\' # three
        """;
    assertThat(comments("a.py", text))
        .containsExactly("!/usr/bin/env python3", "one", "two", "three");
    assertThat(comments("bin/tool", text)).hasSize(4);
  }

  @Test
  void shell() {
    String text =
        """
        echo "# no" '# no' ${#x} a#b \\# no # one
        cat <<EOF <<-'END' # two
        # no
        EOF
        # no
          END
        echo $((1 << 2)); # three
        echo $'\\'# no' # four
        cat <<<word # five
        """;
    assertThat(comments("a.sh", text)).containsExactly("one", "two", "three", "four", "five");
  }

  @Test
  void whatBelongsToOneLanguageOnly() {
    assertThat(comments("a.cc", "case'\"': // one \\\n goes on\nint ` // two\n"))
        .containsExactly("one \\\n goes on", "two");
    assertThat(comments("a.ts", "`// no\n// no` // one \\\n// two\n"))
        .containsExactly("one \\", "two");
    assertThat(comments("a.sql", "SELECT [a\\] -- one\n, [\n-- no\n]")).containsExactly("one");
    assertThat(comments("a.go", "x := \"\\\n// one")).containsExactly("one");
    assertThat(comments("a.py", "# one\rx = 'a\r# two")).containsExactly("one", "two");
  }

  @Test
  void stringsGoOnBehindAnEscapedLineEndOfEitherKind() {
    for (String end : List.of("\n", "\r\n")) {
      assertThat(comments("a.py", "x = 'a\\" + end + "# no' # one")).containsExactly("one");
      assertThat(comments("a.c", "x = \"a\\" + end + "// no\"; // one")).containsExactly("one");
      assertThat(comments("a.sh", "a\\" + end + "#no \\" + end + "# one")).containsExactly("one");
    }
  }

  @Test
  void wordsOfAShellNest() {
    assertThat(comments("a.sh", "x=$(echo)#no ${y# no} \\ #no \"$(z \"# no\")\" # one"))
        .containsExactly("one");
    assertThat(comments("a.sh", "x=$(y # it's one\n) # two")).containsExactly("it's one", "two");
    assertThat(comments("a.sh", "echo \"a (b {c\" # one\n")).containsExactly("one");
    assertThat(comments("a.sh", "cat <<EOF # one\n# no\n")).containsExactly("one");
    assertThat(comments("a.sh", "cat <<A#B\n# no\nA#B\n(x)# one")).containsExactly("one");
  }

  @Test
  void documentsOfAShellEndWithTheirWord() {
    for (String begin :
        List.of("<<EOF", "<< EOF", "<<-EOF", "<<-\tEOF", "<<'EOF'", "<<\\EOF", "<<\"EOF\"; ls")) {
      assertThat(comments("a.sh", "cat " + begin + " # one\n# no\nEOF # no\nEOF\n# two\n"))
          .as(begin)
          .containsExactly("one", "two");
    }
    assertThat(comments("a.sh", "cat <<A <<B\n# no\nA\n# no\nB\n# one\n")).containsExactly("one");
    assertThat(comments("a.sh", "cat <<A\n# no\nA")).isEmpty();
    assertThat(comments("a.sh", "cat <<<A\n# one\nA\n")).containsExactly("one");
    assertThat(comments("a.sh", "echo $((1<<2))\n# one\n2\n")).containsExactly("one");
    assertThat(comments("a.sh", "cat <<")).isEmpty();
    assertThat(comments("a.sh", "cat << \n# one\n")).containsExactly("one");
    assertThat(comments("a.sh", "(cat <<A)\n# no\nA\n# one\n")).containsExactly("one");
    assertThat(comments("a.sh", "cat <<A|sort\n# no\nA\n# one\n")).containsExactly("one");
  }

  @Test
  void wordsOfAShellBeginBehindOperators() {
    for (String before : List.of(" ", "\t", ";", "&", "|", "(", ")", "<", ">", "\n")) {
      assertThat(comments("a.sh", "x" + before + "# one\n")).as(before).containsExactly("one");
    }
    for (String before :
        List.of("x", "$", "\\", "''", "\"\"", "$(x)", "${x}", "=", "[", "!", "a,")) {
      assertThat(comments("a.sh", "x " + before + "# no\n")).as(before).isEmpty();
    }
    assertThat(comments("a.sh", "f()# one\n$(a)#no $(\n# two\n)")).containsExactly("one", "two");
    assertThat(comments("a.sh", "x=$'a\\'b'#no $'\\\\' # one")).containsExactly("one");
    assertThat(comments("a.sh", "echo \"$(echo ')' # \" no\n)\" # one")).containsExactly("one");
    assertThat(comments("a.sh", "echo ${x:-\"}\"} # one")).containsExactly("one");
    assertThat(comments("a.sh", "echo ${x:-a # no} # one")).containsExactly("one");
    assertThat(comments("a.sh", "echo ${x:-${y} # no} # one")).containsExactly("one");
    assertThat(comments("a.sh", "echo \"$( (a) # it's )\n)\" # one")).containsExactly("one");
    assertThat(comments("a.sh", "echo \"$(a#b')'#c)\" # one")).containsExactly("one");
    assertThat(comments("a.sh", "echo \"\\\"# no\" # one")).containsExactly("one");
  }

  @Test
  void blanksMayStandBeforeACommentOfSystemd() {
    assertThat(comments("a.service", "\t# one\n \t ;two\n\n#\nx # no"))
        .containsExactly("one", "two", "");
    assertThat(comments("a.service", "  ")).isEmpty();
    assertThat(comments("a.service", "# one")).containsExactly("one");
  }

  @Test
  void anUnknownSyntaxHasNone() {
    assertThat(comments("a.txt", "# no\n// no\n")).isEmpty();
    assertThat(comments("a", "")).isEmpty();
  }

  @Test
  void statementsOfSql() {
    String text =
        """
        -- top
        CREATE TRIGGER t AFTER INSERT ON a BEGIN
          UPDATE a SET x = CASE WHEN 1 THEN 2 END;
          DELETE FROM b;
        END;
        DROP TABLE "a;b" /* ; */ ;;
        SELECT ';'
        """;
    List<Comment> comments = CommentReader.read(new SourceFile("a.sql", text));
    List<String> statements = new ArrayList<>();
    for (Region region : SqlStatements.of(text, comments)) {
      statements.add(text.substring(region.start(), region.end()).strip());
    }
    assertThat(statements)
        .satisfiesExactly(
            trigger -> assertThat(trigger).startsWith("CREATE TRIGGER").endsWith("END;"),
            drop -> assertThat(drop).startsWith("DROP TABLE").endsWith(";"),
            select -> assertThat(select).isEqualTo("SELECT ';'"));
  }

  @Test
  void anyTextIsReadToItsEnd() {
    Random random = new Random(6);
    String alphabet = "#/*-'\"`[]()R\\\n\r <EOF;:|u8 ab\ud835\udd18";
    for (String path : List.of("a.yaml", "a.sql", "a.go", "a.cpp", "a.py", "a.sh", "a.service")) {
      for (int round = 0; round < 2_000; round++) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        int last = 0;
        for (Comment comment : CommentReader.read(new SourceFile(path, text.toString()))) {
          assertThat(comment.region().start())
              .as("%s: %s", path, text)
              .isGreaterThanOrEqualTo(last);
          assertThat(comment.region().contains(comment.content())).isTrue();
          last = comment.region().end();
          assertThat(last).isLessThanOrEqualTo(text.length());
        }
      }
    }
  }
}
