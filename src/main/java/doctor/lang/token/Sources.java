package doctor.lang.token;

import doctor.api.App;
import doctor.api.SourceFile;
import doctor.lang.service.TestFolders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of an app in one language. A file is read when something is looked up that its text
 * mentions: most files of a service have nothing to do with what is asked.
 *
 * @param <F> what is read of a file
 */
public final class Sources<F> {

  /** After as many searches through all texts, every file is read instead. */
  private static final int SEARCHES = 1_000;

  /**
   * After as many, only texts are searched that have all that a word is made of. Without it 42
   * repositories, taken as the apps of a workspace, take 10 % more CPU time; an app of 19 MB of Go
   * 20 %.
   */
  private static final int PLAIN_SEARCHES = 8;

  /** Lexes a file and reads what is to be known of it. */
  @FunctionalInterface
  public interface Reader<F> {

    /** What is read of a file; null where it does not lex to its end. */
    @Nullable F read(SourceFile file);
  }

  /** Hears of files that were asked for in vain. */
  @FunctionalInterface
  public interface Listener {

    /** A file was passed over. */
    void note(String path, String message);
  }

  private final String language;
  private final Reader<F> reader;
  private final Listener listener;
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Source> byPath = new HashMap<>();
  private final Map<String, Found<F>> searched = new HashMap<>();
  private @Nullable Found<F> all;
  private int searches;

  /** These files, of which none has been read. */
  public Sources(String language, List<SourceFile> files, Reader<F> reader, Listener listener) {
    this.language = language;
    this.reader = reader;
    this.listener = listener;
    for (SourceFile file : files) {
      Source source = new Source(file);
      sources.add(source);
      byPath.put(file.path(), source);
    }
  }

  /**
   * The files of an app whose paths are in the language, but for those in folders of tests.
   *
   * @param isInLanguage of a path relative to the app's folder
   */
  public static <F> Sources<F> of(
      App app, String language, Predicate<String> isInLanguage, Reader<F> reader) {
    List<SourceFile> files = new ArrayList<>();
    String above = app.folder().isEmpty() ? "" : app.folder() + "/";
    for (String path : app.files().paths()) {
      String below = path.startsWith(above) ? path.substring(above.length()) : path;
      boolean program = isInLanguage.test(below) && !TestFolders.hold(below);
      SourceFile file = program ? app.files().read(path) : null;
      if (file != null) {
        files.add(file);
      }
    }
    return new Sources<>(language, files, reader, app.files()::note);
  }

  /** A file, read at its first use. */
  private final class Source {

    final SourceFile source;
    boolean isRead;
    @Nullable F file;
    @Nullable Trigrams trigrams;

    Source(SourceFile source) {
      this.source = source;
    }

    @Nullable F file() {
      if (!isRead) {
        isRead = true;
        file = reader.read(source);
        if (file == null) {
          listener.note(
              source.path(),
              "is not whole " + language + ", a text or comment never ends, and was passed over");
        }
      }
      return file;
    }

    /** Whether its text contains a word. */
    boolean mentions(String word) {
      if (searches > PLAIN_SEARCHES && trigrams == null) {
        trigrams = new Trigrams(source.text());
      }
      return (trigrams == null || trigrams.mayContain(word)) && source.text().contains(word);
    }

    String folder() {
      int slash = source.path().lastIndexOf('/');
      return slash < 0 ? "" : source.path().substring(0, slash);
    }
  }

  /** Some of the files, in the order of their paths, and the same by folder. */
  private record Found<F>(List<F> files, Map<String, List<F>> byFolder) {}

  /** Whether all files are read: what was asked for needed it. */
  public boolean isWhole() {
    return all != null;
  }

  /** All files. */
  public List<F> all() {
    return found("").files;
  }

  /** The files that may mention a name, in the order of their paths: no other one does. */
  public List<F> with(String name) {
    return found(name).files;
  }

  /** The files of a folder that may mention a name. */
  public List<F> with(String name, String folder) {
    return found(name).byFolder.getOrDefault(folder, List.of());
  }

  /** The files that mention one of these words, in the order of their paths. */
  public List<F> withAny(List<String> words) {
    return search(source -> mentionsAny(source, words)).files;
  }

  /** The files whose texts are worth the reading, in the order of their paths. */
  public List<F> where(Predicate<String> isWorth) {
    return search(source -> isWorth.test(source.source.text())).files;
  }

  private Found<F> found(String name) {
    if (all != null) {
      return all;
    }
    Found<F> known = searched.get(name);
    if (known == null) {
      boolean everything = name.isEmpty() || searched.size() == SEARCHES;
      known = search(source -> everything || source.mentions(name));
      searched.put(name, known);
      all = everything ? known : null;
    }
    return known;
  }

  private Found<F> search(Predicate<Source> isWorth) {
    searches++;
    Found<F> found = new Found<>(new ArrayList<>(), new HashMap<>());
    for (Source source : sources) {
      F file = isWorth.test(source) ? source.file() : null;
      if (file != null) {
        found.files.add(file);
        String folder = source.folder();
        List<F> beside = found.byFolder.get(folder);
        if (beside == null) {
          beside = new ArrayList<>();
          found.byFolder.put(folder, beside);
        }
        beside.add(file);
      }
    }
    return found;
  }

  private boolean mentionsAny(Source source, List<String> words) {
    for (String word : words) {
      if (source.mentions(word)) {
        return true;
      }
    }
    return false;
  }

  /** The file of a path, read now, or null. */
  public @Nullable F at(String path) {
    Source source = byPath.get(path);
    return source == null ? null : source.file();
  }

  /** The paths of all files. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (Source source : sources) {
      paths.add(source.source.path());
    }
    return paths;
  }

  /** The folders that hold files. */
  public Set<String> folders() {
    Set<String> folders = new LinkedHashSet<>();
    for (Source source : sources) {
      folders.add(source.folder());
    }
    return folders;
  }

  /** Number of characters in all files. */
  public long size() {
    long size = 0;
    for (Source source : sources) {
      size += source.source.text().length();
    }
    return size;
  }
}
