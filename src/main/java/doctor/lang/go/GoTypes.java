package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.HashMap;
import java.util.Map;

/** The last words of types: {@code Config} for {@code *config.Config}. Empty where untold. */
final class GoTypes {

  private final GoCode code;
  private final GoVariables variables;
  private final Map<String, String> ofField = new HashMap<>();

  GoTypes(GoCode code, GoVariables variables) {
    this.code = code;
    this.variables = variables;
  }

  /** The last word of the type of a chain, or empty where that cannot be told. */
  String of(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    if (end == start + 1) {
      return of(scope, tokens.text(start));
    }
    // The type of a field is not kept: fields of fields are told by the field's name.
    return ofField(tokens.text(end - 1));
  }

  private String ofField(String field) {
    String known = ofField.get(field);
    if (known == null) {
      known = "";
      for (GoFile file : code.filesWith(field)) {
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
    for (GoFile file : code.filesWith(name, scope.file().folder())) {
      for (Assignment one : file.assignments(name)) {
        String type = ofValue(one);
        if (!type.isEmpty()) {
          return type;
        }
      }
    }
    return "";
  }

  private String ofValue(Assignment one) {
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
    if (tokens.is(last, ")") && tokens.isWord(open - 1)) {
      GoFunction callee = code.callee(one.file(), open - 1);
      return callee == null || callee.results().isEmpty() ? "" : callee.results().get(0).type();
    }
    return "";
  }
}
