package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the statements of one migration share while they are followed, and where effects go. */
final class Course {

  private final Schema schema;
  private final SourceFile source;
  private final int migration;
  private final KeyEnforcement keys;

  /** Effects in the order of statements; some are known only when the migration ends. */
  private final List<Supplier<@Nullable Effect>> effects = new ArrayList<>();

  private final Set<Table> touched = new LinkedHashSet<>();
  private final Set<String> freed = new HashSet<>();

  Course(Schema schema, MigrationFile file, int migration) {
    this.schema = schema;
    this.source = file.source();
    this.migration = migration;
    this.keys = new KeyEnforcement(schema, file);
  }

  Schema schema() {
    return schema;
  }

  SourceFile source() {
    return source;
  }

  /** The place of the migration in its series, from 0. */
  int migration() {
    return migration;
  }

  /** Whether deletions run on. */
  KeyEnforcement keys() {
    return keys;
  }

  Location at(Region region) {
    return source.at(region);
  }

  void add(Effect effect) {
    effects.add(() -> effect);
  }

  /** Adds what is known only when the migration ends; null where it is nothing then. */
  void addAtEnd(Supplier<@Nullable Effect> effect) {
    effects.add(effect);
  }

  /** All effects, asked for when the migration ends. */
  List<Effect> effects() {
    List<Effect> result = new ArrayList<>();
    for (Supplier<@Nullable Effect> supplier : effects) {
      Effect effect = supplier.get();
      if (effect != null) {
        result.add(effect);
      }
    }
    return result;
  }

  /** Notes that the migration changes a table. */
  void touch(Table table) {
    touched.add(table);
    table.changes++;
    schema.effort().spend(table.columns().size());
  }

  /** The tables that the migration has changed, in the order in which it came to them. */
  Set<Table> touched() {
    return touched;
  }

  /** Notes that a name has been dropped or renamed away. */
  void free(Statement.ObjectKind kind, Name name) {
    freed.add(kind.label() + " " + name.key());
  }

  boolean isFreed(Statement.ObjectKind kind, Name name) {
    return freed.contains(kind.label() + " " + name.key());
  }

  /** Whether the migration has made a table, of values that are still where they came from. */
  boolean isSpareCopy(Table table) {
    return table.madeIn == migration && Fates.isSpare(table);
  }

  /** What triggers do where rows of a table change. */
  void fire(Region statement, Table table, Trigger.Event event, Collection<Column> written) {
    if (!schema.triggers().isEmpty()) {
      Firing firing = new Firing(schema, at(statement));
      firing.fire(table, event, written);
      firing.effects().forEach(this::add);
      firing.sieve(table, event, written);
    }
  }

  /** What triggers do where a statement writes to a view, which itself holds nothing. */
  void fireInstead(
      Region statement, TableName name, Trigger.Event event, Collection<Name> written) {
    View view = schema.view(name);
    if (view != null && !view.instead().isEmpty()) {
      Firing firing = new Firing(schema, at(statement));
      firing.fireInstead(view, event, written);
      firing.effects().forEach(this::add);
    }
  }

  /** What they do where rows go that point to a table, since its own go. */
  void fireBehind(Region statement, Table table, boolean all) {
    if (!schema.triggers().isEmpty()) {
      for (Table child : keys.deleted(table, all)) {
        fire(statement, child, Trigger.Event.DELETE, List.of());
      }
    }
  }
}
