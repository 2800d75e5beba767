package doctor.lang.python;

import doctor.lang.python.PythonAlias.Form;
import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.List;
import java.util.Set;

/**
 * Where a handle goes that is put into a tuple, list, dictionary or queue, and where it is taken
 * out again: {@code return handle, cursor}, {@code for handle in pool}, {@code pool[name].execute}.
 */
final class PythonCollections {

  /** Methods that put what they are given into a collection. */
  private static final Set<String> ADDING =
      Set.of("append", "appendleft", "add", "put", "put_nowait", "insert", "push");

  /** Methods that give one of a collection. */
  private static final Set<String> TAKING =
      Set.of("pop", "popleft", "popitem", "get", "get_nowait", "setdefault");

  /** Methods that give the collection in another form. */
  private static final Set<String> KEEPING = Set.of("values", "copy");

  /** Words before a bracket that is none of a call. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "return", "yield", "in", "not", "and", "or", "if", "elif", "else", "while", "await", "is",
          "with", "from", "lambda", "assert");

  private final PythonHandleFlow flow;

  PythonCollections(PythonHandleFlow flow) {
    this.flow = flow;
  }

  /** Whether a bracket holds the arguments of a call. */
  static boolean isCall(Tokens tokens, int open) {
    return tokens.is(open, "(")
        && tokens.isWord(open - 1)
        && !KEYWORDS.contains(tokens.text(open - 1));
  }

  /** Goes on with what the handle is written in: brackets that only group, a tuple, a list. */
  void written(PythonFile file, int start, int end, Form form) {
    Tokens tokens = file.tokens();
    int place = 0;
    int at = flow.spend(1) ? start - 1 : -1;
    while (at >= 0 && !isStart(tokens, at) && tokens.partner(at) < end) {
      if (tokens.is(at, "return") || tokens.is(at, "yield")) {
        if (form.isHandle()) {
          flow.returned(file, start, Form.holding(place));
        }
        return;
      }
      if (tokens.is(at, "=") && file.assignmentsAt.containsKey(at)) {
        assigned(file, start, at, place, form);
        return;
      }
      place += tokens.is(at, ",") ? 1 : 0;
      at = before(tokens, at);
    }
    flow.spend(start - at);
    if (tokens.partner(at) >= end && !isCall(tokens, at)) {
      bracket(file, at, place, form);
    }
  }

  private void bracket(PythonFile file, int open, int place, Form form) {
    Tokens tokens = file.tokens();
    int close = tokens.partner(open);
    if (!flow.spend(close - open)) {
      return;
    }
    boolean one = PythonExpressions.find(tokens, open + 1, close, ",") < 0;
    boolean loop = PythonExpressions.find(tokens, open + 1, close, "for") >= 0;
    boolean ofItem = tokens.is(open, "[") && (tokens.isWord(open - 1) || tokens.is(open - 1, ")"));
    if (tokens.is(open, "(") && one && !loop) {
      flow.result(file, open, close + 1, form);
    } else if (form.isHandle() && (!ofItem || KEYWORDS.contains(tokens.text(open - 1)))) {
      boolean told = !loop && !tokens.is(open, "{");
      flow.result(file, open, close + 1, told ? Form.holding(place) : Form.HOLDING);
    }
  }

  /** {@code a, b = x, handle} and {@code a = x, handle}. */
  private void assigned(PythonFile file, int start, int sign, int place, Form form) {
    for (PythonFile.Assignment one : file.assignmentsAt.getOrDefault(sign, List.of())) {
      boolean whole = PythonExpressions.find(file.tokens(), one.start(), one.end(), ",") >= 0;
      if (one.start() <= start && start < one.end() && (form.isHandle() || !whole)) {
        flow.target(file, one.target(), sign, whole ? Form.holding(place) : form);
      }
    }
  }

  /** {@code a, b = collection}: the targets before a sign, none where it is that of an argument. */
  List<Range> targets(PythonFile file, int sign) {
    Tokens tokens = file.tokens();
    int at = sign - 1;
    while (at >= 0 && !isStart(tokens, at) && !tokens.is(at, ":")) {
      if (tokens.partner(at) > sign) {
        return List.of();
      }
      at = before(tokens, at);
    }
    flow.spend(sign - at);
    boolean bracket = tokens.partner(at + 1) == sign - 1;
    return PythonExpressions.split(tokens, bracket ? at + 2 : at + 1, bracket ? sign - 1 : sign);
  }

  /** Goes on with the target that takes the handle. */
  void unpacked(PythonFile file, int sign, List<Range> targets, Form form) {
    for (int i = 0; i < targets.size() && form.isHolding(); i++) {
      Range target = targets.get(i);
      String name = PythonExpressions.chain(file.tokens(), target.start(), target.end());
      if (form.mayBeAt(i) && !name.isEmpty()) {
        flow.target(file, name, sign, Form.HANDLE);
      }
    }
  }

  /** Whether something is taken out of a collection that stands here; goes on with it. */
  boolean taken(PythonFile file, int start, int end, Form form) {
    Tokens tokens = file.tokens();
    if (tokens.is(end, "[") && tokens.partner(end) > end) {
      int close = tokens.partner(end);
      boolean number = close == end + 2 && tokens.kind(end + 1) == TokenKind.NUMBER;
      if (!number || form.equals(Form.HOLDING) || tokens.is(end + 1, "" + form.place())) {
        flow.result(file, start, close + 1, Form.HANDLE);
      }
      return true;
    }
    if (tokens.is(start - 1, "in") && tokens.is(start - 3, "for") && tokens.isWord(start - 2)) {
      flow.target(file, tokens.text(start - 2), start - 3, Form.HANDLE);
      return true;
    }
    boolean method = tokens.is(end, ".") && tokens.is(end + 2, "(") && tokens.isPaired(end + 2);
    if (method && TAKING.contains(tokens.text(end + 1))) {
      flow.result(file, start, tokens.partner(end + 2) + 1, Form.HANDLE);
    } else if (method && KEEPING.contains(tokens.text(end + 1))) {
      flow.result(file, start, tokens.partner(end + 2) + 1, form);
    }
    return method;
  }

  /** {@code pool.append(handle)}: goes on with the pool. */
  void added(PythonFile file, int open) {
    Tokens tokens = file.tokens();
    if (ADDING.contains(tokens.text(open - 1))) {
      int start = file.chainStart(open - 1);
      String name = PythonExpressions.chain(tokens, start, open - 2);
      if (!name.isEmpty() && name.indexOf('(') < 0) {
        flow.target(file, name, open, Form.HOLDING);
      }
    }
  }

  private static boolean isStart(Tokens tokens, int at) {
    return PythonExpressions.isLineStart(tokens, at) || tokens.is(at, ";");
  }

  private static int before(Tokens tokens, int at) {
    int partner = tokens.partner(at);
    return partner >= 0 && partner < at ? partner - 1 : at - 1;
  }
}
