package doctor.engine;

import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.engine.comment.Comment;
import doctor.engine.comment.SqlStatements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a suppression speaks of, by where its comment stands. */
final class Targets {

  private final SourceFile file;
  private final List<Comment> comments;
  private final List<Region> statements;

  private final int firstCode;

  /** For each comment that has its lines for itself, the line below it and its like; else 0. */
  private final int[] lineBelow;

  /** The targets of the comments of a file. */
  Targets(SourceFile file, List<Comment> comments, boolean sql) {
    this.file = file;
    this.comments = comments;
    statements = sql ? SqlStatements.of(file.text(), comments) : List.of();
    firstCode = findFirstCode();
    lineBelow = new int[comments.size()];
    for (int i = comments.size() - 1; i >= 0; i--) {
      Region region = comments.get(i).region();
      if (isAlone(region)) {
        int next = file.positionAt(region.end()).line() + 1;
        boolean another =
            i + 1 < comments.size()
                && lineBelow[i + 1] > 0
                && file.positionAt(comments.get(i + 1).region().start()).line() == next;
        lineBelow[i] = another ? lineBelow[i + 1] : next;
      }
    }
  }

  private boolean isAlone(Region comment) {
    Region first = file.line(file.positionAt(comment.start()).line());
    Region last = file.line(file.positionAt(comment.end()).line());
    return file.text().substring(first.start(), comment.start()).isBlank()
        && file.text().substring(comment.end(), last.end()).isBlank();
  }

  /** The statement that a comment stands in, at the end of, or above; or its line, or the next. */
  Region of(int index, Comment comment) {
    Region statement = statement(comment.region());
    if (statement != null) {
      return statement;
    }
    int line =
        lineBelow[index] > 0 ? lineBelow[index] : file.positionAt(comment.region().start()).line();
    return line <= file.lineCount()
        ? file.line(line)
        : new Region(file.text().length(), file.text().length());
  }

  private @Nullable Region statement(Region comment) {
    int line = file.positionAt(comment.start()).line();
    int next = firstEndingBehind(comment.start());
    if (next > 0 && file.positionAt(statements.get(next - 1).end()).line() == line) {
      boolean inside = next < statements.size() && statements.get(next).start() < comment.start();
      return inside ? statements.get(next) : statements.get(next - 1);
    }
    return next < statements.size() ? statements.get(next) : null;
  }

  // Index of the first statement that is not yet over at an offset.
  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = statements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (statements.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Offset of the first character that is neither blank nor comment nor YAML's opening line. */
  int firstCode() {
    return firstCode;
  }

  private int findFirstCode() {
    String text = file.text();
    int at = 0;
    int next = 0;
    while (at < text.length()) {
      if (next < comments.size() && comments.get(next).region().start() == at) {
        at = comments.get(next++).region().end();
      } else if (at == 0 && text.startsWith("---")) {
        at = file.line(1).end();
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }
}
