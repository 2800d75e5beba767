package doctor.api;

/**
 * A half-open range of characters in one file.
 *
 * @param start offset of the first UTF-16 code unit, from 0
 * @param end offset behind the last UTF-16 code unit; equal to {@code start} for an empty region
 */
public record Region(int start, int end) {

  /** Throws {@link IllegalArgumentException} unless {@code 0 <= start <= end}. */
  public Region {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a region: " + start + " to " + end);
    }
  }

  /** Number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether the region holds no character and is only a place between two. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the two regions share a character. */
  public boolean overlaps(Region other) {
    return start < other.end && other.start < end;
  }

  /** Whether {@code other} lies wholly inside this region. */
  public boolean contains(Region other) {
    return start <= other.start && other.end <= end;
  }
}
