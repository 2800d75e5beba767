package doctor.source;

import doctor.api.Severity;
import doctor.api.SourceFile;
import doctor.api.UnitFolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the unit files and drop-ins that lie directly in a folder such as {@code
 * /etc/systemd/system}.
 */
public final class UnitFolderReader {

  private static final List<String> SUFFIXES = List.of(".service", ".timer", ".socket", ".path");

  private final Path root;
  private final long maxBytes;
  private final ProblemListener problems;

  /**
   * A reader.
   *
   * @param root the workspace root, absolute: files below it get paths relative to it
   * @param maxBytes the size from which on files are passed over
   * @param problems hears of files that could not be read
   */
  public UnitFolderReader(Path root, long maxBytes, ProblemListener problems) {
    this.root = root;
    this.maxBytes = maxBytes;
    this.problems = problems;
  }

  /**
   * Reads a folder. Links are followed: that is how units are enabled.
   *
   * @throws IOException if there is no such folder, or it cannot be read
   */
  public UnitFolder read(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    List<SourceFile> files = new ArrayList<>();
    for (Path child : children(absolute)) {
      String name = child.getFileName().toString();
      if (name.endsWith(".service.d") || name.equals("service.d")) {
        if (Files.isDirectory(child)) {
          addDropIns(child, files);
        }
      } else if (SUFFIXES.contains(name.substring(Math.max(0, name.lastIndexOf('.'))))) {
        add(child, files);
      }
    }
    files.sort((a, b) -> a.path().compareTo(b.path()));
    return new UnitFolder(slashed(absolute), files);
  }

  private void addDropIns(Path folder, List<SourceFile> files) {
    try {
      for (Path child : children(folder)) {
        if (child.getFileName().toString().endsWith(".conf")) {
          add(child, files);
        }
      }
    } catch (IOException e) {
      problems.problem(Severity.WARNING, shown(folder), "this folder cannot be read");
    }
  }

  private void add(Path file, List<SourceFile> files) {
    String path = shown(file);
    try {
      if (Files.isRegularFile(file)) {
        if (Files.size(file) > maxBytes) {
          throw new FileTooLargeException(Files.size(file), maxBytes);
        }
        files.add(TextDecoder.decode(path, GivenFile.read(file)));
      } else if (Files.isSymbolicLink(file) && file.toRealPath().endsWith("dev/null")) {
        files.add(new SourceFile(path, ""));
      }
    } catch (IOException e) {
      problems.problem(Severity.WARNING, path, "this unit file cannot be read: " + e.getMessage());
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        children.add(child);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children;
  }

  private String shown(Path path) {
    return slashed(path.startsWith(root) ? root.relativize(path) : path);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
