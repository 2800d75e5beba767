package doctor.lang.go;

import doctor.lang.go.Assignment.Kind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a statement assigns, and to what. */
final class AssignmentReader {

  /** Words that may stand before the first target of a statement. */
  private static final Set<String> BEFORE = Set.of("if", "for", "switch", "else", "var", "const");

  /** Words that begin a statement whose body's brace ends its header. */
  private static final Set<String> HEADERS = Set.of("if", "for", "switch", "else", "select");

  /** Methods that change what they are called on. */
  private static final Set<String> CHANGING =
      Set.of("Set", "Add", "WriteString", "Write", "WriteByte", "WriteRune");

  private AssignmentReader() {}

  /** Reads {@code targets = values} around an operator. */
  static void read(GoFile file, int statement, int operator) {
    Tokens tokens = file.tokens();
    boolean header = false;
    boolean define = tokens.is(operator, ":=");
    int at = statement;
    while (at < operator && tokens.isWord(at) && BEFORE.contains(tokens.text(at))) {
      header |= HEADERS.contains(tokens.text(at));
      define |= tokens.is(at, "var") || tokens.is(at, "const");
      at++;
    }
    List<Expressions.Range> targets = targets(tokens, at, operator);
    if (targets.isEmpty()) {
      return;
    }
    int start = operator + 1;
    if (tokens.is(start, "range")) {
      int end = Expressions.end(tokens, start + 1, true);
      range(file, targets, operator, start + 1, end);
      return;
    }
    int end = Expressions.listEnd(tokens, start, header);
    List<Expressions.Range> values = Expressions.split(tokens, start, end);
    boolean grouped = isPackageGroup(file, operator);
    boolean more = tokens.is(operator, "+=") || tokens.is(operator, "|=");
    Kind kind = more ? Kind.APPEND : define || grouped ? Kind.DEFINE : Kind.SET;
    for (int i = 0; i < targets.size(); i++) {
      boolean paired = values.size() == targets.size();
      int from = paired ? values.get(i).start() : start;
      int to = paired ? values.get(i).end() : end;
      add(file, targets.get(i), kind, operator, from, to, paired ? 0 : i);
    }
  }

  private static boolean isPackageGroup(GoFile file, int operator) {
    return file.blocks[operator] < 0;
  }

  /** Reads {@code var x, y T}, which has no value; with one, the operator is met later. */
  static void declare(GoFile file, int name) {
    Tokens tokens = file.tokens();
    int end = Expressions.listEnd(tokens, name, false);
    for (int at = name; at < end; at++) {
      if (tokens.is(at, "=")) {
        return;
      }
      at = tokens.closing(at);
    }
    int at = name;
    file.add(new Assignment(file, tokens.text(at), Kind.DEFINE, at, end, end, 0));
    while (tokens.is(at + 1, ",") && tokens.isWord(at + 2)) {
      at += 2;
      file.add(new Assignment(file, tokens.text(at), Kind.DEFINE, at, end, end, 0));
    }
  }

  private static List<Expressions.Range> targets(Tokens tokens, int start, int operator) {
    List<Expressions.Range> targets = new ArrayList<>();
    for (Expressions.Range part : Expressions.split(tokens, start, operator)) {
      int from = part.start();
      while (tokens.is(from, "*") || tokens.is(from, "(")) {
        from++;
      }
      if (!tokens.isWord(from)) {
        return List.of();
      }
      targets.add(new Expressions.Range(from, part.end()));
    }
    return targets;
  }

  private static void range(
      GoFile file, List<Expressions.Range> targets, int operator, int start, int end) {
    add(file, targets.get(0), Kind.RANGE_KEY, operator, start, end, 0);
    if (targets.size() > 1) {
      add(file, targets.get(1), Kind.RANGE_VALUE, operator, start, end, 0);
    }
  }

  private static void add(
      GoFile file,
      Expressions.Range target,
      Kind kind,
      int operator,
      int start,
      int end,
      int index) {
    Tokens tokens = file.tokens();
    int stop = target.start() + 1;
    while (tokens.is(stop, ".") && tokens.isWord(stop + 1) && stop + 1 < target.end()) {
      stop += 2;
    }
    boolean entry = tokens.is(stop, "[") && stop < target.end() && kind == Kind.SET;
    String name = Expressions.chain(tokens, target.start(), stop);
    file.add(new Assignment(file, name, entry ? Kind.ENTRY : kind, operator, start, end, index));
  }

  /** Reads a call that gives its receiver, or a variable it points to, a value. */
  static void byCall(GoFile file, int name) {
    Tokens tokens = file.tokens();
    int open = name + 1;
    int close = tokens.partner(open);
    if (close < 0) {
      return;
    }
    String method = tokens.text(name);
    boolean removes = method.equals("Del");
    if ((removes || CHANGING.contains(method)) && tokens.is(name - 1, ".")) {
      int start = Expressions.chainStart(tokens, name);
      if (Expressions.isChain(tokens, start, name - 1)) {
        String target = Expressions.chain(tokens, start, name - 1);
        Kind kind = removes ? Kind.REMOVE : Kind.METHOD;
        file.add(new Assignment(file, target, kind, name, open + 1, close, 0));
      }
    } else if (method.equals("delete")) {
      pointed(file, name, Kind.REMOVE, 1);
    } else if (method.equals("Fprintf") || method.equals("Fprint")) {
      pointed(file, name, Kind.METHOD, -1);
    } else if (method.equals("StringVar")) {
      pointed(file, name, Kind.DEFAULT, 2);
    } else if (method.equals("StringVarP")) {
      pointed(file, name, Kind.DEFAULT, 3);
    }
  }

  /** {@code &cli.StringFlag{Value: v, Destination: &x}}: what the flag is by default. */
  static void byFlag(GoFile file, int brace, int colon) {
    Tokens tokens = file.tokens();
    int start = colon + 2;
    int end = Expressions.end(tokens, start, false);
    if (!tokens.is(colon + 1, "&") || !Expressions.isChain(tokens, start, end)) {
      return;
    }
    String target = Expressions.chain(tokens, start, end);
    for (Expressions.Range part : Expressions.split(tokens, brace + 1, tokens.partner(brace))) {
      if (tokens.is(part.start(), "Value") && tokens.is(part.start() + 1, ":")) {
        int from = part.start() + 2;
        file.add(new Assignment(file, target, Kind.DEFAULT, colon, from, part.end(), 0));
      }
    }
  }

  /** The first argument is the variable; {@code value} is the argument with its value, or -1. */
  private static void pointed(GoFile file, int name, Kind kind, int value) {
    Tokens tokens = file.tokens();
    int close = tokens.partner(name + 1);
    List<Expressions.Range> arguments = Expressions.split(tokens, name + 2, close);
    if (arguments.size() <= Math.max(value, 0)) {
      return;
    }
    int start = arguments.get(0).start() + (tokens.is(arguments.get(0).start(), "&") ? 1 : 0);
    if (!Expressions.isChain(tokens, start, arguments.get(0).end())) {
      return;
    }
    String target = Expressions.chain(tokens, start, arguments.get(0).end());
    int from = value < 0 ? arguments.get(0).end() + 1 : arguments.get(value).start();
    int to = value < 0 ? close : arguments.get(value).end();
    file.add(new Assignment(file, target, kind, name, Math.min(from, to), to, 0));
  }
}
