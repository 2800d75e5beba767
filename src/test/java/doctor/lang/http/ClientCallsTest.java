package doctor.lang.http;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Location;
import doctor.lang.sql.InMemoryFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCallsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import requests | requests.get(u) | requests.get",
        "import requests as r | r.Session() | r.Session",
        "from requests import post as p | p(u) | p",
        "import httpx | httpx.AsyncClient(a) | httpx.AsyncClient",
        "import httpx | httpx.stream(a) | httpx.stream",
        "import requests | requests.exceptions.Timeout() | ``",
        "import requests | requests.adapters.get() | ``",
        "import requests | requests.get | ``",
        "import requests | other.get(u) | ``",
        "import requests | self.requests.get(u) | ``",
        "x = 1 | requests.get(u) | ``",
        "import requestsx | requestsx.get(u) | ``",
        "import requests | requests(u) | ``",
      })
  void callsOfTheLibraries(String imported, String call, String expected) {
    Map<String, String> texts = Map.of("apps/pay/a.py", imported + "\n" + call + "\n");

    assertThat(InMemoryFiles.app(texts).facts(ClientCalls.OF_APP))
        .extracting(Location::text)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }
}
