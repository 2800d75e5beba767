package doctor.report;

import doctor.engine.Result;
import java.util.ArrayList;
import java.util.List;

/** Chooses what to keep where a reader takes only so many results. */
final class WorstResults {

  private static final int RANKS = 6;

  private WorstResults() {}

  /** At most {@code limit} results: what counts first, then the worse levels; in their order. */
  static List<Result> of(List<Result> results, int limit) {
    if (results.size() <= limit) {
      return results;
    }
    int[] counts = new int[RANKS];
    for (Result result : results) {
      counts[rank(result)]++;
    }
    int[] room = new int[RANKS];
    int left = limit;
    for (int rank = 0; rank < RANKS; rank++) {
      room[rank] = Math.min(counts[rank], left);
      left -= room[rank];
    }
    List<Result> kept = new ArrayList<>(limit);
    for (Result result : results) {
      if (room[rank(result)]-- > 0) {
        kept.add(result);
      }
    }
    return kept;
  }

  private static int rank(Result result) {
    int level =
        switch (result.severity()) {
          case ERROR -> 0;
          case WARNING -> 1;
          case NOTE -> 2;
        };
    return result.isActive() ? level : level + RANKS / 2;
  }
}
