package doctor.lang.python;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.Set;

/** Annotations that name a class: {@code Settings}, {@code Settings | None}, {@code "Settings"}. */
final class PythonAnnotation {

  /** What is behind their bracket is meant. */
  private static final Set<String> AROUND = Set.of("Optional", "Annotated", "Final", "ClassVar");

  private PythonAnnotation() {}

  /** The name of the class that stands here, without its module; empty where it is no class. */
  static String type(Tokens tokens, int start) {
    int at = start;
    while (at < tokens.size() && isBefore(tokens, at)) {
      at += 2;
    }
    if (tokens.isKind(at, TokenKind.STRING)) {
      String text = PythonLiterals.text(tokens.text(at));
      return text.indexOf('[') < 0 ? text.substring(text.lastIndexOf('.') + 1) : "";
    }
    while (tokens.isWord(at) && tokens.is(at + 1, ".") && tokens.isWord(at + 2)) {
      at += 2;
    }
    return tokens.isWord(at) && !tokens.is(at + 1, "[") ? tokens.text(at) : "";
  }

  /** {@code Optional[}, {@code None |}, {@code typing.} before one of the former. */
  private static boolean isBefore(Tokens tokens, int at) {
    return (tokens.is(at, "None") && tokens.is(at + 1, "|"))
        || (tokens.isWord(at) && tokens.is(at + 1, "[") && AROUND.contains(tokens.text(at)))
        || (tokens.is(at, "typing") && tokens.is(at + 1, "."));
  }

  /** The name of the class that a function says it gives, or empty. */
  static String ofResult(PythonFunction function) {
    Tokens tokens = function.file().tokens();
    int at = function.start() - 2;
    int first = Math.max(0, at - 12);
    while (at > first && !tokens.is(at, "->") && !tokens.is(at, "def")) {
      at--;
    }
    return tokens.is(at, "->") ? type(tokens, at + 1) : "";
  }
}
