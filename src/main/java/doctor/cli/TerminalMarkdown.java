package doctor.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets the Markdown of rule prose for a terminal: headings in bold, code indented, paragraphs and
 * lists wrapped, tables as lists, addresses behind what links to them. Knows just the Markdown that
 * prose uses.
 */
final class TerminalMarkdown {

  private static final int MAX_WIDTH = 100;

  private final boolean colours;
  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private boolean code;

  /** The first row of the table that is being read; empty outside of one. */
  private List<String> header = List.of();

  TerminalMarkdown(boolean colours, int columns) {
    this.colours = colours;
    this.width = Math.max(20, Math.min(columns, MAX_WIDTH));
  }

  String heading(String text) {
    return (colours ? "\u001b[1m" + text + "\u001b[0m" : text) + "\n";
  }

  String render(String markdown) {
    out.setLength(0);
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("```")) {
        fence(line);
      } else if (code) {
        out.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
      } else if (line.startsWith("|")) {
        row(line);
      } else {
        text(line);
      }
    }
    flush();
    return out.toString().stripTrailing() + "\n";
  }

  private void fence(String line) {
    flush();
    code = !code;
    if (code && line.indexOf(' ') > 0) {
      out.append("    ").append(dim("# " + line.substring(line.indexOf(' ') + 1))).append('\n');
    }
  }

  private void text(String line) {
    header = List.of();
    if (line.startsWith("#")) {
      flush();
      out.append(heading(line.substring(line.indexOf(' ') + 1)));
    } else if (line.isBlank()) {
      flush();
      out.append('\n');
    } else {
      if (line.startsWith("- ")) {
        flush();
      }
      paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
    }
  }

  /** A row of a table, which may be wider than any terminal: an item, a line for each column. */
  private void row(String line) {
    flush();
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1, Math.max(1, line.lastIndexOf('|'))).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    if (header.isEmpty()) {
      header = cells;
    } else if (!cells.get(0).startsWith("--")) {
      wrap("- " + cells.get(0), "  ");
      for (int i = 1; i < Math.min(cells.size(), header.size()); i++) {
        out.append("  ");
        wrap(header.get(i) + ": " + cells.get(i), "    ");
      }
    }
  }

  private void flush() {
    if (paragraph.length() > 0) {
      wrap(withAddresses(paragraph.toString()), paragraph.indexOf("- ") == 0 ? "  " : "");
      paragraph.setLength(0);
    }
  }

  /** Writes a text in lines that are no longer than the terminal, as far as its words are not. */
  private void wrap(String text, String indent) {
    int column = out.length() - out.lastIndexOf("\n") - 1;
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && column + 1 + word.length() > width) {
        out.append('\n').append(indent);
        column = indent.length();
      } else if (!first) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
      first = false;
    }
    out.append('\n');
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
