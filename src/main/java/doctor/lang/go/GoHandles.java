package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows what a call gives, such as a database handle, to the methods that are called on it:
 * through variables, fields, variables of the package, arguments and results of the app's
 * functions. The work is bounded by the size of the app.
 */
public final class GoHandles {

  /**
   * A place where a handle is at work.
   *
   * @param name the token of the method that is called on it, or of the function it is given to
   * @param transaction whether it is a transaction that was begun on the handle
   */
  public record Use(GoFile file, int name, boolean transaction) {}

  /** Methods whose result is the handle in another form. */
  private static final Set<String> SAME =
      Set.of(
          "DB",
          "Conn",
          "Session",
          "Debug",
          "WithContext",
          "Unsafe",
          "Connection",
          "Driver",
          "Must",
          "Acquire",
          "Get",
          "Take",
          "Underlying",
          "Sqlx",
          "Master",
          "Writer",
          "GetDB");

  private static final int ALIASES = 64;

  /** A name that stands for the handle, in a function or, where that is null, in the package. */
  private record Alias(
      GoFile file,
      @Nullable GoFunction function,
      String name,
      boolean field,
      boolean transaction) {}

  private final GoCode code;
  private final Deque<Alias> work = new ArrayDeque<>();
  private final Set<Alias> seen = new HashSet<>();
  private final List<Use> uses = new ArrayList<>();
  private long budget;
  private int depth;

  /** Handles in the code of an app. */
  public GoHandles(GoCode code) {
    this.code = code;
    budget = 10 * code.size();
  }

  /** Where the result of the expression from {@code start} up to {@code end} is at work. */
  public List<Use> uses(GoFile file, int start, int end) {
    work.clear();
    seen.clear();
    uses.clear();
    depth = 0;
    result(file, start, end, false);
    while (!work.isEmpty() && budget > 0) {
      follow(work.poll());
    }
    return List.copyOf(uses);
  }

  private void add(Alias alias) {
    if (seen.size() < ALIASES && seen.add(alias)) {
      work.add(alias);
    }
  }

  private void follow(Alias alias) {
    GoFunction function = alias.function();
    if (function != null) {
      scan(alias.file(), function.open(), function.close(), alias);
      return;
    }
    int dot = alias.name().indexOf('.');
    String first = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    for (GoFile file : code.filesWith(first, alias.file().folder())) {
      scan(file, 0, file.tokens().size(), alias);
    }
    if (!alias.field()) {
      for (GoFile file : code.filesWith(first)) {
        if (!file.folder().equals(alias.file().folder())) {
          scanQualified(file, alias);
        }
      }
    }
  }

  private void scan(GoFile file, int from, int to, Alias alias) {
    Tokens tokens = file.tokens();
    budget -= to - from;
    int dot = alias.name().indexOf('.');
    String first = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    int words = 1;
    for (int i = dot; i >= 0; i = alias.name().indexOf('.', i + 1)) {
      words += 2;
    }
    for (int at = from; at < to; at++) {
      if (!tokens.is(at, first) || !tokens.isWord(at) || tokens.is(at - 1, ".") != alias.field()) {
        continue;
      }
      if (words > 1 && !matches(tokens, at, words, alias.name())) {
        continue;
      }
      if (alias.function() == null && !alias.field() && isShadowed(file, at, first)) {
        continue;
      }
      int start = alias.field() ? Expressions.chainStart(tokens, at) : at;
      occurrence(file, start, at + words, alias.transaction());
    }
  }

  private static boolean matches(Tokens tokens, int at, int words, String name) {
    return Expressions.isChain(tokens, at, at + words)
        && at + words <= tokens.size()
        && Expressions.chain(tokens, at, at + words).equals(name);
  }

