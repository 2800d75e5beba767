package doctor.lang.go;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function, a method or a function literal with a body.
 *
 * @param file where it stands
 * @param name empty for a literal
 * @param receiver the name and type of a method's receiver, or null
 * @param parameters in their order; a parameter without a name has an empty one
 * @param results in their order; without names mostly
 * @param open the token of the brace that begins the body
 * @param close the token of the brace that ends it
 * @param outer the function around a literal, or null
 * @param returns the first token behind each return statement of its own
 */
record GoFunction(
    GoFile file,
    String name,
    @Nullable Parameter receiver,
    List<Parameter> parameters,
    List<Parameter> results,
    int open,
    int close,
    @Nullable GoFunction outer,
    List<Integer> returns) {

  /**
   * A parameter, receiver or result.
   *
   * @param type the last word of its type: {@code Config} for {@code ...*config.Config}
   * @param isVariadic whether it takes any number of arguments
   */
  record Parameter(String name, String type, boolean isVariadic) {}

  GoFunction(
      GoFile file,
      String name,
      @Nullable Parameter receiver,
      List<Parameter> parameters,
      List<Parameter> results,
      int open,
      int close,
      @Nullable GoFunction outer) {
    this(file, name, receiver, parameters, results, open, close, outer, new ArrayList<>());
  }

  /** Whether a token lies in the body. */
  boolean contains(int token) {
    return open < token && token < close;
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

  /** The declared function around this literal, or this function itself. */
  GoFunction declared() {
    GoFunction function = this;
    while (function.outer != null) {
      function = function.outer;
    }
    return function;
  }

  /** A function is where it stands. */
  @Override
  public boolean equals(Object other) {
    return other instanceof GoFunction function
        && function.open == open
        && function.file.equals(file);
  }

  @Override
  public int hashCode() {
    return open;
  }
}
