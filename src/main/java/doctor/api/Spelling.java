package doctor.api;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which known word a mistyped one was meant to be. */
public final class Spelling {

  private Spelling() {}

  /**
   * The one known word that is nearest to another, or null where none is near or two are equally
   * near. A near word differs in case, in {@code -} for {@code _}, or in one edit for every three
   * characters, at most three; two neighbours swapped are one edit.
   */
  public static @Nullable String nearest(String word, Collection<String> known) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : known) {
      int limit = Math.min(3, (Math.min(word.length(), candidate.length()) + 2) / 3);
      boolean far = Math.abs(word.length() - candidate.length()) > limit;
      int distance = far ? limit + 1 : distance(folded(word), folded(candidate));
      if (distance <= limit && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      } else if (distance == bestDistance) {
        best = null;
      }
    }
    return best;
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  // Optimal string alignment.
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + substitution, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
