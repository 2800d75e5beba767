package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.lang.sql.Effect.Presence;
import doctor.lang.sql.Statement.ObjectKind;
import java.util.List;

/** Follows DROP: what was only in the table or column that goes. */
final class DropLineage {

  private final Course course;
  private final Schema schema;
  private final SourceFile source;

  DropLineage(Course course) {
    this.course = course;
    this.schema = course.schema();
    this.source = course.source();
  }

  void drop(Statement.Drop drop) {
    Name name = drop.name().name();
    boolean another = drop.name().isForeign();
    if (!another) {
      course.free(drop.kind(), name);
    }
    if (drop.kind() == ObjectKind.VIEW) {
      schema.views().remove(drop.name());
    } else if (drop.kind() == ObjectKind.TRIGGER) {
      schema.triggers().remove(name);
      schema.views().removeTrigger(name);
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
    course.touch(table);
    // What the migration made itself matters only where it holds the last of something else.
    boolean own = table.madeIn == course.migration() || table.temporary;
    List<Fate> fates = Fates.of(table);
    List<Effect.Child> consequences = course.keys().consequences(table, true);
    List<Effect.Child> untold = course.keys().untold(consequences);
    List<Effect.Child> children = own ? untold : consequences;
    boolean clouded = table.cloudedIn == course.migration();
    course.fireBehind(drop.head(), table, true);
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
    course.addAtEnd(
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
    course.addAtEnd(
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

  void dropColumn(Statement.DropColumn drop) {
    Table table = schema.findOrHear(drop.table(), source);
    if (table == null || table.virtual) {
      return;
    }
    course.touch(table);
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
      boolean clouded = table.cloudedIn == course.migration();
      Location made = table.isOpen() ? null : column.made;
      Effect effect =
          new Effect.ColumnDropped(at(drop.region()), table.name.text(), fate, clouded, made);
      course.add(effect);
    }
  }

  private Location at(Region region) {
    return course.at(region);
  }
}
