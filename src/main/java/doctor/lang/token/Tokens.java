package doctor.lang.token;

import doctor.api.Location;
import doctor.api.SourceFile;
import java.util.Arrays;

/**
 * The tokens of one file in its order, kept as arrays of numbers: an object for each token would
 * cost more than the reading. Tokens are named by their index, from 0 to {@link #size()} - 1.
 */
public final class Tokens {

  private final SourceFile file;
  private final String text;
  private final TokenKind[] kinds;
  private final int[] starts;
  private final int[] ends;
  private final int[] partners;
  private final int size;
  private final boolean complete;

  private Tokens(Builder builder, boolean complete) {
    this.file = builder.file;
    this.text = builder.text;
    this.size = builder.size;
    this.kinds = Arrays.copyOf(builder.kinds, size);
    this.starts = Arrays.copyOf(builder.starts, size);
    this.ends = Arrays.copyOf(builder.ends, size);
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

  /** The characters as written. */
  public String text(int token) {
    return text.substring(starts[token], ends[token]);
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
    return token >= 0
        && token < size
        && ends[token] - starts[token] == written.length()
        && kinds[token] != TokenKind.STRING
        && text.startsWith(written, starts[token]);
  }

  /**
   * The bracket that belongs to this one, opening or closing; -1 for a bracket that has none and
   * for everything else.
   */
  public int partner(int token) {
    return token >= 0 && token < size ? partners[token] : -1;
  }

  private int[] pairBrackets() {
    int[] found = new int[size];
    Arrays.fill(found, -1);
    int[] open = new int[16];
    int depth = 0;
    for (int i = 0; i < size; i++) {
      if (kinds[i] != TokenKind.OPERATOR || ends[i] - starts[i] != 1) {
        continue;
      }
      char c = text.charAt(starts[i]);
      if (c == '(' || c == '[' || c == '{') {
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = i;
      } else if (depth > 0 && closes(text.charAt(starts[open[depth - 1]]), c)) {
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
    private TokenKind[] kinds = new TokenKind[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    /** A builder without tokens. */
    public Builder(SourceFile file) {
      this.file = file;
      this.text = file.text();
    }

    /** Adds a token. */
    public void add(TokenKind kind, int start, int end) {
      if (size == kinds.length) {
        kinds = Arrays.copyOf(kinds, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      kinds[size] = kind;
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
