package doctor.lang.token;

/**
 * Which runs of three characters a text has, as far as some bits tell. A text that lacks one of a
 * word's does not contain the word, which is known without looking at the text again.
 */
final class Trigrams {

  /** 2^32 divided by the golden ratio: spreads what differs in few bits. */
  private static final int SPREAD = 0x9E3779B1;

  private final long[] bits;
  private final int shift;

  /** Those of a text, in one to two bits for each of its characters. */
  Trigrams(String text) {
    int length = text.length();
    int size = Math.max(64, Integer.highestOneBit(Math.max(1, length)) * 2);
    bits = new long[size / 64];
    shift = Integer.numberOfLeadingZeros(size) + 1;
    int run = 0;
    for (int i = 0; i < length; i++) {
      run = (run << 8) ^ text.charAt(i);
      int bit = ((run & 0xFFFFFF) * SPREAD) >>> shift;
      bits[bit >>> 6] |= 1L << bit;
    }
  }

  /** Whether a word may stand in the text; shorter ones than three characters always may. */
  boolean mayContain(String word) {
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      run = (run << 8) ^ word.charAt(i);
      int bit = ((run & 0xFFFFFF) * SPREAD) >>> shift;
      if (i >= 2 && (bits[bit >>> 6] & (1L << bit)) == 0) {
        return false;
      }
    }
    return true;
  }
}
