package doctor.engine;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.engine.comment.Comment;
import doctor.engine.comment.CommentReader;
import doctor.engine.comment.CommentSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the suppressions of a file from its comments. */
final class SuppressionReader {

  static final String MARK = "doctor:allow";
  private static final String FILE_MARK = "-file";
  private static final String BEFORE_REASON = "--";

  private final SourceFile file;
  private final Targets targets;

  private SuppressionReader(SourceFile file, Targets targets) {
    this.file = file;
    this.targets = targets;
  }

  /** The suppressions in the order of the file. */
  static List<Suppression> read(SourceFile file) {
    // Nearly every file has none: its comments need not be found.
    if (file.text().indexOf(MARK) < 0) {
      return List.of();
    }
    List<Comment> comments = CommentReader.read(file);
    boolean sql = CommentSyntax.of(file) == CommentSyntax.SQL;
    SuppressionReader reader = new SuppressionReader(file, new Targets(file, comments, sql));
    List<Suppression> suppressions = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      Suppression suppression = reader.suppression(i, comments.get(i));
      if (suppression != null) {
        suppressions.add(suppression);
      }
    }
    return suppressions;
  }

  private @Nullable Suppression suppression(int index, Comment comment) {
    int mark = markIn(comment);
    if (mark < 0) {
      return null;
    }
    int at = mark + MARK.length();
    boolean wholeFile = file.text().startsWith(FILE_MARK, at);
    at += wholeFile ? FILE_MARK.length() : 0;
    int end = comment.content().end();
    Location place = file.at(mark, trimmedEnd(mark, end));
    if (at < end && !Character.isWhitespace(file.text().charAt(at))) {
      String fault = "this begins like a suppression, expected doctor:allow or doctor:allow-file";
      return new Suppression(place, wholeFile, List.of(), "", new Region(mark, mark), fault);
    }
    int separator = separator(at, end);
    List<Suppression.Named> rules = named(at, separator < 0 ? end : separator);
    String reason = separator < 0 ? "" : oneLine(separator + BEFORE_REASON.length(), end);
    Region target = wholeFile ? new Region(0, file.text().length()) : targets.of(index, comment);
    return new Suppression(
        place, wholeFile, rules, reason, target, fault(rules, reason, wholeFile, mark));
  }

  private String fault(List<Suppression.Named> rules, String reason, boolean wholeFile, int mark) {
    if (rules.isEmpty()) {
      return "this suppression names no rule, expected doctor:allow RULE -- reason";
    }
    if (reason.isEmpty()) {
      return "this suppression gives no reason and is not followed, expected -- and why behind "
          + rules.get(rules.size() - 1).id();
    }
    return wholeFile && mark > targets.firstCode()
        ? "doctor:allow-file stands below the first line of content and is not followed,"
            + " expected it at the top of the file"
        : "";
  }

  // Behind the comment's mark, or behind the mark of another comment: # noqa  # doctor:allow …
  private int markIn(Comment comment) {
    String text = file.text();
    int mark = text.indexOf(MARK, comment.content().start());
    if (mark < 0 || mark >= comment.content().end()) {
      return -1;
    }
    int before = mark;
    while (before > comment.content().start() && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    boolean first = before == comment.content().start();
    return first || "#/-;*".indexOf(text.charAt(before - 1)) >= 0 ? mark : -1;
  }

  private int separator(int from, int end) {
    int at = file.text().indexOf(BEFORE_REASON, from);
    return at >= 0 && at < end ? at : -1;
  }

  private List<Suppression.Named> named(int from, int to) {
    List<Suppression.Named> rules = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      char c = i < to ? file.text().charAt(i) : ',';
      if (c == ',' || Character.isWhitespace(c)) {
        if (i > start) {
          if (!Character.isLetterOrDigit(file.text().charAt(start))) {
            // Another dash in the place of --: what follows is a reason and names nothing.
            return rules;
          }
          rules.add(new Suppression.Named(file.text().substring(start, i), file.at(start, i)));
        }
        start = i + 1;
      }
    }
    return rules;
  }

  private String oneLine(int from, int to) {
    StringBuilder line = new StringBuilder();
    for (String part : file.text().substring(from, to).split("\n", -1)) {
      String stripped = part.strip();
      stripped = stripped.startsWith("*") ? stripped.substring(1).strip() : stripped;
      if (!stripped.isEmpty()) {
        line.append(line.length() == 0 ? "" : " ").append(stripped);
      }
    }
    return line.toString();
  }

  private int trimmedEnd(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(file.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
