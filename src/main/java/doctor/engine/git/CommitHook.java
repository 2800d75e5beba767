package doctor.engine.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Git's own hook that checks what is about to be committed. */
public final class CommitHook {

  private static final String HEAD =
      """
      #!/bin/sh
      # Written by doctor init --hook. To commit in spite of it: git commit --no-verify
      """;

  private CommitHook() {}

  /**
   * Writes the hook where git looks for it: in a worktree beside those of the others, or where
   * {@code core.hooksPath} says. One that was written here before is replaced.
   *
   * @param root the workspace root, in a work tree of git
   * @return the file
   * @throws GitException if there is no repository, or a hook that somebody else wrote
   */
  public static Path write(Git git, Path root) throws GitException, IOException {
    Path top = Git.top(root);
    if (top == null) {
      throw new GitException(root + " is in no git repository, so there is no place for a hook");
    }
    String command = command(top, root);
    Path folder = top.resolve(git.demand(top, "rev-parse", "--git-path", "hooks").text());
    Path file = folder.resolve("pre-commit").normalize();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) {
      throw new GitException(file + " is not ours and was left alone; add to it: " + command);
    }
    Files.createDirectories(folder);
    Files.writeString(file, HEAD + "exec " + command + "\n");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return file;
  }

  // Git runs hooks at the top of the work tree.
  private static String command(Path top, Path root) {
    String command = "doctor services-spec --staged";
    if (top.equals(root)) {
      return command;
    }
    return command + " --root '" + top.relativize(root).toString().replace("'", "'\\''") + "'";
  }

  private static boolean isOurs(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.readString(file).startsWith(HEAD);
  }
}
