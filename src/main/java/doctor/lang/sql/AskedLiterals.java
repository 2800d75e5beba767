package doctor.lang.sql;

import doctor.lang.sql.Predicate.Clause;
import doctor.lang.sql.Predicate.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Literals that a condition asks a column to be: {@code SELECT id, 'draft' FROM notes WHERE state =
 * 'draft'} brings what the column has.
 */
final class AskedLiterals {

  private final Predicate where;
  private final Scope scope;
  private final List<Frame> frames;

  /**
   * The literals of one SELECT.
   *
   * @param frames its tables, behind the condition
   */
  AskedLiterals(Predicate where, Scope scope, List<Frame> frames) {
    this.where = where;
    this.scope = scope;
    this.frames = frames;
  }

  /** Puts the values of the columns where the literals stand. */
  void replace(List<Output> outputs) {
    for (Clause clause : where.clauses()) {
      Test test = clause.complete() && clause.tests().size() == 1 ? clause.tests().get(0) : null;
      Output asked =
          test != null && test.kind() == Test.Kind.EQUAL && test.instead() == null
              ? scope.resolve(test.column(), frames)
              : null;
      Column column = asked == null ? null : asked.column();
      if (test != null && asked != null && column != null && column.isBinary()) {
        for (int i = 0; i < outputs.size(); i++) {
          Output output = outputs.get(i);
          if (output.values().isEmpty() && isSame(output.literal(), test.literal())) {
            outputs.set(i, output.with(asked.values()));
          }
        }
      }
    }
  }

  private static boolean isSame(@Nullable String literal, String asked) {
    return literal != null && literal.equals(asked);
  }
}
