package doctor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doctor.api.SourceFile;
import doctor.api.UnitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitFolderReaderTest {

  @TempDir Path scratch;

  private final List<String> problems = new ArrayList<>();

  @Test
  void readsUnitsAndDropInsAndNothingElse() throws IOException {
    write("units/b.service", "B");
    write("units/a.timer", "A");
    write("units/b.service.d/10.conf", "C");
    write("units/b.service.d/10.conf.bak", "");
    write("units/default.target.wants/b.service", "");
    write("units/notes.txt", "");

    UnitFolder folder = read(scratch.resolve("elsewhere"));

    assertThat(folder.path()).isEqualTo(scratch.resolve("units").toString().replace('\\', '/'));
    assertThat(folder.files())
        .extracting(file -> file.path().substring(folder.path().length()) + " " + file.text())
        .containsExactly("/a.timer A", "/b.service B", "/b.service.d/10.conf C");
  }

  @Test
  void pathsBelowTheWorkspaceAreRelativeToIt() throws IOException {
    write("units/b.service", "B");

    assertThat(read(scratch).files())
        .extracting(SourceFile::path)
        .containsExactly("units/b.service");
  }

  @Test
  void followsLinksAndKnowsAMaskedUnit() throws IOException {
    write("repo/a.service", "A");
    Files.createDirectories(scratch.resolve("units"));
    Files.createSymbolicLink(scratch.resolve("units/a.service"), scratch.resolve("repo/a.service"));
    Files.createSymbolicLink(scratch.resolve("units/b.service"), Path.of("/dev/null"));
    Files.createSymbolicLink(scratch.resolve("units/c.service"), Path.of("/nowhere"));

    assertThat(read(scratch).files())
        .extracting(file -> file.path() + " " + file.text())
        .containsExactly("units/a.service A", "units/b.service ");
  }

  @Test
  void saysWhichFileIsTooLarge() throws IOException {
    write("units/a.service", "x".repeat(101));

    assertThat(read(scratch).files()).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith("units/a.service: this unit file cannot be read: ");
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> read(scratch)).isInstanceOf(NoSuchFileException.class);
  }

  private UnitFolder read(Path root) throws IOException {
    ProblemListener listener = (level, path, message) -> problems.add(path + ": " + message);
    return new UnitFolderReader(root, 100, listener).read(scratch.resolve("units"));
  }

  private void write(String path, String text) throws IOException {
    Path file = scratch.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
