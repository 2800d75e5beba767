package doctor.lang.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrigramsTest {

  @Test
  void whatATextContainsItMayContain() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random, random.nextInt(300));
      Trigrams trigrams = new Trigrams(text);
      int start = random.nextInt(text.length() + 1);
      int end = start + random.nextInt(text.length() - start + 1);
      String word = text.substring(start, end);
      assertThat(trigrams.mayContain(word)).as("%s in %s", word, text).isTrue();
    }
  }

  @Test
  void mostWordsThatATextLacksAreKnownToBeMissing() {
    Random random = new Random(11);
    Trigrams trigrams = new Trigrams(text(random, 10_000));
    int missing = 0;
    for (int i = 0; i < 1_000; i++) {
      missing += trigrams.mayContain(text(random, 9)) ? 0 : 1;
    }
    assertThat(missing).isGreaterThan(990);
  }

  @Test
  void shortWordsMayStandAnywhere() {
    assertThat(new Trigrams("").mayContain("")).isTrue();
    assertThat(new Trigrams("abc").mayContain("xy")).isTrue();
    assertThat(new Trigrams("abc").mayContain("xyz")).isFalse();
    assertThat(new Trigrams("ab").mayContain("abc")).isFalse();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean plain = random.nextInt(50) > 0;
      text.append((char) (plain ? ' ' + random.nextInt(90) : '\u00e9' + random.nextInt(9_000)));
    }
    return text.toString();
  }
}
