package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last words of types: {@code Config} for {@code *config.Config}. Empty where untold. */
final class GoTypes {

  private final GoCode code;
  private final GoVariables variables;
  private final Map<String, String> ofField = new HashMap<>();
  private final Map<String, Set<String>> fieldsOf = new HashMap<>();
  private final Map<String, Boolean> declared = new HashMap<>();

  /** What each assignment that was asked for gives; empty while it is being found out. */
  private final IdentityHashMap<Assignment, String> ofAssignment = new IdentityHashMap<>();

  GoTypes(GoCode code, GoVariables variables) {
    this.code = code;
    this.variables = variables;
  }

  /** The last word of the type of a chain, or empty where that cannot be told. */
  String of(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    String first = tokens.text(start);
    String folder = end > start + 2 ? folderOf(scope, first) : null;
    String type = folder == null ? of(scope, first) : ofGlobal(folder, tokens.text(start + 2));
    for (int at = folder == null ? start + 2 : start + 4; at < end; at += 2) {
      type = ofField(type, tokens.text(at));
    }
    return type;
  }

  /** The same for a chain as written: {@code cfg.Database}, {@code config.Current.Database}. */
  String ofChain(Scope scope, String chain) {
    int dot = chain.indexOf('.');
    if (dot < 0) {
      return of(scope, chain);
    }
    String first = chain.substring(0, dot);
    String folder = folderOf(scope, first);
    String type = folder == null ? of(scope, first) : null;
    for (int from = dot + 1; from > 0; from = chain.indexOf('.', from) + 1) {
      int end = chain.indexOf('.', from);
      String name = chain.substring(from, end < 0 ? chain.length() : end);
      type = type != null || folder == null ? ofField(type, name) : ofGlobal(folder, name);
    }
    return type == null ? "" : type;
  }

  /** Whether {@code a} in {@code a.b.c} is an imported package of the app. */
  boolean beginsWithPackage(Scope scope, int start, int last) {
    return last > start + 2 && folderOf(scope, scope.file().tokens().text(start)) != null;
  }

  /** The package of the app that a name imports here, or null. */
  private @Nullable String folderOf(Scope scope, String name) {
    String imported = scope.file().imported(name);
    return imported == null || Scope.isShadowed(scope.file(), scope.at(), name)
        ? null
        : code.folderOf(imported);
  }

  /** The package of the type of a literal, {@code store.Config{…}}, or of a declared field. */
  String folderOf(GoField field) {
    Tokens tokens = field.file().tokens();
    int type = field.tag() ? -1 : tokens.enclosing(field.start() - 1) - 1;
    boolean qualified = type > 1 && tokens.is(type - 1, ".") && tokens.isWord(type - 2);
    String folder =
        qualified ? folderOf(Scope.at(field.file(), type), tokens.text(type - 2)) : null;
    return folder == null ? field.file().folder() : folder;
  }

  /**
   * A chain that begins with a variable of a package, the same from wherever it is written: {@code
   * config.Database.DSN} and, in that package, {@code Database.DSN}; empty for another.
   */
  String variableOfPackage(Scope scope, String chain) {
    String first = chain.substring(0, Math.max(0, chain.indexOf('.')));
    String folder = folderOf(scope, first);
    if (folder != null) {
      return folder + ':' + chain.substring(first.length() + 1);
    }
    boolean other = scope.file().imported(first) != null;
    return other || Scope.isShadowed(scope.file(), scope.at(), first)
        ? ""
        : scope.file().folder() + ':' + chain;
  }

  /** Where the struct is not known, its field is told by the name of that alone. */
  private String ofField(@Nullable String struct, String field) {
    String known = struct == null || struct.isEmpty() ? "" : ofField(struct + '.' + field);
    return known.isEmpty() ? ofField(field) : known;
  }

  /** The last word of the type that the call gives which ends in a parenthesis; or empty. */
  String ofCall(Scope scope, int close) {
    Tokens tokens = scope.file().tokens();
    int open = tokens.is(close, ")") ? tokens.partner(close) : -1;
    GoFunction callee = tokens.isWord(open - 1) ? code.callee(scope.file(), open - 1) : null;
    return callee == null || callee.results().isEmpty() ? "" : callee.results().get(0).type();
  }

