package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --statistics}: counts on standard error, so that a report stays one. */
class StatisticsTest {

  @TempDir Path root;

  @Test
  void countsByRuleAndByApp() {
    Folder folder = new Folder(root).withBadService("pay", 8501).withBadService("mail", 8502);
    folder.with(
        "apps/news/app.md",
        Folder.service("news", 8503)
            .replace("always", "on-failure # doctor:allow restart-on-failure -- a kiosk"));
    Call call = Call.in(root, "services-spec", "-f", "json", "--statistics");
    assertThat(call.out()).startsWith("{").doesNotContain("out of scope");
    assertThat(call.err())
        .isEqualTo(
            """
              active  suppressed  baselined  out of scope  rule
                   2           1          0             0  restart-on-failure

              active  suppressed  baselined  out of scope  app
                   1           0          0             0  apps/mail
                   0           1          0             0  apps/news
                   1           0          0             0  apps/pay
            """);
  }

  @Test
  void anAppIsWhatTheRunTookForOne() throws IOException {
    Folder folder = new Folder(root).withBadService("pay", 8501);
    folder.with("apps/pay/docs/app.md", "---\nname: docs\n---\n");
    folder.with("apps/pay/docs/compose.yaml", "services:\n  a:\n    restart: on-failure\n");
    Repository.in(root).git("add", "-A");
    Files.delete(root.resolve("apps/pay/app.md"));
    Call call = Call.in(root, "services-spec", "--staged", "--statistics");
    assertThat(call.err()).contains("  apps/pay\n").doesNotContain("apps/pay/docs", "  .\n");
  }

  @Test
  void saysSoWhereThereIsNothing() {
    new Folder(root).withService("pay", 8501);
    assertThat(Call.lint(root, "--statistics").err()).isEqualTo("no findings\n");
  }
}
