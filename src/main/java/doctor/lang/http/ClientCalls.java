package doctor.lang.http;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Location;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the calls of the HTTP libraries {@code requests} and {@code httpx} in Python code. */
public final class ClientCalls {

  /** The calls in the Python code of an app; tests are left out. */
  public static final FactReader<List<Location>> OF_APP = ClientCalls::read;

  private static final Set<String> LIBRARIES = Set.of("requests", "httpx");
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

  private final SourceFile file;
  private final String code;
  // Names that stand for a library, or for one of its functions.
  private final Set<String> libraries = new HashSet<>();
  private final Map<String, String> functions = new HashMap<>();
  private final List<Location> calls = new ArrayList<>();

  private ClientCalls(SourceFile file) {
    this.file = file;
    this.code = PythonCode.withoutTexts(file);
  }

  private static List<Location> read(App app) {
    List<Location> calls = new ArrayList<>();
    for (String path : app.files().paths()) {
      if (path.endsWith(".py") && !isTest(path)) {
        SourceFile file = app.files().read(path);
        // Most files import neither, and need no second look.
        if (file != null && (file.text().contains("requests") || file.text().contains("httpx"))) {
          ClientCalls found = new ClientCalls(file);
          found.readImports();
          found.readCalls();
          calls.addAll(found.calls);
        }
      }
    }
    return List.copyOf(calls);
  }

  private static boolean isTest(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("test_")
        || name.endsWith("_test.py")
        || name.equals("conftest.py")
        || path.contains("/tests/")
        || path.contains("/test/");
  }

  private void readImports() {
    for (int start = 0; start < code.length(); start = lineEnd(start) + 1) {
      int at = skipBlanks(start);
      if (isWord(at, "import")) {
        readNames(at + "import".length(), lineEnd(at), "");
      } else if (isWord(at, "from")) {
        int module = skipBlanks(at + "from".length());
        int end = wordEnd(module);
        int imports = skipBlanks(end);
        String library = code.substring(module, end);
        if (LIBRARIES.contains(library) && isWord(imports, "import")) {
          int names = skipBlanks(imports + "import".length());
          int close = code.startsWith("(", names) ? code.indexOf(')', names) : lineEnd(names);
          readNames(names, close < 0 ? code.length() : close, library);
        }
      }
    }
  }

  /** Reads {@code a, b as c}: libraries, or functions of one. */
  private void readNames(int from, int to, String library) {
    int at = from;
    while (at < to) {
      if (!isNameStart(code.charAt(at))) {
        at++;
        continue;
      }
      int end = wordEnd(at);
      String name = code.substring(at, end);
      String alias = name;
      int as = skipBlanks(end);
      if (isWord(as, "as")) {
        int start = skipBlanks(as + 2);
        end = wordEnd(start);
        alias = code.substring(start, end);
      }
      if (library.isEmpty() && LIBRARIES.contains(name) && !code.startsWith(".", wordEnd(at))) {
        libraries.add(alias);
      } else if (!library.isEmpty() && FUNCTIONS.contains(name)) {
        functions.put(alias, library);
      }
      // The rest of a dotted name is no name of its own.
      while (end < to && code.charAt(end) == '.') {
        end = wordEnd(end + 1);
      }
      at = Math.max(end, at + 1);
    }
  }

  private void readCalls() {
    int at = 0;
    while (at < code.length()) {
      if (!isNameStart(code.charAt(at))) {
        at++;
        continue;
      }
      int end = wordEnd(at);
      String name = code.substring(at, end);
      if (at == 0 || code.charAt(at - 1) != '.') {
        if (libraries.contains(name) && code.startsWith(".", end)) {
          int last = wordEnd(end + 1);
          if (FUNCTIONS.contains(code.substring(end + 1, last)) && code.startsWith("(", last)) {
            calls.add(file.at(at, last));
          }
        } else if (functions.containsKey(name) && code.startsWith("(", end) && !isDefined(at)) {
          calls.add(file.at(at, end));
        }
      }
      at = end;
    }
  }

  private boolean isDefined(int name) {
    return name >= 4 && (code.startsWith("def ", name - 4) || code.startsWith("ass ", name - 4));
  }

  private int lineEnd(int from) {
    int end = code.indexOf('\n', from);
    return end < 0 ? code.length() : end;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < code.length() && (code.charAt(at) == ' ' || code.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private boolean isWord(int at, String word) {
    return code.startsWith(word, at) && wordEnd(at) == at + word.length();
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < code.length() && isNamePart(code.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameStart(char c) {
    return isNamePart(c) && !(c >= '0' && c <= '9');
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
