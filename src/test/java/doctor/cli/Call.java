package doctor.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One call of the program, and what came of it.
 *
 * @param exitCode what it answered
 * @param out standard output
 * @param err standard error
 */
record Call(int exitCode, String out, String err) {

  /** Calls the program in a folder. */
  static Call in(Path folder, String... arguments) {
    return in(folder, Map.of(), arguments);
  }

  /** Calls the program in a folder with some environment variables. */
  static Call in(Path folder, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> all = new HashMap<>(System.getenv());
    all.keySet().removeIf(name -> name.startsWith("GIT_") || name.equals("NO_COLOR"));
    all.putAll(environment);
    int exitCode = new Doctor(new Console(out, err, all, false, 0), folder).run(arguments);
    return new Call(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Lints a folder with one line a finding. */
  static Call lint(Path folder, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "services-spec";
    all[1] = "-f";
    all[2] = "concise";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return in(folder, all);
  }

  /** The lines of standard output that are findings. */
  List<String> findings() {
    return out.lines().filter(line -> line.contains(": ") && line.endsWith("]")).toList();
  }
}
