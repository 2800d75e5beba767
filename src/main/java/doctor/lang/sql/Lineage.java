package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Effect.Presence;
import doctor.lang.sql.Statement.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows one migration's statements over the schema that the migrations before it have built, and
 * says what each does to what was there before.
 */
final class Lineage {

  private final Schema schema;
  private final SourceFile source;
  private final int migration;
  private final CreateLineage creates;
  private final WriteLineage writes;

  /** Effects in the order of statements; some are known only when the migration ends. */
  private final List<Supplier<@Nullable Effect>> effects = new ArrayList<>();

  private final Set<Table> touched = new LinkedHashSet<>();
  private final Set<String> freed = new HashSet<>();
  private final KeyEnforcement keys;
  private boolean legacyRename;

  private Lineage(Schema schema, MigrationFile file, int migration) {
    this.schema = schema;
    this.source = file.source();
    this.migration = migration;
    this.keys = new KeyEnforcement(schema, file.wrapped());
    this.creates = new CreateLineage(schema, source, migration, effects, touched, freed);
    this.writes = new WriteLineage(schema, source, migration, effects, touched, keys);
  }

  /**
   * The effects of one migration.
   *
   * @param schema what the migrations before it have built; brought forward to where this one ends
   * @param migration its place in the series, from 0
   */
  static List<Effect> of(Schema schema, MigrationFile file, int migration) {
    Lineage lineage = new Lineage(schema, file, migration);
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
    List<Effect> result = new ArrayList<>();
    for (Supplier<@Nullable Effect> supplier : effects) {
      Effect effect = supplier.get();
      if (effect != null) {
        result.add(effect);
      }
    }
    for (Table table : schema.temporaryTables()) {
      vanish(table, result);
    }
    schema.views().removeTemporary();
    schema.triggers().removeTemporary();
    for (Table table : touched) {
      table.nameBefore = table.name;
      table.forgetCopiedConstraints();
      if (!table.dropped && !table.virtual) {
        refill(table);
      }
    }
    return result;
  }

