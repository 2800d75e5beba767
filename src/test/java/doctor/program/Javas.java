package doctor.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What Java there is to try the program with. */
final class Javas {

  private Javas() {}

  /** The Java that runs the tests and those beside it, one of each version from 17 on. */
  static List<Path> all() throws IOException {
    Map<Integer, Path> javas = new TreeMap<>();
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    javas.put(Runtime.version().feature(), own);
    try (Stream<Path> others = Files.list(own.getParent())) {
      for (Path other : others.sorted().toList()) {
        int version = version(other.resolve("release"));
        if (version >= 17 && Files.isExecutable(other.resolve("bin/java"))) {
          javas.putIfAbsent(version, other.toRealPath());
        }
      }
    }
    if (javas.size() == 1) {
      System.out.println("Javas: only Java " + javas.keySet() + " here, no other is tested");
    }
    return new ArrayList<>(javas.values());
  }

  private static int version(Path release) throws IOException {
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    for (String line : Files.readAllLines(release)) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        return Integer.parseInt(line.substring(14).split("[^0-9]", 2)[0]);
      }
    }
    return 0;
  }
}
