package doctor.lang.go;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the tokens of a Go file what it imports, declares, assigns and calls. One pass; what is
 * no Go leaves gaps and nothing worse.
 */
final class GoFileReader {

  private final Tokens tokens;
  private final GoFile file;

  /** Open braces and cases, the innermost last. */
  private int[] blocks = new int[16];

  private int depth;
  private final Deque<GoFunction> open = new ArrayDeque<>();
  private final List<GoFunction> pending = new ArrayList<>();
  private int statement;

  /** The last statement that assigns something. */
  private int assigned = -1;

  /** The parenthesis that ends the last {@code var (…)}. */
  private int variablesEnd;

  private GoFileReader(Tokens tokens) {
    this.tokens = tokens;
    this.file = new GoFile(tokens);
  }

  static GoFile read(Tokens tokens) {
    GoFileReader reader = new GoFileReader(tokens);
    reader.run();
    return reader.file;
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      char symbol = tokens.symbol(i);
      if (symbol == '}') {
        fieldLine(i);
        closeBlock(i);
      }
      file.blocks[i] = block();
      TokenKind kind = tokens.kind(i);
      if (kind == TokenKind.OPERATOR) {
        operator(i, symbol);
      } else if (kind == TokenKind.WORD) {
        word(i);
      } else if (kind == TokenKind.LINE_END) {
        lineEnd(i);
        statement = i + 1;
      } else if (kind == TokenKind.STRING && tokens.first(i) == '`') {
        tag(i);
      }
    }
  }

  /** The innermost block, or -1. */
  private int block() {
    return depth == 0 ? -1 : blocks[depth - 1];
  }

  private void push(int block) {
    if (depth == blocks.length) {
      blocks = Arrays.copyOf(blocks, depth * 2);
    }
    blocks[depth++] = block;
  }

  private void closeBlock(int i) {
    if (!tokens.isPaired(i)) {
      return;
    }
    int partner = tokens.partner(i);
    while (block() >= partner) {
      int block = blocks[--depth];
      if (block != partner) {
        file.caseEnds.put(block, i);
      }
    }
    if (!open.isEmpty() && open.peek().close() == i) {
      open.pop();
    }
  }

  private void operator(int i, char symbol) {
    switch (symbol) {
      case '{' -> openBrace(i);
      case ';' -> {
        fieldLine(i);
        statement = i + 1;
      }
      case '}' -> statement = i + 1;
      case '(' -> {
        if (tokens.is(i - 1, "var") || tokens.is(i - 1, "const") || tokens.is(i - 1, "import")) {
          variablesEnd = tokens.is(i - 1, "var") ? tokens.partner(i) : variablesEnd;
          statement = i + 1;
        }
      }
      case '=' -> assignment(i);
      case ':' -> colon(i);
      case '&' -> {
        if (tokens.isWord(i + 1)) {
          file.addressed.add(tokens.text(i + 1));
        }
      }
      case 0 -> {
        if (tokens.is(i, ":=") || tokens.is(i, "+=") || tokens.is(i, "|=")) {
          assignment(i);
        }
      }
      default -> {}
    }
  }

  /** A statement assigns once: what else looks like it is no Go, and is not gone through again. */
  private void assignment(int i) {
    if (assigned != statement) {
      assigned = statement;
      AssignmentReader.read(file, statement, i);
    }
  }

  private void openBrace(int i) {
    fieldOfNoType(i);
    if (tokens.isPaired(i)) {
      push(i);
      if (!pending.isEmpty() && pending.get(pending.size() - 1).open() == i) {
        GoFunction function = pending.remove(pending.size() - 1);
        file.functions.add(function);
        open.push(function);
      }
    }
    statement = i + 1;
  }

  private void colon(int i) {
    if (tokens.is(statement, "case") || tokens.is(statement, "default")) {
      while (depth > 0 && tokens.symbol(block()) != '{') {
        file.caseEnds.put(blocks[--depth], statement);
      }
      file.blocks[i] = block();
      push(i);
      statement = i + 1;
    } else if (tokens.isWord(i - 1) && (tokens.is(i - 2, "{") || tokens.is(i - 2, ","))) {
      int brace = block();
      String type = tokens.isWord(brace - 1) ? tokens.text(brace - 1) : "";
      int end = Expressions.end(tokens, i + 1, false);
      file.fields.add(new GoField(file, type, tokens.text(i - 1), i + 1, end, false));
      if (tokens.is(i - 1, "Destination") && type.endsWith("Flag")) {
        AssignmentReader.byFlag(file, brace, i);
      }
    }
  }

  private void word(int i) {
    char first = tokens.first(i);
    if (first == 'f' && tokens.is(i, "func")) {
      function(i);
    } else if (first == 'r' && tokens.is(i, "return")) {
      if (!open.isEmpty()) {
        open.peek().returns().add(i + 1);
      }
    } else if (first == 'i' && tokens.is(i, "import")) {
      imports(i);
    } else if (first == 'v' && tokens.is(i, "var") && tokens.isWord(i + 1)) {
      AssignmentReader.declare(file, i + 1);
    } else if (tokens.symbol(i + 1) == '(' && !GoKeywords.isKeyword(tokens, i)) {
      call(i);
    }
  }

  private void call(int i) {
    // A name behind func is declared, and so is one behind a receiver.
    if (tokens.is(i - 1, "func") || tokens.is(i - 1, ")")) {
      return;
    }
    file.addCall(i);
    AssignmentReader.byCall(file, i);
  }

  private void imports(int i) {
    int at = i + 1;
    int end = tokens.is(at, "(") ? tokens.partner(at) : -1;
    if (end < 0) {
      importSpec(at);
      return;
    }
    for (at++; at < end; at++) {
      if (tokens.kind(at) == TokenKind.STRING) {
        importSpec(tokens.isWord(at - 1) || tokens.is(at - 1, ".") ? at - 1 : at);
      }
    }
  }

  private void importSpec(int at) {
    boolean named = at < tokens.size() && tokens.kind(at) != TokenKind.STRING;
    int literal = named ? at + 1 : at;
    if (!tokens.isKind(literal, TokenKind.STRING)) {
      return;
    }
    String path = GoLiterals.text(tokens.text(literal));
    file.importPaths.add(path);
    String name = named ? tokens.text(at) : packageName(path);
    if (name.equals(".")) {
      file.dotImports.add(path);
    } else if (!name.equals("_")) {
      file.imports.put(name, path);
    }
  }

  /** What a package is called, guessed from its path as everybody does. */
  private static String packageName(String path) {
    int slash = path.lastIndexOf('/');
    String last = path.substring(slash + 1);
    if (slash > 0 && isVersion(last)) {
      last = path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    }
    int dot = last.indexOf('.');
    last = dot > 0 ? last.substring(0, dot) : last;
    last = last.startsWith("go-") ? last.substring(3) : last;
    return last.endsWith("-go") ? last.substring(0, last.length() - 3) : last;
  }

  /** {@code v2}, which is no name. */
  private static boolean isVersion(String part) {
    for (int i = 1; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return false;
      }
    }
    return part.length() > 1 && part.charAt(0) == 'v';
  }

  private void function(int i) {
    if (!pending.isEmpty() && pending.get(pending.size() - 1).open() > i) {
      return; // A type in a signature: the body behind it is not its own.
    }
    int at = i + 1;
    GoFunction.@Nullable Parameter receiver = null;
    String name = "";
    if (tokens.is(at, "(") && tokens.isPaired(at) && tokens.isWord(tokens.partner(at) + 1)) {
      int close = tokens.partner(at);
      if (tokens.is(close + 2, "(") && open.isEmpty()) {
        List<GoFunction.Parameter> receivers = Signatures.parameters(tokens, at, close);
        receiver = receivers.isEmpty() ? null : receivers.get(0);
        at = close + 1;
      }
    }
    if (tokens.isWord(at)) {
      name = tokens.text(at++);
      at = tokens.is(at, "[") ? tokens.closing(at) + 1 : at;
    }
    if (!tokens.is(at, "(") || !tokens.isPaired(at)) {
      return;
    }
    int close = tokens.partner(at);
    int body = Signatures.body(tokens, close + 1);
    if (body < 0) {
      return;
    }
    pending.add(
        new GoFunction(
            file,
            name,
            receiver,
            Signatures.parameters(tokens, at, close),
            Signatures.results(tokens, close + 1, body),
            body,
            tokens.partner(body),
            open.peek()));
  }

  /** {@code Name struct {…}} in a struct: the type has no other name than the field. */
  private void fieldOfNoType(int brace) {
    boolean inside = tokens.is(block() - 1, "struct") && tokens.is(brace - 1, "struct");
    if (inside && tokens.isWord(brace - 2) && brace - 2 == statement) {
      fieldType(block(), tokens.text(statement), tokens.text(statement));
    }
  }

  private void fieldType(int brace, String field, String type) {
    file.fieldTypes.put(field, type);
    if (tokens.isWord(brace - 2)) {
      file.fieldTypes.put(tokens.text(brace - 2) + '.' + field, type);
    }
  }

  /** The line of {@code var (…)}, or of a struct. */
  private void lineEnd(int end) {
    int brace = block();
    if (end < variablesEnd
        && brace == file.blocks[tokens.partner(variablesEnd)]
        && tokens.isWord(statement)) {
      AssignmentReader.declare(file, statement);
    }
    fieldLine(end);
  }

  /** {@code Name, Other *pkg.Type `tag`}, which a brace may end as well as the line. */
  private void fieldLine(int end) {
    int brace = block();
    if (!tokens.is(brace - 1, "struct") || !tokens.isWord(statement)) {
      return;
    }
    int last = tokens.isKind(end - 1, TokenKind.STRING) ? end - 2 : end - 1;
    if (tokens.isWord(last) && last > statement) {
      fieldType(brace, tokens.text(statement), tokens.text(last));
      if (tokens.is(last - 1, ".") && tokens.isWord(last - 2) && tokens.isWord(brace - 2)) {
        String field = tokens.text(brace - 2) + '.' + tokens.text(statement);
        file.fieldPackages.put(field, tokens.text(last - 2));
      }
    }
  }

  /** The tag of a struct's field may hold its default: {@code `env-default:"app.db"`}. */
  private void tag(int i) {
    if (tokens.isWord(statement) && statement < i) {
      int brace = block();
      if (tokens.is(brace - 1, "struct") && tokens.isWord(brace - 2)) {
        String type = tokens.text(brace - 2);
        file.fields.add(new GoField(file, type, tokens.text(statement), i, i + 1, true));
      }
    }
  }
}
