package doctor.source;

import doctor.api.Severity;
import doctor.api.SourceFile;
import java.io.IOException;
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
    return load(path, Severity.ERROR);
  }

  private @Nullable SourceFile load(String path, Severity level) {
    try {
      return TextDecoder.decode(path, tree.read(path));
    } catch (NoSuchFileException e) {
      problems.problem(Severity.WARNING, path, "vanished while it was being read");
    } catch (FileTooLargeException e) {
      boolean wholeApp = path.endsWith("app.md");
      Severity how = wholeApp ? Severity.ERROR : Severity.WARNING;
      problems.problem(how, path, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      problems.problem(level, path, String.valueOf(e.getMessage()));
    }
    return null;
  }

  /**
   * What is ignored below a folder.
   *
   * @param path of its {@code .gitignore}
   * @param prefix its own path with a slash at its end, or empty
   */
  IgnoreRules ignored(String path, String prefix, IgnoreRules above) {
    // Without it more is checked, not less.
    SourceFile file = load(path, Severity.WARNING);
    if (file == null) {
      return above;
    }
    if (!above.hasRoomFor(file.text())) {
      problems.problem(
          Severity.WARNING,
          path,
          "has more patterns than are followed, with those above it "
              + IgnoreRules.MOST_CHARACTERS
              + " characters");
    }
    return above.with(prefix, file.text());
  }

  ProblemListener problems() {
    return problems;
  }

  Tree tree() {
    return tree;
  }
}
