package doctor.lang.sql;

import static org.assertj.core.api.Assertions.fail;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.rules.DestructiveMigration;
import doctor.rules.RiskyMigration;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * SQLite itself is the judge of random series: what it lost must be found, and what it kept must
 * not be called a certain loss. {@code -Dseries=N} sets how many, {@code -Dseries.seed=S} the
 * first.
 */
class SeriesTest {

  private static final int COUNT = Integer.getInteger("series", 2000);
  private static final long FIRST = Long.getLong("series.seed", 1);

  @Test
  void whatSqliteLosesIsFoundAndWhatItKeepsIsNoError() throws SQLException {
    List<String> failures = new ArrayList<>();
    for (long seed = FIRST; seed < FIRST + COUNT && failures.size() < 5; seed++) {
      List<List<String>> series = SeriesGenerator.series(seed);
      String complaint = complaint(series);
      if (complaint != null) {
        List<List<String>> small = shrink(series);
        failures.add("seed " + seed + ": " + complaint(small) + "\n" + print(small));
      }
    }
    if (!failures.isEmpty()) {
      fail(String.join("\n", failures));
    }
  }

  /** What the rules and SQLite do not agree about, or null. */
  private static String complaint(List<List<String>> series) throws SQLException {
    List<List<Boolean>> without = SqliteJudge.losses(series, false);
    List<List<Boolean>> with = SqliteJudge.losses(series, true);
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < without.size(); i++) {
      texts.put(path(i), String.join(";\n", series.get(i)) + ";\n");
    }
    App app = InMemoryFiles.app(texts);
    Set<String> errors = findings(app, new DestructiveMigration());
    Set<String> warnings = findings(app, new RiskyMigration());
    for (int i = 0; i < without.size(); i++) {
      for (int s = 0; s < without.get(i).size(); s++) {
        String place = path(i) + ":" + (s + 1);
        boolean ran = i < with.size() && s < with.get(i).size();
        boolean lost = without.get(i).get(s) || (ran && with.get(i).get(s));
        if (lost && !errors.contains(place) && !warnings.contains(place)) {
          return place + " loses values and is not found";
        }
        if (!lost && errors.contains(place)) {
          return place + " loses nothing and is an error";
        }
      }
    }
    return null;
  }

  private static String path(int migration) {
    return "apps/pay/migrations/00" + migration + "_step.sql";
  }

  private static Set<String> findings(App app, AppRule rule) {
    Set<String> places = new HashSet<>();
    for (Finding finding : rule.check(app)) {
      places.add(finding.location().file().path() + ":" + finding.location().start().line());
    }
    return places;
  }

  /** Takes away migrations and statements for as long as there is something to complain about. */
  private static List<List<String>> shrink(List<List<String>> series) throws SQLException {
    List<List<String>> small = series;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (int i = 0; i < small.size() && !smaller; i++) {
        for (int s = 0; s < small.get(i).size() && !smaller; s++) {
          List<List<String>> candidate = without(small, i, s);
          if (complaint(candidate) != null) {
            small = candidate;
            smaller = true;
          }
        }
      }
    }
    return small;
  }

  private static List<List<String>> without(
      List<List<String>> series, int migration, int statement) {
    List<List<String>> copy = new ArrayList<>();
    for (List<String> each : series) {
      copy.add(new ArrayList<>(each));
    }
    copy.get(migration).remove(statement);
    return copy;
  }

  private static String print(List<List<String>> series) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < series.size(); i++) {
      text.append("-- ").append(path(i)).append('\n');
      for (String statement : series.get(i)) {
        text.append(statement).append(";\n");
      }
    }
    return text.toString();
  }
}
