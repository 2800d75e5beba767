package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which structs embed a field, and so have its methods and fields as their own. */
final class GoEmbedding {

  /** Structs that embed more are not looked through. */
  private static final int MOST = 16;

  private final GoCode code;
  private final Map<String, String> declaring = new HashMap<>();

  GoEmbedding(GoCode code) {
    this.code = code;
  }

  /** Whether a type of the file's package embeds a field of this name. */
  boolean embeds(GoFile file, String type, String field) {
    return GoStructs.fields(code, file.folder(), type).contains(new GoStructs.Field(field, true));
  }

  /** Whether a type of the file's package embeds the field at this place, from 0. */
  boolean embeds(GoFile file, String type, int place) {
    List<GoStructs.Field> fields = GoStructs.fields(code, file.folder(), type);
    return place < fields.size() && fields.get(place).embedded();
  }

  /** The struct that declares a field of a type: the type, or the nearest one that it embeds. */
  String declaring(GoFile file, String type, String field) {
    String key = file.folder() + ':' + type + '.' + field;
    String known = declaring.get(key);
    if (known == null) {
      known = type.isEmpty() ? type : find(file.folder(), type, field);
      declaring.put(key, known);
    }
    return known;
  }

  private String find(String folder, String type, String field) {
    List<String> open = new ArrayList<>(List.of(type));
    for (int i = 0; i < open.size() && i < MOST; i++) {
      for (GoStructs.Field one : fields(folder, open.get(i))) {
        if (one.name().equals(field)) {
          return open.get(i);
        }
        if (one.embedded() && !open.contains(one.name())) {
          open.add(one.name());
        }
      }
    }
    return type;
  }

  /** The fields of a type of this package or, failing that, of another one of the app. */
  private List<GoStructs.Field> fields(String folder, String type) {
    List<GoStructs.Field> found = GoStructs.fields(code, folder, type);
    for (GoFile file : found.isEmpty() ? code.filesWith(type) : List.<GoFile>of()) {
      found = found.isEmpty() ? GoStructs.fields(code, file.folder(), type) : found;
    }
    return found;
  }

  /**
   * Whether a variable is of another struct than a type, one that declares a field of this name
   * itself.
   */
  boolean isOfAnother(GoFile file, int variable, String field, String type) {
    String named =
        type.isEmpty() ? "" : type(file.functionAt(variable), file.tokens().text(variable));
    String own = declaring(file, named, field);
    return !own.isEmpty()
        && !own.equals(type)
        && GoStructs.fields(code, file.folder(), own).contains(new GoStructs.Field(field, false));
  }

  /** The type of a variable of a function as far as its declaration names it; else empty. */
  static String type(@Nullable GoFunction innermost, String variable) {
    for (GoFunction function = innermost; function != null; function = function.outer()) {
      GoFunction.Parameter receiver = function.receiver();
      if (receiver != null && receiver.name().equals(variable)) {
        return receiver.type();
      }
      int index = function.parameter(variable);
      if (index >= 0) {
        return function.parameters().get(index).type();
      }
      for (Assignment one : function.file().assignments(variable, function)) {
        String type = ofValue(one);
        if (!type.isEmpty()) {
          return type;
        }
      }
    }
    return "";
  }

  /** {@code &T{…}}, {@code new(T)} and {@code var x T}. */
  static String ofValue(Assignment one) {
    Tokens tokens = one.file().tokens();
    int last = one.end() - 1;
    int open = tokens.partner(last);
    if (tokens.is(last, "}") && open > one.start() && tokens.isWord(open - 1)) {
      return tokens.text(open - 1);
    }
    if (tokens.is(last, ")") && tokens.is(open - 1, "new")) {
      return tokens.text(last - 1);
    }
    return one.start() == one.end() && tokens.isWord(last) ? tokens.text(last) : "";
  }
}
