package doctor.lang.sqlite;

import doctor.lang.token.Tokens;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which handles of a C or C++ file are the same. A handle is told by what it is called and, in a
 * function, by its declaration; a parameter stands for what the calls of its function give it.
 */
final class CHandles {

  /** The tokens are gone through as often, at most. */
  private static final int MOST_PASSES = 100;

  /** How the handle of a statement stands to that of an open. */
  enum Relation {
    SAME,
    OTHER,
    UNTOLD
  }

  /** What a handle may be called where it was opened: a name, and the declaration of a function. */
  private static final class Origins {
    final Set<String> names = new HashSet<>();
    boolean untold;
  }

  private final Tokens tokens;
  private final Effort effort;
  private final CLocals locals;
  private final Map<Integer, String> keys = new HashMap<>();
  private final Map<Integer, Origins> parameters = new HashMap<>();
  private final Set<String> opened = new HashSet<>();
  private final Set<String> assigned = new HashSet<>();

  CHandles(Tokens tokens) {
    this.tokens = tokens;
    this.effort = new Effort((long) MOST_PASSES * tokens.size());
    this.locals = new CLocals(tokens, effort);
    for (int at = 1; at < tokens.size(); at++) {
      if (tokens.is(at, "=") && tokens.isWord(at - 1) && !isNothing(at + 1)) {
        assigned.add(key(at - 1, locals.declaration(at - 1)));
      } else if (tokens.is(at, "&") && (tokens.is(at - 1, "(") || tokens.is(at - 1, ","))) {
        addGiven(at + 1);
      } else if (isOpen(tokens, at)) {
        List<Integer> ends = argumentEnds(tokens, at + 1);
        opened.add(ends.size() < 2 ? "" : key(lastWord(tokens, ends.get(0) + 1, ends.get(1))));
      }
    }
  }

  /** Adds what a call may give a value through a pointer to it. */
  private void addGiven(int start) {
    int last = start;
    while (tokens.is(last + 1, "->") || tokens.is(last + 1, ".")) {
      last += 2;
    }
    if (tokens.isWord(last)) {
      assigned.add(key(last, locals.declaration(last)));
    }
  }

  /** What tells a handle: its name, and where a function declares it for itself. */
  private String key(int word) {
    if (word < 0) {
      return "";
    }
    String known = keys.get(word);
    if (known == null) {
      int local = locals.declaration(word);
      boolean isFollowed = local < 0 && effort.spend(word);
      known = key(word, isFollowed ? parameter(word) : local);
      keys.put(word, known);
    }
    return known;
  }

  private String key(int word, int declaration) {
    return declaration < 0 ? name(word) : name(word) + "@" + declaration;
  }

  /** Whether a database is opened here. */
  static boolean isOpen(Tokens tokens, int at) {
    boolean open = tokens.is(at, "sqlite3_open") || tokens.is(at, "sqlite3_open_v2");
    return open && tokens.is(at + 1, "(") && tokens.partner(at + 1) > 0;
  }

  /** The commas between the arguments of a call, and the bracket that ends them. */
  static List<Integer> argumentEnds(Tokens tokens, int open) {
    List<Integer> ends = new ArrayList<>();
    int close = tokens.partner(open);
    for (int at = open + 1; at < close; at = tokens.closing(at) + 1) {
      if (tokens.is(at, ",")) {
        ends.add(at);
      }
    }
    ends.add(close);
    return ends;
  }

