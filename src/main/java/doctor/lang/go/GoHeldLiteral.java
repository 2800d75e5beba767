package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The literal of a struct that a variable holds as it was written, and nothing else. */
public final class GoHeldLiteral {

  /**
   * Where a literal stands.
   *
   * @param start its first token
   * @param end the token behind it
   */
  public record Place(int start, int end) {}

  private final GoCode code;
  private final List<String> fields;

  /**
   * Literals of structs.
   *
   * @param fields which must not be given anything later
   */
  public GoHeldLiteral(GoCode code, List<String> fields) {
    this.code = code;
    this.fields = fields;
  }

  /**
   * Where the literal stands that the variable holds whose name these tokens are: in the same file;
   * null where there is none, or more than that.
   */
  public @Nullable Place of(GoFile file, int start, int end) {
    Tokens tokens = file.tokens();
    String name = end == start + 1 && tokens.isWord(start) ? tokens.text(start) : "";
    GoFunction around = file.functionAt(start);
    if (name.isEmpty() || GoParameters.owner(around, name) != null) {
      return null;
    }
    boolean local = Scope.isShadowed(file, start, name);
    List<Assignment> all =
        local && around != null
            ? file.assignments(name, around.declared())
            : ofPackage(name, file.folder());
    boolean only = all.size() == 1 && all.get(0).file().equals(file) && !isChanged(file, name);
    Assignment one = only ? all.get(0) : null;
    boolean literal =
        one != null && one.start() < one.end() && tokens.is(one.end() - 1, "}") && !one.isOfLoop();
    return literal && one != null ? new Place(one.start(), one.end()) : null;
  }

  private List<Assignment> ofPackage(String name, String folder) {
    List<Assignment> all = new ArrayList<>();
    for (GoFile file : code.filesWith(name, folder)) {
      for (Assignment one : file.assignments(name)) {
        boolean ofOther = file.blocks[one.at()] >= 0 && Scope.isShadowed(file, one.at(), name);
        if (!ofOther) {
          all.add(one);
        }
        if (all.size() > 1) {
          return all; // No more is asked for than whether there are others.
        }
      }
    }
    return all;
  }

  /** Whether a field is given something anywhere in the package, or the address is taken. */
  private boolean isChanged(GoFile file, String name) {
    for (GoFile other : code.filesWith(name, file.folder())) {
      boolean changed = other.isAddressed(name);
      for (String field : fields) {
        changed |= !other.assignments(name + "." + field).isEmpty();
      }
      if (changed) {
        return true;
      }
    }
    return false;
  }
}
