package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of slices and maps that are written down in the program. */
final class GoLists {

  /** Longer lists are data, no settings. */
  private static final int LONGEST = 64;

  private static final int DEPTH = 8;

  private final GoCode code;
  private final GoValues values;

  /** An entry of a map, or an element of a slice, whose key is its number. */
  record Entry(Value key, Value value) {}

  GoLists(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
  }

  /** Any element or key of what a loop runs over. */
  Value any(Scope scope, Assignment loop) {
    List<Entry> entries = entries(scope, loop.start(), loop.end(), 0);
    @Nullable Value all = null;
    for (Entry entry : entries == null ? List.<Entry>of() : entries) {
      Value one = loop.kind() == Assignment.Kind.RANGE_KEY ? entry.key() : entry.value();
      all = all == null ? one : all.or(one);
    }
    return all == null ? Value.UNKNOWN : all;
  }

  /** The elements that a loop runs over, or null where they are not written down. */
  @Nullable List<Value> elements(Scope scope, Assignment loop) {
    List<Entry> entries = entries(scope, loop.start(), loop.end(), 0);
    if (entries == null) {
      return null;
    }
    List<Value> found = new ArrayList<>();
    for (Entry entry : entries) {
      found.add(entry.value());
    }
    return found;
  }

  /** The keys that a loop runs over; as many as elements. */
  List<Value> keys(Scope scope, Assignment loop) {
    List<Entry> entries = entries(scope, loop.start(), loop.end(), 0);
    List<Value> found = new ArrayList<>();
    for (Entry entry : entries == null ? List.<Entry>of() : entries) {
      found.add(entry.key());
    }
    return found;
  }

  /** The entries of an expression, or null where they are not written down. */
  @Nullable List<Entry> entries(Scope scope, int first, int end, int depth) {
    Tokens tokens = scope.file().tokens();
    int start = tokens.is(first, "&") ? first + 1 : first;
    if (depth > DEPTH || start >= end) {
      return null;
    }
    int open = tokens.partner(end - 1);
    if (tokens.is(end - 1, "}") && open >= start) {
      return literal(scope, open, end - 1);
    }
    if (tokens.is(end - 1, ")") && tokens.isWord(open - 1)) {
      return called(scope, open, end - 1, depth);
    }
    if (Expressions.isChain(tokens, start, end)) {
      return variable(scope, start, end, depth);
    }
    return null;
  }

  private @Nullable List<Entry> literal(Scope scope, int open, int close) {
    Tokens tokens = scope.file().tokens();
    List<Range> parts = Expressions.split(tokens, open + 1, close);
    if (parts.size() > LONGEST) {
      return null;
    }
    List<Entry> entries = new ArrayList<>();
    for (Range part : parts) {
      int colon = colon(tokens, part);
      Value key =
          colon < 0
              ? Value.of(String.valueOf(entries.size()))
              : values.value(scope, part.start(), colon);
      int start = colon < 0 ? part.start() : colon + 1;
      if (tokens.is(start, "{") && tokens.partner(start) == part.end() - 1) {
        // url.Values{"_pragma": {"a", "b"}}: one entry each; []struct{…}: each field a way.
        for (Range inner : Expressions.split(tokens, start + 1, part.end() - 1)) {
          int from = colon(tokens, inner) < 0 ? inner.start() : colon(tokens, inner) + 1;
          entries.add(new Entry(key, values.value(scope, from, inner.end())));
        }
      } else if (isSliceLiteral(tokens, start, part.end())) {
        int brace = tokens.partner(part.end() - 1);
        for (Range inner : Expressions.split(tokens, brace + 1, part.end() - 1)) {
          entries.add(new Entry(key, values.value(scope, inner.start(), inner.end())));
        }
      } else {
        entries.add(new Entry(key, values.value(scope, start, part.end())));
      }
    }
    return entries;
  }

  private static boolean isSliceLiteral(Tokens tokens, int start, int end) {
    return tokens.is(start, "[") && tokens.is(end - 1, "}") && tokens.partner(end - 1) > start;
  }

  private static int colon(Tokens tokens, Range part) {
    for (int at = part.start(); at < part.end(); at++) {
      if (tokens.is(at, ":")) {
        return at;
      }
      at = tokens.closing(at);
    }
    return -1;
  }

