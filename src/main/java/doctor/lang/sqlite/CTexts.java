package doctor.lang.sqlite;

import doctor.lang.c.CLiteral;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of C and C++ code: literals that stand side by side are one, together with macros and
 * variables that stand for a text.
 */
final class CTexts {

  private final Map<String, Value> constants = new HashMap<>();

  /** {@code #define NAME "text"} and {@code … name = "text"}; two texts for a name are unknown. */
  void addConstants(Tokens tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      boolean text = tokens.kind(at) == TokenKind.STRING;
      boolean defined = text && tokens.isWord(at - 1) && tokens.is(at - 2, "define");
      boolean assigned = text && tokens.is(at - 1, "=");
      if (defined || assigned) {
        int name = defined ? at - 1 : at - 2;
        name = tokens.is(name, "]") ? tokens.partner(name) - 1 : name;
        if (tokens.isWord(name)) {
          Value value = value(tokens, at, end(tokens, at));
          constants.merge(tokens.text(name), value, (a, b) -> Value.UNKNOWN);
        }
      }
    }
  }

  /** What an expression stands for. */
  Value value(Tokens tokens, int start, int end) {
    if (tokens.kind(start) == TokenKind.STRING) {
      Value all = Value.of("");
      for (int at = start; at < end; at++) {
        all = all.plus(part(tokens, at));
      }
      return all;
    }
    boolean plain =
        end == start + 1 || (tokens.is(start + 1, ".") && tokens.is(start + 2, "c_str"));
    return plain ? constant(tokens, start) : Value.UNKNOWN;
  }

  private Value part(Tokens tokens, int at) {
    if (tokens.kind(at) == TokenKind.STRING) {
      return Value.of(CLiteral.text(tokens.text(at)), tokens.at(at, at + 1));
    }
    return isSuffix(tokens, at) ? Value.of("") : constant(tokens, at);
  }

  private Value constant(Tokens tokens, int name) {
    return constants.getOrDefault(tokens.text(name), Value.UNKNOWN);
  }

  /** Where the text that a literal is part of begins: a macro may come before it. */
  int start(Tokens tokens, int literal) {
    boolean macro = tokens.isWord(literal - 1) && !tokens.is(literal - 2, "define");
    return macro && constants.containsKey(tokens.text(literal - 1)) ? literal - 1 : literal;
  }

  /** Where the text that begins with a literal ends: literals and macros may follow it. */
  int end(Tokens tokens, int literal) {
    int end = literal + 1;
    while (tokens.isKind(end, TokenKind.STRING) || tokens.isWord(end)) {
      end++;
    }
    return end;
  }

  /** The text of these tokens, however long, with a hole for what is not known. */
  String text(Tokens tokens, int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int at = start; at < end; at++) {
      String known = part(tokens, at).only();
      text.append(known == null ? String.valueOf(Template.UNKNOWN) : known);
    }
    boolean goesOn = tokens.is(end, "+") || tokens.is(end, "<");
    return goesOn ? text.append(Template.UNKNOWN).toString() : text.toString();
  }

  /** The {@code s} of {@code "…"s}, and what else a program lets follow a text. */
  private static boolean isSuffix(Tokens tokens, int at) {
    boolean adjacent = at > 0 && tokens.end(at - 1) == tokens.start(at);
    return adjacent && (tokens.first(at) == '_' || tokens.is(at, "s") || tokens.is(at, "sv"));
  }
}
