package doctor.engine.comment;

import doctor.api.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the statements of an SQL text stand: from the first word to the semicolon. */
public final class SqlStatements {

  private final String text;
  private final List<Region> statements = new ArrayList<>();
  private int start = -1;
  private int words;
  private boolean create;
  private boolean trigger;
  private int depth;

  private SqlStatements(String text) {
    this.text = text;
  }

  /**
   * The statements in the order of the text.
   *
   * @param comments all comments of the text, in order
   */
  public static List<Region> of(String text, List<Comment> comments) {
    SqlStatements statements = new SqlStatements(text);
    int at = 0;
    for (Comment comment : comments) {
      statements.walk(at, comment.region().start());
      at = comment.region().end();
    }
    statements.walk(at, text.length());
    statements.end(text.length());
    return statements.statements;
  }

  private void walk(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int behind = Literals.sql(text, at);
      if (" \n\r\t\f\uFEFF".indexOf(c) < 0 && c != ';' && start < 0) {
        start = at;
      }
      if (behind > at) {
        at = behind;
      } else if (Character.isLetter(c)) {
        int end = at;
        while (end < to
            && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
          end++;
        }
        word(text.substring(at, end));
        at = end;
      } else {
        at++;
        if (c == ';' && depth <= 0) {
          end(at);
        }
      }
    }
  }

  // The body of a trigger holds statements of its own, up to the END of its BEGIN.
  private void word(String word) {
    words++;
    String upper = word.length() > 7 ? "" : word.toUpperCase(Locale.ROOT);
    create |= words == 1 && upper.equals("CREATE");
    trigger |= create && words <= 3 && upper.equals("TRIGGER");
    if (trigger && (upper.equals("BEGIN") || upper.equals("CASE"))) {
      depth++;
    } else if (trigger && upper.equals("END")) {
      depth--;
    }
  }

  private void end(int at) {
    if (start >= 0) {
      statements.add(new Region(start, at));
    }
    start = -1;
    words = 0;
    depth = 0;
    create = false;
    trigger = false;
  }
}
