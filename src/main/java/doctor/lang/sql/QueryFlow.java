package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Cut;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Predicate.Equality;
import doctor.lang.sql.Query.Arm;
import doctor.lang.sql.Query.Join;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Follows values through a query: for each column it returns, whose values these are. */
final class QueryFlow {

  private final Schema schema;
  private final Effort effort;
  private final SourceFile source;
  private final @Nullable Table target;

  /** The tables of the statement around the subquery at hand. */
  private List<Frame> outer = List.of();

  private final Map<String, List<Output>> commonTables = new HashMap<>();

  /**
   * A flow of one statement.
   *
   * @param target the table that the rows go to, or null
   */
  QueryFlow(Schema schema, SourceFile source, @Nullable Table target) {
    this.schema = schema;
    this.effort = schema.effort();
    this.source = source;
    this.target = target;
  }

  /**
   * A table of the FROM clause.
   *
   * @param alias what it is called
   * @param outputs what it returns
   * @param optional whether nulls stand for it where an outer join finds no row
   * @param on how that join finds rows of it, or null where that is not known
   */
  record Frame(
      String alias,
      List<Output> outputs,
      @Nullable Table table,
      boolean optional,
      @Nullable Predicate on) {

    Frame(String alias, List<Output> outputs, @Nullable Table table) {
      this(alias, outputs, table, false, null);
    }

    Frame with(List<Output> others) {
      return new Frame(alias, others, table, optional, on);
    }

    Frame optional(@Nullable Predicate by) {
      return new Frame(alias, outputs, table, true, by);
    }
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
      Cut cut = new Cut(Cut.Kind.COMPOUND, at(query));
      outputs =
          query.subtracts()
              ? through(outputs, Rows.MAYBE, cut, Set.of())
              : thinned(outputs, Rows.MAYBE, cut, outputs);
    }
    if (query.limited()) {
      Cut cut = new Cut(Cut.Kind.LIMIT, at(query));
      outputs = through(outputs, Rows.SOME, cut, outer.isEmpty() ? Set.of() : keys(outputs));
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
    AssociationFinder keys = keys(frames, where, arm.sources());
    List<Output> outputs = new ArrayList<>();
    for (Query.Output column : arm.columns()) {
      if (outputs.size() < Table.MOST_COLUMNS) {
        select(column, frames, keys, outputs);
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
      Rows rows = arm.having() ? Rows.SOME : apart(keys, frames);
      Location place = at(grouping.get(0).region());
      Cut cut = new Cut(Cut.Kind.GROUP_BY, place);
      List<Output> whole = arm.having() ? List.of() : keys;
      result = thinned(result, rows, cut, whole);
    }
    if (arm.distinct()) {
      Rows rows = apart(outputs, frames);
      Location place = at(firstRegion(arm));
      result = thinned(result, rows, new Cut(Cut.Kind.DISTINCT, place), outputs);
    }
    return result;
  }

  private Region firstRegion(Arm arm) {
    Expression first = arm.columns().get(0).expression();
    return first == null ? new Region(0, 0) : first.region();
  }

  /** How many rows of the one table stay when those that agree in these columns become one. */
  private static Rows apart(List<Output> outputs, List<Frame> frames) {
    Table table = frames.size() == 1 ? frames.get(0).table() : null;
    if (table == null) {
      return Rows.SOME;
    }
    Set<String> columns = new HashSet<>();
    for (Output output : outputs) {
      Column column = output.column();
      if (column != null && column.table == table) {
        columns.add(column.name.key());
      }
    }
    return table.apart(columns);
  }

  /** What finds keys that stand for values; null where none can. */
  @Nullable AssociationFinder keys(
      List<Frame> frames, @Nullable Predicate where, List<Query.Source> sources) {
    if (frames.size() < 2 && outer.isEmpty()) {
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
        : new AssociationFinder(this, frames, conditions);
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
      String key = alias == null ? output.key() : alias.key();
      outputs.add(new Output(key, output.values(), output.column()));
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
        join(frames, frame(each, frames), each);
      }
    }
    return frames;
  }

  private void join(List<Frame> left, Frame right, Query.Source source) {
    Join join = source.join();
    boolean cutsLeft = join == Join.INNER || join == Join.RIGHT;
    // What a function makes of a row stands beside that row, and nowhere else.
    boolean beside = source.arguments() != null && source.on() == null;
    boolean cutsRight = !beside && (join == Join.INNER || join == Join.LEFT);
    Cut cut = new Cut(Cut.Kind.JOIN, at(source.region()));
    List<Frame> both = new ArrayList<>(left);
    both.add(right);
    Predicate on = source.on();
    Rows found = on == null ? Rows.SOME : partnered(right, on, both);
    for (int i = 0; i < left.size(); i++) {
      Frame each = left.get(i);
      if (cutsLeft) {
        each = joined(each, on, both, cut);
      }
      left.set(i, join == Join.RIGHT || join == Join.FULL ? each.optional(null) : each);
    }
    Frame joined = cutsRight ? through(right, found, cut, Set.of()) : right;
    left.add(join == Join.LEFT || join == Join.FULL ? joined.optional(on) : joined);
  }

