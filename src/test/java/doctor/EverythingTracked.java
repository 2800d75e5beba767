package doctor;

import doctor.api.SourceFile;
import doctor.api.VersionControl;
import doctor.source.TextDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A repository to which every file was added but those that a {@code .gitignore} beside them names
 * as {@code *.suffix} or in full. What was committed lies below {@code HEAD/}; where a file is not
 * there, it is as it was.
 */
record EverythingTracked(Path root) implements VersionControl {

  @Override
  public List<String> tracked(String folder, List<String> endings) {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return files
          .filter(file -> Files.isRegularFile(file) && !isIgnored(file))
          .filter(file -> endsInOneOf(file.toString(), endings))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean endsInOneOf(String path, List<String> endings) {
    return endings.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
  }

  private static boolean isIgnored(Path file) {
    Path ignore = file.resolveSibling(".gitignore");
    try {
      String name = file.getFileName().toString();
      return Files.isRegularFile(ignore)
          && Files.readAllLines(ignore).stream()
              .map(line -> line.startsWith("*") ? line.substring(1) : line)
              .anyMatch(line -> !line.isEmpty() && name.endsWith(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Change> changes(String folder, List<String> endings) {
    Path committed = root.resolve("HEAD").resolve(folder);
    if (!Files.isDirectory(committed)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(committed)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.resolve("HEAD").relativize(file).toString().replace('\\', '/'))
          .sorted()
          .filter(path -> endsInOneOf(path, endings))
          .filter(path -> !text(path).equals(text("HEAD/" + path)))
          .map(path -> new Change(path, now(path, folder, endings)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Where it is, or else a file that HEAD has not and that holds the same.
  private @Nullable String now(String path, String folder, List<String> endings) {
    if (Files.exists(root.resolve(path))) {
      return path;
    }
    return tracked(folder, endings).stream()
        .filter(other -> !Files.exists(root.resolve("HEAD").resolve(other)))
        .filter(other -> text(other).equals(text("HEAD/" + path)))
        .findFirst()
        .orElse(null);
  }

  private String text(String path) {
    try {
      Path file = root.resolve(path);
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable SourceFile committed(String path) {
    Path file = root.resolve("HEAD").resolve(path);
    try {
      return Files.exists(file) ? TextDecoder.decode(path, Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isCommitted(String path) {
    return Files.exists(root.resolve("HEAD").resolve(path));
  }

  @Override
  public String base() {
    return "HEAD";
  }
}
