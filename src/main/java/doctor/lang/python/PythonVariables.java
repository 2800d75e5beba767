package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile.Kind;
import doctor.lang.python.PythonValues.Scope;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names and attributes may hold. */
final class PythonVariables {

  private static final List<PythonCode.Given> NONE = List.of();

  private final PythonCode code;
  private final PythonValues values;
  private final PythonTypes types;
  private final PythonOptions options;

  /** What attributes are given that are just being looked at, each told by itself. */
  private final Set<PythonFile.Assignment> beingRead =
      Collections.newSetFromMap(new IdentityHashMap<>());

  PythonVariables(PythonCode code, PythonValues values) {
    this.code = code;
    this.values = values;
    this.types = new PythonTypes(code, this);
    this.options = new PythonOptions(code, values);
  }

  /** What a name or a chain of names stands for. */
  Value name(Scope scope, int start, int end) {
    Tokens tokens = scope.file().tokens();
    String written = PythonExpressions.chain(tokens, start, end);
    return written.isEmpty() ? Value.UNKNOWN : named(scope, written);
  }

  /** What a name stands for that is given as a text. */
  Value named(Scope scope, String name) {
    Scope around = scope.around();
    if (around != null) {
      return named(around, name);
    }
    if (name.equals("None") || name.equals("True") || name.equals("False")) {
      return Value.UNKNOWN;
    }
    return name.indexOf('.') < 0 ? plain(scope, name) : attribute(scope, name);
  }

  private Value plain(Scope scope, String name) {
    PythonFunction function = scope.file().functionAt(scope.at());
    Value bound = scope.bound().get(name);
    PythonFile.Assignment loop = bound == null ? loop(scope, name) : null;
    if (loop != null && loop.kind() == Kind.COMPREHENSION) {
      return assigned(scope, loop);
    }
    List<PythonFile.Assignment> local = local(scope, function, name);
    if (!local.isEmpty()) {
      Value start = bound != null ? bound : parameter(function, name);
      Value flowed = flow(scope, local, start);
      if (flowed != null) {
        return flowed;
      }
    }
    if (bound != null) {
      return bound;
    }
    Value parameter = parameter(function, name);
    return parameter != null ? parameter : global(scope.file(), name);
  }

  /** The innermost loop around the place that gives the name a value, or null. */
  PythonFile.@Nullable Assignment loop(Scope scope, String name) {
    PythonFile.@Nullable Assignment found = null;
    for (PythonFile.Assignment one : assigned(scope.file(), name)) {
      found = scope.file().isLoopAround(one, scope.at()) ? one : found;
    }
    return found;
  }

  /** What a function, or the file outside of functions, gives a name until here. */
  List<PythonFile.Assignment> local(Scope scope, @Nullable PythonFunction function, String name) {
    PythonFile file = scope.file();
    List<PythonFile.Assignment> found = new ArrayList<>();
    for (PythonFile.Assignment one : assigned(file, name)) {
      // Inside of its own value, as in x = x + "y", an assignment has not happened yet.
      boolean happened = one.end() <= scope.at() && one.kind() != Kind.COMPREHENSION;
      PythonFunction there = happened ? file.functionAt(one.at()) : null;
      boolean ofFile = function == null && there == null;
      if (happened && (ofFile || isAround(there, function))) {
        found.add(one);
      }
    }
    return found;
  }

  /** One value that a name is given. */
  private Value assigned(Scope scope, PythonFile.Assignment one) {
    Scope there = new Scope(scope.file(), one.start(), scope.bound());
    boolean whole = one.kind() == Kind.SET || one.append();
    return whole
        ? values.value(there, one.start(), one.end())
        : values.lists().any(there, one.start(), one.end());
  }

