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

  /** Words that brackets may follow without being those of a call. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "and", "assert", "await", "del", "elif", "else", "except", "for", "from", "if", "import",
          "in", "is", "lambda", "not", "or", "raise", "return", "while", "with", "yield");

  private ClientCalls() {}

  private static List<Location> read(App app) {
    List<Location> calls = new ArrayList<>();
    for (PythonFile file : app.facts(PythonCode.READER).filesWithAny(LIBRARIES)) {
      PythonLocals locals = new PythonLocals(file);
      for (int name = 0; name < file.tokens().size(); name++) {
        if (isUsed(file, name) && isOfLibrary(file, name)) {
          int start = file.chainStart(name);
          if (!locals.hide(start, file.tokens().text(start))) {
            calls.add(file.tokens().at(start, name + 1));
          }
        }
      }
    }
    return List.copyOf(calls);
  }

  private static boolean isUsed(PythonFile file, int name) {
    return file.tokens().isWord(name)
        && (isCalled(file.tokens(), name) || isHandedOver(file, name));
  }

  private static boolean isCalled(Tokens tokens, int name) {
    return tokens.is(name + 1, "(") && !tokens.is(name - 1, "def") && !tokens.is(name - 1, "class");
  }

  /** {@code retry(requests.get, url)}: what is handed over is called there. */
  private static boolean isHandedOver(PythonFile file, int name) {
    Tokens tokens = file.tokens();
    if ((!tokens.is(name + 1, ",") && !tokens.is(name + 1, ")"))
        || !Character.isLowerCase(tokens.first(name))) {
      return false;
    }
    int start = file.chainStart(name);
    int open = tokens.enclosing(start);
    return (tokens.is(start - 1, "(") || tokens.is(start - 1, ","))
        && tokens.is(open, "(")
        && tokens.isWord(open - 1)
        && !KEYWORDS.contains(tokens.text(open - 1))
        && !tokens.is(open - 2, "def");
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
