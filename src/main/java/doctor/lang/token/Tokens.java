package doctor.lang.token;

import doctor.api.Location;
import doctor.api.SourceFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one file in its order, kept as arrays of numbers: an object for each token would
 * cost more than the reading. Tokens are named by their index, from 0 to {@link #size()} - 1. What
 * is asked of a token that is not there is answered as for one that is something else.
 */
public final class Tokens {

  private final SourceFile file;
  private final String text;
  private final TokenKind[] kinds;
  private final char[] symbols;
  private final int[] starts;
  private final int[] ends;
  private final int[] partners;

  /** For each token the bracket around it; null as long as nobody has asked. */
  private int @Nullable [] around;

  private final int size;
  private final boolean complete;

  private Tokens(Builder builder, boolean complete) {
    this.file = builder.file;
    this.text = builder.text;
    this.size = builder.size;
    this.kinds = builder.kinds;
    this.symbols = builder.symbols;
    this.starts = builder.starts;
    this.ends = builder.ends;
    this.complete = complete;
    this.partners = pairBrackets();
  }

  /** The file they were read from. */
  public SourceFile file() {
    return file;
  }

  /** Number of tokens. */
  public int size() {
    return size;
  }

  /** Whether the file was read to its end: no text, comment or character is left open. */
  public boolean isComplete() {
    return complete;
  }

  /** What a token is. */
  public TokenKind kind(int token) {
    return kinds[token];
  }

  /** Offset of the first character. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset behind the last character. */
  public int end(int token) {
    return ends[token];
  }

  /** The first character; zero for an empty token. */
  public char first(int token) {
    return starts[token] < ends[token] ? text.charAt(starts[token]) : 0;
  }

  /** The characters as written. */
  public String text(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** The characters of the tokens from {@code first} up to and without {@code end}, as written. */
  public String text(int first, int end) {
    return text.substring(starts[first], ends[Math.max(first, end - 1)]);
  }

  /** The characters between a bracket and its partner; empty where it has none. */
  public String inside(int open) {
    return isPaired(open) ? text.substring(ends[open], starts[partner(open)]) : "";
  }

  /** The place of the tokens from {@code first} up to and without {@code end}. */
  public Location at(int first, int end) {
    return file.at(starts[first], ends[Math.max(first, end - 1)]);
  }

  /** Whether there is such a token and it is of this kind. */
  public boolean isKind(int token, TokenKind kind) {
    return token >= 0 && token < size && kinds[token] == kind;
  }

  /** Whether there is such a token and it is a word. */
  public boolean isWord(int token) {
    return isKind(token, TokenKind.WORD);
  }

  /** Whether there is such a token, no text, and it is written so. */
  public boolean is(int token, String written) {
    int length = written.length();
    if (length == 1) {
      return symbol(token) == written.charAt(0);
    }
    return token >= 0
        && token < size
        && ends[token] - starts[token] == length
        && text.startsWith(written, starts[token])
        && kinds[token] != TokenKind.STRING;
  }

  /** The character of a token that is a single one, and no text; else zero. */
  public char symbol(int token) {
    return token >= 0 && token < size ? symbols[token] : 0;
  }

  /**
   * The bracket that belongs to this one, opening or closing; -1 for a bracket that has none and
   * for everything else.
   */
  public int partner(int token) {
    return token >= 0 && token < size ? partners[token] : -1;
  }

  /** Whether a token is a bracket that has a partner. */
  public boolean isPaired(int token) {
    return partner(token) >= 0;
  }

  /** The bracket that closes what a token opens, or the token itself. */
  public int closing(int token) {
    return Math.max(token, partner(token));
  }

  /** The innermost bracket that is open before a token and closed behind it, or -1. */
  public int enclosing(int token) {
    int[] known = around;
    if (known == null) {
      known = brackets();
      around = known;
    }
    return token >= 0 && token < size ? known[token] : -1;
  }

  /** For each token the bracket around it: a long list would be walked for each of its parts. */
  private int[] brackets() {
    int[] found = new int[size];
    int open = -1;
    for (int i = 0; i < size; i++) {
      found[i] = open;
      int partner = partners[i];
      if (partner >= 0) {
        open = partner > i ? i : found[partner];
      }
    }
    return found;
  }

  private int[] pairBrackets() {
    int[] found = new int[size];
    Arrays.fill(found, -1);
    int[] open = new int[16];
    int depth = 0;
    for (int i = 0; i < size; i++) {
      char c = symbols[i];
      if (c == '(' || c == '[' || c == '{') {
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = i;
      } else if ((c == ')' || c == ']' || c == '}')
          && depth > 0
          && closes(symbols[open[depth - 1]], c)) {
        int partner = open[--depth];
        found[partner] = i;
        found[i] = partner;
      }
    }
    return found;
  }

  private static boolean closes(char open, char close) {
    return switch (open) {
      case '(' -> close == ')';
      case '[' -> close == ']';
      default -> close == '}';
    };
  }

  /** Collects tokens in the order of the file. */
  public static final class Builder {

    private final SourceFile file;
    private final String text;
    private TokenKind[] kinds;
    private char[] symbols;
    private int[] starts;
    private int[] ends;
    private int size;

    /** A builder without tokens. */
    public Builder(SourceFile file) {
      this(file, file.text().length());
    }

    /** A builder without tokens, for those of so many characters of a file. */
    public Builder(SourceFile file, int length) {
      this.file = file;
      this.text = file.text();
      // Code has a token for every four characters or so.
      int expected = length / 4 + 64;
      this.kinds = new TokenKind[expected];
      this.symbols = new char[expected];
      this.starts = new int[expected];
      this.ends = new int[expected];
    }

    /** Adds a token. */
    public void add(TokenKind kind, int start, int end) {
      if (size == kinds.length) {
        kinds = Arrays.copyOf(kinds, size * 2);
        symbols = Arrays.copyOf(symbols, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      kinds[size] = kind;
      symbols[size] = end - start == 1 && kind != TokenKind.STRING ? text.charAt(start) : 0;
      starts[size] = start;
      ends[size++] = end;
    }

    /** Number of tokens so far. */
    public int size() {
      return size;
    }

    /**
     * All tokens.
     *
     * @param complete whether the file was read to its end
     */
    public Tokens build(boolean complete) {
      return new Tokens(this, complete);
    }
  }
}
