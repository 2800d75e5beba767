package doctor.lang.sql;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Severity;
import doctor.rules.DestructiveMigration;
import doctor.rules.RiskyMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the rules with what SQLite did to filled databases: a program, run by hand. Its inputs
 * are not part of this repository.
 *
 * <p>Arguments: a file of labels, one JSON object a line: {@code repo}, {@code files} in order,
 * {@code statements} as {@code [path, line, end line, kind, verdict, classes, verdict with foreign
 * keys on]}; and a folder that holds the files as {@code owner+name/path}.
 */
public final class MeasureCorpus {

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final Map<String, String> messages = new HashMap<>();
  private final List<String> disagreements = new ArrayList<>();

  private MeasureCorpus() {}

  /** Prints precision, recall and every disagreement. */
  public static void main(String[] arguments) throws IOException {
    MeasureCorpus measure = new MeasureCorpus();
    JsonMapper mapper = new JsonMapper();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      measure.stream(mapper.readTree(line), Path.of(arguments[1]));
    }
    measure.print();
  }

  private void stream(JsonNode stream, Path corpus) throws IOException {
    String repository = stream.get("repo").asString();
    Path folder = corpus.resolve(repository.replace('/', '+'));
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, List<String>> order = new HashMap<>();
    for (JsonNode path : stream.get("files")) {
      String text = Files.readString(folder.resolve(path.asString()));
      String name = "apps/pay/" + path.asString();
      texts.put(name, text);
      MigrationName known = MigrationName.of(name, "");
      if (known == null) {
        disagreements.add("NOT A MIGRATION " + name);
      } else {
        order.computeIfAbsent(known.stream(), key -> new ArrayList<>()).add(name);
      }
    }
    App app = InMemoryFiles.app(texts);
    checkOrder(app, order);
    messages.clear();
    Map<String, Set<Integer>> errors = findings(app, new DestructiveMigration());
    Map<String, Set<Integer>> warnings = findings(app, new RiskyMigration());
    Set<String> labelled = new HashSet<>();
    for (JsonNode statement : stream.get("statements")) {
      labelled.add("apps/pay/" + statement.get(0).asString() + ":" + statement.get(1).asInt());
      judge(repository, statement, errors, warnings);
    }
    errors.forEach(
        (path, lines) -> {
          for (int line : lines) {
            if (!labelled.contains(path + ":" + line)) {
              count("error on unlisted statement", 0);
              disagreements.add("UNLISTED ERROR " + repository + " " + path + ":" + line);
            }
          }
        });
    for (MigrationStream each : app.facts(MigrationSeries.READER)) {
      for (MigrationStream.Migration migration : each.migrations()) {
        for (Problem problem : migration.problems()) {
          disagreements.add(
              "PROBLEM "
                  + repository
                  + " "
                  + migration.source().at(problem.region())
                  + " "
                  + problem.message());
        }
      }
    }
  }

  private void checkOrder(App app, Map<String, List<String>> order) {
    MigrationSeries.names(app)
        .forEach(
            (folder, names) -> {
              List<String> paths = names.stream().map(MigrationName::path).toList();
              if (!paths.equals(order.get(folder))) {
                disagreements.add("ORDER " + folder);
              }
            });
  }

  private Map<String, Set<Integer>> findings(App app, AppRule rule) {
    Map<String, Set<Integer>> lines = new HashMap<>();
    for (Finding finding : rule.check(app)) {
      messages.merge(
          finding.location().file().path() + ":" + finding.location().start().line(),
          finding.message(),
          (left, right) -> left + " | " + right);
      lines
          .computeIfAbsent(finding.location().file().path(), path -> new HashSet<>())
          .add(finding.location().start().line());
    }
    return lines;
  }

  private void judge(
      String repository,
      JsonNode statement,
      Map<String, Set<Integer>> errors,
      Map<String, Set<Integer>> warnings) {
    String path = "apps/pay/" + statement.get(0).asString();
    int line = statement.get(1).asInt();
    String kind = statement.get(3).asString();
    String verdict = statement.get(4).asString();
    boolean error = errors.getOrDefault(path, Set.of()).contains(line);
    boolean warning = warnings.getOrDefault(path, Set.of()).contains(line);
    boolean update = kind.contains("UPDATE") || kind.contains("REPLACE");
    String level = (error ? Severity.ERROR : warning ? Severity.WARNING : Severity.NOTE).label();
    count(kind + " " + verdict + " -> " + level, 0);
    boolean known = verdict.equals("LOSS") || verdict.equals("SAFE") || verdict.equals("TRANSFORM");
    boolean loss = verdict.equals("LOSS");
    boolean agrees = update ? !loss || error || warning : !known || loss == error;
    if (known) {
      tally(update, loss, error, warning);
    }
    String keys = statement.get(6).asString();
    if (!update && !loss && keys.equals("LOSS") && !error) {
      count("TRAP -> " + level, 0);
      agrees &= warning;
    }
    if (!agrees) {
      disagreements.add(
          repository + " " + statement + " " + level + " " + messages.get(path + ":" + line));
    }
  }

  private void tally(boolean update, boolean loss, boolean error, boolean warning) {
    if (update) {
      if (loss) {
        count("OVERWRITES noticed", error || warning ? 1 : 0);
      }
    } else {
      if (loss) {
        count("RECALL", error ? 1 : 0);
      }
      if (error) {
        count("PRECISION", loss ? 1 : 0);
      }
    }
  }

  private void count(String what, int hit) {
    int[] pair = counts.computeIfAbsent(what, key -> new int[2]);
    pair[0] += hit;
    pair[1]++;
  }

  private void print() {
    disagreements.forEach(System.out::println);
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each -> {
              int[] pair = each.getValue();
              System.out.println(
                  each.getKey()
                      + ": "
                      + pair[1]
                      + (pair[0] > 0
                          ? " of which right " + pair[0] + " = " + (double) pair[0] / pair[1]
                          : ""));
            });
  }
}