  private static boolean isAround(
      @Nullable PythonFunction outer, @Nullable PythonFunction function) {
    for (PythonFunction f = function; f != null; f = f.outer()) {
      if (f.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  boolean isAssigned(PythonFile file, String name) {
    return !assigned(file, name).isEmpty();
  }

  private List<PythonFile.Assignment> assigned(PythonFile file, String name) {
    List<PythonFile.Assignment> all = file.assignments.getOrDefault(name, List.of());
    return values.look(all.size()) ? all : List.of();
  }

  /** What stands in a block around the place has happened, what stands in another one may have. */
  private @Nullable Value flow(
      Scope scope, List<PythonFile.Assignment> assignments, @Nullable Value start) {
    @Nullable Value current = start;
    for (PythonFile.Assignment one : assignments) {
      if (!values.look(1)) {
        return Value.UNKNOWN;
      }
      boolean certain = scope.file().shares(one.at(), scope.at());
      Map<String, Value> bound = new HashMap<>(scope.bound());
      if (current != null) {
        bound.put(one.target(), current);
      }
      Value value = assigned(new Scope(scope.file(), one.start(), bound), one);
      Value after = one.append() && current != null ? current.plus(value) : value;
      current = certain || current == null ? after : current.or(after);
    }
    return current;
  }

  private @Nullable Value parameter(@Nullable PythonFunction function, String name) {
    for (PythonFunction f = function; f != null && values.look(1); f = f.outer()) {
      int index = f.parameter(name);
      if (index >= 0) {
        return argument(f, index);
      }
    }
    return null;
  }

  private Value argument(PythonFunction function, int index) {
    PythonFunction.Parameter parameter = function.parameters().get(index);
    if (parameter.name().startsWith("tmp_path") || parameter.name().equals("tmpdir")) {
      return Value.TEMPORARY;
    }
    @Nullable Value given = null;
    boolean always = true;
    for (PythonCode.Call call : code.callsOf(function)) {
      Value one = given(call, function, index);
      given = Value.either(given, one);
      always &= one != null;
    }
    // A default that every call says otherwise than is none.
    boolean hasDefault = parameter.start() < parameter.end();
    if (hasDefault && (!always || given == null || given.isUnknown())) {
      Scope there = new Scope(function.file(), parameter.start(), Map.of());
      Value byDefault = values.value(there, parameter.start(), parameter.end());
      return given == null ? byDefault : byDefault.or(given);
    }
    Value option = given == null ? options.decorated(function, parameter.name()) : null;
    return given != null ? given : option == null ? Value.UNKNOWN : option.or(Value.UNKNOWN);
  }

  /** What a call gives a parameter, or null. */
  private @Nullable Value given(PythonCode.Call call, PythonFunction function, int index) {
    String name = function.parameters().get(index).name();
    int place = function.isMethod() ? index - 1 : index;
    Range given = values.argument(call.file(), call.name(), name, place);
    return given == null
        ? null
        : values.value(new Scope(call.file(), call.name(), Map.of()), given.start(), given.end());
  }

  private Value global(PythonFile file, String name) {
    @Nullable Value all = null;
    for (PythonFile.Assignment one : code.global(file, name)) {
      if (!values.look(1)) {
        return Value.UNKNOWN;
      }
      Scope there = new Scope(file, one.start(), Map.of());
      Value value = values.value(there, one.start(), one.end());
      all = all == null ? value : one.append() ? all.plus(value) : all.or(value);
    }
    Value set = all == null || all.isUnknown() ? setElsewhere(file, name) : null;
    if (all != null) {
      return set == null ? all : all.or(set);
    }
    PythonFile module = origin(file, name);
    module = module == null && file.imported(name) == null ? starred(file, name) : module;
    String imported = file.imports.getOrDefault(name, name);
    return module == null
        ? Value.UNKNOWN
        : values.named(
            new Scope(module, module.tokens().size(), Map.of()),
            imported.substring(imported.lastIndexOf('.') + 1));
  }

  /**
   * What other modules give a variable that this one has: {@code config.PATH = 'a.db'}; or null.
   */
  private @Nullable Value setElsewhere(PythonFile file, String name) {
    @Nullable Value all = null;
    for (PythonCode.Given one : code.global(file, name).isEmpty() ? NONE : code.given(file, name)) {
      if (!values.look(1)) {
        return Value.UNKNOWN;
      }
      PythonFile.Assignment given = one.assignment();
      Scope there = new Scope(one.file(), given.start(), Map.of());
      all = Value.either(all, values.value(there, given.start(), given.end()));
    }
    return all;
  }

  /** The module of which {@code import *} gives a name, the last of several; or null. */
  private @Nullable PythonFile starred(PythonFile file, String name) {
    @Nullable PythonFile found = null;
    for (String star : file.stars()) {
      PythonFile module = code.module(file, star);
      boolean gives =
          module != null && !module.equals(file) && !code.global(module, name).isEmpty();
      found = gives ? module : found;
    }
    return found;
  }

  /** The module of the app that a name is imported from, or null. */
  @Nullable PythonFile origin(PythonFile file, String name) {
    String imported = file.imported(name);
    int dot = imported == null ? -1 : imported.lastIndexOf('.');
    return imported == null || dot < 0 ? null : code.module(file, imported.substring(0, dot));
  }

  /** {@code self.path}, {@code settings.DB_PATH}, {@code args.db}. */
  private Value attribute(Scope scope, String name) {
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    PythonFile module = module(scope.file(), name.substring(0, dot), last);
    if (module != null) {
      return global(module, last);
    }
    @Nullable Value all = null;
    for (Attribute one : attributes(scope, name)) {
      if (!values.look(1)) {
        return Value.UNKNOWN;
      }
      all = Value.either(all, ofAttribute(one));
    }
    return all == null ? computed(scope, name.substring(0, dot), last) : all;
  }

  /** What it is given by what it was before, {@code self.x = join(self.x, "y")}, is not known. */
  private Value ofAttribute(Attribute one) {
    if (!beingRead.add(one.assignment())) {
      return Value.UNKNOWN;
    }
    Value value = assigned(new Scope(one.file(), 0, Map.of()), one.assignment());
    beingRead.remove(one.assignment());
    return value;
  }

  /** What a property gives, or an option of the command line is. */
  private Value computed(Scope scope, String base, String name) {
    PythonFile file = scope.file();
    PythonFunction property = types.property(file, file.functionAt(scope.at()), base, name);
    if (property != null) {
      return values.returned(property, Map.of());
    }
    Value option = options.parsed(file, file.functionAt(scope.at()), base, name);
    if (option == null && name.equals("value") && base.indexOf('.') > 0) {
      // Of a member of an Enum; of anything else nothing is found.
      return values.named(scope, base);
    }
    return option == null ? Value.UNKNOWN : option.or(Value.UNKNOWN);
  }

  /** The module that a name stands for, if it gives something this name, or null. */
  @Nullable PythonFile module(PythonFile file, String base, String name) {
    String imported = file.imported(base);
    PythonFile module = imported == null ? null : code.module(file, imported);
    boolean isIt = module != null && !module.equals(file) && !code.global(module, name).isEmpty();
    return isIt ? module : null;
  }

  /** A value that an attribute is given, and where. */
  record Attribute(PythonFile file, PythonFile.Assignment assignment) {}

  /** The values that an attribute is given by methods or, failing that, by its class. */
  List<Attribute> attributes(Scope scope, String name) {
    PythonFile file = scope.file();
    PythonFunction function = file.functionAt(scope.at());
    List<Attribute> found = new ArrayList<>();
    boolean given = false;
    for (PythonFile.Assignment one : assigned(file, name)) {
      PythonFunction there = file.functionAt(one.at());
      boolean same = function == null || there == null || there.type().equals(function.type());
      given |= same;
      if (same && !one.append()) {
        found.add(new Attribute(file, one));
      }
    }
    if (!given) {
      found.addAll(types.attributes(file, function, name));
    }
    return found;
  }
}
