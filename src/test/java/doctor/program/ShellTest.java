package doctor.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with a faulty service, and a shell in it that runs the program. */
abstract class ShellTest {

  private static final String SERVICE =
      """
      ---
      name: %s
      lang: go
      tags: [service]
      service:
        port: %d
        health_endpoint: /health
        systemd_unit: %s.service
        systemd_scope: user
        restart_policy: on-failure
        runtime: systemd-user
        pc_targets: [home]
      ---
      """;

  @TempDir Path scratch;
  Installation installation;
  Path workspace;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(scratch.resolve("installation"));
    workspace = scratch.resolve("workspace");
    app("zahlung-\u00fc", 1, 0);
  }

  Path app(String name, int port, int bodyLines) throws IOException {
    Path file = workspace.resolve("apps/" + name + "/app.md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        SERVICE.formatted(name, port, name.replace('\u00fc', 'u')) + "# body\n".repeat(bodyLines));
    return file;
  }

  /** Runs a shell script in the workspace, in which $D is the program. */
  Installation.Run sh(String script) throws Exception {
    return sh(script, Map.of());
  }

  Installation.Run sh(String script, Map<String, String> more) throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("D", installation.launcher().toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return Installation.run(
        List.of("bash", "-c", "cd '" + workspace + "' || exit\n" + script), environment);
  }

  List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(workspace)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.contains(".tmp"))
          .toList();
    }
  }
}
