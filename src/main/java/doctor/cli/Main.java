package doctor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;

/** Entry point. The launcher says through system properties what only a shell can find out. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setOut(System.err); // what a plugin prints is no part of a report
    Console console =
        new Console(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv(),
            Boolean.getBoolean("doctor.terminal"),
            Integer.getInteger("doctor.columns", 0));
    System.exit(new Doctor(console, Path.of("").toAbsolutePath()).run(arguments));
  }
}
