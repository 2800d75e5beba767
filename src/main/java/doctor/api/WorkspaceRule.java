package doctor.api;

import java.util.List;

/**
 * A rule that compares apps. It works in two steps, so that a fleet of any size can be read one app
 * at a time: what is collected stays in memory until the last app is read, the apps do not.
 *
 * @param <F> what the rule needs to know of an app; keep it small
 */
public non-sealed interface WorkspaceRule<F> extends Rule {

  /** What this app has to say for the comparison. Called once for every app of the workspace. */
  List<F> collect(App app);

  /**
   * What is wrong between apps.
   *
   * @param workspace the workspace they belong to
   * @param facts everything collected, in the order of the apps' paths
   */
  List<Finding> check(Workspace workspace, List<F> facts);
}
