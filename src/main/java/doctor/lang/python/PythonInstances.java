package doctor.lang.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the instances of a class are made. */
final class PythonInstances {

  /** A family of classes is followed no further. */
  private static final int MOST = 16;

  private final PythonCode code;
  private final PythonClasses classes;

  PythonInstances(PythonCode code) {
    this.code = code;
    this.classes = new PythonClasses(code);
  }

  /**
   * A class, those that it extends and those that extend it: an object of one has what the methods
   * of each give it.
   */
  List<PythonType> family(PythonType type) {
    List<PythonType> found = new ArrayList<>(List.of(type));
    for (int i = 0; i < found.size() && found.size() < MOST; i++) {
      addHeirs(found.get(i), found);
    }
    for (PythonType base : classes.bases(type)) {
      if (!found.contains(base)) {
        found.add(base);
      }
    }
    return found;
  }

  private void addHeirs(PythonType type, List<PythonType> found) {
    for (PythonFile file : code.filesWith(type.name())) {
      for (PythonFile.Type one : file.types) {
        PythonType heir = new PythonType(file, one.name());
        if (one.bases().contains(type.name())
            && type.equals(classes.declared(file, type.name()))
            && !found.contains(heir)) {
          found.add(heir);
        }
      }
    }
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
    for (PythonCode.Renamed one : code.renamed(type)) {
      String module = one.path().substring(0, one.path().lastIndexOf('.'));
      if (file.equals(code.module(one.file(), module))) {
        for (int call : one.file().callsOf(one.alias())) {
          found.add(new PythonCode.Call(one.file(), call));
        }
      }
    }
    return found;
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
