package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Generates packages in which a text passes through a random chain of supported forms, and computes
 * by construction what the text is at the end of the chain.
 */
class GoValuesPropertyTest {

  private static final int PACKAGES = 400;
  private static final String IMPORTS =
      "package p\n\nimport (\n\t\"flag\"\n\t\"fmt\"\n\t\"net/url\"\n\t\"strings\"\n)\n\n";

  @Test
  void theResolvedTextIsTheOneByConstruction() {
    for (int seed = 0; seed < PACKAGES; seed++) {
      Chain chain = new Chain(new Random(seed));
      chain.build();
      String body = String.join("\n", chain.statements);
      String main = IMPORTS + "func open() {\n" + body + "\n\tsink(" + chain.expression + ")\n}\n";
      String other = IMPORTS + String.join("\n", chain.declarations) + "\n";
      GoCode code =
          GoCode.of("", List.of(new SourceFile("db.go", main), new SourceFile("other.go", other)));
      GoFile file = code.files().get(0);
      Value value = new GoValues(code).argument(file, file.callsOf("sink").get(0), 0);
      assertThat(value.only()).as("seed %s\n%s\n%s", seed, main, other).isEqualTo(chain.text);
    }
  }

  /** An expression, what it stands for, and what has to stand before and beside it. */
  private static final class Chain {

    private final Random random;
    private final List<String> statements = new ArrayList<>();
    private final List<String> declarations = new ArrayList<>();
    private String text;
    private String expression;
    private int names;

    Chain(Random random) {
      this.random = random;
      this.text = word();
      this.expression = quoted(text);
    }

    void build() {
      int links = 1 + random.nextInt(6);
      for (int i = 0; i < links; i++) {
        link();
      }
    }

    private void link() {
      switch (random.nextInt(12)) {
        case 0 -> local();
        case 1 -> constant();
        case 2 -> concatenated();
        case 3 -> appended();
        case 4 -> formatted();
        case 5 -> joined();
        case 6 -> builder();
        case 7 -> closure();
        case 8 -> values();
        case 9 -> parameter();
        case 10 -> written();
        default -> field();
      }
    }

    private void local() {
      String name = name();
      statements.add("\t" + name + " := " + expression);
      expression = name;
    }

    private void constant() {
      String name = name();
      String known = word();
      declarations.add("const (\n\t" + name + " = " + quoted(known) + "\n)");
      expression = expression + " + " + name;
      text += known;
    }

    private void concatenated() {
      String before = word();
      String behind = word();
      expression = quoted(before) + " + (" + expression + ") + `" + behind + "`";
      text = before + text + behind;
    }

    private void appended() {
      local();
      String more = word();
      statements.add("\t" + expression + " += " + quoted(more));
      text += more;
    }

    private void formatted() {
      String more = word();
      expression = "fmt.Sprintf(\"file:%s?%v%%\", " + expression + ", " + quoted(more) + ")";
      text = "file:" + text + "?" + more + "%";
    }

    private void joined() {
      String name = name();
      String more = word();
      statements.add("\t" + name + " := []string{" + expression + "}");
      statements.add("\t" + name + " = append(" + name + ", " + quoted(more) + ")");
      expression = "strings.Join(" + name + ", \"&\")";
      text = text + "&" + more;
    }

    private void builder() {
      String name = name();
      String more = word();
      declarations.add(
          "func " + name + "(in string) string {\n\treturn in + " + quoted(more) + "\n}");
      expression = name + "(" + expression + ")";
      text += more;
    }

    private void closure() {
      String name = name();
      String more = word();
      statements.add(
          "\t" + name + " := func(in string) string {\n\t\treturn " + quoted(more) + " + in\n\t}");
      expression = name + "(" + expression + ")";
      text = more + text;
    }

    private void values() {
      String name = name();
      String value = word();
      statements.add("\t" + name + " := url.Values{}");
      statements.add("\t" + name + ".Set(\"_journal_mode\", " + quoted(value) + ")");
      expression = expression + " + \"?\" + " + name + ".Encode()";
      text = text + "?_journal_mode=" + value;
    }

    private void parameter() {
      String outer = name();
      String inner = name();
      declarations.add("func " + inner + "(given string) string {\n\treturn given\n}");
      declarations.add(
          "func " + outer + "(given string) string {\n\treturn " + inner + "(given)\n}");
      expression = outer + "(" + expression + ")";
    }

    private void written() {
      String name = name();
      statements.add("\tvar " + name + " strings.Builder");
      statements.add("\t" + name + ".WriteString(" + expression + ")");
      expression = name + ".String()";
    }

    private void field() {
      String type = "T" + name();
      String name = name();
      declarations.add("type " + type + " struct {\n\tPath string\n}");
      statements.add("\t" + name + " := " + type + "{Path: " + expression + "}");
      expression = name + ".Path";
    }

    private String name() {
      return "n" + names++;
    }

    private String word() {
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        word.append("abcxyz/._-= \"".charAt(random.nextInt(13)));
      }
      return word.toString().replace("\"", "'");
    }

    private static String quoted(String text) {
      return '"' + text + '"';
    }
  }
}
