package doctor.cli;

import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Does once what the program does, while the launcher has the JVM record which classes that takes:
 * {@code doctor warm}. Whatever else it did would be in the archive too, and in every start: an AOT
 * cache, JEP 483, links all its classes, and an older archive is read in stretches of several. To
 * rehearse in a process of its own saves 12 apps 10 % with Java 25, and 3 MiB with Java 17 (let
 * {@link RehearsalStage} call this, and run {@code doctor.fleet.Speed}).
 */
final class Rehearsal {

  /** The calls that are worth starting fast. */
  private static final String[][] CALLS = {
    {"services-spec", "-f", "sarif=report.sarif", "--fail-on", "error"},
    {"services-spec", "--color=always", "-v"},
    {"services-spec", "-f", "concise", "-q", "apps/pay"},
    {"services-spec", "-f", "json", "apps/pay/app.md"},
  };

  private Rehearsal() {}

  /**
   * Called by the launcher.
   *
   * @param workspaces those that {@link RehearsalStage} has made
   */
  public static void main(String[] workspaces) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console = Main.console(nowhere, nowhere);
    for (String workspace : workspaces) {
      for (String[] call : CALLS) {
        new Doctor(console, Path.of(workspace)).run(call);
      }
    }
  }
}
