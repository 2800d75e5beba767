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

  /** Readers of {@code bufio} and {@code io} that give on all that they read. */
  private static final Set<String> PASSING_ALL = Set.of("NewReader", "TeeReader");

  /** One of these words stands in every file that reads or limits a body. */
  private static final List<String> CONCERNED =
      List.of("NewDecoder", "Body", "MaxBytes", "RequestSize");

  /** Readers of what lies in memory: a body that was read and is put back for the next one. */
  private static final Set<String> OF_MEMORY = Set.of("NewReader", "NewBuffer", "NewBufferString");

  // Where the body is: r.Body, c.Request.Body of gin, c.Request().Body of echo.
  private static final List<String> OF_REQUEST = List.of(".", "Body");
  private static final List<String> OF_GIN = List.of(".", "Request", ".", "Body");
  private static final List<String> OF_ECHO = List.of(".", "Request", "(", ")", ".", "Body");

  /**
   * A function that takes a request, or a context of gin or echo that has one.
   *
   * @param request the name of that parameter
   * @param toBody the tokens that lead from it to the body
   * @param open the brace that opens its own body
   */
  private record Handler(
      GoFile file,
      String name,
      String request,
      List<String> toBody,
      int open,
      int close,
      List<Location> decoders) {

    /** The token behind the body of the request where that is written at a token, else -1. */
    private int endOfBody(int token) {
      int at = file.tokens().is(token, request) ? token + 1 : -1;
      for (String part : toBody) {
        at = at > 0 && file.tokens().is(at, part) ? at + 1 : -1;
      }
      return at;
    }
  }

  private final GoCode code;
  private final List<Handler> handlers = new ArrayList<>();
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
    for (Handler handler : handlers) {
      if (!limitedForAll && !calledUnderLimit.contains(handler.name) && !callsForLimit(handler)) {
        unbounded.addAll(handler.decoders);
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
    if (open >= 0 && tokens.is(body, "{") && tokens.partner(body) > body) {
      String name = tokens.isWord(open - 1) ? text(tokens, open - 1) : "";
      readBody(
          new Handler(
              file,
              name,
              text(tokens, parameter),
              toBody,
              body,
              tokens.partner(body),
              new ArrayList<>()));
    }
  }

  private static boolean isResult(Tokens tokens, int token) {
    return tokens.isWord(token)
        || tokens.is(token, "*")
        || tokens.is(token, ".")
        || tokens.is(token, "[")
        || tokens.is(token, "]")
        || tokens.is(token, "(");
  }

  private void readBody(Handler handler) {
    Tokens tokens = handler.file.tokens();
    boolean limited = false;
    boolean passesOn = false;
    for (int i = handler.open; i < handler.close; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      int replaced = handler.endOfBody(i);
      boolean replaces =
          replaced > 0 && tokens.is(replaced, "=") && !putsBack(handler, replaced + 1);
      limited |= tokens.is(i, "MaxBytesReader") || replaces;
      if (replaces && !handler.name.isEmpty()) {
        limiting.add(handler.name);
      }
      passesOn |= tokens.is(i, "ServeHTTP") || callsNext(handler, i);
      passesOn |= tokens.is(i, "Next") && tokens.is(i - 2, handler.request);
      if (decodes(handler, i)) {
        handler.decoders.add(tokens.at(i - 2, tokens.partner(i + 1) + 1));
      }
    }
    if (limited) {
      limitedForAll |= passesOn;
      addCalls(handler);
    } else if (!handler.decoders.isEmpty()) {
      handlers.add(handler);
    }
  }

  /** {@code json.NewDecoder(r.Body)}, at the name of the function. */
  private static boolean decodes(Handler handler, int name) {
    GoFile file = handler.file;
    Tokens tokens = file.tokens();
    if (!tokens.is(name, "NewDecoder")
        || !tokens.is(name - 1, ".")
        || !tokens.is(name + 1, "(")
        || !"encoding/json".equals(file.imported(text(tokens, name - 2)))) {
      return false;
    }
    int argument = name + 2;
    boolean wrapped = PASSING_ALL.contains(text(tokens, argument + 2));
    int body = wrapped && tokens.is(argument + 3, "(") ? argument + 4 : argument;
    int end = handler.endOfBody(body);
    return end > 0
        && (wrapped || tokens.partner(name + 1) == (tokens.is(end, ",") ? end + 1 : end));
  }

  /**
   * Whether a body is only replaced by its own bytes, {@code io.NopCloser(bytes.NewReader(b))},
   * after all of it was read: into memory, and with no limit that is to be seen.
   */
  private static boolean putsBack(Handler handler, int value) {
    Tokens tokens = handler.file.tokens();
    int inner = value + 4;
    if (!tokens.is(value + 2, "NopCloser")
        || !tokens.is(value + 3, "(")
        || !OF_MEMORY.contains(text(tokens, inner + 2))) {
      return false;
    }
    for (int i = handler.open; i < handler.close; i++) {
      // ReadAll gives on what its reader gives; what else fills the bytes may stop at a limit.
      if (tokens.is(i, "ReadAll")
          && tokens.is(i + 1, "(")
          && handler.endOfBody(i + 2) > 0
          && tokens.is(handler.endOfBody(i + 2), ")")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a word is the variable of a handler that is called, {@code next(w, r)}: no function of
   * the package has that name.
   */
  private boolean callsNext(Handler handler, int name) {
    Tokens tokens = handler.file.tokens();
    if (tokens.is(name - 1, ".") || !isGivenRequest(handler, name) || !isWhole(handler, name)) {
      return false;
    }
    String word = tokens.text(name);
    String folder = handler.file.folder();
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

  /** Whether a call is given the request itself, or one with another context. */
  private static boolean isWhole(Handler handler, int name) {
    Tokens tokens = handler.file.tokens();
    for (int i = name + 2; i < tokens.partner(name + 1); i++) {
      if (tokens.is(i, handler.request)
          && (tokens.is(i - 1, "(") || tokens.is(i - 1, ","))
          && (tokens.is(i + 1, ",") || tokens.is(i + 1, ")") || tokens.is(i + 2, "WithContext"))) {
        return true;
      }
    }
    return false;
  }

  private boolean callsForLimit(Handler handler) {
    for (int i = handler.open; i < handler.close && !limiting.isEmpty(); i++) {
      if (isGivenRequest(handler, i) && limiting.contains(handler.file.tokens().text(i))) {
        return true;
      }
    }
    return false;
  }

  // What a function that has set a limit hands the request to reads a body with that limit.
  private void addCalls(Handler handler) {
    for (int i = handler.open; i < handler.close; i++) {
      if (isGivenRequest(handler, i)) {
        calledUnderLimit.add(handler.file.tokens().text(i));
      }
    }
  }

  /**
   * Whether a word is the name of a function that is called with the request: others of that name,
   * such as the {@code Query} of {@code r.URL.Query()}, have nothing to do with its body.
   */
  private static boolean isGivenRequest(Handler handler, int name) {
    Tokens tokens = handler.file.tokens();
    if (!tokens.isWord(name) || !tokens.is(name + 1, "(")) {
      return false;
    }
    int close = tokens.partner(name + 1);
    for (int i = name + 2; i < close; i++) {
      if (tokens.is(i, handler.request) && !tokens.is(i - 1, ".")) {
        return true;
      }
    }
    return false;
  }

  private static String text(Tokens tokens, int token) {
    return token >= 0 && token < tokens.size() ? tokens.text(token) : "";
  }
}
