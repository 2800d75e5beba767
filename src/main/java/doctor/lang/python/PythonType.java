package doctor.lang.python;

/**
 * A class of the app.
 *
 * @param file the file that declares it
 */
record PythonType(PythonFile file, String name) {}
