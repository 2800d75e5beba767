package doctor.engine.git;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Which tree {@code HEAD} has, from the files of a repository as git's {@code gitrepository-layout}
 * and {@code gitformat-pack} describe them. What is unusual is left to git.
 *
 * <p>No channel is opened here, nor anywhere else on the usual path: see {@code ReportFile}.
 */
final class HeadTree {

  private static final int ID = 20;
  private static final String REFERENCE = "ref: ";

  /** In the index of a pack, behind a header of 8: how many ids begin with up to which byte. */
  private static final int FANOUT = 8;

  private static final int IDS = FANOUT + 256 * 4;
  private static final int COMMIT = 1;

  /** Of an object, deflated, to have its first line. */
  private static final int ENOUGH = 4_096;

  /** No more of a list of references is read. */
  private static final int MOST_BYTES = 1_000_000;

  private final Path folder;

  /**
   * Of a repository.
   *
   * @param folder its {@code .git}
   */
  HeadTree(Path folder) {
    this.folder = folder;
  }

  /** The id of the tree in small letters; null where only git can tell. */
  @Nullable String id() throws IOException {
    String packedReferences = text(folder.resolve("packed-refs"));
    if (packedReferences.length() == MOST_BYTES
        || packedReferences.contains(" refs/replace/")
        || Files.exists(folder.resolve("refs/replace"))) {
      return null;
    }
    String commit = text(folder.resolve("HEAD")).strip();
    if (commit.startsWith(REFERENCE)) {
      String name = commit.substring(REFERENCE.length());
      if (!name.startsWith("refs/") || name.contains("..")) {
        return null;
      }
      commit = text(folder.resolve(name)).strip();
      if (commit.isEmpty()) {
        int line = packedReferences.indexOf(" " + name + "\n");
        commit = line < 2 * ID ? "" : packedReferences.substring(line - 2 * ID, line);
      }
    }
    return isId(commit) ? treeOf(commit) : null;
  }

  private static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return text.length() == 2 * ID;
  }

  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? new String(beginning(file, MOST_BYTES), StandardCharsets.ISO_8859_1)
        : "";
  }

  private static byte[] beginning(Path file, int most) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readNBytes(most);
    }
  }

  private @Nullable String treeOf(String commit) throws IOException {
    Path objects = folder.resolve("objects");
    Path loose = objects.resolve(commit.substring(0, 2)).resolve(commit.substring(2));
    if (Files.isRegularFile(loose)) {
      String content = inflated(beginning(loose, ENOUGH));
      int start = content.indexOf('\0') + 1;
      return content.startsWith("commit ") ? tree(content.substring(start)) : null;
    }
    byte[] id = HexFormat.of().parseHex(commit);
    Path packs = objects.resolve("pack");
    String[] names = packs.toFile().list();
    for (String name : names == null ? new String[0] : names) {
      long at = name.endsWith(".idx") ? find(id, packs.resolve(name)) : -1;
      if (at >= 0) {
        return treeInPack(packs.resolve(name.replace(".idx", ".pack")), at);
      }
    }
    return null;
  }

  // "tree <id>" is its first line.
  private static @Nullable String tree(String commit) {
    int end = "tree ".length() + 2 * ID;
    if (!commit.startsWith("tree ") || commit.length() <= end || commit.charAt(end) != '\n') {
      return null;
    }
    String id = commit.substring("tree ".length(), end);
    return isId(id) ? id : null;
  }

  // Where the pack has an object, or -1.
  private static long find(byte[] id, Path index) throws IOException {
    try (InputStream file = new FileInputStream(index.toFile())) {
      if (read(file, FANOUT).getLong() != 0xFF744F63_00000002L) {
        return -1;
      }
      ByteBuffer counts = read(file, IDS - FANOUT);
      int first = id[0] & 0xFF;
      int start = first == 0 ? 0 : counts.getInt((first - 1) * 4);
      int end = counts.getInt(first * 4);
      int all = counts.getInt(255 * 4);
      if (start < 0 || end < start || all < end || end - start > MOST_BYTES / ID) {
        return -1; // no index, or a large one: git looks into it faster
      }
      file.skipNBytes((long) start * ID);
      byte[] ids = read(file, (end - start) * ID).array();
      int low = 0;
      int high = end - start;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int at = middle * ID;
        int order = Arrays.compareUnsigned(ids, at, at + ID, id, 0, ID);
        if (order == 0) {
          // Behind the ids stand as many checksums, then as many places of 4 bytes each. In a pack
          // beyond 2 GiB that is perhaps below 0: elsewhere.
          file.skipNBytes((long) (all - end) * ID + ((long) all + start + middle) * 4);
          return read(file, 4).getInt();
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
      }
      return -1;
    }
  }

  private static @Nullable String treeInPack(Path pack, long at) throws IOException {
    try (InputStream file = new FileInputStream(pack.toFile())) {
      file.skipNBytes(at);
      byte[] start = file.readNBytes(ENOUGH);
      ByteBuffer object = ByteBuffer.wrap(start);
      if (object.remaining() < 2 || (start[0] >> 4 & 7) != COMMIT) {
        return null;
      }
      while (object.get() < 0 && object.hasRemaining()) {
        // its size, 7 bits a byte
      }
      byte[] deflated = new byte[object.remaining()];
      object.get(deflated);
      return tree(inflated(deflated));
    }
  }

  private static ByteBuffer read(InputStream file, int size) throws IOException {
    byte[] bytes = file.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(bytes);
  }

  // The beginning of it.
  private static String inflated(byte[] deflated) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      byte[] content = new byte[128];
      int size = inflater.inflate(content);
      return new String(content, 0, size, StandardCharsets.ISO_8859_1);
    } catch (DataFormatException e) {
      return "";
    } finally {
      inflater.end();
    }
  }
}
