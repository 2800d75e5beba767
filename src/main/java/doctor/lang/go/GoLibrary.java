package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the usual functions of the standard library make of texts. */
final class GoLibrary {

  private final GoValues values;
  private final Scope scope;
  private final int name;
  private final int start;
  private final List<Range> arguments;

  GoLibrary(GoValues values, Scope scope, int name, int start, List<Range> arguments) {
    this.values = values;
    this.scope = scope;
    this.name = name;
    this.start = start;
    this.arguments = arguments;
  }

  /** What the call gives, or null where the function is none of these. */
  @Nullable Value value() {
    Tokens tokens = scope.file().tokens();
    String function = tokens.text(name);
    boolean qualified = name == start + 2 && tokens.is(name - 1, ".");
    String imported = qualified ? scope.file().imported(tokens.text(start)) : null;
    if (imported != null) {
      return ofPackage(imported, function);
    }
    if (name > start && arguments.size() == 1) {
      Value configured = configured(function);
      if (configured != null) {
        return configured;
      }
    }
    if (name == start) {
      return function.equals("string") && arguments.size() == 1 ? argument(0) : null;
    }
    return ofMethod(function);
  }

  private @Nullable Value ofPackage(String imported, String function) {
    return switch (imported) {
      case "fmt" -> ofFmt(function);
      case "strings" -> ofStrings(function);
      case "path", "path/filepath" -> ofPath(function);
      case "os", "io/ioutil" -> ofSystem(function);
      case "flag", "github.com/spf13/pflag" -> ofFlag(function);
      case "cmp" -> function.equals("Or") ? anyArgument() : null;
      case "net/url" -> function.endsWith("Escape") ? argument(0) : null;
      case "github.com/spf13/viper" -> configured(function);
      default -> null;
    };
  }

  /** {@code c.String("db")} of a command's flag, {@code viper.GetString("db.path")} of a key. */
  private @Nullable Value configured(String function) {
    boolean flag = function.equals("String");
    if (!flag && !function.equals("GetString")) {
      return null;
    }
    String asked = argument(0).only();
    if (asked == null) {
      return null;
    }
    Value ofFlag = values.defaults().flag(asked);
    return flag ? ofFlag : Value.either(values.defaults().key(asked), ofFlag);
  }

  private @Nullable Value ofFmt(String function) {
    return switch (function) {
      case "Sprintf" -> format(values.values(scope, arguments));
      case "Sprint" -> joined(values.values(scope, arguments), "");
      default -> null;
    };
  }

  private Value ofStrings(String function) {
    return switch (function) {
      case "Join" -> join();
      case "TrimSpace", "TrimRight", "TrimLeft", "TrimSuffix", "Trim" -> argument(0);
      case "TrimPrefix" -> trimPrefix();
      case "ToLower" -> argument(0).map(text -> text.toLowerCase(java.util.Locale.ROOT));
      case "ToUpper" -> argument(0).map(text -> text.toUpperCase(java.util.Locale.ROOT));
      case "Replace", "ReplaceAll" -> replace();
      default -> Value.UNKNOWN;
    };
  }

  private Value trimPrefix() {
    String prefix = argument(1).only();
    return prefix == null
        ? Value.UNKNOWN
        : argument(0).map(text -> text.startsWith(prefix) ? text.substring(prefix.length()) : text);
  }

  private Value replace() {
    String from = argument(1).only();
    String to = argument(2).only();
    return from == null || to == null || from.isEmpty()
        ? Value.UNKNOWN
        : argument(0).map(text -> text.replace(from, to));
  }

  private Value join() {
    if (arguments.size() != 2) {
      return Value.UNKNOWN;
    }
    Range list = arguments.get(0);
    List<GoLists.Entry> entries = values.lists().entries(scope, list.start(), list.end(), 0);
    String separator = argument(1).only();
    if (entries == null || separator == null) {
      return Value.UNKNOWN;
    }
    List<Value> parts = new ArrayList<>();
    for (GoLists.Entry entry : entries) {
      parts.add(entry.value());
    }
    return joined(parts, separator);
  }

  private static Value joined(List<Value> parts, String separator) {
    Value all = Value.of("");
    for (int i = 0; i < parts.size(); i++) {
      all = i == 0 ? parts.get(0) : all.plus(Value.of(separator)).plus(parts.get(i));
    }
    return all;
  }

  private Value ofPath(String function) {
    return switch (function) {
      case "Join" -> joined(parts(), "/");
      case "Abs", "Clean", "ToSlash", "FromSlash", "EvalSymlinks" -> argument(0);
      default -> Value.UNKNOWN;
    };
  }

  /** The arguments, those of a list that is passed on in its place. */
  private List<Value> parts() {
    Tokens tokens = scope.file().tokens();
    List<Value> parts = new ArrayList<>();
    for (Range argument : arguments) {
      int last = argument.end() - 1;
      boolean list = tokens.is(last, "...");
      List<GoLists.Entry> entries =
          list ? values.lists().entries(scope, argument.start(), last, 0) : null;
      if (entries == null) {
        parts.add(list ? Value.UNKNOWN : values.value(scope, argument.start(), argument.end()));
      } else {
        entries.forEach(entry -> parts.add(entry.value()));
      }
    }
    return parts;
  }

