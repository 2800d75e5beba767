package doctor.lang.sql;

import doctor.api.Location;
import doctor.lang.sql.Holding.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column of a table at one moment of a series, and the values it holds. */
final class Column {

  final Table table;
  final Location made;

  /** The migration that made it, counted from 0 in its series. */
  final int madeIn;

  private final Map<Atom, Holding> contents = new LinkedHashMap<>();

  /** Whether values of its own are to be added: they are made when somebody looks, mostly never. */
  private boolean filled;

  Name name;

  /** Whether a constraint refuses null. */
  boolean notNull;

  /** Whether a row has to bring a value for it: NOT NULL, and no default. */
  boolean needsValue;

  /** Whether rows with null in it are left out: NOT NULL ON CONFLICT IGNORE. */
  boolean leavesNullOut;

  /** Whether no value in it is null, by a constraint here or where they were copied from. */
  boolean neverNull;

  /** Whether that was so when an earlier migration copied them. */
  boolean wasNeverNull;

  /** Whether something stands for nulls of what this is a copy of: {@code coalesce(k, 'x')}. */
  boolean nullsFilled;

  /**
   * Whether it alone is the primary key; SQLite would have null there, but nobody puts it there.
   */
  boolean primaryKey;

  /**
   * The literal that every row has here since nothing was written but defaults; null if unknown.
   */
  @Nullable String constant;

  /** The literal that every row has here, since a CHECK allows no other, nor null; or null. */
  @Nullable String allowed;

  /** How its values are compared, in lower case. */
  String collation = UniqueSet.BINARY;

  Affinity affinity = Affinity.NONE;

  boolean generated;

  /** Whether it is another name for the row id: INTEGER PRIMARY KEY. */
  boolean rowId;

  Column(Table table, Name name, Location made, int madeIn) {
    this.table = table;
    this.name = name;
    this.made = made;
    this.madeIn = madeIn;
  }

  /** The values that are here. */
  Map<Atom, Holding> contents() {
    if (filled) {
      filled = false;
      keep(new Atom(), Holding.OWN);
    }
    return contents;
  }

  /** The literal that every row has here, as far as is known; or null. */
  @Nullable String literal() {
    return allowed == null ? constant : allowed;
  }

  /**
   * Whether a column of a table holds some of the values that are here, or what was made of them.
   */
  boolean isHeldBy(Table other) {
    for (Atom atom : contents().keySet()) {
      for (Column holder : atom.holders) {
        if (holder.table == other) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it holds no value. */
  boolean isEmpty() {
    return !filled && contents.isEmpty();
  }

  /** Adds values to those that are here. */
  void take(Map<Atom, Holding> values) {
    contents();
    for (Map.Entry<Atom, Holding> value : values.entrySet()) {
      Atom atom = value.getKey();
      Holding known = contents.get(atom);
      contents.put(atom, known == null ? value.getValue() : known.and(value.getValue()));
      atom.heldBy(this);
    }
  }

  /**
   * A statement makes some rows over: values that are whole elsewhere as well are not as they were.
   */
  void recode(Set<Atom> values) {
    contents()
        .replaceAll(
            (atom, holding) ->
                values.contains(atom) && Fates.isWholeElsewhere(atom, this)
                    ? holding.recoded()
                    : holding);
  }

  /** A statement may have written over some rows: values that are whole elsewhere are it less. */
  void overwrite(Set<Atom> spared, Cut by) {
    contents()
        .replaceAll(
            (atom, holding) ->
                spared.contains(atom) || !Fates.isWholeElsewhere(atom, this)
                    ? holding
                    : holding.overwritten(by));
  }

  /** Whether values that differ in whatever are different to it. */
  boolean isBinary() {
    return collation.equals(UniqueSet.BINARY);
  }

  /** Whether a value may be null, as far as is known. */
  boolean mayBeNull() {
    return !neverNull && !primaryKey && !table.isOpen();
  }

  /** In how many rows it has a value, as far as is known. */
  Rows present() {
    return neverNull || primaryKey
        ? Rows.ALL
        : wasNeverNull || table.isOpen() ? Rows.MAYBE : Rows.SOME;
  }

  /** Whether it holds values just as they are, of every row: its own, or a copy of others. */
  boolean isWholeCopy() {
    if (filled) {
      return true;
    }
    for (Map.Entry<Atom, Holding> value : contents.entrySet()) {
      Holding holding = value.getValue();
      boolean whole = holding.rows() == Holding.Rows.ALL && holding.cut() == null;
      if (holding.exact() && whole && !value.getKey().isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** What is known of its nulls from where its values were copied is no longer certain. */
  void loosen() {
    wasNeverNull |= neverNull;
    neverNull = notNull;
  }

  /** Gives the column values of its own. */
  void fill() {
    contents();
    filled = true;
  }

  /** Forgets values that are nowhere else: together with new ones, they are the column's own. */
  void forgetRemains() {
    filled = false;
    contents.keySet().removeIf(atom -> atom.holders.size() == 1);
  }

  /** Gives the column values that are nowhere else. */
  void keep(Atom atom, Holding holding) {
    atom.holders.add(this);
    contents().put(atom, holding);
  }

  /** Notes that rows elsewhere point to values that are here once each. */
  void pointTo(Atom atom, Rows rows) {
    contents().computeIfPresent(atom, (key, holding) -> holding.pointedTo(rows));
  }

  /** Lets go of some values. */
  void release(Atom atom) {
    contents.remove(atom);
    atom.holders.remove(this);
  }

  /** Rows that keys point to by what is here may get other numbers, or go. */
  void renumber() {
    for (Atom atom : List.copyOf(contents().keySet())) {
      if (atom.isNumber()) {
        release(atom);
        atom.end();
      }
    }
  }

  /** Lets go of everything. */
  void empty() {
    filled = false;
    for (Atom atom : contents.keySet()) {
      atom.holders.remove(this);
    }
    contents.clear();
  }
}
