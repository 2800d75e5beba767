package doctor.lang.sql;

import doctor.api.Region;
import java.util.ArrayList;
import java.util.List;

/** How the reader of migrations cuts a text. */
public final class Cuts {

  private Cuts() {}

  /** The tokens; none where one is never closed, or is no SQL. */
  public static List<Region> tokens(String text) {
    List<Region> regions = new ArrayList<>();
    Tokenizer tokenizer = new Tokenizer(text, 0, text.length());
    for (Token token = tokenizer.next(); token != null; token = tokenizer.next()) {
      if (token.kind() == Token.Kind.UNCLOSED || token.kind() == Token.Kind.ILLEGAL) {
        return List.of();
      }
      regions.add(new Region(token.start(), token.end()));
    }
    return regions;
  }

  /** Where statements begin; none where a line is no SQL. */
  public static List<Integer> statements(String text) {
    List<Integer> starts = new ArrayList<>();
    StatementSplitter splitter = new StatementSplitter(text, 0, text.length());
    for (RawStatement next = splitter.next(); next != null; next = splitter.next()) {
      if (next.command()) {
        return List.of();
      }
      starts.add(next.region().start());
    }
    return starts;
  }
}
