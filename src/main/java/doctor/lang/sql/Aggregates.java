package doctor.lang.sql;

import java.util.Set;

/** Finds functions that make one value of all rows: {@code count(*)}, {@code max(id)}. */
final class Aggregates {

  private static final Set<String> NAMES =
      Set.of(
          "COUNT",
          "SUM",
          "TOTAL",
          "AVG",
          "GROUP_CONCAT",
          "STRING_AGG",
          "JSON_GROUP_ARRAY",
          "JSON_GROUP_OBJECT",
          "JSONB_GROUP_ARRAY",
          "JSONB_GROUP_OBJECT");

  private Aggregates() {}

  /** Whether one is called among some tokens, subqueries aside. */
  static boolean areIn(Cursor cursor, int from, int to) {
    int i = from;
    while (i < to) {
      boolean open = cursor.isSymbol(i, '(');
      if (open && QueryParser.startsQuery(cursor, i + 1)) {
        i = cursor.closing(i);
      } else if (open && isNamed(cursor, i - 1, i) && !isWindow(cursor, i)) {
        return true;
      }
      i++;
    }
    return false;
  }

  private static boolean isNamed(Cursor cursor, int name, int open) {
    String word = cursor.word(name);
    boolean extreme = word.equals("MAX") || word.equals("MIN");
    return NAMES.contains(word)
        || (extreme && new Span(name, cursor.closing(open) + 1).arguments(cursor).size() == 1);
  }

  /** Behind OVER, and FILTER before it, each row has a value of its own. */
  private static boolean isWindow(Cursor cursor, int open) {
    int behind = cursor.closing(open) + 1;
    if (cursor.isWord(behind, "FILTER") && cursor.isSymbol(behind + 1, '(')) {
      behind = cursor.closing(behind + 1) + 1;
    }
    return cursor.isWord(behind, "OVER");
  }
}
