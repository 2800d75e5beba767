package doctor.lang.go;

import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the assignments of one local variable up to the place where it is read. What stands in a
 * block around that place has happened, what stands in another block may have; a loop over a list
 * that is written down is gone through element by element.
 */
final class GoFlow {

  private static final Value PARAMETERS = Value.of("?" + Template.UNKNOWN);

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
    Deque<Assignment> inner = new ArrayDeque<>();
    values.look(assignments.size());
    for (int i = lastCertain(); i < assignments.size(); i++) {
      if (!values.look(1)) {
        return Value.UNKNOWN;
      }
      Assignment one = assignments.get(i);
      if (isFlagLater(one)) {
        current = Value.either(current, apply(one, scope, current));
        reached = true;
        continue;
      }
      if (one.at() >= scope.at() || (scope.at() < one.end() && one.end() > one.start())) {
        continue;
      }
      boolean certain = scope.file().shares(one.at(), scope.at());
      if (isOfInner(one, certain, inner)) {
        continue;
      }
      reached = true;
      int loop = certain ? -1 : loopAround(one);
      if (loop >= 0) {
        int end = groupEnd(i, scope.file().blockEnd(loop));
        current = unrolled(assignments.subList(i, end), loop, current);
        i = end - 1;
      } else {
        Value after = apply(one, scope, current);
        current = certain || current == null ? after : current.or(after);
      }
    }
    return reached ? current : null;
  }

  /**
   * Whether an assignment is to a variable of that name which is none any more at the place.
   *
   * @param inner those variables that still are where the assignment stands, the innermost first
   */
  private boolean isOfInner(Assignment one, boolean certain, Deque<Assignment> inner) {
    while (!inner.isEmpty() && !reaches(inner.peek(), one.at())) {
      inner.pop();
    }
    boolean ends = !certain || StatementHeads.endBefore(one, scope.at());
    if (one.kind() == Assignment.Kind.DEFINE && ends) {
      inner.push(one);
    }
    return !inner.isEmpty();
  }

  private boolean reaches(Assignment definition, int token) {
    return scope.file().shares(definition.at(), token)
        && !StatementHeads.endBefore(definition, token);
  }

  /** A flag that is declared behind a function literal has its value before that is run. */
  private boolean isFlagLater(Assignment one) {
    GoFunction around = scope.function();
    return one.kind() == Assignment.Kind.DEFAULT
        && one.at() >= scope.at()
        && around != null
        && around.outer() != null
        && !around.contains(one.at());
  }

  /** What was assigned before an assignment that has happened for certain does not matter. */
  private int lastCertain() {
    int last = 0;
    for (int i = 0; i < assignments.size() && assignments.get(i).at() < scope.at(); i++) {
      Assignment one = assignments.get(i);
      boolean whole = one.kind() == Assignment.Kind.SET || one.kind() == Assignment.Kind.DEFINE;
      boolean around = scope.at() < one.end();
      boolean self = one.kind() == Assignment.Kind.SET && i > 0;
      boolean over = StatementHeads.endBefore(one, scope.at());
      if (whole && !around && !self && !over && scope.file().shares(one.at(), scope.at())) {
        last = i;
      }
    }
    return last;
  }

  /** The first assignment that does not stand in the loop any more. */
  private int groupEnd(int start, int blockEnd) {
    int end = start;
    while (end < assignments.size() && assignments.get(end).at() < blockEnd) {
      end++;
    }
    return end;
  }

  /** The assignments of a loop's body, once for each element. */
  private @Nullable Value unrolled(List<Assignment> body, int block, @Nullable Value before) {
    Assignment loop = scope.file().loops.get(block);
    List<Value> elements = loop == null ? null : values.lists().elements(loopScope(loop), loop);
    if (loop == null || elements == null) {
      return before;
    }
    List<Value> keys = values.lists().keys(loopScope(loop), loop);
    @Nullable Value current = before;
    for (int i = 0; i < elements.size(); i++) {
      Scope inside = scope;
      for (Assignment variable : values.variables().loopVariables(loop)) {
        boolean key = variable.kind() == Assignment.Kind.RANGE_KEY;
        inside = inside.with(variable.target(), key ? keys.get(i) : elements.get(i));
      }
      for (Assignment one : body) {
        Value after = apply(one, inside, current);
        boolean direct = scope.file().blocks[one.at()] == block;
        current = direct || current == null ? after : current.or(after);
      }
    }
    return current;
  }

  private Scope loopScope(Assignment loop) {
    return scope.moved(loop.at());
  }

  /** The body of the outermost loop over a known list that parts an assignment from here, or -1. */
  private int loopAround(Assignment one) {
    GoFile file = scope.file();
    int found = -1;
    int block = file.blocks[one.at()];
    while (block >= 0 && !(block < scope.at() && scope.at() < file.blockEnd(block))) {
      Assignment loop = file.loops.get(block);
      boolean known = loop != null && values.lists().elements(loopScope(loop), loop) != null;
      found = known ? block : found;
      block = file.blocks[block];
    }
    return found;
  }

  private Value apply(Assignment one, Scope inside, @Nullable Value before) {
    Value empty = before == null ? Value.of("") : before;
    Scope now = inside.with(one.target(), before);
    return switch (one.kind()) {
      case APPEND -> appended(empty, values.variables().assigned(now, one));
      case METHOD -> written(one, now, empty);
      case ENTRY, REMOVE -> empty;
      case DEFINE, SET, DEFAULT, RANGE_KEY, RANGE_VALUE -> values.variables().assigned(now, one);
    };
  }

  /** What others may put parameters behind. */
  static Value withMore(Value before) {
    return "".equals(before.only()) ? Value.UNKNOWN : before.plus(PARAMETERS);
  }

  /** What is too much to be told, or was not read at all, may well be parameters of a name. */
  private Value appended(Value before, Value more) {
    Value all = before.plus(more);
    boolean lost = all.isUnknown() && !before.isUnknown();
    return lost || values.isCutOff() ? before.plus(PARAMETERS) : all;
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
