package doctor.fuzz;

import doctor.engine.ConfigException;
import doctor.engine.ConfigurationText;
import doctor.invariant.Invariants;
import doctor.source.WorkspaceRoot;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Any configuration over files that hold suppressions. */
public final class ConfigurationTarget {

  private static final Pattern PROBLEM =
      Pattern.compile("\\.doctor\\.yaml:[1-9]\\d*:[1-9]\\d*: .+", Pattern.DOTALL);

  private ConfigurationTarget() {}

  /** Jazzer's entry. */
  public static void fuzzerTestOneInput(byte[] input) {
    Map<String, byte[]> files = Bundle.unpack(input);
    List<String> problems = problems(files);
    for (String problem : problems) {
      if (!PROBLEM.matcher(problem).matches()) {
        throw new AssertionError("a problem without a place: " + problem);
      }
    }
    if (Invariants.isPlain(files)) {
      Invariants.same("CRLF", problems, problems(Invariants.withCrlf(files)));
      Invariants.same("BOM", problems, problems(Invariants.withByteOrderMarks(files)));
    }
    Invariants.hold(files);
  }

  private static List<String> problems(Map<String, byte[]> files) {
    byte[] content = files.get(WorkspaceRoot.CONFIGURATION);
    try {
      if (content != null) {
        ConfigurationText.read(content);
      }
      return List.of();
    } catch (ConfigException e) {
      return e.problems();
    }
  }
}
