package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the build made of lambdas and records: Java takes each, and it does what Java's own does.
 */
class DynamicCallsTest {

  private static final Path JAR = Path.of("target/doctor/lib/doctor.jar");
  private static final Pattern LAMBDA = Pattern.compile("(.*)\\$\\$\\d+\\.class");

  @Test
  void everyClassOfALambdaIsSound() throws IOException, ReflectiveOperationException {
    List<String> lambdas = names().filter(LAMBDA.asMatchPredicate()).toList();
    assertThat(lambdas).hasSizeGreaterThan(60);
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
              .doesNotContain("java/lang/invoke/LambdaMetafactory")
              .doesNotContain("java/lang/runtime/ObjectMethods");
        }
      }
    }
  }

  @Test
  void recordsAreWhatJavaMakesOfThem() throws IOException, ReflectiveOperationException {
    int records = 0;
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String file : names().filter(name -> name.startsWith("doctor/")).toList()) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        Class<?> rewritten = Class.forName(name, false, loader);
        if (rewritten.isRecord()) {
          List<Object> ours = instances(rewritten);
          List<Object> javas = instances(Class.forName(name));
          for (int i = 0; i < javas.size(); i++) {
            assertThat(ours.get(i).hashCode()).as(name).isEqualTo(javas.get(i).hashCode());
            assertThat(ours.get(i)).as(name).hasToString(javas.get(i).toString());
            assertThat(ours.get(i).equals(name)).isFalse();
            for (int k = 0; k < javas.size(); k++) {
              assertThat(ours.get(i).equals(ours.get(k)))
                  .as("%s: %s and %s", name, javas.get(i), javas.get(k))
                  .isEqualTo(javas.get(i).equals(javas.get(k)));
            }
          }
          records += javas.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(records).isGreaterThan(100);
  }

  // Differing in each component in turn, and one twice; none where it takes no such values.
  private static List<Object> instances(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    List<Object> instances = new ArrayList<>();
    try {
      for (int other = -2; other < components.length; other++) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(types[i], i == other);
        }
        instances.add(constructor.newInstance(values));
      }
      // A method that a record has of its own may not take these either.
      assertThat(new HashSet<>(instances).toString()).isNotEmpty();
    } catch (InvocationTargetException | NullPointerException e) {
      return List.of();
    }
    return instances;
  }

  private static @Nullable Object value(Class<?> type, boolean isOther) {
    if (type == boolean.class) {
      return isOther;
    } else if (type == char.class) {
      return isOther ? 'b' : 'a';
    } else if (type == int.class) {
      return isOther ? 700 : 7;
    } else if (type == long.class) {
      return isOther ? 1L << 40 : 1L;
    } else if (type == double.class) {
      return isOther ? -0.0 : 0.0;
    } else if (type == String.class) {
      return isOther ? "b" : "a";
    }
    return type == List.class && isOther ? List.of("b") : null;
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
