package doctor.lang.python;

import org.jspecify.annotations.Nullable;

/**
 * A name that stands for a handle, in a function or, where that is null, in the file.
 *
 * @param type the class whose attribute it is, or empty
 */
record PythonAlias(
    PythonFile file,
    @Nullable PythonFunction function,
    String name,
    PythonAlias.Form form,
    String type) {

  /** A name that is no attribute of a class that can be told. */
  PythonAlias(PythonFile file, @Nullable PythonFunction function, String name, Form form) {
    this(file, function, name, form, "");
  }

  /** {@code self.name} in the file of a class that it is an attribute of. */
  static PythonAlias ofSelf(PythonType type, String name) {
    return new PythonAlias(type.file(), null, "self." + name, Form.HANDLE, type.name());
  }

  private static final int NO_METHOD = -1;

  private static final int NO_PLACE = -1;

  /**
   * What a name stands for: the handle, or what leads to it.
   *
   * @param method the token of the method of the handle that it stands for instead, or none
   * @param attribute the attribute of it that is the handle, or empty
   * @param isCalled whether it gives the handle when it is called
   * @param place the place of the handle in a tuple or list that it stands for, or none
   */
  record Form(int method, String attribute, boolean isCalled, int place) {

    /** The handle itself. */
    static final Form HANDLE = new Form(NO_METHOD, "", false, NO_PLACE);

    /** What gives the handle when it is called: {@code lambda: connect(path)}. */
    static final Form CALLED = new Form(NO_METHOD, "", true, NO_PLACE);

    /** A collection that holds the handle at a place which is not told. */
    static final Form HOLDING = holding(Integer.MAX_VALUE);

    /** What gives the handle to a block: {@code with x as handle}. */
    static final Form ENTERED = keeping("__enter__");

    static Form method(int token) {
      return new Form(token, "", false, NO_PLACE);
    }

    /** An object that keeps the handle. */
    static Form keeping(String attribute) {
      return new Form(NO_METHOD, attribute, false, NO_PLACE);
    }

    /** A tuple or list that holds the handle at a place. */
    static Form holding(int place) {
      return new Form(NO_METHOD, "", false, place);
    }

    boolean isMethod() {
      return method != NO_METHOD;
    }

    boolean isHolding() {
      return place != NO_PLACE;
    }

    /** Whether a place of the collection may be that of the handle. */
    boolean mayBeAt(int other) {
      return place == other || equals(HOLDING);
    }

    boolean isHandle() {
      return equals(HANDLE);
    }
  }
}
