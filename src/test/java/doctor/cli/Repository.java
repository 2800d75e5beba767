package doctor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A git repository that a test fills.
 *
 * @param top its top folder
 */
record Repository(Path top) {

  /** Makes a repository of a folder. */
  static Repository in(Path top) {
    Repository repository = new Repository(top);
    repository.git("init", "-q", "-b", "main");
    repository.git("config", "user.name", "test");
    repository.git("config", "user.email", "test@example.org");
    return repository;
  }

  /** Commits everything. */
  Repository commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--no-verify", "-m", message);
    return this;
  }

  /** Calls git, which must succeed, and answers with what it says. */
  String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(top.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    try {
      Process process = builder.start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + out);
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
