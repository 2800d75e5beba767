package doctor.lang.python;

import org.jspecify.annotations.Nullable;

/** A name that stands for a handle, in a function or, where that is null, in the file. */
record PythonAlias(
    PythonFile file, @Nullable PythonFunction function, String name, PythonAlias.Form form) {

  private static final int NO_METHOD = -1;

  /**
   * What a name stands for: the handle, or what leads to it.
   *
   * @param method the token of the method of the handle that it stands for instead, or none
   * @param attribute the attribute of it that is the handle, or empty
   * @param isCalled whether it gives the handle when it is called
   */
  record Form(int method, String attribute, boolean isCalled) {

    /** The handle itself. */
    static final Form HANDLE = new Form(NO_METHOD, "", false);

    /** What gives the handle when it is called: {@code lambda: connect(path)}. */
    static final Form CALLED = new Form(NO_METHOD, "", true);

    static Form method(int token) {
      return new Form(token, "", false);
    }

    /** An object that keeps the handle. */
    static Form keeping(String attribute) {
      return new Form(NO_METHOD, attribute, false);
    }

    boolean isMethod() {
      return method != NO_METHOD;
    }

    boolean isHandle() {
      return equals(HANDLE);
    }
  }
}
