package doctor.cli;

import doctor.api.Amount;
import doctor.api.Fix;
import doctor.api.SourceFile;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.engine.fix.FileWriter;
import doctor.engine.fix.Fixer;
import doctor.engine.fix.UnifiedDiff;
import doctor.source.Tree;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code --fix}, {@code --unsafe-fixes} and {@code --diff}. */
final class Fixes {

  private final LintOptions options;
  private final Console console;

  private Fixes(LintOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /** Judges the options. */
  static Fixes of(LintOptions options, Console console) throws UsageException {
    if (options.staged() && options.fix() && !options.diff()) {
      throw new UsageException(
          "--fix writes files, and --staged reads what is not in them; use --diff, or fix first");
    }
    if (options.diff()) {
      for (String format : options.formats()) {
        if (Outputs.isToStandardOutput(format)) {
          String name = format.substring(0, (format + "=").indexOf('='));
          throw new UsageException(
              "--diff goes to standard output; write the report to a file, " + name + "=FILE");
        }
      }
    }
    return new Fixes(options, console);
  }

  /** Whether standard output is taken by differences. */
  boolean areShown() {
    return options.diff();
  }

  /** Lints, and fixes if that was asked for; the report on what the files are now. */
  Report apply(Tree tree, Path root, Fixer.Lint lint) throws IOException {
    if (!options.fix() && !options.diff()) {
      return lint.on(tree);
    }
    Fixer.Outcome outcome = Fixer.fix(tree, lint, options.unsafeFixes());
    sayWhatIsNotUtf8(outcome.after());
    if (options.diff()) {
      show(outcome);
      return outcome.before();
    }
    List<Fixer.FixedFile> written = new ArrayList<>();
    FileWriter writer = new FileWriter(root);
    for (Fixer.FixedFile file : outcome.files()) {
      try {
        writer.write(file);
        written.add(file);
      } catch (IOException e) {
        console.say(file.before().path() + ": not fixed: " + e.getMessage());
      }
    }
    if (!options.quiet() && !written.isEmpty()) {
      console.say("fixed " + count(written));
    }
    return written.size() == outcome.files().size() ? outcome.after() : lint.on(tree);
  }

  /** Names the files whose fixes were left out because they could not be written as they were. */
  private void sayWhatIsNotUtf8(Report report) {
    Set<String> paths = new TreeSet<>();
    for (Result result : report.results()) {
      for (Fix fix : result.isActive() ? result.finding().fixes() : List.<Fix>of()) {
        SourceFile file = fix.replacements().get(0).location().file();
        boolean asked = options.unsafeFixes() || fix.applicability() == Fix.Applicability.SAFE;
        if (asked && file.malformedAt() >= 0) {
          paths.add(file.path());
        }
      }
    }
    for (String path : paths) {
      console.say(path + ": not fixed: it is not UTF-8 throughout");
    }
  }

  private void show(Fixer.Outcome outcome) throws IOException {
    try (Writer out = console.reportWriter()) {
      for (Fixer.FixedFile file : outcome.files()) {
        out.write(UnifiedDiff.of(file));
      }
    }
    if (!options.quiet()) {
      console.say("would fix " + count(outcome.files()));
    }
  }

  private static String count(List<Fixer.FixedFile> files) {
    int fixes = 0;
    for (Fixer.FixedFile file : files) {
      fixes += file.fixes();
    }
    return Amount.of(fixes, "finding") + " in " + Amount.of(files.size(), "file");
  }
}
