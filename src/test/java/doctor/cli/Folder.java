package doctor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A workspace that a test fills.
 *
 * @param root its root
 */
record Folder(Path root) {

  /** Frontmatter of a service without fault. */
  static String service(String name, int port) {
    return """
        ---
        name: %s
        lang: go
        tags: [service]
        service:
          port: %d
          health_endpoint: /health
          systemd_unit: %s.service
          systemd_scope: user
          restart_policy: always
          runtime: systemd-user
          pc_targets: [home]
        ---
        """
        .formatted(name, port, name);
  }

  /** Writes a file, and the folders it lies in. */
  Folder with(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the {@code app.md} of a service without fault. */
  Folder withService(String name, int port) {
    return with("apps/" + name + "/app.md", service(name, port));
  }

  /** Writes the {@code app.md} of a service that {@code restart-on-failure} fires on. */
  Folder withBadService(String name, int port) {
    return with("apps/" + name + "/app.md", service(name, port).replace("always", "on-failure"));
  }

  /** The content of a file. */
  String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
