package doctor.engine.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the {@code git} program. */
public final class Git {

  /** What {@code git rev-parse --local-env-vars} lists: they speak of one repository only. */
  private static final List<String> OF_ONE_REPOSITORY =
      List.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_CONFIG",
          "GIT_CONFIG_PARAMETERS",
          "GIT_CONFIG_COUNT",
          "GIT_OBJECT_DIRECTORY",
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_IMPLICIT_WORK_TREE",
          "GIT_GRAFT_FILE",
          "GIT_INDEX_FILE",
          "GIT_NO_REPLACE_OBJECTS",
          "GIT_REPLACE_REF_BASE",
          "GIT_PREFIX",
          "GIT_SHALLOW_FILE",
          "GIT_COMMON_DIR");

  private final Map<String, String> environment;
  private final Path folder;
  private final @Nullable Path hookRepository;

  /**
   * Git as it is found in some surroundings.
   *
   * @param environment of the call; a hook's variables hold for the repository of the current
   *     folder
   * @param folder the current folder, absolute
   */
  public Git(Map<String, String> environment, Path folder) {
    this.environment = Map.copyOf(environment);
    this.folder = folder;
    this.hookRepository = top(folder);
  }

  /** The nearest folder upward that holds {@code .git}, or null. */
  static @Nullable Path top(Path start) {
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return null;
  }

  /** What came of a call. */
  static final class Answer {

    private final int exitCode;
    private final byte[] out;
    private final String err;

    private Answer(int exitCode, byte[] out, String err) {
      this.exitCode = exitCode;
      this.out = out;
      this.err = err;
    }

    /** 0 where all is well. */
    int exitCode() {
      return exitCode;
    }

    /** The first line of standard error. */
    String err() {
      return err;
    }

    /** Standard output as it is. */
    byte[] bytes() {
      return out.clone();
    }

    /** Standard output as text without the last line end. */
    String text() {
      return new String(out, StandardCharsets.UTF_8).strip();
    }

    /** The fields of an output that was asked for with {@code -z}. */
    List<String> fields() {
      List<String> fields = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < out.length; i++) {
        if (out[i] == 0) {
          fields.add(new String(out, start, i - start, StandardCharsets.UTF_8));
          start = i + 1;
        }
      }
      return fields;
    }
  }

  /**
   * Asks git about a repository, whatever it answers.
   *
   * @param top the top folder of its work tree
   * @throws GitException if there is no git program
   */
  Answer ask(Path top, String... arguments) throws GitException {
    return answer(start(top, environmentFor(top), arguments), arguments);
  }

  private static Answer answer(Process process, String... arguments) throws GitException {
    StringBuilder err = new StringBuilder();
    Thread reader = new Thread(() -> err.append(firstLine(process.getErrorStream())), "git-err");
    reader.setDaemon(true);
    reader.start();
    try {
      process.getOutputStream().close();
      byte[] out = process.getInputStream().readAllBytes();
      int exitCode = process.waitFor();
      reader.join();
      return new Answer(exitCode, out, err.toString());
    } catch (IOException e) {
      throw new GitException("git " + arguments[0] + " failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new GitException("git " + arguments[0] + " was interrupted");
    }
  }

  /**
   * The same for a question that has to be answered.
   *
   * @throws GitException if git cannot answer; the message is git's
   */
  Answer demand(Path top, String... arguments) throws GitException {
    return demanded(top, ask(top, arguments), arguments);
  }

  private static Answer demanded(Path top, Answer answer, String... arguments) throws GitException {
    if (answer.exitCode != 0) {
      throw new GitException("git " + arguments[0] + " in " + top + ": " + answer.err);
    }
    return answer;
  }

  /**
   * The same with a copy of the index: {@code git diff} writes what it learns of unchanged files
   * back, optional locks or not.
   */
  Answer demandOfWorkTree(Path top, String... arguments) throws GitException {
    Path index = index(top);
    if (!Files.exists(index)) {
      return demand(top, arguments);
    }
    try {
      // Not Files.createTempFile: its random name costs the security providers, 60 classes. Copying
      // does not follow or replace what is already there.
      String name = "doctor-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".index";
      Path copy = Path.of(System.getProperty("java.io.tmpdir"), name);
      try {
        // Its time of change tells git which files may have changed in the same second.
        Files.copy(index, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Map<String, String> variables = environmentFor(top);
        variables.put("GIT_INDEX_FILE", copy.toString());
        return demanded(top, answer(start(top, variables, arguments), arguments), arguments);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new GitException("the index of " + top + " cannot be copied: " + e.getMessage());
    }
  }

  // A hook and a linked work tree have it elsewhere; else there is no need to ask.
  private Path index(Path top) throws GitException {
    return hasIndexInGit(top)
        ? top.resolve(".git/index")
        : top.resolve(demand(top, "rev-parse", "--git-path", "index").text());
  }

  /** Whether {@code .git} is the repository itself, and its index the one that counts here. */
  boolean hasIndexInGit(Path top) {
    Map<String, String> variables = environmentFor(top);
    return !variables.containsKey("GIT_INDEX_FILE")
        && !variables.containsKey("GIT_DIR")
        && Files.isDirectory(top.resolve(".git"));
  }

  /** Starts git and leaves it running. */
  Process start(Path top, String... arguments) throws GitException {
    return start(top, environmentFor(top), arguments);
  }

  private static Process start(Path top, Map<String, String> variables, String... arguments)
      throws GitException {
    List<String> command = new ArrayList<>();
    command.add("git");
    // A repository's configuration may name a program to watch its files.
    command.add("-c");
    command.add("core.fsmonitor=false");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(top.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new GitException("git cannot be started: " + e.getMessage());
    }
  }

  private Map<String, String> environmentFor(Path top) {
    Map<String, String> variables = new HashMap<>(environment);
    if (top.equals(hookRepository)) {
      // Relative ones count from where the caller stands, not from where we start git.
      for (String name : List.of("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_COMMON_DIR")) {
        variables.computeIfPresent(name, (n, value) -> folder.resolve(value).toString());
      }
      if (variables.containsKey("GIT_DIR")) {
        variables.putIfAbsent("GIT_WORK_TREE", top.toString());
      }
    } else {
      variables.keySet().removeAll(OF_ONE_REPOSITORY);
    }
    variables.put("GIT_OPTIONAL_LOCKS", "0"); // else reading may refresh the index on the disk
    variables.put("GIT_TERMINAL_PROMPT", "0");
    // In a partial clone git would fetch what is missing: nothing here asks the network.
    variables.put("GIT_NO_LAZY_FETCH", "1");
    variables.put("GIT_ALLOW_PROTOCOL", "");
    variables.put("LC_ALL", "C");
    return variables;
  }

  private static String firstLine(InputStream in) {
    try (in) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      int end = all.indexOf('\n');
      return end < 0 ? all : all.substring(0, end);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
