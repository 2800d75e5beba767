package doctor.lang.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorklistTest {

  @Test
  void eachEntryComesOnceARound() {
    Worklist<String> list = new Worklist<>(10, 5);
    list.add("a");
    list.add("b");
    list.add("a");
    assertThat(list.next()).isEqualTo("a");
    list.add("a");
    assertThat(list.next()).isEqualTo("b");
    assertThat(list.next()).isNull();
    list.clear();
    list.add("a");
    assertThat(list.next()).isEqualTo("a");
  }

  @Test
  void anotherRoundForgetsWhatIsLeft() {
    Worklist<String> list = new Worklist<>(10, 5);
    list.add("a");
    list.clear();
    assertThat(list.next()).isNull();
  }

  @Test
  void aRoundHasSoManyEntriesAndNoMore() {
    Worklist<String> list = new Worklist<>(10, 2);
    list.add("a");
    list.add("b");
    list.add("c");
    assertThat(list.next()).isEqualTo("a");
    assertThat(list.next()).isEqualTo("b");
    assertThat(list.next()).isNull();
  }

  @Test
  void saysThatARoundHasMoreThanThat() {
    Worklist<String> list = new Worklist<>(10, 2);
    list.add("a");
    list.add("b");
    list.add("a");
    assertThat(list.isCutOff()).isFalse();
    list.add("c");
    assertThat(list.isCutOff()).isTrue();
    list.clear();
    assertThat(list.isCutOff()).isFalse();
  }

  @Test
  void allRoundsShareTheWork() {
    Worklist<String> list = new Worklist<>(10, 5);
    list.add("a");
    list.add("b");
    list.spend(9);
    assertThat(list.next()).isEqualTo("a");
    list.spend(1);
    assertThat(list.next()).isNull();
    list.clear();
    list.add("c");
    assertThat(list.next()).isNull();
  }
}
