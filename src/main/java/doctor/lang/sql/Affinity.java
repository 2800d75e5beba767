package doctor.lang.sql;

/** What a column makes of the values that come to it: https://sqlite.org/datatype3.html */
enum Affinity {
  /** Numbers become text. */
  TEXT,
  /** Text that looks like a number becomes one: {@code '01'} is 1. */
  NUMBER,
  /** The same, where nothing but whole numbers is meant to be. */
  INTEGER,
  /** Everything stays as it is. */
  NONE;

  /** Whether different values of a column may become the same number in another. */
  boolean merges(Affinity from) {
    return isNumeric() && !from.isNumeric();
  }

  /** Whether text that is written as such becomes a number. */
  boolean converts(Affinity from) {
    return this == INTEGER && from == TEXT;
  }

  private boolean isNumeric() {
    return this == NUMBER || this == INTEGER;
  }

  /** The affinity of a declared type in lower case. */
  static Affinity of(String type) {
    if (type.contains("int")) {
      return INTEGER;
    }
    if (type.contains("char") || type.contains("clob") || type.contains("text")) {
      return TEXT;
    }
    return type.isEmpty() || type.contains("blob") ? NONE : NUMBER;
  }
}
