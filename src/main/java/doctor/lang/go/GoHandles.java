package doctor.lang.go;

import doctor.lang.go.GoHandleFlow.Alias;
import doctor.lang.go.GoHandleFlow.Kind;
import doctor.lang.token.Tokens;
import doctor.lang.token.Worklist;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows what a call gives, such as a database handle, to the methods that are called on it:
 * through variables, fields, variables of the package, arguments and results of the app's
 * functions. The work is bounded by the size of the app.
 */
public final class GoHandles {

  /**
   * A place where a handle is at work.
   *
   * @param name the token of the method that is called on it, or of the function it is given to
   * @param transaction whether it is a transaction that was begun on the handle
   */
  public record Use(GoFile file, int name, boolean transaction) {}

  private static final int ALIASES = 64;

  private final GoCode code;
  private final Worklist<Alias> aliases;
  private final GoEmbedding embedding;
  private boolean calledBack;

  /** Handles in the code of an app. */
  public GoHandles(GoCode code) {
    this.code = code;
    this.aliases = new Worklist<>(10 * code.size(), ALIASES);
    this.embedding = new GoEmbedding(code);
  }

  /** Where the result of the expression from {@code start} up to {@code end} is at work. */
  public List<Use> uses(GoFile file, int start, int end) {
    List<Use> uses = new ArrayList<>();
    GoHandleFlow flow = new GoHandleFlow(code, aliases, uses);
    aliases.clear();
    flow.result(file, start, end, false);
    for (Alias alias = aliases.next(); alias != null; alias = aliases.next()) {
      follow(alias, flow);
    }
    calledBack = flow.isCalledBack();
    return uses;
  }

  /** Whether a function that a variable holds is given the handle that was asked for last. */
  public boolean isCalledBack() {
    return calledBack;
  }

  private void follow(Alias alias, GoHandleFlow flow) {
    GoFunction function = alias.function();
    if (function != null) {
      scan(alias.file(), function.open(), function.close(), alias, flow);
      return;
    }
    if (alias.kind() == Kind.TYPE) {
      receivers(alias, flow);
      return;
    }
    for (GoFile file : code.filesWith(alias.name(), alias.file().folder())) {
      scan(file, 0, file.tokens().size(), alias, flow);
    }
    if (alias.kind() == Kind.VARIABLE) {
      for (GoFile file : code.filesWith(alias.name())) {
        String folder = alias.file().folder();
        if (!file.folder().equals(folder)) {
          scanQualified(file, alias, flow);
          if (code.foldersOfDots(file).contains(folder)) {
            scan(file, 0, file.tokens().size(), alias, flow);
          }
        }
      }
    }
  }

  /** The receivers of a type's methods are the handle that it embeds. */
  private void receivers(Alias alias, GoHandleFlow flow) {
    for (GoFile file : code.filesWith(alias.name(), alias.file().folder())) {
      for (GoFunction function : file.functions) {
        GoFunction.Parameter receiver = function.receiver();
        if (receiver != null && receiver.type().equals(alias.name())) {
          Alias own =
              new Alias(file, function, receiver.name(), Kind.VARIABLE, alias.transaction());
          scan(file, function.open(), function.close(), own, flow);
        }
      }
    }
  }

  private void scan(GoFile file, int from, int to, Alias alias, GoHandleFlow flow) {
    Tokens tokens = file.tokens();
    aliases.spend(to - from);
    String name = alias.name();
    boolean field = alias.kind() == Kind.FIELD;
    for (int at = from; at < to && !aliases.isSpent(); at++) {
      if (!tokens.is(at, name) || !tokens.isWord(at) || tokens.is(at - 1, ".") != field) {
        continue;
      }
      if (alias.function() == null && !field && Scope.isShadowed(file, at, name)) {
        continue;
      }
      int start = field ? Expressions.chainStart(tokens, at) : at;
      aliases.spend(at - start);
      if (field && start == at - 2 && embedding.isOfAnother(file, start, name, alias.type())) {
        continue;
      }
      flow.occurrence(file, start, at + 1, alias.transaction());
    }
  }

  /** {@code store.DB} in other packages of the app. */
  private void scanQualified(GoFile file, Alias alias, GoHandleFlow flow) {
    Tokens tokens = file.tokens();
    aliases.spend(tokens.size());
    for (int at = 2; at < tokens.size(); at++) {
      if (tokens.is(at, alias.name()) && tokens.is(at - 1, ".") && tokens.isWord(at - 2)) {
        String imported = file.imported(tokens.text(at - 2));
        if (imported != null && alias.file().folder().equals(code.folderOf(imported))) {
          flow.occurrence(file, at - 2, at + 1, alias.transaction());
        }
      }
    }
  }
}
