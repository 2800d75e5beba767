package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.ColumnDefinition.Generated;
import doctor.lang.sql.ColumnDefinition.KeyKind;
import doctor.lang.sql.Statement.Conflict;
import doctor.lang.sql.Statement.ObjectKind;
import doctor.lang.sql.Statement.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows CREATE: the tables it makes, and whether it could be made twice. */
final class CreateLineage {

  private final Course course;
  private final Schema schema;
  private final SourceFile source;
  private final int migration;

  CreateLineage(Course course) {
    this.course = course;
    this.schema = course.schema();
    this.source = course.source();
    this.migration = course.migration();
  }

  void createTable(Statement.CreateTable create) {
    if (isThere(create.table(), create.temporary(), create.ifNotExists())) {
      return;
    }
    Table table =
        newTable(create.head(), create.table(), create.temporary(), Table.Nature.ORDINARY);
    for (ColumnDefinition definition : create.columns()) {
      addColumn(table, definition);
    }
    for (UniqueConstraint constraint : create.uniques()) {
      table.addUnique(unique(table, constraint.columns()), constraint.conflict());
    }
    table.checked = create.checked();
    create.foreignKeys().forEach(key -> table.add(key, at(key.region())));
    schema.add(table);
    created(create.head(), ObjectKind.TABLE, create.table(), create.ifNotExists(), table);
  }

  Column addColumn(Table table, ColumnDefinition definition) {
    Column column = new Column(table, definition.name(), at(definition.region()), migration);
    column.rowId = definition.key() == KeyKind.ROW_ID;
    column.notNull = definition.notNull() || column.rowId;
    column.leavesNullOut = definition.nullConflict() == Conflict.IGNORE;
    column.neverNull = column.notNull;
    column.primaryKey = definition.key() == KeyKind.PRIMARY || column.rowId;
    column.collation = definition.collation();
    column.affinity = Affinity.of(definition.type());
    column.generated = definition.generated() != Generated.NOT;
    column.needsValue = definition.needsValue();
    column.constant = column.generated ? null : definition.constant();
    column.allowed = column.notNull || column.primaryKey ? definition.allowed() : null;
    table.add(column);
    return column;
  }

  void createTableAs(Statement.CreateTableAs create) {
    if (isThere(create.table(), create.temporary(), create.ifNotExists())) {
      return;
    }
    Table table =
        newTable(create.head(), create.table(), create.temporary(), Table.Nature.ORDINARY);
    QueryFlow flow = new QueryFlow(schema, source, table);
    Location copy = at(create.region());
    int number = 0;
    List<Column> columns = new ArrayList<>();
    List<Output> outputs = flow.outputs(create.query());
    for (Output output : outputs) {
      String key =
          output.key().isEmpty() || table.column(output.key()) != null
              ? output.key() + ":" + ++number
              : output.key();
      Column column = new Column(table, new Name(key, '\0', create.head()), copy, migration);
      Column origin = output.column();
      if (origin != null) {
        column.affinity = origin.affinity;
      }
      table.add(column);
      columns.add(column);
    }
    if (!create.query().bringsNothing()) {
      fill(table, create.query(), columns, outputs, copy);
    }
    schema.add(table);
    created(create.head(), ObjectKind.TABLE, create.table(), create.ifNotExists(), table);
  }

  private void fill(
      Table table, Query query, List<Column> columns, List<Output> outputs, Location copy) {
    table.seeded = query.bringsRowsOfItsOwn();
    Map<Column, Column> copied = RowOrigins.of(query, schema, columns, outputs);
    for (int i = 0; i < columns.size(); i++) {
      Map<Atom, Holding> values = outputs.get(i).values();
      columns.get(i).take(InsertLineage.arriving(values, copy, copied.values()));
    }
    table.addRows(copied);
    CopiedConstraints.inherit(table, query, columns, outputs);
  }

  void createVirtualTable(Statement.CreateVirtualTable create) {
    if (isThere(create.table(), false, create.ifNotExists())) {
      return;
    }
    Table.Nature nature = create.external() ? Table.Nature.VIRTUAL_EXTERNAL : Table.Nature.VIRTUAL;
    Table table = newTable(create.head(), create.table(), false, nature);
    schema.add(table);
    created(create.head(), ObjectKind.TABLE, create.table(), create.ifNotExists(), table);
  }

