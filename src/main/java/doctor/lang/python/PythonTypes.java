package doctor.lang.python;

import doctor.lang.python.PythonVariables.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What classes give a name that is written behind an object, or behind the class. */
final class PythonTypes {

  /** Classes that extend each other further than this are not followed. */
  private static final int BASES = 5;

  private final PythonVariables variables;
  private final PythonClasses classes;

  PythonTypes(PythonCode code, PythonVariables variables) {
    this.variables = variables;
    this.classes = new PythonClasses(code);
  }

  /**
   * {@code self.NAME}, {@code cls.NAME}, {@code Type.NAME} and {@code object.NAME}, of which
   * nothing else is known.
   */
  List<Attribute> attributes(PythonFile file, @Nullable PythonFunction function, String written) {
    int dot = written.lastIndexOf('.');
    String base = written.substring(0, dot);
    String last = written.substring(dot + 1);
    List<Attribute> found = new ArrayList<>();
    PythonType type = isOwn(base) ? own(file, function) : classes.declared(file, base);
    if (type == null) {
      PythonType made = isOwn(base) ? null : classes.of(file, function, base);
      if (made != null) {
        addOfObject(found, made, last, 0);
      }
      return found;
    }
    for (String other : List.of("self", "cls")) {
      if (isSet(type, other + "." + last)) {
        return found;
      }
    }
    if (variables.isAssigned(type.file(), type.name() + "." + last)) {
      return found;
    }
    addOfObject(found, type, last, 0);
    return found;
  }

  /** What its own methods or, failing that, the class itself or what it extends give. */
  private void addOfObject(List<Attribute> found, PythonType type, String last, int above) {
    if (isSet(type, "self." + last)) {
      addOfMethods(found, type, "self." + last);
      return;
    }
    for (PythonFile.Assignment one : type.file().ofType(type.name(), last)) {
      found.add(new Attribute(type.file(), one));
    }
    if (found.isEmpty() && above < BASES) {
      for (PythonType base : classes.bases(type)) {
        if (found.isEmpty()) {
          addOfObject(found, base, last, above + 1);
        }
      }
    }
  }

  /** Whether its own methods give an attribute, or functions that may be made its own. */
  private static boolean isSet(PythonType type, String attribute) {
    for (PythonFile.Assignment one : type.file().assignments.getOrDefault(attribute, List.of())) {
      String around = type.file().typeAt(one.at());
      if (around.isEmpty() || around.equals(type.name())) {
        return true;
      }
    }
    return false;
  }

  /** What its own methods give an attribute of a class, if only methods of classes do. */
  private static void addOfMethods(List<Attribute> found, PythonType type, String attribute) {
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
    PythonType of = isOwn(base) ? own(file, function) : classes.of(file, function, base);
    return of == null ? null : property(of, name, 0);
  }

  private @Nullable PythonFunction property(PythonType type, String name, int above) {
    PythonFunction found = type.file().method(type.name(), name);
    if (found != null) {
      return found.isProperty() ? found : null;
    }
    for (PythonType base : above < BASES ? classes.bases(type) : List.<PythonType>of()) {
      PythonFunction inherited = property(base, name, above + 1);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  private static boolean isOwn(String base) {
    return base.equals("self") || base.equals("cls");
  }

  private static @Nullable PythonType own(PythonFile file, @Nullable PythonFunction function) {
    return function == null || function.type().isEmpty()
        ? null
        : new PythonType(file, function.type());
  }
}
