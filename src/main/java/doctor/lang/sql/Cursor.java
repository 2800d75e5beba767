package doctor.lang.sql;

import doctor.api.Region;
import doctor.lang.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A place in the tokens of one statement, and what the parsers ask about it. */
final class Cursor {

  private final String text;
  private final Token[] tokens;
  private int at;

  /** A cursor before the first token. */
  Cursor(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens.toArray(new Token[0]);
  }

  /** A cursor before the first token of a part of a text. */
  static Cursor of(String text, Region region) {
    Tokenizer tokenizer = new Tokenizer(text, region.start(), region.end());
    List<Token> tokens = new ArrayList<>();
    for (Token token = tokenizer.next(); token != null; token = tokenizer.next()) {
      tokens.add(token);
    }
    return new Cursor(text, tokens);
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  int size() {
    return tokens.length;
  }

  boolean atEnd() {
    return at >= tokens.length;
  }

  Token token(int position) {
    return tokens[position];
  }

  String text(int position) {
    Token token = tokens[position];
    return text.substring(token.start(), token.end());
  }

  /** The word at a position in capitals, or an empty text where there is no bare word. */
  String word(int position) {
    return position >= 0 && position < tokens.length && tokens[position].kind() == Kind.WORD
        ? text(position).toUpperCase(Locale.ROOT)
        : "";
  }

  boolean isWord(int position, String word) {
    return position >= 0 && position < tokens.length && tokens[position].isWord(text, word);
  }

  boolean isSymbol(int position, char symbol) {
    return position >= 0 && position < tokens.length && tokens[position].sign() == symbol;
  }

  boolean isWord(String word) {
    return isWord(at, word);
  }

  boolean isSymbol(char symbol) {
    return isSymbol(at, symbol);
  }

  /** Goes over the word if it stands here. */
  boolean accept(String word) {
    if (!isWord(at, word)) {
      return false;
    }
    at++;
    return true;
  }

  /** Goes over the words if both of them stand here. */
  boolean accept(String first, String second) {
    if (!isWord(at, first) || !isWord(at + 1, second)) {
      return false;
    }
    at += 2;
    return true;
  }

  /** Goes over the words if all of them stand here. */
  boolean accept(String first, String second, String third) {
    return isWord(at + 2, third) && accept(first, second) && accept(third);
  }

  boolean accept(char symbol) {
    if (!isSymbol(at, symbol)) {
      return false;
    }
    at++;
    return true;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw unreadable("expected " + word);
    }
  }

  void expect(char symbol) {
    if (!accept(symbol)) {
      throw unreadable("expected " + symbol);
    }
  }

  /** Whether a name can stand at a position: bare, quoted, or in single quotes as SQLite allows. */
  boolean isName(int position) {
    if (position < 0 || position >= tokens.length) {
      return false;
    }
    Kind kind = tokens[position].kind();
    return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.LITERAL;
  }

  /** The name at a position. */
  Name nameAt(int position) {
    Token token = tokens[position];
    Region region = new Region(token.start(), token.end());
    char quote = text.charAt(token.start());
    if (token.kind() == Kind.WORD) {
      return new Name(text(position), '\0', region);
    }
    String inner = text.substring(token.start() + 1, token.end() - 1);
    if (quote != '[' && inner.indexOf(quote) >= 0) {
      inner = inner.replace("" + quote + quote, "" + quote);
    }
    return new Name(inner, quote, region);
  }

  /** Reads a name. */
  Name name() {
    if (!isName(at)) {
      throw unreadable("expected a name");
    }
    return nameAt(at++);
  }

  /** Reads a name with an optional schema before it. */
  TableName tableName() {
    Name first = name();
    return accept('.') ? new TableName(first, name()) : new TableName(null, first);
  }

  /** Reads {@code (a, b)}. */
  List<Name> columnNames() {
    List<Name> names = new ArrayList<>();
    for (IndexedColumn column : indexedColumns()) {
      names.add(column.name());
    }
    return names;
  }

  /** Reads {@code (a, b COLLATE nocase DESC)} of indexes and keys; AUTOINCREMENT is passed over. */
  List<IndexedColumn> indexedColumns() {
    expect('(');
    List<IndexedColumn> columns = new ArrayList<>();
    do {
      Name name = name();
      columns.add(new IndexedColumn(name, accept("COLLATE") ? name().key() : null));
      if (!accept("ASC")) {
        accept("DESC");
      }
      accept("AUTOINCREMENT");
    } while (accept(','));
    expect(')');
    return columns;
  }

  /** Goes behind the bracket that closes the one here, or to the end where there is none. */
  void skipBrackets() {
    at = closing(at) + 1;
  }

  /** The position of the bracket that closes the one at a position, or the last position. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.length; i++) {
      if (isSymbol(i, '(')) {
        depth++;
      } else if (isSymbol(i, ')') && --depth == 0) {
        return i;
      }
    }
    return tokens.length - 1;
  }

  /** From the first character of one token to the last of another. */
  Region region(int first, int last) {
    int safeFirst = Math.min(first, tokens.length - 1);
    int safeLast = Math.max(safeFirst, Math.min(last, tokens.length - 1));
    return new Region(tokens[safeFirst].start(), tokens[safeLast].end());
  }

  /** From the first token to the one before this place. */
  Region head() {
    return region(0, at - 1);
  }

  /** The whole statement. */
  Region whole() {
    return region(0, tokens.length - 1);
  }

  /** A complaint about the token here. */
  UnreadableException unreadable(String problem) {
    return unreadable(at, problem);
  }

  /** A complaint about the token at a position. */
  UnreadableException unreadable(int position, String problem) {
    return new UnreadableException(
        region(position, position), problem + ", found " + found(position));
  }

  /** The token at a position as a message shows it: its first line, cut off where it is long. */
  String found(int position) {
    if (position >= tokens.length) {
      return "the end of the statement";
    }
    String text = text(position);
    int lineEnd = text.indexOf('\n');
    String line = lineEnd < 0 ? text : text.substring(0, lineEnd).stripTrailing();
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }
}
