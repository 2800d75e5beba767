package doctor.report;

import doctor.api.Fix;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.report.Ink.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that a fix removes and adds.
 *
 * @param line number of the first line, from 1
 * @param context the line before, or null; only where nothing is removed
 */
record FixPreview(int line, @Nullable String context, List<String> removed, List<String> added) {

  private static final int MOST_LINES = 8;

  /** The preview, or null where the fix is too large for one or spans files. */
  static @Nullable FixPreview of(Fix fix) {
    List<Fix.Replacement> edits = new ArrayList<>(fix.replacements());
    if (edits.isEmpty()) {
      return null;
    }
    edits.sort((a, b) -> Integer.compare(start(a), start(b)));
    SourceFile file = edits.get(0).location().file();
    int first = edits.get(0).location().start().line();
    int last = first;
    for (Fix.Replacement edit : edits) {
      if (!edit.location().file().path().equals(file.path())) {
        return null;
      }
      last = Math.max(last, edit.location().end().line());
    }
    if (last - first >= MOST_LINES) {
      return null;
    }
    Region lines = new Region(file.line(first).start(), file.line(last).end());
    String before = file.slice(lines);
    return compare(file, first, split(before), split(apply(file, lines, edits)));
  }

  private static String apply(SourceFile file, Region lines, List<Fix.Replacement> edits) {
    StringBuilder out = new StringBuilder();
    int at = lines.start();
    for (Fix.Replacement edit : edits) {
      Region region = edit.location().region();
      out.append(file.text(), at, Math.max(at, region.start())).append(edit.text());
      at = Math.max(at, region.end());
    }
    return out.append(file.text(), at, Math.max(at, lines.end())).toString();
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
    return lines;
  }

  private static int start(Fix.Replacement edit) {
    return edit.location().region().start();
  }

  private static @Nullable FixPreview compare(
      SourceFile file, int first, List<String> before, List<String> after) {
    int common = Math.min(before.size(), after.size());
    int head = 0;
    while (head < common && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < common - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> removed = before.subList(head, before.size() - tail);
    List<String> added = after.subList(head, after.size() - tail);
    if (added.size() + removed.size() > MOST_LINES || (added.isEmpty() && removed.isEmpty())) {
      return null;
    }
    int line = first + head;
    String context = removed.isEmpty() && line > 1 ? file.slice(file.line(line - 1)) : null;
    return new FixPreview(line, context, List.copyOf(removed), List.copyOf(added));
  }

  /** Number of the last line that is drawn. */
  int lastLine() {
    return line + Math.max(removed.size(), added.size());
  }

  /** Draws the lines, as a diff does. */
  void draw(Snippet snippet, Ink ink) {
    snippet.bar("");
    if (context != null) {
      snippet.numbered(line - 1, Tone.GUTTER, "|", shown(context, "", snippet));
    }
    for (int i = 0; i < removed.size(); i++) {
      String text = shown(removed.get(i), i < added.size() ? added.get(i) : "", snippet);
      snippet.numbered(line + i, Tone.REMOVED, "-", ink.paint(Tone.REMOVED, text));
    }
    for (int i = 0; i < added.size(); i++) {
      String text = shown(added.get(i), i < removed.size() ? removed.get(i) : "", snippet);
      snippet.numbered(line + i, Tone.ADDED, "+", ink.paint(Tone.ADDED, text));
    }
  }

  /** As much of a line as fits, cut so that what it has unlike another is in view. */
  private static String shown(String text, String unlike, Snippet snippet) {
    return VisibleLine.pair(text, unlike, snippet.cells()).get(0).text();
  }
}
