package doctor.lang.go;

import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the fields of structs may hold: told by the name of the field and the type around it. */
final class GoFields {

  /** A field that more places give a value may hold anything. */
  private static final int MOST = 100;

  /**
   * What gives a field of a type a value.
   *
   * @param assignments {@code anything.field = …}, where {@code anything} is of the type
   */
  private record Places(List<GoField> literals, List<Assignment> assignments) {}

  private final GoCode code;
  private final GoValues values;
  private final GoVariables variables;
  private final GoTypes types;

  /** The places that give a field of a type a value, by both names. */
  private final Map<String, Places> places = new HashMap<>();

  private final Map<String, Boolean> declared = new HashMap<>();

  GoFields(GoCode code, GoValues values, GoVariables variables) {
    this.code = code;
    this.values = values;
    this.variables = variables;
    this.types = new GoTypes(code, variables);
  }

  /** What {@code a.b.c} holds, {@code last} being the token of {@code c}. */
  Value field(Scope scope, int start, int last, String written) {
    Tokens tokens = scope.file().tokens();
    @Nullable Value all = null;
    String name = tokens.text(last);
    for (GoFile file : code.filesWith(name, scope.file().folder())) {
      for (Assignment one : file.assignments(written)) {
        if (!values.look(1)) {
          return Value.UNKNOWN;
        }
        Scope there = Scope.at(file, one.at());
        boolean same = Objects.equals(scope.function(), there.function());
        if (!same && isWhole(one.kind())) {
          Value value = variables.assigned(there, one);
          all = all == null ? value : all.or(value);
        }
      }
    }
    String type = types.of(scope, start, last - 1);
    Value given = type.isEmpty() ? null : given(places(type, name), written);
    given = given == null || isOfApp(type) ? given : given.or(Value.UNKNOWN);
    all = given == null ? all : all == null ? given : all.or(given);
    return all == null ? Value.UNKNOWN : all;
  }

  /** Whether the app declares the type. A library gives a url.URL of its own what it parses. */
  private boolean isOfApp(String type) {
    return declared.computeIfAbsent(type, name -> GoStructs.isDeclared(code, name));
  }

  /** Whether an assignment gives the whole value, and not something more to what is there. */
  private static boolean isWhole(Assignment.Kind kind) {
    return switch (kind) {
      case APPEND, METHOD, REMOVE -> false;
      default -> true;
    };
  }

  /** What these places give, but for the assignments to {@code written}, which count already. */
  private @Nullable Value given(Places places, String written) {
    if (places.literals.size() + places.assignments.size() > MOST) {
      return Value.UNKNOWN;
    }
    @Nullable Value all = null;
    for (GoField field : places.literals) {
      Value value = initial(field);
      all = all == null ? value : all.or(value);
    }
    for (Assignment one : places.assignments) {
      if (!one.target().equals(written)) {
        Value value = variables.assigned(Scope.at(one.file(), one.at()), one);
        all = all == null ? value : all.or(value);
      }
    }
    return all;
  }

  private Value initial(GoField field) {
    if (field.tag()) {
      String tag = GoLiterals.text(field.file().tokens().text(field.start()));
      int at = tag.toLowerCase(Locale.ROOT).indexOf("default:\"");
      int from = at + "default:\"".length();
      int to = at < 0 ? -1 : tag.indexOf('"', from);
      return to < 0 ? Value.UNKNOWN : Value.of(tag.substring(from, to)).or(Value.UNKNOWN);
    }
    Scope there = Scope.at(field.file(), field.start());
    return values.value(there, field.start(), field.end());
  }

  private Places places(String type, String field) {
    String key = type + '.' + field;
    Places found = places.get(key);
    if (found == null) {
      found = new Places(new ArrayList<>(), new ArrayList<>());
      for (GoField one : code.fields(field)) {
        if (one.type().equals(type)) {
          found.literals.add(one);
        }
      }
      for (Assignment one : code.assignmentsOfField(field)) {
        String base = one.target().substring(0, one.target().lastIndexOf('.'));
        boolean sets = one.kind() == Assignment.Kind.SET && base.indexOf('.') < 0;
        if (sets && type.equals(types.of(Scope.at(one.file(), one.at()), base))) {
          found.assignments.add(one);
        }
      }
      places.put(key, found);
    }
    return found;
  }
}
