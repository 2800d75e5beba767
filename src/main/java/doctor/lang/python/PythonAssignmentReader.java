package doctor.lang.python;

import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile.Kind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Finds what a Python file gives its variables, by whatever statement. */
final class PythonAssignmentReader {

  // A head holds no other one, so however many there are, each token is looked at once.
  private static final List<String> LOOP_ENDS = List.of(":", "for");
  private static final List<String> NAMED_ENDS = List.of(",", ":", ":=");
  private static final List<String> PART_ENDS = List.of("for", "if", "async");

  private final Tokens tokens;
  private final PythonFile file;

  PythonAssignmentReader(Tokens tokens, PythonFile file) {
    this.tokens = tokens;
    this.file = file;
  }

  /**
   * {@code a = b = value} and {@code a += value}: at the last sign, for all targets at once.
   *
   * @return whether it is the last one
   */
  boolean assignment(int sign, int statement) {
    if (tokens.is(endOfTargets(sign + 1), "=")) {
      return false;
    }
    int end = PythonExpressions.end(tokens, sign + 1);
    List<Range> values = PythonExpressions.split(tokens, sign + 1, end);
    List<Range> targets = PythonExpressions.split(tokens, statement, sign, "=");
    int first = targets.size() - 1;
    while (first > 0 && endOfTargets(targets.get(first).start()) == targets.get(first).end()) {
      first--;
    }
    for (Range target : targets.subList(Math.max(first, 0), targets.size())) {
      assign(target, sign, values, end);
    }
    return true;
  }

  private void assign(Range whole, int sign, List<Range> values, int end) {
    int stop = whole.start();
    while (stop < whole.end() && !tokens.is(stop, ":")) {
      stop = next(stop);
    }
    List<Range> targets = PythonExpressions.split(tokens, whole.start(), stop);
    for (int t = 0; t < targets.size(); t++) {
      Range target = targets.get(t);
      boolean paired = targets.size() == values.size() && targets.size() > 1;
      if (targets.size() == 1 || paired) {
        int from = paired ? values.get(t).start() : sign + 1;
        int to = paired ? values.get(t).end() : end;
        add(target.start(), target.end(), sign, from, to);
      }
      if (targets.size() > 1 || !tokens.isWord(target.start())) {
        unpack(target.start(), target.end());
      }
    }
  }

  /** Behind names, attributes and items with commas between them. */
  private int endOfTargets(int start) {
    int at = endOfTarget(start);
    while (tokens.is(at, ",")) {
      at = endOfTarget(at + 1);
    }
    return at;
  }

  private int endOfTarget(int start) {
    int at = tokens.is(start, "*") ? start + 1 : start;
    at = tokens.isWord(at) ? at + 1 : at;
    while (isTrailer(at)) {
      at = tokens.is(at, ".") ? at + 2 : next(at);
    }
    return at;
  }

  private boolean isTrailer(int at) {
    return tokens.is(at, "[")
        || tokens.is(at, "(")
        || (tokens.is(at, ".") && tokens.isWord(at + 1));
  }

  private int next(int at) {
    return tokens.partner(at) > at ? tokens.partner(at) + 1 : at + 1;
  }

  private void unpack(int start, int end) {
    for (int at = start; at < end; at++) {
      boolean ofOther = tokens.is(at + 1, ".") || tokens.is(at + 1, "[") || tokens.is(at + 1, "(");
      if (tokens.isWord(at) && !tokens.is(at - 1, ".") && !ofOther) {
        file.unpacked.add(at);
      }
    }
  }

  /** {@code (name := value)}, {@code i} being the token of the sign. */
  void named(int i) {
    add(i - 1, i, i, i + 1, PythonExpressions.end(tokens, i + 1, NAMED_ENDS));
  }

  private void add(int start, int end, int at, int from, int to) {
    if (!tokens.isWord(start)) {
      return;
    }
    StringBuilder target = new StringBuilder();
    for (int i = start; i < end; i++) {
      target.append(tokens.text(i));
    }
    String name = target.toString();
    Kind kind = tokens.is(at, "+=") ? Kind.APPEND : Kind.SET;
    PythonFile.Assignment one = new PythonFile.Assignment(name, at, from, to, kind);
    file.assignments.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
    file.assignmentsAt.computeIfAbsent(at, key -> new ArrayList<>()).add(one);
  }

  /** {@code for name in values:} and {@code f(name) for name in values}. */
  void loop(int i, boolean statement) {
    int open = tokens.is(i + 1, "(") ? i + 1 : i;
    int last = open + 1;
    while (tokens.isWord(last) && tokens.is(last + 1, ",") && tokens.isWord(last + 2)) {
      last += 2;
    }
    int in = open > i ? last + 2 : last + 1;
    if (!tokens.isWord(last) || !tokens.is(in, "in")) {
      return;
    }
    Kind kind = statement ? Kind.LOOP : Kind.COMPREHENSION;
    int start = in + 1;
    int end = PythonExpressions.end(tokens, start, kind == Kind.LOOP ? LOOP_ENDS : PART_ENDS);
    StringBuilder names = new StringBuilder();
    for (int at = open + 1; at <= last; at++) {
      names.append(tokens.text(at));
    }
    String name = names.toString();
    PythonFile.Assignment one = new PythonFile.Assignment(name, i, start, end, kind);
    if (last > open + 1) {
      file.pairs.add(one);
    } else {
      file.assignments.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
    }
  }

  /** {@code with value as name}, {@code except error as name}. */
  void with(int i, int statement) {
    if (tokens.is(statement, "except")) {
      file.unpacked.add(i + 1);
    }
    int with = tokens.is(statement, "async") ? statement + 1 : statement;
    if (!tokens.is(with, "with")) {
      return;
    }
    int start = i;
    // The bracket around several of them closes behind this one.
    while (start > with + 1 && !tokens.is(start - 1, ",") && !tokens.is(start - 1, "(")) {
      int partner = tokens.partner(start - 1);
      start = partner >= 0 && partner < start - 1 ? partner : start - 1;
    }
    add(i + 1, i + 2, i, start, i);
  }
}
