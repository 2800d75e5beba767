package doctor.engine.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doctor.api.SourceFile;
import doctor.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole, over what was read, inside the workspace; or it stays as it is. */
class FileWriterTest {

  @TempDir Path scratch;
  private Path root;

  @BeforeEach
  void aWorkspace() throws IOException {
    root = Files.createDirectory(scratch.resolve("root"));
    Files.writeString(root.resolve("a.md"), "before");
  }

  private static Fixer.FixedFile fixed(String path, String before, String after) {
    return new Fixer.FixedFile(decoded(path, before), decoded(path, after), 1);
  }

  private static SourceFile decoded(String path, String text) {
    return TextDecoder.decode(path, text.getBytes(UTF_8));
  }

  private void write(String path, String before, String after) throws IOException {
    new FileWriter(root).write(fixed(path, before, after));
  }

  @Test
  void whatWasReadIsReplacedAndNothingIsLeftBehind() throws IOException {
    write("a.md", "before", "after");
    assertThat(root.resolve("a.md")).hasContent("after");
    Files.writeString(root.resolve("a.md"), "\ufeffé");
    write("a.md", "\ufeffé", "\ufeffü");
    assertThat(Files.readString(root.resolve("a.md"))).isEqualTo("\ufeffü");
    assertOnlyFile();
  }

  @Test
  void whatHasChangedSinceItWasReadIsLeftAlone() throws IOException {
    Files.writeString(root.resolve("a.md"), "somebody's edit");
    assertThatThrownBy(() -> write("a.md", "before", "after"))
        .hasMessage("has changed since it was read");
    assertThat(root.resolve("a.md")).hasContent("somebody's edit");
    assertOnlyFile();
  }

  @Test
  void whatLiesOutsideIsLeftAlone() throws IOException {
    Path outside = Files.writeString(scratch.resolve("outside.md"), "before");
    Files.createSymbolicLink(root.resolve("link.md"), outside);
    for (String path : new String[] {"link.md", "../outside.md"}) {
      assertThatThrownBy(() -> write(path, "before", "after"))
          .hasMessage("leads out of the workspace");
    }
    assertThat(outside).hasContent("before");
  }

  @Test
  void whatIsGoneStaysGone() {
    assertThatThrownBy(() -> write("none.md", "before", "after"))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(root.resolve("none.md")).doesNotExist();
  }

  private void assertOnlyFile() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      assertThat(files).containsExactly(root.resolve("a.md"));
    }
  }
}
