package doctor.source;

import doctor.api.AppFiles;
import doctor.api.Fault;
import doctor.api.Node;
import doctor.api.Position;
import doctor.api.Severity;
import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one app, opened when asked for and kept while the app is judged. */
final class AppFolder implements AppFiles {

  private static final Set<String> PROGRAMS =
      Set.of("go", "py", "c", "h", "cc", "cpp", "cxx", "hpp", "sh", "bash");

  private static final int HEAD = 2_000;

  private final FileLoader loader;
  private final List<String> paths;
  private final Map<String, @Nullable SourceFile> opened = new HashMap<>();

  AppFolder(FileLoader loader, List<String> paths, SourceFile appFile) {
    this.loader = loader;
    this.paths = paths;
    opened.put(appFile.path(), appFile);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public @Nullable SourceFile read(String path) {
    if (opened.containsKey(path)) {
      return opened.get(path);
    }
    SourceFile file = loader.load(path);
    if (file != null && (isBinary(file) || isGenerated(file))) {
      file = null;
    }
    opened.put(path, file);
    return file;
  }

  /** The files that somebody has asked for, in no order. */
  List<SourceFile> opened() {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : opened.values()) {
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  @Override
  public @Nullable Node yaml(String path) {
    SourceFile file = read(path);
    if (file == null) {
      return null;
    }
    YamlDocument document = YamlReader.read(file);
    if (document.root() == null && !document.faults().isEmpty()) {
      Fault fault = document.faults().get(0);
      Position at = fault.location().start();
      String place = at.line() + ":" + at.column() + ": ";
      loader
          .problems()
          .problem(Severity.WARNING, path, "was not checked: " + place + fault.message());
    }
    return document.root();
  }

  @Override
  public void note(String path, String message) {
    loader.problems().problem(Severity.NOTE, path, message);
  }

  @Override
  public boolean exists(String path) {
    return loader.tree().exists(path);
  }

  private boolean isBinary(SourceFile file) {
    if (file.text().indexOf('\0') < 0) {
      return false;
    }
    loader.problems().problem(gravity(file.path()), file.path(), "is not text and was not checked");
    return true;
  }

  // A migration, a unit or a compose file that nobody can read hides what it does; a program is one
  // of many, and is passed over as one that does not lex to its end is.
  private static Severity gravity(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return PROGRAMS.contains(ending) ? Severity.NOTE : Severity.WARNING;
  }

  // Go's convention (go help generate) and the mark that other generators share. Migrations are
  // judged whoever wrote them: they lose data all the same.
  private static boolean isGenerated(SourceFile file) {
    if (file.path().endsWith(".sql")) {
      return false;
    }
    String text = file.text();
    String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
    int mark = head.indexOf("Code generated ");
    return head.contains("@generated") || (mark >= 0 && head.indexOf("DO NOT EDIT", mark) > 0);
  }
}