  private @Nullable List<Entry> called(Scope scope, int open, int close, int depth) {
    Tokens tokens = scope.file().tokens();
    List<Range> arguments = Expressions.split(tokens, open + 1, close);
    if (tokens.is(open - 1, "append") && !arguments.isEmpty()) {
      Range first = arguments.get(0);
      List<Entry> before = entries(scope, first.start(), first.end(), depth + 1);
      List<Entry> all = new ArrayList<>();
      all.addAll(before == null ? List.of(new Entry(Value.UNKNOWN, Value.UNKNOWN)) : before);
      for (Range argument : arguments.subList(1, arguments.size())) {
        boolean spread = tokens.is(argument.end() - 1, "...");
        List<Entry> more =
            spread
                ? entries(scope, argument.start(), argument.end() - 1, depth + 1)
                : List.of(
                    new Entry(
                        Value.UNKNOWN, values.value(scope, argument.start(), argument.end())));
        if (more == null) {
          return null;
        }
        all.addAll(more);
      }
      return all;
    }
    if (tokens.is(open - 1, "make")) {
      return List.of();
    }
    GoFunction callee = code.callee(scope.file(), open - 1);
    if (callee == null || callee.returns().size() != 1) {
      return null;
    }
    int at = callee.returns().get(0);
    Scope inside = Scope.at(callee.file(), at);
    int end = Expressions.end(callee.file().tokens(), at, false);
    return entries(inside, at, end, depth + 1);
  }

  private @Nullable List<Entry> variable(Scope scope, int start, int end, int depth) {
    Tokens tokens = scope.file().tokens();
    String name = Expressions.chain(tokens, start, end);
    List<Entry> pinned = scope.lists().get(name);
    if (pinned != null) {
      return pinned;
    }
    List<Assignment> local = values.variables().local(scope, name);
    if (!local.isEmpty()) {
      return local(scope, local, depth);
    }
    String imported = end == start + 3 ? scope.file().imported(tokens.text(start)) : null;
    String folder = imported == null ? scope.file().folder() : code.folderOf(imported);
    String global = tokens.text(end - 1);
    for (GoFile file : folder == null ? List.<GoFile>of() : code.filesWith(global, folder)) {
      for (Assignment one : file.assignments(global)) {
        if (file.blocks[one.at()] < 0 && one.start() < one.end()) {
          return entries(Scope.at(file, one.at()), one.start(), one.end(), depth + 1);
        }
      }
    }
    return null;
  }

  private @Nullable List<Entry> local(Scope scope, List<Assignment> assignments, int depth) {
    @Nullable List<Entry> current = null;
    for (Assignment one : assignments) {
      if (one.at() >= scope.at() || scope.at() < one.end()) {
        continue;
      }
      boolean certain = scope.file().shares(one.at(), scope.at());
      if (one.kind() == Assignment.Kind.DEFINE && !certain) {
        continue;
      }
      Scope there = scope.moved(one.at());
      if (current != null) {
        there = there.with(one.target(), current);
      }
      switch (one.kind()) {
        case DEFINE, SET -> {
          boolean empty = one.start() >= one.end();
          current = empty ? List.of() : entries(there, one.start(), one.end(), depth + 1);
        }
        case METHOD, ENTRY -> current = added(scope, there, one, current);
        case APPEND, DEFAULT, RANGE_KEY, RANGE_VALUE -> current = null;
      }
      if (current != null && current.size() > LONGEST) {
        return null;
      }
    }
    return current;
  }

  /** {@code q.Set(k, v)}, {@code q.Add(k, v)} and {@code q[k] = v}, also inside a loop. */
  private List<Entry> added(
      Scope scope, Scope there, Assignment one, @Nullable List<Entry> before) {
    List<Entry> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
    Assignment loop = scope.file().loops.get(scope.file().blocks[one.at()]);
    List<Entry> over =
        loop == null || scope.file().shares(one.at(), scope.at())
            ? null
            : entries(scope.moved(loop.at()), loop.start(), loop.end(), 1);
    if (loop == null || over == null) {
      add(all, there, one);
      return all;
    }
    for (Entry entry : over) {
      Scope inside = there;
      for (Assignment variable : values.variables().loopVariables(loop)) {
        boolean key = variable.kind() == Assignment.Kind.RANGE_KEY;
        inside = inside.with(variable.target(), key ? entry.key() : entry.value());
      }
      add(all, inside, one);
    }
    return all;
  }

  private void add(List<Entry> all, Scope there, Assignment one) {
    Tokens tokens = one.file().tokens();
    if (one.kind() == Assignment.Kind.ENTRY) {
      int open = tokens.partner(one.at() - 1);
      Value key =
          tokens.is(one.at() - 1, "]") && open > 0
              ? values.value(there, open + 1, one.at() - 1)
              : Value.UNKNOWN;
      all.add(new Entry(key, values.value(there, one.start(), one.end())));
      return;
    }
    List<Range> arguments = Expressions.split(tokens, one.start(), one.end());
    if (arguments.size() == 2 && tokens.kind(one.at()) == TokenKind.WORD) {
      Range key = arguments.get(0);
      Range value = arguments.get(1);
      all.add(
          new Entry(
              values.value(there, key.start(), key.end()),
              values.value(there, value.start(), value.end())));
    } else {
      all.add(new Entry(Value.UNKNOWN, Value.UNKNOWN));
    }
  }
}
