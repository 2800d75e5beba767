package doctor;

import doctor.api.SourceFile;
import doctor.api.VersionControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A repository to which every file was added but those that a {@code .gitignore} beside them names
 * as {@code *.suffix} or in full, and in which nothing changed.
 */
record EverythingTracked(Path root) implements VersionControl {

  @Override
  public List<String> tracked(String folder) {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return files
          .filter(file -> Files.isRegularFile(file) && !isIgnored(file))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isIgnored(Path file) {
    Path ignore = file.resolveSibling(".gitignore");
    try {
      String name = file.getFileName().toString();
      return Files.exists(ignore)
          && Files.readAllLines(ignore).stream()
              .map(line -> line.startsWith("*") ? line.substring(1) : line)
              .anyMatch(line -> !line.isEmpty() && name.endsWith(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Change> changes(String folder) {
    return List.of();
  }

  @Override
  public @Nullable SourceFile committed(String path) {
    return null;
  }

  @Override
  public String base() {
    return "HEAD";
  }
}
