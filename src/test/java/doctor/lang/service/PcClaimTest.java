package doctor.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PcClaimTest {

  @Test
  void twoAppsThatClaimOneThingOnAPcClash() {
    assertThat(
            clashes(
                claim("a", "8500", "home", "work"),
                claim("b", "8501", "home"),
                claim("c", "8500", "work", "home", "car"),
                claim("d", "8500", "car")))
        .containsExactly(
            "c is already taken on work, home by a: a declares the same port",
            "d is already taken on car by c: c declares the same port");
  }

  @Test
  void anAppThatClashesWithSeveralIsOneClash() {
    assertThat(
            clashes(
                claim("a", "8500", "home"),
                claim("b", "8500", "work"),
                claim("c", "8500", "home", "work", "car"),
                claim("d", "8500", "home")))
        .containsExactly(
            "c is already taken on home, work by a and 1 other app:"
                + " a declares the same port on home; b declares the same port on work",
            "d is already taken on home by a and 1 other app:"
                + " a declares the same port on home; c declares the same port on home");
  }

  @Test
  void ofAThingCopiedEverywhereFewRivalsAreNamedAndAllAreCounted() {
    List<PcClaim> claims = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      claims.add(claim("app" + i, "8500", "home"));
    }

    List<PcClaim.Clash> clashes = PcClaim.clashes(claims);

    assertThat(clashes).hasSize(199);
    PcClaim.Clash last = clashes.get(198);
    assertThat(last.inWords()).endsWith("by app0 and 198 other apps");
    assertThat(last.rivals()).hasSize(PcClaim.MOST_NAMED);
  }

  @Test
  void onSeveralPcsTheyAreCountedUpToABound() {
    List<PcClaim> claims = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      claims.add(claim("app" + i, "8500", "home", "work"));
    }
    claims.add(claim("other", "8500", "car"));
    claims.add(claim("last", "8500", "home", "work", "car"));

    List<PcClaim.Clash> clashes = PcClaim.clashes(claims);

    assertThat(clashes.get(100).inWords()).endsWith("by app0 and at least 100 other apps");
    assertThat(clashes.get(99).inWords()).endsWith("by app0 and 99 other apps");
    assertThat(clashes.get(199).rivals())
        .as("whoever is the first on a pc")
        .extracting(rival -> rival.claim().folder())
        .startsWith("app0", "other", "app1");
  }

  private static PcClaim claim(String folder, String thing, String... pcs) {
    return new PcClaim(thing, List.of(pcs), folder, new SourceFile(folder, "").at(0, 0));
  }

  private static List<String> clashes(PcClaim... claims) {
    List<String> lines = new ArrayList<>();
    for (PcClaim.Clash clash : PcClaim.clashes(List.of(claims))) {
      String rivals =
          clash.rivals().stream()
              .map(rival -> rival.declares("port", clash))
              .collect(Collectors.joining("; "));
      lines.add(clash.claim().folder() + " " + clash.inWords() + ": " + rivals);
    }
    return lines;
  }
}
