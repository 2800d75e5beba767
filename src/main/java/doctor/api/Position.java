package doctor.api;

/**
 * A place as people and SARIF count it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units (SARIF 2.1.0 §3.14.17, {@code utf16CodeUnits})
 */
public record Position(int line, int column) implements Comparable<Position> {

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
