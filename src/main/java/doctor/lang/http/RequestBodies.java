package doctor.lang.http;

import doctor.api.FactReader;
import doctor.api.Location;
import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where Go code decodes JSON straight from the body of a request, without a limit. */
public final class RequestBodies {

  /** The calls of {@code json.NewDecoder} on a request's body that nothing is known to limit. */
  public static final FactReader<List<Location>> UNBOUNDED =
      app -> new RequestBodies(app.facts(GoCode.READER)).read();

  // Frameworks and middleware that limit every request before a handler sees it.
  private static final Set<String> LIMITS_FOR_ALL =
      Set.of(
          "MaxBytesHandler",
          "BodyLimit",
          "BodyLimitWithConfig",
          "RequestSize",
          "RequestSizeLimiter");

  /** One of these words stands in every file that reads or limits a body. */
  private static final List<String> CONCERNED =
      List.of("NewDecoder", "Body", "MaxBytes", "RequestSize");

  // Where the body is: r.Body, c.Request.Body of gin, c.Request().Body of echo.
  private static final List<String> OF_REQUEST = List.of(".", "Body");
  private static final List<String> OF_GIN = List.of(".", "Request", ".", "Body");
  private static final List<String> OF_ECHO = List.of(".", "Request", "(", ")", ".", "Body");

  private final GoCode code;
  private final List<RequestHandler> handlers = new ArrayList<>();
  private final Set<String> calledUnderLimit = new HashSet<>();

  /** Functions that limit the body of the request they are given. */
  private final Set<String> limiting = new HashSet<>();

  /** Whether a package, by its folder, declares a function: what was asked so far. */
  private final Map<String, Boolean> declared = new HashMap<>();

  private boolean limitedForAll;

  private RequestBodies(GoCode code) {
    this.code = code;
  }

  private List<Location> read() {
    if (code.filesWith("NewDecoder").isEmpty()) {
      return List.of();
    }
    for (GoFile file : code.filesWithAny(CONCERNED)) {
      readFile(file);
    }
    List<Location> unbounded = new ArrayList<>();
    for (RequestHandler handler : handlers) {
      if (!limitedForAll && !calledUnderLimit.contains(handler.name()) && !callsForLimit(handler)) {
        unbounded.addAll(handler.decoders());
      }
    }
    return unbounded;
  }

