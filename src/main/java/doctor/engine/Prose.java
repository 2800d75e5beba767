package doctor.engine;

import doctor.api.Rule;
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
   * What a SARIF log says of the prose of a rule, as the build has written it: most of a log, and
   * the same in all of them. Null where a plugin brings the rule.
   */
  public static @Nullable String inSarif(Rule rule) {
    return Texts.proseInSarif(path(rule));
  }

  private static String path(Rule rule) {
    return rule.getClass().getPackageName().replace('.', '/') + "/" + name(rule);
  }

  private static String name(Rule rule) {
    String id = rule.descriptor().id();
    return id.substring(id.indexOf('/') + 1) + ".md";
  }
}
