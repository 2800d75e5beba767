package doctor.engine.comment;

import doctor.api.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Walks over code once, stepping over strings, and keeps the comments. */
final class CommentScanner {

  private final String text;
  private final CommentSyntax syntax;
  private final HereDocuments hereDocuments = new HereDocuments();
  private final List<Comment> comments = new ArrayList<>();
  private int at;

  /** Where the step before this one began: a backslash belongs to what it escapes. */
  private int before;

  /** Whether a word of a shell goes on here. */
  private boolean inWord;

  /** For each bracket of a shell that is open: whether it is one of {@code $(…)} in a word. */
  private final Deque<Boolean> substitutions = new ArrayDeque<>();

  CommentScanner(String text, CommentSyntax syntax) {
    this.text = text;
    this.syntax = syntax;
  }

  List<Comment> scan() {
    while (at < text.length()) {
      int behind = behindLiteral();
      if (behind > at) {
        step(behind);
      } else if (text.startsWith(syntax.lineMark(), at) && beginsComment()) {
        add(endOfLine(), syntax.lineMark().length(), 0);
      } else if (syntax.hasBlocks() && text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        add(close < 0 ? text.length() : close + 2, 2, close < 0 ? 0 : 2);
      } else {
        step(at + 1);
      }
    }
    return comments;
  }

  private void step(int behind) {
    if (syntax == CommentSyntax.SHELL) {
      followWord(behind);
    }
    before = at;
    at = behind;
  }

  private void followWord(int behind) {
    char c = text.charAt(at);
    boolean continues = c == '\\' && text.charAt(behind - 1) == '\n';
    if (c == '(') {
      substitutions.push(text.charAt(before) == '$');
    }
    boolean closesPartOfWord = c == ')' && !substitutions.isEmpty() && substitutions.pop();
    inWord = continues ? inWord : closesPartOfWord || (c > ' ' && ";&|<>()".indexOf(c) < 0);
  }

  private void add(int end, int openLength, int closeLength) {
    comments.add(new Comment(new Region(at, end), new Region(at + openLength, end - closeLength)));
    at = end;
  }

  private int endOfLine() {
    int end = at;
    while (end < text.length() && !endsLine(end)) {
      // The preprocessor joins lines before it looks for comments.
      boolean splice = syntax == CommentSyntax.C && text.charAt(end) == '\\';
      int behind = splice ? Literals.behindEscape(text, end) : 0;
      end = splice && text.startsWith("\n", behind - 1) ? behind : end + 1;
    }
    return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private boolean endsLine(int offset) {
    char c = text.charAt(offset);
    return c == '\n' || (c == '\r' && syntax == CommentSyntax.PYTHON);
  }

  // In a shell a # inside a word, as in ${#list} or file#2, is no comment.
  private boolean beginsComment() {
    return syntax != CommentSyntax.SHELL || !inWord;
  }

  private int behindLiteral() {
    return switch (syntax) {
      case SQL -> Literals.sql(text, at);
      case GO -> Literals.go(text, at);
      case C -> Literals.c(text, at);
      case SCRIPT -> Literals.script(text, at);
      case PYTHON -> Literals.python(text, at);
      case SHELL -> {
        int behind = hereDocuments.behind(text, at);
        yield behind > at ? behind : ShellLiterals.behind(text, at);
      }
      case YAML, SYSTEMD -> at;
    };
  }
}
