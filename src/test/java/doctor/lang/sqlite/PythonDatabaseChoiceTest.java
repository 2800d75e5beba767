package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.App;
import doctor.lang.sql.InMemoryFiles;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which engines are of SQLite where a program asks its URL for it. An at sign is a line end, and
 * each number a call that makes an engine of the URL.
 */
class PythonDatabaseChoiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if url.startswith('sqlite'):@  1@else:@  2 | 1",
        "if url.startswith('sqlite'): 1@else: 2 | 1",
        "if not url.startswith('sqlite'):@  1@else:@  2 | 2",
        "if (not (url.startswith('sqlite'))):@  1@else:@  2 | 2",
        "if url.startswith('sqlite:///'):@  1@elif x:@  2@else:@  3 | 1",
        "if x:@  1@elif 'sqlite' in url:@  2@else:@  3 | 1 2",
        "if x:@  1@elif 'mysql' in url:@  2@else:@  3 | 1 3",
        "if x:@  if y:@    pass@  1@else:@  2 | 1 2",
        "if 'sqlite' not in url:@  1@else:@  2 | 2",
        "if url.get_backend_name() == 'sqlite':@  1@else:@  2 | 1",
        "if url.drivername != \"sqlite+aiosqlite\":@  1@else:@  2 | 2",
        "if is_sqlite:@  1@else:@  2 | 1",
        "if settings.IS_SQLITE:@  1@else:@  2 | 1",
        "if _is_sqlite_url(url):@  1@else:@  2 | 1",
        "if not use_sqlite:@  1@2 | 2",
        "if kind == 'sqlite3':@  1@else:@  2 | 1",
        "if url.startswith('postgresql'):@  1@else:@  2 | 2",
        "if url.startswith(('postgres://', 'mysql')):@  1@2 | 2",
        "if url.startswith(('postgres://', 'sqlite')):@  1@else:@  2 | 1 2",
        "if USE_POSTGRES:@  1@else:@  2 | 2",
        "if url.startswith('sqlite') and x:@  1@else:@  2 | 1 2",
        "if url.startswith('sqlite') or x:@  1@else:@  2 | 1",
        "if not url.startswith('sqlite') and x:@  1@else:@  2 | 2",
        "if not url.startswith('sqlite') or x:@  1@else:@  2 | 1 2",
        "if (url.startswith('sqlite') and x):@  1@else:@  2 | 1 2",
        "if not ('sqlite' in url or x):@  1@else:@  2 | 2",
        "if not ('sqlite' in url and x):@  1@else:@  2 | 1 2",
        "if x and y or 'sqlite' in url:@  1@else:@  2 | 1",
        "e = 1 if 'sqlite' in url else 2 | 1",
        "e = (@  1@  if 'sqlite' in url@  else 2@) | 1",
        "e = f(1 if x else 2 if 'sqlite' in url else 3, 4) | 1 2 4",
        "e = [1 if 'mysql' in url else 2] | 2",
        "e = f(f(1), x if 'sqlite' in url else g(2)) | 1",
        "e = 1 if ('sqlite' in url and x) else 2 | 1 2",
        "f([1] if 'sqlite' in url else [2]) | 1",
        "f([1] if x else [2] if 'mysql' in url else [3]) | 1 3",
        "create_engine(x if use_postgres else 'sqlite:///c.db') | 1",
        "create_engine(url=x if use_postgres else 'sqlite:///c.db') | 1",
        "e = [1 for u in us if 'sqlite' not in u] | 1",
        "def f():@  if 'sqlite' in url:@    return 1@  return 2 | 1",
        "def f():@  if 'sqlite' in url: return 1@  2 | 1",
        "def f():@  while x if 'sqlite' in url else y:@    return 1@  2 | 1 2",
        "def f():@  if 'sqlite' in url:@    g = 1@  return 2 | 1 2",
        "def f():@  if 'sqlite' in url:@    if x:@      return 1@  return 2 | 1 2",
        "def f():@  if x:@    return 1@  elif 'sqlite' in url:@    return 2@  return 3 | 1 2",
        "def f():@  if x:@    g = 1@  elif 'sqlite' in url:@    return 2@  return 3 | 1 2 3",
        "def f():@  if 'sqlite' not in url:@    raise E(@      x)@  return 1 | 1",
        "def f():@  if 'mysql' in url:@    return 1@  if 'sqlite' in url:@    return 2@  3 | 2",
        "for x in y:@  if 'sqlite' in url:@    continue@  1@2 | 2",
        "def f():@  if 'sqlite' in url:@    return 1@  if x:@    return 2@  with y:@    3 | 1",
        "if 'sqlite' in url:@  1@else:@  if x:@    2@  else:@    3 | 1",
        "def f():@  if 'sqlite' in url:@    return 1@def g():@  return 2 | 1 2",
        "if 'sqlite' in url:@  def f():@    1@else:@  def f():@    2 | 1",
        "if 'sqlite' in url:@  with x:@    1@else:@  for y in z:@    2 | 1",
        "while 'sqlite' in url:@  1@else:@  2 | 1 2",
        "if os.path.exists('sqlite.db'):@  1@else:@  2 | 1 2",
        "if sqlite_path:@  1@else:@  2 | 1 2",
        "if 'sqlite' in url:@  1@else:@  url = 'sqlite:///b.db'@  2 | 1 2",
        "def f():@  if 'sqlite' in url:@    return 1@  url = 'sqlite:///b.db'@  2 | 1 2",
        "if POSTGRES_URL is None:@  1@else:@  2 | 1",
        "if POSTGRES_URL is not None:@  1@else:@  2 | 2",
        "if POSTGRES_URL == '':@  1@else:@  2 | 1",
        "if POSTGRES_URL != '':@  1@else:@  2 | 2",
        "if use_sqlite == False:@  1@else:@  2 | 2",
        "if env.get('POSTGRES_URL', ''):@  1@else:@  2 | 2",
        "if url.find('sqlite') < 0:@  1@else:@  2 | 1 2",
        "if use_postgres:@  1@else:@  create_engine('sqlite:///c.db') | 4",
        "if is_sqlite:@  1@else:@  create_engine('sqlite:///c.db') | 1 4",
      })
  void asksForSqlite(String code, String expected) {
    assertThat(opens(code)).isEqualTo(expected);
  }

  @Test
  void anAttributeThatIsGivenAnotherUrlIsAskedAgain() {
    String head = "class A:@  u = url@  def f(self):@    if is_postgres:@";

    assertThat(opens(head + "      create_engine(self.u)")).isEmpty();
    assertThat(opens(head + "      self.u = 'sqlite:///b.db'@      create_engine(self.u)"))
        .isEqualTo("6");
  }

  @Test
  void whatOpensNothingElseIsAsked() {
    String code = "import sqlite3@if is_postgres:@  sqlite3.connect('a.db')@else:@  pass";

    assertThat(opens(code)).isEqualTo("3");
  }

  /** The numbers of the engines, of what is not written as a number the line in the code. */
  private static String opens(String code) {
    String head = "from sqlalchemy import create_engine\nurl = env.get('URL', 'sqlite:///a.db')\n";
    String calls = code.replaceAll("\\b([1-9])\\b", "create_engine(url, n=$1)");
    String text = head + calls.replace("@", "\n");
    App app = InMemoryFiles.app(Map.of("apps/pay/db.py", text));
    return app.facts(SqliteOpens.READER).all().stream()
        .map(SqliteOpen::site)
        .map(
            place -> {
              int mark = place.text().indexOf("n=");
              return mark < 0
                  ? String.valueOf(place.start().line() - 2)
                  : place.text().substring(mark + 2, mark + 3);
            })
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
