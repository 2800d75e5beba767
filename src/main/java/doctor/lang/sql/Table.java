package doctor.lang.sql;

import doctor.api.Location;
import doctor.lang.sql.Statement.Conflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table at one moment of a series. */
final class Table {

  /** Stands for the columns of a table whose CREATE is in no file. */
  static final String REST = "*";

  /** Where it was made, or first heard of. */
  final Location made;

  /** The migration that made it, or -1 where none did and it is only heard of. */
  final int madeIn;

  final boolean temporary;
  final boolean virtual;
  final boolean external;

  /** SQLite's own limit, on tables as on results. */
  static final int MOST_COLUMNS = 2000;

  private final Map<String, Column> columns = new LinkedHashMap<>();

  /** Sets of columns, by key, that a constraint keeps unique. */
  final List<UniqueSet> uniqueSets = new ArrayList<>();

  /**
   * What happens to rows that break such a constraint, where it is not that the statement fails.
   */
  private final Map<UniqueSet, Conflict> conflicts = new HashMap<>();

  /** Sets of columns that are unique because they were where they were copied from. */
  final List<UniqueSet> copiedUniqueSets = new ArrayList<>();

  /** Sets of columns that an earlier migration has copied from where they were unique. */
  final List<UniqueSet> formerUniqueSets = new ArrayList<>();

  /**
   * Where columns of the rows that this migration has added come from; null where it added none.
   */
  private @Nullable Map<Column, Column> origins;

  /** The foreign keys, each with its place: not all are of the file that makes the table. */
  private final Map<ForeignKey, Location> foreignKeys = new LinkedHashMap<>();

  Name name;

  /** What it was called when the migration at hand began, or is called where that has made it. */
  Name nameBefore;

  boolean checked;

  /** Whether a migration has put rows into it that were nowhere before. */
  boolean seeded;

  boolean dropped;

  /** How many statements have changed it. */
  int changes;

  /** Whether rows of other tables are put into this virtual one: then it is an index of them. */
  boolean index;

  /** The last migration in which a statement that cannot be read speaks of it. */
  int cloudedIn = -1;

  Table(Name name, Location made, int madeIn, boolean temporary, Nature nature) {
    this.name = name;
    this.nameBefore = name;
    this.made = made;
    this.madeIn = madeIn;
    this.temporary = temporary;
    this.virtual = nature != Nature.ORDINARY;
    this.external = nature == Nature.VIRTUAL_EXTERNAL;
  }

  /** What kind of table it is. */
  enum Nature {
    ORDINARY,
    /** A virtual table, such as an FTS index, with data of its own. */
    VIRTUAL,
    /** A virtual table whose content lies in another table. */
    VIRTUAL_EXTERNAL
  }

  /** Whether its columns are known only as far as statements speak of them. */
  boolean isOpen() {
    return madeIn < 0;
  }

  Collection<Column> columns() {
    return columns.values();
  }

  @Nullable Column column(String key) {
    return columns.get(key);
  }

  /** Adds a column; SQLite refuses a table with more than it allows. */
  void add(Column column) {
    if (columns.size() < MOST_COLUMNS) {
      columns.put(column.name.key(), column);
    }
  }

  void remove(Column column) {
    columns.remove(column.name.key());
  }

  /** Keeps columns unique together, by constraint. */
  void addUnique(UniqueSet unique, Conflict conflict) {
    uniqueSets.add(unique);
    if (conflict == Conflict.IGNORE || conflict == Conflict.REPLACE) {
      conflicts.put(unique, conflict);
    }
  }

  /** What the constraint on just these columns does to rows that break it. */
  Conflict conflict(UniqueSet unique) {
    return conflicts.getOrDefault(unique, Conflict.FAIL);
  }

  /** Whether some constraint says for itself that rows which break it go, or others for them. */
  boolean settlesConflicts() {
    if (!conflicts.isEmpty()) {
      return true;
    }
    for (Column column : columns.values()) {
      if (column.leavesNullOut) {
        return true;
      }
    }
    return false;
  }

  /** Renames a column and keeps its place among the others. */
  void rename(Column column, Name to) {
    String from = column.name.key();
    renameInKeys(from, to.key());
    replaceForeignKeys(key -> key.from(from, to));
    Map<String, Column> before = new LinkedHashMap<>(columns);
    columns.clear();
    column.name = to;
    for (Column each : before.values()) {
      columns.put(each.name.key(), each);
    }
  }

  private void renameInKeys(String from, String to) {
    for (int i = 0; i < uniqueSets.size(); i++) {
      UniqueSet unique = uniqueSets.get(i);
      if (unique.collations().containsKey(from)) {
        UniqueSet renamed = unique.renamed(from, to);
        uniqueSets.set(i, renamed);
        Conflict conflict = conflicts.remove(unique);
        if (conflict != null) {
          conflicts.put(renamed, conflict);
        }
      }
    }
  }

  void add(ForeignKey key, Location place) {
    foreignKeys.put(key, place);
  }

  Set<ForeignKey> foreignKeys() {
    return foreignKeys.keySet();
  }

