package doctor.lang.sql;

import doctor.api.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement of a migration does to what was there before the migration, or may do. What it
 * does to tables that the same migration made is no effect.
 */
public sealed interface Effect {

  /** The statement, from its first token. */
  Location location();

  /**
   * How sure it is that values are gone for good. Values that no copy is known of are lost, unless
   * the file has statements about them that cannot be read.
   */
  enum Loss {
    /** All of them live on. */
    NONE,
    /** It depends on the data, or on statements that cannot be read. */
    POSSIBLE,
    /** Some are gone. */
    CERTAIN
  }

  /**
   * DROP TABLE.
   *
   * @param table its name before the migration
   * @param presence whether it is there
   * @param fates what becomes of its columns; empty for one that holds nothing
   * @param rebuilt whether a table of that name is there again when the migration ends
   * @param children tables whose foreign keys point to it, while foreign keys may be on
   * @param clouded whether the migration speaks of it in statements that cannot be read
   * @param made where it was made, or null where that is in no file
   */
  record TableDropped(
      Location location,
      String table,
      Presence presence,
      List<Fate> fates,
      boolean rebuilt,
      List<Child> children,
      boolean clouded,
      @Nullable Location made)
      implements Effect {

    /** How sure it is that values are gone. */
    public Loss loss() {
      if (presence == Presence.UNKNOWN || presence == Presence.VIRTUAL) {
        return Loss.POSSIBLE;
      }
      Loss loss = Loss.NONE;
      for (Fate fate : fates) {
        Loss each = ColumnDropped.loss(fate);
        // Which columns an unseen CREATE TABLE has, and whether all were copied, is a guess.
        each = each == Loss.CERTAIN && fate.isGuess() && isCopied() ? Loss.POSSIBLE : each;
        loss = each.compareTo(loss) > 0 ? each : loss;
      }
      return clouded && loss == Loss.CERTAIN ? Loss.POSSIBLE : loss;
    }

    /** Whether anything of it was copied. */
    public boolean isCopied() {
      for (Fate fate : fates) {
        if (fate.kind() != Fate.Kind.LOST) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a dropped table is there. */
  enum Presence {
    /** The series made it, or speaks of it as of one that is there. */
    THERE,
    /** Nothing in the series made it, and IF EXISTS allows for that. */
    UNKNOWN,
    /** A virtual table with content of its own. */
    VIRTUAL
  }

  /**
   * A table with a foreign key to one that is dropped, or whose rows are deleted.
   *
   * @param table the table that has the key
   * @param action what happens to its rows: {@code deletes}, {@code sets to null} …
   * @param key where the foreign key is written
   */
  record Child(String table, Action action, Location key) {

    /** What happens to the rows of a child; DROP TABLE first deletes those of the parent. */
    public enum Action {
      /** The rows go too. */
      DELETED,
      /** The columns of the key are overwritten. */
      OVERWRITTEN,
      /** The drop fails. */
      REFUSED
    }
  }

  /** ALTER TABLE … DROP COLUMN. */
  record ColumnDropped(
      Location location, String table, Fate fate, boolean clouded, @Nullable Location made)
      implements Effect {

    /** How sure it is that values are gone. */
    public Loss loss() {
      Loss loss = loss(fate);
      return clouded && loss == Loss.CERTAIN ? Loss.POSSIBLE : loss;
    }

    static Loss loss(Fate fate) {
      return switch (fate.kind()) {
        case KEPT -> Loss.NONE;
        case RECODED, UNCERTAIN -> Loss.POSSIBLE;
        case CUT, LOST -> Loss.CERTAIN;
      };
    }
  }

  /**
   * DELETE.
   *
   * @param condition which rows, or null for all
   * @param children tables whose foreign keys point to it, while foreign keys may be on
   */
  record RowsDeleted(
      Location location,
      String table,
      @Nullable Location condition,
      Loss loss,
      List<Child> children,
      @Nullable Location made)
      implements Effect {}

  /**
   * UPDATE of columns that were there before.
   *
   * @param constant columns that get the same value in every row, or in every one that has a value
   * @param everyRow whether it is the former
   * @param others columns whose values may be overwritten
   */
  record Overwritten(
      Location location,
      String table,
      List<String> constant,
      boolean everyRow,
      List<String> others,
      @Nullable Location made)
      implements Effect {}

  /**
   * REPLACE, INSERT OR REPLACE, UPDATE OR REPLACE or ON CONFLICT DO UPDATE into a table that was
   * there before.
   *
   * @param deletes whether rows that are in the way are deleted, or only overwritten
   * @param loss how sure it is that rows go
   */
  record RowsReplaced(Location location, String table, boolean deletes, Loss loss)
      implements Effect {}

  /**
   * A statement that other rows than its own go with, since a trigger waits for it.
   *
   * @param trigger its name
   * @param table the table that has those rows
   * @param action what happens to them
   * @param body the statement of the trigger that does it
   * @param instead whether it stands in for the statement, which writes to a view
   */
  record Fired(
      Location location,
      String trigger,
      String table,
      Child.Action action,
      Location body,
      boolean instead)
      implements Effect {}

  /**
   * CREATE TEMP TABLE of a table that, when the migration ends, has the only copy of values which
   * were in the database before.
   *
   * @param fates what becomes of its columns
   */
  record LeftBehind(Location location, String table, List<Fate> fates) implements Effect {

    /** How sure it is that values are gone. */
    public Loss loss() {
      Loss worst = Loss.NONE;
      for (Fate fate : fates) {
        Loss loss = ColumnDropped.loss(fate);
        worst = loss.compareTo(worst) > 0 ? loss : worst;
      }
      return worst;
    }
  }

  /**
   * ALTER TABLE … RENAME.
   *
   * @param table the table; its old name where it is the one renamed
   * @param column the column's old name, or null where the table is renamed
   * @param to the new name
   */
  record Renamed(Location location, String table, @Nullable String column, String to)
      implements Effect {}

  /**
   * ADD COLUMN that SQLite refuses.
   *
   * @param refusal why
   */
  record Refused(Location location, String table, String column, Refusal refusal)
      implements Effect {}

  /**
   * INSERT … SELECT of rows that lack a value they must have.
   *
   * @param from a table that the rows come from
   * @param table the table they go to
   * @param column what they lack: it is NOT NULL, without a default
   */
  record ValueMissing(Location location, String from, String table, String column)
      implements Effect {}

  /**
   * INSERT … SELECT that puts columns into others, although the table has some of their names.
   *
   * @param table the table they go to
   * @param moves what goes where
   */
  record Misplaced(Location location, String table, List<Move> moves) implements Effect {

    /** A column and the one that it is put into. */
    public record Move(String from, String to) {}
  }

  /**
   * CREATE without IF NOT EXISTS of something that stays.
   *
   * @param kind {@code table}, {@code index}, {@code view} or {@code trigger}
   * @param name its name
   * @param insertAt offset in the file where IF NOT EXISTS belongs
   */
  record Created(Location location, String kind, String name, int insertAt) implements Effect {}

  /**
   * Something whose consequences no reader of SQL can know.
   *
   * @param what it does, as a verb: {@code attaches another database}
   */
  record Unforeseeable(Location location, String what) implements Effect {}
}
