package doctor.lang.sqlite;

import doctor.lang.python.PythonCode;
import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonValues;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.List;

/**
 * PRAGMA statements that are handed to what a property gives: {@code self.sql('PRAGMA …')}. Which
 * handle runs them cannot be told.
 */
final class PythonHandedOn {

  private static final List<String> WORDS = List.of("PRAGMA", "pragma", "Pragma");

  private final PythonCode code;
  private final PythonValues values;

  PythonHandedOn(PythonCode code, PythonValues values) {
    this.code = code;
    this.values = values;
  }

  /** Whether one may set this. */
  boolean maySet(Pragma pragma) {
    for (PythonFile file : code.filesWithAny(WORDS)) {
      Tokens tokens = file.tokens();
      for (int at = 2; at < tokens.size(); at++) {
        boolean first = tokens.kind(at) == TokenKind.STRING && tokens.is(at - 1, "(");
        if (first
            && !PythonStatements.RUNNING.contains(tokens.text(at - 2))
            && PragmaStatements.mentions(tokens.text(at), "pragma")
            && isProperty(tokens, at - 2)
            && sets(file, at - 2, pragma)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether what is called is a property, or a variable that was given one. */
  private boolean isProperty(Tokens tokens, int name) {
    if (!tokens.isWord(name)) {
      return false;
    }
    if (tokens.is(name - 1, ".")) {
      return code.hasProperty(tokens.text(name));
    }
    for (int at = 0; at < name; at++) {
      boolean given =
          tokens.is(at, tokens.text(name)) && tokens.is(at + 1, "=") && tokens.is(at + 3, ".");
      if (given
          && tokens.isKind(at + 5, TokenKind.LINE_END)
          && code.hasProperty(tokens.text(at + 4))) {
        return true;
      }
    }
    return false;
  }

  private boolean sets(PythonFile file, int name, Pragma pragma) {
    Range given =
        values.arguments(file, name).isEmpty() ? null : values.arguments(file, name).get(0);
    Value text = given == null ? Value.UNKNOWN : values.value(file, given.start(), given.end());
    Setting set = PythonStatements.ofText(text, pragma);
    return set.state() == Setting.State.ON || set.state() == Setting.State.UNKNOWN;
  }
}
