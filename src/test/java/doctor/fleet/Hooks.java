package doctor.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what a save, a commit and a merge wait for: in a repository with one changed file, that
 * app alone, what is staged, what changed since a revision, and beside them the whole workspace.
 * All run in turn; prints a table in Markdown.
 *
 * <p>{@code java -cp target/test-classes doctor.fleet.Hooks [APPS…]}; without APPS: 12 1000.
 */
final class Hooks {

  private static final Path PROGRAM = Path.of("target/doctor/bin/doctor").toAbsolutePath();
  private static final Path FLEETS = Path.of("target/fleets").toAbsolutePath();
  private static final int PASSES = 11;

  private Hooks() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> sizes = arguments.length == 0 ? List.of("12", "1000") : List.of(arguments);
    System.out.println(
        "| repository | call | CPU ms | wall ms | CPU / whole |\n| --- | --- | --- | --- | --- |");
    for (String size : sizes) {
      Path root = repository(Integer.parseInt(size));
      Map<String, List<String>> commands = new LinkedHashMap<>();
      commands.put("whole workspace", call(root));
      commands.put("one PATH", call(root, changed(root).getParent().toString()));
      commands.put("--since HEAD", call(root, "--since", "HEAD"));
      commands.put("--staged", call(root, "--staged"));
      Map<String, Usage> usage = Usage.inTurn(commands, PASSES);
      double whole = usage.get("whole workspace").cpu();
      usage.forEach(
          (name, one) ->
              System.out.printf(
                  "| %s apps, 7 files each | %s | %.0f | %.0f | %.2f |%n",
                  size, name, one.cpu(), one.wall(), one.cpu() / whole));
    }
  }

  private static Path repository(int apps) throws IOException, InterruptedException {
    Path root = FLEETS.resolve("git-" + apps);
    if (!Files.exists(root)) {
      new Fleet(apps, 7, 20).write(root);
      git(root, "init", "-q");
      git(root, "add", "-A");
      git(root, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "all");
      Files.writeString(changed(root), "\n// changed\n", StandardOpenOption.APPEND);
      git(root, "add", "-A");
    }
    return root;
  }

  private static Path changed(Path root) throws IOException {
    try (var apps = Files.list(root.resolve("apps"))) {
      return apps.sorted().findFirst().orElseThrow().resolve("main.go");
    }
  }

  private static void git(Path root, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(arguments));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
  }

  private static List<String> call(Path root, String... more) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(PROGRAM.toString(), "services-spec", "--root", root.toString()));
    command.addAll(List.of("-f", "concise=" + FLEETS.resolve("findings.txt")));
    command.addAll(List.of(more));
    return command;
  }
}
