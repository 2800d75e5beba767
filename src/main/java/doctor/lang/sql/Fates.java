package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks of columns that are about to go whether their values live on elsewhere. */
final class Fates {

  /** Copies beyond this are not looked at, so that a long series stays linear. */
  private static final int MOST_HOLDERS = 1000;

  private Fates() {}

  /** The fates of a table's columns that hold anything, in order. */
  static List<Fate> of(Table table) {
    return of(table, Set.of(table));
  }

  private static List<Fate> of(Table table, Set<Table> losing) {
    List<Fate> fates = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!column.isEmpty() && !column.generated) {
        fates.add(of(column, losing));
      }
    }
    return fates;
  }

  /** The fate of one column's values, when nothing else of its table goes. */
  static Fate of(Column column) {
    return of(column, Set.of());
  }

  /**
   * The fate of one column's values: the worst of them counts.
   *
   * @param losing tables that do not count as a place where they live on
   */
  private static Fate of(Column column, Set<Table> losing) {
    Fate worst = null;
    for (Map.Entry<Atom, Holding> value : column.contents().entrySet()) {
      Fate fate = of(column, value.getKey(), value.getValue(), losing);
      worst = worst == null || fate.kind().compareTo(worst.kind()) > 0 ? fate : worst;
    }
    return worst == null ? new Fate(column.name.text(), Fate.Kind.KEPT, null, null, null) : worst;
  }

  private static Fate of(Column column, Atom atom, Holding own, Set<Table> losing) {
    Column heir = null;
    Holding best = null;
    Holding.Cut first = null;
    boolean several = false;
    int seen = 0;
    for (Column holder : atom.holders) {
      if (++seen > MOST_HOLDERS) {
        break;
      }
      if (holder == column || losing.contains(holder.table)) {
        continue;
      }
      Holding holding = holder.contents().get(atom);
      if (holding == null) {
        continue;
      }
      Holding.Cut cut = holding.cut();
      several |= cut != null && (cut.isRemainder() || (first != null && first.mayComplete(cut)));
      first = first == null ? cut : first;
      if (best == null || isBetter(holding, best)) {
        best = holding;
        heir = holder;
      }
      if (best.rows() == Rows.ALL && best.exact()) {
        break;
      }
    }
    // A copy of each different value is, for one column alone, perhaps all that matters.
    boolean alone = losing.isEmpty();
    boolean thinned = alone && best != null && best.cut() != null && best.cut().isThinning();
    return fate(column, heir, best, own, several || thinned);
  }

  private static boolean isBetter(Holding left, Holding right) {
    int byRows = left.rows().compareTo(right.rows());
    return byRows > 0 || (byRows == 0 && left.exact() && !right.exact());
  }

  private static Fate fate(
      Column column, @Nullable Column heir, @Nullable Holding best, Holding own, boolean several) {
    String name = column.name.text();
    if (heir == null || best == null) {
      // Of what is here only in part, or made over, the first loss was told where it happened.
      boolean whole = own.rows() == Rows.ALL && own.exact();
      Fate.Kind kind = whole ? Fate.Kind.LOST : Fate.Kind.UNCERTAIN;
      return new Fate(name, kind, null, null, null);
    }
    Fate.Kind kind =
        switch (best.rows()) {
          case ALL -> best.exact() ? Fate.Kind.KEPT : Fate.Kind.RECODED;
          case MAYBE -> Fate.Kind.UNCERTAIN;
          // Several filters may let every row through between them; and who holds only some rows
          // itself does not know which of them the other has.
          case SOME ->
              several || own.rows() != Rows.ALL || !own.exact() || isRest(own, best)
                  ? Fate.Kind.UNCERTAIN
                  : Fate.Kind.CUT;
        };
    return new Fate(name, kind, heir.table.name.text(), best.cut(), best.copy());
  }

  /** Whether what was deleted here may be just what is missing there. */
  private static boolean isRest(Holding own, Holding other) {
    Holding.Cut deleted = own.cut();
    Holding.Cut missing = other.cut();
    return deleted != null && missing != null && deleted.mayComplete(missing);
  }

  /** Whether every value of a table is whole in some other table as well. */
  static boolean isSpare(Table table) {
    return isSpare(table, Set.of(table));
  }

  /** Whether every value of a table is whole in one that is not among those which lose rows. */
  static boolean isSpare(Table table, Set<Table> losing) {
    for (Fate fate : of(table, losing)) {
      if (fate.kind() != Fate.Kind.KEPT) {
        return false;
      }
    }
    return true;
  }

  /**
   * Lets a column go. What is left of its values in partial copies is from now on all there is of
   * them, each copy for itself.
   */
  static void release(Column column) {
    List<Atom> atoms = List.copyOf(column.contents().keySet());
    column.empty();
    for (Atom atom : atoms) {
      if (!isWholeSomewhere(atom)) {
        for (Column rest : List.copyOf(atom.holders)) {
          Holding holding = rest.contents().remove(atom);
          atom.holders.remove(rest);
          if (holding != null && holding.exact()) {
            rest.keep(new Atom(), new Holding(true, Rows.MAYBE, null, holding.copy()));
          }
        }
      }
    }
  }

  private static boolean isWholeSomewhere(Atom atom) {
    for (Column holder : atom.holders) {
      Holding holding = holder.contents().get(atom);
      if (holding != null && holding.rows() == Rows.ALL) {
        return true;
      }
    }
    return false;
  }
}
