package doctor.engine.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lines {@code start} to {@code end} of one text that are lines {@code newStart} to {@code newEnd}
 * of the other; from 0, half-open.
 */
record LineDifference(int start, int end, int newStart, int newEnd) {

  /**
   * The fewest differences between two texts, by Myers' greedy algorithm (An O(ND) Difference
   * Algorithm, 1986).
   */
  static List<LineDifference> between(List<String> before, List<String> after) {
    int n = before.size();
    int m = after.size();
    int max = n + m;
    int[] reach = new int[2 * max + 3];
    List<int[]> trace = new ArrayList<>();
    for (int d = 0; d <= max; d++) {
      // Only diagonals -d to d can have been reached.
      int[] reached = new int[2 * d + 3];
      System.arraycopy(reach, max + 1 - d - 1, reached, 0, reached.length);
      trace.add(reached);
      for (int k = -d; k <= d; k += 2) {
        int at = max + 1 + k;
        boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
        int x = down ? reach[at + 1] : reach[at - 1] + 1;
        int y = x - k;
        while (x < n && y < m && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        reach[at] = x;
        if (x >= n && y >= m) {
          return walkBack(trace, n, m);
        }
      }
    }
    return List.of();
  }

  private static List<LineDifference> walkBack(List<int[]> trace, int n, int m) {
    List<LineDifference> differences = new ArrayList<>();
    int x = n;
    int y = m;
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] reached = trace.get(d);
      int middle = d + 1;
      int k = x - y;
      boolean down = k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
      int fromX = reached[middle + (down ? k + 1 : k - 1)];
      int fromY = fromX - (down ? k + 1 : k - 1);
      int toX = down ? fromX : fromX + 1;
      int toY = down ? fromY + 1 : fromY;
      differences.add(new LineDifference(fromX, toX, fromY, toY));
      x = fromX;
      y = fromY;
    }
    Collections.reverse(differences);
    return joined(differences);
  }

  private static List<LineDifference> joined(List<LineDifference> steps) {
    List<LineDifference> joined = new ArrayList<>();
    for (LineDifference step : steps) {
      int last = joined.size() - 1;
      if (last >= 0
          && joined.get(last).end == step.start
          && joined.get(last).newEnd == step.newStart) {
        LineDifference before = joined.get(last);
        joined.set(last, new LineDifference(before.start, step.end, before.newStart, step.newEnd));
      } else {
        joined.add(step);
      }
    }
    return joined;
  }
}