  private Value ofSystem(String function) {
    return switch (function) {
      case "TempDir", "MkdirTemp", "CreateTemp", "TempFile" -> Value.TEMPORARY;
      case "ExpandEnv" -> argument(0);
      default -> Value.UNKNOWN;
    };
  }

  private Value ofFlag(String function) {
    boolean text = function.equals("String") || function.equals("StringP");
    int standard = function.equals("String") ? 1 : 2;
    return text ? argument(standard).or(Value.UNKNOWN) : Value.UNKNOWN;
  }

  private @Nullable Value ofMethod(String function) {
    Tokens tokens = scope.file().tokens();
    int end = name - 1;
    return switch (function) {
      case "Encode" -> encoded(start, end);
      case "String" -> arguments.size() == 3 ? ofFlag(function) : text(start, end);
      case "TempDir" -> arguments.isEmpty() ? Value.TEMPORARY : null;
      case "Name" -> temporaryOrNull(start, end);
      case "Getenv" -> Value.UNKNOWN;
      case "Append" -> null;
      case "StringP" -> arguments.size() == 4 ? argument(2).or(Value.UNKNOWN) : null;
      default -> tokens.is(start, "viper") ? Value.UNKNOWN : null;
    };
  }

  private @Nullable Value temporaryOrNull(int from, int end) {
    Value file = values.value(scope, from, end);
    return file.equals(Value.TEMPORARY) ? file : null;
  }

  /** {@code url.Values} as a query: escapes are left out, as every reader undoes them. */
  private @Nullable Value encoded(int from, int end) {
    List<GoLists.Entry> entries = values.lists().entries(scope, from, end, 0);
    return entries == null ? null : query(entries);
  }

  /** Keys and values as in the query of a URL. */
  static Value query(List<GoLists.Entry> entries) {
    List<Value> parts = new ArrayList<>();
    for (GoLists.Entry entry : entries) {
      parts.add(entry.key().plus(Value.of("=")).plus(entry.value()));
    }
    return joined(parts, "&");
  }

  /** {@code String()} of a builder or of a {@code url.URL}. */
  private @Nullable Value text(int from, int end) {
    Value url = new GoUrl(values, scope).value(from, end);
    if (url != null) {
      return url;
    }
    Tokens tokens = scope.file().tokens();
    boolean local =
        Expressions.isChain(tokens, from, end)
            && !values.variables().local(scope, Expressions.chain(tokens, from, end)).isEmpty();
    return local ? values.value(scope, from, end) : null;
  }

  /** {@code cmp.Or}: the first that is not empty. */
  private Value anyArgument() {
    Value any = argument(0);
    for (int i = 1; i < arguments.size(); i++) {
      any = any.or(argument(i));
    }
    return any;
  }

  private Value argument(int index) {
    if (index >= arguments.size()) {
      return Value.UNKNOWN;
    }
    Range argument = arguments.get(index);
    return values.value(scope, argument.start(), argument.end());
  }

  /** {@code fmt.Sprintf}: the first value is the format. */
  static Value format(List<Value> given) {
    String format = given.isEmpty() ? null : given.get(0).only();
    if (format == null) {
      return Value.UNKNOWN;
    }
    Value all = Value.of("");
    int argument = 1;
    int from = 0;
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
      all =
          all.plus(Value.of(format.substring(from, at), given.get(0).templates().get(0).origin()));
      int verb = at + 1;
      while (verb < format.length() && "+-# 0123456789.".indexOf(format.charAt(verb)) >= 0) {
        verb++;
      }
      char c = verb < format.length() ? format.charAt(verb) : '%';
      if (c == '%') {
        all = all.plus(Value.of("%"));
      } else {
        Value value = argument < given.size() ? given.get(argument) : Value.UNKNOWN;
        argument++;
        all = all.plus("svdq".indexOf(c) < 0 ? Value.UNKNOWN : quoted(value, c == 'q'));
      }
      from = Math.min(verb + 1, format.length());
    }
    return all.plus(Value.of(format.substring(from), given.get(0).templates().get(0).origin()));
  }

  private static Value quoted(Value value, boolean quotes) {
    return quotes ? Value.of("\"").plus(value).plus(Value.of("\"")) : value;
  }

  /** A constant of a package that is not the app's, or null where it is not known. */
  static @Nullable Value constant(String imported, String constant) {
    if (imported.endsWith("/dialect") && constant.equals("SQLite")) {
      return Value.of("sqlite3");
    }
    if (imported.endsWith("/sqliteshim")) {
      return Value.of("sqliteshim");
    }
    // Flags for opening are told apart by their names.
    boolean flag = constant.startsWith("Open") || constant.startsWith("SQLITE_OPEN_");
    return flag && imported.endsWith("/sqlite") ? Value.of(constant) : null;
  }
}
