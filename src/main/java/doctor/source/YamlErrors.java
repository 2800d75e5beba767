package doctor.source;

import doctor.api.Fault;
import doctor.api.Location;
import doctor.api.Region;
import doctor.api.SourceFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in a person's words what snakeyaml-engine could not read, and points at the character. */
final class YamlErrors {

  private YamlErrors() {}

  /** The fault behind an exception. */
  static Fault describe(
      MarkedYamlEngineException e, SourceFile file, Region region, CodePointOffsets offsets) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    Mark mark = e.getProblemMark().orElse(null);
    Mark opening = e.getContextMark().orElse(null);
    int at = offset(mark, region, offsets);
    // What is never closed is wrong where it was opened, not where the text ran out.
    if (opening != null && (problem.contains("unexpected end of stream") || at >= region.end())) {
      int opened = offset(opening, region, offsets);
      return new Fault(character(file, region, opened), unclosed(file, opened));
    }
    return new Fault(character(file, region, at), message(e, problem));
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

  private static String message(MarkedYamlEngineException e, String problem) {
    if (problem.contains("(TAB)")) {
      return "a tab cannot indent YAML, expected spaces";
    }
    if (problem.startsWith("mapping values are not allowed here")) {
      return "unexpected ':' here, check the indentation of this line or quote the text";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "expected a ':' behind this key";
    }
    if (problem.startsWith("expected <block end>")) {
      return "this line does not fit the indentation of the lines above it";
    }
    if (problem.startsWith("expected ',' or ']'")) {
      return "expected a ',' or a ']' in this list";
    }
    if (problem.startsWith("expected ',' or '}'")) {
      return "expected a ',' or a '}' in this mapping";
    }
    String context = e.getContext();
    String cleaned = clean(problem);
    return context == null || context.isBlank() ? cleaned : clean(context) + ": " + cleaned;
  }

  /** A message of the library in our style: one line, no full stop. */
  static String clean(@Nullable String message) {
    if (message == null || message.isBlank()) {
      return "this is not YAML";
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
