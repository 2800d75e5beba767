package doctor.lang.sqlite;

import java.util.List;

/** The libraries through which programs open SQLite. One line is one driver. */
public enum Driver {
  /** The usual driver of Go, bound to C. */
  MATTN("mattn/go-sqlite3", Dialect.UNDERSCORE, "github.com/mattn/go-sqlite3"),
  /** GORM's own dialector, which opens mattn's driver. */
  GORM("gorm.io/driver/sqlite", Dialect.UNDERSCORE, "gorm.io/driver/sqlite"),
  /** upper/db's adapter, which opens mattn's driver. */
  UPPER("upper/db", Dialect.UNDERSCORE, "github.com/upper/db"),
  /** Translated to Go. */
  MODERNC("modernc.org/sqlite", Dialect.PRAGMA, "modernc.org/sqlite"),
  /** A fork of modernc's driver, and a dialector for GORM. */
  GLEBAREZ("glebarez/sqlite", Dialect.PRAGMA, "github.com/glebarez/"),
  /** SQLite as WebAssembly. */
  NCRUCES("ncruces/go-sqlite3", Dialect.PRAGMA_IN_URI, "github.com/ncruces/go-sqlite3"),
  /** bun's choice between modernc and mattn. */
  SQLITESHIM("bun sqliteshim", Dialect.EITHER, "github.com/uptrace/bun/driver/sqliteshim"),
  /** SQLite's own interface in Go. */
  CRAWSHAW("crawshaw.io/sqlite", Dialect.NONE, "crawshaw.io/sqlite"),
  /** The same without C. */
  ZOMBIEZEN("zombiezen.com/go/sqlite", Dialect.NONE, "zombiezen.com/go/sqlite"),
  /** Python's standard library. */
  PYTHON("sqlite3", Dialect.NONE, ""),
  /** Asynchronous Python. */
  AIOSQLITE("aiosqlite", Dialect.NONE, ""),
  /** Python's peewee. */
  PEEWEE("peewee", Dialect.NONE, ""),
  /** Python's sqlite-utils. */
  SQLITE_UTILS("sqlite-utils", Dialect.NONE, ""),
  /** Another binding for Python. */
  APSW("apsw", Dialect.NONE, ""),
  /** Python's SQLAlchemy. */
  SQLALCHEMY("SQLAlchemy", Dialect.NONE, ""),
  /** Python's databases. */
  DATABASES("databases", Dialect.NONE, ""),
  /** Python's Pony. */
  PONY("Pony", Dialect.NONE, ""),
  /** Python's Django. */
  DJANGO("Django", Dialect.NONE, ""),
  /** SQLite's own interface. */
  C("the C interface", Dialect.NONE, ""),
  /** The command line program. */
  SHELL("the sqlite3 command", Dialect.NONE, "");

  private final String label;
  private final Dialect dialect;
  private final String importPath;

  Driver(String label, Dialect dialect, String importPath) {
    this.label = label;
    this.dialect = dialect;
    this.importPath = importPath;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** How it wants settings to be written. */
  public Dialect dialect() {
    return dialect;
  }

  /** Whether a Go program that imports this path has the driver. */
  boolean isImportedBy(String path) {
    return !importPath.isEmpty()
        && path.startsWith(importPath)
        && (importPath.endsWith("/")
            || path.length() == importPath.length()
            || path.charAt(importPath.length()) == '/');
  }

  /** The drivers that register themselves under a name, the usual one first. */
  static List<Driver> registeredAs(String name) {
    return switch (name) {
      case "sqlite3" -> List.of(MATTN, NCRUCES);
      case "sqlite" -> List.of(MODERNC, GLEBAREZ);
      case "sqliteshim" -> List.of(SQLITESHIM);
      default -> List.of();
    };
  }
}
