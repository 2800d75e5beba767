package doctor.api;

/**
 * A rule: the interface that built-in rules and plugins implement, found through {@link
 * java.util.ServiceLoader}. Rules hold no state; one instance serves every app and every thread.
 */
public sealed interface Rule permits AppRule, WorkspaceRule {

  /** Id, level and summary. */
  RuleDescriptor descriptor();
}
