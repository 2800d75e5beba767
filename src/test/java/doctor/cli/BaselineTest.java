package doctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --baseline} and {@code --write-baseline}: old debt does not fail, new findings do. */
class BaselineTest {

  private static final String FILE = "known";

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void aServiceWithAFault() {
    folder = new Folder(root).with(".doctor.yaml", "").withBadService("pay", 8501);
  }

  private Call write(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "--write-baseline";
    all[1] = FILE;
    System.arraycopy(more, 0, all, 2, more.length);
    return Call.lint(root, all);
  }

  private Call compare() {
    return Call.lint(root, "--baseline", FILE);
  }

  @Test
  void whatIsWrittenIsKnown() {
    Call written = write();
    assertThat(written.exitCode()).isZero();
    assertThat(written.findings()).isEmpty();
    assertThat(written.err()).contains("known: wrote 1 finding: 1 new, 0 gone\n");
    assertThat(compare().exitCode()).isZero();
    assertThat(Call.lint(root).exitCode()).isEqualTo(1);
  }

  @Test
  void itIsMarkedNotDropped() {
    write();
    assertThat(Call.in(root, "services-spec", "--baseline", FILE, "-f", "json").out())
        .contains("\"disposition\": \"baselined\"");
    assertThat(Call.in(root, "services-spec", "--baseline", FILE, "-f", "sarif").out())
        .contains("\"baselineState\": \"unchanged\"");
    assertThat(Call.in(root, "services-spec", "--baseline", FILE).out()).contains("1 baselined");
  }

  /** Baselines lie in repositories: what is in them must mean the same to every later version. */
  @Test
  void whatAnOlderVersionWroteIsKnown() {
    folder.with(
        FILE,
        "apps/pay/app.md\trestart-on-failure\tf9fd4dcb37dd19bb-00a0a57b20f2746c\t"
            + "restart_policy is on-failure, expected always\n");
    assertThat(compare().findings()).isEmpty();
    assertThat(compare().err()).isEmpty();
  }

  @Test
  void aNameMayHoldWhatSeparates() {
    for (String name : List.of("a\tb", "a\\tb", "a\\")) {
      folder.with("apps/" + name + "/app.md", Folder.service("a", 8502).replace("always", "no"));
    }
    write();
    Call call = compare();
    assertThat(call.findings()).isEmpty();
    assertThat(call.err()).isEmpty();
  }

