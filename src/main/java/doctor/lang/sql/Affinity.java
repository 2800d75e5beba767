package doctor.lang.sql;

/** What a column makes of the values that come to it: https://sqlite.org/datatype3.html */
enum Affinity {
  /** Numbers become text. */
  TEXT,
  /** Text that looks like a number becomes one, {@code '01'} is 1: a type that means numbers. */
  NUMBER,
  /** The same in a type that means something else, such as DATE, whose text seldom looks so. */
  NUMERIC,
  /** Everything stays as it is. */
  NONE;

  /** Whether different values of a column may become the same number in another. */
  boolean merges(Affinity from) {
    return isNumeric() && !from.isNumeric();
  }

  /** Whether text that is written as such becomes a number. */
  boolean converts(Affinity from) {
    return this == NUMBER && from == TEXT;
  }

  private boolean isNumeric() {
    return this == NUMBER || this == NUMERIC;
  }

  /** The affinity of a declared type in lower case. */
  static Affinity of(String type) {
    if (type.contains("int")) {
      return NUMBER;
    }
    if (type.contains("char") || type.contains("clob") || type.contains("text")) {
      return TEXT;
    }
    if (type.isEmpty() || type.contains("blob")) {
      return NONE;
    }
    boolean fraction = type.contains("real") || type.contains("floa") || type.contains("doub");
    boolean exact = type.startsWith("num") || type.startsWith("dec");
    return fraction || exact ? NUMBER : NUMERIC;
  }
}
