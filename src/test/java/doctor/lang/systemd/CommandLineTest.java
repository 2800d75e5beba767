package doctor.lang.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/bin/a b  c | /bin/a,b,c",
        "-/bin/a | /bin/a",
        "@/bin/a name b | /bin/a,b",
        "!!/bin/a b | /bin/a,b",
        "/bin/a 'x y' \"p q\" k='v w' | /bin/a,x y,p q,k=v w",
        "/bin/a \\x41\\102\\u00e9\\s. \\q | /bin/a,AB\u00e9 .,\\q",
        "/bin/a ; /bin/b | /bin/a;/bin/b",
        "/bin/a \\; ';' x; | /bin/a,;,;,x;",
        "/bin/a \\x4 | /bin/a,\\x4",
        "/bin/a 'never ends | ``",
      })
  void splitsAsSystemdDoes(String written, String expected) {
    List<String> commands = new ArrayList<>();
    for (CommandLine command : commands(written)) {
      List<String> words = new ArrayList<>();
      command.words().forEach(word -> words.add(word.text()));
      commands.add(String.join(",", words));
    }
    assertThat(String.join(";", commands)).isEqualTo(expected);
  }

  @Test
  void aWordKnowsItsPlace() {
    assertThat(commands("/bin/a 'x y'").get(0).words().get(1).location())
        .hasToString("pay.service:2:18-2:23");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/bin/a --port 8500 | 8500",
        "/bin/a -port=8500 --metrics-port 9100 | 8500",
        "/bin/a --bind 127.0.0.1:8500 --http [::]:8501 | 8500,8501",
        "/bin/a --port 18590 | 18590",
        "/bin/a --http true | ``",
        "/bin/sh -c 'exec ./a --port 8500' | 8500",
        "/bin/sh -c 'exec gunicorn -b :8500 a:app' | 8500",
        "/bin/sh -c 'executor --port 8500' | 8500",
        "/bin/sh -c \"./a  --port '8500'\" | 8500",
        "/bin/a --port %i | 8600",
        "/bin/a --port ${P} | 8700",
        "/bin/a --port $UNKNOWN | ?",
        "/bin/a --port {{ port }} | ?",
        "/bin/a --port /dev/ttyUSB0 | ``",
        "/bin/a 8500 --bind ::1 | ``",
        "/bin/a --bind fe80::1:8500 --port 8501 | 8501",
        "/bin/a --listen [::1]:8500 | 8500",
        "/bin/a --listen :8500,127.0.0.1:8501,unix:/run/a | 8500,8501",
        "/bin/a --listen :8500,:$UNKNOWN | ?",
        "/bin/a --listen tcp://0.0.0.0:8500 | 8500",
        "/usr/bin/ssh --port 22 host | ?",
        "/bin/a --port | ``",
        "/bin/a -v | ``",
        "/bin/gunicorn -b 127.0.0.1:8500 app:app | 8500",
        "/opt/venv/bin/hypercorn -b:8500 app:app | 8500",
        "/bin/gunicorn -b unix:/run/a.sock app:app | ``",
        "/bin/gunicorn app:app -b | ``",
        "/bin/a -b 127.0.0.1:8500 | ``",
        "/bin/env gunicorn -b :8500 -b :8501 app:app | 8500,8501",
        "/bin/env P=8500 /bin/a --port 8600 | 8600",
        "/bin/env P=8500 /bin/a --port ${P} | ?",
        "/bin/env Q=8500 /bin/a --port ${P} | 8700",
        "/bin/env ssh --port 22 host | ?",
        "/bin/env --port 8500 | ?",
        "/opt/venv/bin/streamlit run app.py --server.port 8500 --server.address ::1 | 8500",
        "/usr/bin/java -Dserver.port=8500 -jar a.jar | 8500",
        "/usr/bin/java -jar a.jar --server.port=8500 | 8500",
        "@DIR@/node_modules/.bin/next start -H 127.0.0.1 -p 8500 | 8500",
        "/usr/bin/node /a/node_modules/.bin/next start -p8500 | 8500",
        "/usr/bin/node -p 8500 | ``",
        "/usr/bin/php -S 0.0.0.0:8500 -t public | 8500",
        "/usr/bin/python3 -m flask --app a run -p 8500 | 8500",
        "/usr/bin/python3 -u -m http.server 8500 -d /srv/www | 8500",
        "/usr/bin/python3 -m http.server --directory /www --bind ::1 %i | 8600",
        "/usr/bin/python3 -m http.server --directory 8500 | ``",
        "/usr/bin/python3 -m http.server | ``",
        "/usr/bin/python3.12 serve.py 8500 -p 8501 | ``",
        "/opt/venv/bin/python manage.py runserver --noreload 0.0.0.0:8500 | 8500",
        "/opt/venv/bin/python manage.py runserver -v 2 --settings a.b $P | 8700",
        "/opt/venv/bin/python manage.py migrate 8500 | ``",
        "/opt/venv/bin/python manage.py | ``",
        "/usr/bin/uv run gunicorn -b :8500 a:app | 8500",
        "/usr/bin/uv run python -m gunicorn -b :8500 a:app | 8500",
        "/usr/bin/docker run --rm --name a -p 8500:80 a | 8500",
        "/usr/bin/podman container run -p 127.0.0.1:8500:80/tcp --publish=8501:81 a | 8500,8501",
        "/usr/bin/docker run --publish %i:%i -p 53:53/udp a | 8600",
        "/usr/bin/docker run -p 8500-8510:80-90 a | ?",
        "/usr/bin/docker run -p 80 a --port 8500 -p x:y | ?",
        "/usr/bin/docker run -p ${UNKNOWN}:80 a | ?",
        "/usr/bin/docker start -p 8500:80 | ?",
        "/usr/bin/docker | ?",
        "/usr/bin/docker run -p | ?",
        "/bin/env P=8500 | ?",
        "/bin/env -i | ?",
        "/bin/env -u | ?",
        "/usr/bin/uv | ``",
        "/usr/bin/uv run | ``",
      })
  void findsThePortToListenOn(String written, String expected) {
    String settings = "Environment=P=8700\nExecStart=" + written;
    assertThat(numbers(settings)).isEqualTo(expected);
    for (ListenPort port : ports(settings)) {
      assertThat(port.location().text()).contains(written.contains("%") ? "%i" : "");
    }
  }

  @Test
  void aPortIsWhereItIsWritten() {
    assertThat(ports("ExecStart=/bin/sh -c './a --bind=:8500'").get(0).location())
        .hasToString("pay.service:2:34-2:39");
    assertThat(ports("Environment=A=1 \"PORT=8500\"\nExecStart=/bin/a").get(0).location())
        .hasToString("pay.service:2:23-2:27");
    assertThat(ports("Environment=P=8500\nExecStart=/bin/a --bind :${P}").get(0).location())
        .hasToString("pay.service:2:15-2:19");
  }

  @Test
  void aContainerDoesNotSeeTheVariablesOfItsUnit() {
    assertThat(numbers("Environment=PORT=1\nExecStart=/usr/bin/docker run --network host a"))
        .isEqualTo("?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HTTP_PORT=8500 | 8500",
        "LISTEN_ADDR=127.0.0.1:8500 BIND_ADDR=[::]:8501 | 8500,8501",
        "BIND_ADDR=0.0.0.0 | ``",
        "FLASK_RUN_PORT=8500 | 8500",
        "DB_PORT=5432 METRICS_PORT=9100 SERVER_PORT=1 | ``",
      })
  void someVariablesNameThePort(String variables, String expected) {
    String settings = "Environment=" + variables + "\nExecStart=/bin/a";
    assertThat(numbers(settings)).isEqualTo(expected);
    for (ListenPort port : ports(settings)) {
      assertThat(port.location().text()).endsWith(Integer.toString(port.number()));
    }
  }

  @Test
  void aFileOfVariablesHidesThoseOfTheUnit() {
    assertThat(ports("Environment=PORT=1\nEnvironmentFile=-/etc/pay\nExecStart=/bin/a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/bin/a | 1",
        "/bin/env /bin/a | 1",
        "/bin/env A=2 /bin/a PORT=3 | 1",
        "/usr/bin/env PORT=8500 node server.js | 8500",
        "/bin/env A=2 PORT=8500 PORT=8501 /bin/a | 8501",
        "/bin/env PORT=$P /bin/a | ``",
        "/bin/env -i /bin/a | ``",
        "/bin/env - PORT=8500 /bin/a | 8500",
        "/bin/env -u PORT /bin/a | ``",
        "/bin/env -u A --unset=PORT /bin/a | ``",
        "/bin/env -u A --chdir=/ -C /x -- PORT=8500 /bin/a | 8500",
        "/bin/env -S \"PORT=8500 /bin/a\" | ?",
        "/bin/env --split-string=PORT=8500 /bin/a | ?",
        "/bin/env PORT=8500 /bin/sh -c 'exec /bin/a --quiet' | 8500",
        "/bin/sh -c 'PORT=8500 exec /bin/a' | 8500",
        "/bin/environ PORT=8500 /bin/a | 1",
        "/bin/env A_B=2 PORT=8500 /bin/a=b | 8500",
      })
  void envOverridesThePortOfTheUnit(String written, String expected) {
    String settings = "Environment=PORT=1\nExecStart=" + written;
    assertThat(numbers(settings)).isEqualTo(expected);
    for (ListenPort port : ports(settings)) {
      assertThat(port.location().text()).isEqualTo(Integer.toString(port.number()));
    }
  }

  private static List<CommandLine> commands(String written) {
    return unit("ExecStart=" + written).execStart();
  }

  /** None where they cannot be known. */
  private static List<ListenPort> ports(String settings) {
    List<ListenPort> ports = read(settings);
    return ports == null ? List.of() : ports;
  }

  private static String numbers(String settings) {
    List<String> numbers = new ArrayList<>();
    ports(settings).forEach(port -> numbers.add(Integer.toString(port.number())));
    return read(settings) == null ? "?" : String.join(",", numbers);
  }

  private static @Nullable List<ListenPort> read(String settings) {
    return ListenPort.of(unit(settings), UnitName.of("pay@8600.service"));
  }

  private static Unit unit(String settings) {
    return Units.of(List.of(new SourceFile("pay.service", "[Service]\n" + settings + "\n"))).get(0);
  }
}
