package doctor.lang.sql;

import doctor.api.Location;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the values of one column when it is dropped.
 *
 * @param column its name
 * @param kind whether they live on
 * @param heir the table that holds them from now on, or the best there is; null where none does
 * @param cut what left rows out of the best copy, or null
 * @param copy the statement that made the best copy, or null
 */
public record Fate(
    String column, Kind kind, @Nullable String heir, @Nullable Cut cut, @Nullable Location copy) {

  /**
   * Whether it stands for the columns that no statement names, of a table whose CREATE is unseen.
   */
  public boolean isGuess() {
    return column.equals(Table.REST);
  }

  /** From best to worst. */
  public enum Kind {
    /** Every value is somewhere else, as it was. */
    KEPT,
    /** Something was made of every value, somewhere else. */
    RECODED,
    /** It depends on the data whether all of them were copied. */
    UNCERTAIN,
    /** Only some rows were copied. */
    CUT,
    /** Nothing was copied. */
    LOST
  }
}
