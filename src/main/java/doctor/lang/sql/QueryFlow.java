package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Cut;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Query.Arm;
import doctor.lang.sql.Query.Join;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows values through a query: for each column it returns, whose values these are. */
final class QueryFlow {

  private final Schema schema;
  private final Effort effort;
  private final SourceFile source;
  private final Scope scope;
  private final Sieve sieve;
  private final Joins joins;

  private final Map<String, List<Output>> commonTables = new HashMap<>();

  /** Views that show one another further than this are not followed. */
  private static final int MOST_VIEWS = 100;

  /** Views that are being read. */
  private final Set<View> views = new HashSet<>();

  /** The view whose query is followed, or null. */
  private @Nullable View view;

  /**
   * A flow of one statement.
   *
   * @param target the table that the rows go to, or null
   */
  QueryFlow(Schema schema, SourceFile source, @Nullable Table target) {
    this.schema = schema;
    this.effort = schema.effort();
    this.source = source;
    this.scope = new Scope(schema);
    this.sieve = new Sieve(effort);
    this.joins = new Joins(scope, sieve, source, target);
  }

  /** Which columns names mean. */
  Scope scope() {
    return scope;
  }

  /** Which rows joins and conditions leave out. */
  Joins joins() {
    return joins;
  }

  /** The columns that a query returns. */
  List<Output> outputs(Query query) {
    define(query.tables());
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
      Cut cut = new Cut(Cut.Kind.LIMIT, at(query.region()));
      outputs =
          sieve.through(
              outputs,
              Rows.SOME,
              cut,
              scope.isInside() && query.first() ? keys(outputs) : Set.of());
    }
    return outputs;
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

  /** Evaluates WITH; the tables are known to everything that follows. */
  void define(List<Query.CommonTable> tables) {
    for (Query.CommonTable table : tables) {
      Query query = table.query();
      commonTables.put(table.name().key(), List.of());
      if (query != null) {
        List<Output> outputs = Recursion.of(table, query, outputs(query));
        commonTables.put(table.name().key(), renamed(outputs, table.columns()));
      }
    }
  }

  private static List<Output> renamed(List<Output> outputs, List<Name> names) {
    List<Output> renamed = new ArrayList<>(outputs);
    // Asked now, each stands on those that know already: a long chain would overflow the stack.
    renamed.forEach(Output::present);
    for (int i = 0; i < names.size() && i < renamed.size(); i++) {
      renamed.set(i, renamed.get(i).named(names.get(i).key()));
    }
    return renamed;
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
    List<Frame> frames = frames(arm.sources());
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
    return grouped(arm, frames, outputs);
  }

  private List<Output> grouped(Arm arm, List<Frame> frames, List<Output> outputs) {
    List<Expression> grouping = arm.grouping();
    if (grouping == null && !arm.distinct()) {
      return outputs;
    }
    List<Output> keys = new ArrayList<>();
    if (grouping != null) {
      for (Expression expression : grouping) {
        keys.add(evaluate(expression, frames));
      }
    }
    return new Grouping(sieve, source, frames).of(arm, keys, outputs);
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
      Output output = evaluate(expression, frames);
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

  /** The tables of a FROM clause, with what their joins leave out. */
  List<Frame> frames(List<Query.Source> sources) {
    List<Frame> frames = new ArrayList<>();
    for (Query.Source each : sources) {
      if (effort.spend(1 + frames.size())) {
        joins.join(frames, frame(each, frames), each);
      }
    }
    return frames;
  }

  private Frame frame(Query.Source each, List<Frame> before) {
    Name alias = each.alias();
    Query query = each.query();
    TableName written = each.table();
    TableName name = written == null || view == null ? written : view.now(written);
    if (query != null) {
      return new Frame(alias == null ? "" : alias.key(), outputs(query), null);
    }
    if (name == null) {
      Expression arguments = each.arguments();
      List<Output> made = arguments == null ? List.of() : made(each, arguments, before);
      return new Frame(alias == null ? "" : alias.key(), made, null);
    }
    // Names of columns are written with the new name too, but read with the old one here.
    String key = alias != null ? alias.key() : written == null ? "" : written.name().key();
    List<Output> common = name.schema() == null ? commonTables.get(name.name().key()) : null;
    if (common != null) {
      return new Frame(key, common, null);
    }
    View shown = schema.view(name);
    if (shown != null) {
      return new Frame(key, shown(shown), null);
    }
    Table table = schema.findOrHear(name, source);
    boolean known = table != null && effort.spend(table.columns().size());
    return known && table != null ? Frame.of(key, table) : new Frame(key, List.of(), null);
  }

  /**
   * What a view shows of the tables as they are now; nothing where it is one of its own sources.
   */
  private List<Output> shown(View shown) {
    Query query = shown.query();
    if (query == null || views.size() == MOST_VIEWS || !views.add(shown)) {
      return List.of();
    }
    QueryFlow flow = new QueryFlow(schema, shown.source(), null);
    flow.views.addAll(views);
    flow.view = shown;
    views.remove(shown);
    return renamed(flow.outputs(query), shown.columns());
  }

  /** What a function makes of columns: the rows of one value need not be there, if it is empty. */
  private List<Output> made(Query.Source function, Expression arguments, List<Frame> before) {
    Map<Atom, Holding> values = new LinkedHashMap<>();
    Cut cut = new Cut(Cut.Kind.JOIN, at(function.region()));
    evaluate(arguments, before)
        .values()
        .forEach((atom, holding) -> values.put(atom, holding.recoded().through(Rows.MAYBE, cut)));
    List<Output> outputs = new ArrayList<>();
    for (String column : List.of("key", "value", "atom")) {
      outputs.add(new Output(column, values, null));
    }
    return outputs;
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
    if (kept != null) {
      return Output.of(kept.values(), computed);
    }
    Map<Atom, Holding> values = new LinkedHashMap<>();
    for (Reference reference : expression.references()) {
      Output found = scope.resolve(reference, frames);
      if (found != null && effort.spend(1 + found.values().size())) {
        for (Map.Entry<Atom, Holding> value : found.values().entrySet()) {
          values.merge(value.getKey(), value.getValue().recoded(), Holding::and);
        }
      }
    }
    Cut lookup = new Cut(Cut.Kind.LOOKUP, at(expression.region()));
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
      return outputs(query);
    } finally {
      scope.enter(before);
    }
  }

  /** Whether a subquery asks for the row that belongs to the row around it, and for no other. */
  private static boolean isKeyed(Query query) {
    Predicate where = query.arms().size() == 1 ? query.arms().get(0).where() : null;
    return where != null && where.isKeyed();
  }

  private Location at(Region region) {
    return source.at(region);
  }
}
