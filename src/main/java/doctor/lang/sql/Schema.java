package doctor.lang.sql;

import doctor.api.Location;
import doctor.api.SourceFile;
import doctor.lang.value.Effort;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that a series has made so far. A temporary table hides one of the same name. */
final class Schema {

  private final Map<String, Table> ordinary = new LinkedHashMap<>();
  private final Map<String, Table> temporary = new LinkedHashMap<>();

  /** Tables by the key of a table that they have foreign keys to. */
  private final Map<String, Set<Table>> children = new HashMap<>();

  /**
   * How FTS and R-tree call the tables in which they keep their data (SQLite's fts3, fts5, rtree).
   */
  private static final Set<String> SHADOWS =
      Set.of(
          "data",
          "idx",
          "content",
          "docsize",
          "config",
          "segments",
          "segdir",
          "stat",
          "node",
          "parent",
          "rowid");

  private final Map<String, Location> elsewhere;
  private final Effort effort;
  private final Set<String> virtual = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final Views views = new Views();
  private final Triggers triggers = new Triggers();

  /**
   * An empty schema.
   *
   * @param elsewhere tables that other series of the app make, by key
   * @param effort what following queries may cost
   */
  Schema(Map<String, Location> elsewhere, Effort effort) {
    this.elsewhere = elsewhere;
    this.effort = effort;
  }

  /** What following queries may cost. */
  Effort effort() {
    return effort;
  }

  /** Whether another series of the app makes it. */
  boolean isMadeElsewhere(Name name) {
    return elsewhere.containsKey(name.key()) && !gone.contains(name.key());
  }

  /** The table that a statement names, or null. */
  @Nullable Table find(TableName name) {
    if (name.isForeign()) {
      return null;
    }
    String key = name.name().key();
    Table hiding = temporary.get(key);
    if (name.isTemporary() || (hiding != null && name.schema() == null)) {
      return hiding;
    }
    return ordinary.get(key);
  }

  /**
   * The table that a statement names; one that no statement made is from now on known to be there.
   * Null for views, for tables that are gone, and for SQLite's own.
   */
  @Nullable Table findOrHear(TableName name, SourceFile source) {
    Table known = find(name);
    String key = name.name().key();
    boolean unheard = name.isForeign() || name.isTemporary() || key.startsWith("sqlite_");
    if (known != null
        || unheard
        || gone.contains(key)
        || views.find(name) != null
        || isShadow(key)) {
      return known;
    }
    Location place = elsewhere.getOrDefault(key, source.at(name.name().region()));
    Table heard = new Table(name.name(), place, -1, false, Table.Nature.ORDINARY);
    Column rest = new Column(heard, new Name(Table.REST, '\0', name.name().region()), place, -1);
    rest.fill();
    heard.add(rest);
    add(heard);
    return heard;
  }

  /**
   * A column of a table whose CREATE is in no file; it is there because a statement says so. What
   * became of the columns that no statement had named yet became of this one too.
   */
  Column hearColumn(Table table, Name name) {
    Column known = table.column(name.key());
    if (known != null) {
      return known;
    }
    Column heard = new Column(table, name, table.made, -1);
    table.add(heard);
    Column rest = table.column(Table.REST);
    if (rest == null || rest.isEmpty()) {
      return heard;
    }
    Atom values = new Atom();
    heard.keep(values, Holding.OWN);
    for (Atom unnamed : rest.contents().keySet()) {
      for (Column holder : List.copyOf(unnamed.holders)) {
        if (holder != rest && effort.spend(1)) {
          holder.keep(values, Objects.requireNonNull(holder.contents().get(unnamed)));
        }
      }
    }
    return heard;
  }

  /** Whether it is one of the tables in which a virtual table keeps its data. */
  boolean isShadow(String key) {
    for (int at = key.indexOf('_', 1); at > 0; at = key.indexOf('_', at + 1)) {
      if (virtual.contains(key.substring(0, at)) && SHADOWS.contains(key.substring(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a table of that name was here once, in this series. */
  boolean isGone(Name name) {
    return gone.contains(name.key());
  }

  Views views() {
    return views;
  }

  Triggers triggers() {
    return triggers;
  }

  /** The view that a name means in a query, or null where it means a table. */
  @Nullable View view(TableName name) {
    View view = views.find(name);
    boolean hidden = view != null && !view.temporary() && find(name) != null;
    return hidden ? null : view;
  }

  void add(Table table) {
    (table.temporary ? temporary : ordinary).put(table.name.key(), table);
    gone.remove(table.name.key());
    if (table.virtual) {
      virtual.add(table.name.key());
    }
    for (ForeignKey foreignKey : table.foreignKeys()) {
      addChild(table, foreignKey.parent());
    }
  }

  /** Notes that a table has a foreign key to another. */
  void addChild(Table child, Name parent) {
    children.computeIfAbsent(parent.key(), key -> new LinkedHashSet<>()).add(child);
  }

  void remove(Table table) {
    (table.temporary ? temporary : ordinary).remove(table.name.key());
    gone.add(table.name.key());
    table.dropped = true;
    triggers.removeAll(table);
    for (ForeignKey foreignKey : table.foreignKeys()) {
      Set<Table> siblings = children.get(foreignKey.parent().key());
      if (siblings != null) {
        siblings.remove(table);
      }
    }
  }

  /**
   * Renames a table.
   *
   * @param followed whether views, triggers and foreign keys follow it, as they do unless {@code
   *     PRAGMA legacy_alter_table} is on
   */
  void rename(Table table, Name to, boolean followed) {
    Map<String, Table> tables = table.temporary ? temporary : ordinary;
    Name from = table.name;
    tables.remove(from.key());
    gone.add(from.key());
    table.name = to;
    tables.put(to.key(), table);
    gone.remove(to.key());
    if (followed) {
      views.follow(from, to);
      triggers.follow(from, to);
    }
    Set<Table> followers = followed ? children.remove(from.key()) : null;
    if (followers != null) {
      for (Table child : followers) {
        child.replaceForeignKeys(
            key -> key.parent().key().equals(from.key()) ? key.pointingTo(to) : key);
        addChild(child, to);
      }
    }
  }

  /** Renames a column; foreign keys and triggers follow it. */
  void rename(Column column, Name to) {
    Table parent = column.table;
    String from = column.name.key();
    triggers.follow(parent, column.name, to);
    parent.rename(column, to);
    for (Table child : children(parent)) {
      child.replaceForeignKeys(
          key -> key.parent().key().equals(parent.name.key()) ? key.to(from, to) : key);
    }
  }

  /** The tables that have a foreign key to this one. */
  Collection<Table> children(Table parent) {
    return children.getOrDefault(parent.name.key(), Set.of());
  }

  /** Every temporary table. */
  Collection<Table> temporaryTables() {
    return List.copyOf(temporary.values());
  }
}
