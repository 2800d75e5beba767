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
    if (!hasFence(file)) {
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
    String text = file.text();
    int first = hasFence(file) ? text.indexOf('\n') + 1 : 0;
    // Not by line numbers: those would be worked out for every app, and kept.
    for (int line = first; line > 0; line = text.indexOf('\n', line) + 1) {
      if (isFence(text, line, "---") || isFence(text, line, "...")) {
        return new Region(first, line);
      }
    }
    return null;
  }

  /** Whether a file begins as one with frontmatter does. */
  static boolean hasFence(SourceFile file) {
    return isFence(file.text(), 0, "---");
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
      if (isFence(file.text(), file.line(line).start(), "---")) {
        return new Fault(
            file.at(file.line(line)), "frontmatter must begin on the first line of the file");
      }
    }
    return new Fault(
        file.at(0, file.line(1).end()),
        "no frontmatter, expected the first line to be --- and keys such as name and tags below it");
  }

  private static boolean isFence(String text, int line, String fence) {
    if (!text.startsWith(fence, line)) {
      return false;
    }
    int at = line + fence.length();
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at == text.length() || text.startsWith("\n", at) || text.startsWith("\r\n", at);
  }
}
