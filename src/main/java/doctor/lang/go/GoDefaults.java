package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program is configured with where nobody says otherwise: the defaults of flags and of
 * viper's keys, which are asked for by their names. The names are read once, when the first is
 * asked for, and only in files that have to do with flags or keys.
 */
final class GoDefaults {

  private static final List<String> MENTIONS =
      List.of("SetDefault", "BindPFlag", "StringFlag", "PathFlag", "Flags()", "pflag");

  /**
   * Of how many parts the ends of keys are known; a type and a field are two, if without points.
   */
  private static final int MOST_PARTS = 4;

  /** Maps in maps are read so deep. */
  private static final int DEPTH = 8;

  /** A function that declares a flag: where its arguments have the name and the default. */
  private record Declaring(String function, int arguments, int name, int value) {}

  private static final List<Declaring> DECLARING =
      List.of(
          new Declaring("String", 3, 0, 1),
          new Declaring("StringP", 4, 0, 2),
          new Declaring("StringVar", 4, 1, 2),
          new Declaring("StringVarP", 5, 1, 3));

  /** An expression that is a default. */
  private record Default(Scope scope, int start, int end) {}

  private final GoCode code;
  private final GoValues values;
  private final Map<String, List<Default>> flags = new HashMap<>();
  private final Map<String, List<Default>> keys = new HashMap<>();

  /** The flag behind a key. */
  private final Map<String, String> bound = new HashMap<>();

  /** All keys, and the one that ends in some parts, or empty where several do. */
  private final Set<String> names = new HashSet<>();

  private final Map<String, String> endings = new HashMap<>();

  /** Whether every flag is the key of its name. */
  private boolean bindsAll;

  private boolean isRead;

  GoDefaults(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
  }

  /** What a flag is, or anything; null where no flag of this name has a default. */
  @Nullable Value flag(String name) {
    read();
    Value value = value(flags.get(name));
    return value == null ? null : value.or(Value.UNKNOWN);
  }

  /** What a key is, or anything; null where none of this name has a default. */
  @Nullable Value key(String name) {
    read();
    String key = name.toLowerCase(Locale.ROOT);
    String flag = bound.getOrDefault(key, bindsAll ? name : null);
    Value set = value(keys.get(key));
    Value value = Value.either(set, flag == null ? null : value(flags.get(flag)));
    return value == null ? null : value.or(Value.UNKNOWN);
  }

  /** Whether anything has a default that is asked for by a key. */
  boolean hasKeys() {
    read();
    return !names.isEmpty();
  }

  /** The key that these parts are or, of several parts, the only one that ends in them; or null. */
  @Nullable String keyEndingIn(String parts) {
    read();
    String wanted = parts.toLowerCase(Locale.ROOT);
    if (names.contains(wanted)) {
      return wanted;
    }
    String key = wanted.indexOf('.') < 0 ? "" : endings.getOrDefault(wanted, "");
    return key.isEmpty() ? null : key;
  }

  private void index() {
    names.addAll(keys.keySet());
    names.addAll(bound.keySet());
    for (String flag : bindsAll ? flags.keySet() : Set.<String>of()) {
      names.add(flag.toLowerCase(Locale.ROOT));
    }
    for (String key : names) {
      int dot = key.lastIndexOf('.');
      for (int parts = 1; dot > 0 && parts <= MOST_PARTS; parts++) {
        endings.merge(key.substring(dot + 1), key, (one, another) -> "");
        dot = key.lastIndexOf('.', dot - 1);
      }
    }
  }

  private @Nullable Value value(@Nullable List<Default> defaults) {
    @Nullable Value all = null;
    for (Default one : defaults == null ? List.<Default>of() : defaults) {
      all = Value.either(all, values.value(one.scope, one.start, one.end));
    }
    return all;
  }

  private void read() {
    if (isRead) {
      return;
    }
    isRead = true;
    for (GoFile file : code.filesWithAny(MENTIONS)) {
      for (Declaring declaring : DECLARING) {
        for (int call : file.callsOf(declaring.function)) {
          flag(file, call, declaring);
        }
      }
      for (int call : file.callsOf("SetDefault")) {
        key(file, call);
      }
      for (int call : file.callsOf("BindPFlag")) {
        bind(file, call);
      }
      // viper.BindPFlags(cmd.Flags())
      bindsAll |= !file.callsOf("BindPFlags").isEmpty();
      for (GoField field : file.fields()) {
        flag(field);
      }
    }
    index();
  }