  private boolean isShadowed(GoFile file, int at, String name) {
    Scope scope = Scope.at(file, at);
    for (GoFunction f = scope.function(); f != null; f = f.outer()) {
      if (f.parameter(name) >= 0) {
        return true;
      }
    }
    GoFunction function = scope.function();
    if (function != null) {
      for (Assignment one : file.assignments(name, function.declared())) {
        if (one.kind() == Assignment.Kind.DEFINE) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code store.DB} in other packages of the app. */
  private void scanQualified(GoFile file, Alias alias) {
    Tokens tokens = file.tokens();
    budget -= tokens.size();
    for (int at = 2; at < tokens.size(); at++) {
      if (tokens.is(at, alias.name()) && tokens.is(at - 1, ".") && tokens.isWord(at - 2)) {
        String imported = file.imported(tokens.text(at - 2));
        if (imported != null && alias.file().folder().equals(code.folderOf(imported))) {
          occurrence(file, at - 2, at + 1, alias.transaction());
        }
      }
    }
  }

  private void occurrence(GoFile file, int start, int end, boolean transaction) {
    Tokens tokens = file.tokens();
    if (tokens.is(end, ".") && tokens.isWord(end + 1)) {
      if (tokens.is(end + 2, "(") && tokens.partner(end + 2) > 0) {
        method(file, start, end + 1, transaction);
      }
    } else if (!tokens.is(end, ":=") && !tokens.is(end, "=")) {
      result(file, start, end, transaction);
    }
  }

  private void method(GoFile file, int start, int name, boolean transaction) {
    Tokens tokens = file.tokens();
    uses.add(new Use(file, name, transaction));
    int end = tokens.partner(name + 1) + 1;
    String method = tokens.text(name);
    boolean begins = method.startsWith("Begin") || method.equals("MustBegin");
    boolean continues = tokens.is(end, ".") && tokens.is(end + 2, "(");
    if (begins || SAME.contains(method) || continues) {
      result(file, start, end, transaction || begins);
    }
    if (method.equals("Transaction") || method.equals("RunInTx") || method.equals("WithTx")) {
      callback(file, name, true);
    } else if (method.equals("Raw") || method.equals("Use")) {
      callback(file, name, transaction);
    }
  }

  /** A literal that is given the handle or its transaction. */
  private void callback(GoFile file, int name, boolean transaction) {
    Tokens tokens = file.tokens();
    for (Range argument : Expressions.split(tokens, name + 2, tokens.partner(name + 1))) {
      GoFunction literal = file.functionEndingAt(argument.end() - 1);
      if (literal != null) {
        for (GoFunction.Parameter parameter : literal.parameters()) {
          add(new Alias(file, literal, parameter.name(), false, transaction));
        }
      }
    }
  }

  /** Where the value of an expression goes. */
  private void result(GoFile file, int start, int end, boolean transaction) {
    if (depth > 24) {
      return;
    }
    depth++;
    Tokens tokens = file.tokens();
    if (tokens.is(end, ".") && tokens.isWord(end + 1) && tokens.is(end + 2, "(")) {
      method(file, start, end + 1, transaction);
    } else if (tokens.is(start - 1, "return")
        || (tokens.is(start - 1, "&") && tokens.is(start - 2, "return"))) {
      returned(file, start, transaction);
    } else if (tokens.is(start - 1, ":=") || tokens.is(start - 1, "=")) {
      assigned(file, start, start - 1, transaction);
    } else if (tokens.is(start - 1, ":") && tokens.isWord(start - 2)) {
      inLiteral(file, start, transaction);
    } else if (tokens.is(start - 1, "&")) {
      result(file, start - 1, end, transaction);
    } else if (tokens.is(start - 1, "(")
        || tokens.is(start - 1, ",")
        || tokens.is(start - 1, "{")) {
      inside(file, start, transaction);
    }
    depth--;
  }

  private void assigned(GoFile file, int start, int operator, boolean transaction) {
    for (Assignment one : file.assignmentsAt(operator)) {
      if (one.index() == 0 && one.start() <= start && start < one.end()) {
        target(file, one, transaction);
      }
    }
  }

  private void target(GoFile file, Assignment one, boolean transaction) {
    GoFunction function = file.functionAt(one.at());
    boolean global = one.kind() == Assignment.Kind.SET && !isShadowed(file, one.at(), one.target());
    boolean plain = one.target().indexOf('.') < 0;
    if (function == null || (plain && global)) {
      add(new Alias(file, null, one.target(), false, transaction));
    } else {
      add(new Alias(file, function.declared(), one.target(), false, transaction));
    }
    if (!plain) {
      String field = one.target().substring(one.target().lastIndexOf('.') + 1);
      add(new Alias(file, null, field, true, transaction));
    }
  }

  private void returned(GoFile file, int token, boolean transaction) {
    GoFunction function = file.functionAt(token);
    if (function == null || function.name().isEmpty()) {
      return;
    }
    for (GoCode.Call call : code.callsOf(function)) {
      Tokens tokens = call.file().tokens();
      int close = tokens.partner(call.name() + 1);
      if (close > 0) {
        int start = Expressions.chainStart(tokens, call.name());
        result(call.file(), start, close + 1, transaction);
      }
    }
  }

  /** {@code Store{db: handle}}: a field, and a struct that may embed it. */
  private void inLiteral(GoFile file, int start, boolean transaction) {
    Tokens tokens = file.tokens();
    add(new Alias(file, null, tokens.text(start - 2), true, transaction));
    int open = enclosing(tokens, start - 3);
    literal(file, open, transaction);
  }

  private void literal(GoFile file, int open, boolean transaction) {
    Tokens tokens = file.tokens();
    if (tokens.is(open, "{") && tokens.partner(open) > 0 && tokens.isWord(open - 1)) {
      int start = Expressions.chainStart(tokens, open - 1);
      result(file, start, tokens.partner(open) + 1, transaction);
    }
  }

  /** An argument of a call, or an element of a literal. */
  private void inside(GoFile file, int start, boolean transaction) {
    Tokens tokens = file.tokens();
    int open = enclosing(tokens, start - 1);
    if (open < 0) {
      int before = statementWord(tokens, start);
      if (before >= 0) {
        returned(file, start, transaction);
      }
      return;
    }
    if (tokens.is(open, "{")) {
      if (file.functionAt(start) == null
          || (file.blocks[start] == open && isReturn(tokens, start))) {
        returned(file, start, transaction);
      } else {
        literal(file, open, transaction);
      }
      return;
    }
    int name = open - 1;
    if (!tokens.isWord(name) || tokens.partner(open) < 0) {
      return;
    }
    GoFunction callee = code.callee(file, name);
    int index = argumentIndex(tokens, open, start);
    if (callee != null && index < callee.parameters().size()) {
      String parameter = callee.parameters().get(index).name();
      add(new Alias(callee.file(), callee, parameter, false, transaction));
      return;
    }
    uses.add(new Use(file, name, transaction));
    result(file, Expressions.chainStart(tokens, name), tokens.partner(open) + 1, transaction);
  }

  private static boolean isReturn(Tokens tokens, int start) {
    return statementWord(tokens, start) >= 0;
  }

  /** The {@code return} that begins the statement of a token, or -1. */
  private static int statementWord(Tokens tokens, int start) {
    for (int at = start - 1; at >= 0; at--) {
      if (tokens.is(at, "return")) {
        return at;
      }
      if (tokens.kind(at) == TokenKind.LINE_END || tokens.is(at, ";") || tokens.is(at, "{")) {
        return -1;
      }
      if (tokens.partner(at) >= 0 && tokens.partner(at) < at) {
        at = tokens.partner(at);
      }
    }
    return -1;
  }

  private int argumentIndex(Tokens tokens, int open, int start) {
    int index = 0;
    for (int at = open + 1; at < start; at++) {
      budget--;
      if (tokens.is(at, ",")) {
        index++;
      } else if (tokens.partner(at) > at) {
        at = tokens.partner(at);
      }
    }
    return index;
  }

  /** The bracket around a token, or -1 where its statement begins before one is found. */
  private int enclosing(Tokens tokens, int from) {
    for (int at = from; at >= 0; at--) {
      budget--;
      int partner = tokens.partner(at);
      if (partner > at) {
        return at;
      }
      if (partner >= 0) {
        at = partner;
      } else if (tokens.kind(at) == TokenKind.LINE_END || tokens.is(at, ";")) {
        return -1;
      }
    }
    return -1;
  }
}
