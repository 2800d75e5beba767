package doctor.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built program, installed in a folder of its own.
 *
 * @param home the folder that holds {@code bin} and {@code lib}
 */
record Installation(Path home) {

  private static final Path BUILT = Path.of("target/doctor");

  /** What a run came to. */
  record Run(int exitCode, String out, String err) {}

  /** Copies launcher and jar, without any archive. */
  static Installation in(Path home) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    for (String file : List.of("bin/doctor", "lib/doctor.jar")) {
      Files.copy(
          BUILT.resolve(file),
          home.resolve(file),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    return new Installation(home);
  }

  Path launcher() {
    return home.resolve("bin/doctor");
  }

  Path jar() {
    return home.resolve("lib/doctor.jar");
  }

  /** The archives beside the jar. */
  List<Path> archives() throws IOException {
    return archives(home.resolve("lib"));
  }

  static List<Path> archives(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jsa") || file.toString().endsWith(".aot"))
          .toList();
    }
  }

  /** Runs the launcher with a Java. */
  Run run(Path javaHome, String... arguments) throws IOException, InterruptedException {
    return run(Map.of("JAVA_HOME", javaHome.toString()), arguments);
  }

  /** Runs the launcher in an environment. */
  Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    return run(command, environment);
  }

  static Run run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile("doctor", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.waitFor();
    Run run = new Run(exitCode, out, Files.readString(err));
    Files.delete(err);
    return run;
  }
}
