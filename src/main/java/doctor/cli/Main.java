package doctor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Entry point. The launcher says through system properties what only a shell can find out. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setOut(System.err); // what a plugin prints is no part of a report
    Console console =
        console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    int code = new Doctor(console, Path.of("").toAbsolutePath()).run(arguments);
    // Not System.exit: Java 25 loads its loggers for that, in case one is to be told: 5 % of 12
    // apps. All that is written is written by now, and nothing waits for the end.
    Runtime.getRuntime().halt(code);
  }

  /** What the call sees of its surroundings. */
  static Console console(OutputStream out, OutputStream err) {
    return new Console(
        out,
        err,
        System.getenv(),
        Boolean.getBoolean("doctor.terminal"),
        Integer.getInteger("doctor.columns", 0));
  }
}
