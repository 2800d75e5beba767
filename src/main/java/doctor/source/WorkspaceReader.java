package doctor.source;

import doctor.api.App;
import doctor.api.FileChangedException;
import doctor.api.Frontmatter;
import doctor.api.SourceFile;
import doctor.api.Workspace;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the apps of a workspace, one folder at a time. Safe for use by several threads; keeps
 * nothing of what it has read.
 */
public final class WorkspaceReader {

  private final Workspace workspace;
  private final FileLoader loader;
  private final PathFilter excluded;
  private final TrackedCode tracked;
  private final Map<String, IgnoreRules> rules;
  private final List<String> folders;
  private final UnaryOperator<String> textOf = this::text;

  /**
   * Finds the apps of a workspace. Only folders are looked at, and {@code .gitignore} files.
   *
   * @param patterns where an {@code app.md} may lie, relative to the root
   * @param excludes paths to pass over
   * @throws IOException if git cannot tell what is staged
   */
  public WorkspaceReader(
      Workspace workspace,
      Tree tree,
      List<String> patterns,
      List<String> excludes,
      ProblemListener problems)
      throws IOException {
    this.workspace = workspace;
    this.loader = new FileLoader(tree, problems);
    this.excluded = new PathFilter(excludes);
    this.tracked = new TrackedCode(workspace.versionControl());
    this.rules = Discovery.find(loader, patterns, excluded);
    this.folders = Discovery.outermost(rules);
  }

  /** The workspace that is read. */
  public Workspace workspace() {
    return workspace;
  }

  /** Whether there is such a file or folder below the root. */
  public boolean exists(String path) {
    return loader.tree().exists(path);
  }

  /** Folders of the outermost apps, relative to the root, sorted. */
  public List<String> folders() {
    return folders;
  }

  /** The innermost app folder that a path lies in, or null where it lies in none. */
  public @Nullable String appOf(String path) {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String folder = path.substring(0, end);
      if (rules.containsKey(folder)) {
        return folder;
      }
    }
    return rules.containsKey("") ? "" : null;
  }

  /**
   * Reads the app in a folder and all apps nested in it, sorted by folder. An {@code app.md} that
   * cannot be opened is left out, and the problem listener knows.
   *
   * @param folder one of {@link #folders()}
   */
  public List<App> read(String folder) {
    // First the folder: reading a file that was just listed asks for nothing again.
    List<Tree.Entry> entries = FolderWalk.entries(loader, folder);
    SourceFile file = loader.load(folder.isEmpty() ? "app.md" : folder + "/app.md");
    if (file == null) {
      return List.of();
    }
    List<App> apps = new ArrayList<>();
    Deque<FolderWalk.Folder> pending = new ArrayDeque<>();
    Set<String> followed = new HashSet<>();
    pending.add(new FolderWalk.Folder(file, rules.getOrDefault(folder, IgnoreRules.NONE), entries));
    for (FolderWalk.Folder next = pending.poll(); next != null; next = pending.poll()) {
      FolderWalk.Listing listing =
          FolderWalk.list(loader, excluded, tracked, rules.keySet(), followed, next);
      for (FolderWalk.Folder nested : listing.nested()) {
        pending.add(nested);
      }
      AppFolder files = new AppFolder(loader, listing.files(), next.appFile());
      Frontmatter frontmatter = FrontmatterReader.read(next.appFile());
      apps.add(new App(workspace, next.appFile(), frontmatter, files));
    }
    if (apps.size() > 1) {
      apps.sort((a, b) -> a.folder().compareTo(b.folder()));
    }
    return apps;
  }

  /** Lets go of the text of a file; who asks for it later makes the file be read once more. */
  public void letGo(SourceFile file) {
    file.letGo(textOf);
  }

  private String text(String path) {
    try {
      return TextDecoder.decode(path, loader.tree().read(path)).text();
    } catch (NoSuchFileException e) {
      throw new FileChangedException(path, "vanished while it was being checked");
    } catch (IOException e) {
      throw new FileChangedException(path, "cannot be read a second time: " + e.getMessage());
    }
  }

  /** The files of an app that have been opened so far, in no order. */
  public static List<SourceFile> opened(App app) {
    return app.files() instanceof AppFolder folder ? folder.opened() : List.of(app.file());
  }
}
