package doctor.lang.sqlite;

import doctor.api.Location;
import doctor.lang.shell.ShellPart;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of a shell script, and what words say once they are put in. */
final class ShellVariables {

  /** A default may have one in turn, and that another. */
  private static final int DEEPEST = 16;

  /** No more ways of one text are told apart. */
  private static final int MOST = 16;

  private static final String HOLE = String.valueOf(Template.UNKNOWN);

  private final Map<String, Value> values = new HashMap<>();
  private int depth;

  /** Whether a word is {@code NAME=…}. */
  static boolean isAssignment(String word) {
    return nameEnd(word) > 0;
  }

  /** The end of the name that a word gives a value to, or -1. */
  private static int nameEnd(String word) {
    int equals = word.indexOf('=');
    for (int i = 0; i < equals; i++) {
      char c = word.charAt(i);
      if (c != '_' && !(c < 128 && Character.isLetterOrDigit(c))) {
        return -1;
      }
    }
    return equals;
  }

  /** Takes {@code NAME=…} to heart; in a branch, what was before may go on. */
  void assign(String word, Location origin, boolean inBranch) {
    int end = nameEnd(word);
    String name = word.substring(0, end);
    Value value = value(word.substring(end + 1), origin);
    Value before = inBranch ? values.getOrDefault(name, Value.UNKNOWN.behind(name)) : value;
    values.put(name, before.or(value));
  }

  /** Takes it that a variable may have been given any value. */
  void forget(String name) {
    values.remove(name);
  }

  /** A word with its variables put in; <code>${NAME:-default}</code> may be the default. */
  Value value(String word, Location origin) {
    return value(ShellPart.ofWord(word), origin);
  }

  private Value value(List<ShellPart> parts, Location origin) {
    if (depth == DEEPEST) {
      return Value.UNKNOWN;
    }
    depth++;
    Value all = Value.of("", origin);
    for (ShellPart part : parts) {
      all = all.plus(value(part, origin));
    }
    depth--;
    return all;
  }

  private Value value(ShellPart part, Location origin) {
    return switch (part.kind()) {
      case TEXT -> Value.of(part.text(), origin);
      case VARIABLE -> {
        Value known = values.get(part.text());
        known = known == null ? Value.UNKNOWN.behind(part.text()) : known;
        String otherwise = part.otherwise();
        yield otherwise.isEmpty() ? known : known.or(value(otherwise, origin));
      }
      case COMMAND -> output(part.text(), origin);
    };
  }

  /** What a command writes of which that is known. */
  private Value output(String command, Location origin) {
    if (command.startsWith("cat <<")) {
      return document(command.substring("cat <<".length()), origin);
    }
    return switch (command.strip()) {
      case "which sqlite3", "command -v sqlite3", "type -P sqlite3" -> Value.of("sqlite3", origin);
      default -> command.startsWith("mktemp") ? Value.TEMPORARY : Value.UNKNOWN;
    };
  }

  /** The lines of a here-document, whose delimiter comes first. */
  private Value document(String written, Location origin) {
    String lines = written + "\n";
    int first = lines.indexOf('\n') + 1;
    String word = lines.substring(0, first).strip();
    String end = word.replace("'", "").replace("\"", "");
    int close = lines.indexOf("\n" + end + "\n", first - 1);
    if (word.startsWith("-") || close < 0) {
      return Value.UNKNOWN;
    }
    String text = lines.substring(first, close + 1);
    return word.equals(end) ? value(ShellPart.ofDocument(text), origin) : Value.of(text, origin);
  }

  /** What parts come to: however long, and with a hole where a variable is not known. */
  String text(List<ShellPart> parts, Location origin) {
    StringBuilder text = new StringBuilder();
    for (ShellPart part : parts) {
      if (part.kind() == ShellPart.Kind.TEXT) {
        text.append(part.text());
      } else {
        List<Template> ways = value(part, origin).templates();
        text.append(ways.size() == 1 ? ways.get(0).text() : HOLE);
      }
    }
    return text.toString();
  }

  /**
   * All that parts may come to, where branches tell which it is, as one statement after another.
   */
  String statements(List<ShellPart> parts, Location origin) {
    List<StringBuilder> all = List.of(new StringBuilder());
    for (ShellPart part : parts) {
      List<String> ways = ways(part, origin);
      all = append(all, all.size() * ways.size() > MOST ? List.of(HOLE) : ways);
    }
    return String.join("\n;\n", all);
  }

  private static List<StringBuilder> append(List<StringBuilder> texts, List<String> ways) {
    List<StringBuilder> all = new ArrayList<>();
    for (StringBuilder text : texts) {
      // The last way goes on with the text itself, so that a single one copies nothing.
      for (String way : ways.subList(1, ways.size())) {
        all.add(new StringBuilder(text).append(way));
      }
      all.add(text.append(ways.get(0)));
    }
    return all;
  }

  /** What a part may say; a variable that is set only in branches is one of what it is set to. */
  private List<String> ways(ShellPart part, Location origin) {
    if (part.kind() == ShellPart.Kind.TEXT) {
      return List.of(part.text());
    }
    List<Template> templates = value(part, origin).templates();
    List<String> ways = new ArrayList<>();
    for (Template way : templates) {
      boolean unset = way.isHole() && way.hole().equals(part.text());
      if (!unset || templates.size() == 1) {
        ways.add(way.text());
      }
    }
    return ways;
  }
}
