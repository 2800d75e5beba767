package doctor.lang.sql;

import doctor.lang.sql.Token.Kind;
import doctor.lang.sql.Trigger.Event;
import java.util.ArrayList;
import java.util.List;

/** Parses what stands behind the name in CREATE TRIGGER. */
final class TriggerParser {

  private final Cursor cursor;
  private boolean keeps;
  private boolean ignores;

  /** A parser behind the name of the trigger. */
  TriggerParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Parses the trigger of a name. */
  Trigger trigger(Name name, boolean temporary) {
    boolean instead = cursor.accept("INSTEAD", "OF");
    boolean before = !instead && !cursor.accept("AFTER");
    if (before) {
      cursor.accept("BEFORE"); // which is what it means without any
    }
    List<Name> columns = new ArrayList<>();
    Event event = event(columns);
    cursor.expect("ON");
    Name table = cursor.tableName().name();
    while (!cursor.atEnd() && !cursor.isWord("BEGIN")) {
      cursor.moveTo(cursor.position() + 1);
    }
    cursor.expect("BEGIN");
    List<RawStatement> body = body(cursor.position());
    return new Trigger(
        name, temporary, before, instead, event, columns, table, body, keeps, ignores);
  }

  private Event event(List<Name> columns) {
    if (cursor.accept("DELETE")) {
      return Event.DELETE;
    }
    if (cursor.accept("INSERT")) {
      return Event.INSERT;
    }
    cursor.expect("UPDATE");
    if (cursor.accept("OF")) {
      do {
        columns.add(cursor.name());
      } while (cursor.accept(','));
    }
    return Event.UPDATE;
  }

  /** The statements up to the last token, which is END; what matters of them is noted. */
  private List<RawStatement> body(int begin) {
    List<RawStatement> body = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    boolean inserts = false;
    for (int i = begin; i < cursor.size() - 1; i++) {
      boolean first = tokens.isEmpty();
      inserts = first ? cursor.isWord(i, "INSERT") || cursor.isWord(i, "REPLACE") : inserts;
      boolean raise = cursor.isWord(i, "RAISE") && cursor.isSymbol(i + 1, '(');
      boolean old = cursor.isWord(i, "OLD") && cursor.isSymbol(i + 1, '.');
      keeps |= raise || (inserts && old);
      ignores |= raise && cursor.isWord(i + 2, "IGNORE");
      if (cursor.token(i).kind() != Kind.SEMICOLON) {
        tokens.add(cursor.token(i));
      } else if (!tokens.isEmpty()) {
        body.add(new RawStatement(List.copyOf(tokens), false));
        tokens.clear();
      }
    }
    return body;
  }
}
