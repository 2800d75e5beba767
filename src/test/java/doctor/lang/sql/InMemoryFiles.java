package doctor.lang.sql;

import doctor.api.App;
import doctor.api.AppFiles;
import doctor.api.Fault;
import doctor.api.Frontmatter;
import doctor.api.Node;
import doctor.api.Settings;
import doctor.api.SourceFile;
import doctor.api.Workspace;
import doctor.source.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An app whose files are given as texts. */
public final class InMemoryFiles implements AppFiles {

  private final Map<String, SourceFile> files = new TreeMap<>();

  private InMemoryFiles(Map<String, String> texts) {
    texts.forEach((path, text) -> files.put(path, new SourceFile(path, text)));
  }

  /** The app {@code apps/pay} with these files: path below the workspace to text. */
  public static App app(Map<String, String> texts) {
    SourceFile file = new SourceFile("apps/pay/app.md", "");
    Frontmatter none = new Frontmatter.Missing(new Fault(file.at(0, 0), "none"));
    Workspace workspace = new Workspace(Path.of("/"), Settings.DEFAULT);
    return new App(workspace, file, none, new InMemoryFiles(texts));
  }

  @Override
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public @Nullable SourceFile read(String path) {
    return files.get(path);
  }

  @Override
  public @Nullable Node yaml(String path) {
    SourceFile file = files.get(path);
    return file == null ? null : YamlReader.read(file).root();
  }

  @Override
  public void note(String path, String message) {}

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }
}
