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

  /**
   * The fates of a table's columns, for what they hold whole. Where something is here only in part,
   * or made over, the first loss was told where it happened.
   */
  static List<Fate> ofWhole(Table table) {
    List<Fate> fates = new ArrayList<>();
    for (Column column : table.columns()) {
      Fate worst = null;
      for (Map.Entry<Atom, Holding> value : column.contents().entrySet()) {
        if (value.getValue().isWhole() && !value.getKey().isNumber()) {
          worst = worse(worst, of(column, value.getKey(), value.getValue(), Set.of(table)));
        }
      }
      if (worst != null && !column.generated) {
        fates.add(worst);
      }
    }
    return fates;
  }

  private static Fate worse(@Nullable Fate known, Fate fate) {
    return known == null || fate.kind().compareTo(known.kind()) > 0 ? fate : known;
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
  static Fate of(Column column, Set<Table> losing) {
    Fate worst = null;
    for (Map.Entry<Atom, Holding> value : column.contents().entrySet()) {
      worst = worse(worst, of(column, value.getKey(), value.getValue(), losing));
    }
    return worst == null ? new Fate(column.name.text(), Fate.Kind.KEPT, null, null, null) : worst;
  }

  private static Fate of(Column column, Atom atom, Holding own, Set<Table> losing) {
    String name = column.name.text();
    if (atom.isSpareNumber()) {
      return new Fate(name, Fate.Kind.KEPT, null, null, null);
    }
    SurvivingCopies copies = new SurvivingCopies();
    int seen = 0;
    for (Column holder : atom.holders) {
      if (++seen > MOST_HOLDERS) {
        break;
      }
      Holding holding = holder.contents().get(atom);
      if (holding != null && holder != column && !losing.contains(holder.table)) {
        copies.add(holder, holding);
        if (holding.rows() == Rows.ALL && holding.exact()) {
          break;
        }
      }
    }
    Fate fate = copies.fate(column, own, losing.isEmpty());
    // Who points to the old numbers may be made to point to the new ones.
    return atom.isNumber() && fate.kind() != Fate.Kind.KEPT
        ? new Fate(name, Fate.Kind.UNCERTAIN, null, null, null)
        : fate;
  }

  /** Whether values are whole in a column other than this one. */
  static boolean isWholeElsewhere(Atom atom, Column than) {
    for (Column holder : atom.holders) {
      Holding holding = holder == than ? null : holder.contents().get(atom);
      if (holding != null && holding.rows() == Rows.ALL) {
        return true;
      }
    }
    return false;
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
      if (!isWholeElsewhere(atom, column)) {
        atom.end();
        for (Column rest : List.copyOf(atom.holders)) {
          Holding holding = rest.contents().remove(atom);
          atom.holders.remove(rest);
          if (holding != null && !atom.isNumber()) {
            rest.keep(new Atom(), new Holding(holding.exact(), Rows.MAYBE, null, holding.copy()));
          }
        }
      }
    }
  }
}
