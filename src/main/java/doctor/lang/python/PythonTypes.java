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
    Type made = found.isEmpty() && !isOwn(base) ? ofInstance(type) : null;
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
    Type of = isOwn(base) ? type : ofInstance(type);
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

  /** {@code Settings} behind {@code settings = Settings()}, wherever that is said, or null. */
  private @Nullable Type ofInstance(Type instance) {
    PythonFile file = instance.file();
    Tokens tokens = file.tokens();
    @Nullable String called = null;
    for (PythonFile.Assignment one : code.global(file, instance.name())) {
      String name = tokens.text(one.start());
      boolean call =
          tokens.is(one.start() + 1, "(") && tokens.partner(one.start() + 1) == one.end() - 1;
      if (!call || (called != null && !called.equals(name))) {
        return null;
      }
      called = name;
    }
    return called == null ? null : named(file, null, called);
  }

  private static void add(List<Attribute> found, Type type, String attribute) {
    for (PythonFile.Assignment one : type.file().ofType(type.name(), attribute)) {
      found.add(new Attribute(type.file(), one));
    }
  }
}
