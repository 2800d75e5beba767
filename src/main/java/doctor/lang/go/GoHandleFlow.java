package doctor.lang.go;

import doctor.lang.go.Expressions.Range;
import doctor.lang.go.GoHandles.Use;
import doctor.lang.token.Tokens;
import doctor.lang.token.Worklist;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the value of an expression goes: the names it is given, and the methods called on it. */
final class GoHandleFlow {

  /** Methods whose result is the handle in another form. */
  private static final Set<String> SAME =
      Set.of(
          "DB",
          "Conn",
          "Session",
          "Debug",
          "WithContext",
          "Unsafe",
          "Connection",
          "Driver",
          "Must",
          "Acquire",
          "Get",
          "Take",
          "Underlying",
          "Sqlx",
          "Master",
          "Writer",
          "GetDB");

  private static final int DEPTH = 24;

  /** What an alias is the name of. */
  enum Kind {
    VARIABLE,
    FIELD,
    /** A struct that embeds the handle, by its type: the receivers of its methods are meant. */
    TYPE
  }

  /**
   * A name that stands for the handle, in a function or, where that is null, in the package.
   *
   * @param type the struct whose field it is, or empty where that cannot be told
   */
  record Alias(
      GoFile file,
      @Nullable GoFunction function,
      String name,
      Kind kind,
      boolean transaction,
      String type) {

    /** A name that is no field of a struct that can be told. */
    Alias(GoFile file, @Nullable GoFunction function, String name, Kind kind, boolean transaction) {
      this(file, function, name, kind, transaction, "");
    }
  }

  /** One of the results of a function. */
  private record Given(GoFunction function, int place, boolean transaction) {}

  private final GoCode code;
  private final GoEmbedding embedding;
  private final GoCallees callees;
  private final Worklist<Alias> aliases;
  private final List<Use> uses;

  /** What functions give that was followed already: one may give what it is given by itself. */
  private final Set<Given> given = new HashSet<>();

  private int depth;
  private boolean calledBack;

  /**
   * A flow.
   *
   * @param aliases to which the names are added
   * @param uses to which the methods are added
   */
  GoHandleFlow(GoCode code, Worklist<Alias> aliases, List<Use> uses) {
    this.code = code;
    this.embedding = new GoEmbedding(code);
    this.callees = new GoCallees(code);
    this.aliases = aliases;
    this.uses = uses;
  }

  /** Whether a function that a variable holds is given the handle. */
  boolean isCalledBack() {
    return calledBack;
  }

  /** What is done with a name that stands for the handle. */
  void occurrence(GoFile file, int start, int end, boolean transaction) {
    Tokens tokens = file.tokens();
    if (tokens.is(end, ".") && tokens.isWord(end + 1)) {
      if (tokens.is(end + 2, "(") && tokens.isPaired(end + 2)) {
        method(file, start, end + 1, transaction);
      }
    } else if (!tokens.is(end, ":=") && !tokens.is(end, "=") && !tokens.is(end, ":")) {
      result(file, start, end, transaction);
    }
  }

  private void method(GoFile file, int start, int name, boolean transaction) {
    Tokens tokens = file.tokens();
    uses.add(new Use(file, name, transaction));
    int end = tokens.partner(name + 1) + 1;
    String method = tokens.text(name);
    boolean begins = method.startsWith("Begin") || method.equals("MustBegin");
    boolean continues = tokens.is(end, ".") && tokens.is(end + 2, "(");
    if (begins || SAME.contains(method) || continues) {
      result(file, start, end, transaction || begins);
    }
    if (method.equals("Transaction") || method.equals("RunInTx") || method.equals("WithTx")) {
      callback(file, name, true);
    } else if (method.equals("Raw") || method.equals("Use")) {
      callback(file, name, transaction);
    }
  }

