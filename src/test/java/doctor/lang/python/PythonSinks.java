package doctor.lang.python;

import doctor.api.SourceFile;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What the argument of {@code sink} may stand for, one text for each way the program can take; what
 * only the running program knows is written □, the name of a temporary file △.
 */
final class PythonSinks {

  private PythonSinks() {}

  /** Those of the one call in a file, which may use others: their paths and texts. */
  static String texts(String main, String... others) {
    return textsIn("main.py", main, others);
  }

  /** The same for a file of another path than {@code main.py}. */
  static String textsIn(String path, String main, String... others) {
    List<SourceFile> files = new ArrayList<>(List.of(new SourceFile(path, main)));
    for (int i = 0; i < others.length; i += 2) {
      files.add(new SourceFile(others[i], others[i + 1]));
    }
    PythonCode code = PythonCode.of(files);
    PythonFile file = code.files().get(0);
    PythonValues values = new PythonValues(code);
    PythonExpressions.Range argument = values.arguments(file, file.callsOf("sink").get(0)).get(0);
    Value value = values.value(file, argument.start(), argument.end());
    List<String> texts = new ArrayList<>();
    for (Template template : value.templates()) {
      texts.add(template.text().replace(Template.UNKNOWN, '□').replace(Template.TEMPORARY, '△'));
    }
    return String.join(" or ", texts);
  }
}
