package doctor.lang.sqlite;

import doctor.lang.shell.ShellPart;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words and here-documents of a script stand for, and what the files they name hold. */
final class ShellWords {

  private final Tokens tokens;
  private final ShellVariables variables;
  private final ShellFiles files;
  private @Nullable ShellDocuments documents;

  ShellWords(Tokens tokens, ShellVariables variables, ShellFiles files) {
    this.tokens = tokens;
    this.variables = variables;
    this.files = files;
  }

  /** The tokens of the script. */
  Tokens tokens() {
    return tokens;
  }

  /** The files of the app. */
  ShellFiles files() {
    return files;
  }

  /** What a word may name. */
  Value value(int word) {
    return variables.value(tokens.text(word), tokens.at(word, word + 1));
  }

  /** A word as SQL: however long, and with a hole where a variable is not known. */
  String text(int word) {
    return text(ShellPart.ofWord(tokens.text(word)), word);
  }

  private String text(List<ShellPart> parts, int token) {
    return variables.text(parts, tokens.at(token, token + 1));
  }

  /** All that a word may say, as statements one after another, where it is put together of some. */
  String statements(int word) {
    return statements(ShellPart.ofWord(tokens.text(word)), word);
  }

  private String statements(List<ShellPart> parts, int token) {
    return variables.statements(parts, tokens.at(token, token + 1));
  }

  /** The token of the document behind {@code <<}, or -1. */
  int document(int operator) {
    documents = documents == null ? new ShellDocuments(tokens) : documents;
    return documents.of(operator);
  }

  /** What is read through {@code <}, {@code <<} or {@code <<<}; null where it cannot be told. */
  @Nullable String input(int operator) {
    int word = operator + 1;
    if (!tokens.isWord(word)) {
      return null;
    }
    if (tokens.is(operator, "<<")) {
      int document = document(operator);
      return document < 0 ? null : documentText(tokens.text(word), document);
    }
    return tokens.is(operator, "<<<") ? statements(word) : files.text(text(word));
  }

  private String documentText(String delimiter, int document) {
    String written = tokens.text(document);
    boolean quoted =
        delimiter.indexOf('\'') >= 0 || delimiter.indexOf('"') >= 0 || delimiter.indexOf('\\') >= 0;
    return quoted ? written : statements(ShellPart.ofDocument(written), document);
  }
}
