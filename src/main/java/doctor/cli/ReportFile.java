package doctor.cli;

import java.io.FileOutputStream;
import java.io.IOException;
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
   * Replaces a file.
   *
   * @throws UsageException if it lies in no folder that is there
   * @throws IOException if it cannot be written; the old file is then untouched
   */
  static void write(Path file, Content content) throws IOException, UsageException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("cannot write " + file + ": there is no folder " + folder);
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("cannot write " + file + ": it is a folder");
    }
    // A pipe or a device such as /dev/null is written to as it is.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (Writer out = new Utf8Writer(new FileOutputStream(file.toFile()))) {
        content.writeTo(out);
      }
      return;
    }
    // Not Files.createTempFile: its random name asks the security providers, 60 classes: saves
    // 12 apps 7 % (use it and run doctor.fleet.Speed). Not the file's own name with more to it:
    // that one may be as long as a name can be. Nor a channel, as Files.newOutputStream opens:
    // nothing else on the usual path needs what belongs to one.
    Path temporary = folder.resolve(".doctor" + System.nanoTime() + ".tmp");
    try {
      try (Writer out = new Utf8Writer(new FileOutputStream(temporary.toFile()))) {
        content.writeTo(out);
      }
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
