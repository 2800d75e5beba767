package doctor.lang.sqlite;

import doctor.lang.python.PythonFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function or class of Python that opens a database. One line is one library.
 *
 * @param name written out: {@code sqlite3.connect}
 * @param keyword the argument with the name of the file, which may also come first
 */
record PythonOpener(String name, String keyword, Driver driver) {

  /** Peewee's, which insists on WAL. */
  private static final String QUEUE = "playhouse.sqliteq.SqliteQueueDatabase";

  /** All of them. What is in WAL mode by default, as dataset is, is left out. */
  static final List<PythonOpener> TABLE =
      List.of(
          new PythonOpener("sqlite3.connect", "database", Driver.PYTHON),
          new PythonOpener("sqlite3.Connection", "database", Driver.PYTHON),
          new PythonOpener("sqlite3.dbapi2.connect", "database", Driver.PYTHON),
          new PythonOpener("pysqlite3.connect", "database", Driver.PYTHON),
          new PythonOpener("pysqlite3.dbapi2.connect", "database", Driver.PYTHON),
          new PythonOpener("pysqlite2.dbapi2.connect", "database", Driver.PYTHON),
          new PythonOpener("aiosqlite.connect", "database", Driver.AIOSQLITE),
          new PythonOpener("peewee.SqliteDatabase", "database", Driver.PEEWEE),
          new PythonOpener("playhouse.migrate.SqliteDatabase", "database", Driver.PEEWEE),
          new PythonOpener("playhouse.sqlite_ext.SqliteExtDatabase", "database", Driver.PEEWEE),
          new PythonOpener("playhouse.sqlite_ext.CSqliteExtDatabase", "database", Driver.PEEWEE),
          new PythonOpener("playhouse.apsw_ext.APSWDatabase", "database", Driver.PEEWEE),
          new PythonOpener("playhouse.pool.PooledSqliteDatabase", "database", Driver.PEEWEE),
          new PythonOpener(QUEUE, "database", Driver.PEEWEE),
          new PythonOpener("playhouse.db_url.connect", "url", Driver.PEEWEE),
          new PythonOpener("sqlite_utils.Database", "filename_or_conn", Driver.SQLITE_UTILS),
          new PythonOpener("sqlite_utils.db.Database", "filename_or_conn", Driver.SQLITE_UTILS),
          new PythonOpener("apsw.Connection", "filename", Driver.APSW),
          new PythonOpener("sqlalchemy.create_engine", "url", Driver.SQLALCHEMY),
          new PythonOpener("sqlalchemy.engine.create_engine", "url", Driver.SQLALCHEMY),
          new PythonOpener("sqlalchemy.future.create_engine", "url", Driver.SQLALCHEMY),
          new PythonOpener("sqlmodel.create_engine", "url", Driver.SQLALCHEMY),
          new PythonOpener("sqlalchemy.ext.asyncio.create_async_engine", "url", Driver.SQLALCHEMY),
          new PythonOpener(
              "apscheduler.jobstores.sqlalchemy.SQLAlchemyJobStore", "url", Driver.SQLALCHEMY),
          new PythonOpener("databases.Database", "url", Driver.DATABASES));

  /** The opener of a name, or null. A module of the app may pass the library on. */
  static @Nullable PythonOpener find(String qualified) {
    for (PythonOpener opener : TABLE) {
      int before = qualified.length() - opener.name.length() - 1;
      if (qualified.endsWith(opener.name) && (before < 0 || qualified.charAt(before) == '.')) {
        return opener;
      }
    }
    return null;
  }

  /** The opener that an import gives another name, unless the file declares that one, or null. */
  static @Nullable PythonOpener aliased(PythonFile file, String alias) {
    String imported = file.imported(alias);
    PythonOpener opener = imported == null ? null : find(imported);
    return opener == null || file.declares(alias) ? null : opener;
  }

  /** The opener that {@code from module import *} gives; what follows may hide it. */
  static @Nullable PythonOpener starred(PythonFile file, String name) {
    List<String> stars = file.stars();
    boolean hidden = file.imported(name) != null || file.declares(name);
    return hidden ? null : find(stars.get(stars.size() - 1) + "." + name);
  }

  /** Whether it puts whatever it opens in WAL mode. */
  boolean setsWal() {
    return name.equals(QUEUE);
  }

  /** Whether the file is named in a URL, which may be of another database. */
  boolean takesUrl() {
    return keyword.equals("url");
  }

  /** What is called: {@code connect}. */
  String function() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