  /** A temporary table is gone with the connection: what only it holds is lost. */
  private void vanish(Table table, List<Effect> result) {
    List<Fate> fates = Fates.of(table);
    Effect.Loss worst = Effect.Loss.NONE;
    for (Fate fate : fates) {
      Effect.Loss loss = Effect.ColumnDropped.loss(fate);
      worst = loss.compareTo(worst) > 0 ? loss : worst;
    }
    if (worst == Effect.Loss.CERTAIN) {
      result.add(new Effect.LeftBehind(table.made, table.name.text()));
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
      if (!column.generated && !column.isWholeCopy()) {
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
      drop(drop);
    } else if (statement instanceof Statement.RenameTable rename) {
      renameTable(rename);
    } else if (statement instanceof Statement.RenameColumn rename) {
      renameColumn(rename);
    } else if (statement instanceof Statement.AddColumn add) {
      addColumn(add);
    } else if (statement instanceof Statement.DropColumn drop) {
      dropColumn(drop);
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
      writes.insert(insert);
    } else if (statement instanceof Statement.Update update) {
      writes.update(update);
    } else if (statement instanceof Statement.Delete delete) {
      writes.delete(delete);
    }
  }

  private void applyRest(Statement statement) {
    if (statement instanceof Statement.Pragma pragma) {
      pragma(pragma);
    } else if (statement instanceof Statement.Transaction transaction) {
      keys.transaction(transaction.begin());
    } else if (statement instanceof Statement.Outside outside) {
      unforeseeable(outside.region(), outside.what());
    } else if (statement instanceof Statement.Unreadable unreadable) {
      cloud(unreadable);
    }
  }

  private void unforeseeable(Region region, String what) {
    Effect effect = new Effect.Unforeseeable(at(region), what);
    effects.add(() -> effect);
  }

  private void pragma(Statement.Pragma pragma) {
    String value = pragma.value();
    if (value == null) {
      return;
    }
    boolean off = StatementParser.isOff(value);
    if (pragma.name().equals("foreign_keys")) {
      keys.turn(!off);
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

  private void drop(Statement.Drop drop) {
    Name name = drop.name().name();
    boolean another = drop.name().isForeign();
    if (!another) {
      freed.add(drop.kind().label() + " " + name.key());
    }
    if (drop.kind() == ObjectKind.VIEW) {
      schema.views().remove(drop.name());
    } else if (drop.kind() == ObjectKind.TRIGGER) {
      schema.triggers().remove(name);
    } else if (drop.kind() == ObjectKind.TABLE && !another) {
      dropTable(drop);
    }
  }

  private void dropTable(Statement.Drop drop) {
    Table table =
        drop.ifExists() && !schema.isMadeElsewhere(drop.name().name())
            ? schema.find(drop.name())
            : schema.findOrHear(drop.name(), source);
    if (table == null) {
      dropUnheard(drop);
      return;
    }
    touched.add(table);
    // What the migration made itself matters only where it holds the last of something else.
    boolean own = table.madeIn == migration || table.temporary;
    List<Fate> fates = Fates.of(table);
    List<Effect.Child> consequences = keys.consequences(table, true);
    List<Effect.Child> untold = keys.untold(consequences);
    List<Effect.Child> children = own ? untold : consequences;
    boolean clouded = table.cloudedIn == migration;
    writes.fireBehind(drop.head(), table, true);
    schema.remove(table);
    for (Column column : List.copyOf(table.columns())) {
      Fates.release(column);
    }
    Presence presence = table.virtual ? Presence.VIRTUAL : Presence.THERE;
    boolean silent =
        table.virtual
            ? own || table.external
            : fates.isEmpty() || (own && !isLoss(fates) && children.isEmpty());
    if (silent) {
      return;
    }
    Name before = table.nameBefore;
    Location made = table.isOpen() ? null : table.made;
    effects.add(
        () ->
            new Effect.TableDropped(
                at(drop.head()),
                before.text(),
                presence,
                fates,
                schema.find(new TableName(null, before)) != null,
                children,
                clouded,
                made));
  }

  private static boolean isLoss(List<Fate> fates) {
    for (Fate fate : fates) {
      if (fate.kind() != Fate.Kind.KEPT) {
        return true;
      }
    }
    return false;
  }

  private void dropUnheard(Statement.Drop drop) {
    Name name = drop.name().name();
    if (schema.isGone(name)
        || schema.isShadow(name.key())
        || name.key().startsWith("sqlite_")
        || drop.name().isTemporary()) {
      return;
    }
    effects.add(
        () -> {
          // DROP IF EXISTS before a rebuild clears away what an earlier, broken run has left.
          boolean scaffolding = schema.isGone(name);
          return scaffolding
              ? null
              : new Effect.TableDropped(
                  at(drop.head()),
                  name.text(),
                  Presence.UNKNOWN,
                  List.of(),
                  schema.find(drop.name()) != null,
                  List.of(),
                  false,
                  null);
        });
  }

  private void renameTable(Statement.RenameTable rename) {
    Table table = schema.findOrHear(rename.table(), source);
    if (table == null) {
      return;
    }
    touched.add(table);
    Name from = table.name;
    freed.add("table " + from.key());
    schema.rename(table, rename.to(), !legacyRename);
    if (table.madeIn == migration || table.temporary) {
      return;
    }
    Effect effect = new Effect.Renamed(at(rename.region()), from.text(), null, rename.to().text());
    effects.add(
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
    table.rename(column, rename.to());
    if (!fresh) {
      Effect effect =
          new Effect.Renamed(
              at(rename.region()), table.name.text(), from.text(), rename.to().text());
      effects.add(() -> effect);
    }
  }

  private void addColumn(Statement.AddColumn add) {
    Table table = schema.findOrHear(add.table(), source);
    if (table == null || table.virtual) {
      return;
    }
    touched.add(table);
    ColumnDefinition definition = add.column();
    if (table.column(definition.name().key()) != null) {
      return;
    }
    creates.addColumn(table, definition);
    for (ForeignKey foreignKey : definition.foreignKeys()) {
      table.foreignKeys.add(foreignKey);
      schema.addChild(table, foreignKey.parent());
    }
    table.checked |= definition.checked();
    Refusal refusal = Refusal.of(definition, keys.mayBeOn());
    if (refusal != null && (refusal.always() || table.madeIn != migration)) {
      Effect effect =
          new Effect.Refused(
              at(add.region()), table.name.text(), definition.name().text(), refusal);
      effects.add(() -> effect);
    }
  }

  private void dropColumn(Statement.DropColumn drop) {
    Table table = schema.findOrHear(drop.table(), source);
    if (table == null || table.virtual) {
      return;
    }
    touched.add(table);
    Column column = table.column(drop.column().key());
    if (column == null && table.isOpen()) {
      column = schema.hearColumn(table, drop.column());
    }
    if (column == null) {
      return;
    }
    boolean silent = column.isEmpty() || column.generated;
    Fate fate = Fates.of(column);
    Fates.release(column);
    table.remove(column);
    if (!silent) {
      boolean clouded = table.cloudedIn == migration;
      Location made = table.isOpen() ? null : column.made;
      Effect effect =
          new Effect.ColumnDropped(at(drop.region()), table.name.text(), fate, clouded, made);
      effects.add(() -> effect);
    }
  }

  private Location at(Region region) {
    return source.at(region);
  }
}
