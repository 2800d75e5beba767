package doctor.lang.sql;

import doctor.api.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one statement. Regions are offsets into the migration's file. */
sealed interface Statement {

  /** The whole statement, from its first token to its last, without the semicolon. */
  Region region();

  /** CREATE TABLE with a column list. */
  record CreateTable(
      Region region,
      Region head,
      TableName table,
      boolean temporary,
      boolean ifNotExists,
      List<ColumnDefinition> columns,
      List<ForeignKey> foreignKeys,
      List<UniqueConstraint> uniques,
      boolean checked)
      implements Statement {}

  /** Columns that are unique together, and what happens to rows that break that. */
  record UniqueConstraint(List<IndexedColumn> columns, Conflict conflict) {}

  /** CREATE TABLE … AS SELECT. */
  record CreateTableAs(
      Region region,
      Region head,
      TableName table,
      boolean temporary,
      boolean ifNotExists,
      Query query)
      implements Statement {}

  /** CREATE VIRTUAL TABLE. */
  record CreateVirtualTable(
      Region region, Region head, TableName table, boolean ifNotExists, boolean external)
      implements Statement {}

  /**
   * CREATE VIEW.
   *
   * @param columns what its columns are called; empty where the query says so
   * @param query what it shows, or null where that could not be read
   */
  record CreateView(
      Region region,
      Region head,
      TableName name,
      boolean temporary,
      boolean ifNotExists,
      List<Name> columns,
      @Nullable Query query)
      implements Statement {}

  /**
   * CREATE INDEX.
   *
   * @param uniqueColumns the columns of a unique one; empty where it is over expressions or only
   *     some rows
   */
  record CreateIndex(
      Region region,
      Region head,
      TableName name,
      boolean ifNotExists,
      Name table,
      boolean unique,
      List<IndexedColumn> uniqueColumns)
      implements Statement {}

  /**
   * CREATE TRIGGER.
   *
   * @param trigger what it does, or null where that could not be read
   */
  record CreateTrigger(
      Region region,
      Region head,
      TableName name,
      boolean ifNotExists,
      boolean temporary,
      @Nullable Trigger trigger)
      implements Statement {}

  /** DROP of any kind. */
  record Drop(Region region, Region head, ObjectKind kind, boolean ifExists, TableName name)
      implements Statement {}

  /** ALTER TABLE … RENAME TO. */
  record RenameTable(Region region, TableName table, Name to) implements Statement {}

  /** ALTER TABLE … RENAME COLUMN … TO. */
  record RenameColumn(Region region, TableName table, Name column, Name to) implements Statement {}

  /** ALTER TABLE … ADD COLUMN. */
  record AddColumn(Region region, TableName table, ColumnDefinition column) implements Statement {}

  /** ALTER TABLE … DROP COLUMN. */
  record DropColumn(Region region, TableName table, Name column) implements Statement {}

  /**
   * INSERT or REPLACE.
   *
   * @param conflict what happens to rows that break a constraint
   * @param updates what ON CONFLICT DO UPDATE sets in rows that are in the way
   * @param columns the column list, null where there is none
   * @param query where the rows come from; null for DEFAULT VALUES
   */
  record Insert(
      Region region,
      Region head,
      TableName table,
      Conflict conflict,
      List<Assignment> updates,
      @Nullable List<Name> columns,
      @Nullable Query query)
      implements Statement {}

  /**
   * UPDATE.
   *
   * @param conflict what happens to rows that break a constraint
   */
  record Update(
      Region region,
      Region head,
      Conflict conflict,
      List<Query.CommonTable> tables,
      TableName table,
      @Nullable Name alias,
      List<Assignment> assignments,
      List<Query.Source> sources,
      @Nullable Predicate where,
      boolean limited)
      implements Statement {}

  /** {@code column = value}, or a list of columns set from one row value. */
  record Assignment(List<Name> columns, Expression value) {}

  /** DELETE. */
  record Delete(
      Region region,
      Region head,
      TableName table,
      @Nullable Name alias,
      @Nullable Predicate where,
      boolean limited)
      implements Statement {}

  /** PRAGMA with the value given to it, in lower case, or null where it is only read. */
  record Pragma(Region region, String name, @Nullable String value) implements Statement {}

  /** The beginning of a transaction, or an end of it. */
  record Transaction(Region region, Turn turn) implements Statement {

    /** What happens to it. */
    enum Turn {
      /** BEGIN. */
      BEGIN,
      /** COMMIT or END. */
      COMMIT,
      /** ROLLBACK of all of it. */
      ROLLBACK
    }

    boolean begins() {
      return turn == Turn.BEGIN;
    }
  }

  /** A place inside of a transaction to which one can go back. */
  record Savepoint(Region region, Step step, Name name) implements Statement {

    /** What happens to it. */
    enum Step {
      /** SAVEPOINT. */
      SET,
      /** RELEASE. */
      RELEASE,
      /** ROLLBACK TO. */
      ROLLBACK
    }
  }

  /** ATTACH, or a query that loads an extension: what happens then cannot be read here. */
  record Outside(Region region, String what) implements Statement {}

  /** Read, and of no consequence for data: SELECT, ANALYZE, VACUUM … */
  record Harmless(Region region) implements Statement {}

  /**
   * What SQLite would not accept either, or what could not be read.
   *
   * @param at the characters that could not be read
   * @param problem what is wrong with them
   * @param names every name in the statement: what it may be about
   */
  record Unreadable(Region region, Region at, String problem, List<String> names)
      implements Statement {}

  /** What INSERT OR … and ON CONFLICT say. */
  enum Conflict {
    /** Nothing: what the constraints themselves say counts, and where they do not, it fails. */
    UNSAID,
    /** The statement fails, whatever the constraints say: ABORT, FAIL, ROLLBACK. */
    FAIL,
    /** Rows that break a constraint are left out. */
    IGNORE,
    /** ON CONFLICT DO NOTHING: rows that are there twice are left out, other constraints fail. */
    NOTHING,
    /** Rows that are in the way are deleted. */
    REPLACE,
    /** ON CONFLICT DO UPDATE: rows that are in the way are overwritten. */
    UPDATE
  }

  /** What CREATE and DROP make and drop. */
  enum ObjectKind {
    /** A table, virtual ones included. */
    TABLE,
    /** An index. */
    INDEX,
    /** A view. */
    VIEW,
    /** A trigger. */
    TRIGGER;

    /** The keyword in lower case. */
    String label() {
      return switch (this) {
        case TABLE -> "table";
        case INDEX -> "index";
        case VIEW -> "view";
        case TRIGGER -> "trigger";
      };
    }
  }
}
