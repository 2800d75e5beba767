package doctor.report;

/**
 * How the formats for people look.
 *
 * @param colours whether to colour
 * @param columns width of the terminal, 0 where there is none
 */
public record TextStyle(boolean colours, int columns, boolean quiet, boolean verbose) {}