  /** The last word of an expression, by which a handle is told, or -1. */
  static int lastWord(Tokens tokens, int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      if (tokens.isWord(at)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * How the handle that a text is run on stands to the one that an open gives.
   *
   * @param handle the last word of its handle, or -1
   * @param text where the text of the statement begins
   */
  Relation relation(int handle, int text) {
    String opening = key(handle);
    boolean sameName = handle >= 0 && tokens.is(text - 2, tokens.text(handle));
    if (sameName && key(text - 2).equals(opening)) {
      return Relation.SAME;
    }
    if (!tokens.is(text - 1, ",") || !tokens.isWord(text - 2) || isWrittenToText(text)) {
      return Relation.UNTOLD;
    }
    Origins origins = origins(text - 2);
    if (origins.names.contains(opening)) {
      return Relation.SAME;
    }
    // Through a parameter, a handle goes to whoever calls; one of the same name may be it as well.
    boolean leaves = sameName || opening.indexOf('@') >= 0;
    boolean mayBe = leaves && !opened.containsAll(origins.names);
    return origins.untold || mayBe ? Relation.UNTOLD : Relation.OTHER;
  }

  /** Whether a text is run on a handle that a function declares and opens for itself. */
  boolean isOfOwnOpen(int text) {
    int handle = tokens.is(text - 1, ",") && tokens.isWord(text - 2) ? text - 2 : -1;
    int local = handle < 0 || isWrittenToText(text) ? -1 : locals.declaration(handle);
    return local >= 0 && opened.contains(key(handle, local));
  }

  /** Whether a text is the argument of {@code strcpy}, {@code snprintf} and the like. */
  private boolean isWrittenToText(int text) {
    String function = name(tokens.enclosing(text) - 1);
    return function.startsWith("str") || function.contains("printf");
  }

  private Origins origins(int handle) {
    int local = locals.declaration(handle);
    int parameter = local < 0 ? parameter(handle) : -1;
    if (parameter < 0) {
      Origins own = new Origins();
      String key = key(handle, local);
      own.names.add(key);
      own.untold = assigned.contains(key) && !opened.contains(key);
      return own;
    }
    Origins known = parameters.get(parameter);
    if (known == null) {
      known = new Origins();
      parameters.put(parameter, known);
      addArguments(parameter, known);
      String key = key(handle, parameter);
      if (opened.contains(key)) {
        // The function opens it, whatever it was given; that may have been open as well.
        known.untold = false;
        known.names.retainAll(opened);
        known.names.add(key);
      }
    }
    return known;
  }

  /** Adds what the calls of a function give for a parameter. */
  private void addArguments(int parameter, Origins origins) {
    int open = tokens.enclosing(parameter);
    int index = 0;
    while (argumentEnds(tokens, open).get(index) < parameter) {
      index++;
    }
    String function = name(open - 1);
    boolean followed = !function.isEmpty() && effort.spend(tokens.size());
    for (int at = 0; followed && at < tokens.size(); at++) {
      if (tokens.is(at, function) && !isDeclared(at)) {
        addArgument(at + 1, index, origins);
      }
    }
    // A function that is never called here may be called from anywhere.
    origins.untold |= origins.names.isEmpty();
  }

  private void addArgument(int open, int index, Origins origins) {
    boolean call = tokens.is(open, "(") && tokens.partner(open) > 0;
    List<Integer> ends = call ? argumentEnds(tokens, open) : List.of();
    int start = index == 0 || index >= ends.size() ? open + 1 : ends.get(index - 1) + 1;
    int argument = index < ends.size() ? ends.get(index) - 1 : -1;
    if (argument < start || !tokens.isWord(argument) || !effort.spend(argument)) {
      origins.untold = true;
      return;
    }
    Origins given = origins(argument);
    origins.names.addAll(given.names);
    origins.untold |= given.untold;
  }

  /** Whether a function is declared or defined here, rather than called. */
  private boolean isDeclared(int function) {
    int close = tokens.partner(function + 1);
    if (close < 0) {
      return false;
    }
    if (tokens.is(close + 1, "{") || tokens.isWord(close + 1)) {
      return true;
    }
    boolean pointer = tokens.is(function - 1, "*") || tokens.is(function - 1, "&");
    int before = pointer ? function - 2 : function - 1;
    return tokens.isWord(before)
        && !tokens.is(before, "return")
        && !tokens.is(before, "else")
        && !tokens.is(before, "do");
  }

  /** The parameter of a function around that a word names, or -1. */
  private int parameter(int word) {
    if (tokens.is(word - 1, ".") || tokens.is(word - 1, "->")) {
      return -1;
    }
    String name = name(word);
    for (int brace = tokens.enclosing(word); brace > 0; brace = tokens.enclosing(brace)) {
      int close = tokens.is(brace, "{") ? parametersEnd(tokens, brace) : -1;
      int start = tokens.partner(close) + 1;
      for (int end : close < 0 ? List.<Integer>of() : argumentEnds(tokens, start - 1)) {
        int last = lastWord(tokens, start, end);
        if (last > start && tokens.is(last, name)) {
          return last;
        }
        start = end + 1;
      }
    }
    return -1;
  }

  /** The bracket behind the parameters of a function with this body, or -1. */
  static int parametersEnd(Tokens tokens, int brace) {
    if (isMember(tokens, brace - 1)) {
      return -1;
    }
    int close = brace - 1;
    while (tokens.isWord(close) || tokens.is(close, "->") || tokens.is(close, "::")) {
      close--;
    }
    int function = tokens.partner(close) - 1;
    while (isMember(tokens, function)) {
      // A member that a constructor sets before its body.
      close = function - 2;
      function = tokens.partner(close) - 1;
    }
    boolean control =
        tokens.is(function, "if")
            || tokens.is(function, "for")
            || tokens.is(function, "while")
            || tokens.is(function, "switch");
    return tokens.is(close, ")") && tokens.isPaired(close) && !control ? close : -1;
  }

  /** Whether a constructor sets a member of this name here, {@code …) : name{…}}. */
  private static boolean isMember(Tokens tokens, int name) {
    return tokens.isWord(name)
        && (tokens.is(name - 1, ",") || tokens.is(name - 1, ":"))
        && (tokens.is(name - 2, ")") || tokens.is(name - 2, "}"))
        && tokens.isPaired(name - 2);
  }

  private boolean isNothing(int at) {
    return tokens.is(at, "NULL") || tokens.is(at, "nullptr") || tokens.is(at, "0");
  }

  private String name(int word) {
    return tokens.isWord(word) ? tokens.text(word) : "";
  }
}
