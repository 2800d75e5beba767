package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Query.Arm;
import doctor.lang.sql.Query.Join;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows values through a query: for each column it returns, whose values these are. */
final class QueryFlow {

  private final Effort effort;
  private final SourceFile source;
  private final Scope scope;
  private final Sieve sieve;
  private final Joins joins;
  private final FromClause from;
  private final ExpressionFlow expressions;

  /**
   * A flow of one statement.
   *
   * @param target the table that the rows go to, or null
   */
  QueryFlow(Schema schema, SourceFile source, @Nullable Table target) {
    this(schema, source, target, List.of());
  }

  /**
   * The same, for the query of a view as well.
   *
   * @param reading the views that are being read, the one at hand last
   */
  QueryFlow(Schema schema, SourceFile source, @Nullable Table target, List<View> reading) {
    this.effort = schema.effort();
    this.source = source;
    this.scope = new Scope(schema);
    this.sieve = new Sieve(effort);
    this.joins = new Joins(scope, sieve, source, target);
    this.from = new FromClause(this, schema, source, reading);
    this.expressions = new ExpressionFlow(this, scope, source);
  }

  /** Which columns names mean. */
  Scope scope() {
    return scope;
  }

  /** Which rows joins and conditions leave out. */
  Joins joins() {
    return joins;
  }

  /** The tables that queries read. */
  FromClause from() {
    return from;
  }

  /** Whose values expressions return. */
  ExpressionFlow expressions() {
    return expressions;
  }

  /** The columns that a query returns. */
  List<Output> outputs(Query query) {
    from.define(query.tables());
    List<Output> outputs = new ArrayList<>();
    for (Arm arm : query.arms()) {
      if (effort.spend(1)) {
        merge(outputs, arm(arm));
      }
    }
    if (query.distinct()) {
      Cut cut = new Cut(Cut.Kind.COMPOUND, at(query.region()));
      outputs =
          query.subtracts()
              ? sieve.through(outputs, Rows.MAYBE, cut, Set.of())
              : sieve.thinned(outputs, Rows.MAYBE, cut, outputs);
    }
    if (query.limited()) {
      Cut cut = Cut.limit(at(query.region()), query.portion().asOf(changes(outputs)));
      boolean first = scope.isInside() && query.portion().hasFirst();
      outputs = sieve.through(outputs, Rows.SOME, cut, first ? keys(outputs) : Set.of());
    }
    return outputs;
  }

  /** How often the tables have changed that rows come from. */
  private static int changes(List<Output> outputs) {
    Set<Table> tables = new HashSet<>();
    for (Output output : outputs) {
      Column column = output.column();
      if (column != null) {
        tables.add(column.table);
      }
    }
    return tables.stream().mapToInt(table -> table.changes).sum();
  }

  /** Keys that are looked up for a row: one is all that it takes. */
  private static Set<Atom> keys(List<Output> outputs) {
    Set<Atom> keys = new HashSet<>();
    for (Output output : outputs) {
      for (Atom atom : output.values().keySet()) {
        if (atom.isKey()) {
          keys.add(atom);
        }
      }
    }
    return keys;
  }

  private void merge(List<Output> into, List<Output> more) {
    for (int i = 0; i < more.size() && effort.spend(1); i++) {
      if (i >= into.size()) {
        into.add(more.get(i));
        continue;
      }
      Map<Atom, Holding> values = new LinkedHashMap<>(into.get(i).values());
      effort.spend(values.size());
      for (Map.Entry<Atom, Holding> value : more.get(i).values().entrySet()) {
        values.merge(value.getKey(), value.getValue(), Holding::and);
      }
      into.set(i, into.get(i).or(more.get(i), values));
    }
  }

  private List<Output> arm(Arm written) {
    if (written.values()) {
      return new ArrayList<>();
    }
    // In a subquery WHERE may speak of the tables around it.
    Arm arm = scope.isInside() ? written : written.joined();
    List<Frame> frames = from.frames(arm.sources());
    Predicate where = arm.where();
    if (where != null) {
      frames = joins.filtered(frames, where);
    }
    AssociationFinder keys = keys(frames, where, arm.sources());
    List<Output> outputs = new ArrayList<>();
    for (Query.Output column : arm.columns()) {
      if (outputs.size() < Table.MOST_COLUMNS) {
        select(column, frames, keys, outputs);
      }
    }
    if (where != null) {
      new AskedLiterals(where, scope, frames).replace(outputs);
    }
    new Correlations(this, source, frames, outputs).settle(arm.columns());
    return grouped(arm, frames, outputs);
  }

  private List<Output> grouped(Arm arm, List<Frame> frames, List<Output> outputs) {
    List<Expression> grouping = arm.grouping();
    if (grouping == null && !arm.distinct() && arm.aggregate() == null) {
      return outputs;
    }
    List<Output> keys = new ArrayList<>();
    for (Expression expression : grouping == null ? List.<Expression>of() : grouping) {
      Output selected = selected(expression, frames, outputs);
      keys.add(selected == null ? expressions.evaluate(expression, frames) : selected);
    }
    return new Grouping(sieve, source, frames).of(arm, keys, outputs);
  }

  /** The column of a query that GROUP BY names by its place, or by its alias; or null. */
  private @Nullable Output selected(
      Expression expression, List<Frame> frames, List<Output> outputs) {
    Reference name = expression.column();
    if (name != null && name.table() == null && scope.resolve(name, frames) == null) {
      for (Output output : outputs) {
        if (output.key().equals(name.column().key())) {
          return output;
        }
      }
    }
    String literal = Computed.literal(expression, source);
    for (int i = 0; literal != null && i < outputs.size(); i++) {
      if (literal.equals(String.valueOf(i + 1))) {
        return outputs.get(i);
      }
    }
    return null;
  }

  /** What finds keys that stand for values; null where none can. */
  @Nullable AssociationFinder keys(
      List<Frame> frames, @Nullable Predicate where, List<Query.Source> sources) {
    if (frames.size() < 2 && !scope.isInside()) {
      return null;
    }
    List<Predicate> conditions = new ArrayList<>();
    if (where != null) {
      conditions.add(where);
    }
    for (Query.Source each : sources) {
      Predicate on = each.on();
      if (on != null && each.join() == Join.INNER) {
        conditions.add(on);
      }
    }
    return conditions.isEmpty() && !hasOptional(frames)
        ? null
        : new AssociationFinder(scope, source, frames, conditions);
  }

  private static boolean hasOptional(List<Frame> frames) {
    for (Frame frame : frames) {
      if (frame.optional()) {
        return true;
      }
    }
    return false;
  }

  private void select(
      Query.Output column,
      List<Frame> frames,
      @Nullable AssociationFinder keys,
      List<Output> outputs) {
    Expression expression = column.expression();
    if (expression != null) {
      Output output = expressions.evaluate(expression, frames);
      output = keys == null ? output : keys.with(output);
      Name alias = column.alias();
      outputs.add(alias == null ? output : output.named(alias.key()));
      return;
    }
    Name qualifier = column.qualifier();
    for (Frame frame : frames) {
      boolean wanted = qualifier == null || frame.alias().equals(qualifier.key());
      for (int i = 0; wanted && i < frame.outputs().size() && effort.spend(1); i++) {
        Output output = frame.outputs().get(i);
        outputs.add(keys == null ? output : keys.with(output));
      }
    }
  }

  private Location at(Region region) {
    return source.at(region);
  }
}
