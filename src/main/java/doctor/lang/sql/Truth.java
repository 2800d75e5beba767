package doctor.lang.sql;

/** What a condition comes to: null where it has nothing to compare. */
enum Truth {
  TRUE,
  FALSE,
  NULL;

  static Truth of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  Truth negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case NULL -> NULL;
    };
  }
}
