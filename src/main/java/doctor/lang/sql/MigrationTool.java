package doctor.lang.sql;

/** Who runs a migration, as far as its file tells, and what that runner does around it. */
public enum MigrationTool {
  /** {@code NNN_name.sql}, run by the app itself or by a runner that leaves no trace. */
  PLAIN("the app's own runner", true, false),
  /** pressly/goose: {@code -- +goose Up}. */
  GOOSE("goose", true, true),
  /** golang-migrate, and sqlx with reversible migrations: {@code .up.sql} and {@code .down.sql}. */
  UP_DOWN("golang-migrate or sqlx", true, true),
  /** Diesel: a folder a migration with {@code up.sql} and {@code down.sql}. */
  DIESEL("diesel", true, true),
  /** Drizzle: {@code --> statement-breakpoint}. */
  DRIZZLE("drizzle", true, true),
  /** Prisma: a folder a migration with {@code migration.sql}, sent as it is. */
  PRISMA("prisma", false, true),
  /** Flyway: {@code V1__name.sql}. */
  FLYWAY("flyway", true, true),
  /** dbmate: {@code -- migrate:up}. */
  DBMATE("dbmate", true, true),
  /** sql-migrate: {@code -- +migrate Up}. */
  SQL_MIGRATE("sql-migrate", true, true);

  private final String label;
  private final boolean opensTransaction;
  private final boolean keepsRecord;

  MigrationTool(String label, boolean opensTransaction, boolean keepsRecord) {
    this.label = label;
    this.opensTransaction = opensTransaction;
    this.keepsRecord = keepsRecord;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** Whether it runs a migration inside a transaction unless told otherwise. */
  public boolean opensTransaction() {
    return opensTransaction;
  }

  /** Whether it writes down which migrations ran, so that none runs twice. */
  public boolean keepsRecord() {
    return keepsRecord;
  }
}
