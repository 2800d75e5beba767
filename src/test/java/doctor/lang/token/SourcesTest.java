package doctor.lang.token;

import static org.assertj.core.api.Assertions.assertThat;

import doctor.api.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourcesTest {

  private final List<String> read = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private final Sources<String> sources =
      new Sources<>(
          "Go",
          List.of(
              new SourceFile("a/one.go", "alpha beta"),
              new SourceFile("a/two.go", "beta"),
              new SourceFile("b/three.go", "beta gamma"),
              new SourceFile("four.go", "open")),
          this::read,
          (path, message) -> notes.add(path + " " + message));

  private @Nullable String read(SourceFile file) {
    read.add(file.path());
    return file.text().equals("open") ? null : file.path();
  }

  @Test
  void aFileIsReadOnceAndWhenItsTextMentionsWhatIsAskedFor() {
    assertThat(sources.with("alpha")).containsExactly("a/one.go");
    assertThat(read).containsExactly("a/one.go");
    assertThat(sources.with("beta")).containsExactly("a/one.go", "a/two.go", "b/three.go");
    assertThat(sources.with("nothing")).isEmpty();
    assertThat(read).containsExactly("a/one.go", "a/two.go", "b/three.go");
  }

  @Test
  void filesOfAFolder() {
    assertThat(sources.with("beta", "a")).containsExactly("a/one.go", "a/two.go");
    assertThat(sources.with("beta", "b")).containsExactly("b/three.go");
    assertThat(sources.with("beta", "")).isEmpty();
    assertThat(sources.with("alpha", "b")).isEmpty();
    assertThat(sources.folders()).containsExactly("a", "b", "");
  }

  @Test
  void filesWithOneOfSeveralWords() {
    assertThat(sources.withAny(List.of("alpha", "gamma")))
        .containsExactly("a/one.go", "b/three.go");
    assertThat(sources.withAny(List.of())).isEmpty();
    assertThat(sources.where(text -> text.startsWith("beta")))
        .containsExactly("a/two.go", "b/three.go");
  }

  @Test
  void whatCannotBeReadIsPassedOverAndNoted() {
    assertThat(sources.all()).containsExactly("a/one.go", "a/two.go", "b/three.go");
    assertThat(sources.at("four.go")).isNull();
    assertThat(notes)
        .containsExactly(
            "four.go is not whole Go, a text or comment never ends, and was passed over");
  }

  @Test
  void oneFileByItsPath() {
    assertThat(sources.at("a/two.go")).isEqualTo("a/two.go");
    assertThat(read).containsExactly("a/two.go");
    assertThat(sources.at("two.go")).isNull();
    assertThat(sources.paths()).containsExactly("a/one.go", "a/two.go", "b/three.go", "four.go");
    assertThat(sources.size()).isEqualTo(10 + 4 + 10 + 4);
  }

  @Test
  void laterSearchesFindWhatTheFirstOnesWould() {
    for (int i = 0; i < 20; i++) {
      assertThat(sources.with("lost" + i)).isEmpty();
    }
    assertThat(sources.with("alpha")).containsExactly("a/one.go");
    assertThat(sources.withAny(List.of("lost", "gamma"))).containsExactly("b/three.go");
    assertThat(sources.with("bet")).containsExactly("a/one.go", "a/two.go", "b/three.go");
  }

  @Test
  void afterManySearchesEveryFileIsTakenToMentionTheName() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(sources.with("name" + i)).isEmpty();
    }
    assertThat(sources.with("alpha")).containsExactly("a/one.go", "a/two.go", "b/three.go");
    assertThat(sources.with("name1", "a")).containsExactly("a/one.go", "a/two.go");
  }
}