  /** The names of the fields that are of a type. */
  Set<String> fieldsOf(String type) {
    Set<String> fields = fieldsOf.get(type);
    if (fields == null) {
      fields = new LinkedHashSet<>();
      for (GoFile file : code.filesWith(type)) {
        for (Map.Entry<String, String> field : file.fieldTypes.entrySet()) {
          String name = field.getKey();
          if (field.getValue().equals(type) && name.indexOf('.') < 0) {
            fields.add(name);
          }
        }
      }
      fieldsOf.put(type, fields);
    }
    return fields;
  }

  private String ofField(String field) {
    String known = ofField.get(field);
    if (known == null) {
      known = "";
      for (GoFile file : code.filesWith(field.substring(field.indexOf('.') + 1))) {
        known = known.isEmpty() ? file.fieldTypes.getOrDefault(field, "") : known;
      }
      ofField.put(field, known);
    }
    return known;
  }

  /** The last word of the type of a variable, or empty where that cannot be told. */
  String of(Scope scope, String name) {
    for (GoFunction function = scope.function(); function != null; function = function.outer()) {
      int index = function.parameter(name);
      if (index >= 0) {
        return function.parameters().get(index).type();
      }
      GoFunction.Parameter receiver = function.receiver();
      if (receiver != null && receiver.name().equals(name)) {
        return receiver.type();
      }
    }
    for (Assignment one : variables.local(scope, name)) {
      String type = ofValue(one);
      if (!type.isEmpty()) {
        return type;
      }
    }
    return ofGlobal(scope.file().folder(), name);
  }

  private String ofGlobal(String folder, String name) {
    for (GoFile file : code.filesWith(name, folder)) {
      for (Assignment one : file.assignments(name)) {
        String type = ofValue(one);
        if (!type.isEmpty()) {
          return type;
        }
      }
    }
    return "";
  }

  /** Whether the app declares a type. One of a library has no methods or values of the app. */
  boolean isOfApp(String type) {
    return declared.computeIfAbsent(type, name -> isDeclared(code.filesWith(name), name));
  }

  /** Whether a package declares a type. */
  boolean isDeclaredIn(String folder, String type) {
    return declared.computeIfAbsent(
        folder + ':' + type, key -> isDeclared(code.filesWith(type, folder), type));
  }

  private static boolean isDeclared(List<GoFile> files, String type) {
    for (GoFile file : files) {
      Tokens tokens = file.tokens();
      for (int at = 0; at < tokens.size(); at++) {
        boolean named = tokens.is(at, type) && tokens.isWord(at);
        if (named && (tokens.is(at - 1, "type") || isKindOfType(tokens, at + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isKindOfType(Tokens tokens, int at) {
    return tokens.is(at, "struct") || tokens.is(at, "interface");
  }

  private String ofValue(Assignment one) {
    String known = ofAssignment.get(one);
    if (known == null) {
      ofAssignment.put(one, "");
      known = isOfOther(one) ? of(Scope.at(one.file(), one.at()), one.start(), one.end()) : of(one);
      ofAssignment.put(one, known);
    }
    return known;
  }

  /**
   * Whether an assignment gives what another variable or field holds: {@code cfg := app.Config}.
   */
  private static boolean isOfOther(Assignment one) {
    return one.index() == 0
        && one.start() < one.end()
        && !one.isOfLoop()
        && Expressions.isChain(one.file().tokens(), one.start(), one.end());
  }

  private String of(Assignment one) {
    Tokens tokens = one.file().tokens();
    int last = one.end() - 1;
    int open = tokens.partner(last);
    if (one.index() != 0 || one.start() >= one.end() || open <= one.start()) {
      boolean typed = one.kind() == Assignment.Kind.DEFINE && one.start() == one.end();
      return typed && tokens.isWord(last) ? tokens.text(last) : "";
    }
    if (tokens.is(last, "}") && tokens.isWord(open - 1)) {
      return tokens.text(open - 1);
    }
    if (tokens.is(open - 1, "new") && tokens.isWord(last - 1)) {
      return tokens.text(last - 1);
    }
    if (tokens.is(last, ")") && tokens.isWord(open - 1)) {
      GoFunction callee = code.callee(one.file(), open - 1);
      return callee == null || callee.results().isEmpty() ? "" : callee.results().get(0).type();
    }
    return "";
  }
}
