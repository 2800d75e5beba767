package doctor.cli;

/** What the program answers to the shell: the same codes in every format. */
enum ExitCode {
  /** Nothing at or above the level to fail on. */
  CLEAN(0),
  /** Findings. */
  FINDINGS(1),
  /** Wrong usage or configuration, or nothing to check. */
  USAGE(2),
  /** Something crashed or could not be read: findings may be missing. */
  INTERNAL(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
