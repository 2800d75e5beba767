package doctor.lang.service;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
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
        .containsExactly("a c on work, home", "c d on car");
  }

  @Test
  void aThingCopiedEverywhereIsNotReportedInAllPairs() {
    List<PcClaim> claims = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      claims.add(claim("app" + i, "8500", "home"));
    }

    List<String> ofTheLast =
        clashes(claims.toArray(PcClaim[]::new)).stream()
            .filter(clash -> clash.contains("app19 "))
            .toList();

    assertThat(ofTheLast).hasSize(16).contains("app0 app19 on home", "app15 app19 on home");
  }

  private static PcClaim claim(String folder, String thing, String... pcs) {
    return new PcClaim(thing, List.of(pcs), folder, new SourceFile(folder, "").at(0, 0));
  }

  private static List<String> clashes(PcClaim... claims) {
    return PcClaim.clashes(List.of(claims)).stream()
        .map(
            clash ->
                clash.first().folder() + " " + clash.second().folder() + " on " + clash.where())
        .toList();
  }
}
