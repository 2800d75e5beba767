package doctor.engine;

import doctor.api.Rule;
import doctor.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The prose of a rule: the Markdown file named after its id that lies beside its class. One text
 * feeds {@code doctor explain}, SARIF's {@code help.markdown} and the documentation.
 */
public final class Prose {

  private Prose() {}

  /**
   * The Markdown of a rule, or its summary where a plugin brings none.
   *
   * @throws UncheckedIOException if the program's own files cannot be read
   */
  public static String of(Rule rule) {
    String id = rule.descriptor().id();
    String name = id.substring(id.indexOf('/') + 1) + ".md";
    String builtIn = Texts.prose(rule.getClass().getPackageName().replace('.', '/') + "/" + name);
    if (builtIn != null) {
      return builtIn;
    }
    try (InputStream in = rule.getClass().getResourceAsStream(name)) {
      return in == null
          ? rule.descriptor().summary() + "\n"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text below a heading, without the heading: {@code section(prose, "What it does")}. Empty
   * where there is no such heading.
   */
  public static String section(String prose, String heading) {
    String mark = "## " + heading + "\n";
    int start = prose.startsWith(mark) ? 0 : prose.indexOf("\n" + mark) + 1;
    if (start == 0 && !prose.startsWith(mark)) {
      return "";
    }
    int from = start + mark.length();
    int to = prose.indexOf("\n## ", from);
    return prose.substring(from, to < 0 ? prose.length() : to).strip();
  }
}
