package doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.Region;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibleLineTest {

  private static final int RUNS = 20_000;

  @Test
  void isTheLineItselfWhereThatFits() {
    assertThat(VisibleLine.of("ab cd", new Region(0, 5), new Region(3, 5), 20))
        .isEqualTo(new VisibleLine("ab cd", 3, 5));
    assertThat(VisibleLine.of("x".repeat(20), new Region(0, 20), new Region(19, 20), 20))
        .isEqualTo(new VisibleLine("x".repeat(20), 19, 20));
  }

  @Test
  void isCutAtTheEndWhereTheRegionIsInViewSo() {
    String line = "0123456789".repeat(3);

    assertThat(VisibleLine.of(line, new Region(0, 30), new Region(2, 19), 20))
        .isEqualTo(new VisibleLine("0123456789012345678…", 2, 19));
    // Too wide to be seen whole: its beginning is.
    assertThat(VisibleLine.of(line, new Region(0, 30), new Region(2, 29), 20))
        .isEqualTo(new VisibleLine("0123456789012345678…", 2, 19));
  }

  @Test
  void aPairIsCutAtOnePlaceWithItsDifferenceInView() {
    String head = "0123456789".repeat(3);
    assertThat(pair("a b", "a c d", 20)).containsExactly("a b", "a c d");
    assertThat(pair("a" + head, "b" + head, 20))
        .containsExactly("a012345678901234567…", "b012345678901234567…");
    assertThat(pair(head + "on, " + head, head + "always, " + head, 20))
        .containsExactly("…3456789on, 0123456…", "…3456789always, 012…");
    assertThat(pair(head + "on}", head + "always}", 20))
        .containsExactly("…90123456789on}", "…90123456789always}");
    assertThat(pair(head, head + " # and more behind it", 20))
        .containsExactly("…3456789", "…3456789 # and more…");
    assertThat(pair("012345678901234", "0123456789012341" + head, 20))
        .containsExactly("012345678901234", "0123456789012341012…");
  }

  private static List<String> pair(String one, String other, int cells) {
    return VisibleLine.pair(one, other, cells).stream().map(VisibleLine::text).toList();
  }

  @Test
  void holdsTheEndAndACellBehindItWhereTheRegionIsThere() {
    String line = "0123456789".repeat(3);

    assertThat(VisibleLine.of(line, new Region(0, 30), new Region(28, 30), 20))
        .isEqualTo(new VisibleLine("…234567890123456789", 17, 19));
    assertThat(VisibleLine.of(line, new Region(0, 30), new Region(30, 30), 20))
        .isEqualTo(new VisibleLine("…234567890123456789", 19, 19));
  }

  /** Whatever is cut off, the marks stand below the characters they mean. */
  @Test
  void marksWhatItShows() {
    Random random = new Random(1);
    for (int run = 0; run < RUNS; run++) {
      int length = 1 + random.nextInt(run % 10 == 0 ? 5_000 : 120);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append((char) ('!' + random.nextInt(94)));
      }
      int start = random.nextInt(length);
      int end = Math.min(length, start + random.nextInt(16));
      int cells = 20 + random.nextInt(80);

      VisibleLine line =
          VisibleLine.of(text.toString(), new Region(0, length), new Region(start, end), cells);

      String where = text + " " + start + " to " + end + " in " + cells + ": " + line;
      assertThat(line.text().length()).as(where).isLessThanOrEqualTo(cells);
      assertThat(line.text().substring(line.from(), line.to()))
          .as(where)
          .isEqualTo(text.substring(start, end));
      String whole = line.text().replace("…", "");
      assertThat(text.toString()).as(where).contains(whole);
      assertThat(line.text().startsWith("…"))
          .as(where)
          .isEqualTo(!text.toString().startsWith(whole));
      assertThat(line.text().endsWith("…")).as(where).isEqualTo(!text.toString().endsWith(whole));
      if (line.text().endsWith("…")) {
        assertThat(line.text()).as(where).hasSize(cells);
      }
    }
  }
}
