package doctor.lang.sql;

import doctor.api.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The parts of a migration's file that run forwards, found as the runners do: line by line, at
 * comments of their own.
 *
 * @param tool whose comments these are; PLAIN where there are none
 * @param parts what runs forwards, in order
 * @param wrapped false where a comment asks the runner to open no transaction
 * @param keysOff whether a comment asks the runner to turn foreign keys off before
 */
record Sections(MigrationTool tool, List<Region> parts, boolean wrapped, boolean keysOff) {

  /** Begins the whole schema in a folder of dbutil: {@code -- v0 -> v29: Latest revision}. */
  private static final String FROM_NOTHING = "-- v0 -> v";

  /** Finds the parts of a file. */
  static Sections of(String text) {
    return makesAll(text)
        ? new Sections(MigrationTool.PLAIN, List.of(), true, false)
        : new Scan(text).run();
  }

  /** Whether new databases are made by this file, and by none of those beside it. */
  private static boolean makesAll(String text) {
    int version = FROM_NOTHING.length();
    return text.startsWith(FROM_NOTHING)
        && text.length() > version + 1
        && (text.charAt(version) != '1' || Character.isDigit(text.charAt(version + 1)));
  }

  private static final String BREAKPOINT = "--> statement-breakpoint";

  private static final class Scan {

    private final String text;
    private final List<Region> parts = new ArrayList<>();
    private MigrationTool tool = MigrationTool.PLAIN;
    private boolean wrapped = true;
    private boolean keysOff;

    /** Where the part that runs forwards began, or -1 in one that runs backwards. */
    private int open;

    Scan(String text) {
      this.text = text;
    }

    Sections run() {
      int lineStart = 0;
      while (lineStart < text.length()) {
        int lineEnd = text.indexOf('\n', lineStart);
        int next = lineEnd < 0 ? text.length() : lineEnd + 1;
        int first = firstInk(lineStart, next);
        if (text.startsWith("--", first)) {
          comment(first, next, words(first, next));
        } else {
          breakpoint(lineStart, next);
        }
        lineStart = next;
      }
      close(text.length());
      return new Sections(tool, parts, wrapped, keysOff);
    }

    private int firstInk(int from, int to) {
      int at = from;
      while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      return at;
    }

    /** The words of a comment line in lower case: {@code +goose up}; empty where no mark begins. */
    private String words(int first, int next) {
      int ink = first;
      while (ink < next && isBeforeMark(text.charAt(ink))) {
        ink++;
      }
      if (ink == next || "+aAmMnNtT".indexOf(text.charAt(ink)) < 0) {
        return "";
      }
      int limit = Math.min(next, first + 120);
      return text.substring(first, limit).replace("--", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isBeforeMark(char c) {
      return c == '-' || c <= ' ' || c > '~';
    }

    private void comment(int start, int next, String words) {
      if (text.startsWith(BREAKPOINT, start)) {
        tool = MigrationTool.DRIZZLE;
        close(start);
        open = next;
      } else if (words.startsWith("+goose ")) {
        annotation(MigrationTool.GOOSE, words.substring(7).strip(), start, next);
      } else if (words.startsWith("+migrate ")) {
        annotation(MigrationTool.SQL_MIGRATE, words.substring(9).strip(), start, next);
      } else if (words.startsWith("migrate:")) {
        annotation(MigrationTool.DBMATE, words.substring(8), start, next);
      } else if (words.startsWith("no-transaction") || words.startsWith("atlas:txmode none")) {
        wrapped = false;
      } else if (words.equals("transaction: off") || words.equals("transaction: sqlite-fkey-off")) {
        wrapped = false;
        keysOff = words.endsWith("fkey-off");
      } else if (tool == MigrationTool.PLAIN) {
        direction(DirectionMark.of(text, start, next), start, next);
      }
    }

    /** Unlike annotations they need no partner: what stands before the first runs forwards. */
    private void direction(DirectionMark mark, int start, int next) {
      if (mark != DirectionMark.NONE) {
        close(start);
        open = mark == DirectionMark.UP ? next : -1;
      }
    }

    private void annotation(MigrationTool owner, String what, int start, int next) {
      if (what.startsWith("up")) {
        if (tool != owner) {
          // What stands before the first mark is no part of the migration.
          parts.clear();
        } else {
          close(start);
        }
        tool = owner;
        open = next;
        wrapped &= !what.contains("notransaction") && !what.contains("transaction:false");
      } else if (what.startsWith("down")) {
        if (tool != owner) {
          parts.clear();
        } else {
          close(start);
        }
        tool = owner;
        open = -1;
      } else if (what.startsWith("no transaction")) {
        wrapped = false;
      }
    }

    /** Drizzle also puts its mark behind the statement, on the same line. */
    private void breakpoint(int lineStart, int next) {
      int last = next - 1;
      while (last > lineStart && text.charAt(last) <= ' ') {
        last--;
      }
      int start = last + 1 - BREAKPOINT.length();
      if (start > lineStart && text.startsWith(BREAKPOINT, start)) {
        tool = MigrationTool.DRIZZLE;
        close(start);
        open = next;
      }
    }

    private void close(int end) {
      if (open >= 0 && open < end) {
        parts.add(new Region(open, end));
      }
      open = end;
    }
  }
}
