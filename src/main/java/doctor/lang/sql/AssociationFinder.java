package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.lang.sql.Association.Pair;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Predicate.Equality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys that stand for values, as in {@code SELECT a.id FROM books b LEFT JOIN authors a ON
 * a.name = b.author} where {@code authors} has every author.
 */
final class AssociationFinder {

  private final Scope scope;
  private final SourceFile source;
  private final List<Frame> frames;
  private final List<Predicate> conditions;
  private final Lookalikes lookalikes;

  /**
   * A finder among the tables of one query.
   *
   * @param conditions what must be true of their rows, outer joins aside
   */
  AssociationFinder(
      Scope scope, SourceFile source, List<Frame> frames, List<Predicate> conditions) {
    this.scope = scope;
    this.source = source;
    this.frames = frames;
    this.conditions = conditions;
    this.lookalikes = new Lookalikes(scope, frames, conditions);
  }

  /**
   * An equality as a lookup.
   *
   * @param found the column of the table in which is looked
   * @param outside whether what is looked up belongs to the statement around the query
   */
  private record Lookup(Output values, Column found, boolean outside) {}

  /** The same column of a query, with what it says of the values of the row beside it. */
  Output with(Output output) {
    return lookalikes.with(output, withKeys(output));
  }

  private Output withKeys(Output output) {
    Column key = output.column();
    Frame frame = key == null || !isKey(key) ? null : frame(output);
    if (key == null || frame == null || frame.table() != key.table) {
      return output;
    }
    List<Lookup> lookups = lookups(frame);
    Holding told = lookups.isEmpty() ? null : told(lookups);
    if (told == null) {
      return output;
    }
    Map<Atom, Holding> values = new LinkedHashMap<>(output.values());
    values.put(new Atom(association(key, lookups)), told);
    return output.with(values);
  }

  private static boolean isKey(Column column) {
    return column.rowId || column.table.isUnique(Set.of(column.name.key()));
  }

  private @Nullable Frame frame(Output output) {
    for (Frame frame : frames) {
      if (scope.isIn(frame, output)) {
        return frame;
      }
    }
    return null;
  }

  /** By what rows of a table are found; empty where something else may keep them from it. */
  private List<Lookup> lookups(Frame frame) {
    Predicate on = frame.on();
    if (frame.optional() && on == null) {
      return List.of();
    }
    // What else an inner join asks for is missing in the rows beside it as well.
    boolean strict = on != null || frames.size() == 1;
    List<Lookup> lookups = new ArrayList<>();
    for (Predicate condition : on == null ? conditions : List.of(on)) {
      if (strict && !condition.isOnlyEqualities()) {
        return List.of();
      }
      for (Equality equality : condition.equalities()) {
        Lookup lookup = lookup(equality, frame);
        if (lookup != null && (strict || !lookup.outside())) {
          lookups.add(lookup);
        } else if (strict) {
          return List.of();
        }
      }
    }
    return lookups;
  }

  private @Nullable Lookup lookup(Equality equality, Frame frame) {
    Output left = scope.resolve(equality.left(), frames);
    Output right = scope.resolve(equality.right(), frames);
    boolean isLeft = left != null && scope.isIn(frame, left);
    boolean isRight = right != null && scope.isIn(frame, right);
    Output found = isLeft ? left : right;
    Output values = isLeft ? right : left;
    if (isLeft == isRight || found == null) {
      return null;
    }
    boolean outside = values == null;
    if (values == null) {
      values = scope.resolveAnywhere(isLeft ? equality.right() : equality.left(), frames);
    }
    Column column = found.column();
    boolean apart = values != null && values.column() != null && values.column() != column;
    return values != null && column != null && apart ? new Lookup(values, column, outside) : null;
  }

  /** Of how many rows the keys tell the values; null where not every value was put there. */
  private @Nullable Holding told(List<Lookup> lookups) {
    Holding least = null;
    Location copy = null;
    for (Lookup lookup : lookups) {
      for (Map.Entry<Atom, Holding> value : lookup.values().values().entrySet()) {
        if (!value.getValue().exact()) {
          continue; // what it was made of once need not be where it is looked up
        }
        Holding there = lookup.found().contents().get(value.getKey());
        Holding told = value.getValue();
        boolean alone = there == null && lookups.size() == 1;
        if (alone && (isDeclared(lookup) || isListed(lookup.found()))) {
          // Unless keys were off when it was written, or the list has not all that are used.
          least = told.through(Rows.MAYBE, null);
          continue;
        }
        if (there == null || !there.exact() || !there.everyValue()) {
          return null;
        }
        // Row by row they are there: nothing need point to them.
        if (there.rows() == Rows.ALL) {
          return null;
        }
        // Each for itself may be there, and some of them not together.
        boolean together = copy == null || copy.equals(there.copy());
        if (lookups.size() > 1 && !together) {
          return null;
        }
        copy = there.copy();
        least = least == null || told.rows().compareTo(least.rows()) < 0 ? told : least;
      }
    }
    // Where one is null, the others find nothing either.
    boolean all = lookups.size() == 1 || !mayBeNull(lookups);
    return all || least == null ? least : least.through(Rows.MAYBE, null);
  }

  /** Whether a column has what a migration writes down, as a list of what there is. */
  private static boolean isListed(Column found) {
    return found.table.seeded;
  }

  /** Whether a foreign key says that what is looked up is there, or in what that is a copy of. */
  private static boolean isDeclared(Lookup lookup) {
    Column child = lookup.values().column();
    if (child == null) {
      return false;
    }
    for (ForeignKey key : child.table.foreignKeys()) {
      boolean own = key.columns().get(0).key().equals(child.name.key());
      if (own && key.mayPointInto(lookup.found())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeNull(List<Lookup> lookups) {
    for (Lookup lookup : lookups) {
      Column column = lookup.values().column();
      if (column != null && column.mayBeNull()) {
        return true;
      }
    }
    return false;
  }

  private Association association(Column key, List<Lookup> lookups) {
    List<Pair> pairs = new ArrayList<>();
    Rows rows = Rows.ALL;
    for (Lookup lookup : lookups) {
      Column values = Objects.requireNonNull(lookup.values().column());
      boolean certain = values.isBinary() && lookup.found().isBinary();
      for (Atom atom : lookup.values().values().keySet()) {
        Holding there = lookup.found().contents().get(atom);
        certain &= there == null || !there.isOlderThan(source);
      }
      rows = certain ? rows : Rows.MAYBE;
      pairs.add(new Pair(values, lookup.found()));
    }
    return new Association(key, pairs, rows);
  }
}
