package doctor.lang.sql;

/**
 * One token of SQL.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param sign what tells most tokens apart at once: the first character of a bare word, as a
 *     capital; a symbol of one character; else {@code '\0'}
 */
record Token(Kind kind, int start, int end, char sign) {

  /**
   * Whether this is a bare word, in capitals or small letters.
   *
   * @param text what it stands in
   * @param word of ASCII capitals
   */
  boolean isWord(String text, String word) {
    return sign == word.charAt(0)
        && end - start == word.length()
        && text.regionMatches(true, start, word, 0, word.length());
  }

  /** The kinds that matter for reading; white space and comments are no tokens. */
  enum Kind {
    /** A keyword or a bare name. */
    WORD,
    /** A name in {@code "x"}, {@code `x`} or {@code [x]}. */
    QUOTED,
    /** {@code 'text'} or {@code x'ff'}. */
    LITERAL,
    /** A number. */
    NUMBER,
    /** A bound parameter: {@code ?1}, {@code :x}, {@code @x}, {@code $x}; Flyway's {@code ${x}}. */
    VARIABLE,
    /** An operator, bracket, comma or full stop. */
    SYMBOL,
    /** {@code ;}. */
    SEMICOLON,
    /** Characters that no SQLite token begins with. */
    ILLEGAL,
    /** A string, name or blob that never ends. */
    UNCLOSED
  }
}
