import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;

/**
 * Makes plain code of what javac leaves to be made at every start. The lambdas and method
 * references in a jar become classes of their own: for the first one Java loads a hundred classes
 * of its own, and it links each anew even where an archive holds it; saves 12 apps 8 %. What
 * records inherit becomes methods: where one is a key, as when two apps have a port in common, Java
 * assembles its hash code from method handles; saves those 15 % (leave either out and run {@code
 * doctor.fleet.Speed}).
 *
 * <p>Run by the build: {@code java DynamicCallsIntoCode JAR}.
 */
final class DynamicCallsIntoCode {

  private DynamicCallsIntoCode() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path written = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(written))) {
      for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
        for (Map.Entry<String, byte[]> file : rewritten(from, entry).entrySet()) {
          ZipEntry copy = new ZipEntry(file.getKey());
          copy.setTimeLocal(entry.getTimeLocal());
          to.putNextEntry(copy);
          to.write(file.getValue());
          to.closeEntry();
        }
      }
    }
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What an entry of the jar becomes: itself, and the classes of its lambdas. */
  private static Map<String, byte[]> rewritten(ZipFile jar, ZipEntry entry) throws IOException {
    byte[] content = jar.getInputStream(entry).readAllBytes();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(entry.getName(), content);
    if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
      files.putAll(new RewrittenClass(new ClassReader(content)).files());
    }
    return files;
  }
}
