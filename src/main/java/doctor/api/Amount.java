package doctor.api;

/** How many there are of something, in words. */
public final class Amount {

  private Amount() {}

  /** {@code 1 finding}, {@code 2 findings}. */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
