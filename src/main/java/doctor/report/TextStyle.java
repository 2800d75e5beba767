package doctor.report;

/**
 * How the formats for people look.
 *
 * @param colours whether to write ANSI escape sequences
 * @param columns width of the terminal, 0 where there is none
 * @param quiet whether to leave out the summary
 * @param verbose whether to show suppressed, baselined and out-of-scope findings too
 */
public record TextStyle(boolean colours, int columns, boolean quiet, boolean verbose) {}
