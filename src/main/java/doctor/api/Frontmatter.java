package doctor.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The YAML block at the top of an {@code app.md}, or the reason why there is none. */
public sealed interface Frontmatter {

  /** There is no block, or it never ends. */
  record Missing(Fault fault) implements Frontmatter {}

  /**
   * There is a block.
   *
   * @param root the top mapping, or null where the block could not be read as one
   * @param faults what is wrong with it as YAML; a block with a duplicate key has both, a root and
   *     a fault
   */
  record Present(@Nullable Mapping root, List<Fault> faults) implements Frontmatter {

    /** Keeps an unmodifiable copy of the faults. */
    public Present {
      faults = List.copyOf(faults);
    }
  }
}
