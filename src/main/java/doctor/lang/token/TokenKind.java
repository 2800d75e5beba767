package doctor.lang.token;

/** What a token is. Comments and blanks are no tokens. */
public enum TokenKind {
  /** A name or a keyword. */
  WORD,
  /** A number of any base. */
  NUMBER,
  /** A text, delimiters and prefix included. */
  STRING,
  /** A rune of Go or a character of C. */
  CHARACTER,
  /** An operator, bracket or separator. */
  OPERATOR,
  /**
   * The end of a statement where the language ends it by a line end; a line that its language
   * continues has none.
   */
  LINE_END,
  /** Python: the next lines stand deeper. Empty. */
  INDENT,
  /** Python: the next lines stand less deep. Empty. */
  DEDENT
}
