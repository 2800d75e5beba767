package doctor.text;

/**
 * The parts of a rule's prose that reports show. The build uses it too, so it needs no other class
 * than {@link Markdown}.
 */
public final class RuleProse {

  /** GitHub shows no more of a description. */
  private static final int LONGEST_DESCRIPTION = 1024;

  /** In ASCII as all prose: other text is encoded at a fraction of the speed. */
  private static final String CUT = " ...";

  private RuleProse() {}

  /**
   * The text below a heading, without the heading: {@code section(prose, "What it does")}. Empty
   * where there is no such heading.
   */
  public static String section(String prose, String heading) {
    String mark = "## " + heading + "\n";
    int start = prose.startsWith(mark) ? 0 : prose.indexOf("\n" + mark) + 1;
    if (start == 0 && !prose.startsWith(mark)) {
      return "";
    }
    int from = start + mark.length();
    int to = prose.indexOf("\n## ", from);
    return prose.substring(from, to < 0 ? prose.length() : to).strip();
  }

  /** What a rule does as plain text; empty where the prose does not say so. */
  public static String description(String prose) {
    return sentence(Markdown.plain(section(prose, "What it does")));
  }

  /** The first address below "See also", or an empty text where there is none. */
  public static String address(String prose) {
    String seeAlso = section(prose, "See also");
    int start = seeAlso.indexOf("https://");
    if (start < 0) {
      return "";
    }
    int end = start;
    while (end < seeAlso.length() && " \n)>]".indexOf(seeAlso.charAt(end)) < 0) {
      end++;
    }
    return seeAlso.substring(start, end);
  }

  /**
   * A text as a description: with a capital first letter, a full stop, and not too long. A key such
   * as {@code dir_path} keeps its spelling.
   */
  public static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int space = text.indexOf(' ');
    boolean isKey = text.substring(0, space < 0 ? text.length() : space).indexOf('_') >= 0;
    String capital = isKey ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    char last = text.charAt(text.length() - 1);
    return shorten(last == '.' || last == '!' || last == '?' ? capital : capital + ".");
  }

  private static String shorten(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    int most = LONGEST_DESCRIPTION - CUT.length();
    int space = text.lastIndexOf(' ', most);
    return text.substring(0, space < 0 ? most : space) + CUT;
  }
}
