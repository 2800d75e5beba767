package doctor.lang.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of several classes in a file an attribute of {@code self} belongs to. */
final class PythonAttributes {

  /** Classes above one are followed no further. */
  private static final int MOST = 16;

  private record Pair(PythonAlias alias, String around) {}

  private final PythonClasses classes;
  private final Map<Pair, Boolean> others = new HashMap<>();

  PythonAttributes(PythonCode code) {
    this.classes = new PythonClasses(code);
  }

  /**
   * Whether a token stands in another class than the one whose attribute a name is: one that has
   * nothing to do with it and gives itself an attribute of that name.
   */
  boolean isOfAnother(PythonAlias alias, int token) {
    String around = alias.file().typeAt(token);
    return !around.isEmpty()
        && !around.equals(alias.type())
        && others.computeIfAbsent(new Pair(alias, around), this::isOther);
  }

  private boolean isOther(Pair pair) {
    PythonFile file = pair.alias().file();
    PythonType type = new PythonType(file, pair.alias().type());
    PythonType around = new PythonType(file, pair.around());
    return gives(around, pair.alias().name())
        && !isExtended(type, around)
        && !isExtended(around, type);
  }

  private static boolean gives(PythonType type, String attribute) {
    PythonFile file = type.file();
    for (PythonFile.Assignment one : file.assignments.getOrDefault(attribute, List.of())) {
      if (file.typeAt(one.at()).equals(type.name())) {
        return true;
      }
    }
    String name = attribute.substring(attribute.indexOf('.') + 1);
    for (int colon : file.annotations(name)) {
      if (file.functionAt(colon) == null && file.typeAt(colon).equals(type.name())) {
        return true;
      }
    }
    return false;
  }

  private boolean isExtended(PythonType base, PythonType type) {
    List<PythonType> above = new ArrayList<>(List.of(type));
    for (int i = 0; i < above.size() && above.size() < MOST; i++) {
      for (PythonType one : classes.bases(above.get(i))) {
        if (!above.contains(one)) {
          above.add(one);
        }
      }
    }
    return above.contains(base);
  }
}
