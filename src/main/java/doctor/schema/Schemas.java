package doctor.schema;

import doctor.text.Texts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published schemas, as the build packs them from {@code schemas/}. */
public final class Schemas {

  private Schemas() {}

  /** The schema of frontmatter, as JSON: all that it demands, without titles and descriptions. */
  public static String app() {
    return Texts.APP_SCHEMA;
  }

  /**
   * The schema of the configuration, as JSON.
   *
   * @throws UncheckedIOException if the program's own files cannot be read
   */
  public static String config() {
    return read("config.schema.json");
  }

  private static String read(String name) {
    try (InputStream in = Schemas.class.getResourceAsStream("/doctor/schemas/" + name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
