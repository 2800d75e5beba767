package doctor.invariant;

import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Region;
import doctor.api.Rule;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.report.Format;
import doctor.report.TextStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds of every report, whatever the files are. */
public final class Invariants {

  /** Processor time for a few kilobytes, instrumented; an honest run takes a hundredth. */
  private static final long MAX_NANOS = 3_000_000_000L;

  // SARIF writes the prose of all rules as well, which would be nearly all of the time.
  private static final List<Format> FORMATS =
      List.of(Format.TEXT, Format.CONCISE, Format.JSON, Format.GITHUB, Format.GITLAB);

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
  private static final Pattern RULE = Pattern.compile("\\[([a-z-]+)\\]");
  private static final TextStyle STYLE = new TextStyle(true, 80, true, true);

  static {
    // Loading classes is no part of the time that is measured.
    MemoryRun.lint(Map.of("apps/pay/app.md", new byte[0]));
  }

  private Invariants() {}

  /**
   * Lints files in several ways.
   *
   * @throws AssertionError if the run crashes or takes too long, if a place lies outside its file,
   *     or if the reports on the same files differ
   */
  public static Report hold(Map<String, byte[]> files) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Report report = MemoryRun.lint(files);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    if (taken > MAX_NANOS) {
      throw new AssertionError("took " + taken / 1_000_000 + " ms");
    }
    if (report.internalError()) {
      throw failure(crashed(report), report.notifications().toString());
    }
    report.results().forEach(result -> places(result.finding()));
    List<Rule> backwards = new ArrayList<>(MemoryRun.RULES);
    Collections.reverse(backwards);
    Report again = MemoryRun.lint(files, MemoryTree.backwards(files), backwards);
    List<String> lines = lines(report);
    same("another order", lines, lines(again));
    same("what is written", List.of(written(report)), List.of(written(again)));
    if (isPlain(files)) {
      Map<String, byte[]> variant = withByteOrderMarks(withCrlf(files));
      same("CRLF and BOM", lines, lines(MemoryRun.lint(variant)));
    }
    return report;
  }

  /** Whether no file has a carriage return or a byte order mark. */
  public static boolean isPlain(Map<String, byte[]> files) {
    boolean plain = true;
    for (byte[] content : files.values()) {
      String text = new String(content, StandardCharsets.ISO_8859_1);
      plain &= text.indexOf('\r') < 0 && !text.startsWith(BYTE_ORDER_MARK);
    }
    return plain;
  }

  /** The same files as Windows would have them. */
  public static Map<String, byte[]> withCrlf(Map<String, byte[]> files) {
    return all(files, text -> text.replace("\n", "\r\n"));
  }

  /** The same files as some editors would have them. */
  public static Map<String, byte[]> withByteOrderMarks(Map<String, byte[]> files) {
    return all(files, text -> BYTE_ORDER_MARK + text);
  }

  private static Map<String, byte[]> all(Map<String, byte[]> files, UnaryOperator<String> change) {
    Map<String, byte[]> changed = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          String text = change.apply(new String(content, StandardCharsets.ISO_8859_1));
          changed.put(path, text.getBytes(StandardCharsets.ISO_8859_1));
        });
    return changed;
  }

  // The place that threw, without the numbers in the message.
  private static String crashed(Report report) {
    String message = report.notifications().get(0).message();
    return message.substring(Math.max(0, message.indexOf(" at ")));
  }

  private static void places(Finding finding) {
    String rule = finding.rule().id();
    inside(finding.location(), rule);
    finding.related().forEach(related -> inside(related.location(), rule));
    for (Fix fix : finding.fixes()) {
      fix.replacements().forEach(replacement -> inside(replacement.location(), rule));
    }
  }

  private static void inside(Location location, String rule) {
    Region region = location.region();
    String text = location.file().text();
    boolean inside =
        region.start() >= 0 && region.start() <= region.end() && region.end() <= text.length();
    if (!inside || splits(text, region.start()) || splits(text, region.end())) {
      throw failure(rule, region + " of " + location.file().path());
    }
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static String written(Report report) {
    StringBuilder out = new StringBuilder();
    try {
      for (Format format : FORMATS) {
        format.reporter(STYLE, 0).write(report, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** What a report says, without what depends on line ends by its nature: the texts of fixes. */
  private static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    for (Result result : report.results()) {
      Finding finding = result.finding();
      StringBuilder line = new StringBuilder();
      line.append(finding.location()).append(": ").append(result.severity()).append(' ');
      line.append(result.disposition()).append(' ').append(finding.message());
      line.append(" [").append(finding.rule().id()).append("] ").append(finding.help());
      line.append(' ').append(result.justification()).append(' ').append(result.fingerprint());
      for (Finding.Related related : finding.related()) {
        line.append("; ").append(related.location()).append(' ').append(related.message());
      }
      for (Fix fix : finding.fixes()) {
        line.append("; ").append(fix.description());
        fix.replacements().forEach(replacement -> line.append(' ').append(replacement.location()));
      }
      lines.add(line.toString());
    }
    report.notifications().forEach(notification -> lines.add(notification.toString()));
    lines.replaceAll(line -> line.replace("\r\n", "\n"));
    return lines;
  }

  /** Compares what has to be equal, line by line. */
  public static void same(String what, List<String> expected, List<String> actual) {
    if (!expected.equals(actual)) {
      List<String> gone = new ArrayList<>(expected);
      gone.removeAll(actual);
      List<String> added = new ArrayList<>(actual);
      added.removeAll(expected);
      String one = gone.isEmpty() ? String.join("", added) : gone.get(0);
      Matcher rule = RULE.matcher(one);
      throw failure(rule.find() ? rule.group(1) : what, what + " differs:\n" + gone + "\n" + added);
    }
  }

  /** Jazzer takes failures with one stack for one fault: this puts what fails on top of it. */
  public static AssertionError failure(String fault, String message) {
    AssertionError error = new AssertionError(message);
    List<StackTraceElement> stack = new ArrayList<>(List.of(error.getStackTrace()));
    stack.add(0, new StackTraceElement("doctor.fault", fault, "Fault.java", 1));
    error.setStackTrace(stack.toArray(new StackTraceElement[0]));
    return error;
  }
}
