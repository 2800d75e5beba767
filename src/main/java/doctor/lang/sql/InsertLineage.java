package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Holding.Rows;
import doctor.lang.sql.Statement.Assignment;
import doctor.lang.sql.Statement.Conflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows INSERT: which values it copies, and which it takes away. */
final class InsertLineage {

  private final Course course;
  private final Schema schema;
  private final SourceFile source;

  InsertLineage(Course course) {
    this.course = course;
    this.schema = course.schema();
    this.source = course.source();
  }

  void apply(Statement.Insert insert) {
    Table table = schema.findOrHear(insert.table(), source);
    Query query = insert.query();
    if (table == null || (query != null && query.bringsNothing())) {
      return;
    }
    if (table.virtual) {
      index(insert, table);
      return;
    }
    course.touch(table);
    boolean isNew = table.isNew();
    List<Output> outputs =
        query == null ? List.of() : new QueryFlow(schema, source, table).outputs(query);
    List<Column> targets = targets(table, insert.columns());
    if (Constraints.replaces(insert, table, targets)) {
      replace(insert, table, targets, outputs);
    }
    if (!isNew) {
      table.loosen();
    }
    if (query == null) {
      table.addRows(Map.of());
    } else {
      copy(insert, table, query, targets, outputs);
    }
    if (isNew && query != null && insert.conflict() != Conflict.UPDATE) {
      CopiedConstraints.inherit(table, query, targets, outputs);
    }
    course.fire(insert.head(), table, Trigger.Event.INSERT, List.of());
    table.seeded |= query == null || query.bringsRowsOfItsOwn();
    for (Column column : table.columns()) {
      if (update(column, insert) != null) {
        table.overwrite(column);
      }
    }
  }

  /** What a virtual table keeps of the values that are put into it, none but its module knows. */
  private void index(Statement.Insert insert, Table table) {
    Query query = insert.query();
    if (query == null || table.external) {
      return;
    }
    course.touch(table);
    table.index = true;
    Location copy = at(insert.region());
    int number = 0;
    for (Output output : new QueryFlow(schema, source, table).outputs(query)) {
      String key = "column " + ++number;
      Column known = table.column(key);
      Column column = known == null ? nowhere(table, new Name(key, '\0', insert.head())) : known;
      table.add(column);
      Map<Atom, Holding> values = arriving(output.values(), copy, List.of());
      values.replaceAll((atom, holding) -> holding.through(Rows.MAYBE, null));
      column.take(values);
    }
  }

  /** Rows that are in the way lose what they held, unless what comes in their place is the same. */
  private void replace(
      Statement.Insert insert, Table table, List<Column> targets, List<Output> outputs) {
    if (!table.temporary && table.isFilled() && !course.isSpareCopy(table)) {
      boolean deletes = insert.conflict() != Conflict.UPDATE;
      String name = table.name.text();
      course.add(new Effect.RowsReplaced(at(insert.head()), name, deletes, Effect.Loss.POSSIBLE));
    }
    Set<String> safe = Constraints.agreeing(table, targets);
    if (safe == null) {
      return;
    }
    Cut cut = new Cut(kind(insert, table, targets), at(insert.head()));
    for (Column column : table.columns()) {
      Assignment update = update(column, insert);
      boolean written = insert.conflict() != Conflict.UPDATE || update != null;
      if (written && !safe.contains(column.name.key())) {
        int place = targets.indexOf(column);
        boolean brought = place >= 0 && place < outputs.size();
        boolean comes = brought && (update == null || isExcluded(update, column));
        column.overwrite(comes ? exact(outputs.get(place)) : Set.of(), cut);
        if (!comes) {
          column.renumber();
        }
      }
    }
  }

  /** What ON CONFLICT DO UPDATE says of a column, or null. */
  private static @Nullable Assignment update(Column column, Statement.Insert insert) {
    for (Assignment assignment : insert.updates()) {
      for (Name name : assignment.columns()) {
        if (name.key().equals(column.name.key())) {
          return assignment;
        }
      }
    }
    return null;
  }

  /** Whether a column is set to what the row that comes has there: {@code a = excluded.a}. */
  private static boolean isExcluded(Assignment update, Column column) {
    Reference value = update.value().column();
    Name table = value == null ? null : value.table();
    return value != null
        && table != null
        && table.key().equals("excluded")
        && value.column().key().equals(column.name.key());
  }

  private static Set<Atom> exact(Output output) {
    Set<Atom> exact = new HashSet<>();
    output
        .values()
        .forEach(
            (atom, holding) -> {
              if (holding.exact()) {
                exact.add(atom);
              }
            });
    return exact;
  }

