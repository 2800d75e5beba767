package doctor.lang.python;

import doctor.lang.python.PythonVariables.Attribute;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What classes give a name that is written behind an object, or behind the class. */
final class PythonTypes {

  private final PythonCode code;
  private final PythonVariables variables;

  PythonTypes(PythonCode code, PythonVariables variables) {
    this.code = code;
    this.variables = variables;
  }

  /** A class, by the file that declares it. */
  private record Type(PythonFile file, String name) {}

  /** {@code self.NAME}, {@code cls.NAME} and {@code Type.NAME}, of which nothing else is known. */
  List<Attribute> attributes(PythonFile file, @Nullable PythonFunction function, String written) {
    int dot = written.lastIndexOf('.');
    String base = written.substring(0, dot);
    String last = written.substring(dot + 1);
    Type type = named(file, function, base);
    List<Attribute> found = new ArrayList<>();
    for (String other : List.of("self", "cls", isOwn(base) ? type.name() : base)) {
      if (type.name().isEmpty() || variables.isAssigned(file, other + "." + last)) {
        return found;
      }
    }
    add(found, type, last);
    Type made = found.isEmpty() && !isOwn(base) ? ofInstance(type, file, function) : null;
    if (made != null && variables.isAssigned(made.file(), "self." + last)) {
      addOfMethods(found, made, "self." + last);
    } else if (made != null) {
      add(found, made, last);
    }
    return found;
  }

  /** What its own methods give an attribute of a class, if only methods of classes do. */
  private static void addOfMethods(List<Attribute> found, Type type, String attribute) {
    List<Attribute> given = new ArrayList<>();
    for (PythonFile.Assignment one : type.file().assignments.getOrDefault(attribute, List.of())) {
      PythonFunction method = type.file().functionAt(one.at());
      if (method == null || method.type().isEmpty() || one.append()) {
        return;
      }
      if (method.type().equals(type.name())) {
        given.add(new Attribute(type.file(), one));
      }
    }
    found.addAll(given);
  }

  /** The property that is written behind an object, or null. */
  @Nullable PythonFunction property(
      PythonFile file, @Nullable PythonFunction function, String base, String name) {
    Type type = named(file, function, base);
    Type of = isOwn(base) ? type : ofInstance(type, file, function);
    if (of == null) {
      return null;
    }
    for (PythonFunction one : of.file().functions) {
      if (one.name().equals(name) && one.type().equals(of.name()) && one.isProperty()) {
        return one;
      }
    }
    return null;
  }

  private static boolean isOwn(String base) {
    return base.equals("self") || base.equals("cls");
  }

  /** The class around, or what else is called so: a class, or a variable. */
  private Type named(PythonFile file, @Nullable PythonFunction function, String base) {
    if (isOwn(base)) {
      return new Type(file, function == null ? "" : function.type());
    }
    PythonFile module = variables.origin(file, base);
    String imported = module == null ? base : file.imports.getOrDefault(base, base);
    return new Type(
        module == null ? file : module, imported.substring(imported.lastIndexOf('.') + 1));
  }

  /**
   * {@code Settings} behind {@code settings = Settings()}, or behind a function that gives one,
   * wherever that is said; or null.
   */
  private @Nullable Type ofInstance(
      Type instance, PythonFile file, @Nullable PythonFunction function) {
    PythonFunction around = instance.file().equals(file) ? function : null;
    @Nullable Type all = around == null ? null : annotated(around, instance.name());
    if (all != null) {
      return all;
    }
    for (PythonFile.Assignment one : given(instance, around)) {
      Type made = made(instance.file(), one.start(), one.end());
      if (made == null || (all != null && !all.equals(made))) {
        return null;
      }
      all = made;
    }
    return all;
  }

  /** What the function around gives a variable or, failing that, its file. */
  private List<PythonFile.Assignment> given(Type variable, @Nullable PythonFunction around) {
    PythonFile file = variable.file();
    List<PythonFile.Assignment> found = new ArrayList<>();
    for (PythonFile.Assignment one : file.assignments.getOrDefault(variable.name(), List.of())) {
      if (around != null && around.equals(file.functionAt(one.at()))) {
        found.add(one);
      }
    }
    return found.isEmpty() ? code.global(file, variable.name()) : found;
  }

  /** The class of {@code Settings()}, or of what a function of the app gives; or null. */
  private @Nullable Type made(PythonFile file, int start, int end) {
    Tokens tokens = file.tokens();
    if (!tokens.is(start + 1, "(") || tokens.partner(start + 1) != end - 1) {
      return null;
    }
    PythonFunction maker = code.callee(file, start);
    return maker == null ? named(file, null, tokens.text(start)) : ofResult(maker);
  }

  /**
   * The class that a function says it gives, or that it makes where it gives something; or null.
   */
  private @Nullable Type ofResult(PythonFunction maker) {
    PythonFile file = maker.file();
    Tokens tokens = file.tokens();
    int annotation = maker.start() - 2;
    if (tokens.is(annotation - 1, "->") && tokens.isWord(annotation)) {
      return named(file, null, tokens.text(annotation));
    }
    @Nullable Type all = null;
    for (int at : file.returns.getOrDefault(maker, List.of())) {
      boolean call = tokens.isWord(at) && tokens.is(at + 1, "(");
      boolean whole = call && tokens.partner(at + 1) == PythonExpressions.end(tokens, at) - 1;
      Type one = whole ? named(file, null, tokens.text(at)) : null;
      if (one == null || (all != null && !all.equals(one))) {
        return null;
      }
      all = one;
    }
    return all;
  }

  /** The class in {@code def f(settings: Settings)}, or null. */
  private @Nullable Type annotated(PythonFunction function, String parameter) {
    Tokens tokens = function.file().tokens();
    if (function.parameter(parameter) < 0) {
      return null;
    }
    for (int at = function.start() - 1; at > 0 && !tokens.is(at, "def"); at--) {
      if (tokens.is(at, parameter) && tokens.is(at + 1, ":") && tokens.isWord(at + 2)) {
        boolean whole = !tokens.is(at + 3, ".") && !tokens.is(at + 3, "[");
        return whole ? named(function.file(), null, tokens.text(at + 2)) : null;
      }
    }
    return null;
  }

  private static void add(List<Attribute> found, Type type, String attribute) {
    for (PythonFile.Assignment one : type.file().ofType(type.name(), attribute)) {
      found.add(new Attribute(type.file(), one));
    }
  }
}
