package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Statement.ObjectKind;
import doctor.lang.sql.Trigger.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one migration's statements over the schema that the migrations before it have built, and
 * says what each does to what was there before.
 */
final class Lineage {

  private final Course course;
  private final Schema schema;
  private final SourceFile source;
  private final int migration;
  private final CreateLineage creates;
  private final DropLineage drops;
  private final InsertLineage inserts;
  private boolean legacyRename;

  private Lineage(Course course) {
    this.course = course;
    this.schema = course.schema();
    this.source = course.source();
    this.migration = course.migration();
    this.creates = new CreateLineage(course);
    this.drops = new DropLineage(course);
    this.inserts = new InsertLineage(course);
  }

  /**
   * The effects of one migration.
   *
   * @param schema what the migrations before it have built; brought forward to where this one ends
   * @param migration its place in the series, from 0
   */
  static List<Effect> of(Schema schema, MigrationFile file, int migration) {
    Lineage lineage = new Lineage(new Course(schema, file, migration));
    boolean spent = schema.effort().isSpent();
    for (Statement statement : file.statements()) {
      lineage.apply(statement);
      if (schema.effort().isSpent() && !spent) {
        spent = true;
        lineage.unforeseeable(statement.region(), "asks for more than is followed");
      }
    }
    return lineage.end();
  }

  private List<Effect> end() {
    List<Effect> result = course.effects();
    for (Table table : schema.temporaryTables()) {
      vanish(table, result);
    }
    schema.views().removeTemporary();
    schema.triggers().removeTemporary();
    for (Table table : course.touched()) {
      table.forgetCopiedConstraints();
      if (!table.dropped && !table.virtual && !isReplaced(table)) {
        refill(table);
      }
    }
    course.touched().forEach(table -> table.nameBefore = table.name);
    return result;
  }

  /** Whether a copy of it has its name now: the app writes to that. */
  private boolean isReplaced(Table table) {
    boolean renamed = !table.name.key().equals(table.nameBefore.key());
    Table named = renamed ? schema.find(new TableName(null, table.nameBefore)) : null;
    return named != null && table.isCopiedTo(named);
  }

  /** A temporary table is gone with the connection: what only it holds is lost. */
  private void vanish(Table table, List<Effect> result) {
    Effect.LeftBehind left =
        new Effect.LeftBehind(table.made, table.name.text(), Fates.ofWhole(table));
    if (left.loss() != Effect.Loss.NONE) {
      result.add(left);
    }
    schema.remove(table);
    for (Column column : List.copyOf(table.columns())) {
      Fates.release(column);
    }
  }

  /**
   * Between two migrations the app runs, and fills what is empty or was only derived. A whole copy
   * stays what it is: the values that it was copied from.
   */
  private static void refill(Table table) {
    for (Column column : table.columns()) {
      if (!column.generated && column.allowed == null && !column.isWholeCopy()) {
        column.forgetRemains();
        column.fill();
      }
    }
  }

  private void apply(Statement statement) {
    if (statement instanceof Statement.CreateTable create) {
      creates.createTable(create);
    } else if (statement instanceof Statement.CreateTableAs create) {
      creates.createTableAs(create);
    } else if (statement instanceof Statement.CreateVirtualTable create) {
      creates.createVirtualTable(create);
    } else if (statement instanceof Statement.CreateView create) {
      creates.createView(create);
    } else if (statement instanceof Statement.CreateIndex create) {
      creates.createIndex(create);
    } else if (statement instanceof Statement.CreateTrigger create) {
      creates.createTrigger(create);
    } else if (statement instanceof Statement.Drop drop) {
      drops.drop(drop);
    } else if (statement instanceof Statement.RenameTable rename) {
      renameTable(rename);
    } else if (statement instanceof Statement.RenameColumn rename) {
      renameColumn(rename);
    } else if (statement instanceof Statement.AddColumn add) {
      addColumn(add);
    } else if (statement instanceof Statement.DropColumn drop) {
      drops.dropColumn(drop);
    } else if (statement instanceof Statement.Insert
        || statement instanceof Statement.Update
        || statement instanceof Statement.Delete) {
      write(statement);
    } else {
      applyRest(statement);
    }
  }

  /** What asks for more than is followed has been told; what follows it is not judged by guess. */
  private void write(Statement statement) {
    if (schema.effort().isSpent()) {
      return;
    }
    if (statement instanceof Statement.Insert insert) {
      course.fireInstead(insert.head(), insert.table(), Event.INSERT, List.of());
      inserts.apply(insert);
    } else if (statement instanceof Statement.Update update) {
      update(update);
    } else if (statement instanceof Statement.Delete delete) {
      delete(delete);
    }
  }

