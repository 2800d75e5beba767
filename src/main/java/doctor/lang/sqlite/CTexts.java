package doctor.lang.sqlite;

import doctor.lang.c.CLiteral;
import doctor.lang.token.ByName;
import doctor.lang.token.Sources;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of C and C++ code: literals that stand side by side are one, together with macros and
 * variables that stand for a text.
 */
final class CTexts {

  /** A text that a name is given, and where it begins. */
  private record Given(Tokens tokens, String name, int start) {}

  private final IdentityHashMap<Tokens, List<Given>> byFile = new IdentityHashMap<>();
  private final ByName<Tokens, Given> given;
  private final Map<String, Value> constants = new HashMap<>();

  CTexts(Sources<Tokens> sources) {
    this.given = new ByName<>(sources, this::given, Given::name);
  }

  /** {@code #define NAME "text"} and {@code … name = "text"}; two texts for a name are unknown. */
  private Value constant(String name) {
    Value known = constants.get(name);
    if (known == null) {
      // What is found on the way round in a circle.
      constants.put(name, Value.UNKNOWN);
      known = definition(name);
      constants.put(name, known);
    }
    return known;
  }

  private Value definition(String name) {
    List<Given> found = given.of(name);
    if (found.size() != 1) {
      return Value.UNKNOWN;
    }
    Given one = found.get(0);
    return value(one.tokens, one.start, end(one.tokens, one.start));
  }

  /** What a member is where nobody sets it: one struct of the app declares it with a text. */
  Value ofMember(String name) {
    List<Given> found = given.of(name);
    return found.size() == 1 && isDeclaredInType(found.get(0)) ? constant(name) : Value.UNKNOWN;
  }

  /** Whether a class or struct, which has no body of a function around it, gives the text. */
  private static boolean isDeclaredInType(Given one) {
    Tokens tokens = one.tokens;
    int open = tokens.enclosing(one.start);
    int at = tokens.is(open, "{") && !tokens.is(one.start - 3, ".") ? open - 1 : -1;
    while (at >= 0 && isOfHead(tokens, at)) {
      if (tokens.is(at, "struct") || tokens.is(at, "class")) {
        return true;
      }
      at--;
    }
    return false;
  }

  /** What may stand between {@code struct} and its brace: its name, and the types above it. */
  private static boolean isOfHead(Tokens tokens, int at) {
    return tokens.isWord(at) || tokens.is(at, ":") || tokens.is(at, ",") || tokens.is(at, "::");
  }

  private List<Given> given(Tokens tokens) {
    List<Given> found = byFile.get(tokens);
    if (found == null) {
      found = new ArrayList<>();
      for (int at = 0; at < tokens.size(); at++) {
        int start = tokens.isWord(at) ? textOf(tokens, at) : -1;
        if (start > 0) {
          found.add(new Given(tokens, tokens.text(at), start));
        }
      }
      byFile.put(tokens, found);
    }
    return found;
  }

  /** Where the text begins that a name is given here, or -1. */
  private static int textOf(Tokens tokens, int name) {
    int start = name + 1;
    if (!tokens.is(name - 1, "define")) {
      int equals = tokens.is(start, "[") ? tokens.closing(start) + 1 : start;
      if (!tokens.is(equals, "=")) {
        return -1;
      }
      start = equals + 1;
    }
    boolean behindMacro = tokens.isWord(start) && tokens.isKind(start + 1, TokenKind.STRING);
    return behindMacro || tokens.isKind(start, TokenKind.STRING) ? start : -1;
  }

  /** What an expression stands for. */
  Value value(Tokens tokens, int start, int end) {
    if (isText(tokens, start, end)) {
      Value all = Value.of("");
      for (int at = start; at < end; at++) {
        all = all.plus(part(tokens, at));
      }
      return all;
    }
    boolean plain =
        end == start + 1 || (tokens.is(start + 1, ".") && tokens.is(start + 2, "c_str"));
    return plain && tokens.isWord(start) ? constant(tokens.text(start)) : Value.UNKNOWN;
  }

  /** Whether literals stand here, and names that are put together with them. */
  private static boolean isText(Tokens tokens, int start, int end) {
    boolean literal = false;
    for (int at = start; at < end; at++) {
      literal |= tokens.kind(at) == TokenKind.STRING;
      if (!tokens.isWord(at) && tokens.kind(at) != TokenKind.STRING) {
        return tokens.kind(start) == TokenKind.STRING;
      }
    }
    return literal;
  }

  private Value part(Tokens tokens, int at) {
    if (tokens.kind(at) == TokenKind.STRING) {
      return Value.of(CLiteral.text(tokens.text(at)), tokens.at(at, at + 1));
    }
    if (isSuffix(tokens, at)) {
      return Value.of("");
    }
    return tokens.isWord(at) ? constant(tokens.text(at)) : Value.UNKNOWN;
  }

  /** Where the text that a literal is part of begins: a macro may come before it. */
  int start(Tokens tokens, int literal) {
    boolean macro = tokens.isWord(literal - 1) && !tokens.is(literal - 2, "define");
    return macro && !constant(tokens.text(literal - 1)).isUnknown() ? literal - 1 : literal;
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
    boolean inside = tokens.is(start - 1, "(") && tokens.is(end, ")");
    int next = inside ? end + 1 : end;
    boolean goesOn = tokens.is(next, "+") || tokens.is(next, "<") || isBegun(text);
    return goesOn ? text.append(Template.UNKNOWN).toString() : text.toString();
  }

  /** Whether a text ends where a PRAGMA has only begun: the rest is put behind it elsewhere. */
  private static boolean isBegun(StringBuilder text) {
    String written = text.toString().stripTrailing();
    return written.endsWith("=")
        || written.endsWith("(")
        || written.regionMatches(/* ignoreCase= */ true, written.length() - 6, "pragma", 0, 6);
  }

  /** The {@code s} of {@code "…"s}, and what else a program lets follow a text. */
  private static boolean isSuffix(Tokens tokens, int at) {
    boolean adjacent = at > 0 && tokens.end(at - 1) == tokens.start(at);
    return adjacent && (tokens.first(at) == '_' || tokens.is(at, "s") || tokens.is(at, "sv"));
  }
}
