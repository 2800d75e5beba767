package doctor.lang.http;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Location;
import doctor.lang.go.GoCode;
import doctor.lang.go.GoFile;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A port that Go code listens on, as a literal: the address of a listener or of a server, or the
 * default of a flag for one.
 *
 * @param location the literal
 */
public record ListenAddress(int port, Location location) {

  /** The literal addresses of an app's Go code. */
  public static final FactReader<Found> OF_APP = ListenAddress::read;

  /**
   * What was found.
   *
   * @param isAll whether the literals tell where the code listens: no other address comes from a
   *     variable, and no variable of the environment speaks of one
   */
  public record Found(List<ListenAddress> addresses, boolean isAll) {

    /** Keeps an unmodifiable copy of the addresses. */
    public Found {
      addresses = List.copyOf(addresses);
    }
  }

  private static final Set<String> LISTENERS =
      Set.of("ListenAndServe", "ListenAndServeTLS", "Listen", "HTTPServe", "HttpServe", "Run");

  /** What listens where it is given an address, and in these libraries whatever it is given. */
  private static final Set<String> STARTERS = Set.of("Start", "StartTLS", "RunTLS");

  private static final List<String> STARTED =
      List.of("github.com/labstack/echo", "github.com/mark3labs/mcp-go/server");
  private static final Set<String> FLAGS =
      Set.of("addr", "address", "bind", "http", "http-addr", "listen", "listen-addr", "port");
  private static final List<String> BESIDE =
      List.of("/test", "/mock", "/example", "/tools/", "/hack/", "/scripts/");
  private static final Set<String> FLAG_FUNCTIONS = Set.of("String", "StringVar", "Int", "IntVar");

  /** Words of variables for the addresses of databases, brokers and mail, which are elsewhere. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "AMQP",
          "DB",
          "DATABASE",
          "EMAIL",
          "KAFKA",
          "LDAP",
          "MAIL",
          "MARIADB",
          "MONGO",
          "MONGODB",
          "MQTT",
          "MYSQL",
          "NATS",
          "PG",
          "POSTGRES",
          "POSTGRESQL",
          "RABBITMQ",
          "REDIS",
          "SMTP");

  private static Found read(App app) {
    List<ListenAddress> addresses = new ArrayList<>();
    @Nullable ListenConstants constants = null;
    int flags = 0;
    int unknown = 0;
    boolean asksEnvironment = false;
    for (GoFile file : app.facts(GoCode.READER).files()) {
      Tokens tokens = file.tokens();
      // A profiler listens beside the service; mocks and tools do not belong to it.
      if (file.importPaths().contains("net/http/pprof") || isBeside(app, file)) {
        continue;
      }
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.isWord(i)) {
          ListenAddress address = at(tokens, i);
          boolean listens = listens(file, i);
          if (address == null && listens) {
            constants =
                constants == null ? new ListenConstants(app.facts(GoCode.READER)) : constants;
            address = constants.address(file, i);
          }
          if (address == null) {
            unknown += listens ? 1 : 0;
          } else if (!addresses.contains(address)) {
            addresses.add(address);
            flags += isFlag(tokens, i) ? 1 : 0;
          }
          asksEnvironment |= asksEnvironment(tokens, i);
        }
      }
    }
    // The variable of a flag is what its listener and its server are given.
    return new Found(addresses, !asksEnvironment && (unknown == 0 || flags == addresses.size()));
  }

  private static boolean isBeside(App app, GoFile file) {
    int start = Math.min(app.folder().length(), file.folder().length());
    String folder = file.folder().substring(start) + "/";
    for (String name : BESIDE) {
      if (folder.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean listens(GoFile file, int name) {
    Tokens tokens = file.tokens();
    return isField(tokens, name)
        || (tokens.is(name - 1, ".")
            && tokens.is(name + 1, "(")
            && tokens.partner(name + 1) > name + 2
            && ((LISTENERS.contains(tokens.text(name)) && mayBeGivenAddress(tokens, name))
                || (STARTERS.contains(tokens.text(name)) && isStarted(file))));
  }

  /**
   * Whether the arguments may tell where to listen. {@code server.ListenAndServeTLS(certificate,
   * key)} goes by the server's own address, and what runs with a context or with several arguments
   * is no router.
   */
  private static boolean mayBeGivenAddress(Tokens tokens, int name) {
    int open = name + 1;
    int close = tokens.partner(open);
    int arguments = 1;
    for (int i = open + 1; i < close; i++) {
      i = tokens.partner(i) > i ? tokens.partner(i) : i;
      arguments += tokens.is(i, ",") ? 1 : 0;
    }
    return switch (tokens.text(name)) {
      case "ListenAndServeTLS" -> arguments > 2;
      case "Run" -> arguments == 1 && !isContext(tokens, close - 1) && !tokens.is(open + 1, "func");
      default -> true;
    };
  }

