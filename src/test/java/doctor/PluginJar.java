package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Jar files with a rule that a test writes. */
public final class PluginJar {

  private PluginJar() {}

  /**
   * Compiles one class and packs it as a plugin.
   *
   * @param scratch a folder to work in
   */
  public static Path compile(Path scratch, String source, String className) throws IOException {
    Path classes = Files.createDirectories(scratch.resolve("classes-of-" + className));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    URI uri = URI.create("string:///" + className.replace('.', '/') + ".java");
    JavaFileObject file =
        new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of(
            "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
    boolean compiled = compiler.getTask(null, null, null, options, null, List.of(file)).call();
    assertThat(compiled).isTrue();
    Path jar = scratch.resolve(className + ".jar");
    String entry = className.replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream jarOut = new JarOutputStream(out)) {
      jarOut.putNextEntry(new JarEntry(entry));
      jarOut.write(Files.readAllBytes(classes.resolve(entry)));
      jarOut.putNextEntry(new JarEntry("META-INF/services/doctor.api.Rule"));
      jarOut.write((className + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return jar;
  }
}
