package doctor.engine;

import doctor.api.Fault;
import doctor.api.Location;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Position;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.Settings;
import doctor.api.SourceFile;
import doctor.api.Spelling;
import doctor.schema.SchemaCheck;
import doctor.schema.Schemas;
import doctor.schema.Violation;
import doctor.source.GivenFile;
import doctor.source.SecondDocument;
import doctor.source.TextDecoder;
import doctor.source.Tree;
import doctor.source.YamlDocument;
import doctor.source.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a configuration file and checks it against its published schema. */
public final class ConfigReader {

  private final Set<String> ruleIds;
  private final List<String> problems = new ArrayList<>();

  private ConfigReader(Set<String> ruleIds) {
    this.ruleIds = ruleIds;
  }

  /**
   * Reads a configuration.
   *
   * @param file where it is
   * @param name what to call it in messages
   * @param ruleIds the rules that there are
   * @throws ConfigException if it cannot be read or followed
   */
  public static Config read(Path file, String name, Set<String> ruleIds) throws ConfigException {
    try {
      return read(TextDecoder.decode(name, GivenFile.read(file)), ruleIds);
    } catch (IOException e) {
      throw new ConfigException(List.of(name + ": cannot be read: " + e.getMessage()));
    }
  }

  /**
   * The same for a file of a repository, which may be anything: only a regular file inside the
   * workspace is opened.
   *
   * @param path relative to the root of the tree
   */
  public static Config read(Tree tree, String path, String name, Set<String> ruleIds)
      throws ConfigException {
    try {
      return read(TextDecoder.decode(name, tree.read(path)), ruleIds);
    } catch (IOException e) {
      throw new ConfigException(List.of(name + ": " + e.getMessage()));
    }
  }

  /** The same for a text that has been read. */
  static Config read(SourceFile file, Set<String> ruleIds) throws ConfigException {
    ConfigReader reader = new ConfigReader(ruleIds);
    YamlDocument document = YamlReader.read(file);
    Node root = document.root();
    for (Fault fault : document.faults()) {
      reader.problem(fault.location(), fault.message());
    }
    Location second = SecondDocument.in(file);
    if (second != null) {
      reader.problem(second, "a second YAML document begins here and is not read, expected one");
    }
    boolean empty = root == null || (root instanceof Scalar scalar && scalar.isNull());
    Config config = Config.DEFAULT;
    if (root != null && !empty && reader.problems.isEmpty()) {
      config = reader.config(root);
    }
    if (!reader.problems.isEmpty()) {
      throw new ConfigException(reader.problems);
    }
    return config;
  }

  private Config config(Node node) {
    for (Violation violation : new SchemaCheck(Schemas.config()).check(node)) {
      problem(violation.location(), violation.message());
    }
    if (!(node instanceof Mapping root) || !problems.isEmpty()) {
      return Config.DEFAULT;
    }
    List<String> apps = patterns(root.get("apps"));
    return new Config(
        apps.isEmpty() ? Config.DEFAULT.apps() : apps,
        patterns(root.get("exclude")),
        levels(root.get("rules")),
        overrides(root.get("overrides")),
        settings(root),
        text(root.get("fail_on")),
        file(root.get("baseline")),
        Math.min(
            number(root.get("max_file_bytes"), Config.DEFAULT.maxFileBytes()),
            Config.MOST_FILE_BYTES));
  }

  private static Settings settings(Mapping root) {
    List<String> openers = new ArrayList<>(Settings.DEFAULT.sqliteOpeners());
    openers.addAll(texts(root.get("sqlite_openers")));
    return new Settings(texts(root.get("pc_targets")), openers);
  }

  private List<Config.PathRules> overrides(@Nullable Node node) {
    List<Config.PathRules> overrides = new ArrayList<>();
    if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Mapping entry) {
          overrides.add(
              new Config.PathRules(patterns(entry.get("paths")), levels(entry.get("rules"))));
        }
      }
    }
    return overrides;
  }

  private Map<String, Level> levels(@Nullable Node node) {
    Map<String, Level> levels = new HashMap<>();
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        String id = entry.key().text();
        Level level = entry.value() instanceof Scalar scalar ? Level.of(scalar.text()) : null;
        if (isUnknown(id, ruleIds)) {
          problem(entry.key().location(), unknown(id, ruleIds));
        } else if (level != null) {
          levels.put(id, level);
        }
      }
    }
    return levels;
  }

  /**
   * Whether there is no such rule. Of a namespace without any rule nobody can tell: its plugin is
   * not loaded in this run.
   */
  static boolean isUnknown(String id, Set<String> ruleIds) {
    int slash = id.indexOf('/');
    if (ruleIds.contains(id) || slash <= 0) {
      return !ruleIds.contains(id);
    }
    for (String known : ruleIds) {
      if (known.startsWith(id.substring(0, slash + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Says that there is no such rule, and which one was meant where one is near. */
  static String unknown(String id, Set<String> ruleIds) {
    String near = Spelling.nearest(id, ruleIds);
    return "there is no rule "
        + id
        + (near == null ? "; doctor rules lists them" : ", did you mean " + near + "?");
  }

  private static List<String> texts(@Nullable Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Scalar scalar) {
          texts.add(scalar.text());
        }
      }
    }
    return texts;
  }

  /**
   * Patterns as paths are: a dot and a second slash say nothing, and nothing lies above the root.
   */
  private List<String> patterns(@Nullable Node node) {
    List<String> patterns = new ArrayList<>();
    if (node instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Scalar scalar) {
          patterns.add(pattern(scalar));
        }
      }
    }
    return patterns;
  }

  private String pattern(Scalar scalar) {
    String text = scalar.text();
    if (!text.startsWith(".") && !text.contains("//") && !text.contains("/.")) {
      return text;
    }
    StringBuilder pattern = new StringBuilder();
    for (String segment : text.split("/", 0)) {
      if (segment.equals("..")) {
        problem(scalar.location(), text + " climbs, expected a pattern below the root");
      }
      if (!segment.isEmpty() && !segment.equals(".")) {
        pattern.append(pattern.isEmpty() ? "" : "/").append(segment);
      }
    }
    return pattern.append(text.endsWith("/") ? "/" : "").toString();
  }

  private static @Nullable String text(@Nullable Node node) {
    return node instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
  }

  private static Config.@Nullable NamedFile file(@Nullable Node node) {
    return node instanceof Scalar scalar && !scalar.isNull()
        ? new Config.NamedFile(scalar.text(), place(scalar.location()))
        : null;
  }

  private static long number(@Nullable Node node, long otherwise) {
    if (!(node instanceof Scalar scalar)) {
      return otherwise;
    }
    try {
      return Long.decode(scalar.text());
    } catch (NumberFormatException tooLarge) {
      return Long.MAX_VALUE; // an integer by the schema: no file is that large
    }
  }

  private void problem(Location location, String message) {
    problems.add(place(location) + ": " + message);
  }

  private static String place(Location location) {
    Position start = location.start();
    return location.file().path() + ":" + start.line() + ":" + start.column();
  }
}
