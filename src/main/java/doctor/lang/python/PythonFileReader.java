package doctor.lang.python;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds in the tokens of a Python file what it imports, declares, assigns and calls. One pass. */
final class PythonFileReader {

  private static final Set<String> HEADS =
      Set.of(
          "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "async", "def",
          "class");

  private final Tokens tokens;
  private final PythonFile file;
  private final PythonImportReader imports;
  private final PythonAssignmentReader assignments;
  private final int[] ends;
  private final int[] lineEnds;
  private final Deque<Integer> blocks = new ArrayDeque<>();
  private int statement;

  /** The last statement that assigns something. */
  private int assigned = -1;

  private int brackets;

  /** How many lambdas have not come to their body yet: what they assign are defaults. */
  private int lambdas;

  private PythonFileReader(Tokens tokens) {
    this.tokens = tokens;
    this.file = new PythonFile(tokens);
    this.imports = new PythonImportReader(tokens, file);
    this.assignments = new PythonAssignmentReader(tokens, file);
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
          lambdas = 0;
        }
        case WORD -> word(i);
        case OPERATOR -> operator(i);
        case STRING, NUMBER, CHARACTER -> {}
      }
    }
  }

  private void word(int i) {
    if (brackets == 0 && tokens.is(i, "lambda")) {
      lambdas++;
    } else if (i == statement && tokens.is(i, "import")) {
      imports.imports(i);
    } else if (i == statement && tokens.is(i, "from")) {
      imports.from(i);
    } else if (tokens.is(i, "def") && tokens.isWord(i + 1)) {
      function(i);
    } else if (tokens.is(i, "class") && tokens.isWord(i + 1)) {
      int body = body(i);
      file.types.add(
          new PythonFile.Type(
              tokens.text(i + 1), bases(i + 2), body, bodyEnd(body), file.innermostType(i)));
    } else if (i == statement && tokens.is(i, "global")) {
      globals(i);
    } else if (tokens.is(i, "return") || tokens.is(i, "yield")) {
      PythonFunction function = file.functionAt(i);
      if (function != null) {
        file.returns.computeIfAbsent(function, key -> new ArrayList<>()).add(i + 1);
      }
    } else if (tokens.is(i, "for")) {
      assignments.loop(i, brackets == 0);
    } else if (tokens.is(i, "as") && tokens.isWord(i + 1)) {
      assignments.with(i, statement);
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
    } else if (lambdas > 0 && brackets == 0) {
      lambdas -= tokens.is(i, ":") ? 1 : 0;
    } else if (tokens.is(i, ":") && brackets == 0 && isHead()) {
      if (!tokens.isKind(i + 1, TokenKind.LINE_END)) {
        blocks.push(i);
      }
      statement = i + 1;
    } else if (tokens.is(i, ":") && brackets == 0) {
      annotation(i);
    } else if (tokens.is(i, ":=")) {
      assignments.named(i);
    } else if ((tokens.is(i, "=") || tokens.is(i, "+=")) && brackets == 0) {
      assignment(i);
    }
  }

  /**
   * What stands behind the last sign of a statement is no Python, and is not gone through again.
   */
  private void assignment(int sign) {
    if (assigned != statement && assignments.assignment(sign, statement)) {
      assigned = statement;
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
    boolean more = function != null;
    for (int at = i + 1; more && tokens.isWord(at); at += 2) {
      file.globals.computeIfAbsent(tokens.text(at), name -> new ArrayList<>()).add(function);
      more = tokens.is(at + 1, ",");
    }
  }

  /** The last words of what stands in the bracket behind the name of a class. */
  private List<String> bases(int open) {
    List<String> bases = new ArrayList<>();
    int close = tokens.is(open, "(") ? tokens.partner(open) : -1;
    for (PythonExpressions.Range part : PythonExpressions.split(tokens, open + 1, close)) {
      int end = part.end() - 1;
      // Of Base[T] the name is what counts.
      int last = tokens.is(end, "]") ? tokens.partner(end) - 1 : end;
      if (last >= part.start() && tokens.isWord(last) && !tokens.is(part.start() + 1, "=")) {
        bases.add(tokens.text(last));
      }
    }
    return bases;
  }

  /** Whether the statement has a body, which may stand on its line. */
  private boolean isHead() {
    return statement < tokens.size() && HEADS.contains(tokens.text(statement));
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
    file.functions.add(
        new PythonFunction(
            file,
            tokens.text(i + 1),
            file.typeAt(i),
            parameters,
            body,
            bodyEnd(body),
            file.functionAt(i)));
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
