package doctor.source;

import doctor.api.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The anchors of one YAML text while it is read, and which of them aliases name. */
final class Anchors {

  /** A node with an anchor; the node is null while it is still being read. */
  record Anchored(@Nullable Node node, int size) {}

  private final String text;
  private final Map<String, Anchored> byName = new HashMap<>();
  private @Nullable Set<String> aliased;

  /** How many anchors that an alias names are open around what is being read. */
  private int shared;

  Anchors(String text) {
    this.text = text;
  }

  /** What an anchor names so far, or null. */
  @Nullable Anchored get(String name) {
    return byName.get(name);
  }

  /** A value with an anchor begins. */
  void open(String name) {
    byName.put(name, new Anchored(null, 0));
    shared += isAliased(name) ? 1 : 0;
  }

  /** It has been read, and adds up to so many values. */
  void close(String name, Node node, int size) {
    byName.put(name, new Anchored(node, size));
    shared -= isAliased(name) ? 1 : 0;
  }

  /** Whether what is being read is read by an alias, too. */
  boolean areShared() {
    return shared > 0;
  }

  // Aliases follow their anchor, and what was read is not changed any more: so they are looked for
  // beforehand. A comment that looks like one costs no more than a fix that is safe.
  private boolean isAliased(String name) {
    if (aliased == null) {
      aliased = aliases(text);
    }
    return aliased.contains(name);
  }

  private static Set<String> aliases(String text) {
    Set<String> names = new HashSet<>();
    for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', star + 1)) {
      int end = star + 1;
      while (end < text.length() && isOfName(text.charAt(end))) {
        end++;
      }
      String name = text.substring(star + 1, end);
      names.add(name);
      if (name.endsWith(":")) { // an alias that is a key
        names.add(name.substring(0, name.length() - 1));
      }
      star = end - 1;
    }
    return names;
  }

  // An asterisk is none in an alias: a row of them is read once.
  private static boolean isOfName(char c) {
    return !Character.isWhitespace(c) && ",[]{}*".indexOf(c) < 0;
  }
}
