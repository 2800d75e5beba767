package doctor.lang.token;

import doctor.api.Region;
import doctor.api.SourceFile;
import doctor.engine.comment.Comment;
import doctor.engine.comment.CommentReader;
import doctor.engine.comment.SqlStatements;
import doctor.lang.c.CLexer;
import doctor.lang.go.GoLexer;
import doctor.lang.python.PythonLexer;
import doctor.lang.shell.ShellLexer;
import doctor.lang.sql.Cuts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What readers of one file owe to each other: tokens and comments stand in order and never in each
 * other, brackets have one partner, CRLF changes nothing.
 */
public final class Agreement {

  private Agreement() {}

  /** What is wrong with the readings of a file, or null. */
  public static @Nullable String disagreement(SourceFile file) {
    List<Comment> comments = CommentReader.read(file);
    String wrong = inOrder(file, comments);
    if (wrong == null && file.path().endsWith(".sql")) {
      return sql(file.text(), comments);
    }
    Tokens tokens = wrong == null ? tokens(file) : null;
    if (tokens == null) {
      return wrong;
    }
    wrong = inOrder(tokens);
    boolean backquotes = file.path().endsWith(".sh") && file.text().indexOf('`') >= 0;
    if (wrong == null && tokens.isComplete() && !backquotes) {
      wrong = apart(regions(tokens), comments, file.text());
    }
    return wrong == null ? lineEnds(tokens, comments) : wrong;
  }

  private static @Nullable Tokens tokens(SourceFile file) {
    String path = file.path();
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "go" -> GoLexer.read(file);
      case "py" -> PythonLexer.read(file);
      case "c", "h", "cc" -> CLexer.read(file);
      case "sh" -> ShellLexer.read(file);
      default -> null;
    };
  }

  private static @Nullable String inOrder(SourceFile file, List<Comment> comments) {
    int last = 0;
    for (Comment comment : comments) {
      Region region = comment.region();
      boolean ordered = last <= region.start() && region.end() <= file.text().length();
      if (!ordered || !region.contains(comment.content())) {
        return comment + " behind " + last;
      }
      last = region.end();
    }
    return null;
  }

  private static @Nullable String inOrder(Tokens tokens) {
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.start(i);
      int end = tokens.end(i);
      boolean mayBeEmpty =
          switch (tokens.kind(i)) {
            case LINE_END, INDENT, DEDENT, STRING -> true;
            case WORD, NUMBER, CHARACTER, OPERATOR -> false;
          };
      int partner = tokens.partner(i);
      if (last > start || start > end || (start == end && !mayBeEmpty)) {
        return "token " + i + " is " + start + " to " + end + " behind " + last;
      }
      if (partner >= 0 && tokens.partner(partner) != i) {
        return "bracket " + i + " belongs to " + partner + ", that to " + tokens.partner(partner);
      }
      last = end;
    }
    return last > tokens.file().text().length() ? "tokens end at " + last : null;
  }

  private static @Nullable String sql(String text, List<Comment> comments) {
    List<Region> tokens = Cuts.tokens(text);
    String wrong = tokens.isEmpty() ? null : apart(tokens, comments, text);
    boolean plain = !tokens.isEmpty() && !text.toUpperCase(Locale.ROOT).contains("TRIGGER");
    List<Integer> starts = plain ? Cuts.statements(text) : List.of();
    if (wrong != null || starts.isEmpty()) {
      return wrong;
    }
    List<Integer> others = new ArrayList<>();
    SqlStatements.of(text, comments).forEach(region -> others.add(region.start()));
    return starts.equals(others) ? null : "statements at " + starts + " and at " + others;
  }

  private static List<Region> regions(Tokens tokens) {
    List<Region> regions = new ArrayList<>();
    String text = tokens.file().text();
    for (int i = 0; i < tokens.size(); i++) {
      int end = tokens.end(i);
      if (tokens.kind(i) == TokenKind.STRING && tokens.file().path().endsWith(".sh")) {
        // The line that ends a here-document is no part of it.
        int line = text.indexOf('\n', end);
        end = line < 0 ? text.length() : line;
      }
      regions.add(new Region(tokens.start(i), end));
    }
    return regions;
  }

  // Every character belongs to one token, or to one comment, or is blank.
  private static @Nullable String apart(List<Region> tokens, List<Comment> comments, String text) {
    char[] owners = new char[text.length()];
    for (Region token : tokens) {
      Arrays.fill(owners, token.start(), token.end(), 't');
    }
    for (Comment comment : comments) {
      Region region = comment.region();
      for (int i = region.start(); i < region.end(); i++) {
        if (owners[i] == 't' && !isNested(tokens, region, text)) {
          return "comment " + text.substring(region.start(), region.end()) + " in a token";
        }
        owners[i] = 'c';
      }
    }
    for (int i = 0; i < owners.length; i++) {
      boolean blank = text.charAt(i) <= ' ' || text.charAt(i) == '\uFEFF';
      boolean splice = text.startsWith("\\\n", i) || text.startsWith("\\\r", i);
      if (owners[i] == 0 && !blank && !splice) {
        return "nobody's " + text.substring(i);
      }
    }
    return null;
  }

  // Commands inside of a word of a shell have comments of their own.
  private static boolean isNested(List<Region> tokens, Region comment, String text) {
    for (Region token : tokens) {
      if (token.contains(comment)) {
        String word = text.substring(token.start(), comment.start());
        return word.contains("$(");
      }
    }
    return false;
  }

  private static @Nullable String lineEnds(Tokens tokens, List<Comment> comments) {
    SourceFile file = tokens.file();
    if (file.text().indexOf('\r') >= 0) {
      return null;
    }
    SourceFile crlf = new SourceFile(file.path(), file.text().replace("\n", "\r\n"));
    Tokens others = tokens(crlf);
    List<String> was = others == null ? List.of() : texts(tokens, comments);
    List<String> is = others == null ? List.of() : texts(others, CommentReader.read(crlf));
    return was.equals(is) ? null : "LF " + was + "\nCRLF " + is;
  }

  private static List<String> texts(Tokens tokens, List<Comment> comments) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      texts.add(tokens.kind(i) + " " + tokens.text(i).replace("\r", ""));
    }
    for (Comment comment : comments) {
      texts.add("comment " + tokens.file().slice(comment.region()).replace("\r", ""));
    }
    texts.add(String.valueOf(tokens.isComplete()));
    return texts;
  }
}
