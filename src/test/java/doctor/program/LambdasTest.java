package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The build made classes of the lambdas: Java takes each of them. */
class LambdasTest {

  private static final Path JAR = Path.of("target/doctor/lib/doctor.jar");
  private static final Pattern LAMBDA = Pattern.compile("(.*)\\$\\$\\d+\\.class");

  @Test
  void everyClassOfALambdaIsSound() throws IOException, ReflectiveOperationException {
    List<String> lambdas = names().filter(LAMBDA.asMatchPredicate()).toList();
    assertThat(lambdas).hasSizeGreaterThan(300);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String file : lambdas) {
        // To initialize it is to verify it.
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        Class<?> lambda = Class.forName(name, true, loader);
        assertThat(lambda.getInterfaces()).as(name).hasSize(1);
        if (name.startsWith("doctor.")) {
          Class<?> host = Class.forName(name.replaceFirst("\\$\\$\\d+$", ""), true, loader);
          assertThat(host.getPackageName()).isEqualTo(lambda.getPackageName());
        }
      }
    }
  }

  @Test
  void noneOfDoctorIsLeft() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (String name : names().filter(name -> name.startsWith("doctor/")).toList()) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
          assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
              .as(name)
              .doesNotContain("java/lang/invoke/LambdaMetafactory");
        }
      }
    }
  }

  private static Stream<String> names() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .toList()
          .stream();
    }
  }
}
