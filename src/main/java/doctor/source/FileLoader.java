package doctor.source;

import doctor.api.Severity;
import doctor.api.SourceFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Opens files of a tree and decodes them; says what could not be opened. */
final class FileLoader {

  private final Tree tree;
  private final ProblemListener problems;

  FileLoader(Tree tree, ProblemListener problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** The file, or null where it could not be read, which the listener then knows. */
  @Nullable SourceFile load(String path) {
    try {
      return TextDecoder.decode(path, tree.read(path));
    } catch (NoSuchFileException e) {
      problems.problem(Severity.WARNING, path, "vanished while it was being read");
    } catch (AccessDeniedException e) {
      problems.problem(Severity.ERROR, path, "cannot be read: permission denied");
    } catch (FileTooLargeException e) {
      boolean wholeApp = path.endsWith("app.md");
      Severity level = wholeApp ? Severity.ERROR : Severity.WARNING;
      problems.problem(level, path, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      problems.problem(Severity.ERROR, path, String.valueOf(e.getMessage()));
    }
    return null;
  }

  /** The same for a file that need not be there: null, and silence, where there is none. */
  @Nullable SourceFile loadIfPresent(String path) {
    return tree.exists(path) ? load(path) : null;
  }

  ProblemListener problems() {
    return problems;
  }

  Tree tree() {
    return tree;
  }
}
