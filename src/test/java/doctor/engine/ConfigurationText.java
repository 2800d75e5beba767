package doctor.engine;

import doctor.LintRun;
import doctor.source.TextDecoder;
import doctor.source.WorkspaceRoot;
import java.util.Set;

/** Reads a configuration that lies in no file. */
public final class ConfigurationText {

  private static final Set<String> RULES = LintRun.ruleIds();

  private ConfigurationText() {}

  /**
   * The configuration that some bytes hold.
   *
   * @throws ConfigException if they hold none
   */
  public static Config read(byte[] content) throws ConfigException {
    return ConfigReader.read(TextDecoder.decode(WorkspaceRoot.CONFIGURATION, content), RULES);
  }
}
