package doctor.invariant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes workspaces nobody would write from those of the fixtures: words taken away, doubled,
 * swapped.
 */
public final class Mutator {

  private static final Pattern WORD = Pattern.compile("\\w+|\\s+|[^\\w\\s]");
  private static final int MOST_CHARACTERS = 6_000;

  /** What readers trip over. */
  private static final List<String> STUMBLING_BLOCKS =
      List.of(
          "\\\n",
          "\n",
          "\n\n",
          "  ",
          "\t",
          "'",
          "\"",
          "`",
          "\"\"\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "#",
          "//",
          "/*",
          "*/",
          "--",
          ";",
          ",",
          ".",
          ":",
          "=",
          "\\",
          "é",
          "\u2028",
          "\u0085",
          "\ud83d\ude00",
          "%s",
          "${x}",
          "$(",
          "<<EOF\n",
          "EOF\n",
          "# doctor:allow ",
          "-- doctor:allow ",
          "// doctor:allow ",
          "# doctor:allow-file ",
          " -- reason",
          "&a ",
          "*a",
          "<<: ",
          "|\n",
          "- ",
          "null",
          "0",
          "-1",
          "\f",
          "\u000b",
          "\0",
          "\\r",
          "\\n",
          "%",
          "@");

  private final List<Map<String, String>> workspaces = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** A mutator of all workspaces below a folder. */
  public Mutator(Path folder) throws IOException {
    List<Path> roots;
    try (Stream<Path> paths = Files.walk(folder, 3)) {
      roots = paths.filter(path -> Files.isDirectory(path.resolve("apps"))).sorted().toList();
    }
    for (Path root : roots) {
      Map<String, String> workspace = read(root);
      workspaces.add(workspace);
      texts.addAll(workspace.values());
    }
  }

  private static Map<String, String> read(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        if (text.length() <= MOST_CHARACTERS && !path.endsWith("expected.txt")) {
          files.put(root.relativize(path).toString(), text);
        }
      }
    }
    return files;
  }

  /** The files of a workspace, one or two of them mutated. */
  public Map<String, byte[]> mutated(Random random) {
    Map<String, String> files = new TreeMap<>(any(workspaces, random));
    List<String> paths = new ArrayList<>(files.keySet());
    for (int i = random.nextInt(2); i >= 0; i--) {
      files.computeIfPresent(any(paths, random), (path, text) -> mutated(text, random));
    }
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.ISO_8859_1)));
    return bytes;
  }

  private String mutated(String text, Random random) {
    List<String> words = words(text);
    List<String> others = words(any(texts, random));
    for (int i = random.nextInt(5); i >= 0 && !words.isEmpty() && !others.isEmpty(); i--) {
      mutate(words, others, random);
    }
    return String.join("", words);
  }

  private static void mutate(List<String> words, List<String> others, Random random) {
    int at = random.nextInt(words.size());
    switch (random.nextInt(8)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, any(words, random));
      case 2 -> words.set(at, any(others, random));
      case 3 -> words.addAll(at, part(others, random));
      case 4 -> words.subList(at, Math.min(words.size(), at + random.nextInt(12))).clear();
      case 5 -> words.addAll(at, part(words, random));
      default -> words.add(at, bytes(any(STUMBLING_BLOCKS, random)));
    }
  }

  private static List<String> part(List<String> words, Random random) {
    int start = random.nextInt(words.size());
    return List.copyOf(words.subList(start, Math.min(words.size(), start + random.nextInt(20))));
  }

  // UTF-8 as one character a byte, as the files are kept.
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
