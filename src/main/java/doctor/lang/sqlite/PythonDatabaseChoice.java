package doctor.lang.sqlite;

import doctor.lang.python.PythonBranches;
import doctor.lang.python.PythonBranches.Held;
import doctor.lang.python.PythonExpressions;
import doctor.lang.python.PythonExpressions.Range;
import doctor.lang.python.PythonFile;
import doctor.lang.python.PythonLiterals;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a program that can do with several databases has found that it is to open another than
 * SQLite: behind {@code else} of {@code if url.startswith("sqlite")} and the like.
 */
final class PythonDatabaseChoice {

  private static final List<String> OTHERS =
      List.of("postgres", "mysql", "mariadb", "mssql", "oracle", "cockroach");

  /** Conditions are read into brackets, and behind {@code not}, no deeper than this. */
  private static final int DEEPEST = 32;

  private record Answer(PythonFile file, Range condition, boolean holds) {}

  private final Map<PythonFile, PythonBranches> branches = new HashMap<>();

  /** Whether a condition tells of another database: the same one is known in many places. */
  private final Map<Answer, Boolean> answers = new HashMap<>();

  /**
   * Whether what is opened in a place is of another database, whatever the values of its URL are.
   *
   * @param url the expression of the URL
   */
  boolean isOther(PythonFile file, Range url) {
    Tokens tokens = file.tokens();
    if (tokens.isKind(url.start(), TokenKind.STRING)) {
      return false;
    }
    PythonBranches known = branches.computeIfAbsent(file, PythonBranches::new);
    for (Held held : known.around(url.start())) {
      Answer answer = new Answer(file, held.condition(), held.holds());
      if (answers.computeIfAbsent(answer, PythonDatabaseChoice::isOther)
          && !isMadeSince(file, url, held.from(), known)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a URL, or what it is an attribute of, is another than the one that was asked about. */
  private static boolean isMadeSince(PythonFile file, Range url, int from, PythonBranches known) {
    String first = file.tokens().text(url.start());
    String whole = file.tokens().text(url.start(), url.end());
    return known.isAssigned(first, from, url.start()) || known.isAssigned(whole, from, url.start());
  }

  private static boolean isOther(Answer answer) {
    Range condition = answer.condition;
    return isOther(answer.file.tokens(), condition.start(), condition.end(), answer.holds, DEEPEST);
  }

  /** Whether a condition that holds, or does not, tells of another database. */
  private static boolean isOther(Tokens tokens, int start, int end, boolean holds, int deeper) {
    if (deeper == 0) {
      return false;
    }
    boolean or = PythonExpressions.find(tokens, start, end, "or") >= 0;
    if (or || PythonExpressions.find(tokens, start, end, "and") >= 0) {
      // Of parts that all hold, or of which none does, one is enough; else nothing is known.
      List<Range> parts = PythonExpressions.split(tokens, start, end, or ? "or" : "and");
      return holds != or
          && parts.stream()
              .anyMatch(part -> isOther(tokens, part.start(), part.end(), holds, deeper - 1));
    }
    if (tokens.is(start, "not")) {
      return isOther(tokens, start + 1, end, !holds, deeper - 1);
    }
    boolean bracket = tokens.is(start, "(") && tokens.partner(start) == end - 1;
    return bracket
        ? isOther(tokens, start + 1, end - 1, holds, deeper - 1)
        : tells(tokens, start, end, holds);
  }

  private static boolean tells(Tokens tokens, int start, int end, boolean holds) {
    boolean sqlite = false;
    boolean other = false;
    boolean same = holds;
    for (int at = start; at < end; at++) {
      String word = word(tokens, at);
      sqlite |= isSqlite(word, tokens.kind(at));
      other |= isOther(word);
      if (tokens.is(at, "!=") || tokens.is(at, "not") || isNothing(tokens, at)) {
        same = !same;
      }
      if (tokens.isKind(at, TokenKind.NUMBER)) {
        return false; // url.find("sqlite") < 0, and what else counts
      }
    }
    return sqlite != other && same == other;
  }

  /** {@code is None}, {@code == ""}: that there is none of what it is compared with. */
  private static boolean isNothing(Tokens tokens, int at) {
    boolean compared =
        tokens.is(at - 1, "is")
            || tokens.is(at - 1, "==")
            || tokens.is(at - 1, "!=")
            || (tokens.is(at - 1, "not") && tokens.is(at - 2, "is"));
    boolean empty =
        tokens.isKind(at, TokenKind.STRING) && PythonLiterals.text(tokens.text(at)).isEmpty();
    return compared && (empty || tokens.is(at, "None") || tokens.is(at, "False"));
  }

  /** A name or the text of a literal, in small letters; else empty. */
  private static String word(Tokens tokens, int at) {
    String written =
        switch (tokens.kind(at)) {
          case WORD -> tokens.text(at);
          case STRING -> PythonLiterals.text(tokens.text(at));
          default -> "";
        };
    return written.toLowerCase(Locale.ROOT);
  }

  /** {@code "sqlite+aiosqlite://"} and {@code is_sqlite}, but no name of a file or for one. */
  private static boolean isSqlite(String word, TokenKind kind) {
    if (kind == TokenKind.WORD) {
      return word.endsWith("sqlite") || word.contains("is_sqlite");
    }
    String scheme = word.startsWith("sqlite3") ? "sqlite3" : "sqlite";
    boolean ends = word.length() == scheme.length();
    return word.startsWith(scheme) && (ends || ":+".indexOf(word.charAt(scheme.length())) >= 0);
  }

  private static boolean isOther(String word) {
    for (String other : OTHERS) {
      if (word.contains(other)) {
        return true;
      }
    }
    return false;
  }
}
