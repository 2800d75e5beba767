package doctor.lang.go;

import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the fields of structs may hold: told by the name of the field and the type around it. */
final class GoFields {

  private static final String KEY_TAG = "mapstructure:\"";

  /** A field that more places give a value may hold anything. */
  private static final int MOST = 100;

  /**
   * What gives a field of a type a value.
   *
   * @param assignments {@code anything.field = …}, where {@code anything} is of the type
   * @param appended {@code anything.field += …}
   */
  private record Places(
      List<GoField> literals, List<Assignment> assignments, List<Assignment> appended) {}

  private final GoCode code;
  private final GoValues values;
  private final GoVariables variables;
  private final GoTypes types;
  private final GoEmbedding embedding;

  /** The places that give a field of a type a value, by both names. */
  private final Map<String, Places> places = new HashMap<>();

  GoFields(GoCode code, GoValues values, GoVariables variables, GoTypes types) {
    this.code = code;
    this.values = values;
    this.variables = variables;
    this.types = types;
    this.embedding = new GoEmbedding(code);
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
    String type = embedding.declaring(scope.file(), types.of(scope, start, last - 1), name);
    all = type.isEmpty() ? Value.either(all, ofVariable(scope, name, written)) : all;
    Value given = type.isEmpty() ? null : given(scope, type, name, written);
    given = given == null || types.isOfApp(type) ? given : given.or(Value.UNKNOWN);
    all = given == null ? all : all == null ? given : all.or(given);
    all = all == null || type.isEmpty() ? all : appended(all, scope, places(type, name));
    // A variable of a package is no field, and so no part of a key.
    int variable = types.beginsWithPackage(scope, start, last) ? start + 2 : start;
    String holder = last - variable > 2 ? tokens.text(last - 2) : "";
    return all == null || all.isUnknown() ? configured(type, holder, name, all) : all;
  }

  /** What other packages give the field of a variable whose struct has no name. */
  private @Nullable Value ofVariable(Scope scope, String name, String written) {
    String variable = types.variableOfPackage(scope, written);
    @Nullable Value all = null;
    for (Assignment one :
        variable.isEmpty() ? List.<Assignment>of() : code.assignmentsOfField(name)) {
      Scope there = Scope.at(one.file(), one.at());
      boolean counted = one.file().folder().equals(scope.file().folder());
      if (!counted
          && isWhole(one.kind())
          && variable.equals(types.variableOfPackage(there, one.target()))) {
        all = Value.either(all, variables.assigned(there, one));
      }
    }
    return all;
  }

  /** What {@code f().c} and {@code f().b.c} hold, {@code last} being the token of {@code c}. */
  Value ofCall(Scope scope, int last) {
    Tokens tokens = scope.file().tokens();
    String name = tokens.text(last);
    boolean held = tokens.isWord(last - 2) && tokens.is(last - 3, ".");
    String of = held ? types.of(scope, last - 4, last - 1) : types.ofCall(scope, last - 2);
    String type = embedding.declaring(scope.file(), of, name);
    if (type.isEmpty() || !types.isOfApp(type)) {
      return Value.UNKNOWN;
    }
    Value given = given(scope, type, name, "");
    String holder = held ? tokens.text(last - 2) : "";
    return given == null || given.isUnknown() ? configured(type, holder, name, given) : given;
  }

  /** What viper puts there where it is given no more than a default for the key of its name. */
  private Value configured(String type, String holder, String field, @Nullable Value otherwise) {
    boolean mayBe = !type.isEmpty() && values.defaults().hasKeys();
    Value key = mayBe ? ofKey(type, holder, field) : null;
    return key != null ? key : otherwise == null ? Value.UNKNOWN : otherwise;
  }

