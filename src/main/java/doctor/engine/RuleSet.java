package doctor.engine;

import doctor.api.Rule;
import doctor.builtin.BuiltInRules;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds rules: the built-in ones and those of plugins, all through the same service interface. */
public final class RuleSet {

  private RuleSet() {}

  /** A plugin that cannot be used; the message is one line for people. */
  public static final class PluginException extends Exception {
    private static final long serialVersionUID = 1L;

    PluginException(String message) {
      super(message);
    }
  }

  /**
   * All rules, sorted by id.
   *
   * @param plugins jar files that bring rules
   * @throws PluginException if a plugin cannot be read, brings no rule, or one whose id is taken or
   *     has no namespace
   */
  public static List<Rule> load(List<Path> plugins) throws PluginException {
    TreeMap<String, Rule> rules = new TreeMap<>();
    List<Rule> builtIn = new ArrayList<>(BuiltInRules.all());
    builtIn.add(new UnusedSuppression());
    for (Rule rule : builtIn) {
      rules.put(rule.descriptor().id(), rule);
    }
    for (Path plugin : plugins) {
      for (Rule rule : plugin(plugin)) {
        String id = rule.descriptor().id();
        if (id.indexOf('/') < 0) {
          throw new PluginException(
              "plugin " + plugin + ": rule id " + id + " has no namespace, expected acme/" + id);
        }
        if (rules.putIfAbsent(id, rule) != null) {
          throw new PluginException("plugin " + plugin + ": there is a rule " + id + " already");
        }
      }
    }
    return List.copyOf(rules.values());
  }

  // The loader stays open: classes of the plugin load while its rules run.
  private static List<Rule> plugin(Path jar) throws PluginException {
    if (!Files.isRegularFile(jar)) {
      throw new PluginException("plugin " + jar + ": no such file");
    }
    // The launcher has doctor itself loaded by the boot loader, which is no parent to name.
    ClassLoader loader =
        new URLClassLoader(new URL[] {url(jar)}, ClassLoader.getSystemClassLoader());
    List<Rule> rules;
    try {
      rules = new Patience(Patience.USUAL).call(() -> rules(loader));
    } catch (Throwable e) { // whatever a plugin dies of, an AssertionError too
      // The loader of services says that something went wrong, its cause what.
      Throwable reason = e.getCause() == null ? e : e.getCause();
      throw new PluginException("plugin " + jar + ": its rules cannot be loaded: " + reason);
    }
    if (rules.isEmpty()) {
      throw new PluginException(
          "plugin " + jar + ": holds no rule, expected META-INF/services/" + Rule.class.getName());
    }
    return rules;
  }

  private static List<Rule> rules(ClassLoader loader) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : ServiceLoader.load(Rule.class, loader)) {
      if (rule.getClass().getClassLoader() == loader) {
        Objects.requireNonNull(rule.descriptor(), () -> rule.getClass() + " has no descriptor");
        rules.add(rule);
      }
    }
    return rules;
  }

  private static URL url(Path jar) throws PluginException {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new PluginException("plugin " + jar + ": " + e.getMessage());
    }
  }
}
