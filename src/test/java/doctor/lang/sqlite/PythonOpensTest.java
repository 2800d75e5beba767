package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which calls and configurations open. Each open is its database, its journal mode and its foreign
 * keys.
 */
class PythonOpensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import sqlite3 | sqlite3.connect('a.db') | ABSENT ABSENT",
        "import sqlite3 | sqlite3.connect(timeout=5, database='a.db') | ABSENT ABSENT",
        "import sqlite3 | sqlite3.Connection('a.db') | ABSENT ABSENT",
        "import sqlite3.dbapi2 as db | db.connect('a.db') | ABSENT ABSENT",
        "from pysqlite3 import connect | connect('a.db') | ABSENT ABSENT",
        "from .driver import sqlite3 | sqlite3.connect('a.db') | ABSENT ABSENT",
        "import aiosqlite | aiosqlite.connect('a.db') | ABSENT ABSENT",
        "import peewee | peewee.SqliteDatabase('a.db') | ABSENT ABSENT",
        "from playhouse.sqlite_ext import X as Y | X.SqliteExtDatabase('a.db') | none",
        "import playhouse.sqlite_ext as p | p.SqliteExtDatabase('a.db') | ABSENT ABSENT",
        "import playhouse.sqlite_ext as p | p.CSqliteExtDatabase('a.db') | ABSENT ABSENT",
        "import playhouse.apsw_ext as p | p.APSWDatabase('a.db') | ABSENT ABSENT",
        "from playhouse.migrate import * | SqliteDatabase('a.db') | ABSENT ABSENT",
        "import playhouse.pool as p | p.PooledSqliteDatabase('a.db') | ABSENT ABSENT",
        "import sqlite_utils | sqlite_utils.Database('a.db') | ABSENT ABSENT",
        "import sqlite_utils | sqlite_utils.Database(memory=True) | none",
        "import sqlite_utils | sqlite_utils.Database('a.db', memory=True) | none",
        "import sqlite_utils | sqlite_utils.Database('a.db', memory=False) | ABSENT ABSENT",
        "import sqlite_utils | sqlite_utils.Database('a.db', memory_name='x') | none",
        "import sqlite_utils.db as d | d.Database(filename_or_conn='a.db') | ABSENT ABSENT",
        "import apsw | apsw.Connection('a.db') | ABSENT ABSENT",
        "import apsw | apsw.Connection('a.db', flags=apsw.SQLITE_OPEN_READONLY) | none",
        "import sqlalchemy as a | a.create_engine('sqlite:///a.db') | ABSENT ABSENT",
        "import sqlalchemy as a | a.create_engine(url='sqlite+pysqlite:///a.db') | ABSENT ABSENT",
        "from sqlalchemy.engine import create_engine | create_engine('sqlite:///a.db')"
            + " | ABSENT ABSENT",
        "import sqlmodel | sqlmodel.create_engine('sqlite:///a.db') | ABSENT ABSENT",
        "import sqlalchemy.ext.asyncio as a | a.create_async_engine('sqlite+aiosqlite:///a.db')"
            + " | ABSENT ABSENT",
        "from pysqlite2 import dbapi2 as sqlite3 | sqlite3.connect('a.db') | ABSENT ABSENT",
        "import databases | databases.Database('sqlite:///a.db') | ABSENT ABSENT",
        "from playhouse.db_url import connect | connect('sqlite:///a.db') | ABSENT ABSENT",
        "import playhouse.db_url as u | u.connect('sqlite+pool:///a.db') | ABSENT ABSENT",
        "from playhouse.db_url import connect | connect('mysql://h/sqlite') | none",
        "from sqlalchemy import future | future.create_engine('sqlite:///a.db') | ABSENT ABSENT",
        "from databases import Database | Database('sqlite+aiosqlite:///a.db') | ABSENT ABSENT",
        "import databases | databases.Database('postgresql://h/sqlite') | none",
        "import sqlite3 | sqlite3.connect('sqlite:///a.db'.replace('sqlite:///', ''))"
            + " | ABSENT ABSENT",
        "from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore"
            + " | SQLAlchemyJobStore(url='sqlite:///a.db') | ABSENT ABSENT",
        "from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore"
            + " | SQLAlchemyJobStore('sqlite:///a.db') | ABSENT ABSENT",
        "from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore"
            + " | SQLAlchemyJobStore(engine=engine) | none",
        "from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore"
            + " | SQLAlchemyJobStore(url='postgresql://h/sqlite') | none",
        "import pony as sqlite | db.bind(provider='sqlite', filename='a.db') | ABSENT ON",
        "import pony as sqlite | db.bind('sqlite', 'a.db', create_db=True) | ABSENT ON",
        "import pony as sqlite | db = orm.Database('sqlite', 'a.db') | ABSENT ON",
        "import pony as sqlite | db.bind('postgres', 'a.db') | none",
        "import pony as sqlite | db.bind('sqlite') | none",
        "import sqlalchemy as a | a.create_engine('postgresql://h/a.db') | none",
        "import sqlalchemy as a | a.create_engine('sqlite') | none",
        "import sqlalchemy as a, sqlite3 | a.create_engine(unknown) | none",
        "import dataset, sqlite3 | dataset.connect('sqlite:///a.db') | none",
        "import xsqlite3 | xsqlite3.connect('a.db') | none",
        "import mysqlite3 | mysqlite3.connect('a.db') | none",
        "import sqlite3 | other.connect('a.db') | none",
        "import sqlite3 | sqlite3.connect() | none",
        "import sqlite3 | sqlite3.connect | none",
        "import sqlite3 | sqlite3.connect('a.db' | none",
        "from peewee import * | SqliteDatabase('a.db') | ABSENT ABSENT",
        "from sqlite3 import * | connect('a.db') | ABSENT ABSENT",
        "from sqlite3 import * | other.connect('a.db') | none",
        "from sqlite3x import * | connect('a.db') | none",
        "from sqlite3 import *; from other import connect | connect('a.db') | none",
        "from sqlite3 import *; from other import * | connect('a.db') | none",
        "from sqlite3 import *; connect = x | connect('a.db') | none",
        "from sqlite3 import *; from other import Row | connect('a.db') | ABSENT ABSENT",
        "from peewee import SqliteDatabase as SD | SD('a.db') | ABSENT ABSENT",
        "from sqlite3 import connect as c | c('a.db') | ABSENT ABSENT",
        "from sqlite3 import connect as c | x.c('a.db') | none",
        "from sqlite3 import connect as c; from other import c | c('a.db') | none",
        "from sqlite3 import connect as c; c = x | c('a.db') | none",
        "from sqlite3 import Row as c | c('a.db') | none",
      })
  void librariesThatOpen(String imports, String open, String settings) {
    assertThat(python(imports + "\n" + open))
        .isEqualTo(settings.equals("none") ? "" : "a.db " + settings);
  }

  @ParameterizedTest
  @CsvSource({
    "def connect(x): pass",
    "class connect: pass",
    "def f(connect): pass",
  })
  void namesThatTheFileDeclaresAreItsOwn(String declaration) {
    String open = "\nconnect('a.db')";

    assertThat(python("from sqlite3 import *\n" + declaration + open)).isEmpty();
    assertThat(python("from sqlite3 import *" + open)).isNotEmpty();
    assertThat(
            python(
                "from sqlite3 import connect as c\n"
                    + (declaration + open).replace("connect", "c")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URL.create('sqlite', database='a.db') | a.db ABSENT ABSENT",
        "URL.create(drivername='sqlite+pysqlite', database='a.db') | a.db ABSENT ABSENT",
        "URL.create('sqlite') | ? NOT_NEEDED NOT_NEEDED",
        "URL.create('postgresql', database='a.db') | ''",
        "URL.create(driver, database='a.db') | ''",
        "URL(drivername='sqlite', database='a.db') | a.db ABSENT ABSENT",
        "URL.build('sqlite', database='a.db') | ''",
        "make_url('sqlite:///a.db') | a.db ABSENT ABSENT",
      })
  void urlsOfSqlalchemy(String url, String expected) {
    String imports = "from sqlalchemy import URL, create_engine, make_url\n";

    assertThat(python(imports + "create_engine(" + url + ")")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'NAME': 'a.db' | a.db ABSENT ON",
        "'NAME': os.path.join(BASE, 'a.db'), 'X': 1 | …/a.db ABSENT ON",
        "'NAME': ':memory:' | ``",
        "'USER': 'x' | ? ABSENT ON",
        "'NAME': 'a.db', 'OPTIONS': {'init_command': 'PRAGMA journal_mode=WAL;'} | a.db ON ON",
        "'NAME': 'a.db', 'OPTIONS': {'init_command': 'PRAGMA x=1'} | a.db ABSENT ON",
        "'NAME': 'a.db', 'OPTIONS': {'init_command': INIT} | a.db UNKNOWN ON",
        "'NAME': 'a.db', 'OPTIONS': OPTIONS | a.db UNKNOWN ON",
        "'NAME': 'a.db', 'OPTIONS': {'timeout': 20} | a.db ABSENT ON",
      })
  void databasesOfDjango(String entries, String expected) {
    String engine = "'ENGINE': 'django.db.backends.sqlite3'";

    assertThat(python("DATABASES = {'default': {" + engine + ", " + entries + "}}"))
        .isEqualTo(expected);
    assertThat(
            python(
                "DATABASES = {'other': {'NAME': 'b.db'}, 'default': {"
                    + entries
                    + ", "
                    + engine
                    + "}}"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'ENGINE': os.getenv('E', 'django.db.backends.sqlite3'), 'NAME': 'a.db'} | a.db ABSENT ON",
        "{'ENGINE': os.getenv('E', 'django.db.backends.mysql'), 'NAME': 'a.db'} | ''",
        "dj_database_url.config(default='sqlite:///a.db') | a.db ABSENT ON",
        "dj_database_url.config(default=f'sqlite:///{BASE / \"a.db\"}', x=1) | …/a.db ABSENT ON",
        "dj_database_url.config(default='postgres://h/sqlite') | ''",
        "dj_database_url.config() | ''",
        "other.config(default='sqlite:///a.db') | ''",
      })
  void defaultsOfDjango(String database, String expected) {
    assertThat(python("import os, dj_database_url\nDATABASES = {'default': " + database + "}"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`OPTIONS = {'init_command': 'PRAGMA journal_mode=WAL'}` | UNKNOWN",
        "`OPTIONS = {'init_command': 'PRAGMA synchronous=1;' 'PRAGMA journal_mode=WAL'}` | UNKNOWN",
        "`DATABASES['default']['OPTIONS']['init_command'] = 'PRAGMA journal_mode=WAL'` | UNKNOWN",
        "`OPTIONS = {'init_command': f'PRAGMA journal_mode={mode}'}` | UNKNOWN",
        "`OPTIONS = {'init_command': 'PRAGMA synchronous=1'}` | ABSENT",
        "`OPTIONS = {'init_commands': 'PRAGMA journal_mode=WAL'}` | ABSENT",
        "`D = {'ENGINE': 'x', 'OPTIONS': {'init_command': 'PRAGMA journal_mode=WAL'}}` | ABSENT",
      })
  void optionsOfDjangoMayBePutInLater(String statement, String expected) {
    String settings =
        """
        DATABASES = {
          'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'a.db'},
        }
        """;

    assertThat(Opens.of("a.py", settings, "b.py", statement + "\n"))
        .isEqualTo("a.db " + expected + " ON");
    assertThat(Opens.of("a.py", settings + statement + "\n")).isEqualTo("a.db " + expected + " ON");
  }

  @Test
  void otherEnginesOfDjangoAreNotSqlite() {
    assertThat(python("x = {'ENGINE': 'django.db.backends.mysql', 'NAME': 'sqlite'}")).isEmpty();
    assertThat(python("x = {'ENGINE': sqlite, 'NAME': 'a.db'}")).isEmpty();
    assertThat(python("x = ['ENGINE', 'django.db.backends.sqlite3']")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SQLALCHEMY_DATABASE_URI = 'sqlite:///a.db' | a.db ABSENT ABSENT",
        "SQLALCHEMY_DATABASE_URI = 'sqlite:////var/a.db' | /var/a.db ABSENT ABSENT",
        "SQLALCHEMY_DATABASE_URI = 'sqlite://' | ? NOT_NEEDED NOT_NEEDED",
        "SQLALCHEMY_DATABASE_URI = os.getenv('X', 'sqlite:///a.db') | a.db ABSENT ABSENT",
        "app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///' + 'a.db' | a.db ABSENT ABSENT",
        "SQLALCHEMY_DATABASE_URI: str = 'sqlite:///a.db' | a.db ABSENT ABSENT",
        "c.from_mapping(SQLALCHEMY_DATABASE_URI='sqlite:///a.db', X=1) | a.db ABSENT ABSENT",
        "c = {'SQLALCHEMY_DATABASE_URI': 'sqlite:///a.db', 'X': 1} | a.db ABSENT ABSENT",
        "c.setdefault('SQLALCHEMY_DATABASE_URI', 'sqlite:///a.db') | a.db ABSENT ABSENT",
        "c.get('SQLALCHEMY_DATABASE_URI', 'sqlite:///a.db') | ''",
        "c = {'OTHER': 'sqlite:///a.db'} | ''",
        "app.config['OTHER'] = 'sqlite:///a.db' | ''",
        "SQLALCHEMY_DATABASE_URI == 'sqlite:///a.db' | ''",
        "print(app.config['SQLALCHEMY_DATABASE_URI'], 'sqlite:///a.db') | ''",
      })
  void configurationsOfFlask(String line, String expected) {
    assertThat(python(line + "\nprint()")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "from app.optional import create_engine, create_engine, a.db ABSENT ABSENT",
    "from .optional import create_engine as make, create_engine, ''",
    "from app import optional, optional.create_engine, ''",
    "from app.other import create_engine, create_engine, ''",
    "import app.optional, create_engine, ''",
  })
  void anotherModuleMayImportTheFunction(String imported, String open, String expected) {
    String optional =
        """
        try:
          from sqlalchemy import create_engine
        except ImportError:
          def create_engine(url): raise Error('not installed')
        """;
    String code = imported + "\n" + open + "('sqlite:///a.db')\n";

    assertThat(
            Opens.of(
                "app/a.py",
                "import sqlalchemy\n" + code,
                "app/optional.py",
                optional,
                "app/other.py",
                "def create_engine(url): pass\n"))
        .isEqualTo(expected);
  }

  @Test
  void anAcceptedOpenerMayOpenAsItLikes() {
    assertThat(python("import sqlite3\ndef sqlite_open_x():\n  sqlite3.connect('a.db')")).isEmpty();
    assertThat(python("import sqlite3\ndef open_x():\n  sqlite3.connect('a.db')")).isNotEmpty();
  }

  private static String python(String source) {
    return Opens.of("store.py", source + "\n");
  }
}
