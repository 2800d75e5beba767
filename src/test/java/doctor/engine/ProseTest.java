package doctor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sections of the prose of a rule, and the files that they show. */
class ProseTest {

  private static final String PROSE =
      """
      ## What it does

      Finds it.

      ## Example

      ### In code
      ```go apps/pay/db.go
      package pay

      ```
      ## Use instead
      Nothing.
      """;

  @Test
  void aSectionGoesFromItsHeadingToTheNext() {
    assertThat(Prose.section(PROSE, "What it does")).isEqualTo("Finds it.");
    assertThat(Prose.section(PROSE, "Use instead")).isEqualTo("Nothing.");
    assertThat(Prose.section("Above.\n" + PROSE, "What it does")).isEqualTo("Finds it.");
  }

  @Test
  void aHeadingThatIsNotThereOrOnlyBeginsLikeItHasNoText() {
    assertThat(Prose.section(PROSE, "See also")).isEmpty();
    assertThat(Prose.section(PROSE, "What")).isEmpty();
    assertThat(Prose.section(PROSE, "In code")).isEmpty();
    assertThat(Prose.section("x## What it does\nNo.\n", "What it does")).isEmpty();
  }

  @Test
  void anExampleIsAFencedBlockThatNamesItsFile() {
    String section =
        """
        Text.
        ```go apps/pay/db.go
        package pay

        // two
        ```
        ```sh
        no file
        ```
        More text.
        ```yaml  apps/pay/app.md\s
        ```
        ```ini apps/pay/never-closed.service
        [Service]
        """;
    assertThat(Example.in(section))
        .containsExactly(
            new Example("apps/pay/db.go", "package pay\n\n// two\n"),
            new Example("apps/pay/app.md", ""));
    assertThat(Example.in("no block")).isEmpty();
  }
}
