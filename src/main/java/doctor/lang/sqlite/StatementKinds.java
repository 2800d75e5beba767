package doctor.lang.sqlite;

import doctor.lang.value.Template;
import java.util.Locale;
import java.util.Set;

/** What the statements in a piece of SQL do, as far as their first words tell. */
final class StatementKinds {

  private static final Set<String> WRITING =
      Set.of("insert", "update", "delete", "replace", "create", "drop", "alter");

  /** Which part of a statement is being read. */
  private enum Part {
    START,
    /** The tables of a {@code WITH}: outside of brackets, the statement proper follows. */
    TABLES,
    /** Behind {@code CREATE}: what is temporary is in no file. */
    CREATED,
    REST
  }

  private Part part = Part.START;
  private int depth;
  private boolean writes;
  private boolean unseen;

  private StatementKinds() {}

  /** The kinds of these statements. */
  static StatementKinds of(String sql) {
    StatementKinds kinds = new StatementKinds();
    SqlWords words = new SqlWords(sql);
    while (words.next()) {
      kinds.word(words.isQuoted() ? "" : words.word().toLowerCase(Locale.ROOT));
    }
    return kinds;
  }

  /** Whether one of them changes tables or their rows. */
  boolean write() {
    return writes;
  }

  /** Whether one of them is not known at all: it may be whichever. */
  boolean haveUnseen() {
    return unseen;
  }

  private void word(String word) {
    if (word.equals(";")) {
      part = Part.START;
    } else if (part == Part.START) {
      start(word);
    } else if (part == Part.CREATED) {
      writes |= !word.equals("temp") && !word.equals("temporary");
      part = Part.REST;
    } else if (part == Part.TABLES) {
      behindWith(word);
    }
  }

  private void start(String word) {
    boolean create = word.equals("create");
    writes |= !create && WRITING.contains(word);
    unseen |= word.indexOf(Template.UNKNOWN) >= 0;
    part = word.equals("with") ? Part.TABLES : create ? Part.CREATED : Part.REST;
    depth = 0;
  }

  private void behindWith(String word) {
    if (word.equals("(")) {
      depth++;
    } else if (word.equals(")")) {
      depth--;
    } else if (depth == 0) {
      boolean write = WRITING.contains(word);
      writes |= write;
      part = write || word.equals("select") || word.equals("values") ? Part.REST : part;
    }
  }
}
