package doctor.source;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import org.jspecify.annotations.Nullable;

/** Finds where a YAML file that should hold one document begins another. */
public final class SecondDocument {

  private SecondDocument() {}

  /** The line that ends the first document, or null where nothing but comments follows it. */
  public static @Nullable Location in(SourceFile file) {
    boolean begun = false;
    Location mark = null;
    // At the beginning of a line these marks are marks in every style of YAML.
    for (int line = 1; line <= file.lineCount(); line++) {
      Region region = file.line(line);
      String text = file.slice(region);
      boolean isMark = isMark(text, "---") || isMark(text, "...");
      if (isMark && begun && mark == null) {
        mark = file.at(region);
      }
      String content = (isMark ? text.substring(3) : text).strip();
      boolean isDirective = !begun && content.startsWith("%");
      if (!content.isEmpty() && !content.startsWith("#") && !isDirective) {
        if (mark != null) {
          return mark;
        }
        begun = true;
      }
    }
    return null;
  }

  private static boolean isMark(String line, String mark) {
    return line.startsWith(mark)
        && (line.length() == mark.length() || Character.isWhitespace(line.charAt(mark.length())));
  }
}
