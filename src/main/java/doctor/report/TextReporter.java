package doctor.report;

import doctor.api.Finding;
import doctor.api.Fix;
import doctor.api.Location;
import doctor.api.Severity;
import doctor.engine.Notification;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.report.Ink.Tone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For people: every finding with its source, related places and help; then a summary. */
final class TextReporter implements Reporter {

  private static final int INDENT = 6;

  private final TextStyle style;
  private final Ink ink;

  TextReporter(TextStyle style) {
    this.style = style;
    this.ink = new Ink(style.colours());
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Result result : report.results()) {
      if (result.isActive() || style.verbose()) {
        out.append(draw(result)).append('\n');
      }
    }
    boolean said = false;
    for (Notification notification : report.notifications()) {
      if (style.verbose() || notification.level() != Severity.NOTE) {
        out.append(draw(notification));
        said = true;
      }
    }
    if (!style.quiet()) {
      out.append(said ? "\n" : "");
      out.append(Summary.of(report)).append('\n');
    }
  }

  private StringBuilder draw(Result result) {
    Finding finding = result.finding();
    List<@Nullable FixPreview> previews = new ArrayList<>();
    for (Fix fix : finding.fixes()) {
      previews.add(FixPreview.of(fix));
    }
    StringBuilder out = new StringBuilder(512);
    Snippet snippet = new Snippet(ink, gutter(finding, previews), style.columns(), out);
    Tone tone = Ink.of(result.severity());
    String label = result.severity().label() + "[" + finding.rule().id() + "]";
    String message = Paragraph.wrap(finding.message(), label.length() + 2, INDENT, style.columns());
    out.append(ink.paint(tone, label)).append(ink.paint(Tone.STRONG, ": " + message)).append('\n');
    snippet.draw(finding.location(), '^', tone);
    for (Finding.Related related : finding.related()) {
      line("note", Tone.RELATED, related.message(), out);
      snippet.draw(related.location(), '-', Tone.RELATED);
    }
    if (!result.isActive()) {
      line("note", Tone.NOTE, inactive(result), out);
    }
    if (!finding.help().isEmpty()) {
      line("help", Tone.NOTE, finding.help(), out);
    }
    for (int i = 0; i < previews.size(); i++) {
      drawFix(finding.fixes().get(i), previews.get(i), snippet, out);
    }
    return out;
  }

  private void drawFix(Fix fix, @Nullable FixPreview preview, Snippet snippet, StringBuilder out) {
    String caution =
        switch (fix.applicability()) {
          case SAFE -> "";
          case UNSAFE -> " (unsafe)";
        };
    line("help", Tone.NOTE, fix.description() + caution, out);
    if (preview != null) {
      preview.draw(snippet, ink);
    }
  }

  private static String inactive(Result result) {
    String label =
        switch (result.disposition()) {
          case ACTIVE -> "";
          case SUPPRESSED -> "suppressed";
          case BASELINED -> "known to the baseline";
          case OUT_OF_SCOPE -> "out of scope";
        };
    return result.justification().isEmpty() ? label : label + ": " + result.justification();
  }

  private String draw(Notification notification) {
    StringBuilder out = new StringBuilder();
    String path = notification.path().isEmpty() ? "" : notification.path() + ": ";
    String label = notification.level().label();
    line(label, Ink.of(notification.level()), path + notification.message(), out);
    return out.toString();
  }

  private void line(String label, Tone tone, String text, StringBuilder out) {
    String wrapped = Paragraph.wrap(text, label.length() + 2, INDENT, style.columns());
    out.append(ink.paint(tone, label)).append(": ").append(wrapped).append('\n');
  }

  /** Digits of the largest line number that is drawn. */
  private static int gutter(Finding finding, List<@Nullable FixPreview> previews) {
    int largest = lastLine(finding.location());
    for (Finding.Related related : finding.related()) {
      largest = Math.max(largest, lastLine(related.location()));
    }
    for (FixPreview preview : previews) {
      largest = preview == null ? largest : Math.max(largest, preview.lastLine());
    }
    return String.valueOf(largest).length();
  }

  private static int lastLine(Location location) {
    return location.end().line();
  }
}
