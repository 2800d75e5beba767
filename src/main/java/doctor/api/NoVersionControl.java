package doctor.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workspace without a repository. */
final class NoVersionControl implements VersionControl {

  @Override
  public List<String> tracked(String folder, List<String> endings) {
    return List.of();
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
