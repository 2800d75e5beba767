package doctor.engine;

import doctor.source.GivenFile;
import doctor.source.TextDecoder;
import doctor.source.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of a baseline: one line a finding, sorted, so that git merges it line by line. A line
 * holds path, rule, identity and message, separated by tabs.
 */
public final class BaselineFile {

  private static final String HEADER =
      """
      # Findings that doctor knows of and that do not fail a run. Written by --write-baseline,
      # which takes out what is gone and adds nothing unless --accept-new is given.
      """;

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineFile::identity);

  private BaselineFile() {}

  /**
   * Reads a baseline.
   *
   * @param name what to call the file in messages
   * @throws ConfigException if it cannot be read or is none
   */
  public static Baseline read(Path file, String name) throws ConfigException {
    try {
      return parse(TextDecoder.decode(name, GivenFile.read(file)).text(), name);
    } catch (IOException e) {
      throw new ConfigException(
          List.of(name + ": cannot be read as a baseline: " + e.getMessage()));
    }
  }

  /**
   * The same for a file that a repository names, which may be anything: only a regular file inside
   * the workspace is opened.
   *
   * @param tree the workspace
   */
  public static Baseline read(Tree tree, Config.NamedFile named) throws ConfigException {
    String path = named.path();
    try {
      return parse(TextDecoder.decode(path, tree.read(path)).text(), path);
    } catch (NoSuchFileException e) {
      throw of(named, "is not there, and lies outside of the workspace");
    } catch (IOException e) {
      throw of(named, String.valueOf(e.getMessage()));
    }
  }

  private static ConfigException of(Config.NamedFile named, String problem) {
    return new ConfigException(
        List.of(named.place() + ": the baseline " + named.path() + " " + problem));
  }

  private static Baseline parse(String text, String name) throws ConfigException {
    List<BaselineEntry> entries = new ArrayList<>();
    int number = 0;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
      number++;
      at = end + 1;
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      BaselineEntry entry = entry(line);
      if (entry == null) {
        String advice =
            line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")
                ? "a merge conflict; keep the lines of both sides"
                : "not a line of a baseline, expected path, rule, identity and message";
        throw new ConfigException(List.of(name + ":" + number + ": " + advice));
      }
      entries.add(entry);
    }
    return new Baseline(entries);
  }

  private static @Nullable BaselineEntry entry(String line) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    int third = line.indexOf('\t', second + 1);
    if (first < 0 || second < 0 || third < 0) {
      return null;
    }
    String path = unescaped(line.substring(0, first));
    String rule = line.substring(first + 1, second);
    String id = line.substring(second + 1, third);
    // Two hashes of 16 digits, and the occurrence where there are several.
    if (id.length() < 33 || id.charAt(16) != '-' || (id.length() > 33 && id.charAt(33) != '-')) {
      return null;
    }
    try {
      long exact = Long.parseUnsignedLong(id, 0, 16, 16);
      long bare = Long.parseUnsignedLong(id, 17, 33, 16);
      int occurrence = id.length() == 33 ? 1 : Integer.parseInt(id, 34, id.length(), 10);
      Identity identity = new Identity(rule, path, exact, bare, occurrence);
      return new BaselineEntry(identity, unescaped(line.substring(third + 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The content of the file for a baseline: the same bytes for the same entries. */
  public static String text(Baseline baseline) {
    List<BaselineEntry> sorted = new ArrayList<>(baseline.entries());
    sorted.sort(ORDER);
    StringBuilder text = new StringBuilder(HEADER);
    for (BaselineEntry entry : sorted) {
      text.append(escaped(entry.path())).append('\t').append(entry.rule()).append('\t');
      text.append(identity(entry)).append('\t').append(escaped(entry.message())).append('\n');
    }
    return text.toString();
  }

  /** Whether a file holds just this. */
  public static boolean holds(Path file, String text) throws IOException {
    return Files.isRegularFile(file)
        && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).equals(text);
  }

  private static String identity(BaselineEntry entry) {
    Identity id = entry.identity();
    String hashes = Identity.hex(id.exact()) + "-" + Identity.hex(id.bare());
    return id.occurrence() == 1 ? hashes : hashes + "-" + id.occurrence();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char escape = text.charAt(++i);
        plain.append(
            switch (escape) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> escape;
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
