package doctor.engine;

/** The version of the program, written in by the build: no resource to read at start. */
public final class Version {

  /** As in the project's build file. */
  public static final String NUMBER = "${project.version}";

  /** When this version was made, as ISO 8601 in UTC. */
  public static final String DATE = "${project.build.outputTimestamp}";

  private Version() {}
}
