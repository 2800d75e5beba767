package doctor.lang.token;

import doctor.api.SourceFile;
import doctor.lang.go.GoLexer;
import doctor.lang.python.PythonLexer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the tokens of Go and Python files, one a line: kind and text, line ends escaped. {@code
 * compare-lexers} holds them against the languages' own lexers.
 */
public final class TokenDump {

  private TokenDump() {}

  /** Writes {@code <file>.tokens} beside each file that is named. */
  public static void main(String[] paths) throws IOException {
    for (String path : paths) {
      String text = Files.readString(Path.of(path));
      SourceFile file = new SourceFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
      Tokens tokens = path.endsWith(".go") ? GoLexer.read(file) : PythonLexer.read(file);
      try (PrintStream out = new PrintStream(path + ".tokens", StandardCharsets.UTF_8)) {
        print(tokens, out);
      }
    }
  }

  private static void print(Tokens tokens, PrintStream out) {
    if (!tokens.isComplete()) {
      out.print("INCOMPLETE\n");
      return;
    }
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.text(i).replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
      out.print(tokens.kind(i) + " " + text + "\n");
    }
  }
}
