package doctor.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: to a temporary file beside it, which then takes its name. */
final class ReportFile {

  /** What is to be written. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private ReportFile() {}

  /**
   * Replaces a file; where it is a link, what that leads to.
   *
   * @throws UsageException if it lies in no folder that is there
   * @throws UnwrittenException if it cannot be written; the old file is then untouched
   */
  static void write(Path file, Content content) throws UnwrittenException, UsageException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("cannot write " + file + ": there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("cannot write " + file + ": it is a folder");
    }
    try {
      if (isStream(file)) {
        writeInto(new FileOutputStream(file.toFile(), true), content);
      } else if (Files.isSymbolicLink(file)) {
        Path target = Files.exists(file) ? file : folder.resolve(Files.readSymbolicLink(file));
        replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
      } else {
        replace(file.toAbsolutePath(), content);
      }
    } catch (IOException e) {
      throw new UnwrittenException(file, e);
    }
  }

  // A pipe, a device, or whatever a process has open already: to put another file in the place of
  // /dev/stdout or /dev/fd/3 would leave all others who write to it with one that has no name.
  private static boolean isStream(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith("/dev/stdout")
        || absolute.startsWith("/dev/stderr")
        || absolute.startsWith("/dev/fd")
        || absolute.startsWith("/proc")
        || (Files.exists(file) && !Files.isRegularFile(file));
  }

  private static void writeInto(OutputStream stream, Content content) throws IOException {
    try (Writer out = new Utf8Writer(stream)) {
      content.writeTo(out);
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    // Not Files.createTempFile: its random name asks the security providers, 60 classes: saves
    // 12 apps 7 % (use it and run doctor.fleet.Speed). Not the file's own name with more to it:
    // that one may be as long as a name can be. Nor a channel, as Files.newOutputStream opens:
    // nothing else on the usual path needs what belongs to one.
    Path temporary = file.resolveSibling(".doctor" + System.nanoTime() + ".tmp");
    try {
      writeInto(new FileOutputStream(temporary.toFile()), content);
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
