package doctor.source;

import doctor.api.SourceFile;
import doctor.api.VersionControl;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** Version control that tracks some files, and answers nothing else. */
record Tracking(NavigableSet<String> paths) implements VersionControl {

  @Override
  public List<String> tracked(String folder, List<String> endings) {
    List<String> found = new ArrayList<>();
    for (String path : paths.subSet(folder + "/", folder + "0")) {
      if (endings.stream().anyMatch(path::endsWith)) {
        found.add(path);
      }
    }
    return found;
  }

  @Override
  public List<Change> changes(String folder, List<String> endings) {
    return List.of();
  }

  @Override
  public @Nullable SourceFile committed(String path) {
    return null;
  }

  @Override
  public boolean isCommitted(String path) {
    return false;
  }

  @Override
  public String base() {
    return "HEAD";
  }
}