  /** A literal that is given the handle or its transaction. */
  private void callback(GoFile file, int name, boolean transaction) {
    Tokens tokens = file.tokens();
    for (Range argument : Expressions.split(tokens, name + 2, tokens.partner(name + 1))) {
      GoFunction literal = file.functionEndingAt(argument.end() - 1);
      if (literal != null) {
        for (GoFunction.Parameter parameter : literal.parameters()) {
          aliases.add(new Alias(file, literal, parameter.name(), Kind.VARIABLE, transaction));
        }
      }
    }
  }

  /** Where the value of an expression goes. */
  void result(GoFile file, int start, int end, boolean transaction) {
    result(file, start, end, 0, transaction);
  }

  /**
   * The same of one of several values.
   *
   * @param place which of them it is, from 0
   */
  private void result(GoFile file, int start, int end, int place, boolean transaction) {
    if (depth > DEPTH) {
      return;
    }
    depth++;
    Tokens tokens = file.tokens();
    if (tokens.is(end, ".") && tokens.isWord(end + 1) && tokens.is(end + 2, "(")) {
      method(file, start, end + 1, transaction);
    } else if (tokens.is(start - 1, "return")) {
      returned(file, start, place, transaction);
    } else if (tokens.is(start - 1, ":=") || tokens.is(start - 1, "=")) {
      assigned(file, start, place, transaction);
    } else if (tokens.is(start - 1, ":") && tokens.isWord(start - 2)) {
      inLiteral(file, start, transaction);
    } else if (tokens.is(start - 1, "&")) {
      result(file, start - 1, end, transaction);
    } else if (tokens.is(start - 1, "(")
        || tokens.is(start - 1, ",")
        || tokens.is(start - 1, "{")) {
      inside(file, start, place, transaction);
    }
    depth--;
  }

  private void assigned(GoFile file, int start, int place, boolean transaction) {
    for (Assignment one : file.assignmentsAt(start - 1)) {
      if (one.index() == place && one.start() <= start && start < one.end()) {
        target(file, one, transaction);
      }
    }
  }

  private void target(GoFile file, Assignment one, boolean transaction) {
    GoFunction function = file.functionAt(one.at());
    int dot = one.target().lastIndexOf('.');
    if (dot >= 0) {
      String field = one.target().substring(dot + 1);
      String base = one.target().substring(0, dot);
      String type = embedding.declaring(file, GoEmbedding.type(function, base), field);
      aliases.add(new Alias(file, null, field, Kind.FIELD, transaction, type));
      if (function != null && embedding.embeds(file, type, field)) {
        aliases.add(new Alias(file, function.declared(), base, Kind.VARIABLE, transaction));
        aliases.add(new Alias(file, null, type, Kind.TYPE, transaction));
      }
      return;
    }
    boolean global =
        one.kind() == Assignment.Kind.SET && !Scope.isShadowed(file, one.at(), one.target());
    GoFunction owner = function == null || global ? null : function.declared();
    aliases.add(new Alias(file, owner, one.target(), Kind.VARIABLE, transaction));
  }

  private void returned(GoFile file, int token, int place, boolean transaction) {
    GoFunction function = file.functionAt(token);
    boolean named = function != null && !function.name().isEmpty();
    if (function == null || !named || !given.add(new Given(function, place, transaction))) {
      return;
    }
    for (GoCode.Call call : code.callsOf(function)) {
      aliases.spend(1);
      Tokens tokens = call.file().tokens();
      if (tokens.isPaired(call.name() + 1)) {
        int start = Expressions.chainStart(tokens, call.name());
        int end = call.file().callEnd(call.name());
        result(call.file(), start, end, place, transaction);
      }
    }
  }

  /** {@code Store{db: handle}}: a field, and a struct that may embed it. */
  private void inLiteral(GoFile file, int start, boolean transaction) {
    Tokens tokens = file.tokens();
    String field = tokens.text(start - 2);
    int open = file.enclosures().bracket(start - 2);
    boolean here = tokens.isWord(open - 1) && !tokens.is(open - 2, ".");
    String type = here ? tokens.text(open - 1) : "";
    aliases.add(new Alias(file, null, field, Kind.FIELD, transaction, type));
    if (tokens.isWord(open - 1) && embedding.embeds(file, tokens.text(open - 1), field)) {
      aliases.add(new Alias(file, null, tokens.text(open - 1), Kind.TYPE, transaction));
    }
    literal(file, open, transaction);
  }

