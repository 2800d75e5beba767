package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Effect.Loss;
import doctor.lang.sql.Holding.Cut;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.QueryFlow.Frame;
import doctor.lang.sql.Statement.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows INSERT, UPDATE and DELETE: which values they copy, and which they take away. */
final class WriteLineage {

  private final Schema schema;
  private final SourceFile source;
  private final int migration;
  private final List<Supplier<@Nullable Effect>> effects;
  private final Set<Table> touched;
  private final KeyEnforcement keys;

  /**
   * The writes of one migration.
   *
   * @param effects where to put what they do
   * @param touched where to put the tables that they change
   * @param keys whether deletions run on
   */
  WriteLineage(
      Schema schema,
      SourceFile source,
      int migration,
      List<Supplier<@Nullable Effect>> effects,
      Set<Table> touched,
      KeyEnforcement keys) {
    this.schema = schema;
    this.source = source;
    this.migration = migration;
    this.effects = effects;
    this.touched = touched;
    this.keys = keys;
  }

  void insert(Statement.Insert insert) {
    Table table = schema.findOrHear(insert.table(), source);
    if (table == null || table.virtual) {
      return;
    }
    touch(table);
    boolean replaces = Constraints.replaces(insert, table);
    if (replaces && !table.temporary && table.isFilled() && !isSpareCopy(table)) {
      boolean deletes = insert.conflict() != Conflict.UPDATE;
      add(new Effect.RowsReplaced(at(insert.head()), table.name.text(), deletes));
    }
    Query query = insert.query();
    if (query != null) {
      copy(insert, table, query);
    }
  }

  /** Whether the migration has made it, of values that are still where they came from. */
  private boolean isSpareCopy(Table table) {
    return table.madeIn == migration && Fates.isSpare(table);
  }

  private void copy(Statement.Insert insert, Table table, Query query) {
    QueryFlow flow = new QueryFlow(schema, source, table);
    List<Output> outputs = flow.outputs(query);
    List<Column> targets = targets(table, insert.columns());
    Rows rows = new Constraints(schema.effort()).passing(insert, table, targets, outputs);
    Cut cut = new Cut(kind(insert, table), at(insert.head()), Set.of());
    Location copy = at(insert.region());
    List<Map<Atom, Holding>> arriving = new ArrayList<>();
    for (Output output : outputs) {
      Map<Atom, Holding> values = new LinkedHashMap<>();
      for (Map.Entry<Atom, Holding> value : arriving(output.values(), copy).entrySet()) {
        values.put(value.getKey(), value.getValue().through(rows, cut));
      }
      arriving.add(values);
    }
    for (int i = 0; i < arriving.size(); i++) {
      Column column = i < targets.size() ? targets.get(i) : null;
      if (outputs.get(i).key().equals(Table.REST) && outputs.get(i).column() != null) {
        column = rest(table, copy);
      }
      if (column != null) {
        column.take(arriving.get(i));
      }
    }
    renumber(table, outputs, arriving);
  }

  private static Cut.Kind kind(Statement.Insert insert, Table table) {
    return switch (insert.conflict()) {
      case UNSAID ->
          Constraints.replaces(insert, table) ? Cut.Kind.OWN_REPLACE : Cut.Kind.OWN_IGNORE;
      case FAIL, REPLACE -> Cut.Kind.OR_REPLACE; // with FAIL nothing is cut
      case IGNORE -> Cut.Kind.OR_IGNORE;
      case NOTHING -> Cut.Kind.DO_NOTHING;
      case UPDATE -> Cut.Kind.DO_UPDATE;
    };
  }

  /** Where the copy leaves the row id out, SQLite numbers the rows anew. */
  private static void renumber(
      Table table, List<Output> outputs, List<Map<Atom, Holding>> arriving) {
    Column rowId = table.rowId();
    if (rowId == null || !rowId.isEmpty()) {
      return;
    }
    for (int i = 0; i < outputs.size(); i++) {
      Column origin = outputs.get(i).column();
      Column before = origin == null ? null : origin.table.column(rowId.name.key());
      before = before == null && origin != null ? origin.table.rowId() : before;
      if (before != null && !before.isEmpty() && !arriving.get(i).isEmpty()) {
        Holding pattern = arriving.get(i).values().iterator().next();
        Map<Atom, Holding> numbers = new LinkedHashMap<>();
        for (Atom atom : before.contents().keySet()) {
          numbers.put(atom, pattern.recoded());
        }
        rowId.take(numbers);
        return;
      }
    }
  }

  /** The columns of an unseen table that SELECT * brings, wherever they go in this one. */
  private Column rest(Table table, Location copy) {
    Column known = table.column(Table.REST);
    if (known != null) {
      return known;
    }
    Column rest = new Column(table, new Name(Table.REST, '\0', copy.region()), copy, migration);
    table.add(rest);
    return rest;
  }

  private List<Column> targets(Table table, @Nullable List<Name> names) {
    List<Column> targets = new ArrayList<>();
    if (names == null) {
      for (Column column : table.columns()) {
        if (!column.generated) {
          targets.add(column);
        }
      }
      return targets;
    }
    for (Name name : names) {
      Column column = table.column(name.key());
      if (column == null) {
        column = table.isOpen() ? schema.hearColumn(table, name) : nowhere(table, name);
      }
      targets.add(column);
    }
    return targets;
  }

