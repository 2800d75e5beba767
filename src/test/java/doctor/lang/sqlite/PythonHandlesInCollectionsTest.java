package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handles that are put into tuples, lists and dictionaries, and taken out again. */
class PythonHandlesInCollectionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c = (OPEN); c.execute(FK) | ON",
        "c = ((OPEN)); c.execute(FK) | ON",
        "c, d = OPEN, 1; c.execute(FK) | ON",
        "c, d = 1, OPEN; d.execute(FK) | ON",
        "c, d = 1, OPEN; c.execute(FK) | ABSENT",
        "c, d = (x := OPEN), x.cursor(); d.execute(FK) | ON",
        "(OPEN).execute(FK) | ON",
        "both = OPEN, 1; both[0].execute(FK) | ON",
        "both = f(), OPEN, 1; both[1].execute(FK) | ON",
        "both = 1, OPEN; both[0].execute(FK) | ABSENT",
        "both = (1, OPEN); both[1].execute(FK) | ON",
        "both = [1, OPEN]; both[i].execute(FK) | ON",
        "both = [1, OPEN]; both[0].execute(FK) | ABSENT",
        "both = [1, OPEN]; c = both[1]; c[1].execute(FK) | ABSENT",
        "both = 1, OPEN; x, y = 0, both; y[1].execute(FK) | ON",
        "both = 1, OPEN; c, d = both, 1; d.execute(FK) | ABSENT",
        "(c,) = [OPEN]; c.execute(FK) | ON",
        "both = 1, OPEN; c, d = both; d.execute(FK) | ON",
        "both = 1, OPEN; (c, d) = both; d.execute(FK) | ON",
        "both = 1, OPEN; c, d = both; c.execute(FK) | ABSENT",
      })
  void tuples(String statements, String expected) {
    assertThat(python(statements)).isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return OPEN, 1 | c, d = make(); c.execute(FK) | ON",
        "return OPEN, 1 | c, d = make(); d.execute(FK) | ABSENT",
        "return (1, OPEN) | c, self.d = make(); self.d.execute(FK) | ON",
        "return 1, OPEN | make()[1].execute(FK) | ON",
        "return 1, OPEN | make()[0].execute(FK) | ABSENT",
        "yield 1, OPEN | c, d = make(); d.execute(FK) | ON",
        "return [OPEN] | for c in make(): c.execute(FK) | ON",
      })
  void tuplesThatFunctionsGive(String last, String statements, String expected) {
    assertThat(python("def make():\n  " + last + "\n" + statements))
        .isEqualTo("a.db ABSENT " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for c in (OPEN,): c.execute(FK) | ON",
        "c = OPEN; for d in (x, c): d.execute(FK) | ON",
        "c = OPEN; for d in (x, y): d.execute(FK) | ABSENT",
        "pool = [OPEN for i in range(4)]; for c in pool: c.execute(FK) | ON",
        "pool = [OPEN for i in range(4)]; [c.execute(FK) for c in pool] | ON",
        "pool = [OPEN for i in range(4)]; pool[3].execute(FK) | ON",
        "pool = {OPEN, 1}; for c in pool: c.execute(FK) | ON",
        "pool = []; pool.append(OPEN); for c in pool: c.execute(FK) | ON",
        "pool = []; c = OPEN; pool.append(c); for d in pool: d.execute(FK) | ON",
        "pool = []; pool.append(OPEN); for c in other: c.execute(FK) | ABSENT",
        "queue.put(OPEN); c = queue.get(); c.execute(FK) | ON",
        "queue.put(OPEN); queue.get().execute(FK) | ON",
        "queue.send(OPEN); c = queue.get(); c.execute(FK) | ABSENT",
        "pool = {'x': OPEN}; for c in pool.values(): c.execute(FK) | ON",
        "pool = {'x': OPEN}; all = pool.values(); for c in all: c.execute(FK) | ON",
        "pool = {'x': OPEN}; pool.copy()['x'].execute(FK) | ON",
        "pool = {1: OPEN}; pool[1].execute(FK) | ON",
        "{'x': OPEN}[name].execute(FK) | ON",
        "c = OPEN; of[c].pop().execute(FK) | ABSENT",
        "c = OPEN; of()[c].pop().execute(FK) | ABSENT",
        "pool[name] = OPEN; pool[name].execute(FK) | ON",
        "self.pool[name] = OPEN; c = self.pool.get(name); c.execute(FK) | ON",
        "self.pool[name] = OPEN; c = self.other.get(name); c.execute(FK) | ABSENT",
      })
  void collections(String statements, String expected) {
    assertThat(python(statements)).isEqualTo("a.db ABSENT " + expected);
  }

  private static String python(String statements) {
    String source = statements.replace("; ", "\n").replace("OPEN", "sqlite3.connect('a.db')");
    return Opens.of("store.py", "import sqlite3\nFK = 'PRAGMA foreign_keys=1'\n" + source + "\n");
  }
}
