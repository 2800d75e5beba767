package doctor.lang.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set in configurations and on the command line, or else by default. */
class PythonOptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "app.config['DB'] = 'a' | a",
        "self.app.config[\"DB\"] = 'a' | a",
        "app.config.from_mapping(X='x', DB='a') | a",
        "app.config.update(dict(DB='a')) | a",
        "app.config.update({'X': 'x', 'DB': 'a'}) | a",
        "`app.config['DB'] = 'a'\napp.config['DB'] = 'b'` | a or b",
        "`app.config.from_object('Config')\nclass Config:\n  DB = 'a'` | a",
        "`class Config:\n  DB = 'a'` | □",
        "app.config['OTHER'] = 'a' | □",
        "other.update(DB='a') | □",
        "app.config.update(other) | □",
        "app.config.update(dict(X='x')) | □",
      })
  void configurationsOfFlask(String line, String expected) {
    assertThat(PythonSinks.texts("sink(current_app.config['DB'])", "app.py", line))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--db', default='a | a or □",
        "-d', '--db', default='a | a or □",
        "db', nargs='?', default='a | a or □",
        "--path', dest='db', default='a | a or □",
        "--db', required=True, help='x | □",
        "--db', dest='path', default='a | □",
        "--other', default='a | □",
      })
  void optionsOfArgparse(String option, String expected) {
    String parser = "p = argparse.ArgumentParser()\np.add_argument('" + option + "')\n";

    assertThat(PythonSinks.texts(parser + "x = p.parse_args()\nsink(x.db)")).isEqualTo(expected);
    assertThat(PythonSinks.texts(parser + "x = p.parse_args()\ndef f(x):\n  sink(x.db)"))
        .isEqualTo(expected);
    assertThat(PythonSinks.texts(parser + "x = p.other()\nsink(x.db)")).isEqualTo("□");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`@click.command()\n@click.option('--db', default='a')\n` | a or □",
        "`@click.option('--db', default='a')\n@click.pass_context\n` | a or □",
        "`@app.command()\n@option('-d', '--db', default='a')\nasync ` | a or □",
        "`@click.argument('db', default='a')\n` | a or □",
        "`@click.option('--db')\n` | □",
        "`@click.option('--other', default='a')\n` | □",
        "`@click.option('--db', default='a')\ndef g(): pass\n` | □",
        "`click.option('--db', default='a')\n` | □",
      })
  void optionsOfClick(String decorators, String expected) {
    assertThat(PythonSinks.texts(decorators + "def f(db):\n  sink(db)\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "typer.Option('a', help='x') | a or □",
        "typer.Argument(default='a') | a or □",
        "typer.Option(...) | □",
        "pydantic.Field(default='a') | a or □",
        "dataclasses.field(default='a') | a or □",
        "dataclasses.field('a') | □",
        "decouple.config('DB', default='a') | a or □",
        "decouple.config('DB') | □",
      })
  void defaultsOfLibraries(String call, String expected) {
    assertThat(
            PythonSinks.texts("import typer, pydantic, dataclasses, decouple\nsink(" + call + ")"))
        .isEqualTo(expected);
  }
}
