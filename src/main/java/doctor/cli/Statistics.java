package doctor.cli;

import doctor.engine.Disposition;
import doctor.engine.Report;
import doctor.engine.Result;
import doctor.source.WorkspaceReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the results of a report by rule and by app. */
final class Statistics {

  private final Map<String, Counts> byRule = new TreeMap<>();
  private final Map<String, Counts> byApp = new TreeMap<>();

  /** Results of one row. */
  private record Counts(Map<Disposition, Integer> of) {

    Counts() {
      this(new EnumMap<>(Disposition.class));
    }

    int of(Disposition disposition) {
      return of.getOrDefault(disposition, 0);
    }

    int total() {
      int total = 0;
      for (int count : of.values()) {
        total += count;
      }
      return total;
    }
  }

  private Statistics() {}

  /** Two tables, the most findings first, or one line where there are none. */
  static String of(Report report, WorkspaceReader reader) {
    Statistics statistics = new Statistics();
    for (Result result : report.results()) {
      String path = result.finding().location().file().path();
      count(statistics.byRule, result.finding().rule().id(), result.disposition());
      String app = reader.appOf(path);
      count(statistics.byApp, app == null || app.isEmpty() ? "." : app, result.disposition());
    }
    return report.results().isEmpty()
        ? "no findings\n"
        : table("rule", statistics.byRule) + "\n" + table("app", statistics.byApp);
  }

  private static void count(Map<String, Counts> counts, String name, Disposition disposition) {
    counts.computeIfAbsent(name, n -> new Counts()).of.merge(disposition, 1, Integer::sum);
  }

  private static String table(String heading, Map<String, Counts> counts) {
    List<Map.Entry<String, Counts>> rows = new ArrayList<>(counts.entrySet());
    rows.sort((a, b) -> Integer.compare(b.getValue().total(), a.getValue().total()));
    StringBuilder table = new StringBuilder("  active  suppressed  baselined  out of scope  ");
    table.append(heading).append('\n');
    for (Map.Entry<String, Counts> row : rows) {
      Counts counted = row.getValue();
      right(table, counted.of(Disposition.ACTIVE), 8);
      right(table, counted.of(Disposition.SUPPRESSED), 12);
      right(table, counted.of(Disposition.BASELINED), 11);
      right(table, counted.of(Disposition.OUT_OF_SCOPE), 14);
      table.append("  ").append(row.getKey()).append('\n');
    }
    return table.toString();
  }

  private static void right(StringBuilder out, int number, int width) {
    String digits = String.valueOf(number);
    out.append(" ".repeat(Math.max(1, width - digits.length()))).append(digits);
  }
}
