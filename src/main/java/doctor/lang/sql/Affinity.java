package doctor.lang.sql;

/** What a column makes of the values that come to it: https://sqlite.org/datatype3.html */
enum Affinity {
  /** Numbers become text. */
  TEXT,
  /** Text that looks like a number becomes one: {@code '01'} is 1. */
  NUMBER,
  /** Everything stays as it is. */
  NONE;

  /** The affinity of a declared type in lower case. */
  static Affinity of(String type) {
    if (type.contains("int")) {
      return NUMBER;
    }
    if (type.contains("char") || type.contains("clob") || type.contains("text")) {
      return TEXT;
    }
    return type.isEmpty() || type.contains("blob") ? NONE : NUMBER;
  }
}
