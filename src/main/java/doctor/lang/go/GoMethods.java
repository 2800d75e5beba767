package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several methods of one name a call means, told by the type of its variable or field. */
final class GoMethods {

  /** Variables that are given by calls of methods of variables are followed no further. */
  private static final int DEPTH = 16;

  private final GoCode code;

  /** The types of variables by the function that they stand in and their names. */
  private final IdentityHashMap<GoFunction, Map<String, String>> types = new IdentityHashMap<>();

  /** The types of variables of packages, {@code folder:name}, and of fields, {@code T.name}. */
  private final Map<String, String> others = new HashMap<>();

  private final GoEmbedding embedding;
  private int depth;

  GoMethods(GoCode code) {
    this.code = code;
    this.embedding = new GoEmbedding(code);
  }

  /** Those of the type that the variable before the point is of; none where that is not told. */
  List<GoFunction> ofVariable(GoFile file, int name, List<GoFunction> functions) {
    List<GoFunction> found = new ArrayList<>();
    String type = functions.isEmpty() ? "" : type(file, name);
    for (GoFunction function : type.isEmpty() ? List.<GoFunction>of() : functions) {
      GoFunction.Parameter receiver = function.receiver();
      if (receiver != null && receiver.type().equals(type)) {
        found.add(function);
      }
    }
    return found;
  }

  /** Whether the variable of a call is of an interface of the app that has such a method. */
  boolean isOfInterface(GoCode.Call call) {
    String type = type(call.file(), call.name());
    String method = call.file().tokens().text(call.name());
    for (GoInterface one : type.isEmpty() ? List.<GoInterface>of() : code.interfaces(type)) {
      if (one.methods().contains(method)) {
        return true;
      }
    }
    return false;
  }

  /** The type of the variable or field that a method is called on, or empty. */
  private String type(GoFile file, int method) {
    Tokens tokens = file.tokens();
    int last = method - 2;
    GoFunction around = tokens.is(method - 1, ".") ? file.functionAt(last) : null;
    if (around == null || !tokens.isWord(last)) {
      return "";
    }
    int first = last;
    while (tokens.is(first - 1, ".") && tokens.isWord(first - 2)) {
      first -= 2;
    }
    if (tokens.is(first - 1, ".")) {
      return "";
    }
    String name = tokens.text(first);
    String type = known(file, around, name);
    String folder = type.isEmpty() ? folder(file, first) : file.folder();
    int next = first + 2;
    if (folder != null && !folder.equals(file.folder()) && next <= last) {
      type = ofPackage(folder, tokens.text(next));
      next += 2;
    } else if (type.isEmpty() && folder != null) {
      type = ofPackage(folder, name);
    }
    for (int at = next; at <= last && !type.isEmpty(); at += 2) {
      type = ofField(file, type, tokens.text(at));
    }
    return type;
  }

  private String known(GoFile file, GoFunction around, String name) {
    Map<String, String> known = types.computeIfAbsent(around, key -> new HashMap<>());
    String type = known.get(name);
    if (type == null) {
      // What is found on the way round in a circle.
      known.put(name, "");
      type = type(file, around, name);
      known.put(name, type);
    }
    return type;
  }

  /** The package that holds the variable which a chain begins with, or null where none does. */
  private @Nullable String folder(GoFile file, int first) {
    String name = file.tokens().text(first);
    if (Scope.isShadowed(file, first, name)) {
      return null;
    }
    String imported = file.imported(name);
    return imported == null ? file.folder() : code.folderOf(imported);
  }

  /** The type of a variable of a package, as far as its declaration says it. */
  private String ofPackage(String folder, String name) {
    String key = folder + ':' + name;
    String known = others.get(key);
    if (known == null) {
      // What is found on the way round in a circle.
      others.put(key, "");
      known = declared(folder, name);
      others.put(key, known);
    }
    return known;
  }

  private String declared(String folder, String name) {
    String type = "";
    for (GoFile file : code.filesWith(name, folder)) {
      for (Assignment one : file.assignments(name)) {
        boolean declares = type.isEmpty() && file.blocks[one.at()] < 0;
        type = declares ? GoEmbedding.ofValue(one) : type;
        type = declares && type.isEmpty() ? ofResult(one) : type;
      }
    }
    return type;
  }

  /** The type of a field that a struct has itself or by one that it embeds. */
  private String ofField(GoFile file, String struct, String field) {
    String key = embedding.declaring(file, struct, field) + '.' + field;
    String known = others.get(key);
    if (known == null) {
      known = "";
      for (GoFile other : code.filesWith(field)) {
        boolean ofApp = known.isEmpty() && isOfApp(other, key);
        known = ofApp ? other.fieldTypes.getOrDefault(key, "") : known;
      }
      others.put(key, known);
    }
    return known;
  }

  /** Whether a field is of a type of the app: {@code *sql.DB} has no methods that it declares. */
  private boolean isOfApp(GoFile file, String field) {
    String imported = file.imported(file.fieldPackages.getOrDefault(field, ""));
    return imported == null || code.folderOf(imported) != null;
  }

  private String type(GoFile file, GoFunction around, String name) {
    String type = GoEmbedding.type(around, name);
    for (GoFunction.Parameter result : around.declared().results()) {
      type = type.isEmpty() && result.name().equals(name) ? result.type() : type;
    }
    for (Assignment one : file.assignments(name, around.declared())) {
      type = type.isEmpty() ? ofResult(one) : type;
    }
    return type;
  }

  /** The type of what a function of the app gives that is called last. */
  private String ofResult(Assignment one) {
    Tokens tokens = one.file().tokens();
    int last = one.end() - 1;
    int open = tokens.is(last, ")") ? tokens.partner(last) : -1;
    if (open <= one.start() || depth >= DEPTH) {
      return "";
    }
    depth++;
    GoFunction callee = code.callee(one.file(), open - 1);
    depth--;
    boolean given = callee != null && one.index() < callee.results().size();
    return given && callee != null ? callee.results().get(one.index()).type() : "";
  }
}