  private @Nullable Value ofKey(String type, String holder, String field) {
    Set<String> holders = holder.isEmpty() ? types.fieldsOf(type) : Set.of(holder);
    for (String name : keyParts(field)) {
      for (String outer : holders) {
        for (String part : keyParts(outer)) {
          Value value = ofKey(part + '.' + name);
          if (value != null) {
            return value;
          }
        }
      }
      Value value = holders.isEmpty() ? ofKey(name) : null;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable Value ofKey(String parts) {
    String key = values.defaults().keyEndingIn(parts);
    return key == null ? null : values.defaults().key(key);
  }

  /** What a field may be called in a key: its name, and what its tags say. */
  private List<String> keyParts(String field) {
    List<String> parts = new ArrayList<>(List.of(field));
    for (GoField one : code.fields(field)) {
      String tag = one.tag() ? GoLiterals.text(one.file().tokens().text(one.start())) : "";
      int from = tag.indexOf(KEY_TAG) + KEY_TAG.length();
      int end = from < KEY_TAG.length() ? -1 : tag.indexOf('"', from);
      if (end > from) {
        parts.add(tag.substring(from, end));
      }
    }
    return parts;
  }

  /** Whether an assignment gives the whole value, and not something more to what is there. */
  private static boolean isWhole(Assignment.Kind kind) {
    return switch (kind) {
      case APPEND, METHOD, REMOVE -> false;
      default -> true;
    };
  }

  /** What these places give; assignments to {@code written} in the package count already. */
  private @Nullable Value given(Scope scope, String type, String name, String written) {
    Places places = places(type, name);
    if (places.literals.size() + places.assignments.size() > MOST) {
      return Value.UNKNOWN;
    }
    @Nullable Value all = null;
    for (GoField field : places.literals) {
      if (!isOfAnother(scope, types.folderOf(field), type)) {
        Value value = initial(field);
        all = all == null ? value : all.or(value);
      }
    }
    for (Assignment one : places.assignments) {
      boolean near = one.file().folder().equals(scope.file().folder());
      boolean counted = near && one.target().equals(written);
      if (!counted && !isOfAnother(scope, one.file().folder(), type)) {
        Value value = variables.assigned(Scope.at(one.file(), one.at()), one);
        all = all == null ? value : all.or(value);
      }
    }
    return all;
  }

  /** What other functions may have put behind the value of a field. */
  private Value appended(Value before, Scope scope, Places places) {
    Value all = before;
    for (Assignment one : places.appended) {
      Scope there = Scope.at(one.file(), one.at());
      if (!Objects.equals(scope.function(), there.function())) {
        all = all.or(all.plus(variables.assigned(there, one)));
      }
    }
    return all;
  }

  /** Whether two packages have each a type of their own by this name. */
  private boolean isOfAnother(Scope scope, String folder, String type) {
    String here = scope.file().folder();
    return !folder.equals(here)
        && types.isDeclaredIn(here, type)
        && types.isDeclaredIn(folder, type);
  }

  private Value initial(GoField field) {
    if (field.tag()) {
      String text = byDefault(GoLiterals.text(field.file().tokens().text(field.start())));
      return text == null ? Value.UNKNOWN : Value.of(text).or(Value.UNKNOWN);
    }
    Scope there = Scope.at(field.file(), field.start());
    return values.value(there, field.start(), field.end());
  }

  /** {@code env-default:"a.db"}, {@code envDefault:"a.db"}, {@code json:"path,default=a.db"}. */
  private static @Nullable String byDefault(String tag) {
    int at = tag.toLowerCase(Locale.ROOT).indexOf("default");
    int from = at + "default".length();
    if (at >= 0 && tag.startsWith("=", from)) {
      int quote = tag.indexOf('"', from);
      int comma = tag.indexOf(',', from);
      int end = comma < 0 ? quote : Math.min(comma, quote);
      return quote < 0 ? null : tag.substring(from + 1, end);
    }
    int end = at >= 0 && tag.startsWith(":\"", from) ? tag.indexOf('"', from + 2) : -1;
    return end < 0 ? null : tag.substring(from + 2, end);
  }

  private Places places(String type, String field) {
    String key = type + '.' + field;
    Places found = places.get(key);
    if (found == null) {
      found = new Places(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (GoField one : code.fields(field)) {
        if (one.type().equals(type)) {
          found.literals.add(one);
        }
      }
      for (Assignment one : code.assignmentsOfField(field)) {
        String base = one.target().substring(0, one.target().lastIndexOf('.'));
        boolean sets = one.kind() == Assignment.Kind.SET || one.kind() == Assignment.Kind.DEFAULT;
        boolean appends = one.kind() == Assignment.Kind.APPEND;
        if ((sets || appends) && type.equals(declaring(one, base, field))) {
          (appends ? found.appended : found.assignments).add(one);
        }
      }
      places.put(key, found);
    }
    return found;
  }

  private String declaring(Assignment one, String base, String field) {
    String type = types.ofChain(Scope.at(one.file(), one.at()), base);
    return embedding.declaring(one.file(), type, field);
  }
}
