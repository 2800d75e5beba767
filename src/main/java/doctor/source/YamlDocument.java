package doctor.source;

import doctor.api.Fault;
import doctor.api.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a YAML text.
 *
 * @param root the value of the first document; null where the text could not be read to its end, or
 *     holds no value
 * @param faults what is wrong; where there is a root too, it is usable all the same
 */
public record YamlDocument(@Nullable Node root, List<Fault> faults) {

  /** Keeps an unmodifiable copy of the faults. */
  public YamlDocument {
    faults = List.copyOf(faults);
  }
}
