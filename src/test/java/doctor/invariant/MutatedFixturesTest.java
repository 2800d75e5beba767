package doctor.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Holds the invariants of every run over mutated fixtures; {@code -Dmutations=N} tries more of
 * them, {@code -Dmutations.seed=N} others.
 */
class MutatedFixturesTest {

  private static final int COUNT = Integer.getInteger("mutations", 1_500);
  private static final int SEED = Integer.getInteger("mutations.seed", 0);

  @Test
  void whateverTheFilesAre() throws IOException {
    Mutator mutator = new Mutator(Path.of("fixtures"));
    Map<String, String> failures = new TreeMap<>();
    for (int seed = SEED; seed < SEED + COUNT; seed++) {
      Map<String, byte[]> files = mutator.mutated(new Random(seed));
      try {
        Invariants.hold(files);
        FixInvariants.hold(files, seed % 2 == 0);
      } catch (AssertionError | RuntimeException e) {
        failures.putIfAbsent(e.getStackTrace()[0].toString(), "seed " + seed + ": " + e);
      }
    }
    assertThat(failures).isEmpty();
  }
}
