package doctor.api;

import java.util.List;

/** A rule that judges one app at a time. */
public non-sealed interface AppRule extends Rule {

  /** What is wrong with this app; empty where nothing is. */
  List<Finding> check(App app);
}
