package doctor.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What git ignores, as gitignore(5) says: the patterns of a folder and of the folders above it, the
 * last one that fits decides.
 */
final class IgnoreRules {

  /** Every name is held against every pattern: with more than this, that would never end. */
  static final int MOST_CHARACTERS = 1 << 16;

  /** Nothing is ignored. */
  static final IgnoreRules NONE = new IgnoreRules(null, "", List.of(), 0);

  /** Everything is. */
  static final IgnoreRules EVERYTHING = NONE.with("", "*");

  private final @Nullable IgnoreRules above;
  private final String folder;
  private final List<Line> lines;
  private final int characters;

  private IgnoreRules(
      @Nullable IgnoreRules above, String folder, List<Line> lines, int characters) {
    this.above = above;
    this.folder = folder;
    this.lines = lines;
    this.characters = characters;
  }

  /** One pattern; {@code name} is set where it holds at any depth. */
  private record Line(boolean negated, boolean foldersOnly, @Nullable String name, Glob glob) {}

  /** Whether a file is short enough to be followed to its end, together with these rules. */
  boolean hasRoomFor(String text) {
    return text.length() <= MOST_CHARACTERS - characters;
  }

  /**
   * These rules and, taking precedence, those of a file.
   *
   * @param path of the folder the file lies in, with a slash at its end, or empty; paths asked
   *     about must begin with it
   * @param text content of a {@code .gitignore}, followed as far as there is room
   */
  IgnoreRules with(String path, String text) {
    List<Line> parsed = new ArrayList<>();
    int last = Math.min(text.length(), MOST_CHARACTERS - characters);
    int at = 0;
    while (at < last) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (end > last) {
        break;
      }
      Line line = parse(text.substring(at, end));
      if (line != null) {
        parsed.add(line);
      }
      at = end + 1;
    }
    return parsed.isEmpty() ? this : new IgnoreRules(this, path, parsed, characters + last);
  }

  /** Whether a file or folder is ignored; a folder that is, hides everything below it. */
  boolean ignores(String path, boolean isFolder) {
    for (IgnoreRules rules = this; rules != null; rules = rules.above) {
      if (path.startsWith(rules.folder)) {
        for (int i = rules.lines.size() - 1; i >= 0; i--) {
          Line line = rules.lines.get(i);
          if (fits(line, path, rules.folder.length(), isFolder)) {
            return !line.negated;
          }
        }
      }
    }
    return false;
  }

  private static boolean fits(Line line, String path, int folderLength, boolean isFolder) {
    if (line.foldersOnly && !isFolder) {
      return false;
    }
    String name = line.name;
    return name != null
        ? Glob.matchesSegment(name, path.substring(path.lastIndexOf('/') + 1))
        : line.glob.matches(path.substring(folderLength));
  }

  private static @Nullable Line parse(String raw) {
    String text = stripTrailing(raw);
    if (text.isEmpty() || text.charAt(0) == '#') {
      return null;
    }
    boolean negated = text.charAt(0) == '!';
    String pattern = negated ? text.substring(1) : text;
    boolean foldersOnly = pattern.endsWith("/");
    if (foldersOnly) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    if (pattern.isEmpty()) {
      return null;
    }
    String name = pattern.indexOf('/') < 0 ? pattern : null;
    return new Line(negated, foldersOnly, name, Glob.of(pattern));
  }

  // Blanks at the end count only behind a backslash.
  private static String stripTrailing(String raw) {
    int end = raw.endsWith("\r") ? raw.length() - 1 : raw.length();
    while (end > 0 && raw.charAt(end - 1) == ' ' && !(end > 1 && raw.charAt(end - 2) == '\\')) {
      end--;
    }
    return raw.substring(0, end);
  }
}
