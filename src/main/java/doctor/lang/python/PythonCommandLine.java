package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.token.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an object comes from that holds the options of the command line, {@code args =
 * parser.parse_args()}, through the functions and attributes that hand it on.
 */
final class PythonCommandLine {

  /** More names are not followed. */
  private static final int MOST = 32;

  private static final List<Integer> NONE = List.of();

  /** A name in a function, or in a file outside of functions. */
  private record Place(PythonFile file, @Nullable PythonFunction function, String name) {}

  private final PythonCode code;
  private final PythonValues values;
  private final Set<Place> seen = new HashSet<>();

  PythonCommandLine(PythonCode code, PythonValues values) {
    this.code = code;
    this.values = values;
  }

  /** The file that parses what a name stands for, or null where it is no such object. */
  @Nullable PythonFile parsing(PythonFile file, @Nullable PythonFunction function, String name) {
    if (name.isEmpty() || !isNew(new Place(file, function, name))) {
      return null;
    }
    @Nullable PythonFile found = null;
    for (PythonFile.Assignment one : file.assignments.getOrDefault(name, List.of())) {
      boolean looks = found == null && one.kind() == PythonFile.Kind.SET && values.look(1);
      found = looks ? ofValue(file, one.start(), one.end()) : found;
    }
    for (PythonFunction f = function; f != null && found == null; f = f.outer()) {
      int place = f.parameter(name);
      found = place < 0 ? null : ofCalls(f, place);
    }
    return found == null ? ofImport(file, name) : found;
  }

  private @Nullable PythonFile ofValue(PythonFile file, int start, int end) {
    Tokens tokens = file.tokens();
    int name = tokens.is(end - 1, ")") ? tokens.partner(end - 1) - 1 : -1;
    if (name < start) {
      String written = PythonExpressions.chain(tokens, start, end);
      return parsing(file, file.functionAt(start), written);
    }
    PythonFunction callee = code.callee(file, name);
    return callee != null ? ofResult(callee) : tokens.is(name, "parse_args") ? file : null;
  }

  private @Nullable PythonFile ofResult(PythonFunction function) {
    PythonFile file = function.file();
    @Nullable PythonFile found = null;
    boolean looks = isNew(new Place(file, function, "return"));
    for (int at : looks ? file.returns.getOrDefault(function, NONE) : NONE) {
      int end = PythonExpressions.end(file.tokens(), at);
      found = found == null ? ofValue(file, at, end) : found;
    }
    return found;
  }

  private boolean isNew(Place place) {
    return seen.size() < MOST && seen.add(place);
  }

  private @Nullable PythonFile ofCalls(PythonFunction function, int place) {
    String name = function.parameters().get(place).name();
    int index = function.isMethod() ? place - 1 : place;
    @Nullable PythonFile found = null;
    for (PythonCode.Call call : code.callsOf(function)) {
      Range given =
          found == null && values.look(1)
              ? values.argument(call.file(), call.name(), name, index)
              : null;
      found = given == null ? found : ofValue(call.file(), given.start(), given.end());
    }
    return found;
  }

  private @Nullable PythonFile ofImport(PythonFile file, String name) {
    String imported = file.imported(name);
    int dot = imported == null ? -1 : imported.lastIndexOf('.');
    PythonFile module =
        imported == null || dot < 0 ? null : code.module(file, imported.substring(0, dot));
    return imported == null || module == null
        ? null
        : parsing(module, null, imported.substring(dot + 1));
  }
}
