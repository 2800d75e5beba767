package doctor.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the built program beside a plain hello of the same Java and readers of the same files,
 * all run in turn so that a busy machine is busy for all of them, and prints tables in Markdown.
 *
 * <p>{@code java -cp target/test-classes doctor.fleet.Speed [APPS…]}; without APPS: 1000 10000.
 */
final class Speed {

  private static final Path PROGRAM = Path.of("target/doctor/bin/doctor").toAbsolutePath();
  private static final Path FLEETS = Path.of("target/fleets").toAbsolutePath();
  private static final String HOME = System.getProperty("java.home");

  /** As doctor runs: with these, reading takes the least that it can in Java. */
  private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final int STARTS = 21;
  private static final int PASSES = 5;

  private Speed() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    start();
    List<Integer> sizes = new ArrayList<>();
    for (String argument : arguments) {
      sizes.add(Integer.parseInt(argument));
    }
    fleets(sizes.isEmpty() ? List.of(1000, 10000) : sizes);
  }

  private static void start() throws IOException, InterruptedException {
    Path fleet = fleet(12, 5);
    Map<String, List<String>> commands = new LinkedHashMap<>();
    Map<String, String> beside = new LinkedHashMap<>();
    String hello = "`java Hello`";
    commands.put(hello, java(HOME, List.of(), "doctor.fleet.Hello"));
    commands.put("doctor, 12 apps, SARIF", sarif(fleet));
    List<String> plain = new ArrayList<>(sarif(fleet));
    plain.set(0, withoutArchive().toString());
    commands.put("the same without archive", plain);
    String otherHome = System.getenv("OTHER_JAVA_HOME");
    if (otherHome != null) {
      List<String> java = List.of("env", "JAVA_HOME=" + otherHome);
      List<String> warm = new ArrayList<>(java);
      warm.addAll(List.of(PROGRAM.toString(), "warm")); // the build did so for the usual Java only
      Usage.of(warm);
      List<String> other = new ArrayList<>(java);
      other.addAll(sarif(fleet));
      String otherHello = hello + ", JAVA_HOME=" + otherHome;
      String otherDoctor = "doctor, 12 apps, SARIF, JAVA_HOME=" + otherHome;
      commands.put(otherHello, java(otherHome, List.of(), "doctor.fleet.Hello"));
      commands.put(otherDoctor, other);
      beside.put(otherHello, otherHello);
      beside.put(otherDoctor, otherHello);
    }
    System.out.println(
        "| cold start | CPU ms | wall ms | CPU / hello of the same Java | CPU / the first hello |\n"
            + "| --- | --- | --- | --- | --- |");
    Map<String, Usage> usage = Usage.inTurn(commands, STARTS);
    usage.forEach(
        (name, one) ->
            System.out.printf(
                "| %s | %.0f | %.0f | %.2f | %.2f |%n",
                name,
                one.cpu(),
                one.wall(),
                one.cpu() / usage.get(beside.getOrDefault(name, hello)).cpu(),
                one.cpu() / usage.get(hello).cpu()));
    System.out.println();
  }

  private static void fleets(List<Integer> sizes) throws IOException, InterruptedException {
    System.out.println(
        "| fleet | reader CPU ms | with doctor's flags | doctor CPU ms | wall ms | CPU / reader"
            + " | / with flags | files per CPU s | peak MiB |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (int apps : sizes) {
      if (apps == 1000) {
        measure(apps, 7); // with its handlers and a second migration
      }
      measure(apps, 5);
    }
  }

  private static void measure(int apps, int filesPerApp) throws IOException, InterruptedException {
    Path fleet = fleet(apps, filesPerApp);
    Map<String, List<String>> commands = new LinkedHashMap<>();
    List<String> reader = java(HOME, List.of(), "doctor.fleet.ReadFloor");
    reader.add(fleet.toString());
    List<String> lean = java(HOME, FLAGS, "doctor.fleet.ReadFloor");
    lean.add(fleet.toString());
    commands.put("reader", reader);
    commands.put("lean", lean);
    commands.put("doctor", sarif(fleet));
    Map<String, Usage> usage = Usage.inTurn(commands, PASSES);
    double read = usage.get("reader").cpu();
    double least = usage.get("lean").cpu();
    double cpu = usage.get("doctor").cpu();
    System.out.printf(
        "| %d apps, %d files | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f | %.0f | %.0f |%n",
        apps,
        apps * filesPerApp,
        read,
        least,
        cpu,
        usage.get("doctor").wall(),
        cpu / read,
        cpu / least,
        apps * filesPerApp / cpu * 1000,
        Usage.peak(sarif(fleet)));
  }

  private static Path fleet(int apps, int filesPerApp) throws IOException {
    Path fleet = FLEETS.resolve(apps + "x" + filesPerApp);
    if (!Files.exists(fleet)) {
      new Fleet(apps, filesPerApp, 20).write(fleet);
    }
    return fleet;
  }

  private static Path withoutArchive() throws IOException {
    Path built = PROGRAM.resolveSibling("..").normalize();
    Path home = FLEETS.resolve("plain");
    for (String file : List.of("bin/doctor", "lib/doctor.jar")) {
      Path copy = home.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(
          built.resolve(file),
          copy,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    return home.resolve("bin/doctor");
  }

  private static List<String> java(String home, List<String> flags, String type) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(home, "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), type));
    return command;
  }

  private static List<String> sarif(Path fleet) {
    String out = "sarif=" + FLEETS.resolve("report.sarif");
    return List.of(PROGRAM.toString(), "services-spec", "--root", fleet.toString(), "-f", out);
  }
}
