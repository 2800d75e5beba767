package doctor.lang.http;

import doctor.api.Location;
import doctor.lang.go.GoFile;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A Go function that takes a request, or a context of gin or echo that has one.
 *
 * @param request the name of that parameter
 * @param toBody the tokens that lead from it to the body
 * @param open the brace that opens its own body
 * @param close the brace that closes it
 * @param decoders where it decodes the body of the request
 */
record RequestHandler(
    GoFile file,
    String name,
    String request,
    List<String> toBody,
    int open,
    int close,
    List<Location> decoders) {

  /** Readers of {@code bufio} and {@code io} that give on all that they read. */
  private static final Set<String> PASSING_ALL = Set.of("NewReader", "TeeReader");

  /** Readers of what lies in memory: a body that was read and is put back for the next one. */
  private static final Set<String> OF_MEMORY = Set.of("NewReader", "NewBuffer", "NewBufferString");

  /** What the name of a type, a field or a value says that has to do with a limit. */
  private static final List<String> OF_LIMITS =
      List.of("limit", "max", "bound", "cap", "quota", "remain", "left", "size");

  /** The token behind the body of the request where that is written at a token, else -1. */
  int endOfBody(int token) {
    int at = file.tokens().is(token, request) ? token + 1 : -1;
    for (String part : toBody) {
      at = at > 0 && file.tokens().is(at, part) ? at + 1 : -1;
    }
    return at;
  }

  /** {@code json.NewDecoder(r.Body)}, at the name of the function. */
  boolean decodes(int name) {
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
    int end = endOfBody(body);
    return end > 0
        && (wrapped || tokens.partner(name + 1) == (tokens.is(end, ",") ? end + 1 : end));
  }

  /**
   * Whether a body is only replaced by its own bytes, {@code io.NopCloser(bytes.NewReader(b))},
   * after all of it was read: into memory, and with no limit that is to be seen.
   */
  boolean putsBack(int value) {
    Tokens tokens = file.tokens();
    int inner = value + 4;
    if (!tokens.is(value + 2, "NopCloser")
        || !tokens.is(value + 3, "(")
        || !OF_MEMORY.contains(text(tokens, inner + 2))) {
      return false;
    }
    for (int i = open; i < close; i++) {
      // ReadAll gives on what its reader gives; what else fills the bytes may stop at a limit.
      if (tokens.is(i, "ReadAll")
          && tokens.is(i + 1, "(")
          && endOfBody(i + 2) > 0
          && tokens.is(endOfBody(i + 2), ")")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a body is only put into an object that sees what is read, {@code &counter{r.Body, &n}}:
   * neither a number nor a word in it tells of a limit.
   */
  boolean watches(int value) {
    Tokens tokens = file.tokens();
    int open = value;
    while (tokens.is(open, "&") || tokens.is(open, ".") || tokens.isWord(open)) {
      open++;
    }
    boolean hasBody = false;
    for (int i = value; i < tokens.partner(open) && tokens.is(open, "{"); i++) {
      if (tokens.kind(i) == TokenKind.NUMBER || tellsOfLimit(tokens.text(i))) {
        return false;
      }
      hasBody |= endOfBody(i) > 0;
    }
    return hasBody;
  }

  private static boolean tellsOfLimit(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (String part : OF_LIMITS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call is given the request itself, or one with another context. */
  boolean isWhole(int name) {
    Tokens tokens = file.tokens();
    int open = arguments(name);
    for (int i = open + 1; i < tokens.partner(open); i++) {
      if (tokens.is(i, request)
          && (tokens.is(i - 1, "(") || tokens.is(i - 1, ","))
          && (tokens.is(i + 1, ",") || tokens.is(i + 1, ")") || tokens.is(i + 2, "WithContext"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a word is the name of a function that is called with the request: others of that name,
   * such as the {@code Query} of {@code r.URL.Query()}, have nothing to do with its body.
   */
  boolean isGivenRequest(int name) {
    Tokens tokens = file.tokens();
    int open = arguments(name);
    if (!tokens.isWord(name) || !tokens.is(open, "(")) {
      return false;
    }
    int close = tokens.partner(open);
    for (int i = open + 1; i < close; i++) {
      if (tokens.is(i, request) && !tokens.is(i - 1, ".")) {
        return true;
      }
    }
    return false;
  }

  /** Where the arguments of a call begin, type arguments passed over: {@code decode[T](r)}. */
  private int arguments(int name) {
    Tokens tokens = file.tokens();
    return tokens.is(name + 1, "[") ? tokens.partner(name + 1) + 1 : name + 1;
  }

  private static String text(Tokens tokens, int token) {
    return token >= 0 && token < tokens.size() ? tokens.text(token) : "";
  }
}
