package doctor.lang.go;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import doctor.lang.c.CLexer;
import doctor.lang.python.PythonCode;
import doctor.lang.shell.ShellLexer;
import doctor.lang.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Sources that mean harm: whatever comes out, it comes out soon. */
class HostileSourceTest {

  private static final int LARGE = 200_000;

  @Test
  void deepNestingAndLongChainsEnd() {
    List<String> parts =
        List.of(
            "(",
            "{",
            "[",
            "f(",
            "a.",
            "x=x+x\n",
            "func(){",
            "case a:\n",
            "`",
            "a = ",
            "a := ",
            "a, b += ",
            "x[1] = ");
    for (String part : parts) {
      String go = "package p\nfunc f() {\n" + part.repeat(LARGE / part.length()) + "\n}\n";
      within(
          () -> {
            GoCode.of("", List.of(new SourceFile("a.go", go))).files();
            PythonCode.of(List.of(new SourceFile("a.py", go)));
            CLexer.read(new SourceFile("a.c", go));
            ShellLexer.read(new SourceFile("a.sh", go));
          });
    }
  }

  @Test
  void noiseEnds() {
    Random random = new Random(1);
    String signs = "abc\"'`\\/*\n#{}()[];:=+.,<$-\u00e9\ud83d\ude00\ud83d\0 \t";
    for (int i = 0; i < 300; i++) {
      StringBuilder noise = new StringBuilder("package p\n");
      for (int n = 0; n < 400; n++) {
        noise.append(signs.charAt(random.nextInt(signs.length())));
      }
      String text = noise.toString();
      GoCode.of("", List.of(new SourceFile("a.go", text))).files();
      PythonCode.of(List.of(new SourceFile("a.py", text)));
      CLexer.read(new SourceFile("a.c", text));
      ShellLexer.read(new SourceFile("a.sh", text));
    }
  }

  @Test
  void circlesEndAsUnknown() {
    String go =
        """
        package p

        var a = b
        var b = a + "x" + b

        func f(n string) string { return g(n) + f(n) }
        func g(n string) string { return f(n) + g(n) }

        func open(x string) {
        	x = x + x + f(x)
        	open(x)
        	sink(f(a) + b + x)
        }
        """;
    GoCode code = GoCode.of("", List.of(new SourceFile("a.go", go)));
    GoFile file = code.files().get(0);
    within(
        () -> {
          Value value = new GoValues(code).argument(file, file.callsOf("sink").get(0), 0);
          assertThat(value.only()).isNull();
        });
  }

  private static void within(Runnable run) {
    Assertions.assertThatCode(run::run).doesNotThrowAnyException();
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), run::run);
  }
}