  private void delete(Statement.Delete delete) {
    if (isNever(delete.where())) {
      return;
    }
    course.fireInstead(delete.head(), delete.table(), Event.DELETE, List.of());
    Table table = schema.findOrHear(delete.table(), source);
    if (table != null && table.virtual) {
      new VirtualLineage(course).delete(delete, table);
    } else if (table != null && table.hasRows()) {
      course.touch(table);
      new DeleteLineage(delete, table, course).apply();
    }
  }

  /** Whether no row is asked for, so that nothing happens. */
  private static boolean isNever(@Nullable Predicate where) {
    return where != null && where.never();
  }

  private void update(Statement.Update update) {
    if (isNever(update.where())) {
      return;
    }
    List<Name> written = new ArrayList<>();
    update.assignments().forEach(assignment -> written.addAll(assignment.columns()));
    course.fireInstead(update.head(), update.table(), Event.UPDATE, written);
    Table table = schema.findOrHear(update.table(), source);
    if (table != null && table.virtual) {
      new VirtualLineage(course).update(update, table);
    } else if (table != null) {
      course.touch(table);
      UpdateLineage.of(update, table, course).apply();
    }
  }

  private void applyRest(Statement statement) {
    if (statement instanceof Statement.Pragma pragma) {
      pragma(pragma);
    } else if (statement instanceof Statement.Transaction transaction) {
      course.keys().pass(transaction);
    } else if (statement instanceof Statement.Savepoint savepoint) {
      course.keys().pass(savepoint);
    } else if (statement instanceof Statement.Outside outside) {
      unforeseeable(outside.region(), outside.what());
    } else if (statement instanceof Statement.Unreadable unreadable) {
      cloud(unreadable);
    }
  }

  private void unforeseeable(Region region, String what) {
    course.add(new Effect.Unforeseeable(at(region), what));
  }

  private void pragma(Statement.Pragma pragma) {
    String value = pragma.value();
    if (value == null) {
      return;
    }
    boolean off = StatementParser.isOff(value);
    if (pragma.name().equals("foreign_keys")) {
      course.keys().turn(!off);
    } else if (pragma.name().equals("legacy_alter_table")) {
      legacyRename = !off;
    }
  }

  /** What cannot be read may have copied from, or to, every table that it names. */
  private void cloud(Statement.Unreadable unreadable) {
    for (String name : unreadable.names()) {
      Region nowhere = unreadable.at();
      Table table = schema.find(new TableName(null, new Name(name, '\0', nowhere)));
      if (table != null) {
        table.cloudedIn = migration;
      }
    }
  }

  private void renameTable(Statement.RenameTable rename) {
    Table table = schema.findOrHear(rename.table(), source);
    if (table == null) {
      return;
    }
    course.touch(table);
    Name from = table.name;
    course.free(ObjectKind.TABLE, from);
    schema.rename(table, rename.to(), !legacyRename);
    if (table.madeIn == migration || table.temporary) {
      table.nameBefore = table.name; // nobody knows it by another
      return;
    }
    Effect effect = new Effect.Renamed(at(rename.region()), from.text(), null, rename.to().text());
    course.addAtEnd(
        () -> {
          // Renamed aside and dropped: the drop tells the story. Renamed there and back: none.
          boolean told = table.dropped || table.name.key().equals(table.nameBefore.key());
          return told ? null : effect;
        });
  }

  private void renameColumn(Statement.RenameColumn rename) {
    Table table = schema.findOrHear(rename.table(), source);
    if (table == null) {
      return;
    }
    Column column = table.column(rename.column().key());
    if (column == null && table.isOpen()) {
      column = schema.hearColumn(table, rename.column());
    }
    if (column == null || table.column(rename.to().key()) != null) {
      return;
    }
    Name from = column.name;
    boolean fresh = column.madeIn == migration;
    schema.rename(column, rename.to());
    if (!fresh) {
      Effect effect =
          new Effect.Renamed(
              at(rename.region()), table.name.text(), from.text(), rename.to().text());
      course.add(effect);
    }
  }

  private void addColumn(Statement.AddColumn add) {
    Table table = schema.findOrHear(add.table(), source);
    if (table == null || table.virtual) {
      return;
    }
    course.touch(table);
    ColumnDefinition definition = add.column();
    if (table.column(definition.name().key()) != null) {
      return;
    }
    creates.addColumn(table, definition);
    for (ForeignKey foreignKey : definition.foreignKeys()) {
      table.add(foreignKey, at(foreignKey.region()));
      schema.addChild(table, foreignKey.parent());
    }
    table.checked |= definition.checked();
    Refusal refusal = Refusal.of(definition, course.keys().mayBeOn());
    if (refusal != null && (refusal.always() || table.madeIn != migration)) {
      Effect effect =
          new Effect.Refused(
              at(add.region()), table.name.text(), definition.name().text(), refusal);
      course.add(effect);
    }
  }

  private Location at(Region region) {
    return course.at(region);
  }
}
