package doctor.lang.http;

import doctor.api.SourceFile;
import doctor.lang.python.PythonLexer;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;

/** Python source with its texts and comments blanked out, so that words in it are code. */
final class PythonCode {

  private PythonCode() {}

  /** The same text, of the same length, with blanks for what stands in strings and comments. */
  static String withoutTexts(SourceFile file) {
    String text = file.text();
    char[] code = new char[text.length()];
    for (int i = 0; i < code.length; i++) {
      code[i] = text.charAt(i) == '\n' ? '\n' : ' ';
    }
    Tokens tokens = PythonLexer.read(file);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) != TokenKind.STRING) {
        text.getChars(tokens.start(i), tokens.end(i), code, tokens.start(i));
      }
    }
    return new String(code);
  }
}
