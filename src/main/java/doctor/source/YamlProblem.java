package doctor.source;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What snakeyaml-engine says it could not read, and while reading what, in a person's words.
 *
 * @param context what it was about, such as {@code while scanning an alias}; empty where unsaid
 * @param problem what is wrong
 */
record YamlProblem(String context, String problem) {

  private static final int LONGEST_WORD = 40;
  private static final String IN_QUOTES = ", expected it in quotes";

  /** What an exception tells. */
  static YamlProblem of(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext();
    return new YamlProblem(context, e.getProblem() == null ? "" : e.getProblem());
  }

  /** Whether it is about a line such as {@code %YAML 1.2}, or that nothing follows one. */
  boolean isOfDirective() {
    return context.contains("directive")
        || problem.contains("directive")
        || problem.contains("<document start>");
  }

  /** Says that such a line is out of place. */
  static String directive(String line) {
    String word = line.isBlank() ? "" : line.strip().split("\\s", 2)[0];
    return (word.isEmpty() || word.length() > LONGEST_WORD ? "this" : word)
        + " is a directive to YAML, expected keys with values";
  }

  /** Whether what is wrong is that a text begins so, and not what follows in it. */
  boolean isOfBeginning() {
    return context.endsWith("an alias")
        || context.endsWith("an anchor")
        || context.endsWith("a tag");
  }

  /**
   * The problem in words.
   *
   * @param found the character at its place; empty at the end of a line
   */
  String inWords(String found) {
    if (problem.contains("(TAB)")) {
      return "a tab cannot indent YAML, expected spaces";
    }
    if (isOfBeginning() || problem.startsWith("found undefined tag")) {
      return "an unquoted text that begins with " + found + " is " + sign() + IN_QUOTES;
    }
    if (problem.contains("cannot start any token")) {
      return "an unquoted text cannot begin with " + found + IN_QUOTES;
    }
    if (context.endsWith("a double-quoted scalar")) {
      return escape(found);
    }
    if (context.endsWith("a block scalar") && problem.startsWith("expected")) {
      return "unexpected "
          + found
          + " behind a | or >, which begins a text on the lines below, expected a text in quotes";
    }
    return unexpected(found);
  }

  private String sign() {
    return context.endsWith("an alias")
        ? "an alias"
        : context.endsWith("an anchor") ? "an anchor" : "a tag";
  }

  private String escape(String found) {
    if (problem.startsWith("expected escape sequence of ")) {
      String digits = problem.replaceAll("(?s)\\D*(\\d+).*", "$1");
      return "expected " + digits + " hexadecimal digits in this escape, or \\\\ for a \\";
    }
    return problem.contains("unknown escape character")
        ? "\\" + found + " is no escape that YAML knows, expected \\\\ for a \\, or single quotes"
        : other();
  }

  private String unexpected(String found) {
    if (problem.startsWith("mapping values are not allowed here")) {
      return "unexpected ':' here, check the indentation of this line or quote the text";
    }
    if (problem.startsWith("expected <block end>")) {
      return "this line does not fit the indentation of the lines above it";
    }
    if (problem.startsWith("expected ',' or ']'")) {
      return "expected a ',' or a ']' before this";
    }
    if (problem.startsWith("expected ',' or '}'")) {
      return "expected a ',' or a '}' before this";
    }
    if (problem.startsWith("expected the node content")) {
      return found.isEmpty()
          ? "expected a value here"
          : "unexpected " + found + " here, expected a value, or quotes if it belongs to a text";
    }
    if (problem.startsWith("sequence entries are not allowed here")) {
      return "a list cannot begin here, expected it on the lines below, or quotes around a text";
    }
    return other();
  }

  private String other() {
    String cleaned = YamlErrors.clean(problem);
    String all = context.isBlank() ? cleaned : YamlErrors.clean(context) + ": " + cleaned;
    return all.substring(0, 1).toLowerCase(Locale.ROOT) + all.substring(1);
  }
}