  private void literal(GoFile file, int open, boolean transaction) {
    Tokens tokens = file.tokens();
    if (tokens.is(open, "{") && tokens.isWord(open - 1)) {
      int start = Expressions.chainStart(tokens, open - 1);
      result(file, start, tokens.partner(open) + 1, transaction);
    }
  }

  /** A value that is returned behind others, an argument of a call, or an element of a literal. */
  private void inside(GoFile file, int start, int place, boolean transaction) {
    Tokens tokens = file.tokens();
    Enclosures enclosures = file.enclosures();
    int open = enclosures.bracket(start);
    boolean ofStatement = open < 0 || file.blocks[start] == open;
    if (ofStatement && enclosures.isReturned(start)) {
      returned(file, start, placeBehindReturn(tokens, start), transaction);
    } else if (tokens.is(open, "{")) {
      element(file, open, start, transaction);
    } else if (open >= 0) {
      argument(file, open, start, place, transaction);
    }
  }

  private int placeBehindReturn(Tokens tokens, int start) {
    int place = 0;
    for (int at = start - 1; !tokens.is(at, "return"); at--) {
      aliases.spend(1);
      place += tokens.is(at, ",") ? 1 : 0;
      at = tokens.isPaired(at) ? tokens.partner(at) : at;
    }
    return place;
  }

  private void argument(GoFile file, int open, int start, int place, boolean transaction) {
    Tokens tokens = file.tokens();
    int name = open - 1;
    List<GoFunction> called = callees.at(file, open);
    int index = place + (called.isEmpty() ? 0 : argumentIndex(tokens, open, start));
    boolean known = false;
    for (GoFunction callee : called) {
      if (index < callee.parameters().size()) {
        String parameter = callee.parameters().get(index).name();
        aliases.add(new Alias(callee.file(), callee, parameter, Kind.VARIABLE, transaction));
        known = true;
      }
    }
    if (!known && file.isCall(name)) {
      uses.add(new Use(file, name, transaction));
      initializers(file, name, transaction);
      calledBack |= !transaction && callees.isVariable(file, name);
      result(file, Expressions.chainStart(tokens, name), tokens.partner(open) + 1, transaction);
    }
  }

  /** GORM hands what it opens to its options: {@code AfterInitialize(db *gorm.DB) error}. */
  private void initializers(GoFile file, int name, boolean transaction) {
    Tokens tokens = file.tokens();
    boolean gorm =
        tokens.is(name, "Open")
            && tokens.is(name - 1, ".")
            && Expressions.split(tokens, name + 2, tokens.partner(name + 1)).size() > 2
            && "gorm.io/gorm".equals(file.imported(tokens.text(name - 2)));
    for (GoFunction one : gorm ? code.functions("AfterInitialize") : List.<GoFunction>of()) {
      if (one.receiver() != null && one.parameters().size() == 1) {
        String parameter = one.parameters().get(0).name();
        aliases.add(new Alias(one.file(), one, parameter, Kind.VARIABLE, transaction));
      }
    }
  }

  /** {@code Store{handle}}: the struct may embed it. */
  private void element(GoFile file, int open, int start, boolean transaction) {
    Tokens tokens = file.tokens();
    if (tokens.isWord(open - 1)
        && embedding.embeds(file, tokens.text(open - 1), argumentIndex(tokens, open, start))) {
      aliases.add(new Alias(file, null, tokens.text(open - 1), Kind.TYPE, transaction));
    }
    literal(file, open, transaction);
  }

  private int argumentIndex(Tokens tokens, int open, int start) {
    int index = 0;
    for (int at = open + 1; at < start; at++) {
      aliases.spend(1);
      if (tokens.is(at, ",")) {
        index++;
      } else {
        at = tokens.closing(at);
      }
    }
    return index;
  }
}
