package doctor.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML mapping, its entries in the order of the file. Entries that come in through a merge key
 * ({@code <<}) follow behind the mapping's own.
 */
public record Mapping(Location location, List<Entry> entries) implements Node {

  /** Keeps an unmodifiable copy of the entries. */
  public Mapping {
    entries = List.copyOf(entries);
  }

  /** One key with its value. */
  public record Entry(Scalar key, Node value) {

    /** Where to point at for the value: the value itself, or the key where nothing is written. */
    public Location place() {
      return value.location().region().isEmpty() ? key.location() : value.location();
    }
  }

  /** The entry of a key, or null. */
  public @Nullable Entry entry(String key) {
    // Asked by every rule for every app: without an iterator.
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.key.text().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  /** The value of a key, or null where the key is absent. */
  public @Nullable Node get(String key) {
    Entry entry = entry(key);
    return entry == null ? null : entry.value;
  }

  /**
   * The edit that writes a new entry in front of one that is there, in a line of its own where that
   * one has its own, above the comments that belong to that one; null where the entry came in
   * through a merge key and stands elsewhere, or where something else stands before it on its line,
   * such as an anchor.
   */
  public Fix.@Nullable Replacement insertBefore(Entry next, String key, String value) {
    Region at = next.key.location().region();
    if (!location.region().contains(at)) {
      return null;
    }
    String text = location.file().text();
    int lineStart = text.lastIndexOf('\n', at.start() - 1) + 1;
    String indent = text.substring(lineStart, at.start());
    boolean flow = text.charAt(location.region().start()) == '{';
    if (!flow && !indent.isBlank()) {
      return null;
    }
    boolean carriageReturn = lineStart > 1 && text.charAt(lineStart - 2) == '\r';
    String separator = flow ? ", " : (carriageReturn ? "\r\n" : "\n") + indent;
    int place = flow ? at.start() : firstComment(text, lineStart, indent) + indent.length();
    return new Fix.Replacement(
        location.file().at(place, place), key + ": " + value + separator, next.key.shared());
  }

  /** The start of the first comment line above a line, as deep as it; else the line's own. */
  private static int firstComment(String text, int lineStart, String indent) {
    int first = lineStart;
    while (first > 0) {
      int above = text.lastIndexOf('\n', first - 2) + 1;
      // What is deeper may be the text of a block scalar.
      if (!text.startsWith(indent + "#", above)) {
        break;
      }
      first = above;
    }
    return first;
  }
}
