package doctor.lang.sql;

import doctor.lang.sql.Predicate.Equality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a join has of others that it must be equal to: in {@code SELECT p.id FROM t JOIN
 * p ON p.id = t.p} it has the values of {@code t.p} as well.
 */
final class Lookalikes {

  private final Scope scope;
  private final List<Frame> frames;
  private final List<Predicate> conditions;

  /**
   * The columns of one query.
   *
   * @param conditions what must be true of their rows, outer joins aside
   */
  Lookalikes(Scope scope, List<Frame> frames, List<Predicate> conditions) {
    this.scope = scope;
    this.frames = frames;
    this.conditions = conditions;
  }

  /**
   * Adds the values of the columns beside a column.
   *
   * @param output the column as it stands among the tables
   * @param named the same with what it has already
   */
  Output with(Output output, Output named) {
    if (output.column() == null || frames.size() < 2) {
      return named;
    }
    Map<Atom, Holding> values = new LinkedHashMap<>(named.values());
    for (Predicate condition : conditions) {
      add(condition, output, values);
    }
    for (Frame each : frames) {
      Predicate on = each.on();
      // Where an outer join finds no row, the column is null and the other one is not.
      if (on != null && !scope.isIn(each, output)) {
        add(on, output, values);
      }
    }
    return values.size() == named.values().size() ? named : named.with(values);
  }

  private void add(Predicate condition, Output output, Map<Atom, Holding> values) {
    for (Equality equality : condition.equalities()) {
      Output left = scope.resolve(equality.left(), frames);
      Output right = scope.resolve(equality.right(), frames);
      Output other = left == output ? right : right == output ? left : null;
      if (other == null || !isComparedAsItIs(output.column(), other.column())) {
        continue;
      }
      for (Map.Entry<Atom, Holding> value : other.values().entrySet()) {
        Atom atom = value.getKey();
        if (!atom.isKey() && !atom.isNumber()) {
          values.putIfAbsent(atom, value.getValue());
        }
      }
    }
  }

  /** Whether two columns are equal only where they have the same value. */
  static boolean isComparedAsItIs(@Nullable Column left, @Nullable Column right) {
    return left != null
        && right != null
        && left.isBinary()
        && right.isBinary()
        && left.affinity == right.affinity;
  }
}
