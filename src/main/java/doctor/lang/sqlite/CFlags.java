package doctor.lang.sqlite;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import java.util.List;

/** Whether the flags of {@code sqlite3_open_v2} let a program write to a file. */
final class CFlags {

  /** Names that stand for names are followed so far. */
  private static final int DEEPEST = 4;

  /** {@code SQLITE_OPEN_READONLY}, among the flags that say what a file is opened for. */
  private static final int READ_ONLY = 1;

  private static final int READ_OR_WRITE = 7;

  /** {@code SQLITE_OPEN_MEMORY}. */
  private static final int MEMORY = 0x80;

  /** Tokens that are looked at, in a whole app. */
  private static final int MOST_STEPS = 10_000_000;

  /** What flags let a program do. */
  enum Access {
    WRITE,
    /** Only read, or write to memory. */
    NO_FILE,
    UNTOLD
  }

  private final List<Tokens> files;
  private final Effort effort = new Effort(MOST_STEPS);

  CFlags(List<Tokens> files) {
    this.files = files;
  }

  /** What the flags in an expression let a program do. */
  Access of(Tokens tokens, int start, int end) {
    return of(tokens, start, end, 0);
  }

  private Access of(Tokens tokens, int start, int end, int depth) {
    Access access = Access.WRITE;
    for (int at = start; at < end; at++) {
      if (tokens.is(at, "SQLITE_OPEN_READONLY") || tokens.is(at, "SQLITE_OPEN_MEMORY")) {
        return Access.NO_FILE;
      }
      if (isFlags(tokens, at, start, end) && !writes(tokens.text(at))) {
        return Access.NO_FILE;
      }
      if (tokens.is(at, "?")) {
        // What was read so far is the condition.
        access = Access.WRITE;
      } else if (tokens.isWord(at) && !tokens.text(at).startsWith("SQLITE_OPEN_")) {
        Access named = depth < DEEPEST ? named(tokens.text(at), depth + 1) : Access.UNTOLD;
        access = named == Access.WRITE ? access : named;
      }
    }
    return access;
  }

  /** Whether a token is a number by itself, or put together with others. */
  private static boolean isFlags(Tokens tokens, int at, int start, int end) {
    return tokens.kind(at) == TokenKind.NUMBER
        && (at == start || "|+(?:".indexOf(tokens.symbol(at - 1)) >= 0)
        && (at == end - 1 || "|+):".indexOf(tokens.symbol(at + 1)) >= 0);
  }

  /** Whether flags that are written as a number are not those to read only, or for memory. */
  private static boolean writes(String number) {
    boolean hexadecimal = number.startsWith("0x") || number.startsWith("0X");
    int flags = 0;
    for (int at = hexadecimal ? 2 : 0; at < number.length(); at++) {
      int digit = Character.digit(number.charAt(at), hexadecimal ? 16 : 10);
      flags = digit < 0 ? flags : flags * (hexadecimal ? 16 : 10) + digit;
    }
    return (flags & READ_OR_WRITE) != READ_ONLY && (flags & MEMORY) == 0;
  }

  /** What every value of a macro or variable says; several may differ. */
  private Access named(String name, int depth) {
    Access access = Access.UNTOLD;
    boolean first = true;
    for (Tokens tokens : files) {
      if (!effort.spend(tokens.size())) {
        return Access.UNTOLD;
      }
      for (int at = 1; at < tokens.size(); at++) {
        int start = tokens.is(at, name) ? valueOf(tokens, at) : -1;
        if (start > 0) {
          Access one = of(tokens, start, valueEnd(tokens, start), depth);
          access = first || access == one ? one : Access.UNTOLD;
          first = false;
        }
      }
    }
    return access;
  }

  /** Where the value begins that a name is given here, or -1. */
  private static int valueOf(Tokens tokens, int name) {
    if (tokens.is(name - 1, "define")) {
      return name + 1;
    }
    int equals = tokens.is(name + 1, "|") ? name + 2 : name + 1;
    return tokens.is(equals, "=") ? equals + 1 : -1;
  }

  private static int valueEnd(Tokens tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && tokens.kind(end) != TokenKind.LINE_END
        && !tokens.is(end, ";")
        && !tokens.is(end, ",")
        && !tokens.is(end, ")")
        && !tokens.is(end, "}")) {
      end = tokens.closing(end) + 1;
    }
    return end;
  }
}
