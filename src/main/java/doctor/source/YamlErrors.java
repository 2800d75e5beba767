package doctor.source;

import doctor.api.Fault;
import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Says in a person's words what snakeyaml-engine could not read, and points at the character. */
final class YamlErrors {

  private static final String GLUED = "expected a blank behind this ':'";

  private YamlErrors() {}

  /** The fault behind an exception. */
  static Fault describe(
      MarkedYamlEngineException e, SourceFile file, Region region, CodePointOffsets offsets) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    Mark mark = e.getProblemMark().orElse(null);
    Mark opening = e.getContextMark().orElse(null);
    int at = offset(mark, region, offsets);
    if (opening != null && problem.startsWith("could not find expected ':'")) {
      return key(file, region, offset(opening, region, offsets));
    }
    int opened = opened(problem, mark, opening, file, region, offsets);
    if (opened >= 0) {
      return new Fault(character(file, region, opened), unclosed(file, opened));
    }
    if (problem.startsWith("mapping values are not allowed here")) {
      int glued = gluedColon(file, file.positionAt(at).line() - 1);
      if (glued >= region.start()) {
        return new Fault(file.at(glued, glued + 1), GLUED);
      }
    }
    int quote = mark == null ? -1 : runawayQuote(file.slice(region), mark);
    if (quote >= 0) {
      return new Fault(
          character(file, region, region.start() + offsets.unitsAt(quote)),
          "this quoted text is not closed on its line, and runs on to line "
              + file.positionAt(at).line());
    }
    if (problem.startsWith("expected <block end>") && !beginsLine(file, at)) {
      return new Fault(character(file, region, at), trailing(file.text().charAt(at - 1)));
    }
    return inWords(e, file, region, at, opening, offsets);
  }

  private static Fault key(SourceFile file, Region region, int key) {
    int glued = gluedColon(file, file.positionAt(key).line());
    return glued >= 0
        ? new Fault(file.at(glued, glued + 1), GLUED)
        : new Fault(character(file, region, key), "expected a ':' behind this key");
  }

  /**
   * Where what is not closed was opened, or -1: it is wrong there, not where the text ran out or
   * stopped making sense.
   */
  private static int opened(
      String problem,
      @Nullable Mark mark,
      @Nullable Mark opening,
      SourceFile file,
      Region region,
      CodePointOffsets offsets) {
    int context = opening == null ? -1 : offset(opening, region, offsets);
    if (problem.contains("unexpected end of stream") && context >= 0) {
      return context;
    }
    if (offset(mark, region, offsets) >= region.end()) {
      int bracket = openBracket(file.slice(region));
      return bracket >= 0 ? region.start() + offsets.unitsAt(bracket) : context;
    }
    boolean open =
        mark != null
            && opening != null
            && isOpenFlow(problem)
            && opening.getLine() < mark.getLine()
            && openBracket(file.slice(region)) >= 0;
    return open ? context : -1;
  }

  private static boolean beginsLine(SourceFile file, int at) {
    int line = file.line(file.positionAt(at).line()).start();
    return file.text().substring(line, at).isBlank();
  }

  // A value that was over already; mostly a quote was meant to be part of it.
  private static String trailing(char before) {
    return switch (before) {
      case '\'' -> "the quoted text ends before this, write '' for a ' inside it";
      case '"' -> "the quoted text ends before this, write \\\" for a \" inside it";
      default -> "the value ends before this, quote all of it if this belongs to it";
    };
  }

  // Offset of the colon in a line such as "port:8500", or -1.
  private static int gluedColon(SourceFile file, int line) {
    if (line < 1) {
      return -1;
    }
    Region region = file.line(line);
    String text = file.text();
    int at = region.start();
    while (at < region.end() && text.charAt(at) == ' ') {
      at++;
    }
    int key = at;
    while (at < region.end()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    boolean glued = at > key && at + 1 < region.end() && text.charAt(at) == ':';
    return glued && text.charAt(at + 1) != ' ' && text.charAt(at + 1) != '\t' ? at : -1;
  }

  private static boolean isOpenFlow(String problem) {
    return problem.startsWith("expected ',' or ']'") || problem.startsWith("expected ',' or '}'");
  }

  /**
   * Where a quoted text begins that spans lines and ends right in front of a problem: its closing
   * quote was meant to open another. Index of its first code point, or -1.
   */
  private static int runawayQuote(String text, Mark problem) {
    int found = -1;
    try {
      ScannerImpl scanner = scanner(text);
      while (scanner.hasNext()) {
        Token token = scanner.next();
        Mark start = token.getStartMark().orElse(problem);
        Mark end = token.getEndMark().orElse(problem);
        if (end.getIndex() > problem.getIndex()) {
          break;
        }
        boolean before = end.getLine() == problem.getLine() && start.getLine() < end.getLine();
        if (before && token instanceof ScalarToken scalar && isQuoted(scalar)) {
          found = start.getIndex();
        }
      }
    } catch (YamlEngineException e) {
      // The scanner stumbles over the problem itself: what came before it is known.
      return found;
    }
    return found;
  }

  private static ScannerImpl scanner(String text) {
    LoadSettings settings = SnakeYamlReader.settings(text);
    return new ScannerImpl(settings, new StreamReader(settings, text));
  }

  /** Where the list or mapping begins that is still open where the text ends, or -1. */
  private static int openBracket(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    try {
      ScannerImpl scanner = scanner(text);
      while (scanner.hasNext()) {
        Token token = scanner.next();
        switch (token.getTokenId()) {
          case FlowSequenceStart, FlowMappingStart ->
              open.push(token.getStartMark().map(Mark::getIndex).orElse(0));
          case FlowSequenceEnd, FlowMappingEnd -> open.poll();
          default -> {}
        }
      }
    } catch (YamlEngineException e) {
      return open.isEmpty() ? -1 : open.peek();
    }
    return open.isEmpty() ? -1 : open.peek();
  }

  private static boolean isQuoted(ScalarToken scalar) {
    return scalar.getStyle() == ScalarStyle.DOUBLE_QUOTED
        || scalar.getStyle() == ScalarStyle.SINGLE_QUOTED;
  }

  private static String unclosed(SourceFile file, int at) {
    char c = at < file.text().length() ? file.text().charAt(at) : ' ';
    return switch (c) {
      case '"', '\'' -> "this quoted text is never closed";
      case '[' -> "this list is never closed, expected a ]";
      case '{' -> "this mapping is never closed, expected a }";
      default -> "this value is never finished";
    };
  }

  /** What is about a text that begins with a sign of YAML is said where that sign stands. */
  private static Fault inWords(
      MarkedYamlEngineException e,
      SourceFile file,
      Region region,
      int at,
      @Nullable Mark opening,
      CodePointOffsets offsets) {
    YamlProblem problem = YamlProblem.of(e);
    if (problem.isOfDirective()) {
      Region line = directive(file, region);
      return new Fault(file.at(line), YamlProblem.directive(file.slice(line)));
    }
    int place = opening != null && problem.isOfBeginning() ? offset(opening, region, offsets) : at;
    Location character = character(file, region, place);
    return new Fault(character, problem.inWords(character.text()));
  }

  private static Region directive(SourceFile file, Region region) {
    int line = file.positionAt(region.start()).line();
    while (line < file.lineCount() && !file.slice(file.line(line)).startsWith("%")) {
      line++;
    }
    return file.line(line);
  }

  /** A message of the library in our style: one line, no full stop. */
  static String clean(@Nullable String message) {
    if (message == null || message.isBlank()) {
      return "this is not YAML";
    }
    if (message.startsWith("Version{")) {
      return "this version of YAML is not supported, expected 1.2";
    }
    String line = message.strip().lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static int offset(@Nullable Mark mark, Region region, CodePointOffsets offsets) {
    int inside = mark == null ? 0 : offsets.unitsAt(mark.getIndex());
    return Math.min(region.start() + inside, region.end());
  }

  private static Location character(SourceFile file, Region region, int at) {
    int end = at;
    if (at < region.end() && file.text().charAt(at) != '\n' && file.text().charAt(at) != '\r') {
      end = at + Character.charCount(file.text().codePointAt(at));
    }
    return file.at(at, end);
  }
}
