package doctor.lang.service;

import doctor.api.App;
import doctor.api.Mapping;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import doctor.api.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code service} block of an app. What is wrong in shape is the schema's to say: a key that is
 * merely mistyped does not count as left out here, and a runtime that does not exist as none.
 */
public record ServiceBlock(Mapping mapping) {

  /** The keys of the checklist (issue 0105), in its order. */
  public static final List<String> KEYS =
      List.of(
          "port",
          "health_endpoint",
          "health_timeout_s",
          "systemd_unit",
          "systemd_scope",
          "restart_policy",
          "runtime",
          "pc_targets",
          "is_local_only");

  static final List<String> RUNTIMES =
      List.of("systemd-user", "systemd-system", "docker-compose", "stdio", "manual");

  /** The key of the block. */
  public static final String KEY = "service";

  /** The tag that makes the block obligatory. */
  public static final String TAG = "service";

  /** The block of an app, or null where there is none or it is not a mapping. */
  public static @Nullable ServiceBlock of(App app) {
    Mapping mapping = app.service();
    return mapping == null ? null : new ServiceBlock(mapping);
  }

  /** The tag {@code service} of an app, or null where its tags do not hold it. */
  public static @Nullable Scalar tag(App app) {
    Mapping root = app.root();
    if (root != null && root.get("tags") instanceof Sequence tags) {
      for (Node item : tags.items()) {
        if (item instanceof Scalar tag && tag.is(TAG)) {
          return tag;
        }
      }
    }
    return null;
  }

  /** The entry of a key, or null. */
  public Mapping.@Nullable Entry entry(String key) {
    return mapping.entry(key);
  }

  /** The entry of {@code runtime} where its value is one that exists, or null. */
  public Mapping.@Nullable Entry runtime() {
    Mapping.Entry entry = mapping.entry("runtime");
    return entry != null && entry.value() instanceof Scalar value && RUNTIMES.contains(value.text())
        ? entry
        : null;
  }

  /** Whether systemd runs the service. */
  public boolean isRunBySystemd() {
    Mapping.Entry runtime = runtime();
    return runtime != null && text(runtime).startsWith("systemd-");
  }

  /** Whether {@code docker compose} runs the service. */
  public boolean isRunByCompose() {
    Mapping.Entry runtime = runtime();
    return runtime != null && text(runtime).equals("docker-compose");
  }

  /** Whether a key is absent or null, and not merely mistyped. */
  public boolean lacks(String key) {
    Mapping.Entry entry = mapping.entry(key);
    if (entry != null) {
      return entry.value() instanceof Scalar value && value.isNull();
    }
    for (Mapping.Entry other : mapping.entries()) {
      String name = other.key().text();
      if (!KEYS.contains(name) && key.equals(Spelling.nearest(name, KEYS))) {
        return false;
      }
    }
    return true;
  }

  /** The text of an entry's value; empty for a list or a mapping. */
  public static String text(Mapping.Entry entry) {
    return entry.value() instanceof Scalar value ? value.text() : "";
  }
}