  /** A column that is not there: the statement fails, or it is the row id; it holds nothing. */
  private Column nowhere(Table table, Name name) {
    return new Column(table, name, at(name.region()), migration);
  }

  /** Values as they arrive by a statement. */
  static Map<Atom, Holding> arriving(Map<Atom, Holding> values, Location copy) {
    Map<Atom, Holding> arriving = new LinkedHashMap<>();
    for (Map.Entry<Atom, Holding> value : values.entrySet()) {
      arriving.put(value.getKey(), value.getValue().by(copy));
    }
    return arriving;
  }

  void delete(Statement.Delete delete) {
    Table table = schema.findOrHear(delete.table(), source);
    if (table == null || table.virtual || !table.isFilled()) {
      return;
    }
    touch(table);
    Predicate where = delete.where();
    boolean all = (where == null || where.always()) && !delete.limited();
    Loss loss = all ? lossOf(table) : lossOfSome(table, where);
    if (table.cloudedIn == migration && loss == Loss.CERTAIN) {
      loss = Loss.POSSIBLE;
    }
    if (all) {
      for (Column column : table.columns()) {
        Fates.release(column);
      }
    }
    List<Effect.Child> children = keys.consequences(table, all);
    if (loss != Loss.NONE || !children.isEmpty()) {
      Location made = table.isOpen() ? null : table.made;
      Location condition = where == null || all ? null : at(where.region());
      String name = table.nameBefore.text();
      Region place = where == null ? delete.head() : delete.region();
      add(new Effect.RowsDeleted(at(place), name, condition, loss, children, made));
    }
  }

  private static Loss lossOf(Table table) {
    Loss worst = Loss.NONE;
    for (Fate fate : Fates.of(table)) {
      Loss loss = Effect.ColumnDropped.loss(fate);
      worst = loss.compareTo(worst) > 0 ? loss : worst;
    }
    return worst;
  }

  /**
   * Rows that a condition picks are not lost where every column was copied whole, or where just the
   * rows of the same condition were copied.
   */
  private Loss lossOfSome(Table table, @Nullable Predicate where) {
    if (where != null && isDeleted(table, source.slice(where.region()))) {
      return Loss.NONE;
    }
    Loss worst =
        where != null && isMoved(table, source.slice(where.region())) ? Loss.NONE : lossOf(table);
    keepRest(table, where, worst == Loss.NONE ? Rows.SOME : Rows.ALL);
    return worst;
  }

  /** Whether every column was copied, whole or in the rows of just that condition. */
  private static boolean isMoved(Table table, String condition) {
    for (Column column : table.columns()) {
      for (Map.Entry<Atom, Holding> value : column.contents().entrySet()) {
        if (!column.generated
            && !isCopied(table, value.getKey(), value.getValue().exact(), condition)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isCopied(Table table, Atom atom, boolean exact, String condition) {
    for (Column holder : atom.holders) {
      Holding holding = holder.contents().get(atom);
      if (holder.table.equals(table) || holding == null || (exact && !holding.exact())) {
        continue;
      }
      Cut cut = holding.cut();
      boolean same =
          cut != null && cut.kind() == Cut.Kind.WHERE && cut.location().text().equals(condition);
      if (same || holding.rows() == Rows.ALL) {
        return true;
      }
    }
    return false;
  }

  /** Whether the same migration has deleted the rows of that condition before. */
  private static boolean isDeleted(Table table, String condition) {
    for (Column column : table.columns()) {
      for (Holding holding : column.contents().values()) {
        Cut cut = holding.cut();
        boolean deleted = cut != null && (cut.isRemainder() || holding.rows() == Rows.ALL);
        if (cut == null || !deleted || !cut.location().text().equals(condition)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * From now on the table has only the other rows.
   *
   * @param left some, where the rows that went live on elsewhere; all that there are, where not
   */
  private void keepRest(Table table, @Nullable Predicate where, Rows left) {
    Location place = where == null ? table.made : at(where.region());
    Cut.Kind kind = left == Rows.SOME ? Cut.Kind.MOVED : Cut.Kind.WHERE;
    Set<String> subjects = where == null ? Set.of() : Cut.where(where, source).subjects();
    Cut cut = new Cut(kind, place, subjects);
    for (Column column : table.columns()) {
      column
          .contents()
          .replaceAll(
              (atom, holding) ->
                  left == Rows.SOME
                      ? holding.through(Rows.SOME, cut)
                      : new Holding(holding.exact(), holding.rows(), cut, holding.copy()));
    }
  }

  void update(Statement.Update update) {
    Table table = schema.findOrHear(update.table(), source);
    if (table == null || table.virtual) {
      return;
    }
    touch(table);
    QueryFlow flow = new QueryFlow(schema, source, table);
    flow.define(update.tables());
    Name alias = update.alias();
    List<Frame> frames = new ArrayList<>();
    frames.add(QueryFlow.frame(alias == null ? table.name.key() : alias.key(), table));
    frames.addAll(flow.frames(update.sources()));
    new UpdateLineage(update, table, frames, flow, this).apply();
  }

  private void touch(Table table) {
    touched.add(table);
    schema.effort().spend(table.columns().size());
  }

  void add(Effect effect) {
    effects.add(() -> effect);
  }

  Schema schema() {
    return schema;
  }

  int migration() {
    return migration;
  }

  Location at(Region region) {
    return source.at(region);
  }
}
