package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which class of the app an object is of, told by what makes it, by annotations, and by what gives
 * it: {@code settings.db}, {@code get_settings()}. Objects that may be of several are of none.
 */
final class PythonClasses {

  private static final int DEPTH = 10;

  private static final int MODULES = 5;

  private final PythonCode code;
  private int depth;

  PythonClasses(PythonCode code) {
    this.code = code;
  }

  /**
   * The class of what is written so, with {@code ()} for calls, in a function or outside; or null.
   */
  @Nullable PythonType of(PythonFile file, @Nullable PythonFunction function, String written) {
    if (depth >= DEPTH || written.isEmpty()) {
      return null;
    }
    depth++;
    PythonType type = find(file, function, written);
    depth--;
    return type;
  }

  private @Nullable PythonType find(
      PythonFile file, @Nullable PythonFunction function, String written) {
    int dot = written.lastIndexOf('.');
    String last = written.substring(dot + 1);
    boolean call = last.endsWith("()");
    String name = call ? last.substring(0, last.length() - 2) : last;
    if (dot < 0) {
      return call ? ofCall(file, function, name) : ofName(file, function, name);
    }
    String base = written.substring(0, dot);
    PythonType object = of(file, function, base);
    object = object == null && call ? declared(file, base) : object;
    if (object != null) {
      return ofMember(object, name);
    }
    String imported = file.imported(base);
    PythonFile module = imported == null ? null : code.module(file, imported);
    return module == null || module.equals(file) ? null : of(module, null, last);
  }

  /** The class that is known by a name in a file, wherever it is imported from; or null. */
  @Nullable PythonType declared(PythonFile file, String name) {
    PythonFile at = file;
    String wanted = name;
    for (int i = 0; i < MODULES; i++) {
      if (at.type(wanted) != null) {
        return new PythonType(at, wanted);
      }
      String imported = at.imported(wanted);
      int dot = imported == null ? -1 : imported.lastIndexOf('.');
      PythonFile module =
          imported == null || dot < 0
              ? starred(at, wanted)
              : code.module(at, imported.substring(0, dot));
      if (module == null || module.equals(at)) {
        return null;
      }
      wanted = imported == null ? wanted : imported.substring(dot + 1);
      at = module;
    }
    return null;
  }

  private @Nullable PythonFile starred(PythonFile file, String type) {
    for (String star : file.stars()) {
      PythonFile module = code.module(file, star);
      if (module != null && module.type(type) != null) {
        return module;
      }
    }
    return null;
  }

  private @Nullable PythonType ofCall(
      PythonFile file, @Nullable PythonFunction function, String called) {
    if (called.equals("cls") && function != null && !function.type().isEmpty()) {
      return new PythonType(file, function.type());
    }
    PythonFunction maker = code.function(file, called);
    return maker == null ? declared(file, called) : ofResult(maker);
  }

  private @Nullable PythonType ofName(
      PythonFile file, @Nullable PythonFunction function, String name) {
    if (name.equals("self") || name.equals("cls")) {
      return function == null || function.type().isEmpty()
          ? null
          : new PythonType(file, function.type());
    }
    for (PythonFunction f = function; f != null; f = f.outer()) {
      int parameter = f.parameter(name);
      if (parameter >= 0) {
        return ofParameter(f, f.parameters().get(parameter));
      }
    }
    for (int colon : file.annotations(name)) {
      PythonFunction there = file.functionAt(colon);
      boolean seen = there == null || there.equals(function);
      PythonType type =
          seen ? declared(file, PythonAnnotation.type(file.tokens(), colon + 1)) : null;
      if (type != null) {
        return type;
      }
    }
    List<PythonFile.Assignment> given = given(file, name, function);
    return given.isEmpty() ? ofImported(file, name) : ofAll(file, given);
  }

  private @Nullable PythonType ofImported(PythonFile file, String name) {
    String imported = file.imported(name);
    int dot = imported == null ? -1 : imported.lastIndexOf('.');
    PythonFile module =
        imported == null || dot < 0 ? null : code.module(file, imported.substring(0, dot));
    return imported == null || module == null || module.equals(file)
        ? null
        : of(module, null, imported.substring(dot + 1));
  }

  /** {@code def f(settings: Settings)}, {@code def f(settings=Depends(get_settings))}. */
  private @Nullable PythonType ofParameter(
      PythonFunction function, PythonFunction.Parameter parameter) {
    PythonFile file = function.file();
    Tokens tokens = file.tokens();
    int colon = parameter.start() - 1;
    while (colon > 0 && !tokens.is(colon, parameter.name())) {
      int partner = tokens.partner(colon);
      colon = partner >= 0 && partner < colon ? partner - 1 : colon - 1;
    }
    String annotation = PythonAnnotation.type(tokens, colon + 2);
    return tokens.is(colon + 1, ":")
        ? declared(file, annotation)
        : ofValue(file, function.outer(), parameter.start(), parameter.end());
  }

