package doctor.lang.go;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import doctor.lang.token.Worklist;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a text that is written down may be given to, be it by way of variables, fields,
 * functions or whatever is made of it. Names alone are compared, so there may be too many: working
 * out the arguments of every call in an app, to find the one that is given some text, would take
 * more time than all the rest.
 */
public final class GoReach {

  private static final int MOST_NAMES = 2_000;

  /** Of a statement in a statement only so many are looked through backwards. */
  private static final int MOST_NESTED = 8;

  private enum Kind {
    /** A variable or parameter of a function. */
    LOCAL,
    /** A variable or constant of a package. */
    GLOBAL,
    /** A field, of whatever struct. */
    FIELD,
    /** What a function gives. */
    RESULT
  }

  /** Something that may hold the text; the file counts as far as the kind has use for it. */
  private record Holder(Kind kind, GoFile file, @Nullable GoFunction function, String name) {}

  private final GoCode code;
  private final Set<String> wanted;
  private final Worklist<Holder> holders;
  private final Set<GoCode.Call> found = new HashSet<>();

  /**
   * A search.
   *
   * @param wanted the names of the functions and methods whose calls are looked for
   */
  public GoReach(GoCode code, Set<String> wanted) {
    this.code = code;
    this.wanted = wanted;
    this.holders = new Worklist<>(10 * code.size(), MOST_NAMES);
  }

  /**
   * The calls that may be given a text.
   *
   * @param words of which a file has one that is worth the reading
   * @param isText tells the literals
   */
  public Set<GoCode.Call> ofTexts(List<String> words, Predicate<String> isText) {
    for (GoFile file : code.filesWithAny(words)) {
      Tokens tokens = file.tokens();
      for (int at = 0; at < tokens.size(); at++) {
        if (tokens.kind(at) == TokenKind.STRING && isText.test(tokens.text(at))) {
          reach(file, at);
        }
      }
    }
    for (Holder holder = holders.next(); holder != null; holder = holders.next()) {
      follow(holder);
    }
    return found;
  }

  /** Whether there was more to follow than is worth the work. */
  public boolean isSpent() {
    return holders.isSpent() || holders.isCutOff();
  }

  private void follow(Holder holder) {
    GoFile file = holder.file;
    GoFunction function = holder.function;
    String name = holder.name;
    switch (holder.kind) {
      case LOCAL -> {
        if (function != null) {
          occurrences(file, name, function.open(), function.close(), "");
        }
      }
      case GLOBAL -> {
        for (GoFile other : code.filesWith(name)) {
          boolean here = other.folder().equals(file.folder());
          occurrences(other, name, 0, other.tokens().size(), here ? "" : file.folder());
        }
      }
      case FIELD -> {
        for (GoFile other : code.filesWith(name)) {
          occurrences(other, name, 0, other.tokens().size(), null);
        }
      }
      case RESULT -> {
        for (GoCode.Call call : code.calls(name)) {
          holders.spend(1);
          reach(call.file(), call.name());
        }
      }
    }
  }

  /**
   * Goes on from wherever a name stands.
   *
   * @param folder empty for a name by itself, the folder of the package that has to stand before
   *     it, or null where anything may
   */
  private void occurrences(GoFile file, String name, int from, int to, @Nullable String folder) {
    Tokens tokens = file.tokens();
    holders.spend(to - from);
    for (int at = from; at < to && !holders.isSpent(); at++) {
      if (tokens.is(at, name) && tokens.isWord(at) && isMeant(file, at, folder)) {
        reach(file, at);
      }
    }
  }

  private boolean isMeant(GoFile file, int at, @Nullable String folder) {
    Tokens tokens = file.tokens();
    boolean selected = tokens.is(at - 1, ".");
    if (folder == null || folder.isEmpty()) {
      return selected == (folder == null);
    }
    String imported = selected && tokens.isWord(at - 2) ? file.imported(tokens.text(at - 2)) : null;
    return imported != null && folder.equals(code.folderOf(imported));
  }

  /** Goes outwards from a token: everything around it is made of it. */
  private void reach(GoFile file, int token) {
    int inner = token;
    for (int at = token; at >= 0; at = file.enclosures().bracket(at)) {
      holders.spend(1);
      boolean whole = at != token;
      if ((whole && isLast(file, at, inner)) || holders.isSpent()) {
        return;
      }
      assigned(file, at);
      if (file.enclosures().isReturned(at)) {
        returned(file, at);
      }
      inner = at;
    }
  }

  /** Whether a bracket takes what stands in it so that what is around is not made of it. */
  private boolean isLast(GoFile file, int open, int inside) {
    Tokens tokens = file.tokens();
    int name = open - 1;
    if (tokens.is(open, "{")) {
      return element(file, open, inside);
    }
    if (!tokens.is(open, "(") || !file.isCall(name)) {
      return false;
    }
    boolean runs = wanted.contains(tokens.text(name));
    if (runs) {
      found.add(new GoCode.Call(file, name));
    }
    String module = tokens.is(name - 1, ".") ? file.imported(tokens.text(name - 2)) : null;
    if (module != null && code.folderOf(module) == null) {
      return runs || !givesText(module, tokens.text(name));
    }
    List<GoFunction> callees = callees(file, name);
    int index = callees.isEmpty() ? 0 : index(tokens, open, inside);
    for (GoFunction callee : callees) {
      parameter(callee, index);
    }
    return runs || !callees.isEmpty();
  }

