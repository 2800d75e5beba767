package doctor.lang.token;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lexers and the reader of comments see the same file, whatever stands in it. */
class AgreementTest {

  private static final String[] PATHS = {"a.sql", "a.go", "a.py", "a.cc", "a.sh"};

  private static final String[] PIECES = {
    "\n",
    "\n",
    "\r",
    "\\\n",
    "\\",
    " ",
    " ",
    "\t",
    "\f",
    "\"",
    "'",
    "`",
    "\"\"\"",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "$(",
    "${",
    "#",
    "--",
    "//",
    "/*",
    "*/",
    "<<",
    "<<-",
    "<<<",
    "EOF",
    "\nEOF\n",
    ";",
    "|",
    "x",
    "R",
    "u8",
    "R\"(",
    ")\"",
    "0",
    "1'0",
    "0xF",
    "e",
    "case",
    "return",
    "=",
    ".",
    "$'",
    "END",
    "CREATE",
    "BEGIN",
    "é",
    "\ud835\udd18",
    "\0",
    "\u00a0",
    "rb",
    "f",
    "#define A",
  };

  @Test
  void tokensAndCommentsDoNotMeetAndLineEndsDoNotMatter() {
    for (int seed = 0; seed < 60_000; seed++) {
      Random random = new Random(seed);
      String path = PATHS[random.nextInt(PATHS.length)];
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      SourceFile file = new SourceFile(path, text.toString());
      assertThat(Agreement.disagreement(file)).as("%s: %s", path, text).isNull();
    }
  }
}
