package doctor.fuzz;

import doctor.source.WorkspaceRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes what fuzzing starts from: inputs made of the fixtures, and the words in them. */
public final class Seeds {

  private static final Path FIXTURES = Path.of("fixtures");
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_.:=-]{2,30}|[^\\w\\s]{2,3}");
  private static final int WORDS = 1_000;
  private static final int MOST_BYTES = 4_096;

  private final Pattern wanted;
  private final Path folder;
  private final Map<String, Integer> words = new HashMap<>();
  private int written;

  private Seeds(Pattern wanted, Path folder) {
    this.wanted = wanted;
    this.folder = folder;
  }

  /**
   * Writes {@code corpus/} and {@code words} below a folder.
   *
   * @param arguments the form of the target's inputs: {@code file}, {@code bundle}, {@code each} (a
   *     bundle of one file) or {@code configured} (a bundle with a configuration); a regular
   *     expression that the whole name of a wanted file matches; the folder
   */
  public static void main(String[] arguments) throws IOException {
    Seeds seeds = new Seeds(Pattern.compile(arguments[1]), Path.of(arguments[2]));
    Files.createDirectories(seeds.folder.resolve("corpus"));
    for (Path workspace : workspaces()) {
      Map<String, byte[]> files = seeds.files(workspace);
      switch (arguments[0]) {
        case "bundle" -> seeds.write(Bundle.pack(files));
        case "configured" -> {
          files.putIfAbsent(WorkspaceRoot.CONFIGURATION, exampleOfConfiguration());
          seeds.write(Bundle.pack(files));
        }
        case "each" -> {
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            seeds.write(Bundle.pack(Map.of(file.getKey(), file.getValue())));
          }
        }
        default -> {
          for (byte[] content : files.values()) {
            seeds.write(content);
          }
        }
      }
    }
    seeds.writeWords();
  }

  private static byte[] exampleOfConfiguration() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
    return readme.substring(start, readme.indexOf("```", start)).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Path> workspaces() throws IOException {
    try (Stream<Path> paths = Files.walk(FIXTURES, 3)) {
      return paths.filter(path -> Files.isDirectory(path.resolve("apps"))).sorted().toList();
    }
  }

  private Map<String, byte[]> files(Path workspace) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(workspace)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (wanted.matcher(path.getFileName().toString()).matches()) {
          files.put(workspace.relativize(path).toString(), Files.readAllBytes(path));
        }
      }
    }
    return files;
  }

  private void write(byte[] input) throws IOException {
    Matcher word = WORD.matcher(new String(input, StandardCharsets.ISO_8859_1));
    while (word.find()) {
      words.merge(word.group(), 1, Integer::sum);
    }
    if (input.length > 0 && input.length <= MOST_BYTES) {
      Files.write(folder.resolve("corpus/seed-" + written++), input);
    }
  }

  private void writeWords() throws IOException {
    List<String> lines = new ArrayList<>();
    words.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .forEach(entry -> lines.add('"' + escaped(entry.getKey()) + '"'));
    Files.write(folder.resolve("words"), lines);
  }

  private static String escaped(String word) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      escaped.append(
          Character.isLetterOrDigit(c) && c < 128
              ? String.valueOf(c)
              : String.format("\\x%02X", (int) c));
    }
    return escaped.toString();
  }
}
