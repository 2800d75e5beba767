package doctor.source;

import doctor.api.Fault;
import doctor.api.Frontmatter;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Region;
import doctor.api.Sequence;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the YAML block at the top of a Markdown file: from a first line {@code ---} to the next
 * line {@code ---} or {@code ...}. Both may be followed by blanks; nothing may stand before the
 * first.
 */
final class FrontmatterReader {

  private FrontmatterReader() {}

  /** Reads the frontmatter of a file. */
  static Frontmatter read(SourceFile file) {
    if (file.malformedAt() == 0) {
      Fault fault = new Fault(file.at(0, 1), "this file is not UTF-8 text");
      return new Frontmatter.Present(null, List.of(fault));
    }
    if (!isFence(file, 1, '-')) {
      return new Frontmatter.Missing(notAtTop(file));
    }
    Region region = region(file);
    if (region != null) {
      return parse(file, region);
    }
    return new Frontmatter.Missing(
        new Fault(
            file.at(file.line(1)), "this frontmatter never ends, expected a closing --- line"));
  }

  /** What stands between the fences, or null where there is no frontmatter. */
  static @Nullable Region region(SourceFile file) {
    int lines = isFence(file, 1, '-') ? file.lineCount() : 0;
    for (int line = 2; line <= lines; line++) {
      if (isFence(file, line, '-') || isFence(file, line, '.')) {
        return new Region(file.line(2).start(), file.line(line).start());
      }
    }
    return null;
  }

  /** Whether a file begins as one with frontmatter does. */
  static boolean hasFence(SourceFile file) {
    return isFence(file, 1, '-');
  }

  private static Frontmatter parse(SourceFile file, Region region) {
    YamlDocument document = YamlReader.read(file, region);
    List<Fault> faults = new ArrayList<>(document.faults());
    Node root = document.root();
    if (root instanceof Mapping mapping) {
      return new Frontmatter.Present(mapping, faults);
    }
    if (faults.isEmpty()) {
      faults.add(notAMapping(file, root));
    }
    return new Frontmatter.Present(null, faults);
  }

  private static Fault notAMapping(SourceFile file, @Nullable Node root) {
    if (root == null || root.location().region().isEmpty()) {
      return new Fault(
          file.at(file.line(1)), "this frontmatter is empty, expected keys such as name and tags");
    }
    String kind = root instanceof Sequence ? "a list" : "a single value";
    return new Fault(root.location(), "the frontmatter is " + kind + ", expected keys with values");
  }

  private static Fault notAtTop(SourceFile file) {
    for (int line = 2; line <= Math.min(file.lineCount(), 20); line++) {
      boolean blankAbove = file.text().substring(0, file.line(line).start()).isBlank();
      if (!blankAbove) {
        break;
      }
      if (isFence(file, line, '-')) {
        return new Fault(
            file.at(file.line(line)), "frontmatter must begin on the first line of the file");
      }
    }
    return new Fault(
        file.at(0, file.line(1).end()),
        "no frontmatter, expected the first line to be --- and keys such as name and tags below it");
  }

  private static boolean isFence(SourceFile file, int line, char c) {
    Region region = file.line(line);
    String text = file.text();
    int at = region.start();
    if (region.length() < 3
        || text.charAt(at) != c
        || text.charAt(at + 1) != c
        || text.charAt(at + 2) != c) {
      return false;
    }
    for (at += 3; at < region.end(); at++) {
      if (text.charAt(at) != ' ' && text.charAt(at) != '\t') {
        return false;
      }
    }
    return true;
  }
}
