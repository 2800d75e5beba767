package doctor.fleet;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads every file below a folder and does nothing with it: the floor under any linter in Java. */
final class ReadFloor {

  private ReadFloor() {}

  public static void main(String[] arguments) throws IOException {
    long[] bytes = new long[1];
    Files.walkFileTree(
        Path.of(arguments[0]),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            bytes[0] += Files.readAllBytes(file).length;
            return FileVisitResult.CONTINUE;
          }
        });
    System.out.println(bytes[0]);
  }
}
