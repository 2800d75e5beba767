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

  /** Whether a path is of a program in this language: no test, as far as its name tells. */
  boolean isOfProgram(String path) {
    return isOf(path) && !isTest(path);
  }

  private static boolean isTest(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return stem.startsWith("test_")
        || stem.endsWith("_test")
        || stem.endsWith("_tests")
        || stem.endsWith(".test");
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
