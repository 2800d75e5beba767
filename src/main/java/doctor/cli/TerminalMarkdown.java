package doctor.cli;

/**
 * Sets the Markdown of rule prose for a terminal: headings in bold, code indented, paragraphs and
 * lists wrapped, addresses behind what links to them. Knows just the Markdown that prose uses.
 */
final class TerminalMarkdown {

  private static final int MAX_WIDTH = 100;

  private final boolean colours;
  private final int width;

  TerminalMarkdown(boolean colours, int columns) {
    this.colours = colours;
    this.width = Math.max(20, Math.min(columns, MAX_WIDTH));
  }

  String heading(String text) {
    return (colours ? "\u001b[1m" + text + "\u001b[0m" : text) + "\n";
  }

  String render(String markdown) {
    StringBuilder out = new StringBuilder();
    StringBuilder paragraph = new StringBuilder();
    boolean code = false;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("```")) {
        flush(paragraph, out);
        code = !code;
        if (code && line.indexOf(' ') > 0) {
          out.append("    ").append(dim("# " + line.substring(line.indexOf(' ') + 1))).append('\n');
        }
      } else if (code) {
        out.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
      } else if (line.startsWith("#")) {
        flush(paragraph, out);
        out.append(heading(line.substring(line.indexOf(' ') + 1)));
      } else if (line.isBlank()) {
        flush(paragraph, out);
        out.append('\n');
      } else {
        if (line.startsWith("- ")) {
          flush(paragraph, out);
        }
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
      }
    }
    flush(paragraph, out);
    return out.toString().stripTrailing() + "\n";
  }

  private void flush(StringBuilder paragraph, StringBuilder out) {
    if (paragraph.length() == 0) {
      return;
    }
    String indent = paragraph.indexOf("- ") == 0 ? "  " : "";
    int column = 0;
    for (String word : withAddresses(paragraph.toString()).split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    out.append('\n');
    paragraph.setLength(0);
  }

  /** {@code [text](address)} as {@code text <address>}, which a terminal can open. */
  private static String withAddresses(String paragraph) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int middle = paragraph.indexOf("](http");
        middle >= 0;
        middle = paragraph.indexOf("](http", middle + 1)) {
      int start = paragraph.lastIndexOf('[', middle);
      int end = paragraph.indexOf(')', middle);
      if (start >= done && end >= 0) {
        out.append(paragraph, done, start).append(paragraph, start + 1, middle);
        out.append(" <").append(paragraph, middle + 2, end).append('>');
        done = end + 1;
      }
    }
    return out.append(paragraph, done, paragraph.length()).toString();
  }

  private String dim(String text) {
    return colours ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
