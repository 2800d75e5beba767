package doctor.lang.go;

import doctor.lang.token.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An interface that a file declares, and the names of its methods. */
record GoInterface(String name, Set<String> methods) {

  /** The interfaces of a file. */
  static List<GoInterface> of(GoFile file) {
    List<GoInterface> found = new ArrayList<>();
    Tokens tokens = file.tokens();
    for (int at = 1; at < tokens.size(); at++) {
      if (tokens.is(at, "interface") && tokens.isWord(at - 1)) {
        Set<String> methods = new HashSet<>();
        for (int i = at + 2; i < tokens.closing(at + 1); i++) {
          if (tokens.isWord(i) && tokens.is(i + 1, "(")) {
            methods.add(tokens.text(i));
          }
        }
        found.add(new GoInterface(tokens.text(at - 1), methods));
      }
    }
    return found;
  }
}