  private void flag(GoFile file, int call, Declaring declaring) {
    List<Range> arguments = arguments(file, call);
    if (arguments.size() == declaring.arguments) {
      Range value = arguments.get(declaring.value);
      add(flags, text(file, arguments.get(declaring.name)), Scope.at(file, call), value);
    }
  }

  /** {@code &cli.StringFlag{Name: "db", Value: "app.db"}}. */
  private void flag(GoField field) {
    boolean named = field.field().equals("Name") && !field.tag();
    if (named && (field.type().equals("StringFlag") || field.type().equals("PathFlag"))) {
      GoFile file = field.file();
      int open = file.tokens().enclosing(field.start() - 1);
      GoField value = file.field("Value", open, file.tokens().partner(open));
      if (value != null) {
        String name = text(file, new Range(field.start(), field.end()));
        Range range = new Range(value.start(), value.end());
        add(flags, name, Scope.at(file, field.start()), range);
      }
    }
  }

  /** {@code viper.SetDefault("db.path", "app.db")}, once or for each turn of a loop. */
  private void key(GoFile file, int call) {
    List<Range> arguments = arguments(file, call);
    if (arguments.size() != 2) {
      return;
    }
    Range key = arguments.get(0);
    String literal = text(file, key);
    if (!literal.isEmpty()) {
      keys(file, literal.toLowerCase(Locale.ROOT), arguments.get(1), 0);
      return;
    }
    for (Scope turn : new GoTurns(code, values).scopes(file, call)) {
      String name = values.value(turn, key.start(), key.end()).only();
      add(keys, name == null ? "" : name.toLowerCase(Locale.ROOT), turn, arguments.get(1));
    }
  }

  /** A key and, where its value is a map, the keys in that: {@code {"path": "app.db"}}. */
  private void keys(GoFile file, String key, Range value, int depth) {
    add(keys, key, Scope.at(file, value.start()), value);
    Tokens tokens = file.tokens();
    int close = value.end() - 1;
    int open = tokens.is(close, "}") ? tokens.partner(close) : close;
    for (Range part :
        depth < DEPTH ? Expressions.split(tokens, open + 1, close) : List.<Range>of()) {
      int colon = GoLists.colon(tokens, part);
      String name = colon < 0 ? "" : text(file, new Range(part.start(), colon));
      if (!name.isEmpty()) {
        Range inner = new Range(colon + 1, part.end());
        keys(file, key + '.' + name.toLowerCase(Locale.ROOT), inner, depth + 1);
      }
    }
  }

  /** {@code viper.BindPFlag("db.path", cmd.Flags().Lookup("db"))}. */
  private void bind(GoFile file, int call) {
    List<Range> arguments = arguments(file, call);
    String key = arguments.size() == 2 ? text(file, arguments.get(0)) : "";
    int close = key.isEmpty() ? -1 : arguments.get(1).end() - 1;
    if (close > 2 && file.tokens().is(close - 3, "Lookup") && file.tokens().is(close, ")")) {
      String flag = text(file, new Range(close - 1, close));
      bound.put(key.toLowerCase(Locale.ROOT), flag);
    }
  }

  private static void add(Map<String, List<Default>> all, String name, Scope scope, Range value) {
    if (!name.isEmpty()) {
      all.computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Default(scope, value.start(), value.end()));
    }
  }

  private static List<Range> arguments(GoFile file, int call) {
    Tokens tokens = file.tokens();
    return tokens.isPaired(call + 1)
        ? Expressions.split(tokens, call + 2, tokens.partner(call + 1))
        : List.of();
  }

  /** A text that is written down, be it by way of a constant; empty for another. */
  private String text(GoFile file, Range range) {
    Tokens tokens = file.tokens();
    if (range.end() == range.start() + 1 && tokens.kind(range.start()) == TokenKind.STRING) {
      return GoLiterals.text(tokens.text(range.start()));
    }
    boolean constant = Expressions.isChain(tokens, range.start(), range.end());
    String text =
        constant
            ? values.value(Scope.at(file, range.start()), range.start(), range.end()).only()
            : null;
    return text == null ? "" : text;
  }
}
