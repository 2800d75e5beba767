package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.lang.sql.Predicate.Equality;
import doctor.lang.sql.Query.Arm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what the subqueries that a query selects find their rows: in {@code SELECT p.id, (SELECT
 * group_concat(name) FROM tags WHERE tags.post = p.id) FROM posts p} the values of {@code post}
 * live on in {@code id}, beside what is brought from there.
 */
final class Correlations {

  private final QueryFlow flow;
  private final SourceFile source;
  private final List<Frame> frames;
  private final List<Output> outputs;

  /**
   * The subqueries of one SELECT.
   *
   * @param frames its tables
   * @param outputs what it returns
   */
  Correlations(QueryFlow flow, SourceFile source, List<Frame> frames, List<Output> outputs) {
    this.flow = flow;
    this.source = source;
    this.frames = frames;
    this.outputs = outputs;
  }

  /** Notes it in the columns that are returned. */
  void settle(List<Query.Output> columns) {
    for (Query.Output column : columns) {
      Expression expression = column.expression();
      for (Query query : expression == null ? List.<Query>of() : expression.queries()) {
        settle(query, source.at(query.region()));
      }
    }
  }

  private void settle(Query query, Location place) {
    List<Frame> before = flow.scope().enter(frames);
    try {
      for (Arm arm : query.arms()) {
        Predicate where = arm.where();
        if (where != null && !where.equalities().isEmpty()) {
          List<Frame> inner = flow.from().frames(arm.sources());
          boolean folds = arm.aggregate() != null;
          where.equalities().forEach(equality -> pair(equality, inner, folds, place));
        }
      }
    } finally {
      flow.scope().enter(before);
    }
  }

  /**
   * Pairs what must be equal.
   *
   * @param folds whether all rows that are found go into what is brought, and not one of them
   */
  private void pair(Equality equality, List<Frame> inner, boolean folds, Location place) {
    Output left = flow.scope().resolve(equality.left(), inner);
    Output right = flow.scope().resolve(equality.right(), inner);
    if (left == null && right != null) {
      note(flow.scope().resolve(equality.left(), frames), right, folds, place);
    } else if (right == null && left != null) {
      note(flow.scope().resolve(equality.right(), frames), left, folds, place);
    }
  }

  private void note(@Nullable Output asked, Output found, boolean folds, Location place) {
    Column own = asked == null ? null : asked.column();
    Column other = found.column();
    if (own == null
        || other == null
        || other.table == own.table
        || !Lookalikes.isComparedAsItIs(own, other)
        || !(folds || other.table.isUnique(Set.of(other.name.key())))
        || !brings(other.table)) {
      return;
    }
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).column() == own) {
        Map<Atom, Holding> values = new LinkedHashMap<>(outputs.get(i).values());
        Counterparts.values(found, place).forEach(values::putIfAbsent);
        outputs.set(i, outputs.get(i).with(values));
        return;
      }
    }
  }

  private boolean brings(Table from) {
    for (Output output : outputs) {
      for (Column column : from.columns()) {
        if (output.column() != column && hasAny(output, column)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasAny(Output output, Column column) {
    for (Atom atom : column.contents().keySet()) {
      if (output.values().containsKey(atom)) {
        return true;
      }
    }
    return false;
  }
}
