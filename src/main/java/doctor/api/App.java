package doctor.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One app: its {@code app.md} and the files it is about. An app is read and judged by one thread
 * and then let go.
 */
public final class App {

  private final Workspace workspace;
  private final SourceFile file;
  private final String folder;
  private final Frontmatter frontmatter;
  private final @Nullable Mapping service;
  private final AppFiles files;
  private final Map<FactReader<?>, Object> facts = new HashMap<>();

  /** An app of a workspace, whose {@code app.md} has been read. */
  public App(Workspace workspace, SourceFile file, Frontmatter frontmatter, AppFiles files) {
    this.workspace = workspace;
    this.file = file;
    this.folder = file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
    this.frontmatter = frontmatter;
    this.service = serviceOf(root());
    this.files = files;
  }

  /** The workspace it belongs to. */
  public Workspace workspace() {
    return workspace;
  }

  /** Its {@code app.md}. */
  public SourceFile file() {
    return file;
  }

  /** Its folder, relative to the workspace root: {@code apps/pay}. */
  public String folder() {
    return folder;
  }

  /** The frontmatter of its {@code app.md}. */
  public Frontmatter frontmatter() {
    return frontmatter;
  }

  /** The top mapping of the frontmatter, or null where it could not be read. */
  public @Nullable Mapping root() {
    return frontmatter instanceof Frontmatter.Present present ? present.root() : null;
  }

  /** The {@code service} block, or null where there is none or it is not a mapping. */
  public @Nullable Mapping service() {
    return service;
  }

  private static @Nullable Mapping serviceOf(@Nullable Mapping root) {
    return root != null && root.get("service") instanceof Mapping service ? service : null;
  }

  /** The value of a key of the {@code service} block, or null where block or key is absent. */
  public @Nullable Node service(String key) {
    return service == null ? null : service.get(key);
  }

  /** The files below its folder. */
  public AppFiles files() {
    return files;
  }

  /**
   * The facts that a reader finds in this app, read at the first call and kept.
   *
   * @param reader a constant: the same object at every call
   */
  @SuppressWarnings("unchecked") // what is kept under a reader was returned by that reader
  public <F> F facts(FactReader<F> reader) {
    Object known = facts.get(reader);
    if (known == null) {
      // Not computeIfAbsent: one reader may build on another's facts.
      known = reader.read(this);
      facts.put(reader, known);
    }
    return (F) known;
  }
}
