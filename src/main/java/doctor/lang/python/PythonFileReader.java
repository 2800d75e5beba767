package doctor.lang.python;

import doctor.lang.python.PythonFile.Kind;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds in the tokens of a Python file what it imports, declares, assigns and calls. One pass. */
final class PythonFileReader {

  // A head holds no other one, so however many there are, each token is looked at once.
  private static final List<String> LOOP_ENDS = List.of(":", "for");
  private static final List<String> NAMED_ENDS = List.of(",", ":");
  private static final List<String> PART_ENDS = List.of("for", "if", "async");

  private static final Set<String> HEADS =
      Set.of(
          "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "async", "def",
          "class");

  private final Tokens tokens;
  private final PythonFile file;
  private final int[] ends;
  private final int[] lineEnds;
  private final Deque<Integer> blocks = new ArrayDeque<>();
  private final Deque<String> types = new ArrayDeque<>();
  private final Deque<Integer> typeEnds = new ArrayDeque<>();
  private int statement;
  private int brackets;

  private PythonFileReader(Tokens tokens) {
    this.tokens = tokens;
    this.file = new PythonFile(tokens);
    this.ends = new int[tokens.size()];
    this.lineEnds = lineEnds(tokens);
    pairIndents();
  }

  /** For each token the end of its line, found once, as a line may hold many heads. */
  private static int[] lineEnds(Tokens tokens) {
    int[] lineEnds = new int[tokens.size()];
    int end = tokens.size();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      end = tokens.kind(i) == TokenKind.LINE_END ? i : end;
      lineEnds[i] = end;
    }
    return lineEnds;
  }

  static PythonFile read(Tokens tokens) {
    PythonFileReader reader = new PythonFileReader(tokens);
    reader.run();
    return reader.file;
  }

  private void pairIndents() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.INDENT) {
        open.push(i);
        ends[i] = tokens.size();
      } else if (tokens.kind(i) == TokenKind.DEDENT && !open.isEmpty()) {
        ends[open.peek()] = i;
        file.blockEnds.put(open.pop(), i);
      }
    }
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      file.blocks[i] = blocks.isEmpty() ? -1 : blocks.peek();
      switch (tokens.kind(i)) {
        case INDENT -> {
          blocks.push(i);
          statement = i + 1;
        }
        case DEDENT -> {
          if (!blocks.isEmpty()) {
            blocks.pop();
          }
          statement = i + 1;
        }
        case LINE_END -> {
          if (!blocks.isEmpty() && tokens.is(blocks.peek(), ":")) {
            file.blockEnds.put(blocks.pop(), i);
          }
          statement = i + 1;
        }
        case WORD -> word(i);
        case OPERATOR -> operator(i);
        case STRING, NUMBER, CHARACTER -> {}
      }
      while (!typeEnds.isEmpty() && typeEnds.peek() <= i) {
        typeEnds.pop();
        types.pop();
      }
    }
  }

  private void word(int i) {
    if (i == statement && tokens.is(i, "import")) {
      imports(i + 1, "");
    } else if (i == statement && tokens.is(i, "from")) {
      from(i);
    } else if (tokens.is(i, "def") && tokens.isWord(i + 1)) {
      function(i);
    } else if (tokens.is(i, "class") && tokens.isWord(i + 1)) {
      int body = body(i);
      types.push(tokens.text(i + 1));
      typeEnds.push(bodyEnd(body));
      file.types.add(new PythonFile.Type(tokens.text(i + 1), bases(i + 2), body, bodyEnd(body)));
    } else if (i == statement && tokens.is(i, "global")) {
      globals(i);
    } else if (tokens.is(i, "return") || tokens.is(i, "yield")) {
      PythonFunction function = file.functionAt(i);
      if (function != null) {
        file.returns.computeIfAbsent(function, key -> new ArrayList<>()).add(i + 1);
      }
    } else if (tokens.is(i, "for")) {
      loop(i);
    } else if (tokens.is(i, "as") && tokens.isWord(i + 1)) {
      with(i);
    } else if (tokens.is(i + 1, "(") && !tokens.is(i - 1, "def") && !tokens.is(i - 1, "class")) {
      file.calls.computeIfAbsent(tokens.text(i), name -> new ArrayList<>()).add(i);
    }
  }

  private void operator(int i) {
    int partner = tokens.partner(i);
    if (partner >= 0) {
      brackets += partner > i ? 1 : -1;
    } else if (tokens.is(i, ";")) {
      statement = i + 1;
    } else if (tokens.is(i, ":") && brackets == 0 && isHead()) {
      if (!tokens.isKind(i + 1, TokenKind.LINE_END)) {
        blocks.push(i);
      }
      statement = i + 1;
    } else if (tokens.is(i, ":") && brackets == 0) {
      annotation(i);
    } else if (tokens.is(i, ":=")) {
      add(i - 1, i, i, i + 1, PythonExpressions.end(tokens, i + 1, NAMED_ENDS));
    } else if ((tokens.is(i, "=") || tokens.is(i, "+=")) && brackets == 0) {
      assignment(i);
    }
  }

  /** {@code name: Type} and {@code self.name: Type}, whatever follows. */
  private void annotation(int colon) {
    boolean one = colon == statement + 1 && tokens.isWord(statement);
    boolean own = colon == statement + 3 && tokens.is(statement, "self");
    if (one || own) {
      String target = one ? tokens.text(statement) : "self." + tokens.text(colon - 1);
      file.annotations.computeIfAbsent(target, name -> new ArrayList<>()).add(colon);
    }
  }

  private void globals(int i) {
    PythonFunction function = file.functionAt(i);
    for (int at = i + 1; function != null && tokens.isWord(at); at += 2) {
      file.globals.computeIfAbsent(tokens.text(at), name -> new ArrayList<>()).add(function);
    }
  }

  /** The last words of what stands in the bracket behind the name of a class. */
  private List<String> bases(int open) {
    List<String> bases = new ArrayList<>();
    int close = tokens.is(open, "(") ? tokens.partner(open) : -1;
    for (PythonExpressions.Range part : PythonExpressions.split(tokens, open + 1, close)) {
      if (tokens.isWord(part.end() - 1) && !tokens.is(part.start() + 1, "=")) {
        bases.add(tokens.text(part.end() - 1));
      }
    }
    return bases;
  }

  /** Whether the statement has a body, which may stand on its line. */
  private boolean isHead() {
    return statement < tokens.size() && HEADS.contains(tokens.text(statement));
  }

  private void assignment(int i) {
    int end = PythonExpressions.end(tokens, i + 1);
    int stop = statement;
    while (stop < i && !tokens.is(stop, ":") && !tokens.is(stop, "=")) {
      stop = tokens.partner(stop) > stop ? tokens.partner(stop) + 1 : stop + 1;
    }
    List<PythonExpressions.Range> targets =
        PythonExpressions.split(tokens, Math.min(statement, stop), stop);
    List<PythonExpressions.Range> values = PythonExpressions.split(tokens, i + 1, end);
    for (int t = 0; t < targets.size(); t++) {
      PythonExpressions.Range target = targets.get(t);
      boolean paired = targets.size() == values.size() && targets.size() > 1;
      if (targets.size() == 1 || paired) {
        int from = paired ? values.get(t).start() : i + 1;
        int to = paired ? values.get(t).end() : end;
        add(target.start(), target.end(), i, from, to);
      }
      if (targets.size() > 1 || !tokens.isWord(target.start())) {
        unpack(target.start(), target.end());
      }
    }
  }

  private void unpack(int start, int end) {
    for (int at = start; at < end; at++) {
      boolean ofOther = tokens.is(at + 1, ".") || tokens.is(at + 1, "[") || tokens.is(at + 1, "(");
      if (tokens.isWord(at) && !tokens.is(at - 1, ".") && !ofOther) {
        file.unpacked.add(at);
      }
    }
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
  private void loop(int i) {
    int open = tokens.is(i + 1, "(") ? i + 1 : i;
    int last = open + 1;
    while (tokens.isWord(last) && tokens.is(last + 1, ",") && tokens.isWord(last + 2)) {
      last += 2;
    }
    int in = open > i ? last + 2 : last + 1;
    if (!tokens.isWord(last) || !tokens.is(in, "in")) {
      return;
    }
    Kind kind = brackets == 0 ? Kind.LOOP : Kind.COMPREHENSION;
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
  private void with(int i) {
    if (tokens.is(statement, "except")) {
      file.unpacked.add(i + 1);
    }
    if (!tokens.is(statement, "with") && !tokens.is(statement, "async")) {
      return;
    }
    int start = i;
    while (start > statement + 1 && !tokens.is(start - 1, ",") && !tokens.is(start - 1, "with")) {
      int partner = tokens.partner(start - 1);
      start = partner >= 0 && partner < start - 1 ? partner : start - 1;
      if (tokens.is(start, "(") && partner < 0) {
        return;
      }
    }
    add(i + 1, i + 2, i, start, i);
  }

  private void imports(int start, String prefix) {
    if (tokens.is(start, "*") && prefix.endsWith(".")) {
      file.stars.add(prefix.substring(0, prefix.length() - 1));
      return;
    }
    int end = PythonExpressions.end(tokens, start);
    for (PythonExpressions.Range part : PythonExpressions.split(tokens, start, end)) {
      importOne(part, prefix);
    }
  }

  private void importOne(PythonExpressions.Range part, String prefix) {
    int as = PythonExpressions.find(tokens, part.start(), part.end(), "as");
    StringBuilder path = new StringBuilder(prefix);
    for (int at = part.start(); at < (as < 0 ? part.end() : as); at++) {
      path.append(tokens.text(at));
    }
    if (as >= 0 && tokens.isWord(as + 1)) {
      file.imports.put(tokens.text(as + 1), path.toString());
    } else if (as < 0 && tokens.isWord(part.start())) {
      // import a.b makes a known, from a import b makes b.
      String name = tokens.text(part.start());
      file.imports.put(name, prefix.isEmpty() ? name : path.toString());
    }
  }

  private void from(int i) {
    StringBuilder module = new StringBuilder();
    int at = i + 1;
    while (at < tokens.size() && !tokens.is(at, "import")) {
      if (tokens.kind(at) == TokenKind.LINE_END) {
        return;
      }
      module.append(tokens.text(at++));
    }
    boolean grouped = tokens.is(at + 1, "(");
    imports(grouped ? at + 2 : at + 1, module + ".");
  }

  private void function(int i) {
    int open = i + 2;
    if (!tokens.is(open, "(") || tokens.partner(open) < 0) {
      return;
    }
    List<PythonFunction.Parameter> parameters = new ArrayList<>();
    int close = tokens.partner(open);
    for (PythonExpressions.Range part : PythonExpressions.split(tokens, open + 1, close)) {
      int equals = PythonExpressions.find(tokens, part.start(), part.end(), "=");
      int from = equals < 0 ? part.end() : equals + 1;
      int name = tokens.isWord(part.start()) ? part.start() : part.start() + 1;
      String text = name < part.end() ? tokens.text(name) : "";
      boolean rest = tokens.is(part.start(), "*");
      parameters.add(new PythonFunction.Parameter(text, from, part.end(), rest));
    }
    int body = body(close);
    String type = types.isEmpty() ? "" : types.peek();
    file.functions.add(
        new PythonFunction(
            file, tokens.text(i + 1), type, parameters, body, bodyEnd(body), file.functionAt(i)));
  }

  /** The token behind the colon of a head. */
  private int body(int start) {
    int at = start;
    while (at < tokens.size() && !tokens.is(at, ":") && tokens.kind(at) != TokenKind.LINE_END) {
      at = tokens.partner(at) > at ? tokens.partner(at) + 1 : at + 1;
    }
    return Math.min(at + 1, tokens.size());
  }

  private int bodyEnd(int body) {
    boolean block =
        tokens.isKind(body, TokenKind.LINE_END) && tokens.isKind(body + 1, TokenKind.INDENT);
    return block ? ends[body + 1] : body < tokens.size() ? lineEnds[body] : body;
  }
}
