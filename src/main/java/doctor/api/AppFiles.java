package doctor.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one app: everything below its folder, minus nested apps, vendored code, test data,
 * build output and whatever git ignores. Nothing is listed or opened before it is asked for.
 */
public interface AppFiles {

  /**
   * Paths relative to the workspace root, separated by {@code /}, sorted; {@code app.md} included.
   */
  List<String> paths();

  /**
   * The text of a file, opened once however often it is asked for; null where it cannot be read, is
   * too large or is binary, which the run then reports as a notification, or where its first lines
   * mark it as generated, which the run passes over in silence.
   *
   * @param path one of {@link #paths()}, or what {@link #exists} says is there
   */
  @Nullable SourceFile read(String path);

  /**
   * The first document of a YAML file; null where it cannot be read or is not YAML.
   *
   * @param path one of {@link #paths()}
   */
  @Nullable Node yaml(String path);

  /**
   * Says of a file what is no finding, such as that it was passed over: a note of the run, for
   * those who ask for more words.
   *
   * @param path one of {@link #paths()}
   * @param message one line
   */
  void note(String path, String message);

  /**
   * Whether there is such a file or folder, listed or not.
   *
   * @param path relative to the workspace root; one that leaves it is answered with false
   */
  boolean exists(String path);
}
