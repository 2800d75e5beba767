package doctor.lang.http;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Location;
import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where Go code decodes JSON straight from the body of a request, without a limit. */
public final class RequestBodies {

  /** The calls of {@code json.NewDecoder} on a request's body that nothing is known to limit. */
  public static final FactReader<List<Location>> UNBOUNDED = app -> new RequestBodies().read(app);

  // Frameworks and middleware that limit every request before a handler sees it.
  private static final Set<String> LIMITS_FOR_ALL =
      Set.of("MaxBytesHandler", "BodyLimit", "BodyLimitWithConfig", "RequestSize");

  /** Readers of {@code bufio} and {@code io} that give on all that they read. */
  private static final Set<String> PASSING_ALL = Set.of("NewReader", "TeeReader");

  /** One of these words stands in every file that reads or limits a body. */
  private static final List<String> CONCERNED =
      List.of("NewDecoder", "Body", "MaxBytes", "RequestSize");

  /** A function that takes a request: its body, and the decoders of it. */
  private record Handler(GoFile file, String name, int open, int close, List<Location> decoders) {}

  private final List<Handler> handlers = new ArrayList<>();
  private final Set<String> calledUnderLimit = new HashSet<>();

  /** Functions that limit the body of the request they are given. */
  private final Set<String> limiting = new HashSet<>();

  private boolean limitedForAll;

  private RequestBodies() {}

  private List<Location> read(App app) {
    GoCode code = app.facts(GoCode.READER);
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
          && tokens.is(i - 3, "*")) {
        readParameter(file, i - 4);
      } else if ((first == 'M' || first == 'B' || first == 'R')
          && LIMITS_FOR_ALL.contains(tokens.text(i))) {
        limitedForAll = true;
      }
    }
  }

  /** Reads the function whose parameter this is: {@code r} of {@code (w …, r *http.Request)}. */
  private void readParameter(GoFile file, int parameter) {
    Tokens tokens = file.tokens();
    if (!"net/http".equals(file.imported(text(tokens, parameter + 2)))) {
      return;
    }
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
          new Handler(file, name, body, tokens.partner(body), new ArrayList<>()),
          text(tokens, parameter));
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

  private void readBody(Handler handler, String request) {
    Tokens tokens = handler.file.tokens();
    boolean limited = false;
    boolean passesOn = false;
    for (int i = handler.open; i < handler.close; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      boolean replaces = replacesBody(tokens, i, request);
      limited |= tokens.is(i, "MaxBytesReader") || replaces;
      if (replaces && !handler.name.isEmpty()) {
        limiting.add(handler.name);
      }
      passesOn |= tokens.is(i, "ServeHTTP");
      if (decodes(handler.file, i, request)) {
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
  private static boolean decodes(GoFile file, int name, String request) {
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
    int end = body + 3;
    return tokens.is(body, request)
        && tokens.is(body + 1, ".")
        && tokens.is(body + 2, "Body")
        && (wrapped || tokens.partner(name + 1) == (tokens.is(end, ",") ? end + 1 : end));
  }

  private static boolean replacesBody(Tokens tokens, int token, String request) {
    return tokens.is(token, request)
        && tokens.is(token + 1, ".")
        && tokens.is(token + 2, "Body")
        && tokens.is(token + 3, "=");
  }

  private boolean callsForLimit(Handler handler) {
    Tokens tokens = handler.file.tokens();
    for (int i = handler.open; i < handler.close && !limiting.isEmpty(); i++) {
      if (tokens.isWord(i) && tokens.is(i + 1, "(") && limiting.contains(tokens.text(i))) {
        return true;
      }
    }
    return false;
  }

  // What a function that has set a limit calls reads a body with that limit.
  private void addCalls(Handler handler) {
    Tokens tokens = handler.file.tokens();
    for (int i = handler.open; i < handler.close; i++) {
      if (tokens.isWord(i) && tokens.is(i + 1, "(")) {
        calledUnderLimit.add(tokens.text(i));
      }
    }
  }

  private static String text(Tokens tokens, int token) {
    return token >= 0 && token < tokens.size() ? tokens.text(token) : "";
  }
}
