package doctor.lang.http;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Location;
import doctor.lang.python.PythonCode;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonLocals;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the calls of the HTTP libraries {@code requests} and {@code httpx} in Python code. */
public final class ClientCalls {

  /** The calls in the Python code of an app; tests are left out. */
  public static final FactReader<List<Location>> OF_APP = ClientCalls::read;

  private static final List<String> LIBRARIES = List.of("requests", "httpx");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "get",
          "post",
          "put",
          "patch",
          "delete",
          "head",
          "options",
          "request",
          "stream",
          "Session",
          "session",
          "Client",
          "AsyncClient");

  private ClientCalls() {}

  private static List<Location> read(App app) {
    List<Location> calls = new ArrayList<>();
    for (PythonFile file : app.facts(PythonCode.READER).filesWithAny(LIBRARIES)) {
      PythonLocals locals = new PythonLocals(file);
      for (String function : file.called()) {
        for (int name : file.callsOf(function)) {
          int start = file.chainStart(name);
          if (isOfLibrary(file, name) && !locals.hide(start, file.tokens().text(start))) {
            calls.add(file.tokens().at(start, name + 1));
          }
        }
      }
    }
    return List.copyOf(calls);
  }

  /** {@code requests.get}, or {@code fetch} behind {@code from requests import get as fetch}. */
  private static boolean isOfLibrary(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    if (file.imported(tokens.text(file.chainStart(name))) == null) {
      return false;
    }
    String qualified = file.qualified(name);
    int dot = qualified.indexOf('.');
    return dot > 0
        && LIBRARIES.contains(qualified.substring(0, dot))
        && FUNCTIONS.contains(qualified.substring(dot + 1));
  }
}
