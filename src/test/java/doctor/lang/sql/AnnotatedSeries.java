package doctor.lang.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A series of migrations whose statements say in a comment what they do to what was there before:
 * one statement a line, indented lines go on with it; {@code --} parts migrations.
 */
final class AnnotatedSeries {

  private final List<List<String>> statements = new ArrayList<>();
  private final List<List<String>> wanted = new ArrayList<>();

  AnnotatedSeries(String text) {
    begin();
    for (String line : text.lines().toList()) {
      if (line.equals("--")) {
        begin();
        continue;
      }
      List<String> last = statements.get(statements.size() - 1);
      List<String> effects = wanted.get(wanted.size() - 1);
      int comment = line.lastIndexOf("-- ");
      String effect = comment < 0 ? "" : line.substring(comment + 3);
      String code = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
      String statement = code.endsWith(";") ? code.substring(0, code.length() - 1) : code;
      if (line.startsWith(" ")) {
        int at = last.size() - 1;
        last.set(at, statement.isBlank() ? last.get(at) : last.get(at) + "\n" + statement);
        effects.set(at, effects.get(at) + effect);
      } else {
        last.add(statement);
        effects.add(effect);
      }
    }
  }

  private void begin() {
    statements.add(new ArrayList<>());
    wanted.add(new ArrayList<>());
  }

  /** Every statement has the effects that its comment names, and no other. */
  void isFollowed() {
    assertThat(lines(found())).isEqualTo(lines(wanted));
  }

  /** The same, and SQLite loses values where a loss is certain, and keeps them where none is. */
  void isFollowedAndSqliteAgrees() throws SQLException {
    isFollowed();
    List<List<Boolean>> without = SqliteJudge.losses(statements, false);
    List<List<Boolean>> with = SqliteJudge.losses(statements, true);
    for (int i = 0; i < statements.size(); i++) {
      assertThat(without.get(i)).as("all run: %s", statements.get(i)).hasSameSizeAs(wanted.get(i));
      for (int s = 0; s < wanted.get(i).size(); s++) {
        String effect = wanted.get(i).get(s);
        boolean ran = i < with.size() && s < with.get(i).size();
        boolean lost = without.get(i).get(s) || (ran && with.get(i).get(s));
        // What goes on in the tables that point to this one depends on their rows as well.
        if (!effect.contains("POSSIBLE") && !effect.contains("DELETED")) {
          assertThat(lost)
              .as("SQLite loses values: %s", statements.get(i).get(s))
              .isEqualTo(effect.contains("CERTAIN"));
        }
      }
    }
  }

  private List<List<String>> found() {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      texts.put("apps/pay/migrations/" + (100 + i) + ".sql", text(statements.get(i)));
    }
    List<List<String>> found = new ArrayList<>();
    var streams = InMemoryFiles.app(texts).facts(MigrationSeries.READER);
    for (MigrationStream.Migration migration : streams.get(0).migrations()) {
      List<String> effects = new ArrayList<>();
      int start = 0;
      for (String statement : statements.get(found.size())) {
        List<String> own = new ArrayList<>();
        for (Effect effect : migration.effects()) {
          if (effect.location().region().start() == start) {
            own.add(describe(effect));
          }
        }
        start += statement.length() + 2;
        own.removeIf(String::isEmpty);
        effects.add(String.join("; ", own));
      }
      found.add(effects);
    }
    return found;
  }

  private static String text(List<String> migration) {
    return String.join(";\n", migration) + ";\n";
  }

  private String lines(List<List<String>> effects) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      for (int s = 0; s < statements.get(i).size(); s++) {
        String effect = effects.get(i).get(s);
        lines.append(statements.get(i).get(s)).append(effect.isEmpty() ? ";" : "; -- ");
        lines.append(effect).append('\n');
      }
      lines.append("--\n");
    }
    return lines.toString();
  }

  private static String describe(Effect effect) {
    if (effect instanceof Effect.TableDropped dropped) {
      String presence = dropped.presence() == Effect.Presence.THERE ? "" : " " + dropped.presence();
      return (dropped.rebuilt() ? "rebuilds " : "drops ")
          + (dropped.table() + presence + ": " + dropped.loss())
          + fates(dropped.fates())
          + children(dropped.children());
    }
    if (effect instanceof Effect.ColumnDropped dropped) {
      return dropped.table() + ": " + dropped.loss() + fates(List.of(dropped.fate()));
    }
    if (effect instanceof Effect.RowsDeleted deleted) {
      return deleted.table() + " rows: " + deleted.loss() + children(deleted.children());
    }
    if (effect instanceof Effect.Overwritten overwritten) {
      return overwritten.constant().isEmpty()
          ? "POSSIBLE over " + overwritten.others()
          : "CERTAIN over " + overwritten.constant() + overwritten.others();
    }
    if (effect instanceof Effect.RowsReplaced replaced) {
      return replaced.loss() + (replaced.deletes() ? " replaces " : " updates ") + replaced.table();
    }
    if (effect instanceof Effect.Fired fired) {
      return "POSSIBLE " + fired.trigger() + ": " + fired.table() + " " + fired.action();
    }
    if (effect instanceof Effect.LeftBehind left) {
      return left.loss() + " left in " + left.table();
    }
    if (effect instanceof Effect.Renamed renamed) {
      String column = renamed.column() == null ? "" : "." + renamed.column();
      return "renames " + renamed.table() + column + " to " + renamed.to();
    }
    if (effect instanceof Effect.Refused refused) {
      return "POSSIBLE refuses " + refused.column() + ": " + refused.refusal().reason();
    }
    if (effect instanceof Effect.ValueMissing missing) {
      return "POSSIBLE fails without " + missing.column();
    }
    if (effect instanceof Effect.Misplaced misplaced) {
      List<String> moves = new ArrayList<>();
      for (Effect.Misplaced.Move move : misplaced.moves()) {
        moves.add(move.from() + " to " + move.to());
      }
      return "POSSIBLE mixes up " + String.join(", ", moves);
    }
    if (effect instanceof Effect.Unforeseeable unforeseeable) {
      return "POSSIBLE " + unforeseeable.what();
    }
    return "";
  }

  private static String fates(List<Fate> fates) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (Fate fate : fates) {
      String heir = fate.heir() == null ? "" : " in " + fate.heir();
      String cut = fate.cut() == null ? "" : " by " + fate.cut().text();
      columns
          .computeIfAbsent(fate.kind() + heir + cut, key -> new ArrayList<>())
          .add(fate.column());
    }
    StringBuilder text = new StringBuilder();
    columns.forEach(
        (fate, names) ->
            text.append(", ").append(String.join(" ", names)).append(' ').append(fate));
    return text.toString();
  }

  private static String children(List<Effect.Child> children) {
    StringBuilder text = new StringBuilder();
    for (Effect.Child child : children) {
      text.append(", ").append(child.table()).append(' ').append(child.action());
    }
    return text.toString();
  }
}
