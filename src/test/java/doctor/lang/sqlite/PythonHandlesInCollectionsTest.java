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
        "both = OPEN, 1; both[0].execute(FK) | ON",
        "both = 1, OPEN; both[0].execute(FK) | ABSENT",
        "both = (1, OPEN); both[1].execute(FK) | ON",
        "both = [1, OPEN]; both[i].execute(FK) | ON",
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
        "pool = []; pool.append(OPEN); for c in pool: c.execute(FK) | ON",
        "pool = []; pool.append(OPEN); for c in other: c.execute(FK) | ABSENT",
        "queue.put(OPEN); c = queue.get(); c.execute(FK) | ON",
        "queue.send(OPEN); c = queue.get(); c.execute(FK) | ABSENT",
        "pool = {'x': OPEN}; for c in pool.values(): c.execute(FK) | ON",
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
