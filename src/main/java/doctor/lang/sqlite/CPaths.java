package doctor.lang.sqlite;

import doctor.lang.token.Sources;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import doctor.lang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of files that C and C++ code puts together: what a function gives a variable before,
 * what its callers give a parameter, and what a constructor gives a member.
 */
final class CPaths {

  /** Names that stand for names are followed so far. */
  private static final int DEEPEST = 8;

  /** Tokens that are looked at, in a whole app. */
  private static final int MOST_STEPS = 10_000_000;

  private final Sources<Tokens> sources;
  private final CTexts texts;
  private final Effort effort = new Effort(MOST_STEPS);
  private int depth;

  CPaths(Sources<Tokens> sources, CTexts texts) {
    this.sources = sources;
    this.texts = texts;
  }

  /** What an expression stands for. */
  Value value(Tokens tokens, int start, int end) {
    if (depth >= DEEPEST || !effort.spend(end - start)) {
      return Value.UNKNOWN;
    }
    depth++;
    Value value = expression(tokens, start, end);
    depth--;
    return value;
  }

  private Value expression(Tokens tokens, int start, int written) {
    int end = behindText(tokens, start, written);
    if (tokens.is(start, "(") && tokens.partner(start) == end - 1) {
      return value(tokens, start + 1, end - 1);
    }
    int question = find(tokens, start, end, "?");
    int colon = question < 0 ? -1 : find(tokens, question, end, ":");
    if (colon > 0) {
      return value(tokens, question + 1, colon).or(value(tokens, colon + 1, end));
    }
    // In C, texts cannot be added.
    Value sum = tokens.file().path().endsWith(".c") ? null : sum(tokens, start, end);
    if (sum != null) {
      return sum;
    }
    int open = tokens.partner(end - 1);
    if (open > start && givesText(tokens, open - 1)) {
      return value(tokens, open + 1, end - 1);
    }
    boolean name = end == start + 1 || isOfThis(tokens, start, end);
    if (name && tokens.isWord(end - 1)) {
      return named(tokens, end - 1);
    }
    return isChain(tokens, start, end)
        ? texts.ofMember(tokens.text(end - 1))
        : texts.value(tokens, start, written);
  }

  /** Where an expression ends without calls that give its text in another form. */
  private static int behindText(Tokens tokens, int start, int end) {
    int at = end;
    while (at - 4 > start
        && tokens.is(at - 1, ")")
        && tokens.is(at - 2, "(")
        && (tokens.is(at - 4, ".") || tokens.is(at - 4, "->"))
        && isConversion(tokens.text(at - 3))) {
      at -= 4;
    }
    return at;
  }

  private static boolean isConversion(String method) {
    return switch (method) {
      case "c_str", "data", "string", "constData", "toUtf8", "toStdString", "toLocal8Bit" -> true;
      default -> false;
    };
  }

  /** Whether what is called gives the text that it is given: a type of texts, or a move. */
  private static boolean givesText(Tokens tokens, int name) {
    return tokens.is(name, "string")
        || tokens.is(name, "QString")
        || tokens.is(name, "path")
        || tokens.is(name, "move");
  }

  private static boolean isOfThis(Tokens tokens, int start, int end) {
    return end == start + 3 && tokens.is(start, "this") && tokens.is(start + 1, "->");
  }

  /** {@code config.database.path}, {@code config->path}. */
  private static boolean isChain(Tokens tokens, int start, int end) {
    for (int at = start + 1; at < end; at += 2) {
      if (!tokens.is(at, ".") && !tokens.is(at, "->")) {
        return false;
      }
    }
    return end > start + 2 && tokens.isWord(start) && tokens.isWord(end - 1);
  }

  /** {@code folder + "/app.db"} and {@code folder / "app.db"}, or null. */
  private @Nullable Value sum(Tokens tokens, int start, int end) {
    Value all = Value.of("");
    int from = start;
    boolean text = false;
    for (int at = start; at <= end; at = tokens.closing(at) + 1) {
      boolean slash = at < end && tokens.is(at, "/");
      if (at == end || slash || tokens.is(at, "+")) {
        if (at == end && from == start) {
          return null;
        }
        all = all.plus(value(tokens, from, at)).plus(Value.of(slash ? "/" : ""));
        text |= tokens.isKind(from, TokenKind.STRING);
        from = at + 1;
      }
    }
    return text ? all : null;
  }

  private Value named(Tokens tokens, int word) {
    int body = CPathFlow.body(tokens, word);
    Value flowed = body < 0 ? null : new CPathFlow(tokens, this, effort).before(word, body);
    if (flowed != null) {
      return flowed;
    }
    int close = body < 0 ? initialized(tokens, word) : CHandles.parametersEnd(tokens, body);
    Value given = close < 0 ? null : parameter(tokens, tokens.partner(close), word);
    if (given != null) {
      return given;
    }
    Value constant = texts.value(tokens, word, word + 1);
    return constant.isUnknown() ? member(tokens.text(word)) : constant;
  }

