package doctor.fuzz;

import doctor.api.SourceFile;
import doctor.engine.comment.Comment;
import doctor.engine.comment.CommentReader;
import doctor.lang.c.CLexer;
import doctor.lang.go.GoLexer;
import doctor.lang.python.PythonLexer;
import doctor.lang.shell.ShellLexer;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.source.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Any text as source code of the language that the name on its first line tells. */
public final class LexersTarget {

  private LexersTarget() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] input) {
    Map<String, byte[]> files = Bundle.unpack(input);
    files.forEach((path, content) -> check(TextDecoder.decode(path, content)));
  }

  private static void check(SourceFile file) {
    List<Comment> comments = CommentReader.read(file);
    int last = 0;
    for (Comment comment : comments) {
      boolean ordered =
          last <= comment.region().start()
              && comment.region().start() <= comment.content().start()
              && comment.content().start() <= comment.content().end()
              && comment.content().end() <= comment.region().end()
              && comment.region().end() <= file.text().length();
      if (!ordered) {
        throw new AssertionError(comment + " behind " + last);
      }
      last = comment.region().end();
    }
    Tokens tokens = read(file);
    if (tokens == null) {
      return;
    }
    checkOrder(tokens);
    checkBrackets(tokens);
    if (tokens.isComplete()) {
      checkComments(tokens, comments);
    }
    checkLineEnds(tokens);
  }

  private static Tokens read(SourceFile file) {
    String path = file.path();
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "go" -> GoLexer.read(file);
      case "py" -> PythonLexer.read(file);
      case "c", "h", "cc" -> CLexer.read(file);
      case "sh" -> ShellLexer.read(file);
      default -> null;
    };
  }

  private static void checkOrder(Tokens tokens) {
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean empty =
          tokens.kind(i) == TokenKind.LINE_END
              || tokens.kind(i) == TokenKind.INDENT
              || tokens.kind(i) == TokenKind.DEDENT
              || tokens.kind(i) == TokenKind.STRING;
      boolean ordered = last <= tokens.start(i) && tokens.start(i) <= tokens.end(i);
      if (!ordered || (tokens.start(i) == tokens.end(i) && !empty)) {
        throw new AssertionError("token " + i + " is " + tokens.start(i) + ":" + tokens.end(i));
      }
      last = tokens.end(i);
    }
    if (last > tokens.file().text().length()) {
      throw new AssertionError("tokens end at " + last);
    }
  }

  private static void checkBrackets(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int partner = tokens.partner(i);
      if (partner >= 0 && tokens.partner(partner) != i) {
        throw new AssertionError("bracket " + i + " and " + partner);
      }
    }
  }

  /** Two readers of one file agree: what is a comment for one is between tokens for the other. */
  private static void checkComments(Tokens tokens, List<Comment> comments) {
    int token = 0;
    for (Comment comment : comments) {
      while (token < tokens.size() && tokens.end(token) <= comment.region().start()) {
        token++;
      }
      if (token < tokens.size()
          && tokens.start(token) < comment.region().end()
          && tokens.end(token) > tokens.start(token)) {
        throw Invariants.failure(
            tokens.file().path().replaceAll(".*\\.", "comment "),
            "comment " + comment.region() + " and token " + tokens.text(token));
      }
    }
  }

  private static void checkLineEnds(Tokens tokens) {
    String text = tokens.file().text();
    if (text.indexOf('\r') >= 0) {
      return;
    }
    Tokens other = read(new SourceFile(tokens.file().path(), text.replace("\n", "\r\n")));
    List<String> expected = texts(tokens);
    List<String> actual = texts(other);
    if (!expected.equals(actual)) {
      throw Invariants.failure(
          tokens.file().path().replaceAll(".*\\.", "CRLF "), expected + "\n" + actual);
    }
  }

  private static List<String> texts(Tokens tokens) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      texts.add(tokens.kind(i) + " " + tokens.text(i).replace("\r", ""));
    }
    texts.add(String.valueOf(tokens.isComplete()));
    return texts;
  }
}