  void createView(Statement.CreateView create) {
    Name name = create.name().name();
    boolean there = schema.views().isThere(name, create.temporary());
    if (!create.name().isForeign() && !(create.ifNotExists() && there)) {
      View view =
          new View(
              create.columns(),
              create.query(),
              source,
              create.temporary(),
              new FollowedNames(),
              new LinkedHashMap<>());
      schema.views().add(name, view);
    }
    if (!create.temporary()) {
      created(create.head(), ObjectKind.VIEW, create.name(), create.ifNotExists(), null);
    }
  }

  void createIndex(Statement.CreateIndex create) {
    Table table = schema.find(new TableName(null, create.table()));
    if (table != null && !create.uniqueColumns().isEmpty()) {
      table.uniqueSets.add(unique(table, create.uniqueColumns()));
    } else if (table != null) {
      // Which rows one over expressions, or over some rows only, refuses is not followed.
      table.checked |= create.unique();
    }
    // An index of a table that goes again with the migration need not be made twice.
    created(create.head(), ObjectKind.INDEX, create.name(), create.ifNotExists(), table);
  }

  void createTrigger(Statement.CreateTrigger create) {
    Trigger trigger = create.trigger();
    if (trigger != null) {
      TableName on = new TableName(null, trigger.table());
      Table table = schema.find(on);
      View view = schema.view(on);
      if (view != null) {
        view.instead().put(trigger.name().key(), new MadeTrigger(trigger, source));
      } else if (table != null) {
        schema.triggers().add(table, trigger, source);
        noteIndexes(new MadeTrigger(trigger, source));
      }
    }
    if (!create.temporary()) {
      created(create.head(), ObjectKind.TRIGGER, create.name(), create.ifNotExists(), null);
    }
  }

  /** A virtual table that a trigger fills has what is elsewhere. */
  private void noteIndexes(MadeTrigger trigger) {
    for (Statement each : trigger.statements()) {
      Table filled = each instanceof Statement.Insert insert ? schema.find(insert.table()) : null;
      if (filled != null && filled.virtual) {
        filled.index = true;
      }
    }
  }

  /** Whether CREATE does nothing, or fails, because the table is there. */
  private boolean isThere(TableName name, boolean temporary, boolean ifNotExists) {
    Table known = schema.find(name);
    boolean there = known != null && known.temporary == temporary && !name.isForeign();
    if (there && known != null && known.isOpen() && !ifNotExists) {
      // It cannot have been there, or this would fail: what was heard of it was wrong.
      schema.remove(known);
      return false;
    }
    return there || name.isForeign();
  }

  private Table newTable(Region head, TableName name, boolean temporary, Table.Nature nature) {
    Table table = new Table(name.name(), at(head), migration, temporary, nature);
    course.touch(table);
    return table;
  }

  private void created(
      Region head, ObjectKind kind, TableName name, boolean ifNotExists, @Nullable Table table) {
    // An index goes with its table, and so it is made anew wherever that is.
    boolean again =
        course.isFreed(kind, name.name())
            || (table != null && course.isFreed(ObjectKind.TABLE, table.name));
    if (ifNotExists || again || (table != null && table.temporary)) {
      return;
    }
    Region written = name.schema() == null ? name.name().region() : name.schema().region();
    Effect effect = new Effect.Created(at(head), kind.label(), name.name().text(), written.start());
    String called = table == null ? "" : table.name.key();
    // What the migration drops or renames again is scaffolding, and IF NOT EXISTS would not help.
    course.addAtEnd(
        () -> {
          boolean scaffolding =
              table != null
                  && table.madeIn == migration
                  && (table.dropped || !table.name.key().equals(called));
          return scaffolding ? null : effect;
        });
  }

  private static UniqueSet unique(Table table, List<IndexedColumn> columns) {
    Map<String, String> collations = new HashMap<>();
    for (IndexedColumn each : columns) {
      Column column = table.column(each.name().key());
      String collation = column == null ? UniqueSet.BINARY : column.collation;
      String asked = each.collation();
      collations.put(each.name().key(), asked == null ? collation : asked);
    }
    return new UniqueSet(collations);
  }

  private Location at(Region region) {
    return source.at(region);
  }
}
