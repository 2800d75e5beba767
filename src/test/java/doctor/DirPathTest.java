package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that is itself a folder of the registry, which no fixture can be. */
class DirPathTest {

  @TempDir Path scratch;

  @Test
  void countsFromAFolderAboveTheWorkspace() throws IOException {
    assertThat(findings("billing/apps/pay")).isZero();
    assertThat(findings("projects/billing/apps/pay")).isZero();
    assertThat(findings("shop/apps/pay")).isOne();
    assertThat(findings("shop/billing/apps/pay")).isOne();
    assertThat(findings("ling/apps/pay")).isOne();
    assertThat(findings("projects/billing")).isOne();
  }

  private int findings(String dirPath) throws IOException {
    Path root = scratch.resolve("projects/billing");
    Path app = Files.createDirectories(root.resolve("apps/pay")).resolve("app.md");
    Files.writeString(app, "---\nname: pay\ndir_path: " + dirPath + "\n---\n");
    return LintRun.lint(root, Set.of("dir-path-mismatch")).results().size();
  }
}
