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

  /** What every mark holds, with a capital or without, and few texts besides. */
  private static final String IN_EVERY_MARK = "octor:";

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
    if (file.text().indexOf(IN_EVERY_MARK) < 0) {
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
    int mark = markIn(comment, MARK);
    if (mark < 0) {
      return mistyped(comment);
    }
    int at = mark + MARK.length();
    boolean wholeFile = file.text().startsWith(FILE_MARK, at);
    at += wholeFile ? FILE_MARK.length() : 0;
    int end = comment.content().end();
    Location place = file.at(mark, trimmedEnd(mark, end));
    if (at < end && !Character.isWhitespace(file.text().charAt(at))) {
      String fault = "this begins like a suppression, expected doctor:allow or doctor:allow-file";
      return new Suppression(place, wholeFile, List.of(), "", new Region(mark, mark), fault, false);
    }
    int separator = separator(at, end);
    List<Suppression.Named> rules =
        separator < 0 ? named(at, end, true) : named(at, separator, false);
    String reason = separator < 0 ? "" : oneLine(separator + BEFORE_REASON.length(), end);
    Region target = wholeFile ? new Region(0, file.text().length()) : targets.of(index, comment);
    return new Suppression(
        place, wholeFile, rules, reason, target, fault(rules, reason, wholeFile, mark), false);
  }

  private String fault(List<Suppression.Named> rules, String reason, boolean wholeFile, int mark) {
    if (rules.isEmpty()) {
      return "this suppression names no rule, expected doctor:allow RULE -- reason";
    }
    if (reason.isEmpty()) {
      Suppression.Named last = rules.get(rules.size() - 1);
      boolean colon = file.text().startsWith(":", last.location().region().end());
      return "this suppression gives no reason and is not followed, expected -- "
          + (colon ? "in place of the : behind " : "and why behind ")
          + last.id();
    }
    return wholeFile && mark > targets.firstCode()
        ? "doctor:allow-file stands below the first line of content and is not followed,"
            + " expected it at the top of the file"
        : "";
  }

  /**
   * {@code doctor:alow RULE}, {@code Doctor: ignore RULE}: what is nearly one and suppresses none.
   */
  private @Nullable Suppression mistyped(Comment comment) {
    int mark = Math.max(markIn(comment, "doctor:"), markIn(comment, "Doctor:"));
    MistypedMark mistyped = mark < 0 ? null : MistypedMark.of(file, mark, comment.content().end());
    if (mistyped == null) {
      return null;
    }
    Location place = file.at(mark, trimmedEnd(mark, comment.content().end()));
    Region nothing = new Region(mark, mark);
    List<Suppression.Named> rules = List.of(mistyped.rule());
    return new Suppression(place, false, rules, "", nothing, mistyped.fault(), true);
  }

  // Behind the comment's mark, or behind the mark of another comment: # noqa  # doctor:allow …
  private int markIn(Comment comment, String word) {
    String text = file.text();
    int inside = file.slice(comment.content()).indexOf(word);
    if (inside < 0) {
      return -1;
    }
    int mark = comment.content().start() + inside;
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

  /**
   * The rules named in a part of the file.
   *
   * @param withReason whether a reason may follow without a {@code --}: then what stands behind a
   *     blank is one, and names nothing, unless a comma comes before it
   */
  private List<Suppression.Named> named(int from, int to, boolean withReason) {
    List<Suppression.Named> rules = new ArrayList<>();
    boolean comma = true;
    int start = from;
    for (int i = from; i <= to; i++) {
      char c = i < to ? file.text().charAt(i) : ',';
      if (c == ',' || Character.isWhitespace(c)) {
        if (i > start) {
          boolean isWord = Character.isLetterOrDigit(file.text().charAt(start));
          // Another dash in the place of --: what follows is a reason as well.
          if (!isWord || (withReason && !comma)) {
            return rules;
          }
          boolean colon = withReason && file.text().charAt(i - 1) == ':';
          int end = colon ? i - 1 : i;
          rules.add(new Suppression.Named(file.text().substring(start, end), file.at(start, end)));
          comma = false;
        }
        comma |= c == ',';
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
