package doctor.cli;

import doctor.engine.Config;
import doctor.engine.ConfigException;
import doctor.engine.ConfigReader;
import doctor.source.WorkTree;
import doctor.source.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/** Finds the configuration of a call. */
final class Configuration {

  // The other ending of YAML files, which is as usual.
  private static final String MISSPELT = ".doctor.yml";

  private Configuration() {}

  /**
   * What {@code --config} names, or else {@code .doctor.yaml} at the root where there is one.
   *
   * @param folder the current folder
   * @param console hears of a file that only has nearly that name
   * @throws UsageException if the options contradict each other or name no file
   */
  static Config of(
      LintOptions options, Path folder, Path root, Set<String> ruleIds, Console console)
      throws UsageException, ConfigException, IOException {
    String named = options.config();
    if (options.noConfig()) {
      if (named != null) {
        throw new UsageException("--config and --no-config contradict each other");
      }
      return Config.DEFAULT;
    }
    if (named != null) {
      Path file = folder.resolve(named);
      if (!Files.exists(file)) {
        throw new UsageException("--config: there is no file " + named);
      }
      return ConfigReader.read(file, named, ruleIds);
    }
    Path file = root.resolve(WorkspaceRoot.CONFIGURATION);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return ConfigReader.read(
          new WorkTree(root, Config.DEFAULT.maxFileBytes()),
          WorkspaceRoot.CONFIGURATION,
          shown(file, folder),
          ruleIds);
    }
    if (!options.quiet() && Files.exists(root.resolve(MISSPELT))) {
      console.say(MISSPELT + " is not read, expected " + WorkspaceRoot.CONFIGURATION);
    }
    return Config.DEFAULT;
  }

  // As seen from where the caller stands: that is what an editor can open.
  private static String shown(Path file, Path folder) {
    return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
  }
}
