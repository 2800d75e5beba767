package doctor.lang.sql;

import doctor.api.Location;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Predicate.Equality;
import doctor.lang.sql.Predicate.Membership;
import doctor.lang.sql.Query.Arm;
import doctor.lang.sql.Statement.Assignment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of other tables belong to the rows that an UPDATE changes: after {@code UPDATE a SET x
 * = (SELECT x FROM b WHERE b.a_id = a.id)} the values of {@code a_id} that b has live on in {@code
 * id}, beside what was brought from there.
 */
final class Counterparts {

  private final Statement.Update update;
  private final Table table;
  private final List<Frame> frames;
  private final QueryFlow flow;
  private final Set<Atom> brought;
  private final boolean marks;
  private final Location copy;

  /**
   * The counterparts of one UPDATE.
   *
   * @param frames the table that changes, and those beside it
   * @param brought the values that it sets columns to
   * @param marks whether it sets a column that is new: what it says there tells rows apart
   */
  Counterparts(
      Statement.Update update,
      Table table,
      List<Frame> frames,
      QueryFlow flow,
      Set<Atom> brought,
      boolean marks,
      Location copy) {
    this.update = update;
    this.table = table;
    this.frames = frames;
    this.flow = flow;
    this.brought = brought;
    this.marks = marks;
    this.copy = copy;
  }

  /** Notes in the columns that rows are found by what the rows found have there. */
  void settle() {
    Predicate where = update.where();
    if (where != null) {
      pair(where, frames.subList(1, frames.size()), marks);
      for (Membership membership : where.seenIn()) {
        inside(membership.query(), membership.columns(), marks);
      }
    }
    for (Assignment assignment : update.assignments()) {
      // A number of rows that are there does not tell which.
      boolean tells = marks && !assignment.value().subquery();
      for (Query query : assignment.value().queries()) {
        inside(query, List.of(), tells);
      }
    }
  }

  private void inside(Query query, List<Reference> asked, boolean tells) {
    List<Frame> before = flow.scope().enter(frames);
    try {
      for (Arm arm : query.arms()) {
        if (arm.values()) {
          continue;
        }
        List<Frame> inner = flow.from().frames(arm.sources());
        for (int i = 0; i < asked.size() && asked.size() == arm.columns().size(); i++) {
          Expression found = arm.columns().get(i).expression();
          Reference column = found == null ? null : found.column();
          if (column != null) {
            note(asked.get(i), flow.scope().resolve(column, inner), tells);
          }
        }
        Predicate where = arm.where();
        if (where != null) {
          pair(where, inner, tells);
        }
      }
    } finally {
      flow.scope().enter(before);
    }
  }

  private void pair(Predicate where, List<Frame> others, boolean tells) {
    for (Equality equality : where.equalities()) {
      Output left = flow.scope().resolve(equality.left(), others);
      Output right = flow.scope().resolve(equality.right(), others);
      if (left == null && right != null) {
        note(equality.left(), right, tells);
      } else if (right == null && left != null) {
        note(equality.right(), left, tells);
      }
    }
  }

  private void note(Reference asked, @Nullable Output found, boolean tells) {
    Output output = flow.scope().resolve(asked, frames.subList(0, 1));
    Column own = output == null ? null : output.column();
    Column other = found == null ? null : found.column();
    if (own == null
        || found == null
        || other == null
        || other.table == table
        || !Lookalikes.isComparedAsItIs(own, other)
        || !(tells || brings(other.table))) {
      return;
    }
    own.take(values(found, copy));
  }

  /**
   * What another column has of the values by which rows were found.
   *
   * @param copy where that is
   */
  static Map<Atom, Holding> values(Output found, Location copy) {
    Cut cut = new Cut(Cut.Kind.LOOKUP, copy);
    Map<Atom, Holding> values = new LinkedHashMap<>();
    for (Map.Entry<Atom, Holding> value : found.values().entrySet()) {
      Atom atom = value.getKey();
      if (!atom.isKey() && !atom.isNumber()) {
        values.put(atom, new Holding(value.getValue().exact(), Rows.MAYBE, cut, copy));
      }
    }
    return values;
  }

  private boolean brings(Table from) {
    for (Column column : from.columns()) {
      for (Atom atom : column.contents().keySet()) {
        if (brought.contains(atom)) {
          return true;
        }
      }
    }
    return false;
  }
}
