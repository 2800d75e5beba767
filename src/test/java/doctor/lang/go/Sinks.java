package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.token.Tokens;
import doctor.lang.value.Template;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Go code that says itself what it stands for: in {@code sink(x) // a | b} the comment names every
 * text that x may be. □ is an unknown text, △ the name of a temporary file, and {@code empty} says
 * itself. Several files stand behind lines such as {@code -- store/db.go --}.
 */
final class Sinks {

  private static final String HEAD =
      """
      package p

      import (
      	"cmp"
      	"flag"
      	"fmt"
      	"net/url"
      	"os"
      	"path"
      	"path/filepath"
      	"strings"
      )

      """;

  private Sinks() {}

  /** Every sink gets what is written behind it, and nothing else. */
  static void check(String archive) {
    GoCode code = code(archive);
    List<String> wanted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    GoValues values = new GoValues(code);
    for (GoCode.Call call : code.calls("sink")) {
      Tokens tokens = call.file().tokens();
      int end = tokens.end(tokens.partner(call.name() + 1));
      String statement = tokens.file().text().substring(tokens.start(call.name()), end);
      wanted.add(statement + " // " + sorted(comment(tokens.file().text(), end)));
      found.add(statement + " // " + shown(values.argument(call.file(), call.name(), 0)));
    }
    assertThat(wanted).isNotEmpty();
    assertThat(found).containsExactlyElementsOf(wanted);
  }

  /** The files of an archive; one that names no package gets one, and the usual imports. */
  static GoCode code(String archive) {
    List<SourceFile> files = new ArrayList<>();
    String[] parts = archive.startsWith("-- ") ? archive.substring(3).split("(?m)^-- ") : null;
    for (String part : parts == null ? new String[] {"p.go --\n" + archive} : parts) {
      int line = part.indexOf('\n');
      String text = part.substring(line + 1);
      String path = part.substring(0, line).replace(" --", "");
      files.add(new SourceFile(path, text.startsWith("package ") ? text : HEAD + text));
    }
    return GoCode.of("", files);
  }

  private static String comment(String text, int from) {
    int line = text.indexOf('\n', from);
    String rest = text.substring(from, line < 0 ? text.length() : line);
    return rest.substring(rest.indexOf("// ") + 3);
  }

  private static String sorted(String ways) {
    String[] parts = ways.split(" \\| ", -1);
    Arrays.sort(parts);
    return String.join(" | ", parts);
  }

  private static String shown(Value value) {
    List<String> ways = new ArrayList<>();
    for (Template template : value.templates()) {
      String text = template.text().replace(Template.UNKNOWN, '□');
      ways.add(text.isEmpty() ? "empty" : text.replace(Template.TEMPORARY, '△'));
    }
    return sorted(String.join(" | ", ways));
  }
}
