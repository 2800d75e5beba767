package doctor.lang.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the instances of a class are made. */
final class PythonInstances {

  private final PythonCode code;

  PythonInstances(PythonCode code) {
    this.code = code;
  }

  /** The calls of the class of this name that a file declares. */
  List<PythonCode.Call> of(PythonFile file, String type) {
    List<PythonCode.Call> found = new ArrayList<>();
    for (PythonCode.Call call : code.calls(type)) {
      PythonFile there = origin(call);
      if (there == null || there.equals(file) || !declares(there, type)) {
        found.add(call);
      }
    }
    for (PythonFile other : code.filesWithAny(List.of(type))) {
      addRenamed(other, file, type, found);
    }
    return found;
  }

  /** {@code from module import Type as T}. */
  private void addRenamed(
      PythonFile file, PythonFile declaring, String type, List<PythonCode.Call> found) {
    for (Map.Entry<String, String> one : file.imports.entrySet()) {
      String path = one.getValue();
      if (path.endsWith("." + type)
          && !one.getKey().equals(type)
          && declaring.equals(
              code.module(file, path.substring(0, path.length() - type.length() - 1)))) {
        for (int call : file.callsOf(one.getKey())) {
          found.add(new PythonCode.Call(file, call));
        }
      }
    }
  }

  /** The file that a call takes the class from, or null where that cannot be told. */
  private @Nullable PythonFile origin(PythonCode.Call call) {
    String qualified = call.file().qualified(call.name());
    int dot = qualified.lastIndexOf('.');
    return dot < 0 ? call.file() : code.module(call.file(), qualified.substring(0, dot));
  }

  private static boolean declares(PythonFile file, String type) {
    for (PythonFile.Type one : file.types) {
      if (one.name().equals(type)) {
        return true;
      }
    }
    return false;
  }
}
