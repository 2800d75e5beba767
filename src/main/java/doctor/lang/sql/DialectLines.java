package doctor.lang.sql;

import java.util.List;
import java.util.Locale;

/**
 * Lines of a migration that one database gets and another does not, as comments say: {@code --
 * only: postgres for next 3 lines} of dbutil, {@code --changeset me:7 dbms:postgresql} of
 * Liquibase.
 */
final class DialectLines {

  private static final String ONLY = "-- only: ";
  private static final String END = "-- end only ";
  private static final String CHANGE_SET = "--changeset ";
  private static final String DATABASES = " dbms:";
  private static final int TO_THE_END = Integer.MAX_VALUE;

  private final String text;
  private final StringBuilder read;

  /** How many of the lines to come are somebody's own. */
  private int owned;

  /** Whether these are SQLite's. */
  private boolean ours = true;

  /** Whether these stand in comments, which the runner takes away. */
  private boolean commented;

  private DialectLines(String text) {
    this.text = text;
    this.read = new StringBuilder(text);
  }

  /**
   * The text as SQLite gets it, every character in its place: blanks stand for what it does not.
   */
  static String ofSqlite(String text) {
    boolean any = text.contains(ONLY) || text.contains(DATABASES);
    return any ? new DialectLines(text).run() : text;
  }

  private String run() {
    int lineStart = 0;
    boolean head = true;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      int next = lineEnd < 0 ? text.length() : lineEnd + 1;
      String line = text.substring(lineStart, Math.min(next, lineStart + 200)).strip();
      if (!directive(line, head)) {
        pass(lineStart, next);
      }
      head &= line.startsWith("-- v") || line.startsWith("-- transaction:");
      lineStart = next;
    }
    return read.toString();
  }

  /**
   * Reads a line that says whose the lines behind it are.
   *
   * @param head whether nothing but what dbutil says of the whole file stands before it
   */
  private boolean directive(String line, boolean head) {
    if (line.startsWith(ONLY)) {
      only(line.substring(ONLY.length()), head);
      return true;
    }
    String compact = line.startsWith("-- ") ? "--" + line.substring(3) : line;
    if (compact.startsWith(CHANGE_SET)) {
      int databases = compact.indexOf(DATABASES);
      ours = databases < 0 || hasSqlite(compact.substring(databases + DATABASES.length()));
      owned = ours ? 0 : TO_THE_END;
      commented = false;
      return true;
    }
    if (line.startsWith(END)) {
      owned = 0;
      return true;
    }
    return false;
  }

  private void only(String what, boolean head) {
    ours = what.startsWith("sqlite");
    commented = what.contains("commented)");
    owned = 1;
    int count = what.indexOf(" for next ");
    if (count >= 0) {
      owned = number(what, count + " for next ".length());
    } else if (what.contains(" until ") || (head && !ours)) {
      owned = TO_THE_END;
    }
  }

  private static int number(String what, int from) {
    int number = 0;
    for (int i = from; i < what.length() && Character.isDigit(what.charAt(i)); i++) {
      number = Math.min(number * 10 + Character.digit(what.charAt(i), 10), TO_THE_END / 20);
    }
    return number;
  }

  private static boolean hasSqlite(String databases) {
    int end = databases.indexOf(' ');
    String list = end < 0 ? databases : databases.substring(0, end);
    List<String> names = List.of(list.toLowerCase(Locale.ROOT).split(","));
    boolean others = names.get(0).startsWith("!");
    return others ? !names.contains("!sqlite") : names.contains("sqlite") || names.contains("all");
  }

  private void pass(int from, int to) {
    if (owned == 0) {
      return;
    }
    owned -= owned == TO_THE_END ? 0 : 1;
    if (!ours) {
      blank(from, to);
    } else if (commented && text.startsWith("--", from)) {
      blank(from, from + 2);
    }
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        read.setCharAt(i, ' ');
      }
    }
  }
}