  /**
   * What the innermost function around that does so gives a variable or, failing that, its file.
   */
  private List<PythonFile.Assignment> given(
      PythonFile file, String name, @Nullable PythonFunction around) {
    Map<PythonFunction, List<PythonFile.Assignment>> byFunction = new HashMap<>();
    for (PythonFile.Assignment one : file.assignments.getOrDefault(name, List.of())) {
      PythonFunction function = around == null ? null : file.functionAt(one.at());
      if (function != null) {
        byFunction.computeIfAbsent(function, key -> new ArrayList<>()).add(one);
      }
    }
    PythonFunction function = around;
    while (function != null && !byFunction.containsKey(function)) {
      function = function.outer();
    }
    return function == null
        ? code.global(file, name)
        : byFunction.getOrDefault(function, List.of());
  }

  /** The one class of everything that is given, apart from None. */
  private @Nullable PythonType ofAll(PythonFile file, List<PythonFile.Assignment> given) {
    @Nullable PythonType all = null;
    for (PythonFile.Assignment one : given) {
      if (file.tokens().is(one.start(), "None") && one.end() == one.start() + 1) {
        continue;
      }
      PythonType type = ofValue(file, file.functionAt(one.at()), one.start(), one.end());
      if (type == null || (all != null && !all.equals(type))) {
        return null;
      }
      all = type;
    }
    return all;
  }

  private @Nullable PythonType ofValue(
      PythonFile file, @Nullable PythonFunction function, int first, int end) {
    Tokens tokens = file.tokens();
    int start = tokens.is(first, "await") ? first + 1 : first;
    if (tokens.is(start, "Depends") && tokens.is(start + 1, "(") && tokens.isWord(start + 2)) {
      return of(file, null, tokens.text(start + 2) + "()");
    }
    return of(file, function, PythonExpressions.chain(tokens, start, end));
  }

  /** What an attribute, a property or a method of an object is or gives. */
  private @Nullable PythonType ofMember(PythonType object, String name) {
    PythonFile file = object.file();
    PythonFunction method = file.method(object.name(), name);
    if (method != null) {
      return ofResult(method);
    }
    for (String target : List.of(name, "self." + name)) {
      for (int colon : file.annotations(target)) {
        PythonType type =
            file.typeAt(colon).equals(object.name())
                ? declared(file, PythonAnnotation.type(file.tokens(), colon + 1))
                : null;
        if (type != null) {
          return type;
        }
      }
    }
    List<PythonFile.Assignment> given = new ArrayList<>(file.ofType(object.name(), name));
    for (PythonFile.Assignment one : file.assignments.getOrDefault("self." + name, List.of())) {
      if (file.typeAt(one.at()).equals(object.name())) {
        given.add(one);
      }
    }
    return given.isEmpty() ? ofBases(object, name) : ofAll(file, given);
  }

  private @Nullable PythonType ofBases(PythonType object, String name) {
    for (PythonType base : bases(object)) {
      depth++;
      PythonType found = depth < DEPTH ? ofMember(base, name) : null;
      depth--;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The classes of the app that a class extends, in their order. */
  List<PythonType> bases(PythonType type) {
    PythonFile.Type declaration = type.file().type(type.name());
    List<PythonType> found = new ArrayList<>();
    for (String base : declaration == null ? List.<String>of() : declaration.bases()) {
      PythonType one = declared(type.file(), base);
      if (one != null && !one.equals(type)) {
        found.add(one);
      }
    }
    return found;
  }

  /** The class that a function says it gives, or that all it gives is of; or null. */
  private @Nullable PythonType ofResult(PythonFunction maker) {
    PythonFile file = maker.file();
    String annotation = PythonAnnotation.ofResult(maker);
    if (annotation.equals("Self")) {
      return new PythonType(file, maker.type());
    }
    PythonType said = annotation.isEmpty() ? null : declared(file, annotation);
    if (said != null) {
      return said;
    }
    @Nullable PythonType all = null;
    for (int at : file.returns.getOrDefault(maker, List.of())) {
      Range given = new Range(at, PythonExpressions.end(file.tokens(), at));
      PythonType one = ofValue(file, maker, given.start(), given.end());
      if (one == null || (all != null && !all.equals(one))) {
        return null;
      }
      all = one;
    }
    return all;
  }
}
