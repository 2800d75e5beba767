package doctor.lang.http;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Location;
import doctor.lang.sql.InMemoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "import requests | retry(requests.get, u) | requests.get",
        "import requests as r | loop.run_in_executor(None, r.post) | r.post",
        "from requests import get | partial(get, u)() | get",
        "import requests | f(requests.get).x | requests.get",
        "import requests | isinstance(s, requests.Session) | ``",
        "import requests | f(method=requests.get) | ``",
        "import requests | f(other.get, u) | ``",
        "import requests | (requests.get, requests.post) | ``",
        "import requests | x in (requests.get, requests.post) | ``",
        "import requests | f([requests.get, u]) | ``",
        "import requests | f(requests.codes, u) | ``",
        "from requests import (get, post) | x = 1 | ``",
        "from requests import get | def f(get, post): pass | ``",
        "from requests import get | def get(u): pass | ``",
        "from requests import Session | class Session(A): pass | ``",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(requests): requests.get()",
        "def f(a, *, requests=None):\n  def g():\n    requests.get()",
        "def f():\n  requests = load()\n  requests.get()",
        "def f():\n  requests.get()\n  requests = load()",
        "def f():\n  (requests, b) = load()\n  requests.get()",
        "def f():\n  [requests, b] = load()\n  requests.get()",
        "def f():\n  requests, b = load()\n  requests.get()",
        "def f():\n  for requests in load():\n    requests.get()",
        "def f():\n  for a, requests in load():\n    requests.get()",
        "def f():\n  for a, requests in load(): pass\n  requests.get()",
        "def f(requests):\n  def g():\n    global requests\n  requests.get()",
        "def f():\n  with load() as requests:\n    requests.get()",
        "def f():\n  def requests(): pass\n  requests.get()",
        "def f():\n  class requests: pass\n  requests.get()",
        "def f():\n  try: pass\n  except E as requests:\n    requests.get()",
        "for requests in load():\n  requests.get()",
        "for a, requests in load():\n  requests.get()",
        "x = [requests.get() for requests in load()]",
        "x = lambda a, requests: requests.get()",
        "x = lambda *requests: requests.get()",
      })
  void aNameOfAFunctionIsNotTheLibrary(String code) {
    assertThat(calls("import requests\n" + code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(requests): pass\ndef g(): requests.get()",
        "def f(a=requests.get(), requests=1): pass",
        "def f():\n  for a, b in load(): pass\n  requests.get()",
        "def f():\n  x = [1 for a, requests in load()]\n  requests.get()",
        "def f():\n  global requests\n  requests = load()\n  requests.get()",
        "def f(requests):\n  import requests\n  requests.get()",
        "def f():\n  try:\n    import requests\n  except E:\n    requests = 0\n  requests.get()",
        "def f():\n  requests.timeout = 5\n  a.requests, requests.b = load()\n  requests.get()",
        "try: pass\nexcept E: requests = None\nrequests.get()",
        "class A:\n  requests = 1\n  def requests(self): return requests.get()",
        "def f():\n  class A:\n    def requests(self): return requests.get()",
        "x = [requests for requests in requests.get()]\n",
        "x = lambda requests=requests.get(): requests",
        "x = f(lambda requests: 1, requests.get())",
        "x = lambda a: requests.get()",
      })
  void aNameOfAnotherPlaceLeavesTheLibrary(String code) {
    assertThat(calls("import requests\n" + code)).containsExactly("requests.get");
  }

  private static List<String> calls(String text) {
    List<String> found = new ArrayList<>();
    for (Location call :
        InMemoryFiles.app(Map.of("apps/pay/a.py", text + "\n")).facts(ClientCalls.OF_APP)) {
      found.add(call.text());
    }
    return found;
  }
}
