package doctor.lang.compose;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the Compose projects of an app. */
public final class ComposeReader {

  /** The services of an app's Compose projects, in the order of the files. */
  public static final FactReader<List<ComposeService>> OF_APP =
      app -> new ComposeReader(app).read();

  // Longer chains of extends are circles.
  private static final int LONGEST_CHAIN = 32;

  private final App app;
  private final Map<String, @Nullable Mapping> roots = new LinkedHashMap<>();
  private final Map<String, Map<String, Mapping.Entry>> services = new HashMap<>();
  private final Set<String> jobs = new HashSet<>();

  /** The files beside a main one: it may have many services. */
  private final Map<String, List<String>> variants = new HashMap<>();

  private ComposeReader(App app) {
    this.app = app;
  }

  /** What was found for a key: a value, nothing, or that something could not be read. */
  private record Found(@Nullable Node value, boolean isKnown) {}

  private List<ComposeService> read() {
    List<ComposeService> services = new ArrayList<>();
    for (String project : ComposeFiles.projects(app)) {
      readProject(project, services);
    }
    return List.copyOf(services);
  }

  private void readProject(String main, List<ComposeService> services) {
    List<String> files = new ArrayList<>(List.of(main));
    for (int next = 0; next < files.size(); next++) {
      for (String path : included(files.get(next))) {
        if (!files.contains(path)) {
          files.add(path);
        }
      }
    }
    jobs.clear();
    for (String path : files) {
      collectJobs(path);
    }
    for (String path : files) {
      String override = path.equals(main) ? ComposeFiles.override(app, path) : null;
      List<String> layers = override == null ? List.of(path) : List.of(override, path);
      Set<String> known = new HashSet<>();
      for (int i = layers.size() - 1; i >= 0; i--) {
        for (Mapping.Entry entry : services(layers.get(i)).values()) {
          if (known.add(entry.key().text())) {
            services.add(service(entry, layers));
          }
        }
      }
    }
  }

  private ComposeService service(Mapping.Entry entry, List<String> layers) {
    String name = entry.key().text();
    Found restart = find(layers, name, "restart");
    Found policy = find(layers, name, "deploy", "restart_policy");
    Found profiles = find(layers, name, "profiles");
    Found mode = find(layers, name, "deploy", "mode");
    boolean hasProfile = profiles.value instanceof Sequence sequence && !sequence.items().isEmpty();
    boolean isJob =
        jobs.contains(name) || (mode.value instanceof Scalar text && text.text().endsWith("-job"));
    return new ComposeService(
        name,
        entry.key().location(),
        restart.value,
        policy.value,
        restart.isKnown
            && policy.isKnown
            && (restart.value != null || policy.value != null || !isSetInVariant(layers, name)),
        !hasProfile && !hasNoContainer(layers, name),
        isJob);
  }

  /**
   * Whether a file beside the main one that may be given with it says how a service is restarted:
   * {@code restart: always} is what Docker's own guide puts into the file for production.
   */
  private boolean isSetInVariant(List<String> layers, String name) {
    List<String> variants =
        this.variants.computeIfAbsent(
            layers.get(layers.size() - 1), main -> ComposeFiles.variants(app, main));
    return find(variants, name, "restart").value != null
        || find(variants, name, "deploy", "restart_policy").value != null;
  }

  /** Whether a service is only there to be built or extended: {@code scale: 0}. */
  private boolean hasNoContainer(List<String> layers, String name) {
    return isZero(find(layers, name, "scale")) || isZero(find(layers, name, "deploy", "replicas"));
  }

  private static boolean isZero(Found found) {
    return found.value instanceof Scalar number && number.text().equals("0");
  }

  /** Looks a key up in the layers, first the one that wins, and in what a service extends. */
  private Found find(List<String> layers, String service, String... keys) {
    boolean known = true;
    for (String layer : layers) {
      Found found = findInFile(layer, service, keys);
      if (found.value != null) {
        return found;
      }
      known &= found.isKnown;
    }
    return new Found(null, known);
  }

  private Found findInFile(String path, String service, String... keys) {
    String file = path;
    String name = service;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Mapping root = root(file);
      if (root == null) {
        return new Found(null, false);
      }
      Mapping.Entry entry = services(file).get(name);
      if (entry == null || !(entry.value() instanceof Mapping mapping)) {
        // Not written here at all: another layer has it. An extended one must be there.
        return new Found(null, i == 0);
      }
      Node value = dig(mapping, keys);
      if (value != null) {
        return new Found(value, true);
      }
      Node base = mapping.get("extends");
      if (base == null) {
        return new Found(null, true);
      }
      if (base instanceof Mapping reference && reference.get("file") instanceof Scalar other) {
        String resolved = ComposeFiles.resolve(ComposeFiles.folder(file), other.text());
        if (resolved == null || !app.files().paths().contains(resolved)) {
          return new Found(null, false);
        }
        file = resolved;
      }
      Node next = base instanceof Mapping reference ? reference.get("service") : base;
      if (!(next instanceof Scalar text)) {
        return new Found(null, false);
      }
      name = text.text();
    }
    return new Found(null, false);
  }

  private List<String> included(String path) {
    List<String> included = new ArrayList<>();
    Mapping root = root(path);
    if (root != null && root.get("include") instanceof Sequence includes) {
      for (Node item : includes.items()) {
        Node file = item instanceof Mapping mapping ? mapping.get("path") : item;
        if (file instanceof Scalar text) {
          String resolved = ComposeFiles.resolve(ComposeFiles.folder(path), text.text());
          if (resolved != null && app.files().paths().contains(resolved)) {
            included.add(resolved);
          }
        }
      }
    }
    return included;
  }

  private void collectJobs(String path) {
    for (Mapping.Entry service : services(path).values()) {
      if (service.value() instanceof Mapping mapping
          && mapping.get("depends_on") instanceof Mapping dependencies) {
        for (Mapping.Entry dependency : dependencies.entries()) {
          if (dependency.value() instanceof Mapping detail
              && detail.get("condition") instanceof Scalar condition
              && condition.is("service_completed_successfully")) {
            jobs.add(dependency.key().text());
          }
        }
      }
    }
  }

  /** The services of a file by their names: each is asked for several of its keys. */
  private Map<String, Mapping.Entry> services(String path) {
    Map<String, Mapping.Entry> known = services.get(path);
    if (known == null) {
      known = new LinkedHashMap<>();
      Mapping root = root(path);
      if (root != null && root.get("services") instanceof Mapping written) {
        for (Mapping.Entry entry : written.entries()) {
          known.putIfAbsent(entry.key().text(), entry);
        }
      }
      services.put(path, known);
    }
    return known;
  }

  private @Nullable Mapping root(String path) {
    if (!roots.containsKey(path)) {
      roots.put(path, app.files().yaml(path) instanceof Mapping mapping ? mapping : null);
    }
    return roots.get(path);
  }

  private static @Nullable Node dig(Mapping from, String... keys) {
    Node node = from;
    for (String key : keys) {
      node = node instanceof Mapping mapping ? mapping.get(key) : null;
    }
    return node;
  }
}