  @Test
  void aNewFindingIsNotKnown() {
    write();
    folder.withBadService("mail", 8502);
    Call call = compare();
    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.findings()).singleElement().asString().startsWith("apps/mail/");
  }

  @Test
  void aSecondOfTheSameTextIsNotKnown() {
    folder.with("apps/pay/app.md", Folder.service("pay", 1).replace("[home]", "home"));
    Call.lint(root, "--write-baseline", FILE);
    folder.with(
        "apps/pay/app.md",
        Folder.service("pay", 1).replace("[home]", "home").replace("always", "on-failure"));
    assertThat(compare().findings()).singleElement().asString().contains("restart-on-failure");
  }

  @Test
  void itSurvivesInsertedLinesReformattingQuotesAndCarriageReturns() {
    write();
    String moved = Folder.service("pay", 8501).replace("always", "on-failure");
    List<String> edits =
        List.of(
            moved.replace("lang: go\n", "lang: go\n# a comment\ndomain: infra\n"),
            moved.replace("\n  ", "\n      "),
            moved.replace("restart_policy: on-failure", "restart_policy:    on-failure   "),
            moved.replace("on-failure", "'on-failure'"),
            moved.replace("on-failure", "on-failure # to be decided"),
            moved.replace("\n", "\r\n"),
            "\ufeff" + moved,
            moved.replaceAll(
                "service:\n  (?s)(.*)\\[home]\n",
                "service: {restart_policy: on-failure,"
                    + " runtime: stdio, pc_targets: [home]}\n"));
    for (String edit : edits) {
      folder.with("apps/pay/app.md", edit);
      assertThat(compare().findings()).as(edit).isEmpty();
    }
  }

  @Test
  void itSurvivesAMoveOfTheFile() throws IOException {
    write();
    Files.createDirectories(root.resolve("projects/x/apps"));
    Files.move(root.resolve("apps/pay"), root.resolve("projects/x/apps/pay"));
    Call call = compare();
    assertThat(call.findings()).isEmpty();
    assertThat(call.err()).doesNotContain("gone");
    write();
    assertThat(folder.text(FILE)).contains("projects/x/apps/pay").doesNotContain("\napps/pay");
  }

  @Test
  void whereTheOldFileIsStillThereItIsNoMove() {
    write();
    folder.withService("pay", 8501).withBadService("mail", 8502);
    assertThat(compare().findings()).hasSize(1);
  }

  @Test
  void whereTheContentDoesNotTellNothingIsTakenForMoved() throws IOException {
    write();
    Files.delete(root.resolve("apps/pay/app.md"));
    folder.withBadService("mail", 8502).withBadService("news", 8503);
    assertThat(compare().findings()).hasSize(2);
  }

  @Test
  void whatIsGoneIsListedAndOnlyWriteTakesItOut() {
    folder.withBadService("mail", 8502);
    write();
    folder.withService("mail", 8502);
    Call call = compare();
    assertThat(call.err())
        .contains("gone: apps/mail/app.md: restart_policy is on-failure")
        .contains("1 known finding is gone; --write-baseline takes them out");
    assertThat(folder.text(FILE)).contains("apps/mail");
    assertThat(write().err()).contains("known: wrote 1 finding: 0 new, 1 gone\n");
    assertThat(folder.text(FILE)).doesNotContain("apps/mail").contains("apps/pay");
    assertThat(compare().err()).isEmpty();
  }

  @Test
  void ofManyThatAreGoneTheFirstAreListed() {
    for (int i = 10; i < 22; i++) {
      folder.withBadService("a" + i, 8600 + i);
    }
    write();
    for (int i = 10; i < 22; i++) {
      folder.withService("a" + i, 8600 + i);
    }
    assertThat(compare().err())
        .contains("gone: apps/a19/")
        .doesNotContain("gone: apps/a20/")
        .contains("12 known findings are gone (2 more with -v); --write-baseline");
    assertThat(Call.lint(root, "-v", "--baseline", FILE).err())
        .contains("gone: apps/a21/")
        .contains("12 known findings are gone; --write-baseline");
  }

  @Test
  void anExistingOneOnlyShrinksUnlessToldOtherwise() {
    write();
    String before = folder.text(FILE);
    folder.withBadService("mail", 8502);
    Call refused = write();
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains("wrote 1 finding, 0 gone; 1 new one is left out (--accept-new takes it in)\n");
    assertThat(folder.text(FILE)).isEqualTo(before);
    assertThat(write("--accept-new").exitCode()).isZero();
    assertThat(folder.text(FILE)).contains("apps/mail");
    assertThat(compare().exitCode()).isZero();
  }

  @Test
  void aNewFindingTakesNoEntryOfAFileThatIsStillThere() {
    write();
    String before = folder.text(FILE);
    folder.withBadService("mail", 8502);
    assertThat(write("apps/mail").err()).contains("wrote 1 finding, 0 gone; 1 new one is left out");
    assertThat(folder.text(FILE)).isEqualTo(before);
  }

  @Test
  void whatWasNotLookedForStays() {
    folder.withBadService("mail", 8502);
    write();
    String before = folder.text(FILE);
    folder.withService("mail", 8502);
    assertThat(write("apps/pay").err()).contains("wrote 2 findings: 0 new, 0 gone");
    write("--only", "untagged-service");
    write("--rule", "restart-on-failure=off");
    assertThat(folder.text(FILE)).isEqualTo(before);
  }

  @Test
  void aSuppressedFindingNeedsNoEntry() {
    folder.with(
        "apps/pay/app.md",
        Folder.service("pay", 1)
            .replace("always", "on-failure # doctor:allow restart-on-failure -- a kiosk"));
    write();
    assertThat(folder.text(FILE)).doesNotContain("restart-on-failure");
  }

  @Test
  void theBytesAreSortedAndStable() {
    folder.withBadService("mail", 8502).withBadService("news", 8503);
    write();
    String text = folder.text(FILE);
    assertThat(text.lines().filter(line -> !line.startsWith("#"))).hasSize(3).isSorted();
    assertThat(text).doesNotContain(":10:");
    write("--accept-new");
    assertThat(folder.text(FILE)).isEqualTo(text);
  }

  @Test
  void theConfigurationNamesOneRelativeToTheRoot() {
    folder.with(".doctor.yaml", "baseline: known\n");
    Call missing = Call.lint(root);
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo(
            "doctor: .doctor.yaml:1:11: there is no baseline known;"
                + " --write-baseline known makes one\n");
    Path apps = root.resolve("apps");
    assertThat(Call.lint(apps, "--write-baseline", "known").err())
        .contains(".doctor.yaml:1:11: there is no baseline known; --write-baseline ../known makes");
    assertThat(Call.lint(apps, "--write-baseline", "../known").exitCode()).isZero();
    assertThat(write().exitCode()).isZero();
    assertThat(Call.lint(root.resolve("apps"), "--root", "..").exitCode()).isZero();
  }

  @Test
  void whatIsNoBaselineIsSaidWithItsLine() {
    folder.with(FILE, "# fine\n<<<<<<< HEAD\n");
    assertThat(compare().err()).contains("known:2: a merge conflict");
    folder.with(FILE, "apps/pay/app.md\trestart-on-failure\tnonsense\tx\n");
    assertThat(compare().exitCode()).isEqualTo(2);
    assertThat(compare().err()).contains("known:1: not a line of a baseline");
    assertThat(Call.lint(root, "--baseline", "absent").exitCode()).isEqualTo(2);
    assertThat(Call.lint(root, "--accept-new").exitCode()).isEqualTo(2);
  }
}