  private void readFile(GoFile file) {
    Tokens tokens = file.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      char first = tokens.first(i);
      if (first == 'R'
          && tokens.is(i, "Request")
          && tokens.is(i - 1, ".")
          && tokens.is(i - 3, "*")
          && "net/http".equals(file.imported(text(tokens, i - 2)))) {
        readParameter(file, i - 4, OF_REQUEST);
      } else if (first == 'C' && tokens.is(i, "Context") && tokens.is(i - 1, ".")) {
        readContext(file, i);
      } else if ((first == 'M' || first == 'B' || first == 'R')
          && LIMITS_FOR_ALL.contains(tokens.text(i))) {
        limitedForAll = true;
      }
    }
  }

  /** {@code c *gin.Context}, {@code c echo.Context}. */
  private void readContext(GoFile file, int type) {
    Tokens tokens = file.tokens();
    String imported = file.imported(text(tokens, type - 2));
    int parameter = tokens.is(type - 3, "*") ? type - 4 : type - 3;
    if ("github.com/gin-gonic/gin".equals(imported)) {
      readParameter(file, parameter, OF_GIN);
    } else if (imported != null && imported.startsWith("github.com/labstack/echo")) {
      readParameter(file, parameter, OF_ECHO);
    }
  }

  /** Reads the function whose parameter this is: {@code r} of {@code (w …, r *http.Request)}. */
  private void readParameter(GoFile file, int parameter, List<String> toBody) {
    Tokens tokens = file.tokens();
    int close = parameter;
    while (close < tokens.size() && !tokens.is(close, ")")) {
      close = tokens.partner(close) > close ? tokens.partner(close) + 1 : close + 1;
    }
    int open = tokens.partner(close);
    // Results may stand between parameters and body; a type or an interface has no body.
    int body = close + 1;
    while (body < tokens.size() && !tokens.is(body, "{") && isResult(tokens, body)) {
      body = tokens.partner(body) > body ? tokens.partner(body) + 1 : body + 1;
    }
    if (open >= 0
        && tokens.is(body, "{")
        && tokens.partner(body) > body
        && !sends(file, close, body)) {
      // Type parameters may stand between the name and the parameters.
      int last = tokens.is(open - 1, "]") ? tokens.partner(open - 1) - 1 : open - 1;
      String name = tokens.isWord(last) ? text(tokens, last) : "";
      readBody(
          new RequestHandler(
              file,
              name,
              text(tokens, parameter),
              toBody,
              body,
              tokens.partner(body),
              new ArrayList<>()));
    }
  }

  /** Whether a function gives the response to a request that goes out, as a RoundTripper does. */
  private static boolean sends(GoFile file, int close, int body) {
    Tokens tokens = file.tokens();
    for (int i = close + 1; i < body; i++) {
      if (tokens.is(i, "Response")
          && tokens.is(i - 1, ".")
          && "net/http".equals(file.imported(text(tokens, i - 2)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isResult(Tokens tokens, int token) {
    return tokens.isWord(token)
        || tokens.is(token, "*")
        || tokens.is(token, ".")
        || tokens.is(token, "[")
        || tokens.is(token, "]")
        || tokens.is(token, "(");
  }

  private void readBody(RequestHandler handler) {
    Tokens tokens = handler.file().tokens();
    boolean limited = false;
    boolean passesOn = false;
    for (int i = handler.open(); i < handler.close(); i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      int replaced = handler.endOfBody(i);
      boolean replaces =
          replaced > 0
              && tokens.is(replaced, "=")
              && !handler.putsBack(replaced + 1)
              && !handler.watches(replaced + 1);
      limited |= tokens.is(i, "MaxBytesReader") || replaces;
      if (replaces && !handler.name().isEmpty()) {
        limiting.add(handler.name());
      }
      passesOn |= tokens.is(i, "ServeHTTP") || callsNext(handler, i);
      passesOn |= tokens.is(i, "Next") && tokens.is(i - 2, handler.request());
      if (handler.decodes(i)) {
        handler.decoders().add(tokens.at(i - 2, tokens.partner(i + 1) + 1));
      }
    }
    if (limited) {
      limitedForAll |= passesOn;
      addCalls(handler);
    } else if (!handler.decoders().isEmpty()) {
      handlers.add(handler);
    }
  }

  /**
   * Whether a word is the variable of a handler that is called, {@code next(w, r)}: no function of
   * the package has that name.
   */
  private boolean callsNext(RequestHandler handler, int name) {
    Tokens tokens = handler.file().tokens();
    if (tokens.is(name - 1, ".") || !handler.isGivenRequest(name) || !handler.isWhole(name)) {
      return false;
    }
    String word = tokens.text(name);
    String folder = handler.file().folder();
    return !declared.computeIfAbsent(folder + ":" + word, key -> isDeclared(folder, word));
  }

  private boolean isDeclared(String folder, String function) {
    for (GoFile file : code.filesWith(function, folder)) {
      for (int i = 1; i < file.tokens().size(); i++) {
        if (file.tokens().is(i, function) && file.tokens().is(i - 1, "func")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean callsForLimit(RequestHandler handler) {
    for (int i = handler.open(); i < handler.close() && !limiting.isEmpty(); i++) {
      if (handler.isGivenRequest(i) && limiting.contains(handler.file().tokens().text(i))) {
        return true;
      }
    }
    return false;
  }

  // What a function that has set a limit hands the request to reads a body with that limit.
  private void addCalls(RequestHandler handler) {
    for (int i = handler.open(); i < handler.close(); i++) {
      if (handler.isGivenRequest(i)) {
        calledUnderLimit.add(handler.file().tokens().text(i));
      }
    }
  }

  private static String text(Tokens tokens, int token) {
    return token >= 0 && token < tokens.size() ? tokens.text(token) : "";
  }
}
