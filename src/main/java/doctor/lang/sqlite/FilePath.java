package doctor.lang.sqlite;

/**
 * The path of a file as far as it is known: from the root, or from some folder.
 *
 * @param known the end of the path that is known
 * @param whole whether that is the path from the root
 */
record FilePath(String known, boolean whole) {

  /** The path in a name for people, in which holes are written {@code …}. */
  static FilePath of(String name) {
    int hole = name.lastIndexOf('…');
    String known = name.substring(hole + 1);
    // Many files have the same ending.
    boolean ending = hole >= 0 && known.startsWith(".") && known.indexOf('/') < 0;
    return new FilePath(ending ? "" : known, hole < 0 && name.startsWith("/"));
  }

  /** Whether both may be the same file: folder by folder from the end, they do not differ. */
  boolean mayBe(FilePath other) {
    return known.length() >= other.known.length() ? endsIn(other) : other.endsIn(this);
  }

  private boolean endsIn(FilePath shorter) {
    if (shorter.known.isEmpty() || !known.endsWith(shorter.known)) {
      return false;
    }
    int before = known.length() - shorter.known.length() - 1;
    boolean folders = before < 0 || shorter.known.startsWith("/") || known.charAt(before) == '/';
    return folders && (before < 0 || !shorter.whole);
  }
}