  /** Where one of its foreign keys stands. */
  Location placeOf(ForeignKey key) {
    return foreignKeys.getOrDefault(key, made);
  }

  /** Changes what foreign keys say, and not where they stand. */
  void replaceForeignKeys(UnaryOperator<ForeignKey> change) {
    Map<ForeignKey, Location> before = new LinkedHashMap<>(foreignKeys);
    foreignKeys.clear();
    before.forEach((key, place) -> foreignKeys.put(change.apply(key), place));
  }

  /** The column that is another name for the row id, or null. */
  @Nullable Column rowId() {
    for (Column column : columns.values()) {
      if (column.rowId) {
        return column;
      }
    }
    return null;
  }

  /** Whether a constraint, or where it was copied from, keeps these columns unique, nulls aside. */
  boolean isUnique(Set<String> keys) {
    return isUnique(collations(keys));
  }

  /** The same for columns whose values are compared in some other way than their own. */
  boolean isUnique(Map<String, String> collations) {
    return covers(uniqueSets, collations) || covers(copiedUniqueSets, collations);
  }

  /** Whether they were unique, or still are, unless the app has added equal ones since. */
  boolean wasUnique(Set<String> keys) {
    return isUnique(keys) || covers(formerUniqueSets, collations(keys));
  }

  private Map<String, String> collations(Set<String> keys) {
    Map<String, String> collations = new HashMap<>();
    for (String key : keys) {
      Column column = columns.get(key);
      collations.put(key, column == null ? UniqueSet.BINARY : column.collation);
    }
    return collations;
  }

  private static boolean covers(List<UniqueSet> sets, Map<String, String> collations) {
    for (UniqueSet unique : sets) {
      if (unique.implies(collations)) {
        return true;
      }
    }
    return false;
  }

  /** Whether rows that agree in these columns are the same in all. */
  boolean isWhole(Set<String> keys) {
    return isWhole(collations(keys));
  }

  /** Whether rows that agree in these columns, as they are compared, are the same in all. */
  boolean isWhole(Map<String, String> collations) {
    for (Column column : columns.values()) {
      if (!column.generated && !UniqueSet.BINARY.equals(collations.get(column.name.key()))) {
        return false;
      }
    }
    return !isOpen();
  }

  /** How many rows stay when only one is kept of those that agree in all of these columns. */
  Holding.Rows apart(Set<String> keys) {
    if (isWhole(keys)) {
      return Holding.Rows.ALL;
    }
    if (!isUnique(keys)) {
      return wasUnique(keys) ? Holding.Rows.MAYBE : Holding.Rows.SOME;
    }
    Set<String> neverNull = new HashSet<>();
    for (String key : keys) {
      Column column = columns.get(key);
      if (column != null && column.neverNull) {
        neverNull.add(key);
      }
    }
    // Nulls are all different to UNIQUE, and all the same to GROUP BY and DISTINCT.
    return isUnique(neverNull) ? Holding.Rows.ALL : Holding.Rows.MAYBE;
  }

  /**
   * Notes that a statement has added rows, in which these columns are copied, each from the column
   * it stands for, out of one row.
   */
  void addRows(Map<Column, Column> copied) {
    if (origins == null) {
      origins = new HashMap<>(copied);
    } else {
      origins.entrySet().retainAll(copied.entrySet());
    }
  }

  /** Whether no row was put into it yet. */
  boolean isNew() {
    return origins == null && !hasRows();
  }

  /** Notes that something else may be in this column from now on. */
  void overwrite(Column column) {
    column.constant = null;
    column.loosen();
    for (UniqueSet unique : List.copyOf(copiedUniqueSets)) {
      if (unique.collations().containsKey(column.name.key())) {
        copiedUniqueSets.remove(unique);
        formerUniqueSets.add(unique);
      }
    }
    if (origins != null) {
      origins.remove(column);
    }
  }

  /** The column that this one is copied from in all rows that the migration has added, or null. */
  @Nullable Column origin(Column column) {
    return origins == null ? null : origins.get(column);
  }

  /** What a copy owed to the constraints of its original does not hold for rows added later. */
  void forgetCopiedConstraints() {
    loosen();
    origins = null;
    for (Column column : columns.values()) {
      column.constant = null;
      column.nullsFilled = false;
    }
  }

  /** What holds of copied rows need not hold of others beside them. */
  void loosen() {
    formerUniqueSets.addAll(copiedUniqueSets);
    copiedUniqueSets.clear();
    for (Column column : columns.values()) {
      column.loosen();
    }
  }

  /** Whether there may be rows in it: values, or what a migration has written. */
  boolean hasRows() {
    return seeded || isFilled();
  }

  /** Whether another table has something of every column, or at least one of that name. */
  boolean isCopiedTo(Table other) {
    boolean any = false;
    for (Column column : columns.values()) {
      boolean held = column.isHeldBy(other);
      any |= held;
      if (!held && other.column(column.name.key()) == null) {
        return false;
      }
    }
    return any;
  }

  /** Whether it holds any values. */
  boolean isFilled() {
    for (Column column : columns.values()) {
      if (!column.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
