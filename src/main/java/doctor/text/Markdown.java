package doctor.text;

/**
 * Markdown for readers that do not render it. The build uses it too, so it needs no other class.
 */
public final class Markdown {

  private Markdown() {}

  /** Markdown as plain text: without fences, back quotes and heading marks. */
  public static String plain(String markdown) {
    StringBuilder out = new StringBuilder(markdown.length());
    boolean code = false;
    for (String line : markdown.strip().split("\n", -1)) {
      if (line.startsWith("```")) {
        code = !code;
      } else if (code) {
        out.append("    ").append(line).append('\n');
      } else {
        out.append(line.startsWith("## ") ? line.substring(3) : line.replace("`", "")).append('\n');
      }
    }
    return out.toString().strip();
  }
}
