package doctor.engine.comment;

import doctor.api.Region;
import java.util.ArrayList;
import java.util.List;

/** Walks over code once, stepping over strings, and keeps the comments. */
final class CommentScanner {

  private final String text;
  private final CommentSyntax syntax;
  private final HereDocuments hereDocuments = new HereDocuments();
  private final List<Comment> comments = new ArrayList<>();
  private int at;

  CommentScanner(String text, CommentSyntax syntax) {
    this.text = text;
    this.syntax = syntax;
  }

  List<Comment> scan() {
    while (at < text.length()) {
      int behind = behindLiteral();
      if (behind > at) {
        at = behind;
      } else if (text.startsWith(syntax.lineMark(), at) && beginsComment()) {
        add(endOfLine(), syntax.lineMark().length(), 0);
      } else if (syntax.hasBlocks() && text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        add(close < 0 ? text.length() : close + 2, 2, close < 0 ? 0 : 2);
      } else {
        at++;
      }
    }
    return comments;
  }

  private void add(int end, int openLength, int closeLength) {
    comments.add(new Comment(new Region(at, end), new Region(at + openLength, end - closeLength)));
    at = end;
  }

  private int endOfLine() {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  // In a shell a # inside a word, as in ${#list} or file#2, is no comment.
  private boolean beginsComment() {
    return syntax != CommentSyntax.SHELL
        || at == 0
        || Character.isWhitespace(text.charAt(at - 1))
        || ";&|(".indexOf(text.charAt(at - 1)) >= 0;
  }

  private int behindLiteral() {
    return switch (syntax) {
      case SQL -> Literals.sql(text, at);
      case GO -> Literals.go(text, at);
      case C -> Literals.c(text, at);
      case PYTHON -> Literals.python(text, at);
      case SHELL -> {
        int behind = hereDocuments.behind(text, at);
        yield behind > at ? behind : Literals.shell(text, at);
      }
      case YAML, SYSTEMD -> at;
    };
  }
}
