package doctor.engine.comment;

import doctor.api.SourceFile;
import org.jspecify.annotations.Nullable;

/** The families of files, by how they write comments. */
public enum CommentSyntax {
  /** YAML, and the YAML at the top of Markdown. */
  YAML,
  /** Unit files: whole lines only; elsewhere a {@code #} belongs to the value. */
  SYSTEMD,
  SQL,
  GO,
  /** C and C++. */
  C,
  /** JavaScript and TypeScript. */
  SCRIPT,
  PYTHON,
  SHELL;

  /** The family of a file, or null where it is none of these. */
  public static @Nullable CommentSyntax of(SourceFile file) {
    String path = file.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    // A script may be called service or path, and that is no ending.
    String extension = dot < 0 ? "" : name.substring(dot + 1);
    return switch (extension) {
      case "md", "yaml", "yml" -> YAML;
      case "service", "socket", "timer", "path", "target", "mount", "slice", "conf" -> SYSTEMD;
      case "sql" -> SQL;
      case "go" -> GO;
      case "c", "h", "cc", "cpp", "cxx", "hh", "hpp", "hxx" -> C;
      case "ts", "tsx", "js", "jsx", "mjs" -> SCRIPT;
      case "py" -> PYTHON;
      case "sh", "bash" -> SHELL;
      default -> ofFirstLine(file.text());
    };
  }

  private static @Nullable CommentSyntax ofFirstLine(String text) {
    if (!text.startsWith("#!")) {
      return null;
    }
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    if (line.contains("python")) {
      return PYTHON;
    }
    return line.contains("sh") ? SHELL : null;
  }

  /** What begins a comment that ends with the line. */
  String lineMark() {
    return switch (this) {
      case SQL -> "--";
      case GO, C, SCRIPT -> "//";
      case YAML, SYSTEMD, PYTHON, SHELL -> "#";
    };
  }

  /** Whether there are comments from {@code /*} to its counterpart. */
  boolean hasBlocks() {
    return switch (this) {
      case SQL, GO, C, SCRIPT -> true;
      case YAML, SYSTEMD, PYTHON, SHELL -> false;
    };
  }
}
