package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.sql.Effect;
import doctor.lang.sql.Effect.ColumnDropped;
import doctor.lang.sql.Effect.Loss;
import doctor.lang.sql.Effect.Overwritten;
import doctor.lang.sql.Effect.RowsDeleted;
import doctor.lang.sql.Effect.TableDropped;
import doctor.lang.sql.Excerpt;
import doctor.lang.sql.Fate;
import doctor.lang.sql.MigrationSeries;
import doctor.lang.sql.MigrationStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds statements of migrations after which data that was there is nowhere any more. */
public final class DestructiveMigration implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "destructive-migration",
          Severity.ERROR,
          "a migration drops, deletes or overwrites data that is nowhere else");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (MigrationStream stream : app.facts(MigrationSeries.READER)) {
      for (MigrationStream.Migration migration : stream.migrations()) {
        for (Effect effect : migration.effects()) {
          Finding finding = judge(effect);
          if (finding != null) {
            findings.add(finding);
          }
        }
      }
    }
    return findings;
  }

  private static @Nullable Finding judge(Effect effect) {
    if (effect instanceof TableDropped dropped && dropped.loss() == Loss.CERTAIN) {
      return table(dropped);
    }
    if (effect instanceof ColumnDropped dropped && dropped.loss() == Loss.CERTAIN) {
      return column(dropped);
    }
    if (effect instanceof RowsDeleted deleted && deleted.loss() == Loss.CERTAIN) {
      return rows(deleted);
    }
    if (effect instanceof Effect.LeftBehind left && left.loss() == Loss.CERTAIN) {
      String message = "leaves the only copy of its rows in temporary table " + left.table();
      return finding(left, message)
          .withHelp("a temporary table is gone when the connection closes: copy the rows back");
    }
    if (effect instanceof Effect.RowsReplaced replaced && replaced.loss() == Loss.CERTAIN) {
      String message = "deletes every row of " + replaced.table() + " but one";
      return finding(replaced, message + ": what is unique becomes the same in all of them")
          .withHelp("a value that all rows share belongs into a column that is not unique");
    }
    if (effect instanceof Overwritten overwritten && !overwritten.constant().isEmpty()) {
      return overwritten(overwritten);
    }
    return null;
  }

  private static Finding table(TableDropped dropped) {
    Finding finding =
        finding(dropped, "drops " + lost(dropped))
            .withHelp(
                "keep the table and stop reading it, or copy every column of every row before the"
                    + " drop; new shapes go into new tables and columns");
    Location copy = null;
    for (Fate fate : dropped.fates()) {
      copy = fate.copy() == null ? copy : fate.copy();
    }
    finding = related(finding, copy, "this copy forgets them");
    finding = related(finding, dropped.made(), "the table is made here");
    for (Effect.Child child : dropped.children()) {
      finding = finding.withRelated(child.key(), child.table() + " points to it");
    }
    return finding;
  }

  /** What is gone with a table, and why. */
  private static String lost(TableDropped dropped) {
    List<Fate> lost = new ArrayList<>();
    List<Fate> copied = new ArrayList<>();
    for (Fate fate : dropped.fates()) {
      if (fate.kind() == Fate.Kind.LOST) {
        lost.add(fate);
      } else if (fate.heir() != null) {
        copied.add(fate);
      }
    }
    if (copied.isEmpty()) {
      String why = dropped.rebuilt() ? "the new " + dropped.table() + " starts empty" : "";
      return "table " + dropped.table() + " with every row in it" + because(why);
    }
    if (!lost.isEmpty()) {
      String copying = dropped.rebuilt() ? "the rebuild copies " : "the copy has ";
      return columns(lost) + " of " + dropped.table() + ": " + copying + list(copied);
    }
    return leftOut(dropped);
  }

  private static String leftOut(TableDropped dropped) {
    List<Fate> cut = new ArrayList<>();
    Set<String> whole = new HashSet<>();
    for (Fate fate : dropped.fates()) {
      if (fate.kind() == Fate.Kind.CUT) {
        cut.add(fate);
      } else if (fate.kind() == Fate.Kind.KEPT && fate.heir() != null) {
        whole.add(fate.heir());
      }
    }
    cut.forEach(fate -> whole.remove(fate.heir()));
    // Where another column is all there in a copy that is not cut, no row is gone.
    String what = whole.isEmpty() || cut.isEmpty() ? "rows" : "values of " + columns(cut);
    Fate last = cut.isEmpty() ? null : cut.get(cut.size() - 1);
    return what + " of " + dropped.table() + because(leftOut(last));
  }

  private static Finding column(ColumnDropped dropped) {
    Fate fate = dropped.fate();
    String why = fate.kind() == Fate.Kind.CUT ? leftOut(fate) : "";
    String values = why.isEmpty() ? " with its values" : "";
    Finding finding =
        finding(
                dropped,
                "drops column " + fate.column() + " of " + dropped.table() + values + because(why))
            .withHelp("keep the column and stop reading it, or copy its values before the drop");
    finding = related(finding, fate.copy(), "this copy leaves rows out");
    return related(finding, dropped.made(), "the column is made here");
  }

  private static Finding rows(RowsDeleted deleted) {
    Location condition = deleted.condition();
    String message =
        condition == null
            ? "deletes every row of " + deleted.table()
            : "deletes rows of " + deleted.table() + ": WHERE " + Excerpt.of(condition);
    Finding finding =
        finding(deleted, message)
            .withHelp(
                "mark rows as obsolete in a new column, or copy them to a new table before; what"
                    + " must go is deleted by the app, not by a migration that runs on every PC");
    return related(finding, deleted.made(), "the table is made here");
  }

  private static Finding overwritten(Overwritten overwritten) {
    String columns = columns(overwritten.constant(), overwritten.table());
    String message =
        overwritten.everyRow()
            ? "overwrites " + columns + " in every row"
            : "overwrites every value of " + columns;
    Finding finding =
        finding(overwritten, message)
            .withHelp("write the new value into a new column, and let the app prefer that one");
    return related(finding, overwritten.made(), "the table is made here");
  }

  private static Finding finding(Effect effect, String message) {
    return new Finding(DESCRIPTOR, effect.location(), message);
  }

  private static Finding related(Finding finding, @Nullable Location place, String why) {
    return place == null ? finding : finding.withRelated(place, why);
  }

  private static String leftOut(@Nullable Fate fate) {
    return fate == null || fate.cut() == null
        ? "the copy leaves rows out"
        : "the copy leaves rows out by " + fate.cut().text();
  }

  private static String because(String why) {
    return why.isEmpty() ? "" : ": " + why;
  }

  private static String columns(List<String> names, String table) {
    String word = names.size() == 1 ? "column " : "columns ";
    return word + String.join(", ", names) + " of " + table;
  }

  private static String columns(List<Fate> fates) {
    return fates.size() == 1 ? column(fates.get(0)) : "columns " + list(fates);
  }

  private static String column(Fate fate) {
    return fate.isGuess() ? "the other columns" : "column " + fate.column();
  }

  private static String list(List<Fate> fates) {
    List<String> names = new ArrayList<>();
    boolean others = false;
    for (Fate fate : fates) {
      if (fate.isGuess()) {
        others = true;
      } else {
        names.add(fate.column());
      }
    }
    String all = String.join(", ", names);
    return !others ? all : all.isEmpty() ? "the others" : all + " and others";
  }
}