  /** {@code ctx}, {@code workerCtx}, {@code cmd.Context()}, by its last token. */
  private static boolean isContext(Tokens tokens, int last) {
    int word = tokens.is(last, ")") ? tokens.partner(last) - 1 : last;
    return tokens.is(word, "ctx")
        || (tokens.isWord(word)
            && (tokens.text(word).endsWith("Ctx") || tokens.text(word).endsWith("Context")));
  }

  private static boolean isStarted(GoFile file) {
    for (String path : file.importPaths()) {
      for (String library : STARTED) {
        if (path.startsWith(library)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code Server{Addr: …}}, {@code server.Addr = …}. */
  private static boolean isField(Tokens tokens, int name) {
    return tokens.is(name, "Addr")
        && (tokens.is(name + 1, ":") || (tokens.is(name - 1, ".") && tokens.is(name + 1, "=")));
  }

  private static @Nullable ListenAddress at(Tokens tokens, int name) {
    if (isField(tokens, name)) {
      boolean whole =
          tokens.is(name + 3, ",")
              || tokens.is(name + 3, "}")
              || tokens.is(name + 3, ";")
              || tokens.isKind(name + 3, TokenKind.LINE_END);
      return whole ? literal(tokens, name + 2) : null;
    }
    int close = tokens.is(name + 1, "(") ? tokens.partner(name + 1) : -1;
    if (close < 0 || !tokens.is(name - 1, ".")) {
      return null;
    }
    String function = tokens.text(name);
    boolean listens = LISTENERS.contains(function) || STARTERS.contains(function);
    boolean isFlag = isFlag(tokens, name);
    for (int i = name + 2; i < close && (listens || isFlag); i++) {
      boolean wholeArgument =
          (tokens.is(i - 1, "(") || tokens.is(i - 1, ","))
              && (tokens.is(i + 1, ",") || i + 1 == close);
      ListenAddress address = wholeArgument ? literal(tokens, i) : null;
      if (address != null && !(listens && tokens.kind(i) == TokenKind.NUMBER)) {
        return address;
      }
    }
    return null;
  }

  /** {@code flag.String("bind", …)}, {@code flag.IntVar(&port, "port", …)}. */
  private static boolean isFlag(Tokens tokens, int name) {
    if (!FLAG_FUNCTIONS.contains(tokens.text(name)) || !tokens.isWord(name - 2)) {
      return false;
    }
    for (int i = name + 2; i < tokens.size() && i < name + 8; i++) {
      if (tokens.kind(i) == TokenKind.STRING) {
        return FLAGS.contains(unquoted(tokens.text(i)));
      }
    }
    return false;
  }

  /** The address in a literal that is one, or null. */
  static @Nullable ListenAddress literal(Tokens tokens, int token) {
    if (token >= tokens.size()) {
      return null;
    }
    String text = tokens.text(token);
    int port = -1;
    if (tokens.kind(token) == TokenKind.NUMBER) {
      port = number(text);
    } else if (tokens.kind(token) == TokenKind.STRING) {
      String value = unquoted(text);
      int colon = value.lastIndexOf(':');
      port = value.indexOf('/') < 0 && colon >= 0 ? number(value.substring(colon + 1)) : -1;
    }
    return port > 0 ? new ListenAddress(port, tokens.at(token, token + 1)) : null;
  }

  /** A port, or -1 where it is none. */
  static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 5) {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(digits);
  }

  private static boolean asksEnvironment(Tokens tokens, int name) {
    if ((!tokens.is(name, "Getenv") && !tokens.is(name, "LookupEnv"))
        || !tokens.isKind(name + 2, TokenKind.STRING)) {
      return false;
    }
    String variable = unquoted(tokens.text(name + 2));
    boolean isAddress =
        variable.contains("PORT")
            || variable.contains("ADDR")
            || variable.contains("BIND")
            || variable.contains("LISTEN");
    return isAddress && !isOfAnother(variable);
  }

  /** Whether a variable is about what the program speaks to: {@code DB_PORT}, {@code PGPORT}. */
  private static boolean isOfAnother(String variable) {
    for (String part : variable.split("_", -1)) {
      boolean isPort = part.endsWith("PORT") || part.endsWith("ADDR");
      if (OF_OTHERS.contains(isPort ? part.substring(0, part.length() - 4) : part)) {
        return true;
      }
    }
    return false;
  }

  static String unquoted(String literal) {
    return literal.length() < 2 ? "" : literal.substring(1, literal.length() - 1);
  }
}
