package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace begins where its configuration lies, or else its repository. */
class WorkspaceRootTest {

  @TempDir Path home;
  private Path app;

  @BeforeEach
  void anAppInAFolderOfAFolder() throws IOException {
    app = Files.createDirectories(home.resolve("repo/inner/apps/pay"));
  }

  @Test
  void withoutAnyMarkItIsTheFolderItself() {
    assertThat(WorkspaceRoot.find(app)).isEqualTo(app);
  }

  @Test
  void theNearestRepositoryIsOne() throws IOException {
    Files.createDirectory(home.resolve("repo/.git"));
    assertThat(WorkspaceRoot.find(app)).isEqualTo(home.resolve("repo"));
    Files.createFile(home.resolve("repo/inner/.git")); // as git worktree has it
    assertThat(WorkspaceRoot.find(app)).isEqualTo(home.resolve("repo/inner"));
  }

  @Test
  void aConfigurationCountsForMoreThanARepositoryHoweverFarUpItLies() throws IOException {
    Files.createDirectory(home.resolve("repo/inner/.git"));
    Files.createFile(home.resolve("repo/.doctor.yaml"));
    assertThat(WorkspaceRoot.find(app)).isEqualTo(home.resolve("repo"));
    Files.createFile(app.resolve(".doctor.yaml"));
    assertThat(WorkspaceRoot.find(app)).isEqualTo(app);
  }

  @Test
  void aFileAndWhatIsGoneAreLookedForFromTheirFolder() throws IOException {
    Files.createFile(home.resolve("repo/.doctor.yaml"));
    Path file = Files.createFile(app.resolve("app.md"));
    assertThat(WorkspaceRoot.find(file)).isEqualTo(home.resolve("repo"));
    assertThat(WorkspaceRoot.find(home.resolve("gone/for/ever"))).isEqualTo(home);
    assertThat(WorkspaceRoot.find(home.resolve("repo/../gone"))).isEqualTo(home);
    assertThat(WorkspaceRoot.find(Path.of("/gone"))).isEqualTo(Path.of("/"));
  }
}
