package doctor.engine;

import doctor.api.Rule;
import doctor.text.Markdown;
import doctor.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
    String builtIn = Texts.prose(path(rule));
    if (builtIn != null) {
      return builtIn;
    }
    try (InputStream in = rule.getClass().getResourceAsStream(name(rule))) {
      return in == null
          ? rule.descriptor().summary() + "\n"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The prose of a rule as strings of JSON, quotes included: most of a SARIF log, and the same in
   * all of them.
   */
  public record InJson(String plain, String markdown) {}

  /** What the build has written of a rule's prose, or null where a plugin brings the rule. */
  public static @Nullable InJson inJson(Rule rule) {
    String path = path(rule);
    String plain = Texts.plainInJson(path);
    String markdown = Texts.markdownInJson(path);
    return plain == null || markdown == null ? null : new InJson(plain, markdown);
  }

  /** Markdown as plain text: without fences, back quotes and heading marks. */
  public static String plain(String markdown) {
    return Markdown.plain(markdown);
  }

  private static String path(Rule rule) {
    return rule.getClass().getPackageName().replace('.', '/') + "/" + name(rule);
  }

  private static String name(Rule rule) {
    String id = rule.descriptor().id();
    return id.substring(id.indexOf('/') + 1) + ".md";
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
