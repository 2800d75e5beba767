package doctor.engine.comment;

import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.source.YamlComments;
import java.util.ArrayList;
import java.util.List;

/** Reads the comments of a file. */
public final class CommentReader {

  private CommentReader() {}

  /** The comments in the order of the file; none where its syntax is not known. */
  public static List<Comment> read(SourceFile file) {
    CommentSyntax syntax = CommentSyntax.of(file);
    if (syntax == null) {
      return List.of();
    }
    return switch (syntax) {
      case YAML -> yaml(file);
      case SYSTEMD -> wholeLines(file);
      case SQL, GO, C, SCRIPT, PYTHON, SHELL -> new CommentScanner(file.text(), syntax).scan();
    };
  }

  private static List<Comment> yaml(SourceFile file) {
    List<Comment> comments = new ArrayList<>();
    for (Region region : YamlComments.of(file)) {
      comments.add(new Comment(region, new Region(region.start() + 1, region.end())));
    }
    return comments;
  }

  // systemd.syntax(7): lines that begin with # or ; are comments, and only those.
  private static List<Comment> wholeLines(SourceFile file) {
    List<Comment> comments = new ArrayList<>();
    String text = file.text();
    for (int line = 1; line <= file.lineCount(); line++) {
      Region region = file.line(line);
      int at = region.start();
      while (at < region.end() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      if (at < region.end() && (text.charAt(at) == '#' || text.charAt(at) == ';')) {
        comments.add(new Comment(new Region(at, region.end()), new Region(at + 1, region.end())));
      }
    }
    return comments;
  }
}
