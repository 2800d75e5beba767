package doctor.source;

import doctor.api.Fault;
import doctor.api.Mapping;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.List;

/**
 * Reads YAML 1.2 into nodes that know where they were written. The text may be a part of a file, as
 * frontmatter is: every location is one of the whole file.
 */
public final class YamlReader {

  /** Longer texts are no frontmatter and no configuration, and a parser's time is not for sale. */
  static final int MAX_LENGTH = 1_000_000;

  private YamlReader() {}

  /** Reads the first document of a file. */
  public static YamlDocument read(SourceFile file) {
    return read(file, new Region(0, file.text().length()));
  }

  /** Reads the first document of a region of a file. */
  static YamlDocument read(SourceFile file, Region region) {
    if (region.length() > MAX_LENGTH) {
      String message = "this YAML has " + region.length() + " characters, more than " + MAX_LENGTH;
      return new YamlDocument(
          null, List.of(new Fault(file.at(region.start(), region.start()), message)));
    }
    Mapping plain = PlainYamlReader.read(file, region);
    return plain != null ? new YamlDocument(plain, List.of()) : SnakeYamlReader.read(file, region);
  }
}
