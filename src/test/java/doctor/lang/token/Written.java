package doctor.lang.token;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens in one line, for tests: words and operators as they are, other kinds with a letter before
 * them, the end of a line as ¶.
 */
public final class Written {

  private Written() {}

  /** All tokens of a file. */
  public static String of(Tokens tokens) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      written.add(
          switch (tokens.kind(i)) {
            case LINE_END -> "¶";
            case INDENT -> ">>";
            case DEDENT -> "<<";
            case STRING -> "s:" + tokens.text(i);
            case NUMBER -> "n:" + tokens.text(i);
            case CHARACTER -> "c:" + tokens.text(i);
            case OPERATOR -> tokens.text(i);
            case WORD -> tokens.text(i);
          });
    }
    return String.join(" ", written);
  }
}
