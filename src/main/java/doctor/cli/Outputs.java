package doctor.cli;

import doctor.engine.Report;
import doctor.report.Format;
import doctor.report.Reporter;
import doctor.report.TextStyle;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where reports go: several files, and standard output at most once. */
final class Outputs {

  /** One report; to standard output where there is no file. */
  private record Output(String option, Format format, @Nullable Path file) {}

  /** What a process calls its standard output. */
  private static final List<String> STANDARD_OUTPUT =
      List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

  private final Console console;
  private final List<Output> outputs;
  private final TextStyle terminalStyle;
  private final TextStyle fileStyle;

  private Outputs(
      Console console, List<Output> outputs, TextStyle terminalStyle, TextStyle fileStyle) {
    this.console = console;
    this.outputs = outputs;
    this.terminalStyle = terminalStyle;
    this.fileStyle = fileStyle;
  }

  /** Reads {@code --format}, {@code --color}, {@code --quiet} and {@code --verbose}. */
  static Outputs parse(LintOptions options, Path folder, Console console) throws UsageException {
    if (options.quiet() && options.verbose()) {
      throw new UsageException("--quiet and --verbose contradict each other");
    }
    List<Output> outputs = new ArrayList<>();
    int toStandardOutput = 0;
    List<Path> taken = new ArrayList<>();
    for (String baseline : baselines(options)) {
      taken.add(folder.resolve(baseline).normalize());
    }
    for (String option : options.formats()) {
      Output output = output(option, folder);
      toStandardOutput += output.file == null ? 1 : 0;
      if (output.file != null) {
        Path file = output.file.normalize();
        if (taken.contains(file) && (!Files.exists(file) || Files.isRegularFile(file))) {
          throw new UsageException(
              "--format: " + option + " takes a file that another option writes or that is read");
        }
        taken.add(file);
      }
      outputs.add(output);
    }
    if (toStandardOutput > 1) {
      throw new UsageException(
          "--format: only one report can go to standard output; write the others to a file,"
              + " FORMAT=FILE");
    }
    if (outputs.isEmpty()) {
      outputs.add(new Output("text", Format.TEXT, null));
    }
    boolean colours = console.colours(color(options.color()));
    return new Outputs(
        console,
        outputs,
        new TextStyle(colours, console.columns(), options.quiet(), options.verbose()),
        new TextStyle(false, 0, options.quiet(), options.verbose()));
  }

  /** The baselines that a call names. */
  static List<String> baselines(LintOptions options) {
    List<String> named = new ArrayList<>();
    for (String baseline : Arrays.asList(options.baseline(), options.writeBaseline())) {
      if (baseline != null) {
        named.add(baseline);
      }
    }
    return named;
  }

  /** The files that reports go to, each with the option that says so. */
  Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Output output : outputs) {
      if (output.file != null) {
        files.put(output.option, output.file);
      }
    }
    return files;
  }

  /** Whether a value of {@code --format} is a report to standard output. */
  static boolean isToStandardOutput(String option) {
    int equals = option.indexOf('=');
    return equals < 0 || STANDARD_OUTPUT.contains(option.substring(equals + 1));
  }

  private static Output output(String option, Path folder) throws UsageException {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    Format format = Format.named(name);
    if (format == null) {
      throw new UsageException(
          "--format: there is no format " + name + ", expected one of " + Format.names());
    }
    if (equals < 0) {
      return new Output(option, format, null);
    }
    String file = option.substring(equals + 1);
    if (file.isEmpty()) {
      throw new UsageException("--format: " + option + " names no file");
    }
    if (file.equals("-")) {
      throw new UsageException(
          "--format: " + option + " names no file; " + name + " alone goes to standard output");
    }
    Path path = STANDARD_OUTPUT.contains(file) ? null : folder.resolve(file);
    return new Output(option, format, path);
  }

  /** A value of {@code --color}, as it is. */
  static String color(String option) throws UsageException {
    if (!List.of("auto", "always", "never").contains(option)) {
      throw new UsageException("--color is " + option + ", expected auto, always or never");
    }
    return option;
  }

  /** Whether somebody who watches the terminal sees notifications in a report. */
  boolean showNotifications() {
    for (Output output : outputs) {
      if (output.format == Format.TEXT && output.file == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes every report: files first, so that a full terminal pipe cannot keep them from CI.
   *
   * @param filesOnly whether standard output is taken by something else
   */
  void write(Report report, ExitCode exitCode, boolean filesOnly)
      throws IOException, UsageException {
    for (Output output : outputs) {
      if (output.file != null) {
        Reporter reporter = output.format.reporter(fileStyle, exitCode.code());
        ReportFile.write(output.file, out -> reporter.write(report, out));
      }
    }
    for (Output output : outputs) {
      if (output.file == null && !filesOnly) {
        toStandardOutput(output.format.reporter(terminalStyle, exitCode.code()), report);
      }
    }
  }

  private void toStandardOutput(Reporter reporter, Report report) throws IOException {
    try (Writer out = console.reportWriter()) {
      reporter.write(report, out);
    }
  }
}
