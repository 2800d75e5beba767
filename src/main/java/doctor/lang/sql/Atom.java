package doctor.lang.sql;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The values that one column came to hold by the app's own doing, between two migrations. They stay
 * the same values wherever they are copied; they are lost when the last column that holds them is
 * gone.
 */
final class Atom {

  /** The columns that hold these values, whole or in part. */
  final Set<Column> holders = new LinkedHashSet<>();
}