  private void copy(
      Statement.Insert insert,
      Table table,
      Query query,
      List<Column> targets,
      List<Output> outputs) {
    new Arrivals(table, targets, outputs, course).judge(insert);
    boolean mixed = insert.conflict() == Conflict.UPDATE;
    Map<Column, Column> origins = mixed ? Map.of() : RowOrigins.of(query, schema, targets, outputs);
    List<Map<Atom, Holding>> arriving = passed(insert, table, targets, outputs, origins.values());
    Location copy = at(insert.region());
    for (int i = 0; i < arriving.size(); i++) {
      Column column = i < targets.size() ? targets.get(i) : null;
      if (outputs.get(i).key().equals(Table.REST) && outputs.get(i).column() != null) {
        column = rest(table, copy);
      }
      if (column != null) {
        column.take(arriving.get(i));
      }
    }
    Renumbering.apply(table, targets, outputs, arriving, copy);
    table.addRows(origins);
    for (Column column : targets) {
      column.constant = null;
    }
  }

  /**
   * What of each output comes to the table past its constraints and triggers.
   *
   * @param beside the columns that are copied beside them, a row for a row
   */
  private List<Map<Atom, Holding>> passed(
      Statement.Insert insert,
      Table table,
      List<Column> targets,
      List<Output> outputs,
      Collection<Column> beside) {
    Passing passing = new Constraints(schema.effort()).passing(insert, table, targets, outputs);
    boolean whole = insert.conflict() == Conflict.UPDATE || passing.isWhole();
    Set<String> complete = whole ? Set.of() : Constraints.complete(insert, table, targets, outputs);
    Cut cut = new Cut(kind(insert, table, targets), at(insert.head()));
    Cut passedOver = Firing.cut(schema, table, Trigger.Event.INSERT, List.of());
    Location copy = at(insert.region());
    List<Map<Atom, Holding>> arriving = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      Output output = outputs.get(i);
      Column target = i < targets.size() ? targets.get(i) : null;
      boolean every = target != null && complete.contains(target.name.key());
      schema.effort().spend(2L * output.values().size());
      Map<Atom, Holding> values = arriving(output.values(), copy, beside);
      values.replaceAll(
          (atom, holding) -> {
            Rows rows = passing.of(output, atom);
            return every ? holding.thinned(rows, cut) : holding.through(rows, cut);
          });
      convert(output.affinity(), target, values, copy);
      if (passedOver != null) {
        values.replaceAll((atom, holding) -> holding.through(Rows.MAYBE, passedOver));
      }
      arriving.add(values);
    }
    return arriving;
  }

  /** Text that goes to a column of numbers is a number there, if it looks like one. */
  static void convert(
      Affinity from, @Nullable Column to, Map<Atom, Holding> values, Location copy) {
    if (to != null && to.affinity.converts(from)) {
      values.replaceAll((atom, holding) -> holding.converted(copy));
    }
  }

  private static Cut.Kind kind(Statement.Insert insert, Table table, List<Column> targets) {
    return switch (insert.conflict()) {
      case UNSAID ->
          Constraints.replaces(insert, table, targets) ? Cut.Kind.OWN_REPLACE : Cut.Kind.OWN_IGNORE;
      case FAIL, REPLACE -> Cut.Kind.OR_REPLACE; // with FAIL nothing is cut
      case IGNORE -> Cut.Kind.OR_IGNORE;
      case NOTHING -> Cut.Kind.DO_NOTHING;
      case UPDATE -> Cut.Kind.DO_UPDATE;
    };
  }

  /** The columns of an unseen table that SELECT * brings, wherever they go in this one. */
  private Column rest(Table table, Location copy) {
    Column known = table.column(Table.REST);
    if (known != null) {
      return known;
    }
    Column rest =
        new Column(table, new Name(Table.REST, '\0', copy.region()), copy, course.migration());
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
    return new Column(table, name, at(name.region()), course.migration());
  }

  /**
   * Values as they arrive by a statement.
   *
   * @param beside the columns that are copied beside them, a row for a row
   */
  static Map<Atom, Holding> arriving(
      Map<Atom, Holding> values, Location copy, Collection<Column> beside) {
    Map<Atom, Holding> arriving = new LinkedHashMap<>();
    for (Map.Entry<Atom, Holding> value : values.entrySet()) {
      if (value.getKey().isTold(beside)) {
        arriving.put(value.getKey(), value.getValue().by(copy));
      }
    }
    return arriving;
  }

  private Location at(Region region) {
    return course.at(region);
  }
}
