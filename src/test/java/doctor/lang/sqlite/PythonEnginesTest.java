package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is run on connections that are opened later: journal mode and foreign keys. */
class PythonEnginesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apsw.bestpractice.apply(apsw.bestpractice.recommended) | ON ON",
        "apsw.bestpractice.apply(which=apsw.bestpractice.recommended) | ON ON",
        "bp.apply(bp.recommended) | ON ON",
        "apply(recommended) | ON ON",
        "bp.apply([bp.connection_wal, bp.connection_busy_timeout]) | ON ABSENT",
        "bp.apply((bp.connection_enable_foreign_keys, bp.library_logging)) | ABSENT ON",
        "bp.apply([bp.connection_busy_timeout]) | ABSENT ABSENT",
        "bp.apply([connection_mine]) | ON ABSENT",
        "bp.apply([p for p in bp.recommended if p is not bp.connection_wal]) | UNKNOWN UNKNOWN",
        "bp.apply(bp.recommended[1:]) | UNKNOWN UNKNOWN",
        "bp.apply(practices) | UNKNOWN UNKNOWN",
        "bp.recommend(bp.recommended) | ABSENT ABSENT",
        "other.apply(bp.recommended) | ABSENT ABSENT",
        "apsw.connection_hooks.append(connection_mine) | ON ABSENT",
        "apsw.connection_hooks.append(bp.connection_wal) | ON ABSENT",
        "apsw.connection_hooks.append(nothing) | ABSENT ABSENT",
        "apsw.connection_hooks.append(make()) | UNKNOWN UNKNOWN",
        "apsw.other_hooks.append(bp.connection_wal) | ABSENT ABSENT",
      })
  void hooksOfApsw(String hook, String expected) {
    String source =
        """
        import apsw, apsw.bestpractice
        import apsw.bestpractice as bp
        from apsw.bestpractice import apply, recommended
        def connection_mine(c):
          c.execute('PRAGMA x=1')
        def nothing(c):
          pass
        """;
    String mine = source.replace("x=1", "journal_mode=WAL");
    String open = "\napsw.Connection('a.db')";

    boolean own = hook.contains("mine");
    assertThat(python((own ? mine : source) + hook + open)).isEqualTo("a.db " + expected);
    assertThat(python(source + hook.replace("_mine", "_busy") + open.replace("apsw", "x")))
        .isEmpty();
  }

  @Test
  void hooksOfApswAreOfNoOtherLibrary() {
    String hook = "import apsw.bestpractice as bp\nbp.apply(bp.recommended)\n";

    assertThat(python(hook + "import sqlite3\nsqlite3.connect('a.db')"))
        .isEqualTo("a.db ABSENT ABSENT");
    assertThat(python(hook + "import playhouse.apsw_ext as p\np.APSWDatabase('a.db')"))
        .isEqualTo("a.db ON ON");
    assertThat(python(hook + "import peewee\npeewee.SqliteDatabase('a.db')"))
        .isEqualTo("a.db ABSENT ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apsw.bestpractice.connection_wal(c) | ON ABSENT",
        "bestpractice.connection_enable_foreign_keys(c) | ABSENT ON",
        "bestpractice.connection_busy_timeout(c) | ABSENT ABSENT",
        "bestpractice.connection_wal(other) | ABSENT ABSENT",
        "mine.connection_wal(c) | ABSENT ABSENT",
      })
  void bestPracticesOfOneConnection(String call, String expected) {
    String open = "import apsw\nfrom apsw import bestpractice\nc = apsw.Connection('a.db')\n";

    assertThat(python(open + call)).isEqualTo("a.db " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqlite3.connect('b.db') | a.db | ABSENT ABSENT",
        "sqlite3.connect(DIR / 'b.db') | a.db | ABSENT ABSENT",
        "sqlite3.connect(DIR / 'a.db') | a.db | UNKNOWN ABSENT",
        "sqlite3.connect(path) | a.db | UNKNOWN ABSENT",
        "sqlite3.connect('a.db') | a.db | ON ABSENT",
        "engine.raw_connection() | a.db | ON ON",
        "get() | a.db | ON ON",
      })
  void statementsOnOtherHandlesAreNotThoseOfAnEngine(String handle, String file, String expected) {
    String engine =
        "import sqlalchemy, sqlite3\nengine = sqlalchemy.create_engine('sqlite:///" + file + "')\n";
    String run = "c.execute('PRAGMA journal_mode=WAL')\nc.execute('PRAGMA foreign_keys=1')\n";
    String listener =
        "@listens_for(engine, 'connect')\ndef f(c, r):\n  c.execute('PRAGMA foreign_keys=1')\n";

    assertThat(python(engine + "c = " + handle + "\n" + run)).endsWith("a.db " + expected);
    assertThat(python(engine + listener + "c = " + handle + "\n" + run))
        .endsWith("a.db " + expected.substring(0, expected.indexOf(' ')) + " ON");
  }

  @Test
  void whatIsGivenACreatorOpensNothing() {
    String source = "import sqlalchemy\nsqlalchemy.create_engine('sqlite:///a.db', %s=connect)";

    assertThat(python(source.formatted("creator"))).isEmpty();
    assertThat(python(source.formatted("async_creator"))).isEmpty();
    assertThat(python(source.formatted("other"))).isEqualTo("a.db ABSENT ABSENT");
  }

  @Test
  void aHelperMayBeAListenerAsWell() {
    String source =
        """
        import sqlalchemy, sqlite3
        def tune(c):
          c.execute('PRAGMA journal_mode=WAL')
        sqlalchemy.create_engine('sqlite:///a.db')
        tune(sqlite3.connect('b.db'))
        """;

    assertThat(python(source)).isEqualTo("b.db ON ABSENT; a.db ABSENT ABSENT");
    assertThat(python(source + "event.listen(engine, 'connect', lambda c, r: tune(c))"))
        .isEqualTo("b.db ON ABSENT; a.db ON ABSENT");
  }

  private static String python(String source) {
    return Opens.of("store.py", source + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c.execute(text(WAL)) | ON | ABSENT",
        "c.execute(sa.text(WAL)) | ON | ABSENT",
        "other.execute(text(WAL)) | ON | UNKNOWN",
        "other.run(text(WAL)) | ON | UNKNOWN",
        "text(WAL) | ON | UNKNOWN",
        "c.execute(text(SQL)) | ABSENT | ABSENT",
        "c.execute(expression.text('PRAGMA cache_size=1')) | ABSENT | ABSENT",
        "c.execute(text_of('PRAGMA cache_size=1')) | ABSENT | ABSENT",
        "c.execute(text_of('PRAGMA journal_mode=')) | UNKNOWN | ABSENT",
        "c.execute(expression.text(WAL)) | ON | ABSENT",
        "c.execute(expression.text('SELECT 1')) | ABSENT | ABSENT",
      })
  void aTextIsRunByTheCallAround(String statement, String engine, String other) {
    String source =
        """
        import sqlalchemy as sa, sqlite3
        from sqlalchemy.sql import expression
        WAL = 'PRAGMA journal_mode=WAL'
        SQL = 'PRAGMA cache_size=1'
        with sa.create_engine('sqlite:///a.db').begin() as c:
          %s
        sqlite3.connect('b.db')
        """;

    assertThat(Opens.of("a.py", source.formatted(statement)))
        .isEqualTo("b.db " + other + " ABSENT; a.db " + engine + " ABSENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`@listens_for(a, 'connect')` | a.db ON ON; b.db ABSENT ABSENT",
        "`@listens_for(b, 'connect')` | a.db ABSENT ABSENT; b.db ON ON",
        "`@event.listens_for(a.sync_engine, 'connect')` | a.db ON ON; b.db ABSENT ABSENT",
        "`@listens_for(a, 'connect')\n@listens_for(b, 'connect')` | a.db ON ON; b.db ON ON",
        "`@listens_for(Engine, 'connect')` | a.db ON ON; b.db ON ON",
        "`@listens_for(a, 'connect')\ndef g(): pass\n@other` | a.db ON ON; b.db ON ON",
      })
  void aListenerOfOneEngineIsNoneOfAnother(String decorators, String expected) {
    String engines =
        """
        from sqlalchemy import create_engine, event
        from sqlalchemy.event import listens_for
        a = create_engine('sqlite:///a.db')
        b = create_engine('sqlite:///b.db')
        """;
    String listener =
        "\ndef f(c, r):\n  c.executescript('PRAGMA foreign_keys=1; PRAGMA journal_mode=WAL')\n";

    assertThat(Opens.of("db.py", engines + decorators + listener)).isEqualTo(expected);
  }
}
