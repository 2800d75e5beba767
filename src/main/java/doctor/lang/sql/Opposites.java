package doctor.lang.sql;

import java.util.ArrayList;
import java.util.List;

/** Tests of a column of which, for every row, one is true and the other is not. */
final class Opposites {

  private Opposites() {}

  /**
   * Whether two tests of one column, each in its tokens, are opposites: {@code n < 10} and {@code n
   * >= 10}.
   *
   * @param neverNull whether the column is never null, for which neither would be true
   */
  static boolean are(List<String> left, List<String> right, boolean neverNull) {
    List<String> one = left.size() > right.size() ? right : left;
    List<String> other = left.size() > right.size() ? left : right;
    if (isNullTest(one)) {
      return one.equals(withoutNot(other));
    }
    boolean simple = neverNull && !one.isEmpty() && !one.contains("select");
    return simple && (one.equals(withoutNot(other)) || haveOppositeSigns(one, other));
  }

  private static boolean isNullTest(List<String> test) {
    return test.size() == 3 && test.get(1).equals("is") && test.get(2).equals("null");
  }

  /** {@code x IN (1)} of {@code x NOT IN (1)}, {@code x} of {@code NOT x}. */
  private static List<String> withoutNot(List<String> test) {
    for (int i = 0; i < 3 && i < test.size(); i++) {
      boolean asked = i < 2 || test.get(1).equals("is");
      if (asked && test.get(i).equals("not")) {
        List<String> rest = new ArrayList<>(test);
        rest.remove(i);
        return rest;
      }
    }
    return List.of();
  }

  private static boolean haveOppositeSigns(List<String> left, List<String> right) {
    int size = left.size();
    return size >= 3
        && size == right.size()
        && left.get(0).equals(right.get(0))
        && left.subList(2, size).equals(right.subList(2, size))
        && opposite(left.get(1)).equals(right.get(1));
  }

  private static String opposite(String sign) {
    return switch (sign) {
      case "=" -> "<>";
      case "<>" -> "=";
      case "<" -> ">=";
      case ">=" -> "<";
      case ">" -> "<=";
      case "<=" -> ">";
      default -> "";
    };
  }
}
