package doctor.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A file that the prose of a rule shows: a fenced block whose info string names it, as in {@code
 * ```yaml apps/pay/app.md}.
 *
 * @param path relative to a workspace root
 */
public record Example(String path, String text) {

  /** The files that a section of prose shows, in its order. */
  public static List<Example> in(String section) {
    List<Example> examples = new ArrayList<>();
    StringBuilder text = null;
    String path = "";
    for (String line : section.split("\n", -1)) {
      if (!line.startsWith("```")) {
        if (text != null) {
          text.append(line).append('\n');
        }
      } else if (text == null) {
        int blank = line.indexOf(' ');
        path = blank < 0 ? "" : line.substring(blank + 1).strip();
        text = new StringBuilder();
      } else {
        if (!path.isEmpty()) {
          examples.add(new Example(path, text.toString()));
        }
        text = null;
      }
    }
    return examples;
  }
}
