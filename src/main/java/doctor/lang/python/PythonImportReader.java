package doctor.lang.python;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;

/** Finds what a Python file calls what it imports. */
final class PythonImportReader {

  private final Tokens tokens;
  private final PythonFile file;

  PythonImportReader(Tokens tokens, PythonFile file) {
    this.tokens = tokens;
    this.file = file;
  }

  /** {@code import a.b, c as d}, {@code i} being the token of {@code import}. */
  void imports(int i) {
    names(i + 1, "");
  }

  private void names(int start, String prefix) {
    if (tokens.is(start, "*") && prefix.endsWith(".")) {
      file.stars.add(prefix.substring(0, prefix.length() - 1));
      return;
    }
    int end = PythonExpressions.end(tokens, start);
    for (PythonExpressions.Range part : PythonExpressions.split(tokens, start, end)) {
      importOne(part, prefix);
    }
  }

  private void importOne(PythonExpressions.Range part, String prefix) {
    int as = PythonExpressions.find(tokens, part.start(), part.end(), "as");
    StringBuilder path = new StringBuilder(prefix);
    for (int at = part.start(); at < (as < 0 ? part.end() : as); at++) {
      path.append(tokens.text(at));
    }
    if (as >= 0 && tokens.isWord(as + 1)) {
      file.imports.put(tokens.text(as + 1), path.toString());
    } else if (as < 0 && tokens.isWord(part.start())) {
      // import a.b makes a known, from a import b makes b.
      String name = tokens.text(part.start());
      file.imports.put(name, prefix.isEmpty() ? name : path.toString());
    }
  }

  /** {@code from module import a as b}, {@code i} being the token of {@code from}. */
  void from(int i) {
    StringBuilder module = new StringBuilder();
    int at = i + 1;
    while (at < tokens.size() && !tokens.is(at, "import")) {
      if (tokens.kind(at) == TokenKind.LINE_END) {
        return;
      }
      module.append(tokens.text(at++));
    }
    boolean grouped = tokens.is(at + 1, "(");
    names(grouped ? at + 2 : at + 1, module + ".");
  }
}
