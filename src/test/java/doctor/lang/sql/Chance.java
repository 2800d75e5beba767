package doctor.lang.sql;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a random series is made by: the same seed makes the same choices and names. */
final class Chance {

  private final Random random;
  private int names;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /** Whether it comes up once in so many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  boolean half() {
    return random.nextBoolean();
  }

  /** A number from 0 on. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  void shuffle(List<String> list) {
    Collections.shuffle(list, random);
  }

  /** A name that nothing has yet. */
  String fresh(String prefix) {
    return prefix + ++names;
  }

  /** One of the ways to write a name. */
  String quoted(String name) {
    return pick(
        name,
        name,
        "\"" + name + "\"",
        "[" + name + "]",
        "`" + name + "`",
        name.toUpperCase(Locale.ROOT));
  }
}
