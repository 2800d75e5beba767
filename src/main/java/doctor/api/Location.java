package doctor.api;

/** A region of a file: the exact characters that something is about. */
public record Location(SourceFile file, Region region) {

  /** Line and column of the first character. */
  public Position start() {
    return file.positionAt(region.start());
  }

  /** Line and column behind the last character. */
  public Position end() {
    return file.positionAt(region.end());
  }

  /** The characters themselves. */
  public String text() {
    return file.slice(region);
  }

  @Override
  public String toString() {
    Position start = start();
    Position end = end();
    return file.path()
        + ":"
        + start.line()
        + ":"
        + start.column()
        + "-"
        + end.line()
        + ":"
        + end.column();
  }
}
