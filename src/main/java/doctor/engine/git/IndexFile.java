package doctor.engine.git;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The file in which git notes what it tracks, and what the files of the work tree were like when it
 * last looked, as git's {@code gitformat-index} describes it. What is unusual in any way is left to
 * git. To read it here saves the process of a question; see {@link LocalAnswers}.
 */
final class IndexFile {

  /** In bytes, some ten thousand files: beside so many the process of git costs nothing. */
  private static final long LARGEST = 1_000_000;

  private static final int HEADER = 12;
  private static final int ID = 20;

  /** In an entry, behind which its name begins; before are its flags, its id, and these numbers. */
  private static final int NAME = 62;

  private static final int CHANGED = 0;
  private static final int MODIFIED = 8;
  private static final int INODE = 20;
  private static final int MODE = 24;
  private static final int OWNER = 28;
  private static final int GROUP = 32;
  private static final int SIZE = 36;
  private static final int FLAGS = 60;

  private static final int LENGTH_OF_NAME = 0xFFF;
  private static final int REGULAR = 0x8000;

  private final byte[] content;
  private final FileTime written;
  private final int[] entries;
  private @Nullable String tree;

  private IndexFile(byte[] content, FileTime written, int[] entries) {
    this.content = content;
    this.written = written;
    this.entries = entries;
  }

  /** Reads an index; null where only git can. */
  static @Nullable IndexFile read(Path file) throws IOException {
    // First the time: should git write another in between, more counts as changed, not less.
    FileTime written = Files.getLastModifiedTime(file);
    if (Files.size(file) > LARGEST) {
      return null;
    }
    byte[] content = content(file);
    if (content.length < HEADER + ID || number(content, 0) != 0x44495243) { // "DIRC"
      return null;
    }
    int version = number(content, 4);
    int count = number(content, 8);
    if (version < 2 || version > 3 || count < 0 || count > content.length / NAME) {
      return null;
    }
    IndexFile index = new IndexFile(content, written, new int[count]);
    int end = index.findEntries();
    return end >= 0 && index.readExtensions(end) ? index : null;
  }

  // Not Files.readAllBytes, which opens a channel: see ReportFile.
  private static byte[] content(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }

  // Not a ByteBuffer's: a start interprets this, some calls for each number would be felt.
  private static int number(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }

  private int flags(int entry) {
    return (content[entry + FLAGS] & 0xFF) << 8 | (content[entry + FLAGS + 1] & 0xFF);
  }

  // Where they end, or -1. One with 32 bytes an id would not hold together.
  private int findEntries() {
    int at = HEADER;
    int last = content.length - ID;
    for (int i = 0; i < entries.length; i++) {
      if (at + NAME >= last) {
        return -1;
      }
      // Behind a longer name stands no length; another flag says that more of them follow, that the
      // file counts as unchanged, or that it is in conflict.
      int flags = flags(at);
      int end = at + NAME + flags;
      if (flags == 0
          || flags >= LENGTH_OF_NAME
          || end >= last
          || content[end - 1] == 0
          || content[end] != 0) {
        return -1;
      }
      entries[i] = at;
      at += (NAME + flags + 8) / 8 * 8;
    }
    return at;
  }

  private boolean readExtensions(int start) {
    int at = start;
    int end = content.length - ID;
    while (at + 8 <= end) {
      // One whose name begins with a small letter changes what the entries mean.
      if (content[at] < 'A' || content[at] > 'Z') {
        return false;
      }
      int size = number(content, at + 4);
      if (size < 0 || size > end - at - 8) {
        return false;
      }
      if (number(content, at) == 0x54524545) { // "TREE"
        readTree(at + 8, at + 8 + size);
      }
      at += 8 + size;
    }
    return at == end;
  }

  // It begins with the top: an empty name, how many entries and trees, and the id if it is known.
  private void readTree(int start, int end) {
    int line = start;
    while (line < end && content[line] != '\n') {
      line++;
    }
    if (line + ID < end && content[start] == 0 && content[start + 1] != '-') {
      tree = HexFormat.of().formatHex(content, line + 1, line + 1 + ID);
    }
  }

  /** The tree that a commit of all this would have, if git noted which. */
  @Nullable String tree() {
    return tree;
  }

  /** A file that git tracks; its path is the repository's. */
  final class Entry {

    private final int at;

    /** Where it lies. */
    final String path;

    private Entry(int at) {
      this.at = at;
      path = new String(content, at + NAME, flags(at), StandardCharsets.UTF_8);
    }

    /**
     * Whether the work tree has it as git saw it last. As with git itself, one that was changed
     * when the index was written, or later, could have been changed again without a trace.
     *
     * @throws IOException if there is no such file
     */
    boolean isUnchanged(Path top) throws IOException {
      Map<String, Object> now =
          Files.readAttributes(
              top.resolve(path),
              "unix:mode,ino,uid,gid,size,ctime,lastModifiedTime",
              LinkOption.NOFOLLOW_LINKS);
      return now.get("lastModifiedTime") instanceof FileTime modified
          && modified.equals(time(MODIFIED))
          && modified.compareTo(written) < 0
          && time(CHANGED).equals(now.get("ctime"))
          && (number(MODE) & 0xF000) == REGULAR
          && is(now.get("mode"), MODE, 0xF000)
          && is(now.get("ino"), INODE, -1)
          && is(now.get("uid"), OWNER, -1)
          && is(now.get("gid"), GROUP, -1)
          && is(now.get("size"), SIZE, -1);
    }

    private int number(int field) {
      return IndexFile.number(content, at + field);
    }

    // The index has the lower 32 bits.
    private boolean is(@Nullable Object value, int field, int mask) {
      return value instanceof Number number && (number.intValue() & mask) == (number(field) & mask);
    }

    private FileTime time(int field) {
      long seconds = Integer.toUnsignedLong(number(field));
      return FileTime.from(seconds * 1_000_000_000L + number(field + 4), TimeUnit.NANOSECONDS);
    }
  }

  /**
   * The files in a folder.
   *
   * @param folder with a slash behind; empty for the top
   * @param endings of their names, in small letters; capitals are the same
   */
  List<Entry> entries(String folder, List<String> endings) {
    byte[] above = folder.getBytes(StandardCharsets.UTF_8);
    byte[][] ends = new byte[endings.size()][];
    boolean[] last = new boolean[256];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = endings.get(i).getBytes(StandardCharsets.UTF_8);
      if (ends[i].length == 0) {
        Arrays.fill(last, true);
      } else {
        last[ends[i][ends[i].length - 1] & 0xFF] = true;
      }
    }
    List<Entry> found = new ArrayList<>();
    for (int at : entries) {
      int name = at + NAME;
      int end = name + flags(at);
      // All but a few are passed over by their last letter.
      if (last[small(content[end - 1]) & 0xFF]
          && end - name >= above.length
          && Arrays.equals(content, name, name + above.length, above, 0, above.length)
          && endsInAny(ends, name + above.length, end)) {
        found.add(new Entry(at));
      }
    }
    return found;
  }

  private boolean endsInAny(byte[][] endings, int start, int end) {
    for (byte[] ending : endings) {
      int from = end - ending.length;
      int same = 0;
      while (from >= start && same < ending.length && small(content[from + same]) == ending[same]) {
        same++;
      }
      if (same == ending.length) {
        return true;
      }
    }
    return false;
  }

  private static byte small(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? (byte) (letter - 'A' + 'a') : letter;
  }
}
