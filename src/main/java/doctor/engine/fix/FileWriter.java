package doctor.engine.fix;

import doctor.api.SourceFile;
import doctor.source.TextDecoder;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** Writes fixed files: whole or not at all, and only over what was read. */
public final class FileWriter {

  private final Path root;

  /**
   * A writer.
   *
   * @param root of the workspace; nothing outside it is written, links or no links
   */
  public FileWriter(Path root) {
    this.root = root;
  }

  /**
   * Replaces a file, which keeps its permissions. A link inside the root stays a link.
   *
   * @throws IOException if it cannot be written, has changed since it was read, or leads out of the
   *     root; the message says so, and the file is as it was
   */
  public void write(Fixer.FixedFile fixed) throws IOException {
    Path file = root.resolve(fixed.before().path()).toRealPath();
    Path folder = file.getParent();
    if (folder == null || !file.startsWith(root.toRealPath())) {
      throw new IOException("leads out of the workspace");
    }
    if (!Files.isWritable(file)) {
      throw new IOException("is not writable");
    }
    Path temporary = Files.createTempFile(folder, ".doctor", ".tmp");
    try {
      Files.write(temporary, TextDecoder.encode(fixed.after()));
      keepPermissions(file, temporary);
      if (!isAsRead(file, fixed.before())) {
        throw new IOException("has changed since it was read");
      }
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static boolean isAsRead(Path file, SourceFile before) throws IOException {
    return Arrays.equals(Files.readAllBytes(file), TextDecoder.encode(before));
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
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