  /** What opens a database, complains or prints makes no text of its arguments. */
  private static boolean givesText(String module, String function) {
    return !module.contains("sql")
        && !module.contains("log")
        && !module.contains("error")
        && !module.equals("os")
        && !module.startsWith("gorm.io/")
        && !function.startsWith("Error")
        && !function.startsWith("Print");
  }

  /** The functions of the app that may be called, literals in variables among them. */
  private List<GoFunction> callees(GoFile file, int name) {
    GoFunction only = code.callee(file, name);
    if (only != null) {
      return List.of(only);
    }
    String called = file.tokens().text(name);
    boolean method = file.tokens().is(name - 1, ".");
    List<GoFunction> found = new ArrayList<>(code.functions(called));
    found.removeIf(function -> (function.receiver() != null) != method);
    return found.isEmpty() && !method ? literals(file, called) : found;
  }

  private List<GoFunction> literals(GoFile file, String called) {
    List<GoFunction> literals = new ArrayList<>();
    for (GoFile other : code.filesWith(called, file.folder())) {
      for (Assignment one : other.assignments(called)) {
        GoFunction literal =
            other.tokens().is(one.start(), "func") ? other.functionEndingAt(one.end() - 1) : null;
        if (literal != null) {
          literals.add(literal);
        }
      }
    }
    return literals;
  }

  private void parameter(GoFunction callee, int index) {
    List<GoFunction.Parameter> parameters = callee.parameters();
    int last = parameters.size() - 1;
    if (last >= 0 && (index <= last || parameters.get(last).isVariadic())) {
      add(Kind.LOCAL, callee.file(), callee, parameters.get(Math.min(index, last)).name());
    }
  }

  private void add(Kind kind, GoFile file, @Nullable GoFunction function, String name) {
    if (!name.isEmpty() && !name.equals("_")) {
      holders.add(new Holder(kind, file, function, name));
    }
  }

  private int index(Tokens tokens, int open, int inside) {
    int index = 0;
    for (int at = open + 1; at < inside; at++) {
      holders.spend(1);
      if (tokens.is(at, ",")) {
        index++;
      } else {
        at = tokens.closing(at);
      }
    }
    return index;
  }

  /** {@code T{field: x}}: the field holds it, and not all of the struct. */
  private boolean element(GoFile file, int open, int inside) {
    Tokens tokens = file.tokens();
    int at = inside;
    while (at > open && !tokens.is(at, ",") && !tokens.is(at, ":")) {
      holders.spend(1);
      at = tokens.isPaired(at) && tokens.partner(at) < at ? tokens.partner(at) - 1 : at - 1;
    }
    if (!tokens.is(at, ":") || !tokens.isWord(at - 1)) {
      return false;
    }
    add(Kind.FIELD, file, null, tokens.text(at - 1));
    // The word may also be a constant that is the key of a map.
    return !tokens.is(open - 2, "]");
  }

  private void assigned(GoFile file, int at) {
    List<Assignment> before = file.assignmentsBefore(at);
    int end = before.size();
    for (int i = 0; i < MOST_NESTED && end > 0; i++) {
      int operator = before.get(end - 1).at();
      boolean around = false;
      for (; end > 0 && before.get(end - 1).at() == operator; end--) {
        Assignment one = before.get(end - 1);
        // In a call that is the value, or a part of it, it is not given itself.
        boolean itself = file.enclosures().bracket(at) == file.enclosures().bracket(one.start());
        if (itself && one.start() <= at && at < one.end()) {
          target(one);
          around = true;
        }
      }
      if (around) {
        return;
      }
    }
  }

  private void target(Assignment one) {
    GoFile file = one.file();
    int dot = one.target().lastIndexOf('.');
    if (dot >= 0) {
      add(Kind.FIELD, file, null, one.target().substring(dot + 1));
      return;
    }
    if (one.target().equals("err")) {
      return; // What went wrong is none of what was asked for.
    }
    GoFunction function = file.functionAt(one.at());
    boolean local =
        function != null
            && (one.kind() == Assignment.Kind.DEFINE
                || one.isOfLoop()
                || Scope.isShadowed(file, one.at(), one.target()));
    if (local && function != null) {
      add(Kind.LOCAL, file, function.declared(), one.target());
    } else {
      add(Kind.GLOBAL, file, null, one.target());
    }
  }

  private void returned(GoFile file, int at) {
    GoFunction function = file.functionAt(at);
    if (function == null) {
      return;
    }
    if (function.name().isEmpty()) {
      assigned(file, function.open() - 1);
    } else {
      add(Kind.RESULT, function.file(), null, function.name());
    }
  }
}
