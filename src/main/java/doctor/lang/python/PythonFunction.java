package doctor.lang.python;

import doctor.lang.token.TokenKind;
import doctor.lang.token.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function or method.
 *
 * @param file where it stands
 * @param name its name
 * @param type the class around it, or empty
 * @param parameters in their order, {@code self} included
 * @param start the token behind the colon of its head
 * @param end the token behind its body
 * @param outer the function around it, or null
 */
record PythonFunction(
    PythonFile file,
    String name,
    String type,
    List<Parameter> parameters,
    int start,
    int end,
    @Nullable PythonFunction outer) {

  /**
   * A parameter.
   *
   * @param start the first token of its default
   * @param end the token behind its default; equal where there is none
   * @param rest whether it takes all further arguments: {@code *name}
   */
  record Parameter(String name, int start, int end, boolean rest) {}

  /** Whether its first parameter is the object, or the class, that it is called on. */
  boolean isMethod() {
    return !type.isEmpty() && (parameter("self") == 0 || parameter("cls") == 0);
  }

  /** Whether what it takes first, behind the object, is of this name or all there is. */
  boolean takesFirst(String name) {
    return parameters.size() > 1
        && (parameters.get(1).rest() || parameters.get(1).name().equals(name));
  }

  /** Whether a class declares it. */
  boolean isMember() {
    return !type.isEmpty() && outer == null;
  }

  /** Whether it is called by being named: {@code @property}, {@code @cached_property}. */
  boolean isProperty() {
    Tokens tokens = file.tokens();
    int def = head();
    return tokens.isKind(def - 1, TokenKind.LINE_END)
        && (tokens.is(def - 2, "property") || tokens.is(def - 2, "cached_property"));
  }

  /** The {@code def} that it begins with. */
  int head() {
    int def = start;
    while (def > 0 && !file.tokens().is(def, "def")) {
      def--;
    }
    return def;
  }

  /** Whether a token lies in the body. */
  boolean contains(int token) {
    return start <= token && token < end;
  }

  /** The place of a parameter, from 0, or -1. */
  int parameter(String wanted) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PythonFunction function
        && function.start == start
        && function.file.equals(file);
  }

  @Override
  public int hashCode() {
    return start;
  }
}
