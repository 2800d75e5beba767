package doctor.lang.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of Go that opens a database. One line is one library.
 *
 * @param importPath the package, or the beginning of its path
 * @param functions its functions that open
 * @param driverArgument the argument with the registered name of the driver, or -1
 * @param nameArgument the argument with the data source name
 * @param driver the driver where no argument names one, or null
 */
record GoOpener(
    String importPath,
    List<String> functions,
    int driverArgument,
    int nameArgument,
    @Nullable Driver driver) {

  private static final List<String> OPEN = List.of("Open");
  private static final List<String> POOL = List.of("Open", "NewPool");
  private static final List<String> CONNECT =
      List.of("Open", "Connect", "MustConnect", "MustOpen", "ConnectContext", "MustConnectContext");

  /** Opens what a WhatsApp client keeps; later versions want a context first. */
  private static final GoOpener SQLSTORE =
      named("go.mau.fi/whatsmeow/store/sqlstore", List.of("New"));

  /** The functions that take the name of a driver, and those of one driver. */
  static final List<GoOpener> TABLE =
      List.of(
          named("database/sql", OPEN),
          named("github.com/jmoiron/sqlx", CONNECT),
          named("github.com/XSAM/otelsql", OPEN),
          named("go.nhat.io/otelsql", OPEN),
          named("github.com/uptrace/opentelemetry-go-extra/otelsql", CONNECT),
          named("github.com/jinzhu/gorm", OPEN),
          named("github.com/go-ozzo/ozzo-dbx", CONNECT),
          named("github.com/pocketbase/dbx", CONNECT),
          named("xorm.io/xorm", List.of("NewEngine")),
          named("github.com/go-xorm/xorm", List.of("NewEngine")),
          named("entgo.io/ent/dialect/sql", OPEN),
          named("github.com/facebook/ent/dialect/sql", OPEN),
          named("go.elastic.co/apm/module/apmsql", OPEN),
          named("gopkg.in/DataDog/dd-trace-go.v1/contrib/database/sql", OPEN),
          named("github.com/gocraft/dbr", OPEN),
          named("github.com/pressly/goose", List.of("OpenDBWithDriver")),
          new GoOpener("github.com/beego/beego", List.of("RegisterDataBase"), 1, 2, null),
          new GoOpener("github.com/astaxie/beego", List.of("RegisterDataBase"), 1, 2, null),
          fixed("gorm.io/driver/sqlite", Driver.GORM),
          fixed("github.com/glebarez/sqlite", Driver.GLEBAREZ),
          fixed("github.com/libtnb/sqlite", Driver.MODERNC),
          fixed("github.com/ncruces/go-sqlite3/gormlite", Driver.NCRUCES),
          fixed("github.com/ncruces/go-sqlite3/driver", Driver.NCRUCES),
          fixed("github.com/ncruces/go-sqlite3", Driver.NCRUCES),
          fixed("github.com/upper/db/v4/adapter/sqlite", Driver.UPPER),
          fixed("upper.io/db.v3/sqlite", Driver.UPPER),
          flagged("crawshaw.io/sqlite", List.of("OpenConn"), 0, Driver.CRAWSHAW),
          flagged("crawshaw.io/sqlite/sqlitex", OPEN, 0, Driver.CRAWSHAW),
          flagged("crawshaw.io/sqlite/sqlitex", List.of("OpenInit"), 1, Driver.CRAWSHAW),
          flagged("zombiezen.com/go/sqlite", List.of("OpenConn"), 0, Driver.ZOMBIEZEN),
          flagged("zombiezen.com/go/sqlite/sqlitex", POOL, 0, Driver.ZOMBIEZEN),
          flagged("zombiezen.com/go/sqlite/sqlitemigration", POOL, 0, Driver.ZOMBIEZEN));

  private static GoOpener named(String importPath, List<String> functions) {
    return new GoOpener(importPath, functions, 0, 1, null);
  }

  private static GoOpener fixed(String importPath, Driver driver) {
    return new GoOpener(importPath, OPEN, -1, 0, driver);
  }

  private static GoOpener flagged(
      String importPath, List<String> functions, int nameArgument, Driver driver) {
    return new GoOpener(importPath, functions, -1, nameArgument, driver);
  }

  /** The opener behind a function of an imported package that has so many arguments, or null. */
  static @Nullable GoOpener find(String imported, String function, int arguments) {
    if (imported.equals(SQLSTORE.importPath) && function.equals("New")) {
      return arguments > 3 ? SQLSTORE.shifted() : SQLSTORE;
    }
    return find(imported, function);
  }

  /** Whether a text may open by a function whose name says nothing. */
  static boolean isHidden(String text) {
    return text.contains(SQLSTORE.importPath);
  }

  /** The opener behind a function of an imported package, or null. */
  static @Nullable GoOpener find(String imported, String function) {
    for (GoOpener opener : TABLE) {
      if (opener.functions.contains(function) && opener.isIn(imported)) {
        // ConnectContext(ctx, driver, name): everything stands one further.
        return function.endsWith("Context") ? opener.shifted() : opener;
      }
    }
    boolean generated = imported.endsWith("/ent") && function.equals("Open");
    return generated ? named(imported, OPEN) : null;
  }

  private boolean isIn(String imported) {
    if (driver != null || !imported.startsWith(importPath)) {
      return imported.equals(importPath);
    }
    String rest = imported.substring(importPath.length());
    return rest.isEmpty() || rest.startsWith("/v") || importPath.contains("beego");
  }

  private GoOpener shifted() {
    return new GoOpener(importPath, functions, driverArgument + 1, nameArgument + 1, driver);
  }
}
