package doctor.engine.comment;

import java.util.ArrayDeque;
import java.util.Deque;

/** Steps over the here-documents of a shell script: text from the next line to a given word. */
final class HereDocuments {

  private final Deque<String> words = new ArrayDeque<>();

  /**
   * Takes note of {@code <<WORD}, and at the end of its line steps over the document.
   *
   * @return the offset behind what was stepped over, or {@code at}
   */
  int behind(String text, int at) {
    if (text.charAt(at) == '\n' && !words.isEmpty()) {
      int next = at + 1;
      for (String word = words.poll(); word != null; word = words.poll()) {
        next = behindDocument(text, next, word);
      }
      return next;
    }
    if (!text.startsWith("<<", at)) {
      return at;
    }
    int i = at + 2;
    if (text.startsWith("<", i)) {
      return i + 1; // <<< is a string on this line
    }
    i += text.startsWith("-", i) ? 1 : 0;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    int end = i;
    while (end < text.length() && isPartOfWord(text.charAt(end))) {
      end++;
    }
    String word = text.substring(i, end).replace("'", "").replace("\"", "").replace("\\", "");
    // A shift as in $((1 << 2)) is no document.
    if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) {
      words.add(word);
    }
    return at + 2;
  }

  private static boolean isPartOfWord(char c) {
    return " \t\r\n;&|<>()".indexOf(c) < 0;
  }

  private static int behindDocument(String text, int from, String word) {
    int line = from;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (text.substring(line, end).strip().equals(word)) {
        return end;
      }
      line = end + 1;
    }
    return text.length();
  }
}
