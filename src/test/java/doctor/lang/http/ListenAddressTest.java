package doctor.lang.http;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.lang.sql.InMemoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The literals found; a ? behind them where the code may listen elsewhere as well. */
class ListenAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http.ListenAndServe(`:8501`, nil) | `:8501`",
        "http.ListenAndServeTLS(\"localhost:8501\", a, b, c) | \"localhost:8501\"",
        "net.Listen(\"tcp\", \"[::1]:8501\") | \"[::1]:8501\"",
        "app.Listen(\":1\") | \":1\"",
        "e.Start(\":8501\") | \":8501\"",
        "e.StartTLS(\":8501\", a, b) | \":8501\"",
        "r.RunTLS(\":8501\", a, b) | \":8501\"",
        "r.Run(\":65529\") | \":65529\"",
        "infra.HTTPServe(ctx, \":8501\", mux) | \":8501\"",
        "x := http.Server{Addr: \":8501\", Handler: h} | \":8501\"",
        "x := http.Server{Handler: h, Addr: \":8501\"} | \":8501\"",
        "x := Config{Addr: 8501} | 8501",
        "x.Addr = \":8501\" | \":8501\"",
        "if b { x.Addr = \":8501\" } | \":8501\"",
        "x.Addr = \":8501\"; x.Run() | \":8501\"",
        "flag.String(\"addr\", \":8501\", \"where\") | \":8501\"",
        "flag.StringVar(&addr, \"bind\", \":8501\", \"where\") | \":8501\"",
        "flag.Int(\"port\", 8501, \"where\") | 8501",
        "flag.IntVar(&port, \"port\", 8501, \"where\") | 8501",
        "set.IntVar(&c.a, \"port\", 8501, \"where\") | 8501",
      })
  void literals(String line, String expected) {
    assertThat(found(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http.ListenAndServe(\":http\", nil) | ?",
        "http.ListenAndServe(\":0\", nil) | ?",
        "http.ListenAndServe(\":123456\", nil) | ?",
        "http.ListenAndServe(\":\", nil) | ?",
        "http.ListenAndServe(\"8501\", nil) | ?",
        "http.ListenAndServe(\"http://x:8501\", nil) | ?",
        "net.Listen(\"unix\", \"/run/pay:8501\") | ?",
        "http.ListenAndServe(\":8501\" + x, nil) | ?",
        "http.ListenAndServe(f(\":8501\"), nil) | ?",
        "app.Listen(8501) | ?",
        "x := http.Server{Addr: \":8501\" + x} | ?",
        "x := http.Server{Addr: addr} | ?",
        "x.Addr = addr | ?",
        "x.Addr = \":8501\" + x | ?",
        "x.Addr == \":8501\" | ''",
        "Addr = \":8501\" | ''",
        "server.ListenAndServe() | ''",
        "server.ListenAndServeTLS(certificate, key) | ''",
        "http.ListenAndServeTLS(addr, certificate, key, nil) | ?",
        "http.ListenAndServeTLS(net.JoinHostPort(host, port), certificate, key, nil) | ?",
        "r.Run(addr) | ?",
        "r.Run(net.JoinHostPort(host, port)) | ?",
        "w.Run(ctx) | ''",
        "w.Run(workerCtx) | ''",
        "w.Run(cmd.Context()) | ''",
        "w.Run(ctx, job) | ''",
        "m.Run(func(a string) { f(a) }) | ''",
        "ListenAndServe(\":8501\") | ''",
        "x.Run | ''",
        "http.Serve(\":8501\") | ''",
        "flag.String(\"name\", \":8501\", \"what\") | ''",
        "flag.String(name, \":8501\", \"what\") | ''",
        "flag.Int(name, 8501, usage) | ''",
        "flag.Bool(\"port\", 8501, \"what\") | ''",
        "flag.Int(\"port\", 0, \"what\") | ''",
        "flag.Int(\"port\", 0x85, \"what\") | ''",
        "String(\"port\", \":8501\") | ''",
        "f().String(\"port\", \":8501\") | ''",
      })
  void whatIsNoAddressMayBeAnother(String line, String expected) {
    assertThat(found(line + "\n\tapp.Run(\":1\")")).isEqualTo(("\":1\" " + expected).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "os.Getenv(\"PORT\") | ?",
        "os.LookupEnv(\"PAY_ADDR\") | ?",
        "os.Getenv(\"BIND_TO\") | ?",
        "os.Getenv(\"LISTEN\") | ?",
        "os.Getenv(\"HOME\") | ''",
        "os.Getenv(\"DB_PORT\") | ''",
        "os.Getenv(\"PGPORT\") | ''",
        "os.Getenv(\"REDISADDR\") | ''",
        "os.Getenv(\"ALERT_EMAIL_ADDR\") | ''",
        "os.Getenv(\"DBX_PORT\") | ?",
        "os.Getenv(\"PAY_PORT\") | ?",
        "os.Getenv(name, \"PORT\") | ''",
        "f(\"PORT\") | ''",
      })
  void theEnvironmentMayDecide(String line, String expected) {
    assertThat(found(line)).isEqualTo(expected);
  }

  /** Behind a constant a, and a variable v. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http.ListenAndServe(a, nil) | \":8501\" \":1\"",
        "net.Listen(\"tcp\", a) | \":8501\" \":1\"",
        "s := http.Server{Addr: a, Handler: h} | \":8501\" \":1\"",
        "s := &http.Server{Addr: a}; log.Print(a); http.ListenAndServe(a, nil) | \":8501\" \":1\"",
        "http.ListenAndServe(a, nil); http.ListenAndServe(b, nil) | \":8501\" \":8502\" \":1\"",
        "const c = \":8503\"; http.ListenAndServe(c, nil) | \":8503\" \":1\"",
        "r := redis.Options{Addr: a} | \":1\" ?",
        "c := \":8503\"; log.Print(c); http.ListenAndServe(c, nil) | \":8503\" \":1\"",
        "c := \":8503\"; s := &http.Server{Addr: c} | \":8503\" \":1\"",
        "c := \":8503\"; if b != a { c = b }; http.ListenAndServe(c, nil) | \":1\" ?",
        "c := \":8503\"; c += v; http.ListenAndServe(c, nil) | \":1\" ?",
        "c := \":8503\"; set(&c); http.ListenAndServe(c, nil) | \":1\" ?",
        "c := \":8503\" + v; http.ListenAndServe(c, nil) | \":1\" ?",
        "c := \":8503\"; c, err = f(); http.ListenAndServe(c, nil) | \":1\" ?",
        "c := \":8503\"; func() { c = v }(); http.ListenAndServe(c, nil) | \":1\" ?",
        "c, d := \":8503\", v; http.ListenAndServe(c, nil) | \":1\" ?",
        "http.ListenAndServe(v, nil) | \":1\" ?",
        "http.ListenAndServe(a + v, nil) | \":1\" ?",
        "http.ListenAndServe(s.a, nil) | \":1\" ?",
        "a := \":8505\"; http.ListenAndServe(a, nil) | \":8505\" \":1\"",
        "a := v; http.ListenAndServe(a, nil) | \":1\" ?",
        "func(a string) { http.ListenAndServe(a, nil) }(v) | \":1\" ?",
        "http.ListenAndServe(no, nil) | \":1\" ?",
        "http.ListenAndServe(\":\" + p, nil) | \"8506\" \":1\"",
        "r.Run(\"0.0.0.0:\" + p) | \"8506\" \":1\"",
        "s := http.Server{Addr: \":\" + p, Handler: h} | \"8506\" \":1\"",
        "s := http.Server{Handler: h, Addr: \":\" + p} | \"8506\" \":1\"",
        "r := redis.Options{Addr: \"redis:\" + p} | \":1\" ?",
        "c := \"8507\"; net.Listen(\"tcp\", \":\" + c) | \"8507\" \":1\"",
        "http.ListenAndServe(\":\" + v, nil) | \":1\" ?",
        "http.ListenAndServe(host + \":\" + p, nil) | \":1\" ?",
        "http.ListenAndServe(\"x\" + p, nil) | \":1\" ?",
        "http.ListenAndServe(\":\" + no, nil) | \":1\" ?",
        "log.Print(a) | \":1\"",
      })
  void constants(String lines, String expected) {
    String constants =
        """
        package main
        const a = ":8501"
        const p = "8506"
        const (
          b string = ":8502"
          no = "pay"
        )
        var v = ":8504"
        """;
    String program =
        "package main\nfunc main() {\n" + lines.replace("; ", "\n") + "\nx.Run(\":1\")\n}\n";

    assertThat(found(Map.of("apps/pay/a.go", constants, "apps/pay/main.go", program)))
        .isEqualTo(expected);
  }

  @Test
  void aFlagIsWhatItsListenerIsGiven() {
    String flag = "a := flag.String(\"addr\", \":8501\", \"\")\n\t";
    String listener = "http.ListenAndServe(*a, nil)\n\t";

    assertThat(found(flag + listener)).isEqualTo("\":8501\"");
    assertThat(found(flag + listener + "net.Listen(\"tcp\", \":8502\")"))
        .isEqualTo("\":8501\" \":8502\" ?");
    assertThat(found(flag + "net.Listen(\"tcp\", \":8502\")")).isEqualTo("\":8501\" \":8502\"");
    assertThat(found("net.Listen(\"tcp\", \":8502\"); net.Listen(\"tcp\", b)"))
        .isEqualTo("\":8502\" ?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apps/pay/test/main.go",
        "apps/pay/a/mocks/main.go",
        "apps/pay/examples/a/main.go",
        "apps/pay/tools/main.go",
        "apps/pay/hack/a/main.go",
        "apps/pay/scripts/main.go",
      })
  void whatStandsBesideTheServiceDoesNotCount(String path) {
    String text = "package main\nfunc main() {\n\thttp.ListenAndServe(\":8501\", nil)\n}\n";

    assertThat(found(Map.of(path, text))).isEmpty();
    assertThat(found(Map.of("apps/pay/server/main.go", text))).isEqualTo("\":8501\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "github.com/labstack/echo/v4 | e.Start(a) | ?",
        "github.com/mark3labs/mcp-go/server | s.Start(f(x)) | ?",
        "github.com/labstack/echo/v4 | e.Start() | ''",
        "github.com/labstack/echo/v4 | e.Stop(a) | ''",
        "example.com/worker | w.Start(ctx) | ''",
      })
  void whatALibraryStartsListens(String library, String call, String expected) {
    String text =
        "package main\nimport _ \""
            + library
            + "\"\nfunc main() {\n"
            + call
            + "\nx.Run(\":1\")\n}\n";

    assertThat(found(Map.of("apps/pay/main.go", text))).isEqualTo(("\":1\" " + expected).strip());
  }

  @Test
  void aProfilerDoesNotCount() {
    String text = "package main\nimport _ \"net/http/pprof\"\nfunc main() { a.Run(\":8501\") }\n";

    assertThat(found(Map.of("apps/pay/main.go", text))).isEmpty();
  }

  private static String found(String line) {
    String text = "package main\n\nfunc main() {\n\t" + line + "\n}\n";
    return found(Map.of("apps/pay/main.go", text));
  }

  private static String found(Map<String, String> texts) {
    ListenAddress.Found found = InMemoryFiles.app(texts).facts(ListenAddress.OF_APP);
    List<String> words = new ArrayList<>();
    found.addresses().forEach(address -> words.add(address.location().text()));
    for (ListenAddress address : found.addresses()) {
      assertThat(address.location().text()).contains(Integer.toString(address.port()));
    }
    if (!found.isAll()) {
      words.add("?");
    }
    return String.join(" ", words);
  }
}
