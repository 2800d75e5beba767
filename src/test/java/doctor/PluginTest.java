package doctor;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Rule;
import doctor.engine.RuleSet;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles plugins, the one that README.md shows among them, and loads them. */
class PluginTest {

  @TempDir Path scratch;

  @Test
  void thePluginThatTheReadmeShowsCompilesAndFinds() throws IOException, RuleSet.PluginException {
    String source = javaBlock(Files.readString(Path.of("README.md")));
    Path jar = jar(source, "acme.MissingOwner");
    List<Rule> rules = RuleSet.load(List.of(jar));
    assertThat(rules).extracting(rule -> rule.descriptor().id()).contains("acme/missing-owner");

    Path app = scratch.resolve("workspace/apps/pay/app.md");
    Files.createDirectories(app.getParent());
    Files.writeString(app, "---\nname: pay\n---\n");
    Rule rule =
        rules.stream()
            .filter(r -> r.descriptor().id().startsWith("acme/"))
            .findFirst()
            .orElseThrow();
    assertThat(LintRun.lines(LintRun.lint(scratch.resolve("workspace"), List.of(rule))))
        .containsExactly(
            "apps/pay/app.md:1:1-1:4: warning: there is no owner, expected the name of a person"
                + " [acme/missing-owner]");
  }

  private static String javaBlock(String markdown) {
    int from = markdown.indexOf("```java\n") + "```java\n".length();
    return markdown.substring(from, markdown.indexOf("```", from));
  }

  private Path jar(String source, String className) throws IOException {
    Path classes = Files.createDirectories(scratch.resolve("classes"));
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
    Path jar = scratch.resolve("acme.jar");
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
