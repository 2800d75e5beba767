package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where handles are at work. Every line whose comment begins with {@code use} names the calls on
 * one that are reached from {@code sql.Open}; those behind {@code tx} are made in a transaction.
 */
final class HandleUses {

  private HandleUses() {}

  /** Holds what is found against the comments. */
  static void check(String archive) {
    GoCode code = Sinks.code(archive);
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    GoHandles handles = new GoHandles(code);
    for (GoFile file : code.files()) {
      List<String> lines = file.tokens().file().text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String[] parts = lines.get(i).split("// use ", -1);
        for (String use : parts.length == 1 ? new String[0] : parts[1].split(", ", -1)) {
          wanted.add(place(file, i + 1) + use);
        }
      }
      for (int name : file.callsOf("Open")) {
        for (GoHandles.Use use : handles.uses(file, file.callStart(name), file.callEnd(name))) {
          found.add(shown(use));
        }
      }
    }
    Collections.sort(wanted);
    assertThat(found.stream().distinct().sorted()).containsExactlyElementsOf(wanted);
  }

  private static String shown(GoHandles.Use use) {
    Tokens tokens = use.file().tokens();
    int line = tokens.file().positionAt(tokens.start(use.name())).line();
    return place(use.file(), line) + (use.transaction() ? "tx " : "") + tokens.text(use.name());
  }

  private static String place(GoFile file, int line) {
    return file.tokens().file().path() + ":" + line + " ";
  }
}
