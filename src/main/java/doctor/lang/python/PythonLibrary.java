package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the usual functions of the standard library make of texts. */
final class PythonLibrary {

  private final PythonValues values;
  private final Scope scope;
  private final int start;
  private final int name;
  private final List<Range> arguments;

  PythonLibrary(PythonValues values, Scope scope, int start, int name, List<Range> arguments) {
    this.values = values;
    this.scope = scope;
    this.start = start;
    this.name = name;
    this.arguments = arguments;
  }

  /** What the call gives, or null where the function is none of these. */
  @Nullable Value value() {
    Tokens tokens = scope.file().tokens();
    String function = tokens.text(name);
    if (tokens.kind(start) == TokenKind.STRING && start == name - 2) {
      return ofText(function);
    }
    String qualified = scope.file().qualified(name);
    return switch (qualified) {
      case "str",
          "os.fspath",
          "os.path.abspath",
          "os.path.expanduser",
          "os.path.expandvars",
          "os.path.normpath",
          "os.path.realpath",
          "text",
          "textwrap.dedent",
          "inspect.cleandoc" ->
          argument(0);
      case "typing.cast" -> argument(1);
      case "os.path.join" -> joined();
      case "pathlib.Path", "pathlib.PurePath" -> arguments.isEmpty() ? Value.UNKNOWN : joined();
      case "os.path.dirname", "os.getcwd", "pathlib.Path.home", "pathlib.Path.cwd" -> Value.UNKNOWN;
      case "os.environ.get", "os.environ.setdefault", "os.getenv" -> byDefault(1).or(Value.UNKNOWN);
      case "typer.Option", "typer.Argument", "pydantic.Field" -> byDefault(0).or(Value.UNKNOWN);
      case "dataclasses.field", "decouple.config" -> byDefault(-1).or(Value.UNKNOWN);
      case "tempfile.mkstemp",
          "tempfile.mkdtemp",
          "tempfile.mktemp",
          "tempfile.gettempdir",
          "tempfile.NamedTemporaryFile",
          "tempfile.TemporaryDirectory" ->
          Value.TEMPORARY;
      case "sqlalchemy.URL.create",
          "sqlalchemy.engine.URL.create",
          "sqlalchemy.engine.url.URL.create",
          "sqlalchemy.URL",
          "sqlalchemy.engine.URL",
          "sqlalchemy.engine.url.URL" ->
          url();
      case "sqlalchemy.make_url", "sqlalchemy.engine.make_url", "sqlalchemy.engine.url.make_url" ->
          argument(0);
      default -> isStatement(qualified, function) ? argument(0) : ofMethod(function);
    };
  }

  /** {@code text('SELECT …')} from whichever module of SQLAlchemy, or what is built on it. */
  private static boolean isStatement(String qualified, String function) {
    return (function.equals("text") || function.equals("DDL"))
        && (qualified.startsWith("sqlalchemy.")
            || qualified.startsWith("sqlmodel.")
            || qualified.equals("db.text"));
  }

  /** What is there where nothing else is given. */
  private Value byDefault(int place) {
    Range given = values.argument(scope.file(), name, "default", place);
    Range made = values.argument(scope.file(), name, "default_factory", -1);
    if (given == null && made != null && scope.file().tokens().is(made.start(), "lambda")) {
      // No parameter is given: lambda: VALUE.
      return values.value(scope, made.start() + 2, made.end());
    }
    return given == null ? Value.UNKNOWN : values.value(scope, given.start(), given.end());
  }

  /** {@code URL.create("sqlite", database="app.db")}. */
  private Value url() {
    PythonFile file = scope.file();
    Range driver = values.argument(file, name, "drivername", 0);
    Range database = values.argument(file, name, "database", 5);
    if (driver == null) {
      return Value.UNKNOWN;
    }
    Value start = values.value(scope, driver.start(), driver.end()).plus(Value.of("://"));
    return database == null
        ? start
        : start.plus(Value.of("/")).plus(values.value(scope, database.start(), database.end()));
  }

  private @Nullable Value ofMethod(String function) {
    boolean method = start < name - 1;
    return switch (function) {
      case "as_uri" -> method ? Value.of("file:").plus(values.value(scope, start, name - 1)) : null;
      case "expanduser", "resolve", "absolute", "as_posix", "strip", "lstrip", "rstrip" ->
          method ? values.value(scope, start, name - 1) : null;
      case "joinpath" ->
          method ? values.value(scope, start, name - 1).plus(Value.of("/")).plus(joined()) : null;
      case "format" -> method ? formatted(values.value(scope, start, name - 1)) : null;
      case "upper" ->
          method ? values.value(scope, start, name - 1).map(PythonLibrary::upper) : null;
      case "lower" ->
          method ? values.value(scope, start, name - 1).map(PythonLibrary::lower) : null;
      case "get" -> method ? otherwise() : null;
      default -> changed();
    };
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * {@code settings.get("path", "data/app.db")}, or null. Of a {@code ConfigParser}, whose second
   * argument is another key, it is told by looking like the name of a file.
   */
  private @Nullable Value otherwise() {
    Range fallback = values.argument(scope.file(), name, "fallback", -1);
    if (fallback != null) {
      return values.value(scope, fallback.start(), fallback.end()).or(Value.UNKNOWN);
    }
    Value given = arguments.size() == 2 ? argument(1) : Value.UNKNOWN;
    for (Template way : given.templates()) {
      if (way.text().indexOf('.') < 0 && way.text().indexOf('/') < 0) {
        return null;
      }
    }
    return given.or(Value.UNKNOWN);
  }

  private @Nullable Value ofText(String function) {
    return switch (function) {
      case "format" -> formatted(values.literal(scope, start));
      case "strip", "lstrip", "rstrip" -> values.literal(scope, start);
      case "join" ->
          arguments.size() == 1
              ? values.lists().joined(scope, arguments.get(0), values.literal(scope, start))
              : Value.UNKNOWN;
      default -> changed();
    };
  }

  private @Nullable Value changed() {
    return new PythonTexts(values, scope).changed(start, name, arguments);
  }

  private Value formatted(Value format) {
    String text = format.only();
    List<Value> given = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      given.add(argument(i));
    }
    return text == null || given.isEmpty()
        ? Value.UNKNOWN
        : new PythonFormat(values, scope).fields(text, format.templates().get(0).origin(), given);
  }

  private Value joined() {
    Value all = Value.of("");
    for (int i = 0; i < arguments.size(); i++) {
      all = i == 0 ? argument(0) : all.plus(Value.of("/")).plus(argument(i));
    }
    return all;
  }

  private Value argument(int index) {
    if (index >= arguments.size()) {
      return Value.UNKNOWN;
    }
    return values.value(scope, arguments.get(index).start(), arguments.get(index).end());
  }
}
