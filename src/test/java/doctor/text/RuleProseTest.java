package doctor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sections and addresses of the prose of a rule. */
class RuleProseTest {

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
    assertThat(RuleProse.section(PROSE, "What it does")).isEqualTo("Finds it.");
    assertThat(RuleProse.section(PROSE, "Use instead")).isEqualTo("Nothing.");
    assertThat(RuleProse.section("Above.\n" + PROSE, "What it does")).isEqualTo("Finds it.");
  }

  @Test
  void aHeadingThatIsNotThereOrOnlyBeginsLikeItHasNoText() {
    assertThat(RuleProse.section(PROSE, "See also")).isEmpty();
    assertThat(RuleProse.section(PROSE, "What")).isEmpty();
    assertThat(RuleProse.section(PROSE, "In code")).isEmpty();
    assertThat(RuleProse.section("x## What it does\nNo.\n", "What it does")).isEmpty();
  }

  @Test
  void aDescriptionIsASentence() {
    assertThat(RuleProse.description("## What it does\n\nfinds `it`\n")).isEqualTo("Finds it.");
    assertThat(RuleProse.description("## Example\n")).isEmpty();
    assertThat(RuleProse.sentence("Is it so?")).isEqualTo("Is it so?");
    assertThat(RuleProse.sentence("dir_path is it")).isEqualTo("dir_path is it.");
    assertThat(RuleProse.sentence("a dir_path is it")).isEqualTo("A dir_path is it.");
  }

  @Test
  void aLongSentenceIsCutBehindAWord() {
    assertThat(RuleProse.sentence("Word ".repeat(204) + "end")).hasSize(1_024).endsWith(" end.");
    assertThat(RuleProse.sentence("Word ".repeat(204) + "ends"))
        .isEqualTo("Word ".repeat(203) + "Word ...");
    assertThat(RuleProse.sentence("W".repeat(2_000))).hasSize(1_024).endsWith("W ...");
  }

  @Test
  void theFirstAddressEndsBeforeABlankOrABracket() {
    assertThat(RuleProse.address("## See also\n- <https://a.org/x> or https://b.org"))
        .isEqualTo("https://a.org/x");
    assertThat(RuleProse.address("## See also\n[b](https://b.org/y), c"))
        .isEqualTo("https://b.org/y");
    assertThat(RuleProse.address("## See also\n\nhttps://c.org\nmore")).isEqualTo("https://c.org");
    assertThat(RuleProse.address("https://c.org\n## See also\nnone")).isEmpty();
  }
}
