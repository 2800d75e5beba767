package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One column of the result of a query, or of a table in its FROM clause: itself and no other. */
final class Output {

  private final String key;
  private final Map<Atom, Holding> values;
  private final @Nullable Column column;
  private final @Nullable Computed computed;

  /** What is known of it where a compound makes it of its parts; or null. */
  private final @Nullable United united;

  /** Whether nulls stand for its rows where an outer join finds none. */
  private final boolean optional;

  /** Whether a condition leaves out the rows in which it is null. */
  private final boolean asked;

  /**
   * What a compound makes of a column of its parts.
   *
   * @param present in how many rows it is not null
   * @param affinity TEXT where a part of it is
   */
  private record United(Rows present, Affinity affinity) {}

  private Output(
      String key,
      Map<Atom, Holding> values,
      @Nullable Column column,
      @Nullable Computed computed,
      @Nullable United united,
      boolean optional,
      boolean asked) {
    this.key = key;
    this.values = values;
    this.column = column;
    this.computed = computed;
    this.united = united;
    this.optional = optional;
    this.asked = asked;
  }

  /**
   * A column.
   *
   * @param key its name, comparable; empty where it has none
   * @param values whose values it has
   * @param column the table's column that it is, unchanged, or null
   */
  Output(String key, Map<Atom, Holding> values, @Nullable Column column) {
    this(key, values, column, null, null, false, false);
  }

  /** What an expression makes. */
  static Output of(Map<Atom, Holding> values, Computed computed) {
    return new Output("", values, null, computed, null, false, false);
  }

  /** What a compound makes of the same column of two of its parts. */
  Output or(Output other, Map<Atom, Holding> both) {
    Affinity text = isText() || other.isText() ? Affinity.TEXT : Affinity.NONE;
    United parts = new United(Passing.fewer(present(), other.present()), text);
    return new Output(key, both, null, null, parts, false, false);
  }

  private boolean isText() {
    return affinity() == Affinity.TEXT;
  }

  Output named(String name) {
    return new Output(name, values, column, computed, united, optional, asked);
  }

  Output with(Map<Atom, Holding> others) {
    return new Output(key, others, column, computed, united, optional, asked);
  }

  /** The same behind an outer join. */
  Output behindOuterJoin() {
    return new Output(key, values, column, computed, united, true, false);
  }

  /** The same behind a condition that asks for a value in it. */
  Output askedFor() {
    return new Output(key, values, column, computed, united, optional, true);
  }

  String key() {
    return key;
  }

  Map<Atom, Holding> values() {
    return values;
  }

  @Nullable Column column() {
    return column;
  }

  /** The column that it is, or of which it leaves every value as it is; or null. */
  @Nullable Output kept() {
    return column != null || computed == null ? this : computed.kept();
  }

  /** The one column that its values come from, or null. */
  @Nullable Column origin() {
    return column != null || computed == null ? column : computed.only();
  }

  /** What the column that its values come from makes of values; NONE where there is no such one. */
  Affinity affinity() {
    if (united != null) {
      return united.affinity();
    }
    Column origin = origin();
    return origin == null ? Affinity.NONE : origin.affinity;
  }

  /** The literal that it is in every row, as {@link Literal} writes it, or null. */
  @Nullable String literal() {
    return computed == null || optional ? null : computed.literal();
  }

  /** Whether it is made at random, another in each row. */
  boolean isRandom() {
    return computed != null && !optional && computed.isRandom();
  }

  /** In how many rows it is not null. */
  Rows present() {
    if (asked) {
      return Rows.ALL;
    }
    Rows present = Rows.MAYBE;
    if (united != null) {
      present = united.present();
    } else if (column != null) {
      present = column.present();
    } else if (computed != null) {
      present = computed.present();
    }
    return optional && present == Rows.ALL ? Rows.MAYBE : present;
  }
}
