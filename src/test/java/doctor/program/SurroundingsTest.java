package doctor.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a run finds around it: no home, no folder for temporary files, no git, another locale. The
 * report is the same, or says what could not be asked.
 */
@Timeout(300)
class SurroundingsTest extends ShellTest {

  @Test
  void withoutGitWhatIsStagedIsNotNothing() throws Exception {
    Installation.Run run =
        sh(
            """
            git init -q && mkdir tools && cd tools
            for tool in cksum readlink; do ln -s "$(command -v $tool)" .; done
            cd .. && PATH=$PWD/tools $D services-spec --staged
            """);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("doctor: --staged: git cannot be started").hasLineCount(1);
  }

  @Test
  void withoutHomeFolderTemporaryFolderAndLocaleItIsTheSame() throws Exception {
    sh("git init -q && git add -A && git -c user.name=a -c user.email=a@b commit -qm first");
    Installation.Run usual = sh("$D services-spec -f json");
    assertThat(usual.out()).contains("apps/zahlung-\u00fc/app.md", "restart_policy");
    for (String surroundings :
        List.of(
            "env -i PATH=$PATH JAVA_HOME=$JAVA_HOME",
            "env -u HOME -u TMPDIR",
            "env HOME=/nonexistent TMPDIR=/nonexistent XDG_CACHE_HOME=/nonexistent",
            "env LC_ALL=C",
            "env LC_ALL=POSIX LANG=C",
            "env LC_ALL=tr_TR.UTF-8 LANG=tr_TR",
            "env LC_ALL=de_DE.ISO-8859-1",
            "env DOCTOR_JAVA_OPTS='-Duser.language=tr -Duser.country=TR'",
            "env DOCTOR_JAVA_OPTS='-Duser.language=ar -Duser.country=EG'",
            "env DOCTOR_JAVA_OPTS='-Duser.language=th -Duser.country=TH -Duser.variant=TH'")) {
      Installation.Run run = sh(surroundings + " $D services-spec -f json");
      assertThat(run).as(surroundings).isEqualTo(usual);
    }
  }

  // Git writes to the index it reads, so it is given a copy.
  @Test
  void withoutAnyTemporaryFolderItSaysWhatWasNotAsked() throws Exception {
    Path migration = workspace.resolve("apps/zahlung-\u00fc/migrations/001_a.sql");
    Files.createDirectories(migration.getParent());
    Files.writeString(migration, "CREATE TABLE IF NOT EXISTS a (x);\n");
    sh("git init -q && git add -A && git -c user.name=a -c user.email=a@b commit -qm first");
    Files.writeString(migration, "CREATE TABLE IF NOT EXISTS a (y);\n");
    Installation.Run run =
        sh("DOCTOR_JAVA_OPTS=-Djava.io.tmpdir=/nonexistent $D services-spec -f concise");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("restart_policy is on-failure").hasLineCount(1);
    assertThat(run.err())
        .contains("cannot be copied", "rules that ask git were not judged here")
        .hasLineCount(1);
  }

  @Test
  void reportsOfEveryRuleAreTheSameInTurkish() throws Exception {
    String turkish = "DOCTOR_JAVA_OPTS='-Duser.language=tr -Duser.country=TR' ";
    String call = "$D services-spec --root '" + Path.of("fixtures").toAbsolutePath() + "/%s' -f %s";
    for (String rule :
        List.of("schema-violation", "destructive-migration", "sqlite-without-wal", "unit-drift")) {
      try (Stream<Path> cases = Files.list(Path.of("fixtures", rule, "bad"))) {
        for (Path one : cases.sorted().limit(3).toList()) {
          String lint = call.formatted(rule + "/bad/" + one.getFileName(), "sarif");
          assertThat(sh(turkish + lint)).isEqualTo(sh(lint));
        }
      }
    }
  }
}
