package doctor.lang.python;

import doctor.lang.value.Effort;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several methods of a name a call calls, told by the class that it is called on. */
final class PythonMembers {

  /** Classes that extend each other further than this are not followed. */
  private static final int BASES = 5;

  /** For the whole app; a value of the name that a method is called on counts as one. */
  private static final int MOST_STEPS = 500_000;

  private final PythonClasses classes;
  private final Effort effort = new Effort(MOST_STEPS);

  /** Methods by file, class and name, null where a class has several of one. */
  private final IdentityHashMap<PythonFile, Map<String, @Nullable PythonFunction>> byFile =
      new IdentityHashMap<>();

  PythonMembers(PythonCode code) {
    this.classes = new PythonClasses(code);
  }

  /** The method that {@code object.name(…)} calls, or null where that cannot be told. */
  @Nullable PythonFunction of(PythonFile file, int name) {
    String object = PythonExpressions.chain(file.tokens(), file.chainStart(name), name - 1);
    int values = file.assignments.getOrDefault(object, List.of()).size();
    if (object.isEmpty() || !effort.spend(1 + values)) {
      return null;
    }
    boolean own = object.equals("self") || object.equals("cls");
    PythonType declared = own ? around(file, name) : classes.declared(file, object);
    PythonType type =
        declared == null && !own ? classes.of(file, file.functionAt(name), object) : declared;
    return type == null ? null : method(type, file.tokens().text(name), 0);
  }

  private static @Nullable PythonType around(PythonFile file, int token) {
    String around = file.typeAt(token);
    return around.isEmpty() ? null : new PythonType(file, around);
  }

  private @Nullable PythonFunction method(PythonType type, String name, int above) {
    Map<String, @Nullable PythonFunction> members = members(type.file());
    String key = type.name() + '.' + name;
    if (members.containsKey(key) || above == BASES) {
      return members.get(key);
    }
    for (PythonType base : effort.spend(1) ? classes.bases(type) : List.<PythonType>of()) {
      PythonFunction inherited = method(base, name, above + 1);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  private Map<String, @Nullable PythonFunction> members(PythonFile file) {
    Map<String, @Nullable PythonFunction> members = byFile.get(file);
    if (members == null) {
      members = new HashMap<>();
      for (PythonFunction function : file.functions) {
        if (function.isMember()) {
          String key = function.type() + '.' + function.name();
          members.put(key, members.containsKey(key) ? null : function);
        }
      }
      byFile.put(file, members);
    }
    return members;
  }
}
