package doctor.lang.sql;

/**
 * One token of SQL.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record Token(Kind kind, int start, int end) {

  /**
   * Whether this is a bare word, in capitals or small letters.
   *
   * @param text what it stands in
   * @param word of ASCII letters
   */
  boolean isWord(String text, String word) {
    // Asked of nearly every token for many words: the first letters tell most of them apart, and of
    // those one bit is the case.
    return kind == Kind.WORD
        && end - start == word.length()
        && ((text.charAt(start) ^ word.charAt(0)) & ~0x20) == 0
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