  /** The bracket behind the parameters of a constructor that makes a member of a word, or -1. */
  private int initialized(Tokens tokens, int word) {
    int close = -1;
    int open = tokens.enclosing(word);
    while (open > 0 && close < 0 && effort.spend(1)) {
      int at = open - 1;
      while (tokens.isWord(at) && tokens.is(at - 1, ",") && tokens.partner(at - 2) > 0) {
        at = tokens.partner(at - 2) - 1;
      }
      boolean initial = tokens.isWord(at) && tokens.is(at - 1, ":") && tokens.is(at - 2, ")");
      close = initial && tokens.isPaired(at - 2) ? at - 2 : -1;
      open = tokens.enclosing(open);
    }
    return close;
  }

  /** What a parameter of this name is given, or null where the function has none. */
  private @Nullable Value parameter(Tokens tokens, int open, int word) {
    List<Integer> ends = CHandles.argumentEnds(tokens, open);
    int start = open + 1;
    for (int i = 0; i < ends.size(); i++) {
      int equals = find(tokens, start, ends.get(i), "=");
      int last = CHandles.lastWord(tokens, start, equals < 0 ? ends.get(i) : equals);
      if (last > start && tokens.is(last, tokens.text(word))) {
        return tokens.isWord(open - 1) ? given(tokens.text(open - 1), i) : Value.UNKNOWN;
      }
      start = ends.get(i) + 1;
    }
    return null;
  }

  /** What the calls of a function give, and where it is declared with a default, that. */
  private Value given(String function, int index) {
    @Nullable Value all = null;
    for (Tokens tokens : sources.with(function)) {
      boolean goesOn = effort.spend(tokens.size());
      for (int at = 0; goesOn && at < tokens.size(); at++) {
        int open = tokens.is(at, function) && tokens.isWord(at) ? arguments(tokens, at) : -1;
        Value one = open < 0 ? null : argument(tokens, open, index);
        all = Value.either(all, one);
      }
    }
    return all == null ? Value.UNKNOWN : all;
  }

  /** The bracket of {@code f(…)}, {@code Type name(…)} and {@code make<Type>(…)}, or -1. */
  private static int arguments(Tokens tokens, int name) {
    boolean behind = tokens.isWord(name + 1) || tokens.is(name + 1, ">");
    int open = behind ? name + 2 : name + 1;
    boolean given = tokens.is(open, "(") || isObject(tokens, name, open);
    return given && tokens.isPaired(open) ? open : -1;
  }

  /** {@code Type name{"a.db"}}, {@code Type{path}}: not the body of a function or a type. */
  private static boolean isObject(Tokens tokens, int name, int open) {
    int close = tokens.is(open, "{") ? tokens.partner(open) : -1;
    return close > open + 1
        && !tokens.is(name - 1, "class")
        && !tokens.is(name - 1, "struct")
        && find(tokens, open + 1, close, ";") < 0
        && (tokens.is(close + 1, ";") || tokens.is(close + 1, ")") || tokens.is(close + 1, ","));
  }

  private @Nullable Value argument(Tokens tokens, int open, int index) {
    List<Integer> ends = CHandles.argumentEnds(tokens, open);
    if (index >= ends.size()) {
      return null;
    }
    int start = index == 0 ? open + 1 : ends.get(index - 1) + 1;
    int end = ends.get(index);
    int equals = find(tokens, start, end, "=");
    if (equals > start) {
      return value(tokens, equals + 1, end);
    }
    return start == end || isDeclared(tokens, start, end) ? null : value(tokens, start, end);
  }

  /** {@code const char *name}: a parameter is declared here, nothing is given. */
  private static boolean isDeclared(Tokens tokens, int start, int end) {
    int before = end - 2;
    boolean type =
        tokens.isWord(before)
            || tokens.is(before, "*")
            || tokens.is(before, "&")
            || tokens.is(before, ">");
    return before >= start && tokens.isWord(end - 1) && type;
  }

  /** What constructors and methods give a member, which no literal does. */
  private Value member(String name) {
    @Nullable Value all = null;
    for (Tokens tokens : sources.with(name)) {
      boolean goesOn = effort.spend(tokens.size());
      for (int at = 1; goesOn && at < tokens.size(); at++) {
        int start = tokens.is(at, name) && tokens.isWord(at) ? given(tokens, at) : -1;
        if (start > 0 && tokens.isKind(start, TokenKind.STRING)) {
          return Value.UNKNOWN;
        }
        Value one = start < 0 ? null : value(tokens, start, CPathFlow.end(tokens, start));
        all = Value.either(all, one);
      }
    }
    return all == null ? Value.UNKNOWN : all;
  }

  /** Where the value begins that a member is given here, or -1. */
  private static int given(Tokens tokens, int name) {
    if (tokens.is(name + 1, "=")) {
      return name + 2;
    }
    int close = tokens.partner(name + 1);
    boolean initial =
        (tokens.is(name - 1, ":") || tokens.is(name - 1, ","))
            && close > name
            && (tokens.is(close + 1, ",") || tokens.is(close + 1, "{"));
    return initial ? name + 2 : -1;
  }

  private static int find(Tokens tokens, int start, int end, String wanted) {
    for (int at = start; at < end; at = tokens.closing(at) + 1) {
      if (tokens.is(at, wanted)) {
        return at;
      }
    }
    return -1;
  }
}
