package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.go.GoParameters.Given;
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
  private final GoListCalls calls;
  private final GoListChanges changes;

  /** An entry of a map, or an element of a slice, whose key is its number. */
  record Entry(Value key, Value value, @Nullable Literal literal) {

    /** Nothing is known. */
    static final Entry UNKNOWN = new Entry(Value.UNKNOWN, Value.UNKNOWN);

    Entry(Value key, Value value) {
      this(key, value, null);
    }
  }

  /** The literal of a struct, or a list in a list, of which an entry is one part. */
  record Literal(Scope scope, int open) {}

  GoLists(GoCode code, GoValues values) {
    this.code = code;
    this.values = values;
    this.calls = new GoListCalls(code, values, this);
    this.changes = new GoListChanges(values, this);
  }

  /** Any element or key of what a loop runs over. */
  Value any(Scope scope, Assignment loop) {
    boolean key = loop.kind() == Assignment.Kind.RANGE_KEY;
    return any(possible(scope, loop.start(), loop.end(), 0), key);
  }

  private static Value any(List<Entry> entries, boolean key) {
    @Nullable Value all = null;
    for (Entry entry : entries) {
      Value one = key ? entry.key() : entry.value();
      all = Value.either(all, one);
    }
    return all == null ? Value.UNKNOWN : all;
  }

  /** {@code list[i]}: the entry of a key that is written down, else any of them. */
  Value element(Scope scope, int start, int open, int close) {
    Tokens tokens = scope.file().tokens();
    if (colon(tokens, new Range(open + 1, close)) >= 0) {
      return Value.UNKNOWN;
    }
    String key = close == open + 2 ? key(scope, open + 1) : null;
    List<Entry> entries = possible(scope, start, open, 0);
    for (Entry entry : entries) {
      if (key != null && key.equals(entry.key().only())) {
        return entry.value();
      }
    }
    return isPutTogether(scope) ? Value.UNKNOWN : any(entries, false).or(Value.UNKNOWN);
  }

  /** Whether this becomes part of a variable: a loop may add several elements to it. */
  private static boolean isPutTogether(Scope scope) {
    return !scope.pinned().isEmpty();
  }

  /** A variable is no key, as it may count, but for that of a loop which is gone through. */
  private static @Nullable String key(Scope scope, int token) {
    Tokens tokens = scope.file().tokens();
    if (tokens.kind(token) == TokenKind.STRING) {
      return GoLiterals.text(tokens.text(token));
    }
    Value pinned = scope.pinned().get(tokens.text(token));
    return tokens.kind(token) == TokenKind.NUMBER
        ? tokens.text(token)
        : pinned == null ? null : pinned.only();
  }

  /** The entries of all lists that an expression may stand for: callers give different ones. */
  private List<Entry> possible(Scope scope, int start, int end, int depth) {
    List<Entry> known = entries(scope, start, end, depth);
    if (known != null) {
      return known;
    }
    String name = scope.file().tokens().text(start);
    boolean single = end == start + 1 && values.variables().local(scope, name).isEmpty();
    List<Entry> all = new ArrayList<>(List.of(Entry.UNKNOWN));
    if (isPutTogether(scope)) {
      return all;
    }
    for (Given given : single ? given(scope, name) : List.<Given>of()) {
      Range first = given.arguments().isEmpty() ? new Range(0, 0) : given.arguments().get(0);
      all.addAll(
          given.list() && depth < DEPTH
              ? possible(given.scope(), first.start(), first.end(), depth + 1)
              : elements(given));
    }
    return all;
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
      return calls.list(scope, open, end - 1, depth);
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
        Literal whole = new Literal(scope, start);
        // url.Values{"_pragma": {"a", "b"}}: one entry each; []struct{…}: each field a way.
        for (Range inner : Expressions.split(tokens, start + 1, part.end() - 1)) {
          int from = colon(tokens, inner) < 0 ? inner.start() : colon(tokens, inner) + 1;
          entries.add(new Entry(key, values.value(scope, from, inner.end()), whole));
        }
      } else if (isSliceLiteral(tokens, start, part.end())) {
        int brace = tokens.partner(part.end() - 1);
        for (Range inner : Expressions.split(tokens, brace + 1, part.end() - 1)) {
          entries.add(new Entry(key, values.value(scope, inner.start(), inner.end())));
        }
      } else {
        Value value = values.value(scope, start, part.end());
        entries.add(new Entry(key, value, literal(scope, part)));
      }
    }
    return entries;
  }

  /** {@code T{…}} and {@code &T{…}}. */
  private static @Nullable Literal literal(Scope scope, Range part) {
    Tokens tokens = scope.file().tokens();
    int open = tokens.is(part.end() - 1, "}") ? tokens.partner(part.end() - 1) : -1;
    return open > part.start() && tokens.isWord(open - 1) ? new Literal(scope, open) : null;
  }

  private static boolean isSliceLiteral(Tokens tokens, int start, int end) {
    return tokens.is(start, "[") && tokens.is(end - 1, "}") && tokens.partner(end - 1) > start;
  }

  static int colon(Tokens tokens, Range part) {
    for (int at = part.start(); at < part.end(); at++) {
      if (tokens.is(at, ":")) {
        return at;
      }
      at = tokens.closing(at);
    }
    return -1;
  }

  private @Nullable List<Entry> variable(Scope scope, int start, int end, int depth) {
    Tokens tokens = scope.file().tokens();
    String name = Expressions.chain(tokens, start, end);
    List<Entry> pinned = scope.lists().get(name);
    if (pinned != null) {
      return pinned;
    }
    List<Assignment> local = values.variables().local(scope, name);
    if (!local.isEmpty() || GoParameters.owner(scope.function(), name) != null) {
      return local(scope, local, ofOnlyCaller(scope, name, depth), depth);
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

  /** What a parameter is given where there is one call, or null. */
  private @Nullable List<Entry> ofOnlyCaller(Scope scope, String name, int depth) {
    List<Given> callers = given(scope, name);
    return callers.size() == 1 ? entries(callers.get(0), depth + 1) : null;
  }

  /** What a call gives for a list, or null where that is not written down. */
  @Nullable List<Entry> entries(Given given, int depth) {
    if (!given.list()) {
      return elements(given);
    }
    Range list = given.arguments().get(0);
    return entries(given.scope(), list.start(), list.end(), depth);
  }

  private List<Given> given(Scope scope, String name) {
    GoFunction owner = GoParameters.owner(scope.function(), name);
    return owner == null
        ? List.of()
        : values.variables().parameters().given(owner, owner.parameter(name));
  }

  /** The arguments of {@code f(a, b)} where the function takes {@code names ...string}. */
  private List<Entry> elements(Given given) {
    List<Entry> entries = new ArrayList<>();
    for (Range argument : given.arguments()) {
      Value number = Value.of(String.valueOf(entries.size()));
      entries.add(new Entry(number, values.value(given.scope(), argument.start(), argument.end())));
    }
    return entries;
  }

  private @Nullable List<Entry> local(
      Scope scope, List<Assignment> assignments, @Nullable List<Entry> given, int depth) {
    @Nullable List<Entry> current = given;
    for (Assignment one : assignments) {
      if (one.at() >= scope.at() || scope.at() < one.end()) {
        continue;
      }
      boolean certain = scope.file().shares(one.at(), scope.at());
      if (one.kind() == Assignment.Kind.DEFINE && !certain) {
        continue;
      }
      Scope here = scope.moved(one.at());
      Scope there = current == null ? here : here.with(one.target(), current);
      switch (one.kind()) {
        case DEFINE, SET -> {
          boolean empty = one.start() >= one.end();
          current = empty ? List.of() : changes.assigned(scope, here, one, current, depth + 1);
        }
        case METHOD, ENTRY, REMOVE ->
            current = changes.after(scope, there, one, current, depth + 1);
        case APPEND, DEFAULT, RANGE_KEY, RANGE_VALUE -> current = null;
      }
      if (current != null && current.size() > LONGEST) {
        return null;
      }
    }
    String name = assignments.isEmpty() ? "" : assignments.get(0).target();
    if (current != null && values.variables().handovers().inAnyWay(scope, name)) {
      current = new ArrayList<>(current);
      current.add(Entry.UNKNOWN);
    }
    return current;
  }
}
