package doctor.engine.fix;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Differences between two states of a file, as {@code diff -u} writes them and patch reads them.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The differences; empty where there are none. */
  public static String of(Fixer.FixedFile file) {
    UnifiedDiff diff = new UnifiedDiff(lines(file.before()), lines(file.after()));
    diff.addHunks(LineDifference.between(diff.before, diff.after));
    String path = file.before().path();
    return diff.out.length() == 0 ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + diff.out;
  }

  // Lines keep their ends, and a byte order mark is part of the first one.
  private static List<String> lines(SourceFile file) {
    String text = (file.hasByteOrderMark() ? "\ufeff" : "") + file.text();
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(at, end));
      at = end;
    }
    return lines;
  }

  private void addHunks(List<LineDifference> differences) {
    int i = 0;
    while (i < differences.size()) {
      int last = i;
      while (last + 1 < differences.size()
          && differences.get(last + 1).start() - differences.get(last).end() <= 2 * CONTEXT) {
        last++;
      }
      addHunk(differences.subList(i, last + 1));
      i = last + 1;
    }
  }

  private void addHunk(List<LineDifference> differences) {
    LineDifference first = differences.get(0);
    LineDifference last = differences.get(differences.size() - 1);
    int start = Math.max(0, first.start() - CONTEXT);
    int end = Math.min(before.size(), last.end() + CONTEXT);
    int newStart = first.newStart() - (first.start() - start);
    int newEnd = last.newEnd() + (end - last.end());
    out.append("@@ -").append(range(start, end)).append(" +").append(range(newStart, newEnd));
    out.append(" @@\n");
    int at = start;
    for (LineDifference difference : differences) {
      add(' ', before.subList(at, difference.start()));
      add('-', before.subList(difference.start(), difference.end()));
      add('+', after.subList(difference.newStart(), difference.newEnd()));
      at = difference.end();
    }
    add(' ', before.subList(at, end));
  }

  private static String range(int start, int end) {
    int count = end - start;
    int line = count == 0 ? start : start + 1;
    return count == 1 ? String.valueOf(line) : line + "," + count;
  }

  private void add(char mark, List<String> lines) {
    for (String line : lines) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
