package doctor.cli;

import doctor.api.Amount;
import doctor.engine.Baseline;
import doctor.engine.BaselineEntry;
import doctor.engine.BaselineFile;
import doctor.engine.BaselineUpdate;
import doctor.engine.Config;
import doctor.engine.ConfigException;
import doctor.engine.Report;
import doctor.source.WorkTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The baseline of a call: where it is read from, and where it is written to. */
final class KnownFindings {

  /** How many findings that are gone are told one by one unless more are asked for. */
  private static final int FEW = 10;

  private final @Nullable Baseline baseline;
  private final @Nullable Path target;
  private final String targetName;
  private final boolean acceptNew;

  private KnownFindings(
      @Nullable Baseline baseline, @Nullable Path target, String targetName, boolean acceptNew) {
    this.baseline = baseline;
    this.target = target;
    this.targetName = targetName;
    this.acceptNew = acceptNew;
  }

  /**
   * Reads {@code --baseline}, or else what is written to and there already, or else what the
   * configuration names.
   *
   * @param folder the current folder
   */
  static KnownFindings of(LintOptions options, Config config, Path folder, Path root)
      throws UsageException, ConfigException, IOException {
    String write = options.writeBaseline();
    Path target = write == null ? null : folder.resolve(write);
    if (options.acceptNew() && write == null) {
      throw new UsageException("--accept-new goes with --write-baseline FILE");
    }
    String name = options.baseline();
    if (name == null && write != null && target != null && Files.isRegularFile(target)) {
      name = write;
    }
    Baseline baseline = null;
    if (name != null) {
      Path source = folder.resolve(name);
      if (isThere(source, target, "there is no baseline " + name, name)) {
        baseline = BaselineFile.read(source, name);
      }
    } else if (config.baseline() != null) {
      Config.NamedFile named = config.baseline();
      Path source = root.resolve(named.path()).normalize();
      String missing = named.place() + ": there is no baseline " + named.path();
      // What lies outside is never there, and nothing to be made.
      if (!source.startsWith(root) || isThere(source, target, missing, seen(source, folder))) {
        WorkTree tree = new WorkTree(root, Config.DEFAULT.maxFileBytes());
        baseline = BaselineFile.read(tree, named);
      }
    }
    boolean isNew = target != null && !Files.isRegularFile(target);
    return new KnownFindings(
        baseline, target, write == null ? "" : write, options.acceptNew() || isNew);
  }

  /**
   * Whether there is a file; one that this call is to make need not be.
   *
   * @param asGiven what the caller would call it by
   */
  private static boolean isThere(Path file, @Nullable Path target, String missing, String asGiven)
      throws UsageException {
    if (Files.exists(file)) {
      return true;
    }
    if (target != null && target.normalize().equals(file.normalize())) {
      return false;
    }
    throw new UsageException(missing + "; --write-baseline " + asGiven + " makes one");
  }

  private static String seen(Path file, Path folder) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** The baseline to compare with, or null. */
  @Nullable Baseline baseline() {
    return baseline == null && target != null ? new Baseline(List.of()) : baseline;
  }

  /** Writes the baseline where that was asked for; the report with everything marked it knows. */
  Report update(Report report, Path root, Console console) throws IOException, UsageException {
    Baseline known = baseline();
    if (target == null || known == null) {
      return report;
    }
    if (report.internalError()) {
      console.say(targetName + " was not written: something could not be checked");
      return report;
    }
    BaselineUpdate update =
        BaselineUpdate.of(known, report, acceptNew, path -> !Files.exists(root.resolve(path)));
    String text = BaselineFile.text(update.baseline());
    if (!BaselineFile.holds(target, text)) {
      ReportFile.write(target, out -> out.write(text));
    }
    console.say(targetName + ": wrote " + inWords(update, report.gone().size()));
    return update.report();
  }

  private static String inWords(BaselineUpdate update, int gone) {
    String written = Amount.of(update.baseline().entries().size(), "finding");
    if (update.refused() == 0) {
      return written + ": " + update.added() + " new, " + gone + " gone";
    }
    boolean one = update.refused() == 1;
    return written
        + ", "
        + gone
        + " gone; "
        + Amount.of(update.refused(), "new one")
        + (one
            ? " is left out (--accept-new takes it in)"
            : " are left out (--accept-new takes them in)");
  }

  /** Says which known findings are gone. */
  void tellGone(Report report, LintOptions options, Console console) {
    List<BaselineEntry> gone = report.gone();
    if (gone.isEmpty() || target != null || options.quiet()) {
      return;
    }
    int shown = options.verbose() ? gone.size() : Math.min(FEW, gone.size());
    for (BaselineEntry entry : gone.subList(0, shown)) {
      console.say("gone: " + entry.path() + ": " + entry.message() + " [" + entry.rule() + "]");
    }
    String rest = shown < gone.size() ? " (" + (gone.size() - shown) + " more with -v)" : "";
    console.say(
        Amount.of(gone.size(), "known finding")
            + (gone.size() == 1 ? " is" : " are")
            + " gone"
            + rest
            + "; --write-baseline takes them out of the baseline");
  }
}
