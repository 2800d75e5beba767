package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.RuleDescriptor;
import doctor.api.Severity;
import doctor.lang.sql.Cut;
import doctor.lang.sql.Effect;
import doctor.lang.sql.Effect.Child;
import doctor.lang.sql.Effect.ColumnDropped;
import doctor.lang.sql.Effect.Loss;
import doctor.lang.sql.Effect.Overwritten;
import doctor.lang.sql.Effect.RowsDeleted;
import doctor.lang.sql.Effect.TableDropped;
import doctor.lang.sql.Fate;
import doctor.lang.sql.MigrationSeries;
import doctor.lang.sql.MigrationStream;
import doctor.lang.sql.Problem;
import doctor.lang.sql.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements of migrations that lose data, or fail, on some databases: depending on their
 * rows, on whether foreign keys are on, or on something that cannot be read.
 */
public final class RiskyMigration implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "risky-migration",
          Severity.WARNING,
          "a migration may lose data or fail, depending on the database it runs on");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    List<Finding> findings = new ArrayList<>();
    for (MigrationStream stream : app.facts(MigrationSeries.READER)) {
      for (MigrationStream.Migration migration : stream.migrations()) {
        unread(migration, findings);
        for (Effect effect : migration.effects()) {
          judge(effect, migration, findings);
        }
      }
    }
    return findings;
  }

  private static void unread(MigrationStream.Migration migration, List<Finding> findings) {
    if (migration.problems().isEmpty()) {
      return;
    }
    Problem first = migration.problems().get(0);
    int more = migration.problems().size() - 1;
    String others = more == 0 ? "" : " (and " + more + " more in this file)";
    findings.add(
        new Finding(
                DESCRIPTOR,
                migration.source().at(first.region()),
                "cannot be read as SQLite: " + first.message() + others)
            .withHelp("what this does to data is not known; the rest of the file is judged"));
  }

  private static void judge(
      Effect effect, MigrationStream.Migration migration, List<Finding> findings) {
    if (effect instanceof TableDropped dropped) {
      table(dropped, migration, findings);
    } else if (effect instanceof RowsDeleted deleted && deleted.loss() != Loss.CERTAIN) {
      rows(deleted, migration, findings);
    } else {
      Finding finding = judge(effect);
      if (finding != null) {
        findings.add(finding);
      }
    }
  }

  private static @Nullable Finding judge(Effect effect) {
    if (effect instanceof ColumnDropped dropped && dropped.loss() == Loss.POSSIBLE) {
      return column(dropped);
    }
    if (effect instanceof Effect.LeftBehind left && left.loss() == Loss.POSSIBLE) {
      return left(left);
    }
    if (effect instanceof Overwritten overwritten && !overwritten.others().isEmpty()) {
      String columns = String.join(", ", overwritten.others());
      return finding(overwritten, "overwrites values of " + overwritten.table() + ": " + columns)
          .withHelp("write into a new column, and let the app prefer that one");
    }
    if (effect instanceof Effect.RowsReplaced replaced && replaced.loss() == Loss.POSSIBLE) {
      String verb = replaced.deletes() ? "replaces" : "overwrites";
      return finding(replaced, verb + " rows of " + replaced.table() + " that are in the way")
          .withHelp("INSERT OR IGNORE leaves the rows that are there as they are");
    }
    if (effect instanceof Effect.Fired fired) {
      return fired(fired);
    }
    if (effect instanceof Effect.Refused refused) {
      return refused(refused);
    }
    if (effect instanceof Effect.ValueMissing missing) {
      String column = "column " + missing.column() + " of " + missing.table();
      String fails = "fails if " + missing.from() + " has rows: ";
      return finding(missing, fails + column + " is NOT NULL without a default, and gets no value")
          .withHelp("give it a default, or let the SELECT bring a value");
    }
    if (effect instanceof Effect.Misplaced misplaced) {
      String table = "mixes up columns of " + misplaced.table();
      return finding(misplaced, table + ": " + moves(misplaced))
          .withHelp("name the columns on both sides, in the same order");
    }
    return effect instanceof Effect.Unforeseeable unforeseeable
        ? finding(unforeseeable, unforeseeable.what() + ", beyond what can be judged")
            .withHelp("look whether data is safe, and allow it with the reason why it is")
        : null;
  }

  private static Finding column(ColumnDropped dropped) {
    String column = "column " + dropped.fate().column() + " of " + dropped.table();
    Finding finding =
        finding(dropped, "drops " + column + ": " + why(dropped.fate()))
            .withHelp("keep the column and stop reading it, or copy its values as they are before");
    finding = related(finding, dropped.fate());
    return related(finding, dropped.made(), "the column is made here");
  }

  private static Finding left(Effect.LeftBehind left) {
    Fate worst = worst(left.fates());
    String table = "leaves values in temporary table " + left.table() + " alone: ";
    return related(finding(left, table + "column " + worst.column() + ": " + why(worst)), worst)
        .withHelp(
            "a temporary table is gone when the connection closes: copy every column of every row"
                + " back as it is");
  }

  private static Finding fired(Effect.Fired fired) {
    boolean deletes = fired.action() == Child.Action.DELETED;
    String what = (deletes ? "deletes" : "overwrites") + " rows of " + fired.table();
    String help =
        fired.instead()
            ? "write to " + fired.table() + " itself: then it is said here which rows are meant"
            : "drop the trigger before, and make it again behind";
    return finding(fired, "runs trigger " + fired.trigger() + ", which " + what)
        .withHelp(help)
        .withRelated(fired.body(), "the trigger says so here");
  }

  private static Finding refused(Effect.Refused refused) {
    Refusal refusal = refused.refusal();
    String when = refusal.always() ? "fails" : "fails if " + refused.table() + " has rows";
    String what = ": column " + refused.column() + " cannot be added, ";
    return finding(refused, when + what + refusal.reason()).withHelp(refusal.cure());
  }

  private static String moves(Effect.Misplaced misplaced) {
    List<String> moves = new ArrayList<>();
    for (Effect.Misplaced.Move move : misplaced.moves()) {
      moves.add(move.from() + " goes to " + move.to());
    }
    return String.join(", ", moves);
  }

  private static void rows(
      RowsDeleted deleted, MigrationStream.Migration migration, List<Finding> findings) {
    String message = "deletes rows of " + deleted.table();
    if (deleted.loss() == Loss.POSSIBLE) {
      Finding finding =
          finding(deleted, message + " that may be nowhere else")
              .withHelp(
                  "mark rows as obsolete in a new column, or copy them to a new table before");
      findings.add(related(finding, deleted.made(), "the table is made here"));
    }
    if (!deleted.children().isEmpty()) {
      findings.add(trap(deleted, message, deleted.table(), deleted.children(), migration));
    }
  }

  private static void table(
      TableDropped dropped, MigrationStream.Migration migration, List<Finding> findings) {
    if (dropped.loss() == Loss.CERTAIN) {
      return;
    }
    if (dropped.loss() == Loss.POSSIBLE) {
      findings.add(uncertain(dropped));
    }
    if (!dropped.children().isEmpty()) {
      String message = "drops table " + dropped.table();
      findings.add(trap(dropped, message, dropped.table(), dropped.children(), migration));
    }
  }

  private static Finding uncertain(TableDropped dropped) {
    String drops = "drops table " + dropped.table() + ": ";
    Finding finding =
        switch (dropped.presence()) {
          case UNKNOWN ->
              finding(dropped, drops + "no migration here makes it, but it may be there")
                  .withHelp("leave it alone, or copy what is in it before, where it is there");
          case VIRTUAL ->
              finding(dropped, drops + "it is virtual and may hold the only copy of its content")
                  .withHelp("leave it alone, or copy its content into an ordinary table before");
          case THERE ->
              dropped.clouded()
                  ? finding(dropped, drops + "what speaks of it cannot be read")
                      .withHelp("keep the table, or copy it by statements that SQLite can read")
                  : worst(dropped, drops);
        };
    return related(finding, dropped.made(), "the table is made here");
  }

  private static Fate worst(List<Fate> fates) {
    Fate worst = fates.get(0);
    for (Fate fate : fates) {
      worst = fate.kind().compareTo(worst.kind()) > 0 ? fate : worst;
    }
    return worst;
  }

  private static Finding worst(TableDropped dropped, String drops) {
    Fate worst = worst(dropped.fates());
    String why =
        worst.isGuess()
            ? "it is not certain that the values of columns not named here were copied"
            : "column " + worst.column() + ": " + why(worst);
    return related(finding(dropped, drops + why), worst)
        .withHelp(
            "keep the table and stop reading it, or copy every column of every row as it is"
                + " before");
  }

  private static String why(Fate fate) {
    return switch (fate.kind()) {
      case KEPT, LOST -> "it is not certain that its values were copied";
      case RECODED -> recoded(fate.cut());
      case UNCERTAIN, CUT ->
          fate.cut() == null
              ? "the copies may leave rows out"
              : fate.cut().isOverwriting()
                  ? "the copy is written over by " + fate.cut().text()
                  : "the copy may leave rows out by " + fate.cut().text();
    };
  }

  private static String recoded(@Nullable Cut cut) {
    if (cut != null && cut.isConversion()) {
      return "text that looks like a number becomes one in the copy: '01' is 1 there";
    }
    return cut != null && cut.isNumbering()
        ? "the copy leaves it out, so that its rows get other numbers"
        : "what lives on is not its values but what an expression makes of them";
  }

  /** Points to what makes it uncertain: a clause of the copy, or the copy. */
  private static Finding related(Finding finding, Fate fate) {
    Cut cut = fate.cut();
    if (cut == null) {
      return related(finding, fate.copy(), "this is what lives on");
    }
    String what =
        cut.isOverwriting()
            ? "the copy is written over here"
            : cut.isConversion() || cut.isNumbering()
                ? "it is copied here"
                : "this may leave rows out";
    return related(finding, cut.location(), what);
  }

  private static Finding related(Finding finding, @Nullable Location place, String why) {
    return place == null ? finding : finding.withRelated(place, why);
  }

  /** With foreign keys on, DROP TABLE first deletes the rows, and ON DELETE does its work. */
  private static Finding trap(
      Effect effect,
      String message,
      String table,
      List<Child> children,
      MigrationStream.Migration migration) {
    Child worst = children.get(0);
    for (Child child : children) {
      worst = child.action().compareTo(worst.action()) < 0 ? child : worst;
    }
    String what =
        switch (worst.action()) {
          case DELETED -> "this also deletes the rows " + which(worst, table);
          case OVERWRITTEN -> "this also overwrites the keys in " + worst.table();
          case REFUSED -> "this fails, as " + worst.table() + " points to it";
        };
    String runner =
        migration.wrapped()
            ? "PRAGMA foreign_keys=OFF does nothing inside a transaction, and "
                + migration.tool().label()
                + " opens one: turn foreign keys off outside of it, or tell the runner to open none"
            : "turn foreign keys off with PRAGMA foreign_keys=OFF before BEGIN, and on again after"
                + " COMMIT";
    Finding finding =
        finding(effect, message + ": where foreign keys are on, " + what).withHelp(runner);
    for (Child child : children) {
      finding = finding.withRelated(child.key(), child.table() + " points to it here");
    }
    return finding;
  }

  private static String which(Child child, String parent) {
    return child.table().equals(parent) ? "that point to them" : "of " + child.table();
  }

  private static Finding finding(Effect effect, String message) {
    return new Finding(DESCRIPTOR, effect.location(), message);
  }
}
