package doctor.lang.python;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that no call gives a value that is written down: a decorator does, which calls what it
 * was put before, or a framework that is told what makes the value: {@code db=Depends(get_db)}.
 */
final class PythonInjections {

  /** A parameter of a function. */
  record Parameter(PythonFunction function, String name) {}

  private final PythonCode code;

  PythonInjections(PythonCode code) {
    this.code = code;
  }

  /**
   * The parameters that take the argument at a place of a call, where what is called is what a
   * decorator was put before.
   *
   * @param keyword the name of the argument, or empty
   */
  List<Parameter> decorated(PythonFile file, int name, int place, String keyword) {
    PythonFunction decorator = file.functionAt(name);
    String called = file.tokens().text(name);
    while (decorator != null && decorator.parameter(called) < 0) {
      decorator = decorator.outer();
    }
    List<Parameter> found = new ArrayList<>();
    for (PythonFunction maker = decorator; maker != null; maker = maker.outer()) {
      for (PythonFile other : code.filesWithAny(List.of(maker.name()))) {
        for (PythonFunction one : other.functions) {
          if (isDecorated(one, maker.name())) {
            add(found, one, place, keyword);
          }
        }
      }
    }
    return found;
  }

  private static void add(
      List<Parameter> found, PythonFunction function, int place, String keyword) {
    if (!keyword.isEmpty()) {
      found.add(new Parameter(function, keyword));
    } else if (place < function.parameters().size()) {
      found.add(new Parameter(function, function.parameters().get(place).name()));
    }
  }

  /** Whether one of the lines above the head of a function is {@code @name}. */
  private static boolean isDecorated(PythonFunction function, String name) {
    Tokens tokens = function.file().tokens();
    int head = function.head();
    int end = tokens.is(head - 1, "async") ? head - 2 : head - 1;
    while (tokens.isKind(end, TokenKind.LINE_END)) {
      int start = end;
      boolean named = false;
      while (start > 0 && !PythonExpressions.isLineStart(tokens, start - 1)) {
        int partner = tokens.partner(start - 1);
        start = partner >= 0 && partner < start ? partner : start - 1;
        named |= tokens.is(start, name);
      }
      if (!tokens.is(start, "@")) {
        return false;
      }
      if (named) {
        return true;
      }
      end = start - 1;
    }
    return false;
  }

  /** The parameters that a framework gives what a function makes. */
  List<Parameter> dependent(PythonFunction maker) {
    List<Parameter> found = new ArrayList<>();
    for (PythonCode.Call call : code.calls("Depends")) {
      PythonFile file = call.file();
      int given = call.name() + 2;
      if (file.tokens().is(given, maker.name())
          && file.tokens().is(given + 1, ")")
          && maker.equals(code.function(file, maker.name()))) {
        Parameter parameter = parameter(file, file.chainStart(call.name()));
        if (parameter != null) {
          found.add(parameter);
        }
      }
    }
    return found;
  }

  /** {@code name=Depends(f)} and {@code name: Annotated[Type, Depends(f)]}. */
  private static @Nullable Parameter parameter(PythonFile file, int depends) {
    Tokens tokens = file.tokens();
    int open = tokens.enclosing(depends);
    for (PythonFunction function : file.functions) {
      if (function.start() <= depends || function.head() > depends) {
        continue;
      }
      for (PythonFunction.Parameter one : function.parameters()) {
        boolean annotated =
            tokens.is(open, "[") && tokens.is(open - 2, ":") && tokens.is(open - 3, one.name());
        boolean byDefault = one.start() == depends && one.end() > depends;
        if (byDefault || annotated) {
          return new Parameter(function, one.name());
        }
      }
    }
    return null;
  }
}