  private Frame joined(Frame frame, @Nullable Predicate on, List<Frame> both, Cut cut) {
    if (on == null) {
      return through(frame, Rows.SOME, cut, Set.of());
    }
    Rows kept = partnered(frame, on, both);
    return through(frame, kept, cut, kept == Rows.MAYBE ? asked(frame, on, both) : Set.of());
  }

  /** How many rows of a table find a partner by the condition of a join. */
  Rows partnered(Frame frame, Predicate on, List<Frame> frames) {
    if (!on.isKeyed() || !on.unseenIn().isEmpty()) {
      return Rows.SOME;
    }
    Rows found = finds(frame, on, frames);
    return fewer(found, new Selection(this, frames, on, Rows.ALL).of(frame));
  }

  /**
   * How many rows of a table find a partner: all do where what must be equal are its own values on
   * the one side and a whole copy of them on the other.
   */
  private Rows finds(Frame frame, Predicate predicate, List<Frame> frames) {
    Rows found = Rows.ALL;
    boolean alone = predicate.equalities().size() == 1;
    for (Predicate.Equality equality : predicate.equalities()) {
      Output left = resolveAnywhere(equality.left(), frames);
      Output right = resolveAnywhere(equality.right(), frames);
      if (left == null || right == null) {
        return Rows.SOME;
      }
      boolean isLeft = isIn(frame, left);
      boolean isRight = isIn(frame, right);
      Output own = isLeft ? left : right;
      found = isLeft == isRight ? Rows.SOME : fewer(held(isLeft ? right : left, own, alone), found);
      if (found == Rows.SOME) {
        return found;
      }
      Column column = own.column();
      if (column != null && column.mayBeNull()) {
        found = Rows.MAYBE; // null is equal to nothing
      }
    }
    return found;
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

  /**
   * How many values of one column another has as well.
   *
   * @param once whether it is enough that it has each different one once
   */
  private Rows held(Output holder, Output values, boolean once) {
    if (values.values().isEmpty()) {
      return Rows.SOME;
    }
    if (isSame(holder.column(), values.column())) {
      return Rows.ALL;
    }
    Rows held = Rows.ALL;
    for (Atom atom : values.values().keySet()) {
      Holding holding = holder.values().get(atom);
      if (holding == null || !holding.exact() || isOld(holding)) {
        return Rows.SOME;
      }
      boolean all = holding.rows() == Rows.ALL;
      Column column = values.column();
      if (!all && !(once && holding.everyValue())) {
        return Rows.SOME;
      }
      held = all || (column != null && column.isBinary()) ? held : Rows.MAYBE;
    }
    return held;
  }

  /**
   * The values by which rows find a partner, where that leaves out only rows which have none there.
   */
  private Set<Atom> asked(Frame frame, Predicate predicate, List<Frame> frames) {
    if (!predicate.isOnlyEqualities() || predicate.equalities().size() != 1) {
      return Set.of();
    }
    Equality equality = predicate.equalities().get(0);
    Output left = resolveAnywhere(equality.left(), frames);
    Output right = resolveAnywhere(equality.right(), frames);
    if (left == null || right == null) {
      return Set.of();
    }
    boolean isLeft = isIn(frame, left);
    Output own = isLeft ? left : right;
    boolean all = held(isLeft ? right : left, own, true) == Rows.ALL;
    return all ? own.values().keySet() : Set.of();
  }

  private static boolean isSame(@Nullable Column left, @Nullable Column right) {
    return left != null && left.equals(right);
  }

  /** Whether it was copied by an earlier migration: since then the app may have added rows. */
  boolean isOld(Holding holding) {
    Location copy = holding.copy();
    return copy != null && !copy.file().path().equals(source.path());
  }

  /** The column that a name means here, or in the statement around a subquery. */
  @Nullable Output resolveAnywhere(Reference reference, List<Frame> frames) {
    Output here = resolve(reference, frames);
    return here == null ? resolve(reference, outer) : here;
  }

  private Frame through(Frame frame, Rows rows, Cut cut, Set<Atom> exempt) {
    return rows == Rows.ALL ? frame : frame.with(through(frame.outputs(), rows, cut, exempt));
  }

  private Frame frame(Query.Source each, List<Frame> before) {
    Name alias = each.alias();
    Query query = each.query();
    TableName name = each.table();
    if (query != null) {
      return new Frame(alias == null ? "" : alias.key(), outputs(query), null);
    }
    if (name == null) {
      Expression arguments = each.arguments();
      List<Output> made = arguments == null ? List.of() : made(each, arguments, before);
      return new Frame(alias == null ? "" : alias.key(), made, null);
    }
    String key = alias == null ? name.name().key() : alias.key();
    List<Output> common = name.schema() == null ? commonTables.get(name.name().key()) : null;
    if (common != null) {
      return new Frame(key, common, null);
    }
    Table table = schema.findOrHear(name, source);
    boolean known = table != null && effort.spend(table.columns().size());
    return known && table != null ? frame(key, table) : new Frame(key, List.of(), null);
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

  /** A table as it stands in a FROM clause. */
  static Frame frame(String key, Table table) {
    List<Output> outputs = new ArrayList<>();
    for (Column column : table.columns()) {
      outputs.add(new Output(column.name.key(), column.contents(), column));
    }
    return new Frame(key, outputs, table);
  }

  /** The tables with what a condition leaves out. */
  List<Frame> filtered(List<Frame> frames, Predicate where) {
    Rows unseen = Rows.ALL;
    for (Name seen : where.unseenIn()) {
      unseen = fewer(unseen(seen), unseen);
    }
    Selection selection = new Selection(this, frames, where, unseen);
    List<Frame> result = new ArrayList<>();
    for (Frame frame : frames) {
      Rows found = where.equalities().isEmpty() ? Rows.ALL : finds(frame, where, frames);
      Cut cut = Cut.where(new Condition(where, source, frame.alias()));
      Rows selected = selection.of(frame);
      boolean spares = selected == Rows.ALL && found == Rows.MAYBE;
      Set<Atom> spared = spares ? asked(frame, where, frames) : selection.spared();
      result.add(through(frame, fewer(selected, found), cut, spared));
    }
    return result;
  }

  private static Rows fewer(Rows left, Rows right) {
    return left.compareTo(right) < 0 ? left : right;
  }

  /** What asking for rows that a table does not have yet leaves out of a copy to that table. */
  private Rows unseen(Name seen) {
    if (target == null || !target.name.key().equals(seen.key())) {
      return Rows.SOME;
    }
    return target.hasRows() ? Rows.MAYBE : Rows.ALL;
  }

  private List<Output> through(List<Output> outputs, Rows rows, Cut cut, Set<Atom> exempt) {
    return rows == Rows.ALL
        ? outputs
        : changed(
            outputs,
            (atom, holding) -> exempt.contains(atom) ? holding : holding.through(rows, cut));
  }

  /** What stays where rows are left out that agree with another in some columns. */
  private List<Output> thinned(List<Output> outputs, Rows rows, Cut cut, List<Output> agreeing) {
    if (rows == Rows.ALL) {
      return outputs;
    }
    Set<Atom> every = new HashSet<>();
    for (Output output : agreeing) {
      effort.spend(output.values().size());
      every.addAll(output.values().keySet());
    }
    return changed(
        outputs,
        (atom, holding) ->
            every.contains(atom) ? holding.thinned(rows, cut) : holding.through(rows, cut));
  }

  private List<Output> changed(List<Output> outputs, BiFunction<Atom, Holding, Holding> change) {
    if (effort.isSpent()) {
      return outputs;
    }
    List<Output> result = new ArrayList<>();
    for (Output output : outputs) {
      effort.spend(1 + output.values().size());
      Map<Atom, Holding> values = new LinkedHashMap<>(output.values());
      values.replaceAll(change);
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
    return new Output("", values, null);
  }

  /** The columns of a subquery that may speak of the tables around it. */
  List<Output> lookup(Query query, List<Frame> around) {
    List<Frame> before = outer;
    outer = around;
    try {
      return outputs(query);
    } finally {
      outer = before;
    }
  }

  /** Whether a subquery asks for the row that belongs to the row around it, and for no other. */
  private static boolean isKeyed(Query query) {
    Predicate where = query.arms().size() == 1 ? query.arms().get(0).where() : null;
    return where != null && where.isKeyed();
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

  /** In a table that is not known, "x" is more likely text than a column, and TRUE is a value. */
  private static boolean isHeard(Name name) {
    boolean truth = name.quote() == '\0' && Keywords.isTruth(name.text().toUpperCase(Locale.ROOT));
    return name.quote() != '"' && !truth;
  }

  private Location at(Query query) {
    return at(query.region());
  }

  private Location at(Region region) {
    return source.at(region);
  }
}
