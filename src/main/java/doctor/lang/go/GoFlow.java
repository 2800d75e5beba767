package doctor.lang.go;

import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the assignments of one local variable up to the place where it is read. What stands in a
 * block around that place has happened, what stands in another block may have; a loop over a list
 * that is written down is gone through element by element.
 */
final class GoFlow {

  private final GoValues values;
  private final Scope scope;
  private final List<Assignment> assignments;

  GoFlow(GoValues values, Scope scope, List<Assignment> assignments) {
    this.values = values;
    this.scope = scope;
    this.assignments = assignments;
  }

  /**
   * What the variable holds.
   *
   * @param start what it holds at first, or null where it is not there yet
   * @return null where no assignment reaches the place
   */
  @Nullable Value run(@Nullable Value start) {
    @Nullable Value current = start;
    boolean reached = false;
    for (Assignment one : assignments.subList(lastCertain(), assignments.size())) {
      if (one.at() >= scope.at() || (scope.at() < one.end() && one.end() > one.start())) {
        continue;
      }
      boolean certain = scope.file().shares(one.at(), scope.at());
      if (one.kind() == Assignment.Kind.DEFINE && !certain) {
        continue;
      }
      reached = true;
      current = step(one, certain, current);
    }
    return reached ? current : null;
  }

  /** What was assigned before an assignment that has happened for certain does not matter. */
  private int lastCertain() {
    int last = 0;
    for (int i = 0; i < assignments.size() && assignments.get(i).at() < scope.at(); i++) {
      Assignment one = assignments.get(i);
      boolean whole = one.kind() == Assignment.Kind.SET || one.kind() == Assignment.Kind.DEFINE;
      boolean around = scope.at() < one.end();
      boolean self = one.kind() == Assignment.Kind.SET && i > 0;
      if (whole && !around && !self && scope.file().shares(one.at(), scope.at())) {
        last = i;
      }
    }
    return last;
  }

  private @Nullable Value step(Assignment one, boolean certain, @Nullable Value before) {
    Assignment loop = certain ? null : loopAround(one);
    List<Value> elements = loop == null ? null : values.lists().elements(loopScope(loop), loop);
    if (loop != null && elements != null && changes(one)) {
      return unrolled(one, loop, elements, before);
    }
    Value after = apply(one, scope, before);
    return certain || before == null ? after : before.or(after);
  }

  private static boolean changes(Assignment one) {
    return one.kind() == Assignment.Kind.APPEND || one.kind() == Assignment.Kind.METHOD;
  }

  private @Nullable Value unrolled(
      Assignment one, Assignment loop, List<Value> elements, @Nullable Value before) {
    @Nullable Value current = before;
    List<Value> keys = values.lists().keys(loopScope(loop), loop);
    for (int i = 0; i < elements.size(); i++) {
      Scope inside = scope;
      for (Assignment variable : values.variables().loopVariables(loop)) {
        boolean key = variable.kind() == Assignment.Kind.RANGE_KEY;
        inside = inside.with(variable.target(), key ? keys.get(i) : elements.get(i));
      }
      current = apply(one, inside, current);
    }
    return current;
  }

  private Scope loopScope(Assignment loop) {
    return scope.moved(loop.at());
  }

  /** The loop whose body an assignment stands in directly, if that body is all that parts them. */
  private @Nullable Assignment loopAround(Assignment one) {
    GoFile file = scope.file();
    int block = file.blocks[one.at()];
    int around = block < 0 ? -1 : file.blocks[block];
    boolean direct = around < 0 || (around < scope.at() && scope.at() < file.blockEnd(around));
    return direct ? file.loops.get(block) : null;
  }

  private Value apply(Assignment one, Scope inside, @Nullable Value before) {
    Value empty = before == null ? Value.of("") : before;
    Scope now = inside.with(one.target(), before);
    return switch (one.kind()) {
      case APPEND -> empty.plus(values.variables().assigned(now, one));
      case METHOD -> written(one, now, empty);
      case ENTRY -> empty;
      case DEFINE, SET, DEFAULT, RANGE_KEY, RANGE_VALUE -> values.variables().assigned(now, one);
    };
  }

  /** {@code builder.WriteString(x)} and {@code fmt.Fprintf(&builder, …)} append. */
  private Value written(Assignment one, Scope inside, Value before) {
    Tokens tokens = one.file().tokens();
    Scope there = inside.elsewhere(one.file(), one.at());
    List<Expressions.Range> arguments = Expressions.split(tokens, one.start(), one.end());
    if (tokens.text(one.at()).startsWith("Fprint")) {
      return before.plus(GoLibrary.format(values.values(there, arguments)));
    }
    return arguments.size() == 1
        ? before.plus(values.value(there, one.start(), one.end()))
        : Value.UNKNOWN;
  }
}
