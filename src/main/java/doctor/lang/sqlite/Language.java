package doctor.lang.sqlite;

/** The languages in which opens are looked for, told by the end of a file's name. */
enum Language {
  GO,
  PYTHON,
  C,
  SHELL,
  SQL,
  NONE;

  /** Whether a path is of a file in this language. */
  boolean isOf(String path) {
    return of(path) == this;
  }

  static Language of(String path) {
    int dot = path.lastIndexOf('.');
    return switch (path.substring(dot + 1)) {
      case "go" -> GO;
      case "py" -> PYTHON;
      case "c", "cc", "cpp", "cxx", "h", "hpp", "hh" -> C;
      case "sh", "bash" -> SHELL;
      case "sql" -> SQL;
      default -> NONE;
    };
  }
}
