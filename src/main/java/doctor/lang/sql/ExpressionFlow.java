package doctor.lang.sql;

import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.value.Effort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whose values expressions of one statement return: of columns, and of subqueries in them. */
final class ExpressionFlow {

  private final QueryFlow flow;
  private final Scope scope;
  private final Effort effort;
  private final SourceFile source;

  /** The expressions of the queries that {@code flow} follows. */
  ExpressionFlow(QueryFlow flow, Scope scope, SourceFile source) {
    this.flow = flow;
    this.scope = scope;
    this.effort = scope.schema().effort();
    this.source = source;
  }

  /** What an expression makes of the tables it stands over. */
  Output evaluate(Expression expression, List<Frame> frames) {
    Reference column = expression.column();
    if (column != null) {
      Output found = scope.resolve(column, frames);
      return found == null ? new Output(column.column().key(), Map.of(), null) : found;
    }
    Computed computed = new Computed(expression, source, scope, frames);
    Output kept = computed.kept();
    Map<Atom, Holding> values = new LinkedHashMap<>(kept == null ? Map.of() : kept.values());
    for (Reference reference : expression.references()) {
      Output found = scope.resolve(reference, frames);
      if (found != null && effort.spend(1 + found.values().size())) {
        for (Map.Entry<Atom, Holding> value : found.values().entrySet()) {
          values.merge(value.getKey(), value.getValue().recoded(), Holding::and);
        }
      }
    }
    Cut lookup = new Cut(Cut.Kind.LOOKUP, source.at(expression.region()));
    for (Query query : expression.queries()) {
      List<Output> outputs = lookup(query, frames);
      Map<Atom, Holding> first = outputs.isEmpty() ? Map.of() : outputs.get(0).values();
      for (Map.Entry<Atom, Holding> value : first.entrySet()) {
        Holding found =
            isKeyed(query) ? value.getValue() : value.getValue().through(Rows.SOME, lookup);
        values.merge(value.getKey(), expression.subquery() ? found : found.recoded(), Holding::and);
      }
    }
    return Output.of(values, computed);
  }

  /** The columns of a subquery that may speak of the tables around it. */
  List<Output> lookup(Query query, List<Frame> around) {
    List<Frame> before = scope.enter(around);
    try {
      return flow.outputs(query);
    } finally {
      scope.enter(before);
    }
  }

  /** Whether a subquery asks for the row that belongs to the row around it, and for no other. */
  private static boolean isKeyed(Query query) {
    Predicate where = query.arms().size() == 1 ? query.arms().get(0).where() : null;
    return where != null && where.isKeyed();
  }
}
