package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.go.GoLists.Entry;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists that functions give: those of the language, of the standard library and of the app. */
final class GoListCalls {

  /** A text with more parts is not taken apart: as a whole it says what any of its parts does. */
  private static final int MOST_PARTS = 24;

  private final GoCode code;
  private final GoValues values;
  private final GoLists lists;

  GoListCalls(GoCode code, GoValues values, GoLists lists) {
    this.code = code;
    this.values = values;
    this.lists = lists;
  }

  /** What the call gives whose arguments stand between two parentheses, or null. */
  @Nullable List<Entry> list(Scope scope, int open, int close, int depth) {
    Tokens tokens = scope.file().tokens();
    List<Range> arguments = Expressions.split(tokens, open + 1, close);
    String function = tokens.text(open - 1);
    if (!tokens.is(open - 2, ".")) {
      if (function.equals("append") && !arguments.isEmpty()) {
        return appended(scope, arguments, depth);
      }
      if (function.equals("make")) {
        return List.of();
      }
    } else {
      String imported = tokens.isWord(open - 3) ? scope.file().imported(tokens.text(open - 3)) : "";
      if ("strings".equals(imported) && function.startsWith("Split") && arguments.size() == 2) {
        return split(scope, arguments, function);
      }
      if ("slices".equals(imported) && function.equals("Concat")) {
        List<Entry> all = new ArrayList<>();
        arguments.forEach(argument -> addAll(all, scope, argument.start(), argument.end(), depth));
        return all;
      }
    }
    return ofApp(scope, open, depth);
  }

  private List<Entry> appended(Scope scope, List<Range> arguments, int depth) {
    Tokens tokens = scope.file().tokens();
    List<Entry> all = new ArrayList<>();
    addAll(all, scope, arguments.get(0).start(), arguments.get(0).end(), depth);
    for (Range argument : arguments.subList(1, arguments.size())) {
      int last = argument.end() - 1;
      if (tokens.is(last, "...")) {
        addAll(all, scope, argument.start(), last, depth);
      } else {
        Value value = values.value(scope, argument.start(), argument.end());
        all.add(new Entry(Value.UNKNOWN, value));
      }
    }
    return all;
  }

  /** A list that is not written down stands for one entry of which nothing is known. */
  private void addAll(List<Entry> all, Scope scope, int start, int end, int depth) {
    List<Entry> more = lists.entries(scope, start, end, depth + 1);
    all.addAll(more == null ? List.of(Entry.UNKNOWN) : more);
  }

  /** The parts of a known text; {@code SplitSeq} gives them as keys. */
  private @Nullable List<Entry> split(Scope scope, List<Range> arguments, String function) {
    Value whole = values.value(scope, arguments.get(0).start(), arguments.get(0).end());
    Range by = arguments.get(1);
    String separator = values.value(scope, by.start(), by.end()).only();
    if (whole.templates().size() != 1
        || whole.isUnknown()
        || separator == null
        || separator.isEmpty()) {
      return null;
    }
    List<Value> parts = parts(whole.templates().get(0), separator);
    List<Entry> entries = new ArrayList<>();
    for (Value part : parts.size() > MOST_PARTS ? List.of(whole) : parts) {
      Value number = Value.of(String.valueOf(entries.size()));
      entries.add(new Entry(function.endsWith("Seq") ? part : number, part));
    }
    return entries;
  }

  private static List<Value> parts(Template template, String separator) {
    String text = template.text();
    List<Value> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(Value.of(text.substring(from, at), template.origin()));
      from = at + separator.length();
    }
    parts.add(Value.of(text.substring(from), template.origin()));
    return parts;
  }

  private @Nullable List<Entry> ofApp(Scope scope, int open, int depth) {
    GoFunction callee = code.callee(scope.file(), open - 1);
    if (callee == null || callee.returns().size() != 1) {
      return null;
    }
    int at = callee.returns().get(0);
    Scope inside = Scope.at(callee.file(), at);
    int end = Expressions.end(callee.file().tokens(), at, false);
    return lists.entries(inside, at, end, depth + 1);
  }
}
