package doctor.lang.sqlite;

import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import doctor.lang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function of C or C++ gives a variable before it is used. */
final class CPathFlow {

  private final Tokens tokens;
  private final CPaths paths;
  private final Effort effort;

  CPathFlow(Tokens tokens, CPaths paths, Effort effort) {
    this.tokens = tokens;
    this.paths = paths;
    this.effort = effort;
  }

  /** The brace of the function around a token, or -1. */
  static int body(Tokens tokens, int token) {
    int body = -1;
    for (int open = tokens.enclosing(token); open > 0; open = tokens.enclosing(open)) {
      boolean function = tokens.is(open, "{") && CHandles.parametersEnd(tokens, open) >= 0;
      body = function ? open : body;
    }
    return body;
  }

  /** Where the expression ends that begins here. */
  static int end(Tokens tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && !tokens.is(end, ";")
        && !tokens.is(end, ",")
        && !tokens.is(end, ")")
        && !tokens.is(end, "}")) {
      end = tokens.closing(end) + 1;
    }
    return end;
  }

  /** What the variable holds that a word names, or null where the function gives it nothing. */
  @Nullable Value before(int word, int body) {
    if (!effort.spend(word - body)) {
      return Value.UNKNOWN;
    }
    String name = tokens.text(word);
    @Nullable Value current = null;
    for (int at = body + 1; at < word && !effort.isSpent(); at++) {
      boolean own = !tokens.is(at - 1, ".") && !tokens.is(at - 1, "->");
      if (own && tokens.isWord(at) && tokens.is(at, name)) {
        Value after = after(at, current);
        boolean certain = tokens.partner(block(at)) > word;
        current =
            after == null || certain || current == null ? or(after, current) : current.or(after);
      }
    }
    return effort.isSpent() ? Value.UNKNOWN : current;
  }

  private static @Nullable Value or(@Nullable Value one, @Nullable Value other) {
    return one == null ? other : one;
  }

  private int block(int token) {
    int open = tokens.enclosing(token);
    while (open >= 0 && !tokens.is(open, "{") && effort.spend(1)) {
      open = tokens.enclosing(open);
    }
    return open;
  }

  /** What a variable holds behind a place where it is named; null where nothing is given to it. */
  private @Nullable Value after(int name, @Nullable Value current) {
    int equals = tokens.is(name + 1, "[") ? tokens.closing(name + 1) + 1 : name + 1;
    if (tokens.is(equals, "=")) {
      return paths.value(tokens, equals + 1, end(tokens, equals + 1));
    }
    if (tokens.is(name + 1, "+=")) {
      return added(current, paths.value(tokens, name + 2, end(tokens, name + 2)));
    }
    boolean declared = tokens.isWord(name - 1) && !tokens.is(name - 1, "return");
    if (declared && tokens.is(name + 1, "(") && tokens.isPaired(name + 1)) {
      return paths.value(tokens, name + 2, tokens.partner(name + 1));
    }
    return tokens.is(name - 1, "(") && tokens.isWord(name - 2) ? filled(name, current) : null;
  }

  private static Value added(@Nullable Value current, Value value) {
    return current == null ? Value.UNKNOWN.plus(value) : current.plus(value);
  }

  /** What a call makes of the text that it is given a pointer to. */
  private @Nullable Value filled(int name, @Nullable Value current) {
    List<Integer> ends = CHandles.argumentEnds(tokens, name - 1);
    return switch (tokens.text(name - 2)) {
      case "snprintf" -> formatted(ends, 2);
      case "sprintf" -> formatted(ends, 1);
      case "strcpy", "strncpy", "strlcpy" -> argument(ends, 1);
      case "strcat", "strncat", "strlcat" -> added(current, argument(ends, 1));
      default -> tokens.is(name + 2, "sizeof") ? Value.UNKNOWN : null;
    };
  }

  private Value argument(List<Integer> ends, int index) {
    return index < ends.size()
        ? paths.value(tokens, ends.get(index - 1) + 1, ends.get(index))
        : Value.UNKNOWN;
  }

  /** The text of a format, with what {@code %s} stands for put in. */
  private Value formatted(List<Integer> ends, int index) {
    String format = argument(ends, index).only();
    if (format == null) {
      return Value.UNKNOWN;
    }
    Value all = Value.of("");
    int argument = index + 1;
    int from = 0;
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
      all = all.plus(Value.of(format.substring(from, at)));
      boolean text = format.startsWith("%s", at);
      all = all.plus(text ? argument(ends, argument) : Value.UNKNOWN);
      argument++;
      from = Math.min(at + 2, format.length());
    }
    return all.plus(Value.of(format.substring(from)));
  }
}
