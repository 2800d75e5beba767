package doctor.lang.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files that take back what others do. Runners call them in many ways, and {@code undo} may as well
 * be what a table is about: only a file with a partner that runs forwards is one.
 */
final class BackwardFiles {

  /** What a name says of a file that runs backwards, and what its partner may say instead. */
  private static final Map<String, List<String>> PARTNERS =
      Map.of(
          "down", List.of("up", ""),
          "undo", List.of("do", ""),
          "rollback", List.of("up", "deploy", ""),
          "revert", List.of("up", "deploy", ""));

  private final Set<String> paths = new HashSet<>();

  private BackwardFiles(Map<String, List<MigrationName>> streams) {
    for (List<MigrationName> names : streams.values()) {
      for (MigrationName name : names) {
        paths.add(name.path().toLowerCase(Locale.ROOT));
      }
    }
  }

  private BackwardFiles(List<String> files) {
    for (String file : files) {
      paths.add(file.toLowerCase(Locale.ROOT));
    }
  }

  /** The migrations that take back nothing that {@code files} do; they need not be among them. */
  static List<String> without(List<String> migrations, List<String> files) {
    BackwardFiles all = null;
    List<String> left = new ArrayList<>();
    for (String path : migrations) {
      boolean backwards = false;
      if (mentionsAny(path)) {
        String lower = path.toLowerCase(Locale.ROOT);
        all = all == null ? new BackwardFiles(files) : all;
        backwards = all.isInBackwardFolder(lower) || all.isBackwards(lower);
      }
      if (!backwards) {
        left.add(path);
      }
    }
    return left;
  }

  /** The same folders and names without those that run backwards. */
  static Map<String, List<MigrationName>> without(Map<String, List<MigrationName>> streams) {
    BackwardFiles files = null;
    Map<String, List<MigrationName>> left = new TreeMap<>();
    for (Map.Entry<String, List<MigrationName>> stream : streams.entrySet()) {
      List<MigrationName> names = stream.getValue();
      if (anyMentions(names)) {
        files = files == null ? new BackwardFiles(streams) : files;
        names = files.forwards(names);
      }
      if (!names.isEmpty()) {
        left.put(stream.getKey(), names);
      }
    }
    return left;
  }

  private static boolean anyMentions(List<MigrationName> names) {
    for (MigrationName name : names) {
      if (mentionsAny(name.path())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentionsAny(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    for (String word : PARTNERS.keySet()) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private List<MigrationName> forwards(List<MigrationName> names) {
    for (MigrationName name : names) {
      if (isInBackwardFolder(name.path().toLowerCase(Locale.ROOT))) {
        return List.of();
      }
    }
    List<MigrationName> forward = new ArrayList<>();
    for (MigrationName name : names) {
      if (!isBackwards(name.path().toLowerCase(Locale.ROOT))) {
        forward.add(name);
      }
    }
    return forward;
  }

  /** {@code down/001_a.sql} beside {@code up/001_a.sql}, or {@code undo/1_a.sql} below it. */
  private boolean isInBackwardFolder(String path) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      List<String> opposites = PARTNERS.get(path.substring(start, slash));
      if (opposites != null) {
        for (String opposite : opposites) {
          String behind = opposite.isEmpty() ? path.substring(slash + 1) : path.substring(slash);
          if (paths.contains(path.substring(0, start) + opposite + behind)) {
            return true;
          }
        }
      }
      start = slash + 1;
    }
    return false;
  }

  private boolean isBackwards(String path) {
    int file = path.lastIndexOf('/') + 1;
    int end = path.lastIndexOf('.');
    int last = lastPart(path, file, end);
    return hasPartner(path, last, end) || hasPartner(path, leadingPart(path, file), end);
  }

  /** Where the last part of a name begins: behind {@code _}, {@code -} or a full stop. */
  private static int lastPart(String path, int file, int end) {
    int start = end;
    while (start > file && !isSeparator(path.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /**
   * The first part of {@code down_001.sql}, or the one behind the number {@code 001.undo.a.sql}.
   */
  private static int leadingPart(String path, int file) {
    int start = file;
    while (Character.isDigit(path.charAt(start))) {
      start++;
    }
    return start > file && path.charAt(start) == '.' ? start + 1 : file;
  }

  /** Whether the part from {@code start} on is such a word, and another file is its partner. */
  private boolean hasPartner(String path, int start, int end) {
    int stop = start;
    while (stop < end && !isSeparator(path.charAt(stop))) {
      stop++;
    }
    List<String> opposites = PARTNERS.get(path.substring(start, stop));
    if (opposites == null) {
      return false;
    }
    for (String opposite : opposites) {
      String partner =
          opposite.isEmpty()
              ? withoutPart(path, start, stop, end)
              : path.substring(0, start) + opposite + path.substring(stop);
      if (partner != null && paths.contains(partner)) {
        return true;
      }
    }
    return false;
  }

  /** The path without a part and one separator; null where too little of the name is left. */
  private static @Nullable String withoutPart(String path, int start, int stop, int end) {
    if (stop == end) {
      int before = start - 1;
      return path.charAt(before) == '/' ? null : path.substring(0, before) + path.substring(stop);
    }
    // "undo_log" may be a table like "log"; "undo_001" is no table.
    boolean numbered = Character.isDigit(path.charAt(stop + 1));
    return numbered || path.charAt(stop) == '.'
        ? path.substring(0, start) + path.substring(stop + 1)
        : null;
  }

  private static boolean isSeparator(char c) {
    return c == '_' || c == '-' || c == '.' || c == '/';
  }
}
