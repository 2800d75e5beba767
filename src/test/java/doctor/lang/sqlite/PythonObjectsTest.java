package doctor.lang.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files that are attributes of objects, whose class is told by where they come from. */
class PythonObjectsTest {

  private static final String CONFIG =
      """
      class Settings(BaseSettings):
        database_url: str = 'sqlite:///a.db'
        @property
        def other_url(self):
          return 'sqlite:///b.db'
      class Other:
        database_url = load()
      def get_settings() -> Settings:
        return load()
      def get_made():
        return Settings()
      def get_either():
        if x: return Other()
        return Settings()
      def get_other():
        return load()
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`s = get_settings()\ncreate_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`s = get_made()\ncreate_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`s = get_made()\ncreate_engine(s.other_url)` | b.db ABSENT ABSENT",
        "`s = get_either()\ncreate_engine(s.database_url)` | ``",
        "`s = get_other()\ncreate_engine(s.database_url)` | ``",
        "`def f():\n  s = get_settings()\n  create_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`def g():\n  s = get_settings()\ndef f():\n  create_engine(s.database_url)` | ``",
        "`def f():\n  s = x()\n  s = get_made()\n  create_engine(s.database_url)` | ``",
        "`def f(s: Settings):\n  create_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`def f(x, s: Settings = None) -> X:\n  create_engine(s.other_url)` | b.db ABSENT ABSENT",
        "`def f(s: Settings | None):\n  create_engine(s.database_url)` | a.db ABSENT ABSENT",
        "`def f(s: list[Settings]):\n  create_engine(s.database_url)` | ``",
        "`def f(s: Other):\n  create_engine(s.database_url)` | ``",
        "`def f(s):\n  create_engine(s.database_url)` | ``",
      })
  void objectsOfAClass(String code, String expected) {
    String imports =
        """
        from sqlalchemy import create_engine
        from config import Settings, Other, get_settings, get_made, get_either, get_other
        """;

    assertThat(Opens.of("a.py", imports + code + "\n", "config.py", CONFIG)).isEqualTo(expected);
  }
}
