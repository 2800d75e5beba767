package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Cut;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Query.Arm;
import doctor.lang.sql.Query.Join;
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

  /** SQLite's own limit on the columns of a result. */
  private static final int MOST_COLUMNS = 2000;

  private final Schema schema;
  private final SourceFile source;
  private final @Nullable Table target;
  private final int migration;
  private final Map<String, List<Output>> commonTables = new HashMap<>();

  /**
   * A flow of one statement.
   *
   * @param target the table that the rows go to, or null
   * @param migration the migration that the statement stands in
   */
  QueryFlow(Schema schema, SourceFile source, @Nullable Table target, int migration) {
    this.schema = schema;
    this.source = source;
    this.target = target;
    this.migration = migration;
  }

  /**
   * One column of a result.
   *
   * @param key its name, comparable; empty where it has none
   * @param values whose values it has
   * @param column the table's column that it is, unchanged, or null
   */
  record Output(String key, Map<Atom, Holding> values, @Nullable Column column) {}

  /** A table of the FROM clause: what it is called and what it returns. */
  record Frame(String alias, List<Output> outputs, @Nullable Table table) {}

  /** The columns that a query returns. */
  List<Output> outputs(Query query) {
    define(query.tables());
    List<Output> outputs = new ArrayList<>();
    for (Arm arm : query.arms()) {
      merge(outputs, arm(arm));
    }
    if (query.distinct()) {
      Cut cut = new Cut(Cut.Kind.COMPOUND, at(query));
      outputs = through(outputs, Rows.MAYBE, cut, Set.of());
    }
    if (query.limited()) {
      outputs = through(outputs, Rows.SOME, new Cut(Cut.Kind.LIMIT, at(query)), Set.of());
    }
    return outputs;
  }

  /** Evaluates WITH; the tables are known to everything that follows. */
  void define(List<Query.CommonTable> tables) {
    for (Query.CommonTable table : tables) {
      Query query = table.query();
      commonTables.put(table.name().key(), List.of());
      if (query != null) {
        commonTables.put(table.name().key(), renamed(outputs(query), table.columns()));
      }
    }
  }

  private static List<Output> renamed(List<Output> outputs, List<Name> names) {
    List<Output> renamed = new ArrayList<>(outputs);
    for (int i = 0; i < names.size() && i < renamed.size(); i++) {
      Output output = renamed.get(i);
      renamed.set(i, new Output(names.get(i).key(), output.values(), output.column()));
    }
    return renamed;
  }

  private static void merge(List<Output> into, List<Output> more) {
    for (int i = 0; i < more.size(); i++) {
      if (i >= into.size()) {
        into.add(more.get(i));
        continue;
      }
      Map<Atom, Holding> values = new LinkedHashMap<>(into.get(i).values());
      for (Map.Entry<Atom, Holding> value : more.get(i).values().entrySet()) {
        values.merge(value.getKey(), value.getValue(), Holding::and);
      }
      into.set(i, new Output(into.get(i).key(), values, null));
    }
  }

  private List<Output> arm(Arm arm) {
    if (arm.values()) {
      return new ArrayList<>();
    }
    List<Frame> frames = frames(arm.sources());
    Predicate where = arm.where();
    if (where != null) {
      frames = filtered(frames, where);
    }
    List<Output> outputs = new ArrayList<>();
    for (Query.Output column : arm.columns()) {
      if (outputs.size() < MOST_COLUMNS) {
        select(column, frames, outputs);
      }
    }
    return grouped(arm, frames, outputs);
  }

  private List<Output> grouped(Arm arm, List<Frame> frames, List<Output> outputs) {
    List<Output> result = outputs;
    List<Expression> grouping = arm.grouping();
    if (grouping != null) {
      List<Output> keys = new ArrayList<>();
      for (Expression expression : grouping) {
        keys.add(evaluate(expression, frames));
      }
      if (arm.having() || !coversKey(keys, frames)) {
        Location place = at(grouping.get(0).region());
        result = through(result, Rows.SOME, new Cut(Cut.Kind.GROUP_BY, place), Set.of());
      }
    }
    if (arm.distinct() && !coversKey(outputs, frames)) {
      Location place = at(firstRegion(arm));
      result = through(result, Rows.SOME, new Cut(Cut.Kind.DISTINCT, place), Set.of());
    }
    return result;
  }

  private Region firstRegion(Arm arm) {
    Expression first = arm.columns().get(0).expression();
    return first == null ? new Region(0, 0) : first.region();
  }

  /** Whether no two rows of the one table can agree in all of these columns. */
  private static boolean coversKey(List<Output> outputs, List<Frame> frames) {
    Table table = frames.size() == 1 ? frames.get(0).table() : null;
    if (table == null) {
      return false;
    }
    Set<String> columns = new HashSet<>();
    for (Output output : outputs) {
      Column column = output.column();
      if (column != null && column.table == table) {
        columns.add(column.name.key());
      }
    }
    for (Set<String> unique : table.uniqueSets) {
      if (columns.containsAll(unique)) {
        return true;
      }
    }
    return false;
  }

  private void select(Query.Output column, List<Frame> frames, List<Output> outputs) {
    Expression expression = column.expression();
    if (expression != null) {
      Output output = evaluate(expression, frames);
      Name alias = column.alias();
      String key = alias == null ? output.key() : alias.key();
      outputs.add(new Output(key, output.values(), output.column()));
      return;
    }
    Name qualifier = column.qualifier();
    for (Frame frame : frames) {
      if (qualifier == null || frame.alias().equals(qualifier.key())) {
        outputs.addAll(frame.outputs());
      }
    }
  }

  /** The tables of a FROM clause, with what their joins leave out. */
  List<Frame> frames(List<Query.Source> sources) {
    List<Frame> frames = new ArrayList<>();
    int cutBefore = 0;
    Cut cutEarlier = null;
    for (Query.Source each : sources) {
      Frame frame = frame(each);
      Join join = each.join();
      Cut cut = new Cut(Cut.Kind.JOIN, at(each.region()));
      if (join == Join.INNER || join == Join.RIGHT) {
        cutBefore = frames.size();
        cutEarlier = cut;
      }
      boolean cutHere = join == Join.INNER || join == Join.LEFT;
      frames.add(cutHere ? joined(frame, cut) : frame);
    }
    for (int i = 0; cutEarlier != null && i < cutBefore; i++) {
      frames.set(i, joined(frames.get(i), cutEarlier));
    }
    return frames;
  }

  private static Frame joined(Frame frame, Cut cut) {
    return new Frame(
        frame.alias(), through(frame.outputs(), Rows.SOME, cut, Set.of()), frame.table());
  }

  private Frame frame(Query.Source each) {
    Name alias = each.alias();
    Query query = each.query();
    TableName name = each.table();
    if (query != null) {
      return new Frame(alias == null ? "" : alias.key(), outputs(query), null);
    }
    if (name == null) {
      return new Frame(alias == null ? "" : alias.key(), List.of(), null);
    }
    String key = alias == null ? name.name().key() : alias.key();
    List<Output> common = name.schema() == null ? commonTables.get(name.name().key()) : null;
    if (common != null) {
      return new Frame(key, common, null);
    }
    Table table = schema.findOrHear(name, source);
    return table == null ? new Frame(key, List.of(), null) : frame(key, table);
  }

  /** A table as it stands in a FROM clause. */
  static Frame frame(String key, Table table) {
    List<Output> outputs = new ArrayList<>();
    for (Column column : table.columns()) {
      outputs.add(new Output(column.name.key(), column.contents, column));
    }
    return new Frame(key, outputs, table);
  }

  private List<Frame> filtered(List<Frame> frames, Predicate where) {
    Cut cut = new Cut(Cut.Kind.WHERE, at(where.region()));
    Rows rows = where.complete() ? Rows.ALL : Rows.SOME;
    for (Name seen : where.unseenIn()) {
      Rows left = unseen(seen);
      rows = left.compareTo(rows) < 0 ? left : rows;
    }
    Set<Atom> exempt = Set.of();
    for (Predicate.NullTest test : where.nullTests()) {
      Output tested = resolve(test.column(), frames);
      Column column = tested == null ? null : tested.column();
      if (!test.isNull() && column != null && column.notNull) {
        continue;
      }
      // The rows left out have no value in this column that could be lost.
      boolean alone = rows == Rows.ALL && !test.isNull();
      exempt = alone && tested != null ? tested.values().keySet() : Set.of();
      rows = Rows.SOME;
    }
    List<Frame> result = new ArrayList<>();
    for (Frame frame : frames) {
      result.add(
          new Frame(frame.alias(), through(frame.outputs(), rows, cut, exempt), frame.table()));
    }
    return result;
  }

  /** What asking for rows that a table does not have yet leaves out of a copy to that table. */
  private Rows unseen(Name seen) {
    if (target == null || !target.name.key().equals(seen.key())) {
      return Rows.SOME;
    }
    return target.madeIn == migration ? Rows.ALL : Rows.MAYBE;
  }

  private static List<Output> through(List<Output> outputs, Rows rows, Cut cut, Set<Atom> exempt) {
    if (rows == Rows.ALL) {
      return outputs;
    }
    List<Output> result = new ArrayList<>();
    for (Output output : outputs) {
      Map<Atom, Holding> values = new LinkedHashMap<>();
      for (Map.Entry<Atom, Holding> value : output.values().entrySet()) {
        boolean whole = exempt.contains(value.getKey());
        Holding holding = value.getValue();
        values.put(value.getKey(), whole ? holding : holding.through(rows, cut));
      }
      result.add(new Output(output.key(), values, output.column()));
    }
    return result;
  }

  /** What an expression makes of the tables it stands over. */
  Output evaluate(Expression expression, List<Frame> frames) {
    Reference column = expression.column();
    if (column != null) {
      Output found = resolve(column, frames);
      return found == null ? new Output(column.column().key(), Map.of(), null) : found;
    }
    Map<Atom, Holding> values = new LinkedHashMap<>();
    for (Reference reference : expression.references()) {
      Output found = resolve(reference, frames);
      if (found != null) {
        for (Map.Entry<Atom, Holding> value : found.values().entrySet()) {
          values.merge(value.getKey(), value.getValue().recoded(), Holding::and);
        }
      }
    }
    Cut lookup = new Cut(Cut.Kind.LOOKUP, at(expression.region()));
    for (Query query : expression.queries()) {
      List<Output> outputs = outputs(query);
      Map<Atom, Holding> first = outputs.isEmpty() ? Map.of() : outputs.get(0).values();
      for (Map.Entry<Atom, Holding> value : first.entrySet()) {
        Holding looked = lookedUp(value.getValue(), lookup);
        values.merge(
            value.getKey(), expression.subquery() ? looked : looked.recoded(), Holding::and);
      }
    }
    return new Output("", values, null);
  }

  /** Whether every value of a lookup finds a row that asks for it depends on the data. */
  static Holding lookedUp(Holding holding, Cut lookup) {
    return new Holding(holding.exact(), Rows.MAYBE, lookup, holding.copy());
  }

  /** The column that a name means, or null. */
  @Nullable Output resolve(Reference reference, List<Frame> frames) {
    String key = reference.column().key();
    Name qualifier = reference.table();
    for (Frame frame : frames) {
      if (qualifier != null && !frame.alias().equals(qualifier.key())) {
        continue;
      }
      for (Output output : frame.outputs()) {
        if (output.key().equals(key)) {
          return output;
        }
      }
      Table table = frame.table();
      if (table != null && table.isOpen()) {
        Column heard = schema.hearColumn(table, reference.column());
        return new Output(key, heard.contents, heard);
      }
    }
    return null;
  }

  private Location at(Query query) {
    return at(query.region());
  }

  private Location at(Region region) {
    return source.at(region);
  }
}
