package doctor.lang.sql;

import doctor.lang.value.Effort;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which column a name means among the tables of a query, and of the statement around it. */
final class Scope {

  private final Schema schema;
  private final Effort effort;

  /** The tables of the statement around the subquery at hand. */
  private List<Frame> outer = List.of();

  /** A scope in which no statement is around. */
  Scope(Schema schema) {
    this.schema = schema;
    this.effort = schema.effort();
  }

  Schema schema() {
    return schema;
  }

  /** Whether a subquery is at hand. */
  boolean isInside() {
    return !outer.isEmpty();
  }

  /** Goes into a subquery; returns what was around before, to be put back. */
  List<Frame> enter(List<Frame> around) {
    List<Frame> before = outer;
    outer = around;
    return before;
  }

  /** The column that a name means, or null. */
  @Nullable Output resolve(Reference reference, List<Frame> frames) {
    String key = reference.column().key();
    Name qualifier = reference.table();
    for (Frame frame : frames) {
      boolean another = qualifier != null && !frame.alias().equals(qualifier.key());
      if (another || !effort.spend(1 + frame.outputs().size() / 8)) {
        continue;
      }
      for (Output output : frame.outputs()) {
        if (output.key().equals(key)) {
          return output;
        }
      }
      Table table = frame.table();
      if (table != null && table.isOpen() && isHeard(reference.column())) {
        Column heard = schema.hearColumn(table, reference.column());
        return new Output(key, heard.contents(), heard);
      }
    }
    return null;
  }

  /** The column that a name means here, or in the statement around a subquery. */
  @Nullable Output resolveAnywhere(Reference reference, List<Frame> frames) {
    Output here = resolve(reference, frames);
    return here == null ? resolve(reference, outer) : here;
  }

  /** Whether a column is one of a table's. */
  boolean isIn(Frame frame, Output output) {
    effort.spend(frame.outputs().size());
    for (Output each : frame.outputs()) {
      if (each == output) {
        return true;
      }
    }
    return false;
  }

  /** In a table that is not known, "x" is more likely text than a column, and TRUE is a value. */
  private static boolean isHeard(Name name) {
    boolean truth = name.quote() == '\0' && Keywords.isTruth(name.text().toUpperCase(Locale.ROOT));
    return name.quote() != '"' && !truth;
  }
}
