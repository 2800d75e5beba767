package doctor.lang.token;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands for one and the same thing, each to be followed once. The number is bounded, and so
 * is the work in all rounds together: code that means harm ends it.
 *
 * @param <T> compared by its content
 */
public final class Worklist<T> {

  private final int most;
  private final Deque<T> open = new ArrayDeque<>();
  private final Set<T> seen = new HashSet<>();
  private long budget;
  private boolean leftOut;

  /**
   * An empty list.
   *
   * @param budget the work that may be spent
   * @param most entries of one round
   */
  public Worklist(long budget, int most) {
    this.budget = budget;
    this.most = most;
  }

  /** Begins another round. */
  public void clear() {
    open.clear();
    seen.clear();
    leftOut = false;
  }

  /** Adds what has not been there in this round. */
  public void add(T one) {
    if (seen.contains(one)) {
      return;
    }
    if (seen.size() < most) {
      seen.add(one);
      open.add(one);
    } else {
      leftOut = true;
    }
  }

  /** The next one, or null where there is none or no work may be spent. */
  public @Nullable T next() {
    return budget > 0 ? open.poll() : null;
  }

  /** Counts work that was done. */
  public void spend(long work) {
    budget -= work;
  }

  /** Whether something was left out in this round because there were too many. */
  public boolean isCutOff() {
    return leftOut;
  }

  /** Whether no more work may be spent. */
  public boolean isSpent() {
    return budget <= 0;
  }
}
