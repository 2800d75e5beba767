package doctor.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * A workspace of services that differ and yet are the same on every machine: the seed is fixed.
 *
 * @param apps number of apps, one in {@code apps/<name>} each
 * @param filesPerApp 1 to 7 files of about 1.2 KB
 * @param faultEvery one app in this many has the faults of {@link FleetApp}; 0 for a clean fleet
 */
public record Fleet(int apps, int filesPerApp, int faultEvery) {

  private static final long SEED = 20_260_517;

  /** Throws {@link IllegalArgumentException} unless there is at least one app and file. */
  public Fleet {
    if (apps < 1 || filesPerApp < 1 || filesPerApp > 7 || faultEvery < 0) {
      throw new IllegalArgumentException(
          "not a fleet: " + apps + " apps, " + filesPerApp + " files each");
    }
  }

  /** Writes the fleet below a folder. */
  public void write(Path root) throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < apps; i++) {
      boolean faulty = faultEvery > 0 && i % faultEvery == faultEvery / 2;
      FleetApp app = FleetApp.next(i, faulty, random);
      Path folder = root.resolve("apps").resolve(app.name());
      int files = 0;
      for (Map.Entry<String, String> file : app.files().entrySet()) {
        if (files++ < filesPerApp) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
      }
    }
  }

  /** {@code java -cp target/test-classes doctor.fleet.Fleet FOLDER APPS FILES [FAULT-EVERY]}. */
  public static void main(String[] arguments) throws IOException {
    int faultEvery = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
    new Fleet(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), faultEvery)
        .write(Path.of(arguments[0]));
  }
}
