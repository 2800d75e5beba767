package doctor.lang.go;

import doctor.api.SourceFile;
import doctor.lang.token.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a Go file, lexed and read at the first use. */
final class GoSource {

  private final SourceFile source;
  private boolean isRead;
  private @Nullable GoFile file;

  GoSource(SourceFile source) {
    this.source = source;
  }

  String path() {
    return source.path();
  }

  String folder() {
    int slash = source.path().lastIndexOf('/');
    return slash < 0 ? "" : source.path().substring(0, slash);
  }

  int length() {
    return source.text().length();
  }

  /** Whether one of these words stands anywhere in the text. */
  boolean mentionsAny(List<String> words) {
    for (String word : words) {
      if (source.text().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** What it declares, assigns and calls; null where it does not lex to its end. */
  @Nullable GoFile file() {
    if (!isRead) {
      isRead = true;
      Tokens tokens = source.malformedAt() < 0 ? GoLexer.read(source) : null;
      file = tokens != null && tokens.isComplete() ? GoFileReader.read(tokens) : null;
    }
    return file;
  }

  /** Whether it was asked for in vain. */
  boolean isUnreadable() {
    return isRead && file == null;
  }
}
