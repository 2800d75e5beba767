package doctor.lang.value;

/**
 * How much work following the values of an app is worth. A few lines can ask for more than any
 * machine has time or memory for; where the work is used up, what is asked for counts as unknown.
 */
public final class Effort {

  private long left;

  /** An effort of so many steps. */
  public Effort(long steps) {
    this.left = steps;
  }

  /** Counts steps; false where there are none left. */
  public boolean spend(long steps) {
    left = Math.max(left - steps, 0);
    return left > 0;
  }

  /** Whether nothing more will be done. */
  public boolean isSpent() {
    return left == 0;
  }
}
