import doctor.text.Markdown;
import doctor.text.RuleProse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts into code what a start would otherwise read from the jar: which rules there are, their
 * prose, and the schema of frontmatter. Opening the jar and reading one entry is 60 classes: not to
 * do so saves 12 apps 4 % (read one in {@code Main} and run {@code doctor.fleet.Speed}). The prose
 * is there a second time, as SARIF writes it: saves 12 apps 8 % (compare with {@code -f json},
 * which has none).
 *
 * <p>Run by the build: {@code java -cp MARKDOWN PutIntoCode.java PROJECT TARGET}, where MARKDOWN
 * holds the classes {@code doctor.text.Markdown} and {@code RuleProse}.
 */
final class PutIntoCode {

  private PutIntoCode() {}

  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]).resolve("doctor");
    Path resources = project.resolve("src/main/resources");
    write(target, "builtin", "BuiltInRules", rules(resources));
    write(target, "text", "Texts", texts(resources, project.resolve("schemas")));
  }

  private static void write(Path target, String name, String type, String text)
      throws IOException {
    Path folder = Files.createDirectories(target.resolve(name));
    String head = "@org.jspecify.annotations.NullMarked\npackage doctor." + name + ";\n";
    replace(folder.resolve("package-info.java"), "/** Written by the build. */\n" + head);
    replace(folder.resolve(type + ".java"), text);
  }

  // A file that stays the same keeps its time, so that the compiler has nothing to do.
  private static void replace(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }

  private static String rules(Path resources) throws IOException {
    StringBuilder lines = new StringBuilder();
    List<String> names = Files.readAllLines(resources.resolve("META-INF/services/doctor.api.Rule"));
    for (String name : names) {
      // The engine adds its own rule itself: the other way round would be a cycle.
      if (!name.isBlank() && !name.startsWith("doctor.engine.")) {
        lines.append("    rules.add(new ").append(name.strip()).append("());\n");
      }
    }
    return """
        package doctor.builtin;

        import doctor.api.Rule;
        import java.util.ArrayList;
        import java.util.List;

        /** The rules that {@code META-INF/services/doctor.api.Rule} names, but for the engine's. */
        public final class BuiltInRules {

          private BuiltInRules() {}

          /** One of each. */
          public static List<Rule> all() {
            List<Rule> rules = new ArrayList<>();
        LINES
            return rules;
          }
        }
        """
        .replace("LINES\n", lines);
  }

  private static String texts(Path resources, Path schemas) throws IOException {
    StringBuilder cases = new StringBuilder();
    StringBuilder sarif = new StringBuilder();
    try (Stream<Path> files = Files.walk(resources.resolve("doctor"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file);
        String id = file.getFileName().toString().replace(".md", "");
        String label = "      case " + literal(resources.relativize(file).toString()) + " ->\n";
        cases.append(label).append("          ").append(literal(text)).append(";\n");
        sarif.append(label).append("          ").append(literal(sarif(id, text))).append(";\n");
      }
    }
    return """
        package doctor.text;

        import org.jspecify.annotations.Nullable;

        /** Texts of the program: the files of these names, as constants. */
        public final class Texts {

          /** What {@code schemas/app.schema.json} demands: without what it says of each key. */
          public static final String APP_SCHEMA =
              SCHEMA;

          private Texts() {}

          /** The prose in a resource, {@code doctor/rules/port-collision.md}; null where unknown. */
          public static @Nullable String prose(String path) {
            return switch (path) {
        CASES
              default -> null;
            };
          }

          /**
           * What SARIF says of the prose in a resource: members of a {@code reportingDescriptor}
           * (2.1.0 section 3.49).
           */
          public static @Nullable String proseInSarif(String path) {
            return switch (path) {
        SARIF
              default -> null;
            };
          }
        }
        """
        .replace("CASES\n", cases)
        .replace("SARIF\n", sarif)
        .replace("SCHEMA;", literal(demands(schemas.resolve("app.schema.json"))) + ";");
  }

  // A third of the file; each start reads it. SchemasTest holds one against the other.
  private static String demands(Path schema) throws IOException {
    StringBuilder demands = new StringBuilder();
    for (String line : Files.readAllLines(schema)) {
      if (!line.matches(" *\"(title|description|examples)\": [\"\\[].*")) {
        demands.append(line.strip());
      }
    }
    return demands.toString().replace(",}", "}");
  }

  // As SarifRule writes the prose of a plugin's rule; SarifRuleTest holds one against the other.
  private static String sarif(String id, String prose) throws IOException {
    String address = RuleProse.address(prose);
    return "\"fullDescription\": {\"text\": "
        + json(RuleProse.description(prose))
        + "}, \"help\": {\"text\": "
        + json(Markdown.plain(prose))
        + ", \"markdown\": "
        + json(prose)
        + "}, \"helpUri\": "
        + json(address.isEmpty() ? "urn:doctor:rule:" + id : address);
  }

  // A string of Java is one of JSON as well, where every character can be seen.
  private static String json(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if ("\n\t".indexOf(text.charAt(i)) < 0 && (text.charAt(i) < ' ' || text.charAt(i) > '~')) {
        throw new IOException("expected prose in ASCII, has " + text.charAt(i) + ": " + text);
      }
    }
    return literal(text);
  }

  private static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
