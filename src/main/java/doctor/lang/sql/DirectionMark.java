package doctor.lang.sql;

import java.util.Locale;

/**
 * Comments that say nothing but in which direction runs what stands below them, as many runners
 * have them: {@code -- Up} and {@code -- Down} of npm's sqlite, {@code -- ==== DOWN ====} of shmig,
 * {@code -- //@UNDO} of MyBatis.
 */
enum DirectionMark {
  /** What follows runs forwards. */
  UP,
  /** What follows takes it back. */
  DOWN,
  /** It says something else. */
  NONE;

  private static final int LONGEST = "down migration".length();

  /**
   * What a comment says, from its first character to its last; rules around the words are decor.
   */
  static DirectionMark of(String text, int from, int to) {
    int first = from;
    while (first < to && isDecor(text.charAt(first))) {
      first++;
    }
    int last = to;
    while (last > first && isDecor(text.charAt(last - 1))) {
      last--;
    }
    if (last - first > LONGEST) {
      return NONE;
    }
    return switch (text.substring(first, last).toLowerCase(Locale.ROOT)) {
      case "up", "up migration", "rambler up", "+micrate up", "!ups", "@up" -> UP;
      case "down", "down migration", "rambler down", "+micrate down", "!downs", "@down" -> DOWN;
      case "//@undo", "// @undo", "@undo" -> DOWN;
      default -> NONE;
    };
  }

  private static boolean isDecor(char c) {
    return c <= ' ' || c == '-' || c == '=' || isBoxDrawing(c);
  }

  private static boolean isBoxDrawing(char c) {
    return c >= '\u2500' && c <= '\u257f';
  }
}
