package doctor.lang.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the files of an app have under a name: looked for in the files that mention it or, once all
 * are read, in an index of all of them. Thousands of names that are asked of thousands of files are
 * millions of looks otherwise.
 *
 * @param <F> what is read of a file
 * @param <T> what it has under a name
 */
public final class ByName<F, T> {

  private final Sources<F> sources;
  private final Function<F, List<T>> members;
  private final Function<T, String> name;
  private final Map<String, List<T>> known = new HashMap<>();
  private boolean isWhole;

  /**
   * What these files have.
   *
   * @param members all that a file has
   * @param name what one of it is called
   */
  public ByName(Sources<F> sources, Function<F, List<T>> members, Function<T, String> name) {
    this.sources = sources;
    this.members = members;
    this.name = name;
  }

  /** All that is called so, in the order of the files and of their text. */
  public List<T> of(String word) {
    if (!isWhole && sources.isWhole()) {
      isWhole = true;
      known.clear();
      sources.all().forEach(this::add);
    }
    List<T> found = known.get(word);
    if (found == null && !isWhole) {
      found = search(word);
      known.put(word, found);
    }
    return found == null ? List.of() : found;
  }

  private void add(F file) {
    for (T member : members.apply(file)) {
      known.computeIfAbsent(name.apply(member), key -> new ArrayList<>()).add(member);
    }
  }

  private List<T> search(String word) {
    List<T> found = new ArrayList<>();
    for (F file : sources.with(word)) {
      for (T member : members.apply(file)) {
        if (name.apply(member).equals(word)) {
          found.add(member);
        }
      }
    }
    return found;
  }
}
