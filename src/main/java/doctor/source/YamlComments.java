package doctor.source;

import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.CommentToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Finds the comments of a YAML file, or of the frontmatter of a Markdown file. */
public final class YamlComments {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setParseComments(true)
          .setCodePointLimit(Integer.MAX_VALUE)
          .build();

  private YamlComments() {}

  /**
   * The comments, each from its {@code #} to the end of its line; up to the first place that is not
   * YAML.
   */
  public static List<Region> of(SourceFile file) {
    Region region =
        file.path().endsWith(".md")
            ? FrontmatterReader.region(file)
            : new Region(0, file.text().length());
    return region == null ? List.of() : read(file, region);
  }

  private static List<Region> read(SourceFile file, Region region) {
    String text = file.slice(region);
    // The scanner looks ahead for what is no YAML, how far depends on its buffer.
    int unprintable = SnakeYamlReader.firstUnprintable(text);
    text = unprintable < 0 ? text : text.substring(0, unprintable);
    CodePointOffsets offsets = new CodePointOffsets(text);
    List<Region> comments = new ArrayList<>();
    int last = region.start();
    try {
      ScannerImpl scanner = new ScannerImpl(SETTINGS, new StreamReader(SETTINGS, text));
      while (scanner.hasNext()) {
        Region comment = comment(scanner.next(), offsets, region.start(), file);
        // Behind what is no YAML the scanner may find a comment inside another.
        if (comment != null && comment.start() >= last) {
          comments.add(comment);
          last = comment.end();
        }
      }
    } catch (YamlEngineException e) {
      // A rule says what is wrong; the comments so far count.
    }
    return comments;
  }

  private static @Nullable Region comment(
      Token token, CodePointOffsets offsets, int base, SourceFile file) {
    if (!(token instanceof CommentToken comment)
        || comment.getCommentType() == CommentType.BLANK_LINE
        || token.getStartMark().isEmpty()) {
      return null;
    }
    int start = base + offsets.unitsAt(token.getStartMark().get().getIndex());
    Region line = file.line(file.positionAt(start).line());
    return start < line.end() ? new Region(start, line.end()) : null;
  }
}
