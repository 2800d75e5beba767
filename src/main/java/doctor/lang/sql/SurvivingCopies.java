package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The copies of a column's values that stay when it goes, and what they come to together. */
final class SurvivingCopies {

  /** Copies beyond this are not asked for their other half, so that a long series stays linear. */
  private static final int MOST_HALVES = 16;

  private final List<Holding> partial = new ArrayList<>();
  private @Nullable Column heir;
  private @Nullable Holding best;
  private @Nullable Holding rest;
  private boolean several;
  private boolean halved;

  void add(Column holder, Holding holding) {
    Cut cut = holding.cut();
    if (cut != null) {
      Cut first = partial.isEmpty() ? null : partial.get(0).cut();
      several |= first != null && first.mayComplete(cut);
      for (Holding each : partial.subList(0, Math.min(partial.size(), MOST_HALVES))) {
        Cut other = each.cut();
        halved |= other != null && other.completes(cut) && each.exact() && holding.exact();
      }
      rest = rest == null && cut.isRemainder() ? holding : rest;
      partial.add(holding);
    }
    if (best == null || isBetter(holding, best)) {
      best = holding;
      heir = holder;
    }
  }

  private static boolean isBetter(Holding left, Holding right) {
    int byRows = left.rows().compareTo(right.rows());
    return byRows > 0 || (byRows == 0 && left.exact() && !right.exact());
  }

  /**
   * What becomes of the values.
   *
   * @param own how the column that goes holds them
   * @param alone whether nothing else of its table goes
   */
  Fate fate(Column column, Holding own, boolean alone) {
    String name = column.name.text();
    if (heir == null || best == null) {
      // Of what is here only in part, or made over, the first loss was told where it happened.
      boolean whole = own.rows() == Rows.ALL && own.exact();
      return new Fate(name, whole ? Fate.Kind.LOST : Fate.Kind.UNCERTAIN, null, null, null);
    }
    Fate.Kind kind =
        switch (best.rows()) {
          case ALL -> best.exact() ? Fate.Kind.KEPT : Fate.Kind.RECODED;
          case MAYBE -> isCompleted() ? Fate.Kind.KEPT : Fate.Kind.UNCERTAIN;
          case SOME ->
              isCompleted()
                  ? Fate.Kind.KEPT
                  : mayBeCompleted(own, alone) ? Fate.Kind.UNCERTAIN : Fate.Kind.CUT;
        };
    Cut cut = kind == Fate.Kind.KEPT ? null : best.cut();
    return new Fate(name, kind, heir.table.name.text(), cut, best.copy());
  }

  /** Whether two copies have all rows, one of them just those that the other has not. */
  private boolean isCompleted() {
    if (halved) {
      return true;
    }
    for (Holding each : partial) {
      if (rest != null && each.isCounterpart(rest)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Several filters may let every row through between them, and who holds only some rows itself
   * does not know which of them the other has.
   */
  private boolean mayBeCompleted(Holding own, boolean alone) {
    boolean shared = several || (rest != null && partial.size() > 1);
    Cut cut = best == null ? null : best.cut();
    // A copy of each different value is, for one column alone, perhaps all that matters.
    boolean thinned = alone && cut != null && cut.isThinning();
    return shared || thinned || own.rows() != Rows.ALL || !own.exact() || isRest(own.cut(), cut);
  }

  /** Whether what was deleted here may be just what is missing there. */
  private static boolean isRest(@Nullable Cut deleted, @Nullable Cut missing) {
    return deleted != null
        && missing != null
        && (missing.isRemainder() || deleted.mayComplete(missing));
  }
}
